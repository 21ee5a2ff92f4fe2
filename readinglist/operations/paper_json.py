"""The form in which a paper is told to scripts."""

from readinglist.export.library_json import paper_to_json as paper_to_json
