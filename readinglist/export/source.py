"""Source text to clean Unicode and marked pieces: mathematics, and words whose case was kept.

Titles and abstracts are untrusted text. Of their TeX only mathematics in a safe form gets
through; everything else becomes Unicode or plain characters.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache
from itertools import dropwhile
from unicodedata import combining

from readinglist.export import mathematics
from readinglist.export.cleaning import clean
from readinglist.text.readable import readable, readable_tex


class Kind(Enum):
    """How a piece of text is to be treated."""

    TEXT = auto()
    KEPT = auto()
    MATH = auto()


@dataclass(frozen=True, slots=True)
class Piece:
    """Unicode text, or safe TeX mathematics in ASCII without its dollars."""

    text: str
    kind: Kind = Kind.TEXT


# Private-use characters, which `clean` removes from all that comes in, stand for the braces.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"[{_OPEN}{_CLOSE}]")
_GROUP = re.compile(r"(\\[A-Za-z]+\s*|\\.)?\{([^{}\\]*)\}")
_COMMAND = re.compile(r"\\([A-Za-z]+)")
_DOLLAR = re.compile(r"\$(?<!\\\$)")
_TRACE_OF_MATH = re.compile(r"[\\^_]")


@dataclass(frozen=True, slots=True)
class Source:
    """Text as the library holds it. `is_tex` says that its braces are grouping, not content."""

    text: str
    is_tex: bool = False

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The text taken apart."""
        return _pieces(self.text, self.is_tex)

    @property
    def plain(self) -> str:
        """The text in one line of Unicode, mathematics too."""
        return clean(_without_marks(_words(clean(self.text), self.is_tex)))


@lru_cache(maxsize=1024)
def _pieces(text: str, tex: bool) -> tuple[Piece, ...]:
    found = list[Piece]()
    for piece in _split(clean(text), tex):
        text = _without_loose_marks(piece.text) if found else piece.text
        if text:
            found.append(Piece(text, piece.kind))
    return tuple(found)


def _without_loose_marks(text: str) -> str:
    """`text` without accents at its beginning: no formula or group before it can carry them."""
    return "".join(dropwhile(combining, text)) if combining(text[:1] or " ") else text


def _split(text: str, tex: bool) -> Iterator[Piece]:
    done = 0
    for start, end, formula in _formulas(text):
        yield from _text_pieces(text[done:start], tex)
        yield Piece(formula, Kind.MATH)
        done = end
    yield from _text_pieces(text[done:], tex)


def _formulas(text: str) -> Iterator[tuple[int, int, str]]:
    """Start, end and safe form of what stands between dollars and is no sum of money."""
    if "$" not in text:
        return
    dollars = [match.start() for match in _DOLLAR.finditer(text)]
    if len(dollars) % 2:
        return
    at = 0
    while at + 1 < len(dollars):
        start, end = dollars[at], dollars[at + 1] + 1
        content = text[start + 1 : end - 1]
        formula = None if _is_money(content, text[end:]) else mathematics.safe(content)
        if formula:
            yield start, end, formula
        at += 2 if formula else 1


def _is_money(content: str, following: str) -> bool:
    if _TRACE_OF_MATH.search(content):
        return False
    return content != content.strip() or following[:1].isdigit()


def _text_pieces(text: str, tex: bool) -> Iterator[Piece]:
    words = _words(text, tex)
    if _OPEN not in words:
        yield Piece(words)
        return
    for number, part in enumerate(_MARK.split(words)):
        yield Piece(part, Kind.KEPT if number % 2 else Kind.TEXT)


def _words(text: str, tex: bool) -> str:
    if not tex:
        return readable(text)
    if "{" in text:
        text = _ungrouped(text)
    return _COMMAND.sub(r"\1", readable_tex(text))


def _ungrouped(text: str) -> str:
    """Groups of plain words marked; those that are a command's argument stay."""
    before = ""
    while text != before:
        before = text
        text = _GROUP.sub(_mark, text)
    return text


def _mark(group: re.Match[str]) -> str:
    if group[1]:
        return group[0]
    return f"{_OPEN}{_without_marks(group[2])}{_CLOSE}" if group[2].strip() else group[2]


def _without_marks(text: str) -> str:
    return text.replace(_OPEN, "").replace(_CLOSE, "")
