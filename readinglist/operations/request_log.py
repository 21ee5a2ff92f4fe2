"""What left this machine, for the user to read: each request, why it was made, what came back."""

from dataclasses import dataclass
from datetime import datetime
from operator import attrgetter
from pathlib import Path

from readinglist.fetch.request_log import RequestLog
from readinglist.fetch.services import Service
from readinglist.library import Library
from readinglist.operations.access import NO_LIBRARY, log_file


@dataclass(frozen=True, slots=True)
class RequestLine:
    """One request: when (UTC), whom, why, the address that was asked, and the answer in short."""

    at: datetime
    service: Service
    why: str
    address: str
    answer: str


def requests_made(library: Library, cache_folder: Path, limit: int = 1000) -> list[RequestLine]:
    """The latest requests made for this library or for none, newest first."""
    made = [
        RequestLine(
            datetime.fromisoformat(entry.at),
            Service(entry.service),
            entry.why,
            entry.url,
            entry.answer,
        )
        for folder in (library.id, NO_LIBRARY)
        for entry in RequestLog(log_file(cache_folder / folder)).entries()
    ]
    made.reverse()
    made.sort(key=attrgetter("at"), reverse=True)
    return made[:limit]
