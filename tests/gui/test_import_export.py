"""Papers in and out of the window: drop, paste, samples, reports, files and the clipboard."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QPushButton,
    QToolButton,
    QWidget,
)

from readinglist import paths
from readinglist.gui.dialogs.export_dialog import ExportDialog
from readinglist.gui.dialogs.import_dialog import ImportDialog
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.paper import Status
from tests.gui.conftest import Hands

# The offscreen platform says so of every dialog; it has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")

OpenWindow = Callable[[Path], Hands]


@pytest.fixture
def sample_pages() -> list[Path]:
    """Saved pages of invented papers."""
    return sorted(paths.resource("sample").iterdir())


def drop(hands: Hands, files: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    copy, left, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enter = QDragEnterEvent(QPoint(200, 200), copy, data, left, keys)
    QApplication.sendEvent(hands.window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(hands.window, QDropEvent(QPointF(200, 200), copy, data, left, keys))


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def is_focused(text: str) -> bool:
    widget = QApplication.focusWidget()
    return isinstance(widget, QAbstractButton) and widget.text() == text


def press_button(hands: Hands, parent: QWidget, text: str) -> None:
    button = next(b for b in parent.findChildren(QPushButton) if text in b.text())
    hands.click(button)


def test_the_first_page_offers_sample_papers(empty_folder: Path, open_window: OpenWindow) -> None:
    hands = open_window(empty_folder)
    page = hands.child(QWidget, "emptyPage")
    assert page.isVisible()
    press_button(hands, page, "sample papers")
    hands.wait(lambda: len(hands.ids()) > 0)
    hands.wait(hands.table.isVisible)
    hands.wait(hands.action("actionRemoveSample").isVisible)
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    hands.action("actionRemoveSample").trigger()
    hands.wait(page.isVisible)
    assert report.isHidden()


def test_dropped_pages_are_imported_and_reported(
    empty_folder: Path, open_window: OpenWindow, sample_pages: list[Path], tmp_path: Path
) -> None:
    broken = tmp_path / "shopping.txt"
    broken.write_text("eggs\n")
    hands = open_window(empty_folder)
    drop(hands, [*sample_pages, broken])
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert "new papers" in report.said
    assert "1 file could not be read" in report.said
    assert "shopping.txt" in report.details
    hands.wait(lambda: bool(hands.ids()))
    hands.wait(lambda: not hands.child(QWidget, "taskProgress").isVisible())
    hands.press("z")
    hands.wait(lambda: hands.ids() == [])
    hands.wait(report.isHidden)


def test_the_real_pages_make_a_library(
    empty_folder: Path, open_window: OpenWindow, real_dumps: Path
) -> None:
    hands = open_window(empty_folder)
    drop(hands, sorted(real_dumps.glob("*.txt")))
    hands.wait(lambda: hands.count("All papers") == "All papers, 485 papers")
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert report.said == "485 new papers, 22 merged with known ones, from 5 files."


@pytest.mark.parametrize("height", [600, 1400], ids=["a part of it is seen", "all of it is seen"])
def test_the_first_import_is_listed_from_the_top(
    empty_folder: Path, open_window: OpenWindow, sample_pages: list[Path], height: int
) -> None:
    hands = open_window(empty_folder)
    hands.window.resize(1280, height)
    hands.action("actionSortPublished").trigger()  # papers of the second page come first
    drop(hands, sample_pages)
    hands.wait(hands.child(Strip, "reportStrip").isVisible)
    hands.wait(lambda: len(hands.ids()) == 18 and hands.current() == hands.ids()[0])
    assert hands.table.verticalScrollBar().value() == 0


@pytest.mark.parametrize("key", ["j", "/"])
def test_who_has_gone_on_during_the_first_import_stays_there(
    empty_folder: Path, open_window: OpenWindow, sample_pages: list[Path], key: str
) -> None:
    hands = open_window(empty_folder)
    hands.action("actionSortPublished").trigger()
    drop(hands, sample_pages)
    hands.wait(lambda: bool(hands.ids()))
    hands.press(key)
    paper = hands.current()
    hands.wait(hands.child(Strip, "reportStrip").isVisible)
    hands.wait(lambda: len(hands.ids()) == 18)
    assert hands.current() == paper


def test_an_import_keeps_the_place(hands: Hands, sample_pages: list[Path]) -> None:
    hands.press("j", "j", "j")
    paper = hands.current()
    drop(hands, sample_pages)
    hands.wait(lambda: len(hands.ids()) > 6)
    assert hands.current() == paper


def test_a_page_is_pasted(
    empty_folder: Path, open_window: OpenWindow, sample_pages: list[Path]
) -> None:
    page = next(file for file in sample_pages if file.suffix == ".txt")
    QGuiApplication.clipboard().setText(page.read_text(encoding="utf-8"))
    hands = open_window(empty_folder)
    hands.action("actionPasteImport").trigger()
    hands.wait(lambda: bool(hands.ids()))


def test_pasting_nothing_says_what_to_do(hands: Hands) -> None:
    QGuiApplication.clipboard().clear()
    hands.action("actionPasteImport").trigger()
    report = hands.child(Strip, "reportStrip")
    assert "holds no text" in report.said
    assert any(timer.isActive() for timer in report.findChildren(QTimer))  # it goes by itself


def test_the_import_dialog_imports_what_is_chosen(
    empty_folder: Path,
    open_window: OpenWindow,
    sample_pages: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [str(page) for page in sample_pages]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (names, ""))
    hands = open_window(empty_folder)
    hands.action("actionImport").trigger()
    dialog = hands.child(ImportDialog, "importDialog")
    assert not dialog.import_button.isEnabled()
    press_button(hands, dialog, "Choose files")
    press_button(hands, dialog, f"Import {len(names)} items")
    hands.wait(lambda: bool(hands.ids()))


def test_return_leads_from_the_first_page_to_the_import(
    empty_folder: Path,
    open_window: OpenWindow,
    sample_pages: list[Path],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    names = [str(page) for page in sample_pages]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (names, ""))
    hands = open_window(empty_folder)
    for expected in ("Import saved pages…", "Choose files…", f"Import {len(names)} items"):
        hands.wait(partial(is_focused, expected))
        hands.key(focused(), Qt.Key.Key_Return)
    hands.wait(lambda: bool(hands.ids()))
    assert hands.window.focusWidget() is hands.table


def test_the_whole_library_is_exported(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "papers.bib"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    hands.action("actionExport").trigger()
    dialog = hands.child(ExportDialog, "exportDialog")
    press_button(hands, dialog, "Export to a file")
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert report.said == "Exported 6 papers to papers.bib, 6 without authors"
    assert target.read_text(encoding="utf-8").count("\n@") + 1 >= 6


def test_the_export_begins_at_the_papers_it_proposes(hands: Hands) -> None:
    hands.action("actionExport").trigger()
    hands.wait(lambda: is_focused("In the list (6 papers)"))
    hands.key(focused(), Qt.Key.Key_Down)
    assert is_focused("The whole library (6 papers)")


@pytest.mark.parametrize("asked", [False, True])
def test_notes_and_tags_are_exported_when_asked_for(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: bool
) -> None:
    target = tmp_path / "papers.bib"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    paper = hands.current()
    with Library(hands.folder) as library:
        library.set_notes(paper, "ask Ana")
        library.mark([paper], tags=["dreams"])
    hands.action("actionExport").trigger()
    dialog = hands.child(ExportDialog, "exportDialog")
    for box in dialog.findChildren(QCheckBox):
        assert not box.isChecked()
        box.setChecked(asked)
    press_button(hands, dialog, "Export to a file")
    hands.wait(hands.child(Strip, "reportStrip").isVisible)
    written = target.read_text(encoding="utf-8")
    assert ("ask Ana" in written) == ("dreams" in written) == asked


def test_the_complete_format_holds_notes_and_tags_anyway(hands: Hands) -> None:
    hands.action("actionExport").trigger()
    dialog = hands.child(ExportDialog, "exportDialog")
    formats, boxes = dialog.findChild(QComboBox), dialog.findChildren(QCheckBox)
    assert formats is not None
    assert len(boxes) == 2
    for name, complete in (("json", True), ("ris", False), ("bibtex", False)):
        formats.setCurrentIndex(formats.findData(name))
        for box in boxes:
            assert (box.isChecked(), box.isEnabled()) == (complete, not complete)


def test_an_import_is_undone_from_the_sidebar(hands: Hands) -> None:
    entry = hands.entry("9 Mar 2025")
    assert entry is not None
    hands.choose_from_menu(entry, "Undo this import")
    hands.wait(lambda: hands.ids() == [])
    hands.wait(lambda: hands.entry("9 Mar 2025") is None)


def test_the_report_never_undoes_what_came_after_the_import(
    hands: Hands, sample_pages: list[Path]
) -> None:
    paper = hands.current()
    drop(hands, sample_pages)
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    hands.press("r")
    hands.wait(lambda: hands.read(paper).status is Status.READ)
    undo = next(b for b in report.findChildren(QToolButton) if b.text() == "Undo")
    hands.click(undo)
    assert "Other changes" in report.said
    assert hands.read(paper).status is Status.READ


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("actionAbout", "aboutDialog"),
        ("actionPreferences", "preferencesDialog"),
        ("actionStatistics", "statisticsDialog"),
    ],
)
def test_dialogs_open_and_close_by_key(hands: Hands, action: str, name: str) -> None:
    hands.action(action).trigger()
    dialog = hands.child(QDialog, name)
    hands.wait(dialog.isVisible)
    hands.key(dialog, Qt.Key.Key_Escape)
    hands.wait(lambda: hands.window.findChild(QDialog, name) is None)
