"""Names as bibliographies write them: ``van der Meulen, Laurens``, ``{Aurora Team}``."""

import re
from collections.abc import Iterator

from readinglist.bib.latex import to_unicode
from readinglist.bib.values import split_top
from readinglist.text.names import Name, parse

_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_COMMA = re.compile(r",")
_BLANK = re.compile(r"\s+")
_IN_BRACES = re.compile(r"\{(?:[^{}]|\{[^{}]*\})*\}")
_PARTING = re.compile(r",|\band\b", re.IGNORECASE)
_LABELLED = re.compile(r'(family|given|prefix|suffix)\s*=\s*"?([^"]*)"?', re.IGNORECASE)
_NO_BRACES = str.maketrans(dict.fromkeys("{}"))
_MORE = Name("et al.")


def names(tex: str) -> tuple[str, ...]:
    """The people and bodies that a field lists, in order; ``and others`` becomes ``et al.``."""
    return tuple(name.plain for name in _people(tex))


def listed(tex: str) -> str:
    """The same names as the library keeps them: ``Last, First and {Whole Name} and others``."""
    return " and ".join(map(_as_kept, _people(tex)))


def says_more_than_order(tex: str) -> bool:
    """Whether the parts of a name are told that its reading order alone would not tell."""
    people = (name for name in _people(tex) if name is not _MORE)
    return any(_parts(name) != _parts(parse(name.plain)) for name in people)


def _people(tex: str) -> Iterator[Name]:
    for name in split_top(" ".join(tex.split()), _AND):
        if found := _name(name):
            yield _MORE if found.key in ("others", "et al", "et al.") else found


def _name(tex: str) -> Name | None:
    pieces = split_top(tex, _COMMA)
    if labelled := _labelled(pieces):
        return labelled
    parts = [_text(part) for part in pieces]
    match [part for part in parts if part]:
        case []:
            return None
        case [whole] if _IN_BRACES.fullmatch(tex):
            return Name(whole, is_body=True)
        case [whole]:
            *given, family = split_top(tex, _BLANK)
            if given and _IN_BRACES.fullmatch(family):
                return Name(_text(family), _text(" ".join(given)))
            return parse(whole)
        case [family, given]:
            return Name(family, given)
        case [family, suffix, given]:
            return Name(family, given, suffix=suffix)
        case several:
            return parse(" ".join(several))


def _labelled(pieces: list[str]) -> Name | None:
    """The name in biber's own form: ``given=Laurens, prefix=van der, family=Meulen``."""
    labels = filter(None, map(_LABELLED.fullmatch, pieces))
    told = {label[1].lower(): _text(label[2]) for label in labels}
    if not told.get("family"):
        return None
    given, prefix, suffix = (told.get(part, "") for part in ("given", "prefix", "suffix"))
    return Name(told["family"], given, prefix, suffix)


def _text(tex: str) -> str:
    return to_unicode(tex).translate(_NO_BRACES).strip()


def _parts(name: Name) -> tuple[str, str, str]:
    return name.surname, name.suffix, name.given


def _as_kept(name: Name) -> str:
    if name is _MORE:
        return "others"
    if name.is_body:
        return f"{{{name.family}}}"
    parts = filter(None, _parts(name))
    return ", ".join(f"{{{part}}}" if _PARTING.search(part) else part for part in parts)
