"""What a service says of one paper, whichever service it is."""

from dataclasses import dataclass
from datetime import date

from readinglist.fetch.services import Service


@dataclass(frozen=True, slots=True)
class Candidate:
    """A paper that may be the one looked for; null or empty where the service says nothing.

    `arxiv_id` is without version. `title` and `abstract` have white space collapsed; from arXiv
    they are TeX source. `published` is the day of version 1, `updated` that of the newest.
    `repository` and `project_page` are addresses as the authors declared them, unchecked.
    """

    source: Service
    arxiv_id: str
    title: str
    abstract: str
    authors: tuple[str, ...] = ()
    published: date | None = None
    updated: date | None = None
    primary_category: str | None = None
    categories: tuple[str, ...] = ()
    doi: str | None = None
    journal_ref: str | None = None
    comment: str | None = None
    withdrawn: bool = False
    organization: str | None = None
    upvotes: int | None = None
    comments: int | None = None
    repository: str | None = None
    project_page: str | None = None
