"""Keys: the sheet that shows them, the page that changes them, and where they must not fire."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeView,
    QWidget,
)

from readinglist.gui.actions import MENUS
from readinglist.gui.commands import commands
from readinglist.gui.dialogs.preferences_dialog import PreferencesDialog
from readinglist.model.paper import Status
from tests.gui.conftest import Hands

CONTROL = Qt.KeyboardModifier.ControlModifier
LETTERS = sorted(key for _, specs in MENUS for spec in specs for key in spec.keys if len(key) == 1)


def sheet(hands: Hands) -> QWidget:
    return hands.child(QWidget, "keySheet")


def told(hands: Hands) -> list[str]:
    """Every word on the sheet of keys."""
    return [label.text() for label in sheet(hands).findChildren(QLabel)]


class Page:
    """The page of the keys, in the dialog of the preferences."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        hands.action("actionPreferences").trigger()
        dialog = hands.child(PreferencesDialog, "preferencesDialog")
        tabs = dialog.tabs
        tabs.setCurrentIndex(next(i for i in range(tabs.count()) if tabs.tabText(i) == "Keys"))
        hands.qtbot.waitUntil(dialog.isActiveWindow)
        self.dialog = dialog

    def close(self) -> None:
        self.dialog.close()
        self.hands.window.activateWindow()
        self.hands.qtbot.waitUntil(self.hands.window.isActiveWindow)
        self.hands.table.setFocus()

    def choose(self, name: str) -> None:
        table = self.dialog.findChild(QTreeView, "keysTable")
        assert table is not None
        model = table.model()
        flags = Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive
        (index,) = model.match(model.index(0, 0), Qt.ItemDataRole.DisplayRole, name, 1, flags)
        table.scrollTo(index)
        self.hands.click(table.viewport(), table.visualRect(index).center())

    def press(self, slot: int, key: Qt.Key, modifiers: Qt.KeyboardModifier) -> None:
        edit = self.dialog.findChild(QKeySequenceEdit, f"keyEdit{slot}")
        assert edit is not None
        edit.setFocus()
        self.hands.key(edit, key, modifiers)

    def button(self, name: str) -> QPushButton:
        button = self.dialog.findChild(QPushButton, name)
        assert button is not None
        return button

    def said(self) -> str:
        label = self.dialog.findChild(QLabel, "keyConflict")
        assert label is not None
        return label.text()


@pytest.fixture
def page(hands: Hands) -> Page:
    """The page of the keys, open."""
    return Page(hands)


def keys_of(hands: Hands, name: str) -> list[str]:
    portable = QKeySequence.SequenceFormat.PortableText
    return [key.toString(portable) for key in hands.action(name).shortcuts()]


# The sheet


def test_a_question_mark_shows_all_keys_and_hides_them_again(hands: Hands) -> None:
    hands.press("?")
    assert sheet(hands).isVisible()
    assert {"Paper", "To read", "T", "Export…", "Ctrl+E"} <= set(told(hands))
    hands.press("?")
    assert not sheet(hands).isVisible()
    assert hands.table.hasFocus()


def test_escape_closes_the_sheet_and_nothing_else(hands: Hands) -> None:
    hands.search.setText("gradients")
    hands.wait(lambda: len(hands.ids()) == 1)
    hands.press("?")
    focused = QApplication.focusWidget()
    assert focused is not None
    hands.key(focused, Qt.Key.Key_Escape)
    assert not sheet(hands).isVisible()
    assert hands.search.text() == "gradients"


def test_no_key_reaches_the_papers_behind_the_sheet(hands: Hands) -> None:
    paper = hands.current()
    hands.press("?", "r", "j")
    hands.press("?", "j")
    assert hands.current() == hands.ids()[1]
    assert hands.read(paper).status is Status.UNREAD


def test_every_single_key_of_a_menu_is_on_the_sheet(hands: Hands) -> None:
    hands.press("?")
    assert set(LETTERS) <= set(told(hands))


def test_keys_that_no_menu_holds_are_on_the_sheet(hands: Hands) -> None:
    hands.press("?")
    assert {"Up", "Down", "Space", "Left", "Right", "F2"} <= set(told(hands))


def test_every_key_has_an_entry_in_a_menu(hands: Hands) -> None:
    entries = {command.action for command in commands(hands.window.menuBar())}
    with_keys = [one for one in hands.window.findChildren(QAction) if one.shortcuts()]
    assert [one.objectName() for one in with_keys if one not in entries] == []


# Where keys must not fire


@pytest.mark.parametrize("name", ["searchEdit", "tagEdit", "paletteEdit"])
def test_keys_are_letters_in_a_line_of_text(hands: Hands, name: str) -> None:
    ids, paper = hands.ids(), hands.read(hands.current())
    if name == "paletteEdit":
        hands.key(hands.table, Qt.Key.Key_K, CONTROL)
    edit = hands.child(QLineEdit, name)
    edit.setFocus()
    typed = "".join(LETTERS).lower()
    hands.enter(edit, typed)
    assert edit.text() == typed
    edit.clear()
    assert hands.read(paper.id) == paper
    assert edit.hasFocus()
    hands.wait(lambda: hands.ids() == ids)


