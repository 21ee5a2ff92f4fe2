"""The `plain` layout: title and abstract, with blank lines around each."""

from collections.abc import Iterable, Iterator

from readinglist.dumps.layouts.base import Draft, PageProfile
from readinglist.dumps.layouts.pairing import pair
from readinglist.dumps.source import Line
from readinglist.model.record import Layout, Refusal


class Plain:
    """Blocks between blank lines, by turns a title and an abstract."""

    name = Layout.PLAIN

    def recognise(self, page: PageProfile) -> float:
        """The share of lines that stand alone, where they read like papers."""
        return page.gaps if page.papers else 0.0

    def records(self, lines: Iterable[Line]) -> Iterator[Draft | Refusal]:
        """The records on one page, in order, and what could not be read as one."""
        return pair(lines)
