"""``stats``: the library in numbers, and the weeks of reading."""

from argparse import Namespace
from dataclasses import asdict

from readinglist.cli.answers import OK, print_json
from readinglist.library import Library
from readinglist.operations.statistics import Statistics, statistics


def stats(library: Library, options: Namespace) -> int:
    """Print counts and reading history."""
    _show(statistics(library), as_json=options.json)
    return OK


def _show(numbers: Statistics, *, as_json: bool) -> None:
    counts = numbers.counts
    if as_json:
        print_json(
            {
                "papers": counts.papers,
                "statuses": counts.statuses,
                "priorities": counts.priorities,
                "tags": [asdict(tag) for tag in counts.tags],
                "dumps": [asdict(dump) for dump in counts.dumps],
                "history": [asdict(week) for week in numbers.history],
                "backlog": {"now": numbers.backlog.now, **asdict(numbers.backlog)},
                "read_by": asdict(numbers.read_by),
                "days": [
                    {"day": one.day, "papers": one.papers, "decided": one.decided}
                    for one in numbers.days
                ],
            }
        )
        return
    print(f"{counts.papers:,} papers")
    for words in (counts.statuses, counts.priorities):
        print(", ".join(f"{number:,} {word}" for word, number in words.items()))
    if numbers.backlog.ends is not None:
        print(
            f"At the pace of {_last_weeks(numbers.backlog.weeks)} none is undecided from about"
            f" {numbers.backlog.ends} on"
        )
    for tag in counts.tags:
        print(f"  # {tag.name}: {tag.papers:,}")
    for dump in counts.dumps:
        print(f"  {dump.name}: {dump.decided:,} of {dump.papers:,} decided")
    for week in numbers.history:
        print(
            f"Week of {week.start}: {week.added:,} added, {week.decided:,} decided, "
            f"{week.read:,} read"
        )


def _last_weeks(number: int) -> str:
    return "the last week" if number == 1 else f"the last {number} weeks"
