"""The command palette: one line that finds actions, views and papers, and does or opens them."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from readinglist.gui.choice_list import ChoiceList
from readinglist.gui.choices import Choice, Section, fitting
from readinglist.gui.commands import commands, keys, label
from readinglist.gui.overlay import Overlay
from readinglist.gui.sidebar import Sidebar
from readinglist.gui.sidebar_delegate import Entry
from readinglist.gui.theme import UNIT
from readinglist.gui.window_state import word_of
from readinglist.gui.wording import number
from readinglist.gui.workplace import Workplace
from readinglist.model.paper import PaperRow
from readinglist.model.view import View
from readinglist.operations.searching import Finder
from readinglist.text.readable import readable

_WIDEST = 640
_MOST_LINES = 7
_MOST_PAPERS = 8
_MOST_RECENT = 5
_SHORTEST_SEARCH = 2
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}


class CommandPalette(Overlay):
    """`view_wanted` and `paper_wanted` give what was chosen; actions are triggered here."""

    view_wanted = Signal(View)
    paper_wanted = Signal(int)

    def __init__(self, place: Workplace, sidebar: Sidebar, finder: Finder) -> None:
        super().__init__(place.window, place.actions["actionPalette"], _WIDEST)
        self._bar = place.window.menuBar()
        self._sidebar = sidebar
        self._library = place.library
        self._finder = finder
        self._tasks = place.tasks
        self._settings = place.settings
        self._theme = place.theme
        self.setObjectName("commandPalette")
        self.setAccessibleName(self.tr("Command palette"))
        self._edit = QLineEdit()
        self._edit.setObjectName("paletteEdit")
        self._edit.setAccessibleName(self.tr("Find an action, a view or a paper"))
        self._edit.setPlaceholderText(self.tr("Find an action, a view or a paper"))
        self._edit.installEventFilter(self)
        self._edit.textChanged.connect(self._show_fitting)
        self._offered: list[Section] = []
        self._list = ChoiceList(place.theme)
        self._list.taken.connect(self._take)
        self._list.selectionModel().currentChanged.connect(lambda *_: self._tell())
        self.lines.addWidget(self._edit)
        self.lines.addWidget(self._list, 1)

    def open(self) -> None:
        super().open()
        self._offered = [
            Section(self.tr("Actions"), self._actions()),
            Section(self.tr("Views"), [self._view(entry) for entry in self._sidebar.entries]),
        ]
        self._edit.clear()
        self._show_fitting("")
        self._edit.setFocus()

    def dismiss(self) -> None:
        self._tasks.withdraw("palette")
        super().dismiss()

    def panel_height(self, room: int) -> int:
        around = self.lines.contentsMargins().top() + self.lines.contentsMargins().bottom()
        around += self._edit.sizeHint().height() + self.lines.spacing() + UNIT
        return around + self._list.content_height(room - around)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The keys that the line edit has no use for, or another one than here."""
        if (
            watched is self._edit
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            return self._heard(event)
        return super().eventFilter(watched, event)

    def _heard(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if self.closes_with(event):
            self.dismiss()
        elif key in _STEPS:
            self._list.step(_STEPS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._list.choice is not None:
                self._take(self._list.choice)
        else:
            return False
        return True

    # What is offered

    def _show_fitting(self, query: str) -> None:
        query = query.strip()
        self._tasks.withdraw("palette")
        if query:
            found = [fitting(query, section, _MOST_LINES) for section in self._offered]
            self._list.show_sections(
                [section for _, section in sorted(found, key=lambda pair: -pair[0])]
            )
        else:
            self._list.show_sections([self._recent(), *self._offered])
        if len(query) >= _SHORTEST_SEARCH:
            self._tasks.ask("palette", lambda: self._find(query), self._show_papers)
            self._fit()
        else:
            self._conclude()

    def _recent(self) -> Section:
        known = {choice.word: choice for section in self._offered for choice in section.choices}
        used = self._settings.word("recent").splitlines()
        return Section(self.tr("Recently used"), [known[word] for word in used if word in known])

    def _actions(self) -> list[Choice]:
        return [
            Choice(
                f"action:{command.action.objectName()}",
                label(command.action.text()),
                "  ".join(keys(command.action)),
                command.action.icon(),
                command.action.trigger,
                within=" › ".join(command.menus),
            )
            for command in commands(self._bar)
            if command.action.isEnabled()
            and command.action.isVisible()
            and command.action.objectName() != "actionPalette"
        ]

    def _view(self, entry: Entry) -> Choice:
        view = entry.view
        return Choice(
            f"view:{word_of(view)}",
            entry.name,
            number(entry.count),
            self._icon(entry),
            lambda: self.view_wanted.emit(view),
        )

    def _icon(self, entry: Entry) -> QIcon:
        if entry.view.status is not None:
            return self._theme.status_icon(entry.view.status)
        if entry.view.priority is not None:
            return self._theme.priority_icon(entry.view.priority)
        return self._theme.icon(entry.sign)

    def _find(self, query: str) -> list[PaperRow]:
        ids = self._finder.find(query).ids[:_MOST_PAPERS]
        rows = self._library.rows(ids)
        return [rows[paper_id] for paper_id in ids if paper_id in rows]

    def _show_papers(self, rows: list[PaperRow]) -> None:
        self._list.add_section(Section(self.tr("Papers"), [self._paper(row) for row in rows]))
        self._conclude()

    def _conclude(self) -> None:
        """All is shown; say so if that is nothing."""
        if self._list.choice is None:
            nothing = self.tr("Nothing found")
            self._list.say(nothing)
            self._edit.setAccessibleDescription(nothing)
        self._fit()

    def _paper(self, row: PaperRow) -> Choice:
        year = "" if row.published is None else str(row.published.year)
        return Choice(
            "",
            readable(row.title),
            year,
            self._theme.status_icon(row.status),
            lambda: self.paper_wanted.emit(row.id),
        )

    # What is done

    def _take(self, choice: Choice) -> None:
        self.dismiss()
        if choice.word:
            used = self._settings.word("recent").splitlines()
            words = [choice.word, *(word for word in used if word != choice.word)]
            self._settings.remember("recent", "\n".join(words[:_MOST_RECENT]))
        choice.do()

    def _tell(self) -> None:
        """Say the current line where the focus is, for those who hear it."""
        choice = self._list.choice
        said = "" if choice is None else ", ".join(filter(None, (choice.name, choice.beside)))
        self._edit.setAccessibleDescription(said)
