"""Our part of a bibliography that others write as well: found again whatever they did to the file.

It stands between two lines of text, which every reader of BibTeX passes over. Editors move, double
and drop such lines, and put entries of others between them. So it is noted which entries were
ever written, and how: what stands between the lines under the key of one is ours, elsewhere what
still says what was written last, white space aside. All else belongs to others and is kept.
"""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import Self

from readinglist.bib.blocks import Block, blocks

_BEGIN = "% What stands between this line and its end is kept by readinglist; changes are lost."
_END = "% End of what readinglist keeps."
_MARK = re.compile(
    rf"(?<!\\)(?:(?P<begin>{re.escape(_BEGIN)})|(?P<end>{re.escape(_END)}))[ \t]*(?:\r\n?|\n)?"
)
_BYTE_ORDER_MARK = "\ufeff"
_FINGERPRINT = 16
_GONE = "-"
_BEGINNING = 80


@dataclass(frozen=True, slots=True)
class Record:
    """What was written: the SHA-256 of our part, and the beginning of each entry's by key.

    An entry that is not in our part any more has a dash, so that it is known in an older file.
    Where there never was an entry a dash stands for its key as well: older versions of the program
    noted no entries at all, and then no key is known to be another's.
    """

    part: str = ""
    entries: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def from_text(cls, text: str) -> Self:
        """The record that `str` made a text of, or that names our part alone."""
        part, _, entries = text.partition(" ")
        words = entries.split()
        return cls(part, dict(zip(words[::2], words[1::2], strict=False)))

    def __str__(self) -> str:
        return " ".join([self.part, *chain.from_iterable(self.entries.items())])

    def following(self, part: str, estranged: Iterable[str] = ()) -> "Record":
        """The record once `part` is written; others have changed the `estranged` entries."""
        digest = _digest(part)
        if digest == self.part and self.entries:
            return self
        entries = dict.fromkeys(self.entries, _GONE)
        entries |= {key: self.entries[key] for key in estranged}
        entries |= {block.key: _fingerprint(part, block) for block in blocks(part)}
        return Record(digest, entries or {_GONE: _GONE})


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What others have before and after our part, whose lines end with `newline`.

    `altered` says that they changed entries of ours, which are about to be written as they were.
    """

    before: str
    after: str
    newline: str
    altered: bool = False

    @property
    def keys(self) -> set[str]:
        """The keys of others' entries, in lower case."""
        return {block.key for text in (self.before, self.after) for block in blocks(text)}

    @property
    def unclosed(self) -> str | None:
        """How a block before our part begins that is never closed, and so swallows it."""
        broken = (block for block in blocks(self.before) if not block.closed)
        return next(
            (self.before[block.start :][:_BEGINNING].splitlines()[0] for block in broken), None
        )

    def around(self, part: str) -> str:
        """The whole file, with our part in its place."""
        return self.before + part.replace("\n", self.newline) + self.after


def part_of(entries: str) -> str:
    """Our part: entries between the lines that show where it begins and ends."""
    return f"{_BEGIN}\n\n{entries}\n{_END}\n"


def surroundings(text: str, record: Record) -> Surroundings:
    """What is not ours in a file; others' entries from between our lines come after them."""
    marks = list(_MARK.finditer(text))
    first = text[marks[0].start() :] if marks else text
    newline = "\r\n" if first.partition("\n")[0].endswith("\r") else "\n"
    if [mark.lastgroup for mark in marks] == ["begin", "end"]:
        begin, end = marks[0].start(), marks[1].end()
        if _digest(text[begin:end]) == record.part:
            return Surroundings(text[:begin], text[end:], newline)
    altered = False
    foreign = list[str]()
    for stretch, between in _stretches(text, marks):
        left, changed = _without_ours(stretch, record, between=between)
        altered |= changed
        if between:
            left = newline + left.strip() if left.strip() else ""
        foreign.append(left)
    before, *after = [*(_on_lines(left, newline) for left in foreign[:-1]), foreign[-1]]
    if not marks and before.strip(_BYTE_ORDER_MARK):
        before = _on_lines(before, newline) + newline
    return Surroundings(before, "".join(after), newline, altered)


def _stretches(text: str, marks: Sequence[re.Match[str]]) -> Iterator[tuple[str, bool]]:
    """What stands before, between and after our lines, and whether it stands in our part."""
    position, begun = 0, False
    for mark in marks:
        yield text[position : mark.start()], begun and mark.lastgroup == "end"
        position, begun = mark.end(), mark.lastgroup == "begin"
    yield text[position:], False


def _without_ours(stretch: str, record: Record, *, between: bool) -> tuple[str, bool]:
    """What is left of a stretch without our entries, and whether any of these was changed."""
    left, position, altered = list[str](), 0, False
    for block in blocks(stretch):
        written = record.entries.get(block.key)
        same = written == _fingerprint(stretch, block)
        if same or (between and written is not None):
            left.append(stretch[position : block.start])
            position = block.end
            altered |= not same
    first, *others = [*left, stretch[position:]]
    return first + "".join(text.lstrip() for text in others), altered


def _on_lines(text: str, newline: str) -> str:
    """Text whose last line is ended."""
    ended = text.endswith("\n") or not text.strip(_BYTE_ORDER_MARK)
    return text if ended else text + newline


def _digest(text: str) -> str:
    return hashlib.sha256(text.replace("\r\n", "\n").encode("utf-8", "surrogateescape")).hexdigest()


def _fingerprint(text: str, block: Block) -> str:
    return _digest(" ".join(text[block.start : block.end].split()))[:_FINGERPRINT]
