"""The pages of the preferences, a module each; every choice holds at once."""
