"""Dates as the site writes them: the year stands only where it is not the page's own."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_NUMBER = {name: number for number, name in enumerate(_MONTHS, 1)}
_NUMBER |= {name[:3]: number for name, number in _NUMBER.items()}
_DATE = re.compile(
    rf"(?P<words>(?P<month>{'|'.join(_NUMBER)}) (?P<day>\d\d?)(?:, (?P<year>\d{{4}}))?)"
    r"(?: (?P<comments>\d[\d,]{0,8}))?",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class PageDate:
    """A date's words, what they say, and the comment count that may follow them."""

    words: str
    month: int
    day: int
    year: int | None = None
    comments: int | None = None

    @classmethod
    def parse(cls, text: str) -> "PageDate | None":
        """The date that `text` is; null where it is none. `Feb 30` is one, but means no day."""
        match = _DATE.fullmatch(text)
        if match is None:
            return None
        year, comments = match["year"], match["comments"]
        return cls(
            words=match["words"],
            month=_NUMBER[match["month"]],
            day=int(match["day"]),
            year=int(year) if year else None,
            comments=int(comments.replace(",", "")) if comments else None,
        )

    def day_in(self, page_year: int | None) -> date | None:
        """The day that is meant, on a page of `page_year`; null where there is no such day."""
        year = self.year if self.year is not None else page_year
        return None if year is None else _day(year, self.month, self.day)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


class YearClues:
    """What a page's dates tell of its year, gathered one by one."""

    def __init__(self) -> None:
        self._own: int | None = None
        self._latest: int | None = None
        self._leap = False

    def add_header(self, found: PageDate) -> None:
        """Take in the page's own date."""
        if found.day_in(None):
            self._own = found.year
        else:
            self.add(found)

    def add(self, found: PageDate) -> None:
        """Take in a card's date."""
        if found.day_in(None) and found.year is not None:
            self._latest = max(found.year, self._latest or 0)
        elif (found.year, found.month, found.day) == (None, 2, 29):
            self._leap = True

    @property
    def year(self) -> int | None:
        """The smallest year later than all written ones in which each unwritten date exists."""
        if self._own is not None or self._latest is None:
            return self._own
        years: Iterable[int] = range(self._latest + 1, min(self._latest + 9, date.max.year + 1))
        return next((year for year in years if not self._leap or _day(year, 2, 29)), None)
