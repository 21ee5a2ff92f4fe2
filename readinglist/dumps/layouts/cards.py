"""The `cards` layout: title, abstract, then authors or organisation, a lone dot, and a date.

The dot and the authors' bullet tell details from text; titles and abstracts go by their place.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, pairwise

from readinglist.dumps.dates import PageDate
from readinglist.dumps.layouts.base import Draft, PageProfile
from readinglist.dumps.layouts.pairing import pair
from readinglist.dumps.organisation import display_name
from readinglist.dumps.source import Line
from readinglist.model.record import Layout, Refusal

DOT = "·"
_AUTHORS = re.compile(r"(?P<bullet>\W ?)?(?P<count>\d[\d,]{0,8}) authors?", re.ASCII)
_LONGEST_ORGANISATION = 120


@dataclass(frozen=True, slots=True)
class _Details:
    author_count: int | None = None
    organization: str | None = None
    date: PageDate | None = None


class Cards:
    """Title and abstract as in the plain layout, each closed by its details."""

    name = Layout.CARDS

    def recognise(self, page: PageProfile) -> float:
        """Certain where a single line of details stands: no other layout has any."""
        return float(page.details > 0)

    def records(self, lines: Iterable[Line]) -> Iterator[Draft | Refusal]:
        """The records on one page, in order, and what could not be read as one."""
        cards = _Cards(lines)
        while cards.more:
            draft: Draft | Refusal | None = None
            for found in pair(cards.texts()):
                if draft is not None:
                    yield draft
                draft = found
            if isinstance(draft, Draft) and (details := cards.details):
                draft = replace(
                    draft,
                    author_count=details.author_count,
                    organization=details.organization,
                    date=details.date,
                )
            if draft is not None:
                yield draft


def is_detail(text: str) -> bool:
    """Whether a line can only be one of a card's details."""
    return text == DOT or bool((match := _AUTHORS.fullmatch(text)) and match["bullet"])


def date_after(before: Line, line: Line) -> PageDate | None:
    """The date that `line` is, where the line before it is a dot."""
    return PageDate.parse(line.text) if before.text == DOT else None


class _Cards:
    """A page's lines cut after each card's details, read once from front to back."""

    def __init__(self, lines: Iterable[Line]) -> None:
        self._lines = pairwise(chain(lines, [None]))
        self._line, self._following = next(self._lines, (None, None))
        self.details: _Details | None = None

    @property
    def more(self) -> bool:
        """Whether lines are left."""
        return self._line is not None

    def texts(self) -> Iterator[Line]:
        """The texts up to the next details, which are read too and then stand in `details`."""
        self.details = None
        count = 0
        while (line := self._line) is not None:
            if self._is_byline(line.text, texts_before=count):
                self.details = self._read_details()
                return
            yield line
            count += 1
            self._advance()

    def _is_byline(self, text: str, texts_before: int) -> bool:
        if is_detail(text):
            return True
        if self._following is None or self._following.text != DOT:
            return False
        return texts_before >= 2 and len(text) <= _LONGEST_ORGANISATION

    def _read_details(self) -> _Details:
        authors = organization = date = None
        if self._line is not None and self._line.text != DOT:
            if match := _AUTHORS.fullmatch(self._line.text):
                authors = int(match["count"].replace(",", ""))
            else:
                organization = display_name(self._line.text)
            self._advance()
        if self._line is not None and self._line.text == DOT:
            self._advance()
            date = PageDate.parse(self._line.text) if self._line else None
            if date:
                self._advance()
        return _Details(authors, organization, date)

    def _advance(self) -> None:
        self._line, self._following = next(self._lines, (None, None))
