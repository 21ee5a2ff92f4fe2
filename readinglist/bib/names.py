"""Names as bibliographies write them (``van der Meulen, Laurens``), in the order one reads them."""

import re

from readinglist.bib.latex import to_unicode
from readinglist.bib.values import split_top

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_COMMA = re.compile(r",")
_MORE = "et al."


def names(tex: str) -> tuple[str, ...]:
    """The people and bodies that a field lists, in order; ``and others`` becomes ``et al.``."""
    found = (_name(name) for name in split_top(" ".join(tex.split()), _AND))
    return tuple(name for name in found if name)


def _name(tex: str) -> str:
    if tex.lower() in ("others", "et al", "et al."):
        return _MORE
    parts = [to_unicode(part) for part in split_top(tex, _COMMA)]
    match [part for part in parts if part]:
        case [family, given]:
            ordered = [given, family]
        case [family, suffix, given]:
            ordered = [given, family, suffix]
        case whole:
            ordered = whole
    return " ".join(ordered)
