"""Papers resolved: the services are asked, and what they say is kept as it arrives."""

from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from filelock import FileLock, Timeout

from readinglist.dumps.links import find_links
from readinglist.errors import ReadingListError
from readinglist.fetch import events
from readinglist.fetch.case import Wanted
from readinglist.fetch.channel import Surroundings
from readinglist.fetch.clock import SystemClock
from readinglist.fetch.request_log import RequestLog
from readinglist.fetch.resolver import Resolver
from readinglist.fetch.services import Service, endpoints
from readinglist.library import JobState, Library
from readinglist.model.progress import IsCancelled, Progress, Report, never, unheard

ARXIV_INTERVAL = 3.0
"""Seconds that arXiv asks for between two requests."""


@dataclass(frozen=True, slots=True)
class Access:
    """How services are reached: other addresses, arXiv's interval in seconds, GitHub's token."""

    bases: Mapping[Service, str] = field(default_factory=dict)
    arxiv_interval: float = ARXIV_INTERVAL
    github_token: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A paper that could not be resolved, which service was in trouble (if one was), and why."""

    id: int
    reason: str
    service: Service | None = None


@dataclass(slots=True)
class ResolveReport:
    """What became of each paper, and how many requests that took."""

    resolved: list[int] = field(default_factory=list)
    unresolved: list[Trouble] = field(default_factory=list)
    failed: list[Trouble] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    requests: dict[Service, int] = field(default_factory=dict)


def access_from(environment: Mapping[str, str]) -> Access:
    """The access that the environment's variables describe."""
    bases = {
        service: environment[name]
        for service in Service
        if environment.get(name := f"READINGLIST_{service.upper()}_URL")
    }
    interval = environment.get("READINGLIST_ARXIV_INTERVAL", "")
    try:
        seconds = max(float(interval), 0.0) if interval else ARXIV_INTERVAL
    except ValueError:
        raise ReadingListError(
            f"READINGLIST_ARXIV_INTERVAL is “{interval}”; give a number of seconds"
        ) from None
    return Access(bases, seconds, environment.get("GITHUB_TOKEN") or None)


def resolve(
    library: Library,
    paper_ids: Sequence[int] | None,
    access: Access,
    cache_folder: Path,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> ResolveReport:
    """Resolve these papers, or all that are to read and unresolved where none are given.

    Each fact is written as it arrives; what was stopped or failed is asked for in the next run.
    Raises ReadingListError while another run is under way on this library.
    """
    wanted = library.unresolved() if paper_ids is None else paper_ids
    folder = cache_folder / library.id
    folder.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(folder / "fetch.lock", timeout=0):
            return _Run(library, access, cache_folder).of(wanted, progress, cancelled)
    except Timeout:
        raise ReadingListError(
            "Another readinglist is resolving papers of this library; wait until it is done"
        ) from None


class _Run:
    def __init__(self, library: Library, access: Access, cache_folder: Path) -> None:
        self._library = library
        self._report = ResolveReport()
        folder = cache_folder / library.id
        self._resolver = Resolver(
            endpoints(access.bases, access.arxiv_interval),
            Surroundings(
                answers=folder / "answers",
                state=cache_folder / "pace",
                log=RequestLog(folder / "requests.log"),
                clock=SystemClock(),
            ),
            find_links,
            access.github_token,
        )

    def of(
        self, paper_ids: Sequence[int], progress: Report, cancelled: IsCancelled
    ) -> ResolveReport:
        wanted = [Wanted(paper) for paper in self._library.papers(paper_ids)]
        with closing(self._resolver.run(wanted, cancelled)) as told:
            for event in told:
                if isinstance(event, Progress):
                    progress(event)
                else:
                    self._keep(event)
        self._report.requests = self._resolver.requests
        return self._report

    def _keep(self, event: events.Event) -> None:
        match event:
            case events.Facts(paper_id, source, at, fields, links):
                self._library.add_facts(paper_id, source, at, fields, links)
            case events.RepositoryFacts(paper_id, asked, link):
                self._library.replace_link(paper_id, asked, link)
            case events.Resolved(paper_id):
                self._note(paper_id, JobState.RESOLVED, None)
                self._report.resolved.append(paper_id)
            case events.NotFound(paper_id, reason):
                self._note(paper_id, JobState.NOT_FOUND, reason)
                self._report.unresolved.append(Trouble(paper_id, reason))
            case events.NeedsReview(paper_id, _, reason):
                self._note(paper_id, JobState.REVIEW, reason)
                self._report.unresolved.append(Trouble(paper_id, reason))
            case events.Failed(paper_id, service, reason):
                self._trouble(JobState.FAILED, Trouble(paper_id, reason, service))
            case events.Postponed(paper_id, service, _, reason):
                self._trouble(JobState.WAITING, Trouble(paper_id, reason, service))
            case events.Offline():
                self._report.notices.append(
                    "No service can be reached; check the network and run it again"
                )
            case events.Notice(text):
                self._report.notices.append(text)

    def _trouble(self, state: JobState, trouble: Trouble) -> None:
        if trouble.id not in self._report.resolved:
            self._note(trouble.id, state, trouble.reason)
        self._report.failed.append(trouble)

    def _note(self, paper_id: int, state: JobState, reason: str | None) -> None:
        self._library.set_resolution(paper_id, state, reason, datetime.now(UTC))
