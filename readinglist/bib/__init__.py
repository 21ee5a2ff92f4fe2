"""Bibliographies in BibTeX's form: text in; papers, and refusals with their lines, out."""
