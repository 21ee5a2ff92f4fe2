"""The command palette: found by a few letters, done by Return."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from readinglist.gui.choices import Choice, Section, fitting, score
from readinglist.model.paper import Status
from tests.gui.conftest import TITLES, Hands

CONTROL = Qt.KeyboardModifier.ControlModifier


class Palette:
    """The palette of a window, opened by its key."""

    def __init__(self, hands: Hands) -> None:
        self.hands = hands
        self.panel = hands.child(QWidget, "commandPalette")
        self.edit = hands.child(QLineEdit, "paletteEdit")
        self.list = hands.child(QListView, "paletteList")
        self.open()

    def open(self) -> None:
        self.hands.key(self.hands.table, Qt.Key.Key_K, CONTROL)

    def lines(self) -> list[str]:
        model = self.list.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def current(self) -> str:
        return str(self.list.currentIndex().data())

    def key(self, key: Qt.Key) -> None:
        self.hands.key(self.edit, key)


@pytest.fixture
def palette(hands: Hands) -> Palette:
    """The palette, open."""
    return Palette(hands)


def test_it_opens_ready_to_type_and_offers_actions_and_views(palette: Palette) -> None:
    assert palette.panel.isVisible()
    assert palette.edit.hasFocus()
    assert {"Actions", "Export…", "Views", "All papers"} <= set(palette.lines())


def test_return_does_what_was_found(palette: Palette, hands: Hands) -> None:
    paper = hands.current()
    hands.enter(palette.edit, "skip")
    assert palette.current() == "Skip"
    palette.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.read(paper).status is Status.SKIPPED)
    assert not palette.panel.isVisible()


def test_a_line_shows_the_keys_of_its_action(palette: Palette, hands: Hands) -> None:
    hands.enter(palette.edit, "export")
    spoken = palette.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Export…, Ctrl+E"
    assert palette.edit.accessibleDescription() == spoken


def test_a_view_is_opened(palette: Palette, hands: Hands) -> None:
    hands.search.setText("gradients")
    hands.enter(palette.edit, "skipped")
    assert palette.current() == "Skipped"
    palette.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.ids() == [])
    assert hands.sidebar.currentIndex().data() == "Skipped"
    assert hands.search.text() == ""


def test_a_paper_is_found_and_shown(palette: Palette, hands: Hands) -> None:
    hands.enter(palette.edit, "teacups")
    title = TITLES[4]
    hands.wait(lambda: title in palette.lines())
    assert palette.current() == title
    palette.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.read(hands.current()).title == title)


def test_arrows_pass_over_headings_and_round_the_ends(palette: Palette) -> None:
    first = palette.current()
    headings = {"Actions", "Views"}
    palette.key(Qt.Key.Key_Up)
    assert palette.current() == palette.lines()[-1]
    palette.key(Qt.Key.Key_Down)
    assert palette.current() == first
    for _ in palette.lines():
        palette.key(Qt.Key.Key_Down)
        assert palette.current() not in headings


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_K])
def test_it_closes_and_gives_the_focus_back(palette: Palette, hands: Hands, key: Qt.Key) -> None:
    hands.key(palette.edit, key, CONTROL if key == Qt.Key.Key_K else Qt.KeyboardModifier(0))
    assert not palette.panel.isVisible()
    assert hands.table.hasFocus()


def test_a_click_beside_it_closes_it(palette: Palette, hands: Hands) -> None:
    hands.click(palette.panel, palette.panel.rect().bottomLeft())
    assert not palette.panel.isVisible()


def test_what_was_used_comes_first_next_time(palette: Palette, hands: Hands) -> None:
    hands.enter(palette.edit, "larger text")
    palette.key(Qt.Key.Key_Return)
    palette.open()
    assert palette.lines()[:2] == ["Recently used", "Larger text"]
    palette.key(Qt.Key.Key_Return)
    assert hands.settings.preferences.text_step == 2


def test_what_cannot_be_done_now_is_not_offered(palette: Palette) -> None:
    assert not any(line.startswith("Redo") for line in palette.lines())


def choice(name: str, within: str = "") -> Choice:
    return Choice(name, name, "", QIcon(), lambda: None, within)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("typed", "best"),
    [
        ("stat", "Statistics"),
        ("statsitics", "Statistics"),
        ("cb", "Copy BibTeX"),
        ("bib copy", ""),
        ("to", "To read"),
        ("the queue", "Move up in the queue"),
        ("zzz", ""),
    ],
)
def test_a_few_letters_find_a_name(typed: str, best: str) -> None:
    names = ("Statistics", "Copy BibTeX", "To read", "Reading", "Move up in the queue")
    _, found = fitting(typed, Section("Actions", [choice(name) for name in names]), 5)
    assert [one.name for one in found.choices][:1] == ([best] if best else [])


@pytest.mark.usefixtures("qapp")
def test_the_beginning_of_a_name_counts_most() -> None:
    assert score("read", choice("Reading")) > score("read", choice("To read"))
    assert score("read", choice("Read")) > score("read", choice("Reading"))


@pytest.mark.parametrize("typed", ["§", "zzzz"])
def test_nothing_found_is_said_below_a_whole_line(
    palette: Palette, hands: Hands, typed: str
) -> None:
    hands.enter(palette.edit, typed)
    hands.wait(lambda: palette.lines() == ["Nothing found"])
    assert palette.edit.accessibleDescription() == "Nothing found"
    assert palette.edit.height() >= palette.edit.sizeHint().height()
    assert palette.list.height() >= palette.list.sizeHintForRow(0)
    palette.key(Qt.Key.Key_Return)
    assert palette.panel.isVisible()
    palette.edit.clear()
    hands.enter(palette.edit, "skip")
    assert palette.current() == "Skip"
