"""Can that be true of a paper? Identifiers and dates looked at for what cannot be; pure."""

import re
from datetime import date, timedelta

from readinglist.model.paper import LinkKind, Paper
from readinglist.sentence import Sentence
from readinglist.text.arxiv_ids import arxiv_id

_EARLIEST = 1950
_DAY = timedelta(days=1)  # a day ends at different moments round the world
_NEW = re.compile(r"(\d{2})(\d{2})\.(\d+)")
_OLD = re.compile(r"[a-z][a-z-]+(?:\.[A-Z]{2})?/(\d{2})(\d{2})\d{3}")
_FIVE_DIGITS_SINCE = (2015, 1)
_NEW_SINCE = (2007, 4)
_OLD_SINCE = (1991, 7)


def id_trouble(identifier: str, today: date) -> Sentence | None:
    """Why an arXiv id can be no paper's, as the end of a sentence; null where it can."""
    match = _NEW.fullmatch(identifier)
    since, digits = _NEW_SINCE, "" if match is None else match[3]
    if match is None:
        match, since = _OLD.fullmatch(identifier), _OLD_SINCE
    if match is None:
        return Sentence("has not the form of an arXiv id")
    year, month = 2000 + int(match[1]), int(match[2])
    if since == _OLD_SINCE and year > today.year:
        year -= 100
    if not 1 <= month <= 12:
        return Sentence("names a month {month}", month=month)
    if (year, month) > (today.year, today.month) and today + _DAY < date(year, month, 1):
        return Sentence("names a month that has not begun")
    if (year, month) < since:
        return Sentence("is older than arXiv")
    wanted = 5 if (year, month) >= _FIVE_DIGITS_SINCE else 4
    if since == _NEW_SINCE and len(digits) != wanted:
        if len(digits) < wanted:
            return Sentence("lacks digits after the dot; there are {wanted}", wanted=wanted)
        return Sentence("has too many digits after the dot; there are {wanted}", wanted=wanted)
    return None


def proven_id(paper: Paper, today: date) -> str | None:
    """The whole arXiv id of a paper whose own lost zeros, where its links or its DOI prove it.

    Null where they name none, or more than one that it could be.
    """
    texts = [link.url for link in paper.links if link.kind is LinkKind.ARXIV]
    named = {arxiv_id(text) for text in (*texts, paper.doi or "")} - {None}
    whole = {
        name
        for name in named
        if name is not None
        and id_trouble(name, today) is None
        and name.strip("0") == (paper.arxiv_id or "").strip("0")
    }
    return whole.pop() if len(whole) == 1 else None


def date_trouble(
    published: str | None, updated: str | None, today: date, *, from_bibliography: bool
) -> Sentence | None:
    """Why a paper's dates (ISO 8601) cannot be, as the end of a sentence; null where they can.

    The papers of a bibliography may be as old as papers are.
    """
    days: list[date] = []
    for name, text in ((Sentence("published"), published), (Sentence("updated"), updated)):
        try:
            day = None if text is None else date.fromisoformat(text)
        except ValueError:
            return Sentence("is {published} on “{day}”, which is no day", published=name, day=text)
        if day is None:
            continue
        if day > today + _DAY:
            return Sentence(
                "is {published} on {day:%Y-%m-%d}, which is to come", published=name, day=day
            )
        if day.year < _EARLIEST and not from_bibliography:
            return Sentence(
                "is {published} on {day:%Y-%m-%d}, before there was such research",
                published=name,
                day=day,
            )
        days.append(day)
    if len(days) == 2 and days[1] + _DAY < days[0]:
        return Sentence(
            "was updated on {updated:%Y-%m-%d}, before it was published on {published:%Y-%m-%d}",
            updated=days[1],
            published=days[0],
        )
    return None
