"""The window as a whole: its contract, what every action owes, and how it ends."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QSplitter,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist.app import create_main_window
from readinglist.gui.dialogs.crash_dialog import CrashDialog, CrashReporter
from readinglist.gui.dialogs.preference_pages.backups_page import BackupsPage
from readinglist.gui.dialogs.preferences_dialog import PreferencesDialog
from readinglist.gui.window_state import view_of, word_of
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.model.view import View
from tests.gui.conftest import Hands
from tests.gui.test_fit import DIALOGS, shown_dialog

ACTIONS = (
    "actionImport",
    "actionPasteImport",
    "actionExport",
    "actionCopyBibtex",
    "actionFetch",
    "actionMarkRead",
    "actionMarkUnread",
    "actionMarkToRead",
    "actionMarkReading",
    "actionSkip",
    "actionPriorityHigh",
    "actionPriorityMedium",
    "actionPriorityLow",
    "actionPriorityNone",
    "actionUndo",
    "actionRedo",
    "actionNextPaper",
    "actionPreviousPaper",
    "actionFocusSearch",
    "actionStatistics",
    "actionPreferences",
    "actionAbout",
)
WIDGETS = ["searchEdit", "sidebar", "paperTable", "paperDetail", "notesEdit", "taskProgress"]


def in_menus(menu: QWidget) -> list[QAction]:
    found: list[QAction] = []
    for action in menu.actions():
        below = action.menu()
        found += in_menus(below) if isinstance(below, QMenu) else [action]
    return found


def test_everything_has_its_name(hands: Hands) -> None:
    assert hands.window.objectName() == "mainWindow"
    assert all(hands.child(QWidget, name) for name in WIDGETS)


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_is_in_a_menu_with_its_key(hands: Hands, name: str) -> None:
    action = hands.action(name)
    assert action in in_menus(hands.window.menuBar())
    assert not action.shortcut().isEmpty()


def test_no_two_actions_share_a_key(hands: Hands) -> None:
    keys = [
        key.toString()
        for action in hands.window.findChildren(QAction)
        for key in action.shortcuts()
    ]
    assert sorted(set(keys)) == sorted(keys)


def test_every_control_has_a_name_to_be_read_out(hands: Hands) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QAbstractItemView)
    nameless = [
        widget
        for kind in kinds
        for widget in hands.window.findChildren(kind)
        if not widget.objectName().startswith("qt_")
        and widget.parent() is not None
        and not isinstance(widget.parent(), QLineEdit | QAbstractItemView | QMenu)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
    assert nameless == []


def test_every_field_of_the_dialogs_is_read_out_with_a_name(hands: Hands) -> None:
    heard: list[tuple[str, str]] = []
    for name in (*DIALOGS, "actionEditCiteKey"):
        hands.action(name).trigger()
        hands.wait(lambda: shown_dialog(hands) is not None)
        dialog = shown_dialog(hands)
        assert dialog is not None
        heard += [
            (name, heard_as(field))
            for kind in (QComboBox, QAbstractSpinBox, QLineEdit)
            for field in dialog.findChildren(kind)
            if not field.objectName().startswith("qt_")
        ]
        dialog.close()
    assert heard
    assert [name for name, called in heard if not called] == []


def heard_as(field: QWidget) -> str:
    """What a field is called; of a box with choices Linux says only what its label is."""
    heard = QAccessible.queryAccessibleInterface(field)
    if not isinstance(field, QComboBox):
        return heard.text(QAccessible.Text.Name)
    labels = heard.relations(QAccessible.RelationFlag.Label)
    return "".join(label.text(QAccessible.Text.Name) for label, _ in labels)


def test_the_panes_fold_in_a_narrow_window(hands: Hands) -> None:
    table, detail = hands.table, hands.child(QWidget, "paperDetail")

    def is_below() -> bool:
        lower = detail.mapTo(hands.window, detail.rect().topLeft()).y()
        return lower > table.mapTo(hands.window, table.rect().center()).y()

    notes = hands.child(QWidget, "notesEdit")
    assert not is_below()
    assert notes.mapTo(detail, QPoint()).y() > detail.height() // 2
    hands.window.resize(900, 760)
    hands.wait(is_below)
    hands.wait(lambda: notes.mapTo(detail, QPoint()).x() > detail.width() // 2)
    hands.window.resize(1280, 760)
    hands.wait(lambda: notes.mapTo(detail, QPoint()).y() > detail.height() // 2)


def panes_of(hands: Hands) -> QSplitter:
    """What parts the sidebar from the rest."""
    panes = hands.sidebar.parentWidget()
    assert isinstance(panes, QSplitter)
    return panes


def drag(panes: QSplitter, by: QPoint) -> None:
    """Drag what parts the first pane from the second."""
    handle = panes.handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, middle + by)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle + by)


def test_panes_are_parted_tomorrow_as_they_were_in_wide_windows_and_in_narrow_ones(
    hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    body = hands.child(QWidget, "paperDetail").parentWidget()
    assert isinstance(body, QSplitter)
    drag(body, QPoint(-90, 0))
    wide = hands.table.width()
    hands.window.resize(900, 760)
    hands.wait(lambda: hands.table.height() < hands.window.height() // 2)
    usual = hands.table.height()
    drag(body, QPoint(0, 80))
    high = hands.table.height()
    assert high > usual + 60
    hands.window.close()
    again = open_window(hands.folder)
    again.wait(lambda: again.table.width() == wide)
    again.window.resize(900, 760)
    again.wait(lambda: again.table.height() == high)
    again.window.resize(1280, 760)
    again.wait(lambda: again.table.width() == wide)


def test_the_sidebar_folds_to_signs_in_a_small_window(hands: Hands) -> None:
    usual = hands.sidebar.width()
    hands.window.resize(600, 600)
    hands.wait(lambda: hands.sidebar.width() < 60)
    hands.wait(lambda: hands.search.mapTo(hands.window, QPoint()).x() < 80)
    index = hands.entry("To read")
    assert index is not None
    assert index.data(Qt.ItemDataRole.ToolTipRole) == "To read: 0 papers"
    hands.choose("To read")
    hands.window.resize(1280, 700)
    hands.wait(lambda: hands.sidebar.width() == usual)


def close_folded(hands: Hands) -> int:
    """Widen the sidebar, fold it and close the window; gives how wide it was."""
    drag(panes_of(hands), QPoint(90, 0))
    wide = hands.sidebar.width()
    hands.window.resize(700, 700)
    hands.wait(lambda: panes_of(hands).sizes()[0] < 60)
    hands.window.close()
    return wide


def test_a_sidebar_folded_yesterday_is_as_wide_as_before_when_it_unfolds(
    hands: Hands, open_window: Callable[[Path], Hands]
) -> None:
    wide = close_folded(hands)
    again = open_window(hands.folder)
    again.wait(lambda: again.sidebar.width() == wide)


def test_a_sidebar_that_begins_the_day_folded_unfolds_as_wide_as_before(
    hands: Hands, qtbot: QtBot
) -> None:
    wide = close_folded(hands)
    window = create_main_window(hands.folder)
    qtbot.addWidget(window)
    window.show()
    again = Hands(window, qtbot, hands.folder)
    again.wait(lambda: panes_of(again).sizes()[0] < 60)
    window.resize(1280, 700)
    again.wait(lambda: again.sidebar.width() == wide)


def test_closing_ends_the_threads_and_the_file(hands: Hands) -> None:
    hands.window.close()
    assert [one for one in threading.enumerate() if one.name.startswith("readinglist")] == []
    hands.folder.joinpath("library.db").rename(hands.folder / "moved.db")
    assert not hands.folder.joinpath("library.db-wal").exists()


@pytest.mark.parametrize(
    "view",
    [
        View(),
        View(status=Status.TO_READ),
        View(priority=Priority.HIGH),
        View(tag="a/b:c"),
        View(dump=7),
    ],
)
def test_a_view_is_remembered_as_a_word(view: View) -> None:
    assert view_of(word_of(view)) == view


@pytest.mark.parametrize("word", ["status:burnt", "priority:", "dump:x", "tag:", "nonsense"])
def test_a_word_of_another_time_is_all_papers(word: str) -> None:
    assert view_of(word) == View()


def test_a_bug_is_shown_with_what_a_report_needs(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[str] = []

    def look(dialog: CrashDialog) -> None:
        text = dialog.findChild(QPlainTextEdit)
        assert isinstance(text, QPlainTextEdit)
        shown.append(text.toPlainText())
        reporter.report(ValueError, ValueError("another one meanwhile"), None)

    monkeypatch.setattr(CrashDialog, "exec", look)
    reporter = CrashReporter(hands.window)
    reporter.report(KeyError, KeyError("teapot"), None)
    (report,) = shown
    assert "teapot" in report
    assert "SQLite" in report


def test_two_windows_of_two_libraries_live_side_by_side(
    folder: Path, open_window: Callable[[Path], Hands], tmp_path: Path
) -> None:
    first = open_window(folder)
    second = open_window(tmp_path / "other")
    assert len(first.ids()) == 6
    assert second.ids() == []


def test_the_preferences_tell_of_the_copies(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.mark(library.ids()[:1], priority=Priority.HIGH)
        copies = len(library.copies())
    hands.action("actionPreferences").trigger()
    dialog = hands.window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    page = dialog.findChild(BackupsPage)
    assert isinstance(page, BackupsPage)
    said = [label.text() for label in page.findChildren(QLabel)]
    assert str(hands.folder) in said
    told = f"{copies} copies, " if copies > 1 else "1 copy, "
    hands.wait(lambda: any(told in label.text() for label in page.findChildren(QLabel)))
    dialog.close()
