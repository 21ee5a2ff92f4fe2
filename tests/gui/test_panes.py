"""The borders between the panes, moved without a mouse."""

from functools import partial

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QApplication, QSplitterHandle, QWidget

from tests.gui.conftest import Hands

LEFT, RIGHT, UP, DOWN = Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down


def border() -> QSplitterHandle | None:
    """The border that has the keyboard."""
    focus = QApplication.focusWidget()
    return focus if isinstance(focus, QSplitterHandle) else None


def go_on(hands: Hands) -> None:
    hands.key(QApplication.focusWidget() or hands.window, Qt.Key.Key_F8)


def has_size(pane: QWidget, size: QSize) -> bool:
    return pane.size() == size


def is_larger(pane: QWidget, size: QSize) -> bool:
    return pane.width() > size.width() or pane.height() > size.height()


@pytest.mark.parametrize(("width", "body"), [(1280, (RIGHT, LEFT)), (900, (DOWN, UP))])
def test_one_border_after_the_other_is_moved_by_keys(
    hands: Hands, width: int, body: tuple[Qt.Key, Qt.Key]
) -> None:
    notes = hands.child(QWidget, "notesEdit")
    hands.window.resize(width, 760)
    is_wide = width > 1000
    of_notes = (UP, DOWN) if is_wide else (LEFT, RIGHT)
    hands.wait(lambda: is_wide or hands.table.height() < hands.window.height() // 2)
    hands.table.setFocus()
    names = []
    for pane, keys in ((hands.sidebar, (RIGHT, LEFT)), (hands.table, body), (notes, of_notes)):
        go_on(hands)
        moved = border()
        assert moved is not None
        assert moved.mask().isEmpty()
        names.append(moved.accessibleName())
        usual = pane.size()
        hands.key(moved, keys[0])
        hands.key(moved, keys[0])
        hands.wait(partial(is_larger, pane, usual))
        hands.key(moved, keys[1])
        hands.key(moved, keys[1])
        hands.wait(partial(has_size, pane, usual))
    assert names == ["Border of the sidebar", "Border of the list", "Border of the notes"]
    go_on(hands)
    hands.wait(hands.table.hasFocus)


def test_esc_leaves_a_border_for_the_list(hands: Hands) -> None:
    hands.table.setFocus()
    go_on(hands)
    moved = border()
    assert moved is not None
    hands.key(moved, Qt.Key.Key_Escape)
    hands.wait(hands.table.hasFocus)
    assert moved.mask().boundingRect().width() == 1


def test_borders_that_are_not_seen_are_passed_over(hands: Hands) -> None:
    hands.key(hands.table, Qt.Key.Key_V)
    go_on(hands)
    assert border() is None
