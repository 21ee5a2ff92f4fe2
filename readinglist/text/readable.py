"""Text that holds TeX, or has lost its backslashes, made readable; all other text left alone.

The words of a dump stay stored as they came; this is for showing, searching and comparing them.
"""

import html
from functools import lru_cache

from readinglist.text.lost_tex import may_have_lost, restore
from readinglist.text.scripts import marks_to_plain, marks_to_tags, without_marks
from readinglist.text.typeset import typeset

_SIGNS = "\\^_`{}$~\ufdd0\ufdd1\ufdd2\ufdd3"


@lru_cache(maxsize=256)
def readable(text: str) -> str:
    """`text` in plain Unicode, fit for a list, a terminal or an index.

    Scripts that Unicode lacks are written as ``x_off`` and ``x^(a/b)``. What is plain already
    comes back unchanged, so it does no harm to call this twice.
    """
    return marks_to_plain(_typeset(text))


def readable_tex(text: str) -> str:
    """As `readable`, of a source that has kept its backslashes: what arXiv gives."""
    return marks_to_plain(typeset(without_marks(text))) if _has_sign(text) else text


def readable_html(text: str) -> str:
    """`text` as HTML: escaped, with ``<sup>`` and ``<sub>`` for scripts that Unicode lacks."""
    return marks_to_tags(html.escape(_typeset(text), quote=False))


def _typeset(text: str) -> str:
    if _has_sign(text) or may_have_lost(text):
        return typeset(restore(without_marks(text)))
    return text


def _has_sign(text: str) -> bool:
    return any(map(text.__contains__, _SIGNS))
