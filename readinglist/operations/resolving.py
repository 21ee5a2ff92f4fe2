"""Papers resolved: the services are asked, and what they say is kept as it arrives."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from readinglist.dumps.links import find_links
from readinglist.errors import ReadingListError
from readinglist.fetch import estimate, events
from readinglist.fetch.case import Wanted
from readinglist.fetch.matching import Match
from readinglist.fetch.pace import rests_until
from readinglist.fetch.resolver import Resolver
from readinglist.fetch.services import Service
from readinglist.library import Desk, JobState, Library
from readinglist.model.fetching import CandidateInfo, JobInfo
from readinglist.model.paper import Status
from readinglist.model.progress import IsCancelled, Progress, Report, Step, never, unheard
from readinglist.model.view import View
from readinglist.operations import owners, pdfs
from readinglist.operations.access import Access as Access
from readinglist.operations.access import OfflineError as OfflineError
from readinglist.operations.access import pace_folder, surroundings
from readinglist.operations.tokens import github_token
from readinglist.sentence import Sentence, papers
from readinglist.settings import UserSettings

Told = Callable[[JobInfo], None]
_NETWORK_PAUSE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Trouble:
    """A paper that could not be resolved, which service was in trouble (if one was), and why."""

    id: int
    reason: str
    service: Service | None = None


@dataclass(slots=True)
class ResolveReport:
    """What became of each paper, and how many requests that took.

    `elsewhere` are the papers that another readinglist is at work on. `unreachable` says that no
    service answered at all.
    """

    resolved: list[int] = field(default_factory=list)
    unresolved: list[Trouble] = field(default_factory=list)
    failed: list[Trouble] = field(default_factory=list)
    elsewhere: list[int] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    requests: dict[Service, int] = field(default_factory=dict)
    unreachable: bool = False


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


def resolve(
    library: Library,
    paper_ids: Sequence[int] | None,
    access: Access,
    cache_folder: Path,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
    told: Told = lambda _: None,
    early: bool = False,
) -> ResolveReport:
    """Resolve these papers, or all that are due where none are given.

    Each fact is written as it arrives; what was stopped or failed is asked for in the next run.
    `told` hears how far each paper is whenever that changes. `early` takes up those too that wait
    for a service. Raises OfflineError, and ReadingListError where the cache cannot be written.
    """
    access.check()
    wanted = library.unresolved(early=early) if paper_ids is None else paper_ids
    try:
        report = _resolve(
            library, wanted, access, cache_folder / library.id, progress, cancelled, told
        )
    except OSError as error:
        raise ReadingListError(
            "{path} cannot be written: {reason}; make room there, or make the folder writable",
            path=error.filename or cache_folder,
            reason=error.strerror,
        ) from error
    if access.download_pdfs and not cancelled():
        trouble, requests = bring_pdfs(
            library, paper_ids, access, cache_folder, progress=progress, cancelled=cancelled
        )
        report.notices += trouble
        report.requests[Service.ARXIV] += requests
    return report


def bring_pdfs(
    library: Library,
    paper_ids: Sequence[int] | None,
    access: Access,
    cache_folder: Path,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> tuple[list[str], int]:
    """Bring the PDFs of papers to read, of these or of all; see `pdfs.download_missing`.

    Raises OfflineError.
    """
    access.check()
    chosen = library.ids(View(status=Status.TO_READ)) if paper_ids is None else paper_ids
    return pdfs.download_missing(
        library, chosen, access, cache_folder, progress=progress, cancelled=cancelled
    )


def still_open(library: Library) -> list[Trouble]:
    """The papers to read that were asked about and that the user, or time, has to settle."""
    to_read = set(library.ids(View(status=Status.TO_READ)))
    return [
        Trouble(job.paper_id, job.reason or "")
        for job in library.jobs()
        if job.paper_id in to_read and job.state in {JobState.REVIEW, JobState.NOT_FOUND}
    ]


def _resolve(
    library: Library,
    wanted: Sequence[int],
    access: Access,
    folder: Path,
    progress: Report,
    cancelled: IsCancelled,
    told: Told,
) -> ResolveReport:
    runs = folder / "runs"
    with owners.owner(runs) as name:
        desk = library.desk(name)
        claimed = desk.claim(wanted, lambda: owners.alive(runs))
        try:
            run = _Run(library, desk, access, folder, progress, told)
            run.leave(sorted(library.existing(wanted) - set(claimed)))
            return run.of(claimed, cancelled)
        finally:
            for paper_id in desk.release():
                if job := library.job(paper_id):
                    told(job)


def estimate_seconds(
    library: Library, paper_ids: Sequence[int] | None, access: Access, cache_folder: Path
) -> float:
    """How long resolving will take when nothing goes wrong, GitHub apart."""
    wanted = library.unresolved() if paper_ids is None else paper_ids
    papers = [Wanted(paper) for paper in library.papers(wanted)]
    if not papers:
        return 0.0
    now = datetime.now(UTC)
    rests = rests_until(pace_folder(cache_folder), Service.ARXIV)
    rest = max(0.0, (rests - now).total_seconds()) if rests else 0.0
    return rest + estimate.seconds(papers, access.arxiv_interval)


class _Run:
    def __init__(
        self,
        library: Library,
        desk: Desk,
        access: Access,
        folder: Path,
        progress: Report,
        told: Told,
    ) -> None:
        self._library = library
        self._desk = desk
        self._tell_progress = progress
        self._told = told
        self._progress = Progress(0, None, Step.LOOKING_UP)
        self._report = ResolveReport()
        self._resolver = Resolver(
            access.endpoints,
            surroundings(folder),
            find_links,
            access.github_token,
        )

    def leave(self, elsewhere: list[int]) -> None:
        """Leave these papers to the run that has them."""
        self._report.elsewhere = elsewhere
        if elsewhere:
            self._report.notices.append(
                Sentence(
                    "Another readinglist is looking up {papers}; that is left to it",
                    papers=papers(len(elsewhere)),
                )
            )
        for paper_id in elsewhere:
            self._tell(self._library.job(paper_id))

    def of(self, paper_ids: Sequence[int], cancelled: IsCancelled) -> ResolveReport:
        """Resolve the papers, which have been claimed."""
        for paper_id in paper_ids:
            self._tell(self._library.job(paper_id))
        if paper_ids:
            self._show(Progress(0, len(paper_ids), Step.LOOKING_UP))
        with closing(self._resolver.run(self._wanted(paper_ids), cancelled)) as told:
            for event in told:
                self._keep(event)
        self._report.requests = self._resolver.requests
        return self._report

    def _wanted(self, paper_ids: Sequence[int]) -> list[Wanted]:
        refused = self._desk.refused(paper_ids)
        confirmed = self._desk.confirmed(paper_ids)
        return [
            Wanted(paper, paper.id in confirmed, frozenset(refused.get(paper.id, ())))
            for paper in self._library.papers(paper_ids)
        ]

    def _keep(self, event: events.Event) -> None:
        match event:
            case Progress():
                self._show(event)
            case events.Waiting(service, until):
                blanks = {"service": service.label, "until": f"{until.astimezone():%H:%M}"}
                self._tell_progress(replace(self._progress, step=Step.WAITING, blanks=blanks))
            case events.Facts(paper_id, source, at, fields, links):
                self._desk.add_facts(paper_id, source, at, fields, links)
            case events.RepositoryFacts(paper_id, asked, link):
                self._desk.replace_link(paper_id, asked, link)
            case events.Resolved(paper_id):
                if self._desk.has(paper_id):
                    self._report.resolved.append(paper_id)
            case events.Completed(paper_id):
                self._note(paper_id, JobState.RESOLVED)
            case events.NotFound(paper_id, reason):
                if self._note(paper_id, JobState.NOT_FOUND, reason):
                    self._report.unresolved.append(Trouble(paper_id, reason))
            case events.NeedsReview(paper_id, matches, reason):
                self._desk.propose(paper_id, [_proposal(paper_id, match) for match in matches])
                if self._note(paper_id, JobState.REVIEW, reason):
                    self._report.unresolved.append(Trouble(paper_id, reason))
            case events.Failed(paper_id, service, reason):
                if paper_id in self._report.resolved or self._note(
                    paper_id, JobState.FAILED, reason
                ):
                    self._report.failed.append(Trouble(paper_id, reason, service))
            case events.Postponed(paper_id, service, until, reason):
                if self._note(paper_id, JobState.WAITING, reason, until):
                    self._report.failed.append(Trouble(paper_id, reason, service))
            case events.Offline():
                self._wait_for_network()
            case events.Notice(text):
                self._report.notices.append(text)

    def _wait_for_network(self) -> None:
        reason = Sentence("No service can be reached; check the network")
        self._report.unreachable = True
        self._report.notices.append(
            Sentence("No service can be reached; check the network and run it again")
        )
        for trouble in self._report.failed:
            if trouble.id not in self._report.resolved:
                until = datetime.now(UTC) + _NETWORK_PAUSE
                self._note(trouble.id, JobState.WAITING, reason, until)

    def _note(
        self,
        paper_id: int,
        state: JobState,
        reason: str | None = None,
        until: datetime | None = None,
    ) -> bool:
        """Note the state and tell it; false where the paper is no longer this run's."""
        job = self._desk.note(paper_id, state, reason, until)
        self._tell(job)
        return job is not None

    def _tell(self, job: JobInfo | None) -> None:
        if job is not None:
            self._told(job)

    def _show(self, progress: Progress) -> None:
        self._progress = progress
        self._tell_progress(progress)


def _proposal(paper_id: int, match: Match) -> CandidateInfo:
    found = match.candidate
    return CandidateInfo(
        paper_id=paper_id,
        source=found.source,
        arxiv_id=found.arxiv_id,
        title=found.title,
        abstract=found.abstract,
        authors=found.authors,
        published=found.published,
        title_equal=match.title_equal,
        overlap=match.overlap,
        reasons=match.reasons,
        found_at=datetime.now(UTC),
    )


def _interval(environment: Mapping[str, str], settings: UserSettings) -> float:
    words = environment.get("READINGLIST_ARXIV_INTERVAL", "")
    try:
        return max(float(words), 0.0) if words else settings.arxiv_interval
    except ValueError:
        raise ReadingListError(
            "READINGLIST_ARXIV_INTERVAL is “{words}”; give a number of seconds", words=words
        ) from None
