"""Marking from the command line: what exists is marked, what does not is named."""

from collections.abc import Sequence
from dataclasses import dataclass

from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.paper import Priority, Status


@dataclass(frozen=True, slots=True)
class Marked:
    """The papers that were marked, what that changed, and the ids that are no papers."""

    ids: tuple[int, ...]
    missing: tuple[int, ...]
    changes: Changes


def mark(
    library: Library,
    paper_ids: Sequence[int],
    *,
    status: Status | None = None,
    priority: Priority | None = None,
    tags: Sequence[str] = (),
    untags: Sequence[str] = (),
) -> Marked:
    """Set what is named for the papers that exist."""
    there = library.existing(paper_ids)
    marked = tuple(paper_id for paper_id in dict.fromkeys(paper_ids) if paper_id in there)
    missing = tuple(paper_id for paper_id in dict.fromkeys(paper_ids) if paper_id not in there)
    changes = library.mark(marked, status=status, priority=priority, tags=tags, untags=untags)
    return Marked(marked, missing, changes)
