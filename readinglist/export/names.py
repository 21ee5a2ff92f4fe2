"""Names as arXiv writes them (``Laurens van der Meulen``) taken apart for bibliographies."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from readinglist.export.cleaning import clean

_PARTICLES = """
    af av bin d' da dal dalla das de degli dei del dela della den der di dos du el het ibn la las
    le los op 't te ten ter tho thor van vande vanden vander vom von zu zum zur
    """
PARTICLES = frozenset(_PARTICLES.split())
_SUFFIX = re.compile(r"(?:jr|sr)\.?|I{2,3}|IV", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:team|teams|collaboration|collaborations|consortium|group|lab|labs|laboratory|"
    r"laboratories|institute|institut|university|foundation|initiative|community|project|"
    r"company|corporation|inc|ltd|llc|gmbh|corp|research|contributors|intelligence|academy)\b",
    re.IGNORECASE,
)
_NOT_IN_NAMES = re.compile(r"[,&@:;/\d]")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_KEPT = 1 << 14  # the same people write many papers
_ET_AL = re.compile(r"(?:and\s+)?(?:et\.?\s+al\.?|others)", re.IGNORECASE)


@dataclass(frozen=True)
class Name:
    """One author. A body (team, company) and a one-word name have a family name only."""

    family: str
    given: str = ""
    particles: str = ""
    suffix: str = ""
    is_body: bool = False

    @cached_property
    def key(self) -> str:
        """What two spellings of one name have in common."""
        return self.plain.casefold()

    @cached_property
    def surname(self) -> str:
        """Particles and family name: ``van der Meulen``."""
        return f"{self.particles} {self.family}" if self.particles else self.family

    @property
    def plain(self) -> str:
        """The name in reading order."""
        return " ".join(filter(None, (self.given, self.surname, self.suffix)))


@dataclass(frozen=True, slots=True)
class Authors:
    """The authors that are known, in order, and whether there are more of them."""

    names: tuple[Name, ...] = ()
    more: bool = False

    def __bool__(self) -> bool:
        return bool(self.names)


_NOBODY = Authors()


def parse(name: str) -> Name:
    """One author's name, cleaned and in reading order, taken apart."""
    words = name.split()
    suffix = ""
    if len(words) > 2 and _SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
        words[-1] = words[-1].rstrip(",") or words[-1]
    if _is_body(" ".join(words)):
        return Name(name, is_body=True)
    last = len(words) - 1
    first = 0 if words[0] in PARTICLES else 1
    start = next((at for at in range(first, last) if _is_particle(words[at])), last)
    end = next((at for at in range(start, last) if not _is_particle(words[at])), last)
    given, particles, family = words[:start], words[start:end], words[end:]
    return Name(" ".join(family), " ".join(given), " ".join(particles), suffix)


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
    """The people in a list as bibliographies keep it: ``Last, First and Last, First``."""
    if not names:
        return _NOBODY
    found = [_last_name_first(name) for name in _AND.split(clean(names))]
    people = tuple(name for name in found if name is not None and name is not _MORE)
    return Authors(people, bool(people) and len(people) < len(found))


_MORE = Name("et al.")


@lru_cache(maxsize=_KEPT)
def _known(name: str) -> Name | None:
    """Who `name` names: null for nobody, `_MORE` for all who are not listed."""
    name = clean(name)
    if _ET_AL.fullmatch(name):
        return _MORE
    return parse(name) if any(map(str.isalnum, name)) else None


def _last_name_first(name: str) -> Name | None:
    parts = [part.strip() for part in name.split(",")]
    if len(parts) not in {2, 3} or not all(any(map(str.isalnum, part)) for part in parts):
        return _known(name)
    return Name(parts[0], parts[-1], suffix=parts[1] if len(parts) == 3 else "")


def _is_particle(word: str) -> bool:
    return word.casefold() in PARTICLES or (word.islower() and word.isalpha())


def _is_body(name: str) -> bool:
    words = name.split()
    several = len(words) > 1 and ("and" in words or _BODY.search(name) is not None)
    return several or _NOT_IN_NAMES.search(name) is not None
