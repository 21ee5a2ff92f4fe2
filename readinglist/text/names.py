"""Names as people write them (``Laurens van der Meulen``), taken apart, and what is no person's."""

import re
from dataclasses import dataclass
from functools import cached_property

_PARTICLES = """
    af av bin d' da dal dalla das de degli dei del dela della den der di dos du el het ibn la las
    le los op 't te ten ter tho thor van vande vanden vander vom von zu zum zur
    """
PARTICLES = frozenset(_PARTICLES.split())
_SUFFIX = re.compile(r"(?:jr|sr)\.?|I{2,3}|IV", re.IGNORECASE)
_BODY = re.compile(
    r"\b(?:team|teams|collaboration|collaborations|consortium|group|lab|labs|laboratory|"
    r"laboratories|institute|institut|university|foundation|initiative|community|project|"
    r"company|corporation|inc|ltd|llc|gmbh|corp|research|contributors|intelligence|academy|"
    r"association|organi[sz]ation|"
    r"alibaba|anthropic|baidu|bytedance|deepmind|google|huawei|microsoft|nvidia|openai|tencent|"
    r"(?-i:AI|AGI|LLM|ML|NLP))\b",
    re.IGNORECASE,
)
_NOT_IN_NAMES = re.compile(r"[,&@:;/\d]")


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

    @cached_property
    def last_first(self) -> str:
        """``van der Meulen, Laurens``, without what is neither family nor given name."""
        return f"{self.surname}, {self.given}"

    @property
    def plain(self) -> str:
        """The name in reading order."""
        return " ".join(filter(None, (self.given, self.surname, self.suffix)))


def parse(name: str) -> Name:
    """One author's name in reading order, clean and not empty, taken apart."""
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


def _is_particle(word: str) -> bool:
    return word.casefold() in PARTICLES or (word.islower() and word.isalpha())


def _is_body(name: str) -> bool:
    words = name.split()
    several = len(words) > 1 and ("and" in words or _BODY.search(name) is not None)
    return several or _NOT_IN_NAMES.search(name) is not None
