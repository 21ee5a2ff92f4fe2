"""What each command does, and how it tells of it; only that of the command named is loaded."""
