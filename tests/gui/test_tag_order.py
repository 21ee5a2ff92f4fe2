"""Tags stand where one looks for them: numbers by value, whatever the case, below their parents."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, QModelIndex, Qt
from PySide6.QtWidgets import QLineEdit, QToolButton

from readinglist.gui.tag_order import in_order
from readinglist.library import Library
from readinglist.model.view import Sort, SortKey, View
from tests.gui.conftest import Hands, first_ids

ORDERED = ["9", "17", "102", "Ale", "bread", "bread/3", "bread/20", "bread crumbs", "Zwieback"]


@pytest.fixture(params=["C", "en", "de"])
def _locale(request: pytest.FixtureRequest) -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_locale")
def test_numbers_count_by_value_and_letters_whatever_their_case() -> None:
    assert in_order(reversed(ORDERED)) == ORDERED


@given(st.sets(st.text("aB19/é", min_size=1, max_size=6)))
def test_the_order_is_one_and_puts_each_tag_before_those_below_it(names: set[str]) -> None:
    ordered = in_order(names)
    assert sorted(ordered) == sorted(names)
    assert in_order(reversed(ordered)) == ordered
    for place, name in enumerate(ordered):
        assert not any(above.startswith(f"{name}/") for above in ordered[:place])


def names_below(hands: Hands, parent: QModelIndex) -> list[str]:
    model = hands.sidebar.model()
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def test_every_list_of_tags_has_the_one_order(
    folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    with Library(folder) as library:
        library.mark(library.ids(View(), Sort(SortKey.ID))[:1], tags=ORDERED)
    hands = open_window(folder)
    tags, bread = hands.entry("Tags"), hands.entry("bread")
    assert tags is not None
    assert bread is not None
    above = [name for name in ORDERED if "/" not in name]
    assert names_below(hands, tags) == above
    assert names_below(hands, bread) == ["3", "20"]

    paper = first_ids(folder)[0]
    hands.table.selectRow(hands.ids().index(paper))

    def taken_off() -> list[str]:
        buttons = [one for one in hands.window.findChildren(QToolButton) if one.isVisible()]
        names = [button.accessibleName().partition("Take the tag “")[2] for button in buttons]
        return [name.removesuffix("” off") for name in names if name]

    hands.wait(lambda: taken_off() == ORDERED)
    (edit, *_) = (edit for edit in hands.window.findChildren(QLineEdit) if edit.completer())
    completions = edit.completer().model()
    offered = [completions.index(row, 0).data() for row in range(completions.rowCount())]
    assert offered == ORDERED
    spoken = hands.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert str(spoken).endswith(", ".join(ORDERED))
