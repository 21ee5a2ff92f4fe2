"""Values of ``status:``, ``priority:``, ``year:`` and the like, read into predicates.

A value that is the beginning of a word means all words that begin with it, so that a list
narrows while ``status:re`` is being typed on to ``status:reading``.
"""

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import TypeVar

from readinglist.errors import ReadingListError
from readinglist.model.paper import Priority, Status
from readinglist.model.predicate import (
    Has,
    InDump,
    Predicate,
    PriorityIn,
    PublishedWithin,
    StatusIn,
    TagIs,
    Thing,
)
from readinglist.sentence import Sentence

_W = TypeVar("_W", bound=StrEnum)
_COMPARED = re.compile(r"(>=|<=|>|<|=)?(.*)", re.DOTALL)
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AGO = re.compile(r"(\d{1,5})([dwmy])")
_UNIT_DAYS = {"d": 1, "w": 7, "m": 30, "y": 365}
_ONE_DAY = timedelta(days=1)


class Misfit(ReadingListError):  # noqa: N818 - a sentence for the hint
    """A value that means nothing; says what would."""


def status(value: str, _today: date) -> Predicate:
    """``reading`` or ``read,reading``."""
    return StatusIn(frozenset(_choices(value, Status, Sentence("status"))))


def has(value: str, _today: date) -> Predicate:
    """``code`` or ``code,notes``."""
    return Has(frozenset(_choices(value, Thing, Sentence("thing that a paper can have"))))


def tag(value: str, _today: date) -> Predicate:
    """A tag's name."""
    return TagIs(value)


def dump(value: str, _today: date) -> Predicate:
    """A part of a dump's name."""
    return InDump(value)


def priority(value: str, _today: date) -> Predicate:
    """``high``, ``>=medium`` and the like."""
    comparison, name = _compared(value)
    found = _choices(name, Priority, Sentence("priority"))
    if comparison in ("", "="):
        return PriorityIn(frozenset(found))
    ranks = [each.rank for each in found]
    fits: Callable[[int], bool] = {
        ">": lambda rank: rank > max(ranks),
        ">=": lambda rank: rank >= min(ranks),
        "<": lambda rank: rank < min(ranks),
        "<=": lambda rank: rank <= max(ranks),
    }[comparison]
    return PriorityIn(frozenset(each for each in Priority if fits(each.rank)))


def year(value: str, today: date) -> Predicate:
    """``2024``, ``>=2024``, ``2024..2025``, an end of which may be open."""
    if not re.fullmatch(r"(>=|<=|>|<|=)?\d{4}|\d{4}\.\.(\d{4})?|\.\.\d{4}", value):
        raise Misfit("a year is written 2024, >=2024 or 2024..2025")
    return published(value, today)


def published(value: str, today: date) -> Predicate:
    """``2024-05``, ``>30d`` (after the day 30 days ago), ``2024-05-01..2024-06`` and the like.

    ``30d`` alone means since then.
    """
    try:
        return _span(value, today)
    except (ValueError, OverflowError):
        raise Misfit(
            "a date is written 2024, 2024-05, 2024-05-01 or 30d for 30 days ago, "
            "with >, < or .. for spans"
        ) from None


def _span(value: str, today: date) -> PublishedWithin:
    if ".." in value:
        first, last = value.split("..", 1)
        if not first and not last:
            raise ValueError(value)
        return PublishedWithin(
            _period(first, today)[0] if first else None, _period(last, today)[1] if last else None
        )
    comparison, name = _compared(value)
    first_day, last_day = _period(name, today)
    match comparison:
        case ">":
            return PublishedWithin(first=last_day + _ONE_DAY)
        case ">=":
            return PublishedWithin(first=first_day)
        case "<":
            return PublishedWithin(last=first_day - _ONE_DAY)
        case "<=":
            return PublishedWithin(last=last_day)
        case _ if _AGO.fullmatch(name):
            return PublishedWithin(first=first_day)
        case _:
            return PublishedWithin(first_day, last_day)


def _period(text: str, today: date) -> tuple[date, date]:
    """The first and the last day that a date means. Raises ValueError or OverflowError."""
    if ago := _AGO.fullmatch(text):
        day = today - timedelta(days=int(ago[1]) * _UNIT_DAYS[ago[2]])
        return day, day
    if not (parts := _DAY.fullmatch(text)):
        raise ValueError(text)
    a_year, month, day_of_month = (int(part) if part else None for part in parts.groups())
    assert a_year is not None
    if month is None:
        return date(a_year, 1, 1), date(a_year, 12, 31)
    if day_of_month is None:
        start = date(a_year, month, 1)
        following = date(a_year + month // 12, month % 12 + 1, 1)
        return start, following - _ONE_DAY
    whole = date(a_year, month, day_of_month)
    return whole, whole


def _compared(value: str) -> tuple[str, str]:
    match = _COMPARED.fullmatch(value)
    assert match is not None
    return match[1] or "", match[2]


def _choices(value: str, of: type[_W], what: Sentence) -> Iterable[_W]:
    found: list[_W] = []
    for name in filter(None, value.lower().split(",")):
        fitting = [each for each in of if each == name] or [
            each for each in of if each.startswith(name)
        ]
        if not fitting:
            raise Misfit(
                "“{name}” is no {what}, there are {words}",
                name=name,
                what=what,
                words=", ".join(of),
            )
        found += fitting
    if not found:
        raise Misfit("it names no {what}, there are {words}", what=what, words=", ".join(of))
    return found
