"""How far the fetcher is with each paper, what it proposes, and who said what."""

from dataclasses import dataclass
from datetime import date, datetime

from readinglist.model.paper import Word


class JobState(Word):
    """How far a paper's resolving is.

    Not found means that every service was asked and none knows the paper; failed that one was in
    trouble; waiting that one is not to be asked before a moment that is known.
    """

    QUEUED = "queued"
    RUNNING = "running"
    WAITING = "waiting"
    FAILED = "failed"
    REVIEW = "needs-review"
    NOT_FOUND = "not-found"
    RESOLVED = "resolved"


@dataclass(frozen=True, slots=True)
class JobInfo:
    """The job of one paper.

    `until` is the moment (UTC) before which it is not taken up by itself, `attempts` how often it
    was, `changed_at` null for a paper that was marked to read and has not been looked at yet.
    """

    paper_id: int
    title: str
    state: JobState
    reason: str | None = None
    until: datetime | None = None
    attempts: int = 0
    changed_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class CandidateInfo:
    """A paper of a service's that may be the library's, for the user to compare.

    `overlap` goes from 0 to 1 and is null where an abstract is missing. `reasons` say in the
    user's words what agrees and what does not. Title and abstract are the service's own, from
    arXiv TeX source.
    """

    paper_id: int
    source: str
    arxiv_id: str
    title: str
    abstract: str
    authors: tuple[str, ...]
    published: date | None
    title_equal: bool
    overlap: float | None
    reasons: tuple[str, ...]
    found_at: datetime


@dataclass(frozen=True, slots=True)
class FactSource:
    """Who said what a field of a paper holds (a service, or ``user``), and when (UTC)."""

    field: str
    source: str
    at: datetime
