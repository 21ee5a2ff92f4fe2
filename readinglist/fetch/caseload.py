"""Decides who is asked what next, and what the answers mean; knows neither threads nor HTTP.

A service that is limited or down is closed: its work goes to another where one can do it, and
ends for this run where none can.
"""

from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from readinglist.fetch.arxiv import BATCH
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.case import Case, FindLinks, Wanted
from readinglist.fetch.events import (
    Completed,
    Event,
    Failed,
    NeedsReview,
    NotFound,
    Offline,
    Postponed,
    RepositoryFacts,
    Resolved,
)
from readinglist.fetch.failures import FetchError, LimitedError, RefusedError, UnreachableError
from readinglist.fetch.jobs import ById, ByIds, ByTitle, Job, Repository
from readinglist.fetch.matching import Match
from readinglist.fetch.services import Service
from readinglist.model.paper import Link
from readinglist.model.progress import Progress, Step
from readinglist.sentence import Sentence, joined

_TITLE_SERVICES = (Service.HUGGINGFACE, Service.ARXIV)
_MOST_FAILURES = 3
_Events = Iterator[Event]


class Caseload:
    """The papers of one run and the work that is left for each service."""

    def __init__(self, wanted: Iterable[Wanted], find_links: FindLinks) -> None:
        self._find_links = find_links
        self._cases = {one.paper.id: Case(one) for one in wanted}
        self._titles: deque[Case] = deque()
        self._ids: dict[str, list[Case]] = {}
        self._extras: deque[ById] = deque()
        self._repositories: deque[Repository] = deque()
        self._closed: dict[Service, FetchError] = {}
        self._failures = dict.fromkeys(Service, 0)
        self._finished = 0
        for case in self._cases.values():
            self._begin(case)

    def next_job(self, service: Service) -> Job | None:
        """What the service is to be asked now; null where there is nothing for it."""
        if service in self._closed:
            return None
        if service is Service.GITHUB:
            return self._repositories.popleft() if self._repositories else None
        if service is Service.ARXIV and self._ids:
            batch = tuple(self._ids)[:BATCH]
            return ByIds(batch)
        if service is Service.HUGGINGFACE and self._extras:
            return self._extras.popleft()
        for case in self._titles:
            if self._open(service, case) and service not in case.asked:
                self._titles.remove(case)
                return ByTitle(case.paper.id, case.paper.title)
        return None

    def found(
        self, service: Service, job: ByTitle, candidates: Sequence[Candidate], at: datetime
    ) -> _Events:
        """The papers that are like a title."""
        self._failures[service] = 0
        case = self._cases[job.paper_id]
        case.asked.add(service)
        case.found += [(candidate, at) for candidate in candidates]
        yield from self._settle(case)

    def recorded(self, job: ByIds, records: Mapping[str, Candidate], at: datetime) -> _Events:
        """arXiv's records; an id that is not among them does not exist."""
        self._failures[Service.ARXIV] = 0
        for arxiv_id in job.arxiv_ids:
            for case in self._ids.pop(arxiv_id, ()):
                case.unanswered.discard(arxiv_id)
                if record := records.get(arxiv_id):
                    case.found.append((record, at))
                else:
                    case.missing.add(arxiv_id)
                if not case.unanswered:
                    yield from self._settle(case)

    def told(self, job: ById, candidate: Candidate | None, at: datetime) -> _Events:
        """What Hugging Face knows of a resolved paper."""
        self._failures[Service.HUGGINGFACE] = 0
        case = self._cases[job.paper_id]
        if candidate and candidate.arxiv_id == case.arxiv_id:
            case.found.append((candidate, at))
            yield from case.facts(Service.HUGGINGFACE, self._find_links, only_extras=True)
        yield from self._ask_for_repositories(case)

    def looked_at(self, job: Repository, link: Link, at: datetime) -> _Events:
        """What has become of a repository."""
        self._failures[Service.GITHUB] = 0
        seen = self._cases[job.paper_id].looked_at(link)
        yield RepositoryFacts(job.paper_id, job.link.url, seen, at)
        yield from self._count_repository(self._cases[job.paper_id])

    def failed(self, service: Service, job: Job, error: FetchError) -> _Events:
        """The job brought nothing; in lasting trouble the service is closed for this run."""
        self._failures[service] += not isinstance(error, RefusedError)
        yield from self._give_up(service, job, error)
        lasting = isinstance(error, LimitedError | UnreachableError)
        if lasting or self._failures[service] >= _MOST_FAILURES:
            yield from self._close(service, error)

    def ended(self, heard: bool) -> _Events:
        """What is to be said when no work is left; `heard` is whether any service answered."""
        if not heard and any(isinstance(one, UnreachableError) for one in self._closed.values()):
            yield Offline()

    def _begin(self, case: Case) -> None:
        ids = case.named_ids()
        if case.wanted.confirmed and case.own_id:
            case.arxiv_id = case.own_id
        if ids:
            self._want(case, ids)
        else:
            self._titles.append(case)

    def _want(self, case: Case, ids: Iterable[str]) -> None:
        for arxiv_id in ids:
            case.unanswered.add(arxiv_id)
            self._ids.setdefault(arxiv_id, []).append(case)

    def _settle(self, case: Case) -> _Events:
        """Go on with what the answers so far amount to."""
        if case.arxiv_id is None and (accepted := (decision := case.decision()).accepted):
            case.match, case.arxiv_id = accepted, accepted.candidate.arxiv_id
        if case.arxiv_id is not None:
            yield from self._confirm(case, case.arxiv_id)
        elif self._can_be_asked_by_title(case):
            self._titles.append(case)
        elif case.trouble:
            yield from self._finish(case, *self._troubles(case))
        elif decision.review:
            yield from self._finish(
                case, NeedsReview(case.paper.id, decision.review, _doubt(decision.review))
            )
        else:
            reason = Sentence(
                "Neither Hugging Face nor arXiv knows a paper with this title and abstract"
            )
            yield from self._finish(case, NotFound(case.paper.id, reason))

    def _confirm(self, case: Case, arxiv_id: str) -> _Events:
        """Conclude with arXiv's record where it is there, else ask for it."""
        if record := case.record(Service.ARXIV):
            # With arXiv's word the id counts as confirmed, so whatever else the search told has
            # to be kept before: should this process be killed, nobody is searched again.
            yield from case.facts(Service.HUGGINGFACE, self._find_links, only_extras=True)
            yield from case.facts(Service.ARXIV, self._find_links)
            yield from self._finish(case, Resolved(case.paper.id, arxiv_id, case.match, record[1]))
        elif arxiv_id in case.missing:
            reason = Sentence("arXiv has no paper with the id {arxiv_id}", arxiv_id=arxiv_id)
            unsure = NeedsReview(case.paper.id, (case.match,), reason) if case.match else None
            yield from self._finish(case, unsure or NotFound(case.paper.id, reason))
        elif not self._open(Service.ARXIV, case):
            yield from case.facts(Service.HUGGINGFACE, self._find_links)
            yield from self._finish(case, *self._troubles(case))
        else:
            self._want(case, [arxiv_id])

    def _can_be_asked_by_title(self, case: Case) -> bool:
        return any(
            self._open(service, case) and service not in case.asked for service in _TITLE_SERVICES
        )

    def _open(self, service: Service, case: Case) -> bool:
        """Whether the service can be asked about the paper; if not, the case keeps why."""
        if service in self._closed:
            case.trouble.setdefault(service, self._closed[service])
        return service not in case.trouble

    def _finish(self, case: Case, *events: Event) -> _Events:
        yield from events
        self._finished += 1
        yield Progress(self._finished, len(self._cases), Step.LOOKING_UP)
        case.is_resolved = any(isinstance(event, Resolved) for event in events)
        if case.arxiv_id and case.is_resolved and not case.record(Service.HUGGINGFACE):
            job = ById(case.paper.id, case.arxiv_id)
            if not self._open(Service.HUGGINGFACE, case):
                yield from self._give_up(
                    Service.HUGGINGFACE, job, case.trouble[Service.HUGGINGFACE]
                )
            else:
                self._extras.append(job)
        else:
            yield from self._ask_for_repositories(case)

    def _ask_for_repositories(self, case: Case) -> _Events:
        links = case.repositories(self._find_links)
        case.repositories_left = len(links)
        if not links:
            yield from self._complete(case)
        for link in links:
            job = Repository(case.paper.id, link)
            if Service.GITHUB in self._closed:
                yield from self._give_up(Service.GITHUB, job, self._closed[Service.GITHUB])
            else:
                self._repositories.append(job)

    def _count_repository(self, case: Case) -> _Events:
        case.repositories_left -= 1
        if not case.repositories_left:
            yield from self._complete(case)

    def _complete(self, case: Case) -> _Events:
        postponed = any(isinstance(case.trouble[one], LimitedError) for one in case.told)
        if case.is_resolved and not postponed:
            yield Completed(case.paper.id)

    def _give_up(self, service: Service, job: Job, error: FetchError) -> _Events:
        if isinstance(job, ByIds):
            for arxiv_id in job.arxiv_ids:
                for case in self._ids.pop(arxiv_id, ()):
                    case.unanswered.discard(arxiv_id)
                    case.trouble[service] = error
                    if not case.unanswered:
                        yield from self._settle(case)
            return
        case = self._cases[job.paper_id]
        case.trouble[service] = error
        if isinstance(job, ByTitle):
            yield from self._settle(case)
            return
        if service not in case.told:
            case.told.add(service)
            yield _trouble(case, service, error)
        if isinstance(job, ById):
            yield from self._ask_for_repositories(case)
        else:
            yield from self._count_repository(case)

    def _close(self, service: Service, error: FetchError) -> _Events:
        self._closed[service] = error
        if service is Service.ARXIV:
            yield from self._give_up(service, ByIds(tuple(self._ids)), error)
        elif service is Service.HUGGINGFACE:
            while self._extras:
                yield from self._give_up(service, self._extras.popleft(), error)
        else:
            while self._repositories:
                yield from self._give_up(service, self._repositories.popleft(), error)
        for case in list(self._titles):
            if not self._can_be_asked_by_title(case):
                self._titles.remove(case)
                yield from self._settle(case)

    def _troubles(self, case: Case) -> list[Event]:
        """The one service to be named: the first that stood in the way."""
        service, error = next(iter(case.trouble.items()))
        case.told.add(service)
        return [_trouble(case, service, error)]


def _doubt(review: Sequence[Match]) -> Sentence:
    closest = review[0]
    return Sentence(
        "{arxiv_id} is close but not surely this paper: {reasons}",
        arxiv_id=closest.candidate.arxiv_id,
        reasons=joined(closest.reasons),
    )


def _trouble(case: Case, service: Service, error: FetchError) -> Event:
    if isinstance(error, LimitedError):
        return Postponed(case.paper.id, service, error.until, error.sentence)
    return Failed(case.paper.id, service, error.sentence)
