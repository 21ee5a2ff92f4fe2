"""Days are told as exactly as they are known."""

from datetime import date

import pytest

from readinglist.text.partial_dates import as_exact_as_known


@pytest.mark.parametrize(
    ("day", "words", "known"),
    [
        (date(2020, 1, 1), "2020", "2020"),
        (date(2020, 1, 1), "2020-01-01", "2020-01-01"),
        (date(2020, 1, 1), "1 Jan 2020", "2020-01-01"),
        (date(2020, 1, 1), "", "2020-01-01"),
        (date(2020, 3, 1), "2020-03", "2020-03"),
        (date(2020, 3, 1), "March 2020", "2020-03"),
        (date(2020, 3, 14), "2020", "2020-03-14"),
        (date(2020, 3, 14), "March 2020", "2020-03-14"),
    ],
)
def test_a_day_is_no_more_exact_than_its_words(day: date, words: str, known: str) -> None:
    assert as_exact_as_known(day, words) == known
