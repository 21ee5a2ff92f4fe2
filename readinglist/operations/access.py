"""How the services are reached: what the environment says comes before the user's settings."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from readinglist.errors import ReadingListError
from readinglist.fetch.channel import Surroundings
from readinglist.fetch.clock import SystemClock
from readinglist.fetch.request_log import RequestLog
from readinglist.fetch.services import Endpoint, Service, endpoints
from readinglist.model.progress import IsCancelled, never
from readinglist.operations.tokens import github_token
from readinglist.settings import UserSettings

ARXIV_INTERVAL = 3.0
"""Seconds that arXiv asks for between two requests."""


class OfflineError(ReadingListError):
    """The user has set the program to ask nobody."""

    def __init__(self) -> None:
        super().__init__(
            "The program is set to offline, so nobody is asked; the preferences can change that"
        )


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
            raise OfflineError


def access_from(environment: Mapping[str, str], settings: UserSettings) -> Access:
    """The access that the environment's variables and, where they are silent, settings describe."""
    chosen = {
        service: environment.get(f"READINGLIST_{service.upper()}_URL") or setting
        for service, setting in (
            (Service.ARXIV, settings.arxiv_url),
            (Service.GITHUB, settings.github_url),
            (Service.HUGGINGFACE, settings.huggingface_url),
        )
    }
    return Access(
        bases={service: base for service, base in chosen.items() if base},
        arxiv_interval=_interval(environment, settings),
        github_token=None if settings.offline else github_token(environment),
        offline=settings.offline,
        download_pdfs=settings.download_pdfs,
        most_pdf_bytes=settings.pdf_limit_mb * 1_000_000,
    )


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


def _interval(environment: Mapping[str, str], settings: UserSettings) -> float:
    words = environment.get("READINGLIST_ARXIV_INTERVAL", "")
    try:
        return max(float(words), 0.0) if words else settings.arxiv_interval
    except ValueError:
        raise ReadingListError(
            f"READINGLIST_ARXIV_INTERVAL is “{words}”; give a number of seconds"
        ) from None
