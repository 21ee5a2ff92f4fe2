"""Nothing is cut off: with words as long as German ones, and with the largest text."""

import contextlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QDialog,
    QLabel,
    QMenu,
    QPushButton,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as NotYet

from readinglist.gui.card_page import CardPage
from readinglist.gui.columns import COLUMNS
from readinglist.gui.preferences import TEXT_STEPS
from readinglist.gui.theme import UNIT
from tests.gui.conftest import Hands

NARROW = 900
MORE = "n und noch ein paar Worte mehr als sonst, damit es reicht"
DIALOGS = (
    "actionPreferences",
    "actionStatistics",
    "actionExport",
    "actionAbout",
    "actionImport",
    "actionKeepFile",
    "actionFetchQueue",
    "actionRestore",
    "actionRequestLog",
)


class Longer(QTranslator):
    """Says everything in words two fifths longer."""

    def translate(
        self, _context: str, text: str, _disambiguation: str | None = None, _n: int = -1
    ) -> str:
        return text + MORE[: round(len(text) * 0.4)]


@pytest.fixture(params=["long words", "German", "large text"])
def crowded(
    request: pytest.FixtureRequest,
    folder: Path,
    qapp: QApplication,
    open_window: Callable[[Path], Hands],
) -> Iterator[Hands]:
    """A narrow window that has a lot to say."""
    longer = Longer()
    if request.param == "long words":
        qapp.installTranslator(longer)
    if request.param == "German":
        request.getfixturevalue("german")
    hands = open_window(folder)
    if request.param == "long words":
        assert len(hands.action("actionSkip").text()) > len("&Skip")
    if request.param == "large text":
        hands.settings.change(text_step=TEXT_STEPS.stop - 1)
    hands.window.resize(NARROW, 700)
    qapp.processEvents()
    yield hands
    qapp.removeTranslator(longer)


def cut_off(widget: QWidget) -> list[str]:
    """What labels and buttons cannot show whole."""
    labels = [one for one in widget.findChildren(QLabel) if _is_seen(one) and _is_cut(one)]
    buttons = [
        one
        for one in widget.findChildren(QAbstractButton)
        if _is_seen(one)
        and isinstance(one, QPushButton | QCheckBox | QToolButton)
        and one.text()
        and one.sizeHint().width() > one.width()
    ]
    return [f"{type(one).__name__} “{one.text()}”" for one in (*labels, *buttons)]


def _is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and not isinstance(widget.parent(), QMenu)


def _is_cut(label: QLabel) -> bool:
    if not label.text():
        return False
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height()
    return label.sizeHint().width() > label.width() or label.sizeHint().height() > label.height()


def test_nothing_is_cut_off_in_the_window_and_its_sheet(crowded: Hands) -> None:
    crowded.press("r")
    crowded.wait(lambda: crowded.child(QWidget, "undoLine").isVisible())
    assert crowded.window.width() == NARROW
    assert settled(crowded, crowded.window) == []
    crowded.action("actionKeySheet").trigger()
    crowded.wait(crowded.child(QWidget, "keySheet").isVisible)
    assert settled(crowded, crowded.window) == []


def test_decisions_are_whole_on_a_card(crowded: Hands) -> None:
    crowded.window.resize(NARROW - 200, 760)
    crowded.press("v")
    page = crowded.child(CardPage, "cardPage")
    crowded.wait(lambda: page.isVisible() and page.width() < NARROW)
    crowded.wait(lambda: cut_off(page) == [])
    for button in page.findChildren(QPushButton):
        assert page.rect().contains(button.geometry()), button.text()


def test_days_are_whole_in_the_list(crowded: Hands) -> None:
    place = next(at for at, column in enumerate(COLUMNS) if column.key == "published")
    day = crowded.table.model().index(1, place)
    metrics = QFontMetrics(QApplication.font())
    room = crowded.table.columnWidth(place) - 4 * UNIT
    assert metrics.horizontalAdvance(day.data()) <= room


def test_nothing_is_cut_off_in_the_dialogs(crowded: Hands) -> None:
    for name in DIALOGS:
        crowded.action(name).trigger()
        crowded.wait(lambda: shown_dialog(crowded) is not None)
        dialog = shown_dialog(crowded)
        assert dialog is not None
        tabs = dialog.findChild(QTabWidget)
        for page in range(tabs.count() if tabs is not None else 1):
            if tabs is not None:
                tabs.setCurrentIndex(page)
            assert settled(crowded, dialog) == []
            assert dialog.width() <= NARROW
        dialog.close()


def test_the_first_steps_are_whole_with_the_largest_text(
    empty_folder: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(empty_folder)
    hands.settings.change(text_step=TEXT_STEPS.stop - 1)
    hands.window.resize(NARROW, 700)
    page = hands.child(QWidget, "emptyPage")
    hands.wait(lambda: page.isVisible() and page.window().width() == NARROW)
    QApplication.processEvents()
    assert settled(hands, page) == []
    for button in page.findChildren(QPushButton):
        assert button.height() >= button.sizeHint().height()


def test_the_preferences_fit_a_screen_of_twice_as_many_pixels(hands: Hands) -> None:
    hands.action("actionPreferences").trigger()
    hands.wait(lambda: shown_dialog(hands) is not None)
    dialog = shown_dialog(hands)
    assert dialog is not None
    low = 1080 // 2 - 60  # what title and task bars leave
    dialog.resize(dialog.width(), low)
    hands.wait(lambda: dialog.height() == low)


def settled(hands: Hands, widget: QWidget) -> list[str]:
    """What is still cut off when all is laid out."""
    with contextlib.suppress(NotYet):
        hands.qtbot.waitUntil(lambda: not cut_off(widget), timeout=2_000)
    return cut_off(widget)


def shown_dialog(hands: Hands) -> QDialog | None:
    return next((one for one in hands.window.findChildren(QDialog) if one.isVisible()), None)
