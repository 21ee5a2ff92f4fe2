"""How the services are reached, and what all who ask them share."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readinglist.errors import ReadingListError
from readinglist.fetch.channel import Surroundings
from readinglist.fetch.clock import SystemClock
from readinglist.fetch.request_log import RequestLog
from readinglist.fetch.services import Endpoint, Service, endpoints
from readinglist.model.progress import IsCancelled, never
from readinglist.sentence import Sentence

NO_LIBRARY = "no-library"
"""In place of a library's id, the folder for what is asked for no library."""

ARXIV_INTERVAL = 3.0
"""Seconds that arXiv asks for between two requests."""


OFFLINE = Sentence(
    "The program is set to offline, so nobody is asked; the preferences can change that"
)


class OfflineError(ReadingListError):
    """The user has set the program to ask nobody."""


@dataclass(frozen=True, slots=True)
class Access:
    """How services are reached: other addresses, arXiv's interval in seconds, GitHub's token.

    `offline` is the user's switch. `download_pdfs` brings the PDFs of papers to read as well,
    while their folder holds less than `most_pdf_bytes`.
    """

    bases: Mapping[Service, str] = field(default_factory=dict)
    arxiv_interval: float = ARXIV_INTERVAL
    github_token: str | None = field(default=None, repr=False)
    offline: bool = False
    download_pdfs: bool = False
    most_pdf_bytes: int = 5_000_000_000

    @property
    def endpoints(self) -> dict[Service, Endpoint]:
        """Where each service is."""
        return endpoints(self.bases, self.arxiv_interval)

    def check(self) -> None:
        """Raise OfflineError where nobody is to be asked."""
        if self.offline:
            raise OfflineError(OFFLINE)


def surroundings(folder: Path, cancelled: IsCancelled = never) -> Surroundings:
    """What the channels of one run share; `folder` is the library's in the cache folder."""
    return Surroundings(
        answers=folder / "answers",
        state=pace_folder(folder.parent),
        log=RequestLog(log_file(folder)),
        clock=SystemClock(cancelled),
    )


def pace_folder(cache_folder: Path) -> Path:
    """Where the pace lies that all libraries and processes keep together."""
    return cache_folder / "pace"


def log_file(folder: Path) -> Path:
    """The log of requests in a library's cache folder."""
    return folder / "requests.log"
