"""A window on a small library of invented papers, with settings and cache of its own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QModelIndex, QPoint, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTableView,
    QTreeView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist import settings
from readinglist.app import create_main_window
from readinglist.gui.columns import COLUMNS, TITLE
from readinglist.gui.language import speak
from readinglist.gui.preferences import Settings
from readinglist.library import Library
from readinglist.model.paper import Link, LinkKind, Paper
from readinglist.model.record import Layout, Record, Refusal
from readinglist.model.view import Sort, SortKey, View
from readinglist.settings import UserSettings

W = TypeVar("W", bound=QWidget)

TITLES = (
    "Slow Gradients for Patient Learners",
    "Tidal Transformers: Attention That Ebbs and Flows",
    "A Field Guide to Imaginary Benchmarks",
    "Counting Sheep with Diffusion Models",
    "Policy Search among the Teacups",
    "Notes on Reward Gardening",
)


@dataclass
class Page:
    """A dump that was never saved anywhere."""

    name: str
    records: list[Record]
    year: int | None = None
    layout: Layout | None = Layout.CARDS
    page_date: date | None = None
    page_date_text: str | None = None

    @property
    def digest(self) -> str:
        return sha256(repr(self.records).encode()).hexdigest()

    def __iter__(self) -> Iterator[Record | Refusal]:
        return iter(self.records)


def record(title: str, position: int, **facts: object) -> Record:
    """One invented paper on a page."""
    abstract = f"We study {title.lower()} and find that it works for {position + 3} teapots."
    return Record(
        title,
        abstract,
        line=1 + 4 * position,
        position=position,
        layout=Layout.CARDS,
        **facts,  # type: ignore[arg-type]
    )


def invented_page() -> Page:
    """Six papers; the second has a link and an organisation."""
    records = [
        record(title, place, author_count=place + 1, published=date(2025, 3, place + 1))
        for place, title in enumerate(TITLES)
    ]
    records[1] = record(
        TITLES[1],
        1,
        organization="Tidewater Lab",
        published=date(2024, 7, 1),
        links=(Link(LinkKind.GITHUB, "https://github.com/tidewater/ebb"),),
    )
    return Page("march.txt", records, page_date=date(2025, 3, 9))


@dataclass
class Hands:
    """What a person sees of a window and does with it; `read` looks into the library's file."""

    window: QMainWindow
    qtbot: QtBot
    folder: Path

    @property
    def settings(self) -> Settings:
        found = self.window.findChild(Settings)
        assert isinstance(found, Settings)
        return found

    @property
    def table(self) -> QTableView:
        return self.child(QTableView, "paperTable")

    @property
    def sidebar(self) -> QTreeView:
        return self.child(QTreeView, "sidebar")

    @property
    def search(self) -> QLineEdit:
        return self.child(QLineEdit, "searchEdit")

    def action(self, name: str) -> QAction:
        action = self.window.findChild(QAction, name)
        assert isinstance(action, QAction)
        return action

    def ids(self) -> list[int]:
        """The papers listed, in order."""
        model = self.table.model()
        return [
            model.index(row, 0).data(Qt.ItemDataRole.UserRole) for row in range(model.rowCount())
        ]

    def titles(self) -> list[str]:
        """The titles of the papers listed, in order."""
        model = self.table.model()
        return [model.index(row, TITLE).data() for row in range(model.rowCount())]

    def click_heading(
        self, title: str, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> None:
        """Click the heading of a column."""
        header = self.table.horizontalHeader()
        place = next(i for i, column in enumerate(COLUMNS) if column.title == title)
        where = QPoint(header.sectionViewportPosition(place) + 12, header.height() // 2)
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, modifiers, where)

    def current(self) -> int:
        """The current paper."""
        paper_id: int = self.table.currentIndex().data(Qt.ItemDataRole.UserRole)
        return paper_id

    def press(self, *keys: str) -> None:
        """Press keys where the focus is."""
        for key in keys:
            focused = QApplication.focusWidget()
            assert focused is not None
            self.enter(focused, key)

    def enter(self, widget: QWidget, text: str) -> None:
        """Type letters into a widget."""
        QTest.keyClicks(widget, text)

    def key(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key in a widget."""
        QTest.keyClick(widget, key, modifiers)

    def click(self, widget: QWidget, where: QPoint | None = None) -> None:
        """Click a widget, in its middle unless told where."""
        where = widget.rect().center() if where is None else where
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)

    def choose(self, name: str) -> None:
        """Click an entry of the sidebar."""
        index = self.entry(name)
        assert index is not None, f"no “{name}” in the sidebar"
        where = self.sidebar.visualRect(index).center()
        self.click(self.sidebar.viewport(), where)

    def choose_from_menu(self, entry: QModelIndex, text: str) -> None:
        """Take something from the context menu of an entry of the sidebar."""
        where = self.sidebar.visualRect(entry).center()
        self.sidebar.customContextMenuRequested.emit(where)
        menu = next(menu for menu in self.sidebar.findChildren(QMenu) if menu.isVisible())
        next(action for action in menu.actions() if action.text() == text).trigger()
        menu.close()

    def entry(self, name: str) -> QModelIndex | None:
        """The index of an entry of the sidebar."""
        model = self.sidebar.model()
        found = model.match(
            model.index(0, 0),
            Qt.ItemDataRole.DisplayRole,
            name,
            1,
            Qt.MatchFlag.MatchExactly | Qt.MatchFlag.MatchRecursive,
        )
        return found[0] if found else None

    def count(self, name: str) -> str:
        """What is said of an entry of the sidebar to those who hear it."""
        index = self.entry(name)
        return "" if index is None else str(index.data(Qt.ItemDataRole.AccessibleTextRole))

    def read(self, paper_id: int) -> Paper:
        """The paper as another program sees it."""
        with Library(self.folder) as library:
            return library.paper(paper_id)

    def wait(self, holds: Callable[[], bool]) -> None:
        """Let the window work until something holds."""
        self.qtbot.waitUntil(holds, timeout=10_000)

    def child(self, kind: type[W], name: str) -> W:
        """The widget with a name."""
        found = self.window.findChild(kind, name)
        assert isinstance(found, kind)
        return found


def first_ids(folder: Path) -> list[int]:
    """The ids of the papers in the order in which they were added."""
    with Library(folder) as library:
        return library.ids(View(), Sort(SortKey.ID))


@pytest.fixture(autouse=True)
def _own_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("READINGLIST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr("readinglist.paths.settings_folder", lambda: tmp_path / "settings")
    settings.save(UserSettings(fetch_automatically=False))  # no test asks the real services


@pytest.fixture
def empty_folder(tmp_path: Path) -> Path:
    """A place for a library that does not exist yet."""
    return tmp_path / "library"


@pytest.fixture
def folder(empty_folder: Path) -> Path:
    """A library of six invented papers."""
    with Library(empty_folder) as library:
        library.import_dump(invented_page())
    return empty_folder


@pytest.fixture
def open_window(qtbot: QtBot) -> Callable[[Path], Hands]:
    """Opens a window on a library, as wide as most."""

    def opened(library_folder: Path) -> Hands:
        window = create_main_window(library_folder)
        qtbot.addWidget(window)
        window.resize(1280, 760)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        hands = Hands(window, qtbot, library_folder)
        hands.table.setFocus()
        return hands

    return opened


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    """The program speaks German, as after choosing it in the preferences."""
    before = QLocale()
    speak(qapp, "de")
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(before)


@pytest.fixture
def hands(folder: Path, open_window: Callable[[Path], Hands]) -> Hands:
    """A window on the six papers."""
    return open_window(folder)
