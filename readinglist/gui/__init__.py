"""The window: shows the library and asks for deeds. The only package that knows PySide6."""
