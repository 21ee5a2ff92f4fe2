"""What was done with papers when, and what was read, in numbers."""

from dataclasses import dataclass

from readinglist.model.paper import Word


class Event(Word):
    """What happens to a paper in a week."""

    ADDED = "added"
    DECIDED = "decided"
    READ = "read"


@dataclass(frozen=True, slots=True)
class Share:
    """How many papers have something in common, and what."""

    name: str
    papers: int


@dataclass(frozen=True, slots=True)
class ReadBy:
    """The papers that were read: by tag and organisation, the most first, and by year, ascending.

    A tag's papers are its own and those of the tags below it; a paper can have several tags.
    """

    tags: tuple[Share, ...] = ()
    organizations: tuple[Share, ...] = ()
    years: tuple[Share, ...] = ()
