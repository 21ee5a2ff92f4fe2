"""What is looked at before the window opens; nothing here needs Qt, nor anything but Python."""
