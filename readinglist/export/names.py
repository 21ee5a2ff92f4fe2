"""The authors of an entry: who is named, who is meant twice, and whether there are more."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from readinglist.export.cleaning import clean
from readinglist.text.names import Name, parse

_OUTSIDE_BRACES = r"(?![^{}]*\})"
_AND = re.compile(rf"\s+and\s+{_OUTSIDE_BRACES}", re.IGNORECASE)
_COMMA = re.compile(f",{_OUTSIDE_BRACES}")
_KEPT = 1 << 15  # the same people write many papers
_ET_AL = re.compile(r"(?:and\s+)?(?:et\.?\s+al\.?|others)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Authors:
    """The authors that are known, in order, and whether there are more of them."""

    names: tuple[Name, ...] = ()
    more: bool = False

    def __bool__(self) -> bool:
        return bool(self.names)


_NOBODY = Authors()


def known_authors(names: Sequence[str], count: int | None) -> Authors:
    """The authors in `names`, without empty ones, doubles and arXiv's lone colon.

    There are more where the list says so (``et al.``) or `count` exceeds it. Nobody is invented:
    without a name there is no author, whatever the count.
    """
    parsed: dict[str, Name] = {}
    listed = 0
    more = False
    for name in names:
        known = _known(name)
        if known is _MORE:
            more = True
        elif known is not None:
            listed += 1
            parsed.setdefault(known.key, known)
    return Authors(tuple(parsed.values()), bool(parsed) and (more or listed < (count or 0)))


def listed(names: str) -> Authors:
    """The people in a list as the library keeps it: ``Last, First and {Whole Name}``."""
    if not names:
        return _NOBODY
    found = [_last_name_first(name) for name in _AND.split(clean(names))]
    people = {name.key: name for name in found if name is not None and name is not _MORE}
    return Authors(tuple(people.values()), bool(people) and _MORE in found)


_MORE = Name("et al.")


@lru_cache(maxsize=_KEPT)
def _known(name: str) -> Name | None:
    """Who `name` names: null for nobody, `_MORE` for all who are not listed."""
    name = clean(name)
    if _ET_AL.fullmatch(name):
        return _MORE
    return parse(name) if any(map(str.isalnum, name)) else None


def _last_name_first(name: str) -> Name | None:
    parts = [part.strip(" {}") for part in _COMMA.split(name)]
    if len(parts) == 1 and name.startswith("{") and any(map(str.isalnum, name)):
        return Name(parts[0], is_body=True)
    if len(parts) not in {2, 3} or not all(any(map(str.isalnum, part)) for part in parts):
        return _known(name)
    return Name(parts[0], parts[-1], suffix=parts[1] if len(parts) == 3 else "")
