"""What a user can do, one function a deed; the command line and the window call the same."""
