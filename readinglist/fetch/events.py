"""What a run of the resolver tells, one event at a time; each is stored as it arrives.

Every paper ends with exactly one of Resolved, NeedsReview, NotFound, Failed or Postponed. After
Resolved there may be one more Failed or Postponed for a service that only adds to a paper:
Hugging Face or GitHub. Completed says that none of these is left to be asked.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from readinglist.fetch.candidate import Candidate
from readinglist.fetch.matching import Match
from readinglist.fetch.services import Service
from readinglist.model.paper import Link
from readinglist.model.progress import Progress


@dataclass(frozen=True, slots=True)
class Facts:
    """What one service knows of a paper: values for the `Paper` fields they are named after.

    `at` is when the service said so. `links` are to be added to the paper's.
    """

    paper_id: int
    source: Service
    at: datetime
    fields: Mapping[str, object]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class RepositoryFacts:
    """What has become of the link with the address `asked`: it is to be replaced by `link`."""

    paper_id: int
    asked: str
    link: Link
    at: datetime


@dataclass(frozen=True, slots=True)
class Resolved:
    """The paper is found and arXiv's record of it has been told; services that add to it follow.

    `match` says how it is known; null where the id was the user's own choice.
    """

    paper_id: int
    arxiv_id: str
    match: Match | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Completed:
    """All that services add to a resolved paper has been told, or they failed.

    It stays unsaid where one of them has postponed its part.
    """

    paper_id: int


@dataclass(frozen=True, slots=True)
class NeedsReview:
    """There are candidates, none of them sure; the best comes first."""

    paper_id: int
    matches: tuple[Match, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class NotFound:
    """Every service was asked and none knows the paper; ask again after weeks."""

    paper_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class Failed:
    """A service was in trouble; ask again in the next run."""

    paper_id: int
    service: Service
    reason: str


@dataclass(frozen=True, slots=True)
class Postponed:
    """A service is not to be asked for longer than a run should wait; go on at `until` (UTC)."""

    paper_id: int
    service: Service
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Waiting:
    """The run goes on by itself; this service's queue rests until then (UTC)."""

    service: Service
    until: datetime


@dataclass(frozen=True, slots=True)
class Offline:
    """No service can be reached, told once a run; the papers fail and stay to be resumed."""


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the user should know, in a sentence."""

    text: str


Event = (
    Facts
    | RepositoryFacts
    | Resolved
    | Completed
    | NeedsReview
    | NotFound
    | Failed
    | Postponed
    | Waiting
    | Offline
    | Notice
    | Progress
)

_FIELDS = ("published", "updated", "primary_category", "categories", "doi", "journal_ref")


def field_values(found: Candidate) -> dict[str, object]:
    """What a candidate that is the paper says of it, by the names of `Paper`'s fields.

    What the service does not say is left out.
    """
    values: dict[str, object] = {name: getattr(found, name) for name in _FIELDS}
    values |= {"arxiv_id": found.arxiv_id, "authors": found.authors}
    values["author_count"] = len(found.authors) or None
    if found.source is Service.ARXIV:
        values["arxiv_title"] = found.title
        values["arxiv_abstract"] = found.abstract
        values["arxiv_comment"] = found.comment
        values["withdrawn"] = found.withdrawn
    else:
        values["organization"] = found.organization
        values["upvotes"] = found.upvotes
        values["comments"] = found.comments
    return {name: value for name, value in values.items() if value not in (None, (), "")}
