"""Dialogs, for choices only: what was done is told in the window."""
