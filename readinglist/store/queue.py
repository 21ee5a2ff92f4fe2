"""What comes next: the order of what is to read, days by which, and days until which not."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from readinglist.store.database import Connection
from readinglist.store.journal import Batch


def move(batch: Batch, paper_ids: Sequence[int], before: int | None) -> None:
    """Put papers that are to read, in the order given, before another one; null is the end.

    Papers without a place come after those that have one, so only what stands before the place
    moved to needs one.
    """
    places = _places(batch.connection)
    moved = [paper_id for paper_id in paper_ids if paper_id in places]
    others = [paper_id for paper_id in places if paper_id not in set(moved)]
    at = others.index(before) if before in others else len(others)
    last = 0.0
    for paper_id in others[:at]:
        place = places[paper_id]
        if place is None:
            place = last + 1
            batch.update("papers", [paper_id], {"queue_position": place})
        last = place
    following = places[others[at]] if at < len(others) else None
    if at == 0 and following is not None:
        last = following - len(moved) - 1
    wanted = _between(last, following, len(moved))
    if wanted is None:
        _renumber(batch, [*others[:at], *moved, *others[at:]])
    else:
        for paper_id, place in zip(moved, wanted, strict=True):
            batch.update("papers", [paper_id], {"queue_position": place})


def set_due(batch: Batch, paper_ids: Sequence[int], day: date | None) -> None:
    """Say by which day papers are to be read; null takes it back."""
    batch.update("papers", paper_ids, {"due": _iso(day)})


def snooze(batch: Batch, paper_ids: Sequence[int], until: date | None) -> None:
    """Leave papers out of the views of what is open until a day; null wakes them."""
    batch.update("papers", paper_ids, {"snoozed_until": _iso(until)})


def _places(connection: Connection) -> dict[int, float | None]:
    rows = connection.execute(
        "SELECT id, queue_position FROM papers WHERE status = 'to-read'"
        " ORDER BY queue_position NULLS LAST, id"
    )
    return {row["id"]: row["queue_position"] for row in rows}


def _between(last: float, following: float | None, count: int) -> list[float] | None:
    """`count` rising places after `last` and before `following`; null where there is no room."""
    step = 1.0 if following is None else (following - last) / (count + 1)
    wanted = [last + step * n for n in range(1, count + 1)]
    bounds = [last, *wanted, *([] if following is None else [following])]
    fits = all(one < other for one, other in pairwise(bounds))
    return wanted if fits else None


def _renumber(batch: Batch, paper_ids: Sequence[int]) -> None:
    for place, paper_id in enumerate(paper_ids, 1):
        batch.update("papers", [paper_id], {"queue_position": float(place)})


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
