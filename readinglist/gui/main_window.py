"""The main window: puts the panes together and passes what the user does to the deeds."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, SignalInstance
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QSplitter, QStackedWidget

from readinglist.errors import LibraryError, ReadingListError
from readinglist.gui import wording
from readinglist.gui.actions import ON_PAPERS, PRIORITY_ACTIONS, STATUS_ACTIONS, Actions
from readinglist.gui.asking import ask_name
from readinglist.gui.bookmark import Bookmark, bookmark_of
from readinglist.gui.cards import Cards
from readinglist.gui.columns import COLUMNS
from readinglist.gui.command_palette import CommandPalette
from readinglist.gui.commands import commands, literal, menu_keys
from readinglist.gui.deeds import Deeds
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.dialogs.about import AboutDialog
from readinglist.gui.dialogs.preference_pages.backups_page import BackupsPage
from readinglist.gui.dialogs.preference_pages.cite_keys_page import CiteKeysPage
from readinglist.gui.dialogs.preference_pages.general_page import GeneralPage
from readinglist.gui.dialogs.preference_pages.keys_page import KeysPage
from readinglist.gui.dialogs.preferences_dialog import PreferencesDialog
from readinglist.gui.exchange import Exchange
from readinglist.gui.fetching import Fetching
from readinglist.gui.key_sheet import KeySheet
from readinglist.gui.leaving import Leaving
from readinglist.gui.list_pane import ListPane
from readinglist.gui.listing import Listing
from readinglist.gui.navigation import Navigation
from readinglist.gui.ordering import Ordering
from readinglist.gui.panes import Borders, PaneSplitter
from readinglist.gui.paper_model import PaperModel
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.placement import Placement
from readinglist.gui.planning import Planning
from readinglist.gui.preferences import Preferences, Settings
from readinglist.gui.presenter import Presenter
from readinglist.gui.safekeeping import Safekeeping
from readinglist.gui.selection import Selection
from readinglist.gui.shortcuts import Shortcuts
from readinglist.gui.sidebar import Sidebar
from readinglist.gui.state_keeping import StateKeeping
from readinglist.gui.statistics_desk import StatisticsDesk
from readinglist.gui.status_line import TaskProgress, UndoLine, count_label
from readinglist.gui.strip import Offer
from readinglist.gui.tasks import Tasks
from readinglist.gui.theme import Theme
from readinglist.gui.trouble import Trouble
from readinglist.gui.upkeep import Upkeep
from readinglist.gui.window_state import Snapshot, sort_of, sort_word, view_of, word_of
from readinglist.gui.workplace import Workplace
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.paper import Status
from readinglist.model.view import Counts
from readinglist.operations.searching import Finder, Found

_SIZE = QSize(1280, 800)
_COLUMNS_AT_FIRST = 10  # when their number was not remembered with their layout
_FRAME_AROUND = QSize(0, 40)  # what the desktop draws round a window
_FRAME = 16
_FIRST_LIST = 2.0
_ROWS_LOOKED_AT = 200
_NEIGHBOURS = 200


class MainWindow(QMainWindow):
    """The window on one library, which it closes with itself."""

    def __init__(self, library: Library, finder: Finder, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("mainWindow")
        self._library = library
        self._finder = finder
        self._settings = settings
        self._theme = theme
        self._counts = Counts()
        self._closed = False
        self.tasks = Tasks(self)
        self._deeds = Deeds(library, self.tasks, self)
        self._listing = Listing(library, finder, self.tasks, self)
        self._upkeep = Upkeep(library, finder, self.tasks, self._deeds, self)
        state = self.tasks.begin(self._upkeep.read_state)
        self._actions = Actions(theme, self)
        self._shortcuts = Shortcuts(self._actions, settings)
        self._build()
        self._connect()
        self._connect_actions()
        try:
            self._start(state.result())
        except ReadingListError:
            self.tasks.close()
            raise

    # Building

    def _build(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(560, 480)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME_AROUND))
        self._sidebar = Sidebar(self._theme)
        self._table = PaperTable(PaperModel(self._library.rows, self), self._theme)
        self._list = ListPane(self._table, self._theme)
        self._detail = DetailPane(self._theme)
        self._presenter = Presenter(self._library, self._finder, self.tasks, self._detail, self)
        body = PaneSplitter(Qt.Orientation.Horizontal, self.tr("Border of the list"))
        panes = PaneSplitter(Qt.Orientation.Horizontal, self.tr("Border of the sidebar"))
        for splitter, first, second in (
            (body, self._list, self._detail),
            (panes, self._sidebar, body),
        ):
            splitter.addWidget(first)
            splitter.addWidget(second)
            splitter.setStretchFactor(1, 1)
        self._list.setMinimumWidth(280)
        body.setSizes([600, 460])
        panes.setSizes([220, 1060])
        self._stack = QStackedWidget()
        self._stack.addWidget(panes)
        self.setCentralWidget(self._stack)
        self._placement = Placement(
            self, self._sidebar, panes, body, self._detail.splitter, self._settings
        )
        parted = (panes, body, self._detail.splitter)
        self._borders = Borders(parted, self._list.take_focus, self)
        self._count = count_label()
        self._progress = TaskProgress(self._theme)
        self._undo_line = UndoLine()
        self._trouble = Trouble(self._list.report, self._actions, self)
        place = Workplace(
            self._library,
            self.tasks,
            self._deeds,
            self._settings,
            self._theme,
            self._actions,
            self._table,
            self._list.report,
            self._trouble,
            self._undo_line,
            self,
        )
        self._exchange = Exchange(place)
        self._selection = Selection(place)
        self._fetching = Fetching(place, self._selection, self._detail)
        Planning(place, self._listing)
        self._ordering = Ordering(place, self._listing)
        self._cards = Cards(place, self._stack, self._selection, self._upkeep)
        self._safekeeping = Safekeeping(place, self._list.place)
        line = self.statusBar()
        line.setSizeGripEnabled(False)
        line.addWidget(self._count)
        line.addWidget(self._progress)
        line.addWidget(self._fetching.word)
        line.addPermanentWidget(self._undo_line)
        menus = self._actions.fill(self.menuBar())
        self._table.offer_columns(menus["&Columns"])
        self._detail.offer(
            [self._actions[name] for name in STATUS_ACTIONS],
            [self._actions[name] for name in PRIORITY_ACTIONS],
        )

        self._leaving = Leaving(self._detail.notes, self._list.report, self._cards.leave, self)
        self._navigation = Navigation(self._sidebar, self._list, self._listing, self)
        self._statistics = StatisticsDesk(self._library, self.tasks, self._theme, self)
        KeySheet(self, self._actions, self._theme)
        self._palette = CommandPalette(place, self._sidebar, self._finder)

    def _connect(self) -> None:
        self._theme.changed.connect(self._restyle)
        self._settings.changed.connect(self._prefer)
        self._sidebar.withdraw_wanted.connect(self._deeds.withdraw)
        self._sidebar.forget_wanted.connect(self._deeds.remove_search)
        self._sidebar.papers_dropped.connect(self._selection.put_under)
        self._sidebar.tags.renamed.connect(self._deeds.rename_tag)
        self._sidebar.tags.coloured.connect(self._deeds.colour_tag)
        self._sidebar.tags.removed.connect(self._deeds.remove_tag)
        self._listing.listed.connect(self._show_found)
        self._table.papers.troubled.connect(self._trouble.tell_once)
        self._table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._table.customContextMenuRequested.connect(self._offer_deeds)
        self._table.doubleClicked.connect(self._selection.open_page)
        self._detail.notes_written.connect(self._deeds.set_notes)
        self._deeds.notes_refused.connect(self._detail.notes.take_back)
        self._detail.tags_added.connect(lambda tags: self._selection.mark(tags=tags))
        self._detail.tag_removed.connect(lambda tag: self._selection.mark(untags=[tag]))
        self._detail.paper_wanted.connect(self._navigation.go_to)
        self._detail.author_wanted.connect(lambda name: self._navigation.search(f'author:"{name}"'))
        self._palette.paper_wanted.connect(self._navigation.go_to)
        self._palette.view_wanted.connect(self._navigation.open_view)
        self._statistics.view_wanted.connect(self._navigation.open_view)
        self._statistics.search_wanted.connect(self._navigation.search)
        self._statistics.papers_wanted.connect(self._navigation.open_papers)
        self._safekeeping.paper_wanted.connect(self._navigation.go_to)
        self._exchange.fetch_wanted.connect(self._fetching.queue.fetch)
        self._deeds.done.connect(self._tell)
        self._undo_line.undo_wanted.connect(self._deeds.undo)
        self._progress.cancelled.connect(self.tasks.cancel)
        self.tasks.progressed.connect(self._progress.show_progress)
        self.tasks.ended.connect(self._progress.hide)
        self.tasks.failed.connect(self._report_failure)
        self.tasks.hindered.connect(self._report_hindrance)
        self._upkeep.changed.connect(self._take_up)
        self._upkeep.changed.connect(self._sidebar.take_up)
        self._upkeep.changed.connect(self._fetching.take_up)
        self._upkeep.changed.connect(self._exchange.take_up)
        self._fetching.paper_wanted.connect(self._navigation.go_to)
        self._upkeep.state_read.connect(self._show_state)
        self._upkeep.index_changed.connect(self._search_anew)
        self._detail_timer = _single_shot(self, _FRAME, self._show_detail)
        self._table.current_changed.connect(lambda _: self._detail_timer.start())
        self._table.selection_changed.connect(self._detail_timer.start)
        self._table.selection_changed.connect(self._offer_what_can_be_done)
        self._list.first_steps = (
            Offer(self.tr("Import saved pages…"), self._actions["actionImport"].trigger),
            Offer(self.tr("Import from clipboard"), self._actions["actionPasteImport"].trigger),
            Offer(
                self.tr("Look around with sample papers"), self._actions["actionAddSample"].trigger
            ),
        )

    def _connect_actions(self) -> None:
        for name, do in (
            ("actionExport", self._ask_export),
            ("actionAddSample", self._deeds.add_sample),
            ("actionRemoveSample", self._deeds.remove_sample),
            ("actionKeepFile", self._ask_kept_file),
            ("actionPreferences", self._ask_preferences),
            ("actionQuit", self.close),
            ("actionUndo", self._deeds.undo),
            ("actionRedo", self._deeds.redo),
            ("actionSelectAll", self._table.selectAll),
            ("actionFocusSearch", self._focus_search),
            ("actionTag", self._focus_tag),
            ("actionNote", self._focus_note),
            ("actionSaveSearch", self._ask_search_name),
            ("actionNextPaper", lambda: self._step(1)),
            ("actionPreviousPaper", lambda: self._step(-1)),
            ("actionBack", self._go_back),
            ("actionRefresh", self._listing.refresh),
            ("actionBorders", self._borders.go_on),
            ("actionLarger", lambda: self._zoom(1)),
            ("actionSmaller", lambda: self._zoom(-1)),
            ("actionUsualSize", lambda: self._settings.change(text_step=0)),
            ("actionStatistics", self._statistics.show),
            ("actionAbout", lambda: AboutDialog(self).open()),
        ):
            self._actions.on(name, do)
        two_lines = self._actions["actionTwoLines"]
        two_lines.toggled.connect(lambda on: self._settings.change(two_lines=on))
        groups = self._actions["actionGroups"]
        groups.toggled.connect(lambda on: self._settings.change(groups=on))
        self._actions["actionGroupsByDump"].toggled.connect(self._group_by_dump)
        for pane in (self._table, self._sidebar):
            pane.addActions(self._actions.all())
        self._sidebar.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _start(self, state: Snapshot) -> None:
        self._restyle()
        self._prefer(self._settings.preferences)
        self._show_state(state)
        self._restore()
        if not self._cards.is_on:
            self._list.take_focus()
        StateKeeping(self, self._changing(), self._remember)
        self._upkeep.start()
        self._safekeeping.look_at_place()
        self._fetching.queue.refresh()

    # What is shown

    def _show_found(self, found: Found, at: Bookmark | None) -> None:
        self._highlight(found.query)
        query = self._listing.query
        self._actions["actionSaveSearch"].setEnabled(bool(query))
        self._list.show_found(
            found,
            self._listing.view,
            query,
            self._listing.groups,
            at=at,
            library_is_empty=not found.ids and self._library.is_empty,
        )
        self._ordering.show()
        self._show_count()
        self._detail_timer.start()

    def _highlight(self, query: str) -> None:
        find = _nothing if not query else lambda text: self._finder.highlights(text, query)
        self._table.rows.highlights = find
        self._table.rows.places = _nowhere if not query else self._places(query)
        self._detail.highlights = find

    def _places(self, query: str) -> Callable[[int], Sequence[str]]:
        """Where a query's words stand in a paper, looked up once for each row that is painted."""

        @lru_cache(maxsize=1024)
        def places(paper_id: int) -> Sequence[str]:
            try:
                return self._finder.matched_in([paper_id], query).get(paper_id, ())
            except LibraryError as error:
                self._trouble.tell_once(error)
                return ()

        return places

    def _show_count(self) -> None:
        listed = wording.papers(self._table.papers.rowCount())
        selected = self._table.selected_count()
        if selected > 1:
            listed = self.tr("{} of {} selected").format(wording.number(selected), listed)
        self._count.setText(listed)

    def _offer_what_can_be_done(self) -> None:
        """At once: the next key may follow on the heels of the one that selected a paper."""
        selected = self._table.selectionModel().hasSelection()
        for name in ON_PAPERS:
            self._actions[name].setEnabled(selected)

    def _show_detail(self) -> None:
        selected = self._table.selected_ids()
        self._show_count()
        if len(selected) > 1:
            rows = self._library.rows(selected[:_ROWS_LOOKED_AT])
            self._detail.show_many(len(selected), list(rows.values()))
            return
        paper = self._selection.paper()
        self._actions["actionOpenPage"].setEnabled(paper is not None)
        self._actions["actionNote"].setEnabled(paper is not None)
        if paper is None:
            self._detail.show_nothing()
        else:
            self._presenter.show(paper)

    def _show_state(self, state: Snapshot) -> None:
        self._counts = state.counts
        self._sidebar.show_counts(state.counts, state.searches)
        self._detail.know_tags([tag.name for tag in state.counts.tags])
        for name, verb, deed in (
            ("actionUndo", self.tr("&Undo"), state.next_undo),
            ("actionRedo", self.tr("&Redo"), state.next_redo),
        ):
            self._actions[name].setEnabled(deed is not None)
            told = "" if deed is None else f": {literal(deed)}"
            self._actions[name].setText(f"{verb}{told}")
        self._undo_line.know_latest(state.latest_deed)
        self._actions["actionAddSample"].setVisible(not state.has_sample)
        self._actions["actionRemoveSample"].setVisible(state.has_sample)
        unread = state.counts.statuses.get(Status.UNREAD, 0)
        self.setWindowTitle(
            self.tr("{} unread – readinglist").format(wording.number(unread))
            if unread
            else "readinglist"
        )

    def _take_up(self, changes: Changes) -> None:
        shown = self._table.papers
        shown.refresh(changes.ids)
        come = None in shown.places(changes.altered)
        moved = self._listing.is_queue and any(
            "queue_position" in fields for fields in changes.altered.values()
        )
        if changes.added or changes.removed or moved or (come and self._listing.is_choice):
            self._listing.follow(rearranged=moved)
        if self._table.chosen_id() in changes.ids or self._detail.currentIndex() > 1:
            self._detail_timer.start()

    def _search_anew(self) -> None:
        """The index knows more than when the list was made."""
        self._listing.search_again()
        self._detail_timer.start()

    # What the user does

    def _step(self, by: int) -> None:
        if self._cards.is_on:
            self._cards.step(by)
        else:
            self._table.step(by)
            self._table.setFocus()

    def _focus_search(self) -> None:
        self._cards.leave()
        self._list.search.setFocus()
        self._list.search.selectAll()

    def _focus_note(self) -> None:
        self._cards.interrupt()
        self._show_detail()
        self._detail.notes_box.write()

    def _focus_tag(self) -> None:
        self._cards.interrupt()
        self._show_detail()
        many = len(self._table.selected_ids()) > 1
        (self._detail.many_chips if many else self._detail.chips).tag_edit.setFocus()

    def _go_back(self) -> None:
        """Out of a card or a text field to where one was; in the list, out of the search."""
        if self._cards.is_on:
            self._cards.leave()
            return
        focused = QApplication.focusWidget()
        if focused is not None and self._list.isAncestorOf(focused):
            self._navigation.go_back()
        elif self._cards.go_on():
            return
        self._list.take_focus()

    def _zoom(self, by: int) -> None:
        self._settings.change(text_step=self._settings.preferences.text_step + by)

    def _group_by_dump(self, on: bool) -> None:
        self._settings.change(groups=on or self._settings.preferences.groups, groups_by_dump=on)

    def _ask_search_name(self) -> None:
        query = self._listing.query
        ask_name(
            self,
            self.tr("Save this search"),
            self.tr("Name in the sidebar"),
            query,
            self.tr("Save"),
            lambda name: self._deeds.save_search(name or query, query),
        )

    def _offer_deeds(self, where: QPoint) -> None:
        menu = self._actions.context_menu(QMenu(self))
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._table.viewport().mapToGlobal(where))

    def import_files(self, files: Sequence[Path]) -> None:
        """Import files and folders, as if they had been dropped on the window."""
        self._deeds.import_paths(files)

    # Dialogs

    def _ask_export(self) -> None:
        self._exchange.ask_export(self._settings.preferences.export_format, self._counts.papers)

    def _ask_kept_file(self) -> None:
        self._exchange.keeping.ask(self._settings.preferences.export_format)

    def _ask_preferences(self) -> None:
        pages = [
            GeneralPage(self._settings),
            self._fetching.services_page(),
            CiteKeysPage(self._library, self.tasks),
            BackupsPage(
                self._library,
                self.tasks,
                [self._actions["actionBackup"], self._actions["actionRestore"]],
            ),
            KeysPage(self._shortcuts, commands(self.menuBar()), menu_keys(self.menuBar())),
        ]
        PreferencesDialog(pages, self).open()

    # Telling

    def _tell(self, what: str, batch: int | None) -> None:
        self._undo_line.say(what, batch)

    def warn(self, said: str) -> None:
        """Tell the user of trouble, in the line above the list."""
        self._list.report.say(said, sign="warning")

    def _report_failure(self, error: BaseException) -> None:
        if not isinstance(error, ReadingListError):
            raise error
        self._table.papers.refresh(self._table.selected_ids())
        self._trouble.tell(error)

    def _report_hindrance(self, error: BaseException) -> None:
        if not isinstance(error, ReadingListError):
            raise error
        self._trouble.tell_once(error)

    # Qt's own

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.import_files(files)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and not self.isActiveWindow():
            self._detail.notes.save()

    def end(self) -> None:
        """Close without a question: the system asks for it."""
        self._leaving.insist()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._closed:
            if not self._leaving.may_close():
                event.ignore()
                return
            self._closed = True
            self._remember()
            for timer in self.findChildren(QTimer):
                timer.stop()
            self.tasks.close()
            self._upkeep.stop()
            self._finder.close()
            self._library.close()
        super().closeEvent(event)

    def _restyle(self) -> None:
        self.setStyleSheet(self._theme.style_sheet)

    def _prefer(self, preferences: Preferences) -> None:
        self._actions["actionTwoLines"].setChecked(preferences.two_lines)
        self._table.set_two_lines(preferences.two_lines)
        self._actions["actionGroups"].setChecked(preferences.groups)
        self._actions["actionGroupsByDump"].setChecked(preferences.groups_by_dump)
        self._listing.group(preferences.groups, by_dump=preferences.groups_by_dump)

    def _remember(self) -> None:
        settings = self._settings
        self._placement.remember()
        settings.remember("columns", self._table.layout_state())
        settings.remember("column_count", str(len(COLUMNS)))
        settings.remember("sort", sort_word(self._listing.sort))
        settings.remember("view", word_of(self._listing.view))
        settings.remember("paper", self._table.bookmark(_NEIGHBOURS).word)
        settings.remember("cards", "on" if self._cards.is_on else "")
        settings.save()

    def _changing(self) -> Iterator[SignalInstance]:
        """What tells that there is something else to remember."""
        header = self._table.horizontalHeader()
        yield from (header.sectionMoved, header.sectionResized, header.sortIndicatorChanged)
        yield from (self._listing.listed, self._table.current_changed)
        yield from (self._table.verticalScrollBar().valueChanged, self._stack.currentChanged)
        yield from (self._sidebar.collapsed, self._sidebar.expanded)
        for splitter in self.findChildren(QSplitter):
            yield splitter.splitterMoved

    def _restore(self) -> None:
        settings = self._settings
        self._placement.restore()
        columns = settings.word("column_count")
        self._table.restore_layout(
            settings.state("columns"), int(columns) if columns.isdecimal() else _COLUMNS_AT_FIRST
        )
        self._listing.sort_by(sort_of(settings.word("sort")))
        self._sidebar.choose(view_of(settings.word("view")))
        place = bookmark_of(settings.word("paper"))
        self._listing.refresh(place, patience=_FIRST_LIST)
        self._table.go_back_to(place)
        if settings.word("cards"):
            self._cards.enter()


def _single_shot(parent: MainWindow, interval: int, do: Callable[[], None]) -> QTimer:
    timer = QTimer(parent, singleShot=True, interval=interval)
    timer.timeout.connect(do)
    return timer


def _nowhere(_: int) -> Sequence[str]:
    return ()


def _nothing(_: str) -> list[tuple[int, int]]:
    return []
