"""The `json` layout: answers of the site's API."""

from collections.abc import Iterator

from readinglist.dumps.source import TextSource
from readinglist.model.record import Record, Refusal


def json_ahead(piece: str, source: TextSource) -> bool:
    return False


def read_papers(source: TextSource) -> Iterator[Record | Refusal]:
    yield from ()
