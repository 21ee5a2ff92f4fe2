"""Papers as text for the clipboard, in the forms one pastes into a document or a message."""

import io
from collections.abc import Sequence
from enum import Enum, auto

from readinglist.export.markdown import markdown_link, plain_reference
from readinglist.library import Library
from readinglist.operations.cite_keys import assign_keys
from readinglist.operations.exporting import export


class CopyForm(Enum):
    """What is copied of each paper."""

    BIBTEX = auto()
    KEY = auto()
    CITE = auto()
    MARKDOWN = auto()
    REFERENCE = auto()


def copy_text(library: Library, paper_ids: Sequence[int], form: CopyForm) -> str:
    """The papers in `form`, in the order given; keys are made for those that have none.

    Keys stand in one line, links and references in a line each.
    """
    if form is CopyForm.BIBTEX:
        out = io.StringIO()
        export(library, paper_ids, "bibtex", out)
        return out.getvalue()
    keys = assign_keys(library, paper_ids)
    if form is CopyForm.KEY:
        return ", ".join(keys.values())
    if form is CopyForm.CITE:
        return f"\\cite{{{','.join(keys.values())}}}"
    written = markdown_link if form is CopyForm.MARKDOWN else plain_reference
    return "\n".join(map(written, library.papers(paper_ids)))