def test_keys_are_letters_in_the_notes(hands: Hands) -> None:
    hands.press("n")
    notes = hands.child(QPlainTextEdit, "notesEdit")
    hands.wait(notes.hasFocus)
    typed = "".join(LETTERS).lower()
    hands.enter(notes, typed)
    assert notes.toPlainText() == typed
    assert hands.read(hands.current()).status is Status.UNREAD


def test_letters_without_an_action_do_not_jump_in_lists(hands: Hands) -> None:
    unbound = next(letter for letter in "CPQYWE" if letter not in LETTERS).lower()
    for view in (hands.table, hands.sidebar):
        assert isinstance(view, QAbstractItemView)
        view.setFocus()
        before = view.currentIndex().row()
        hands.press(unbound)
        assert view.currentIndex().row() == before


# Changing keys


def test_a_key_is_changed_and_holds_at_once_and_tomorrow(
    page: Page, hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    page.choose("Export…")
    page.press(1, Qt.Key.Key_M, CONTROL)
    assert keys_of(hands, "actionExport") == ["Ctrl+M"]
    page.close()
    hands.press("?")
    assert "Ctrl+M" in told(hands)
    assert "Ctrl+E" not in told(hands)
    hands.window.close()
    assert keys_of(open_window(hands.folder), "actionExport") == ["Ctrl+M"]


def test_a_second_key_stands_beside_the_first(page: Page, hands: Hands) -> None:
    page.choose("Read")
    page.press(2, Qt.Key.Key_M, Qt.KeyboardModifier.NoModifier)
    page.close()
    paper = hands.current()
    hands.press("m")
    hands.wait(lambda: hands.read(paper).status is Status.READ)


def test_a_conflict_is_shown_and_the_key_taken_over_on_demand(page: Page, hands: Hands) -> None:
    page.choose("Read")
    page.press(1, Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier)
    assert "To read" in page.said()
    assert keys_of(hands, "actionMarkRead") == ["R"]
    hands.click(page.button("takeKeyButton"))
    assert keys_of(hands, "actionMarkRead") == ["T"]
    assert keys_of(hands, "actionMarkToRead") == []
    assert page.said() == ""


def test_the_usual_keys_come_back_for_one_and_for_all(page: Page, hands: Hands) -> None:
    for name in ("Read", "Skip"):
        page.choose(name)
        page.press(1, Qt.Key.Key_M, CONTROL)
        if page.said():
            hands.click(page.button("takeKeyButton"))
    assert keys_of(hands, "actionMarkRead") == []
    page.choose("Read")
    hands.click(page.button("resetKeyButton"))
    assert keys_of(hands, "actionMarkRead") == ["R"]
    assert keys_of(hands, "actionSkip") == ["Ctrl+M"]
    hands.click(page.button("resetAllKeysButton"))
    assert keys_of(hands, "actionSkip") == ["X"]


def test_a_key_that_moves_about_is_refused(page: Page, hands: Hands) -> None:
    page.choose("Read")
    page.press(1, Qt.Key.Key_Down, Qt.KeyboardModifier.NoModifier)
    assert page.said()
    assert not page.button("takeKeyButton").isVisible()
    assert keys_of(hands, "actionMarkRead") == ["R"]


def test_a_key_that_opens_a_menu_is_refused(page: Page, hands: Hands) -> None:
    page.choose("Read")
    page.press(1, Qt.Key.Key_F, Qt.KeyboardModifier.AltModifier)
    assert "“File”" in page.said()
    assert not page.button("takeKeyButton").isVisible()
    assert keys_of(hands, "actionMarkRead") == ["R"]


def test_a_conflict_is_settled_by_keys_alone(page: Page, hands: Hands) -> None:
    page.choose("Read")
    page.press(1, Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier)
    for _ in range(2):
        tab(page)
    assert QApplication.focusWidget() is page.button("takeKeyButton")
    hands.key(page.button("takeKeyButton"), Qt.Key.Key_Space)
    assert keys_of(hands, "actionMarkRead") == ["T"]


def test_tabs_lead_through_the_keys_and_back_and_change_none(page: Page, hands: Hands) -> None:
    page.choose("Find")
    first, second = (page.dialog.findChild(QKeySequenceEdit, f"keyEdit{n}") for n in (1, 2))
    assert first is not None
    assert second is not None
    first.setFocus()
    tab(page)
    assert QApplication.focusWidget() is second
    tab(page, Qt.KeyboardModifier.ShiftModifier)
    assert QApplication.focusWidget() is first
    assert page.said() == ""
    assert keys_of(hands, "actionFocusSearch") == ["Ctrl+F", "/"]
    assert [edit.keySequence().toString() for edit in (first, second)] == ["Ctrl+F", "/"]


def tab(page: Page, shift: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press Tab where the focus is, with the modifier going down first, as it does."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if shift:
        QTest.keyPress(focused, Qt.Key.Key_Shift)
    page.hands.key(focused, Qt.Key.Key_Backtab if shift else Qt.Key.Key_Tab, shift)


def test_a_modifier_alone_changes_nothing(page: Page, hands: Hands) -> None:
    page.choose("Read")
    edit = page.dialog.findChild(QKeySequenceEdit, "keyEdit1")
    assert edit is not None
    QTest.keyPress(edit, Qt.Key.Key_Control)
    QTest.keyRelease(edit, Qt.Key.Key_Control)
    assert keys_of(hands, "actionMarkRead") == ["R"]
