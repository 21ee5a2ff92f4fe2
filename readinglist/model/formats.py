"""The formats that papers are exported in, by name."""

FORMATS = ("bibtex", "biblatex", "ris", "csl-json", "markdown", "json")
"""In the order in which they are offered; `export/formats.py` has an exporter for each."""
