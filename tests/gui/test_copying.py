"""The selected papers on the clipboard, and the cite key of one of them."""

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from readinglist.gui.actions import COPYING, MOVING
from readinglist.gui.dialogs.cite_key_dialog import CiteKeyDialog
from tests.gui.conftest import Hands

# The offscreen platform says so of every dialog; it has no window manager to tell sizes to.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


def copied(hands: Hands, action: str) -> str:
    clipboard = QGuiApplication.clipboard()
    clipboard.clear()
    hands.action(action).trigger()
    hands.wait(lambda: bool(clipboard.text()))
    return clipboard.text()


def open_dialog(hands: Hands) -> CiteKeyDialog:
    hands.action("actionEditCiteKey").trigger()
    hands.wait(lambda: bool(hands.window.findChildren(CiteKeyDialog)))
    return hands.child(CiteKeyDialog, "citeKeyDialog")


def test_one_paper_is_copied_in_every_form(hands: Hands) -> None:
    paper = hands.current()
    assert "Slow Gradients" in copied(hands, "actionCopyBibtex")
    key = str(hands.read(paper).cite_key)
    assert copied(hands, "actionCopyKey") == key
    assert copied(hands, "actionCopyCite") == f"\\cite{{{key}}}"
    assert copied(hands, "actionCopyMarkdown").startswith("Slow Gradients")
    assert "Slow Gradients for Patient Learners" in copied(hands, "actionCopyReference")


def test_a_key_copies_the_citation_of_all_that_are_selected(hands: Hands) -> None:
    hands.table.selectAll()
    hands.press("c")
    hands.wait(lambda: QGuiApplication.clipboard().text().startswith("\\cite{"))
    keys = QGuiApplication.clipboard().text().removeprefix("\\cite{").removesuffix("}").split(",")
    assert keys == [hands.read(paper).cite_key for paper in hands.ids()]


@pytest.mark.parametrize(
    ("menu", "below", "names"), [("&Edit", "&Copy", COPYING), ("&Paper", "&Queue", MOVING)]
)
def test_what_belongs_together_stands_in_one_menu(
    hands: Hands, menu: str, below: str, names: tuple[str, ...]
) -> None:
    bar = hands.window.menuBar()
    outer = next(action.menu() for action in bar.actions() if action.text() == menu)
    assert isinstance(outer, QMenu)
    inner = next(action.menu() for action in outer.actions() if action.text() == below)
    assert isinstance(inner, QMenu)
    assert [action.objectName() for action in inner.actions()] == list(names)


def test_a_key_is_written_by_hand_and_that_can_be_undone(hands: Hands) -> None:
    paper = hands.current()
    dialog = open_dialog(hands)
    old = dialog.key_edit.text()
    dialog.key_edit.setText("patience:2025")
    hands.click(dialog.save_button)
    hands.wait(lambda: hands.read(paper).cite_key == "patience:2025")
    hands.action("actionUndo").trigger()
    hands.wait(lambda: hands.read(paper).cite_key == old)


def test_a_refused_key_stays_in_the_dialog_with_the_reason(hands: Hands) -> None:
    copied(hands, "actionCopyKey")
    first = hands.read(hands.current()).cite_key
    hands.press("j")
    dialog = open_dialog(hands)
    dialog.key_edit.setText(str(first))
    hands.click(dialog.save_button)
    hands.wait(lambda: "belongs to “Slow Gradients" in dialog.reason)
    dialog.key_edit.setText("no good key")
    hands.click(dialog.save_button)
    hands.wait(lambda: "allowed are" in dialog.reason)
    assert dialog.isVisible()
    dialog.reject()


def test_a_reason_makes_room_for_itself(hands: Hands) -> None:
    dialog = open_dialog(hands)
    before = dialog.height()
    dialog.key_edit.setText("no good key")
    hands.click(dialog.save_button)
    hands.wait(lambda: dialog.height() > before)
    dialog.reject()
