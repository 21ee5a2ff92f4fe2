"""What the command palette offers, and which of it fits what is typed; knows no widgets."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QIcon
from rapidfuzz import fuzz

_FITS = 76.0
_WORD_BEGINS = 25.0
_NAME_BEGINS = 40.0
_AS_LONG = 4


@dataclass(frozen=True, slots=True)
class Choice:
    """One line: its name, its keys or count beside it, and what taking it does.

    `word` names it in the memory of what was used; `within` says where else it is to be found.
    """

    word: str
    name: str
    beside: str
    icon: QIcon
    do: Callable[[], None]
    within: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Choices under a heading."""

    heading: str
    choices: Sequence[Choice]


def fitting(query: str, section: Section, most: int) -> tuple[float, Section]:
    """The choices that fit what is typed, best first, and how well the best one does."""
    scored = [(score(query, choice), choice) for choice in section.choices]
    best = sorted((pair for pair in scored if pair[0] >= _FITS), key=lambda pair: -pair[0])[:most]
    return best[0][0] if best else 0.0, Section(section.heading, [choice for _, choice in best])


def score(query: str, choice: Choice) -> float:
    """How well a choice fits: 100 where it holds what is typed, more where a word begins so."""
    typed = " ".join(query.casefold().split())
    name = choice.name.casefold()
    if name.startswith(typed):
        return 100 + _NAME_BEGINS + _share(typed, name)
    words = name.replace("/", " ").replace("-", " ").split()
    if _begin(typed.split(), words) or "".join(word[0] for word in words).startswith(typed):
        return 100 + _WORD_BEGINS + _share(typed, name)
    if typed in name:
        return 100 + _share(typed, name)
    whole = f"{choice.within} {name}".casefold()
    if typed in whole or _begin(typed.split(), whole.split()):
        return 100.0
    return fuzz.partial_ratio(typed, name) - 1 if _AS_LONG <= len(typed) <= len(name) + 2 else 0.0


def _begin(typed: Sequence[str], words: Iterable[str]) -> bool:
    rest = iter(words)
    return all(any(word.startswith(part) for word in rest) for part in typed)


def _share(typed: str, name: str) -> float:
    return 10 * len(typed) / len(name)
