"""What titles and abstracts say: shown readable, and brought to one form for comparing."""
