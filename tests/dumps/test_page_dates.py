"""Dates of the site, and the year of a page, which its dates with a year tell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.dumps.dates import PageDate, YearClues


def year_of(*words: str, header: str | None = None) -> int | None:
    clues = YearClues()
    for word in words:
        if found := PageDate.parse(word):
            clues.add(found)
    if header and (found := PageDate.parse(header)):
        clues.add_header(found)
    return clues.year


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jan 2", PageDate("Jan 2", 1, 2)),
        ("Oct 28, 2025 3", PageDate("Oct 28, 2025", 10, 28, 2025, 3)),
        ("May 14 1,204", PageDate("May 14", 5, 14, None, 1204)),
        ("March 5, 2019", PageDate("March 5, 2019", 3, 5, 2019)),
        ("Feb 30", PageDate("Feb 30", 2, 30)),
        ("Oct 28, 20", None),
        ("Mayor 3", None),
        ("May", None),
        ("Two Towers, 2002", None),
        ("Jan 2 ١", None),
    ],
)
def test_parse(text: str, expected: PageDate | None) -> None:
    assert PageDate.parse(text) == expected


@pytest.mark.parametrize(
    ("text", "page_year", "day"),
    [
        ("Jan 2", 2026, date(2026, 1, 2)),
        ("Jan 2, 2024", 2026, date(2024, 1, 2)),
        ("Jan 2", None, None),
        ("Feb 30", 2026, None),
        ("Feb 29", 2026, None),
        ("Feb 29", 2028, date(2028, 2, 29)),
        ("Jan 2, 0000", 2026, None),
    ],
)
def test_the_day_meant(text: str, page_year: int | None, day: date | None) -> None:
    found = PageDate.parse(text)
    assert found is not None
    assert found.day_in(page_year) == day


def test_the_page_is_of_the_year_after_all_that_are_written() -> None:
    assert year_of("Jan 2", "Oct 28, 2025", "May 6, 2019") == 2026


def test_without_a_written_year_nothing_tells() -> None:
    assert year_of("Jan 2", "Feb 29", header="Mar 6") is None


def test_an_impossible_date_tells_nothing() -> None:
    assert year_of("Feb 30, 2030", "May 6, 2019", "Feb 30") == 2020


def test_a_leap_day_needs_a_leap_year() -> None:
    assert year_of("Feb 29", "May 6, 2025") == 2028
    assert year_of("May 6, 2025", header="Feb 29") == 2028


def test_a_year_in_the_header_is_the_pages_own() -> None:
    assert year_of("May 6, 2019", header="Mar 6, 2024") == 2024


def test_no_year_comes_after_the_last() -> None:
    assert year_of("Dec 31, 9999") is None


@given(st.lists(st.dates(min_value=date(1991, 1, 1), max_value=date(2090, 1, 1)), min_size=1))
def test_the_pages_year_is_later_than_every_written_one(days: list[date]) -> None:
    months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    words = [f"{months[day.month - 1]} {day.day}, {day.year}" for day in days]
    assert year_of(*words) == max(day.year for day in days) + 1
