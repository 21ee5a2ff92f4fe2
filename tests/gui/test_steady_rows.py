"""Rows stay where they are while others come and go."""

from hypothesis import given
from hypothesis import strategies as st

from readinglist.gui.steady_rows import Rows

orders = st.lists(st.integers(1, 30), unique=True)


@given(shown=orders, now=orders)
def test_rows_that_are_there_stay_and_new_ones_keep_their_order(
    shown: list[int], now: list[int]
) -> None:
    rows = Rows(shown).with_those_of(Rows(now))
    assert sorted(rows.ids) == sorted({*shown, *now})
    assert [one for one in rows.ids if one in shown] == shown
    for one in set(now) - set(shown):
        if before := now[: now.index(one)]:
            assert rows.ids.index(before[-1]) < rows.ids.index(one)
        else:
            assert rows.ids.index(one) == 0


@given(shown=orders, gone=st.sets(st.integers(1, 30)))
def test_what_is_gone_leaves_the_others_in_their_order(shown: list[int], gone: set[int]) -> None:
    assert list(Rows(shown).without(gone).ids) == [one for one in shown if one not in gone]


def test_new_papers_come_under_their_headings() -> None:
    shown = Rows([1, 2, 3], [(0, "March"), (2, "April")])
    now = Rows([4, 1, 5, 6], [(0, "January"), (1, "March"), (2, "April"), (3, "May")])
    assert shown.with_those_of(now).groups == [
        (0, "January", 1),
        (1, "March", 2),
        (3, "April", 2),
        (5, "May", 1),
    ]
    assert shown.with_those_of(now).ids == [4, 1, 2, 5, 3, 6]


def test_a_heading_goes_with_the_last_of_its_papers() -> None:
    rows = Rows([1, 2, 3], [(0, "March"), (1, "April"), (2, "March")])
    assert rows.without({2}).groups == [(0, "March", 1), (1, "March", 1)]
    assert rows.without({1, 3}).groups == [(0, "April", 1)]
