"""Texts into words: the one definition of a word that index, queries and highlighting share.

A text is folded (case, accents, compatibility forms) and cut into words at everything that is no
letter or digit. Words joined by a hyphen or an apostrophe are indexed in parts and, at the place
of the first part, in one: ``actor-critic`` gives ``actor``, ``actorcritic`` and ``critic``.
"""

import re
from collections.abc import Iterable, Iterator

from readinglist.search.fields import Field
from readinglist.search.source import Document
from readinglist.text.folding import fold
from readinglist.text.readable import readable

_ASCII_JOINERS = str.maketrans("_'", "--")
_JOINERS = str.maketrans("‐‑‒–−_'’ʼ", "-" * 9)
_RUN = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_SPOT = re.compile(r"[^\W_][\u0300-\u036f]*(?:[^\W_]|[\u0300-\u036f])*")

LAST_POSITION = 65_535
"""Positions are clipped here, so that they fit 16 bits; phrases further on are not found."""


def words(text: str) -> list[str]:
    """The words of a text, folded, compounds in their parts: ``["actor", "critic"]``."""
    return _PART.findall(fold(text))


def _runs(text: str) -> list[str]:
    """The words of a text, compounds in one with hyphens."""
    folded = fold(text)
    return _RUN.findall(folded.translate(_ASCII_JOINERS if folded.isascii() else _JOINERS))


def spots(text: str) -> Iterator[tuple[int, int, list[str]]]:
    """Where words stand in a text as it is displayed: start, end and the folded word or words."""
    if text.isascii():
        folded = fold(text)
        yield from ((match.start(), match.end(), [match[0]]) for match in _PART.finditer(folded))
        return
    for match in _SPOT.finditer(text):
        if found := words(match[0]):
            yield match.start(), match.end(), found


class Tokens:
    """The indexed words of one field of one paper, `positions` beside `words`.

    Every text is taken as it is and, where that differs, in its readable form; a gap between
    texts keeps phrases from running over their borders.
    """

    __slots__ = ("_next", "positions", "words")

    def __init__(self, texts: Iterable[str]) -> None:
        self.words: list[str] = []
        self.positions: list[int] = []
        self._next = 0
        seen: list[list[str]] = []
        forms = dict.fromkeys(form for text in texts if text for form in (text, readable(text)))
        for form in forms:
            runs = _runs(form)
            if runs and runs not in seen:
                seen.append(runs)
                self._add(runs)

    def compounds(self) -> dict[str, str]:
        """The compounds as they are indexed, with their hyphens: ``actor-critic``."""
        found = {}
        for at in range(len(self.words) - 1):
            if self.positions[at] == self.positions[at + 1] < LAST_POSITION:
                whole, parts = self.words[at], list[str]()
                while sum(map(len, parts)) < len(whole):
                    parts.append(self.words[at + 1 + len(parts)])
                found[whole] = "-".join(parts)
        return found

    def _add(self, runs: list[str]) -> None:
        start = len(self.words)
        compounds = [at for at, run in enumerate(runs) if not run.isalnum()]
        if not compounds:
            self.words += runs
            self.positions += range(self._next, self._next + len(runs))
            self._next += len(runs)
        else:
            self._add_compounds(runs, compounds)
        self._next += 1
        if self._next > LAST_POSITION:
            clipped = [min(place, LAST_POSITION) for place in self.positions[start:]]
            self.positions[start:] = clipped

    def _add_compounds(self, runs: list[str], compounds: list[int]) -> None:
        done = 0
        for at in compounds:
            self._extend(runs[done:at])
            parts = _PART.findall(runs[at])
            self.words.append("".join(parts))
            self.positions.append(self._next)
            self._extend(parts)
            done = at + 1
        self._extend(runs[done:])

    def _extend(self, plain: list[str]) -> None:
        self.words += plain
        self.positions += range(self._next, self._next + len(plain))
        self._next += len(plain)


def tokens_of(document: Document) -> dict[Field, Tokens]:
    """The indexed words of a paper, by field; fields without any are left out."""
    texts: dict[Field, Iterable[str]] = {
        Field.TITLE: (document.title, document.arxiv_title),
        Field.AUTHORS: document.authors,
        Field.ORGANIZATION: (document.organization,),
        Field.TAGS: document.tags,
        Field.ABSTRACT: (document.abstract, document.arxiv_abstract),
        Field.NOTES: (document.notes,),
    }
    found = {field: Tokens(of_field) for field, of_field in texts.items()}
    return {field: tokens for field, tokens in found.items() if tokens.words}
