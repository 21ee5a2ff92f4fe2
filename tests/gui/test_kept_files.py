"""Files kept up to date from the window, and the pattern of cite keys."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QTabWidget

from readinglist import settings
from readinglist.gui.dialogs.difference_dialog import DifferenceDialog
from readinglist.gui.dialogs.kept_files_dialog import KeptFilesDialog
from readinglist.gui.dialogs.preference_pages.cite_keys_page import CiteKeysPage
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.view import View
from tests.gui.conftest import Hands

# The offscreen platform says so of every dialog; it has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the user chooses."""
    file = tmp_path / "thesis.bib"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(file), ""))
    return file


def open_dialog(hands: Hands) -> KeptFilesDialog:
    hands.action("actionKeepFile").trigger()
    return hands.child(KeptFilesDialog, "keptFilesDialog")


def last_run(dialog: KeptFilesDialog) -> str:
    """What is told of the only file."""
    return "".join(line.cells[-1] for line in dialog.table.lines.lines)


def test_a_file_is_written_and_follows_its_papers(hands: Hands, target: Path) -> None:
    paper = hands.current()
    hands.press("r", "j")
    dialog = open_dialog(hands)
    dialog.papers.setCurrentText("Read")
    hands.click(dialog.keep_button)
    hands.wait(lambda: target.exists() and target.read_text().count("@") == 1)
    hands.wait(lambda: "1 paper" in last_run(dialog))
    dialog.reject()
    hands.action("actionMarkRead").trigger()
    hands.wait(lambda: target.read_text().count("@") == 2)
    assert str(hands.read(paper).cite_key) in target.read_text()


@pytest.mark.parametrize(("papers", "entries"), [("Priority: High", 1), ("Dump: .+", 6)])
def test_what_the_sidebar_shows_can_be_kept(
    hands: Hands, target: Path, papers: str, entries: int
) -> None:
    hands.press("1")
    dialog = open_dialog(hands)
    (choice,) = (
        text
        for text in map(dialog.papers.itemText, range(dialog.papers.count()))
        if re.fullmatch(papers, text)
    )
    dialog.papers.setCurrentText(choice)
    hands.click(dialog.keep_button)
    hands.wait(lambda: target.exists() and target.read_text().count("@") == entries)
    hands.wait(lambda: [choice in line.cells for line in dialog.table.lines.lines] == [True])


def test_what_would_change_is_shown_before_a_file_is_overwritten(
    hands: Hands, target: Path
) -> None:
    target.write_text("% mine\n")
    dialog = open_dialog(hands)
    hands.click(dialog.keep_button)
    hands.wait(lambda: bool(hands.window.findChildren(DifferenceDialog)))
    shown = hands.child(DifferenceDialog, "differenceDialog")
    assert "+@misc" in shown.difference.toPlainText()
    assert target.read_text() == "% mine\n"
    hands.click(shown.overwrite_button)
    hands.wait(lambda: target.read_text().count("@") == 6)
    assert target.read_text().startswith("% mine\n")


def test_a_strangers_file_is_written_once_it_is_confirmed(
    folder: Path, open_window: Callable[[Path], Hands], target: Path
) -> None:
    target.write_text("% mine\n")
    with Library(folder) as library:
        library.kept_files.keep(target, "bibtex", View())
    hands = open_window(folder)
    dialog = open_dialog(hands)
    hands.click(dialog.update_button)
    strip = hands.child(Strip, "reportStrip")
    assert "not set up on this computer" in last_run(dialog)
    dialog.table.selectRow(0)
    hands.click(dialog.confirm_button)
    hands.wait(lambda: bool(hands.window.findChildren(DifferenceDialog)))
    assert target.read_text() == "% mine\n"
    hands.click(hands.child(DifferenceDialog, "differenceDialog").overwrite_button)
    hands.wait(lambda: "6 papers" in last_run(dialog))
    assert target.read_text().count("@") == 6
    assert not dialog.confirm_button.isEnabled()
    assert strip.said == ""


def test_an_error_is_told_once_and_stays_in_the_dialog(hands: Hands, target: Path) -> None:
    dialog = open_dialog(hands)
    hands.click(dialog.keep_button)
    hands.wait(lambda: "6 papers" in last_run(dialog))
    target.unlink()
    target.mkdir()
    hands.click(dialog.update_button)
    strip = hands.child(Strip, "reportStrip")
    hands.wait(lambda: "thesis.bib cannot be" in strip.said)
    hands.wait(lambda: "cannot be" in last_run(dialog))
    dialog.table.selectRow(0)
    assert dialog.said.text() == last_run(dialog)
    hands.click(dialog.forget_button)
    hands.wait(lambda: dialog.table.lines.lines == [])


def test_a_pattern_is_tried_out_and_kept(hands: Hands) -> None:
    hands.action("actionPreferences").trigger()
    (tabs,) = hands.window.findChildren(QTabWidget)
    (page,) = hands.window.findChildren(CiteKeysPage)
    tabs.setCurrentWidget(page)
    page.pattern.setText("{Title}-{yy}")
    hands.wait(lambda: any("-25" in line.cells[0] for line in page.preview.lines.lines))
    assert settings.load().cite_key_pattern == "{Title}-{yy}"
    page.pattern.setText("{Title}-{colour}")
    assert "is no field" in page.reason.text()
    assert settings.load().cite_key_pattern == "{Title}-{yy}"
    hands.action("actionCopyKey").trigger()
    hands.wait(lambda: hands.read(hands.current()).cite_key == "Slow-25")
