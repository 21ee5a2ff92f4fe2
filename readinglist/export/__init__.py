"""Papers to text: BibTeX, BibLaTeX, RIS, CSL-JSON, Markdown and the library's own JSON. Pure."""
