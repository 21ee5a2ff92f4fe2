"""The library's SQLite file: the only package that knows SQL."""
