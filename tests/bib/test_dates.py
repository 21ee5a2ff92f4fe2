"""When an entry appeared: as exactly as it says, and never more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.bib.dates import appeared, first_day


@pytest.mark.parametrize(
    ("month", "told"),
    [
        ("jan", "2020-01"),
        ("Sept.", "2020-09"),
        ("July-Aug", "2020-07"),
        ("12", "2020-12"),
        (r"M{\"a}rz", "2020-03"),
        ("Mai", "2020-05"),
        ("Dezember", "2020-12"),
        (r"ao{\^u}t", "2020-08"),
        ("juin", "2020-06"),
        ("enero", "2020-01"),
        ("1~feb", "2020-02-01"),
        ("jul~4", "2020-07-04"),
        ("July 4--8", "2020-07"),
        ("31 feb", "2020-02"),
        ("Feb. '20", "2020-02"),
        ("Spring", "2020"),
        ("thirdquarter", "2020"),
        ("Marketing", "2020"),
        ("13", "2020"),
        ("9" * 5000, "2020"),
        ("", "2020"),
    ],
)
def test_months_are_understood_or_left_out(month: str, told: str) -> None:
    assert appeared({"year": "2020", "month": month}) == told


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"date": "2020-05-17"}, "2020-05-17"),
        ({"date": "2020-05/2020-06"}, "2020-05"),
        ({"date": "2020-21"}, "2020"),
        ({"date": "soon", "year": "2020", "month": "7", "day": "4"}, "2020-07-04"),
        ({"year": "in press"}, ""),
        ({"year": "0000"}, ""),
        ({}, ""),
    ],
)
def test_dates_are_read_wherever_they_stand(fields: dict[str, str], told: str) -> None:
    assert appeared(fields) == told


def test_the_first_day_stands_for_what_is_not_known() -> None:
    days = [first_day(iso) for iso in ("2020", "2020-07", "2020-07-04")]
    assert days == [date(2020, 1, 1), date(2020, 7, 1), date(2020, 7, 4)]


@given(
    st.fixed_dictionaries({}, optional=dict.fromkeys(("date", "year", "month", "day"), st.text()))
)
def test_whatever_stands_there_is_a_date_or_none(fields: dict[str, str]) -> None:
    told = appeared(fields)
    assert not told or first_day(told).isoformat().startswith(told)
