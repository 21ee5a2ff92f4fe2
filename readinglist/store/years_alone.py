"""Papers of which the year alone is known: apart from those of its first day, on which they stand.

They come before that day, as ``2023`` before ``2023-01-01``.
"""

import json
import sqlite3
from collections.abc import Iterator, Sequence
from itertools import compress, groupby

from readinglist.model.view import Group

_ALONE = "coalesce(published_text GLOB '[0-9][0-9][0-9][0-9]', 0)"
_ON_FIRST_DAYS = (
    "papers INDEXED BY papers_published WHERE published IN (SELECT value FROM json_each(?))"
)


def apart(connection: sqlite3.Connection, ids: list[int], *, descending: bool) -> list[int]:
    """The papers, which stand in the order of their days, with those of a year alone apart."""
    mixed = connection.execute(
        f"SELECT published, json_group_array(id) AS ids,"
        f" json_group_array(id) FILTER (WHERE {_ALONE}) AS alone FROM {_ON_FIRST_DAYS}"
        f" GROUP BY published HAVING sum({_ALONE}) BETWEEN 1 AND count(*) - 1",
        [_first_days(connection)],
    ).fetchall()
    if not mixed:
        return ids
    days = {paper_id: row["published"] for row in mixed for paper_id in json.loads(row["ids"])}
    alone = {paper_id for row in mixed for paper_id in json.loads(row["alone"])}
    ordered = ids.copy()
    places = compress(range(len(ids)), map(days.__contains__, ids))
    for _, of_day in groupby(places, key=lambda place: days[ids[place]]):
        run = list(of_day)
        together = [ids[place] for place in run]
        together.sort(key=alone.__contains__, reverse=not descending)
        ordered[run[0] : run[-1] + 1] = together
    return ordered


def headed(
    connection: sqlite3.Connection,
    months: Sequence[Group],
    condition: str,
    arguments: Sequence[object],
    *,
    descending: bool,
) -> list[Group]:
    """The groups of months, with one of its own for each year that alone is known of papers."""
    rows = connection.execute(
        f"SELECT substr(published, 1, 7), count(*) FROM {_ON_FIRST_DAYS}"
        f" AND {_ALONE} AND {condition} GROUP BY 1",
        [_first_days(connection), *arguments],
    )
    papers: dict[str | None, int] = dict(map(tuple, rows))
    return [
        group
        for month in months
        for group in _parted(month, papers.get(month.value, 0), descending=descending)
    ]


def _parted(month: Group, alone: int, *, descending: bool) -> Iterator[Group]:
    year = Group(month.value and month.value[:4], alone)
    rest = Group(month.value, month.papers - alone)
    return (one for one in ((rest, year) if descending else (year, rest)) if one.papers)


def _first_days(connection: sqlite3.Connection) -> str:
    """The first of January of every year between the first and the last paper, as JSON."""
    first, last = connection.execute(
        "SELECT (SELECT min(published) FROM papers), (SELECT max(published) FROM papers)"
    ).fetchone()
    years = range(int(first[:4]), int(last[:4]) + 1) if first else ()
    return json.dumps([f"{year:04}-01-01" for year in years])
