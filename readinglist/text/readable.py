"""Text that holds TeX, or has lost its backslashes, made readable; all other text left alone.

The words of a dump stay stored as they came; this is for showing, searching and comparing them.
"""

import html
import re

from readinglist.text.lost_tex import CERTAIN, restore
from readinglist.text.scripts import marks_to_plain, marks_to_tags, without_marks
from readinglist.text.typeset import typeset

# One of these is found in all text that there is anything to do about, and seldom elsewhere: a
# first look, so quick because each begins with what is rare in prose or is found as a literal.
_TRACES = tuple(
    re.compile(trace)
    for trace in (
        r"[\\^_`{}$~\ufdd0-\ufdd3]",
        r"\d(?:%?times|[KMBk%]?sim|pm\d|(?<=sim\d)|(?<=approx\d)| ?[-+/] ?[a-zA-Z]{2})",
        r"\d(?<=[( ][gl]e \d)|\d(?<=\([gl]e\d)",
        r"\((?<=\W\w\()|\((?<=(?:au|da|ga|ha|hi|ho|ma|mu|nu|on|pa|pi|si|ta|xi)\()",
        r"[(\[](?<=(?:eft|big|Big|igg|igl)[(\[])",
        r"times(?<=\b\wtimes)|times(?<=[)%]times)",
        r"gg(?<=\b\wgg)|gg(?<=\b\w gg)",
        r"ll(?<=\b[^\WaAeEiI]ll)|ll(?<=\b\w ll)",
    )
)
_TELLTALES = tuple(sorted(CERTAIN))


def _has_trace(text: str) -> bool:
    return any(trace.search(text) for trace in _TRACES) or any(
        command in text for command in _TELLTALES
    )


def readable(text: str) -> str:
    """`text` in plain Unicode, fit for a list, a terminal or an index.

    Scripts that Unicode lacks are written as ``x_off`` and ``x^(a/b)``. What is plain already
    comes back unchanged, so it does no harm to call this twice.
    """
    return marks_to_plain(_typeset(text))


def readable_html(text: str) -> str:
    """`text` as HTML: escaped, with ``<sup>`` and ``<sub>`` for scripts that Unicode lacks."""
    return marks_to_tags(html.escape(_typeset(text), quote=False))


def _typeset(text: str) -> str:
    return typeset(restore(without_marks(text))) if _has_trace(text) else text
