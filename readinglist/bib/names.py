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


def listed(tex: str) -> str:
    """The same names as a bibliography keeps them: ``Last, First and Last, First and others``.

    Empty where a name holds the word that parts them, which no such list can tell.
    """
    parts = [_parts(name) for name in split_top(" ".join(tex.split()), _AND)]
    found = ["others" if _is_more(one[0]) else ", ".join(one) for one in parts if one]
    return "" if any(_AND.search(name) for name in found) else " and ".join(found)


def has_long_family(authors: str) -> bool:
    """Whether a family name in a list has several words, which reading order would not tell.

    Particles (``van der``) are told by their small letters.
    """
    families = (name.partition(",") for name in authors.split(" and "))
    return any(comma and " " in name and not name[0].islower() for name, comma, _ in families)


def _name(tex: str) -> str:
    match _parts(tex):
        case [word] if _is_more(word):
            return _MORE
        case [family, given]:
            ordered = [given, family]
        case [family, suffix, given]:
            ordered = [given, family, suffix]
        case whole:
            ordered = whole
    return " ".join(ordered)


def _parts(tex: str) -> list[str]:
    """What the commas of a name part."""
    parts = (to_unicode(part) for part in split_top(tex, _COMMA))
    return [part for part in parts if part]


def _is_more(name: str) -> bool:
    return name.lower() in ("others", "et al", "et al.")
