"""The `compact` layout: title and abstract on alternate lines, without blank lines."""

from collections.abc import Iterable, Iterator

from readinglist.dumps.layouts.base import Draft, PageProfile
from readinglist.dumps.layouts.pairing import pair
from readinglist.dumps.source import Line
from readinglist.model.record import Layout, Refusal


class Compact:
    """Lines by turns a title and an abstract."""

    name = Layout.COMPACT

    def recognise(self, page: PageProfile) -> float:
        """The share of lines with no blank line before them, where they read like papers."""
        return 1.0 - page.gaps if page.papers else 0.0

    def records(self, lines: Iterable[Line]) -> Iterator[Draft | Refusal]:
        """The records on one page, in order, and what could not be read as one."""
        return pair(lines)
