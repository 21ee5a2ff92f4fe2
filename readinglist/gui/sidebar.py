"""The sidebar: every view of the library with its count, and what can be done with each."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import (
    QAction,
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QMenu,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from readinglist.gui import wording
from readinglist.gui.paper_drag import PAPERS, TAG, dragged_papers, dragged_tag, tag_data
from readinglist.gui.sidebar_delegate import ENTRY_ROLE, Entry, SidebarDelegate
from readinglist.gui.tag_menu import TagMenus
from readinglist.gui.tag_order import named_in_order
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.changes import Changes
from readinglist.model.paper import Priority, Status
from readinglist.model.summaries import renamed_tags
from readinglist.model.view import OPEN, Counts, DumpInfo, TagInfo, View
from readinglist.operations.searching import SearchInfo, with_tags

_FOLDED = 48
_UNFOLDED = 160
_INDENT = 12
_WIDEST = 600
_SECTION_KEYS = {
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Left): False,
    (Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_Right): True,
}
_PRIORITIES = (Priority.HIGH, Priority.MEDIUM, Priority.LOW)


@dataclass(frozen=True, slots=True)
class _Section:
    heading: str
    entries: list[Entry]


class Sidebar(QTreeView):
    """`view_chosen` gives the view to show, `withdraw_wanted` the dump whose import is to go.

    `view_renamed` gives what the view that is shown is called now; `tags_renamed` tells that
    `name_now` may have other names for tags than before.
    `forget_wanted` gives the name of a saved search to be removed; `papers_dropped` gives a view
    and the ids of the papers that were dropped on it.
    """

    view_chosen = Signal(View)
    view_renamed = Signal(View)
    tags_renamed = Signal()
    withdraw_wanted = Signal(DumpInfo)
    forget_wanted = Signal(str)
    papers_dropped = Signal(View, list)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self.setAccessibleName(self.tr("Views"))
        self._items = QStandardItemModel(self)
        self._by_view: dict[View, QStandardItem] = {}
        self._shown: list[_Section] = []
        self.setModel(self._items)
        self.tags = TagMenus(theme, self)
        self._delegate = SidebarDelegate(self, theme)
        self.setItemDelegate(self._delegate)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setExpandsOnDoubleClick(False)
        self._closed: set[str] = set()
        self._renamed: list[tuple[str, str]] = []
        self.clicked.connect(self._toggle)
        self.collapsed.connect(lambda index: self._closed.add(_name_of(index)))
        self.expanded.connect(lambda index: self._closed.discard(_name_of(index)))
        self.setIndentation(_INDENT)
        self.setMinimumWidth(_UNFOLDED)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._offer_menu)
        theme.changed.connect(self.scheduleDelayedItemsLayout)
        self.show_counts(Counts())

    @property
    def view(self) -> View:
        """The chosen view."""
        entry = self._entry(self.currentIndex())
        return View() if entry is None else entry.view

    @property
    def entries(self) -> list[Entry]:
        """Every view that can be chosen, in the order shown."""
        return [entry for section in self._shown for entry in section.entries]

    @property
    def is_folded(self) -> bool:
        """Whether signs alone are shown."""
        return self._delegate.is_folded

    def fold(self, on: bool) -> None:
        """Show signs alone, or names and counts as well."""
        if on != self._delegate.is_folded:
            self._delegate.is_folded = on
            self.setMinimumWidth(_FOLDED if on else _UNFOLDED)
            self.setMaximumWidth(_FOLDED if on else _WIDEST)
            self.setVerticalScrollBarPolicy(
                Qt.ScrollBarPolicy.ScrollBarAlwaysOff
                if on
                else Qt.ScrollBarPolicy.ScrollBarAsNeeded
            )
            self.setIndentation(0 if on else _INDENT)
            self.scheduleDelayedItemsLayout()

    @property
    def closed(self) -> list[str]:
        """The sections and tags whose entries are hidden."""
        return sorted(self._closed)

    def close_sections(self, names: Sequence[str]) -> None:
        """Hide the entries of these sections and tags."""
        self._closed = set(names)
        self._show_open()

    def choose(self, view: View) -> None:
        """Choose a view, if it is there; else all papers."""
        item = self._by_view.get(view, self._by_view[View()])
        self.setCurrentIndex(item.index())

    def take_up(self, changes: Changes) -> None:
        """Know a tag, and those below it, under another name, whoever has given or undone it."""
        known = {entry.view.tag.lower() for entry in self.entries if entry.view.tag}
        for old, new in renamed_tags(changes.summary):
            if old.lower() in known or new.lower() in known:
                self._renamed += [(new, old), (old, new)]
                names = (old, new) if old.lower() in known else (new, old)
                self._closed = {_renamed(name, *names) or name for name in self._closed}
                self.tags_renamed.emit()

    def name_now(self, tag: str) -> str:
        """What a tag is called now, if it has been renamed; else the name itself."""
        known = [one.tag for one in self._by_view if one.tag]
        now = self._name_now(tag, known)
        return tag if now is None or now.lower() == tag.lower() else now

    def choose_none(self) -> None:
        """Show that the list is none of these views."""
        self.setCurrentIndex(QModelIndex())

    def show_counts(self, counts: Counts, searches: Sequence[SearchInfo] = ()) -> None:
        """Show new numbers; the entries are only built anew where others have come or gone."""
        sections = list(self._sections(counts, searches))
        if [_keys(section) for section in sections] != [_keys(one) for one in self._shown]:
            self._build(sections)
        for section in sections:
            for entry in section.entries:
                self._set_entry(self._by_view[entry.view], entry)
        self._shown = sections

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button opens a menu and leaves the view alone."""
        if event.button() is not Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Del is for the tag or the search that has the focus, and not for the papers beside it."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Delete
            and self._removal() is not None
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 renames a tag, Del removes it; Shift with Left and Right closes and opens sections."""
        keys = (event.modifiers(), event.key())
        if event.key() == Qt.Key.Key_Delete and (remove := self._removal()) is not None:
            remove()
        elif event.key() == Qt.Key.Key_F2 and (name := self.view.tag) is not None:
            self.tags.ask_name(name)
        elif keys in _SECTION_KEYS and self.currentIndex().isValid():
            section = self.currentIndex()
            while section.parent().isValid():
                section = section.parent()
            self.setExpanded(section, _SECTION_KEYS[keys])
        else:
            super().keyPressEvent(event)

    def startDrag(self, _: Qt.DropAction) -> None:
        """Only tags can be dragged."""
        if (name := self.view.tag) is not None:
            drag = QDrag(self)
            drag.setMimeData(tag_data(name))
            drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(PAPERS) or event.mimeData().hasFormat(TAG):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        super().dragMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        takes = self._takes(index, event.mimeData())
        self._show_target(index if takes else QModelIndex())
        if takes:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        super().dragLeaveEvent(event)
        self._show_target(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_target(QModelIndex())
        index = self.indexAt(event.position().toPoint())
        data = event.mimeData()
        if not self._takes(index, data):
            event.ignore()
            return
        event.acceptProposedAction()
        entry = self._entry(index)
        if (name := dragged_tag(data)) is None:
            if entry is not None:
                self.papers_dropped.emit(entry.view, dragged_papers(data))
        elif entry is not None and entry.view.tag is not None:
            self.tags.offer_join(
                name, entry.view.tag, self.viewport().mapToGlobal(event.position().toPoint())
            )
        else:
            self.tags.raise_to_top(name)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The chosen entry's ground comes first: the angle that opens a tag stands on it."""
        if self.selectionModel().isSelected(index):
            self._delegate.draw_selection(painter, self.visualRect(index))
        super().drawRow(painter, options, index)

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().drawBranches(painter, rect.translated(UNIT, 0), index)

    def keyboardSearch(self, search: str) -> None:
        """Letters are commands here, never a search."""

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        entry = self._entry(current)
        if entry is not None:
            self.view_chosen.emit(entry.view)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _sections(self, counts: Counts, searches: Sequence[SearchInfo]) -> Iterator[_Section]:
        states = [
            Entry(
                View(status=status),
                wording.status_name(status),
                count - (counts.snoozed.get(status, 0) if status in OPEN else 0),
                status.value,
            )
            for status, count in counts.statuses.items()
        ] or [Entry(View(status=one), wording.status_name(one), 0, one.value) for one in Status]
        yield _Section(
            self.tr("Library"),
            [
                Entry(View(), self.tr("All papers"), counts.papers, "all"),
                *states,
                *self._asleep(counts),
            ],
        )
        yield _Section(
            self.tr("Priority"),
            [
                Entry(
                    View(priority=one),
                    wording.priority_name(one),
                    counts.priorities.get(one, 0),
                    one.value,
                )
                for one in _PRIORITIES
            ],
        )
        tags = self._with_open_tag(counts.tags)
        if tags:
            yield _Section(self.tr("Tags"), [_tag_entry(tag) for tag in tags])
        if searches:
            yield _Section(self.tr("Searches"), [_search_entry(one) for one in searches])
        shown = [dump for dump in counts.dumps if not dump.withdrawn]
        if shown:
            yield _Section(self.tr("Dumps"), [_dump_entry(dump) for dump in shown])

    def _with_open_tag(self, tags: Sequence[TagInfo]) -> Sequence[TagInfo]:
        """The tags, and the one that is shown even if its last paper has just lost it."""
        tag = self.view.tag
        if tag is None or self._name_now(tag, (one.name for one in tags)):
            return tags
        return named_in_order([*tags, TagInfo(tag, None, 0)])

    def _asleep(self, counts: Counts) -> list[Entry]:
        papers = sum(counts.snoozed.values())
        entry = Entry(View(snoozed=True), self.tr("Snoozed"), papers, "snoozed")
        return [entry] if papers or self.view == entry.view else []

    def _build(self, sections: list[_Section]) -> None:
        chosen = self.view if self.currentIndex().isValid() else None
        shown = self._entry(self.currentIndex())
        scrolled = self.verticalScrollBar().value()
        blocked = self.blockSignals(True)
        self._items.clear()
        self._by_view.clear()
        for section in sections:
            heading = QStandardItem(section.heading)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self._items.appendRow(heading)
            for entry in section.entries:
                self._by_view[entry.view] = item = QStandardItem()
                parent = self._parent_tag(entry) or heading
                parent.appendRow(item)
                self._set_entry(item, entry)
        now = chosen if shown is None or chosen in self._by_view else self._heir(shown)
        if chosen is not None:
            self.choose(now or View())
        self._show_open()
        self.verticalScrollBar().setValue(scrolled)
        self.blockSignals(blocked)
        if now != chosen:
            is_renamed = now is not None and (now.tag or now.search == self._query_now(chosen))
            (self.view_renamed if is_renamed else self.view_chosen).emit(now or View())
        if self._renamed:
            self.tags_renamed.emit()

    def _query_now(self, view: View | None) -> str:
        query = view and view.search
        return with_tags(query, self.name_now) if query else ""

    def _heir(self, gone: Entry) -> View | None:
        """What is shown of a tag that has another name now, of a search with another query."""
        if gone.saved_as:
            entries = (self._entry(item.index()) for item in self._by_view.values())
            return next(
                (one.view for one in entries if one and one.saved_as == gone.saved_as), None
            )
        known = [one.tag for one in self._by_view if one.tag]
        name = gone.view.tag and self._name_now(gone.view.tag, known)
        return View(tag=name) if name else None

    def _name_now(self, tag: str, known: Iterable[str]) -> str | None:
        """What a tag is called among those that are known; null where it has gone."""
        spelled = {name.lower(): name for name in known}
        names = [tag, *(_renamed(tag, *pair) for pair in reversed(self._renamed))]
        return next(
            (spelled[name.lower()] for name in names if name and name.lower() in spelled), None
        )

    def _show_open(self) -> None:
        blocked = self.blockSignals(True)
        self.expandAll()
        headings = [self._items.item(row) for row in range(self._items.rowCount())]
        for item in (*headings, *self._by_view.values()):
            if _name_of(item.index()) in self._closed:
                self.collapse(item.index())
        self.blockSignals(blocked)

    def _toggle(self, index: QModelIndex) -> None:
        if self._entry(index) is None:
            self.setExpanded(index, not self.isExpanded(index))

    def _parent_tag(self, entry: Entry) -> QStandardItem | None:
        name = entry.view.tag or ""
        while "/" in name:
            name = name.rpartition("/")[0]
            if (parent := self._by_view.get(View(tag=name))) is not None:
                return parent
        return None

    def _set_entry(self, item: QStandardItem, entry: Entry) -> None:
        if item.data(ENTRY_ROLE) == entry:
            return
        item.setText(entry.name)
        item.setData(entry, ENTRY_ROLE)
        spoken = f"{entry.view.tag or entry.name}, {wording.papers(entry.count)}"
        item.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        item.setToolTip(self._tooltip(entry))

    def _tooltip(self, entry: Entry) -> str:
        dump = entry.dump
        if dump is None:
            return f"{entry.view.tag or entry.name}: {wording.papers(entry.count)}"
        return self.tr("{name}\n{decided} of {papers} decided\nImported {day}").format(
            name=dump.name,
            decided=wording.number(dump.decided),
            papers=wording.papers(dump.papers),
            day=wording.moment(dump.imported_at),
        )

    def _takes(self, index: QModelIndex, data: QMimeData) -> bool:
        """Whether what is dragged can be dropped here.

        Papers go on a status, a priority or a tag; a tag on another one, or on the tags' heading.
        """
        entry = self._entry(index)
        if (name := dragged_tag(data)) is not None:
            if entry is None:
                return "/" in name and index.isValid() and index.data() == self.tr("Tags")
            tag = entry.view.tag
            return tag is not None and not f"{tag}/".startswith(f"{name}/")
        if entry is None or not data.hasFormat(PAPERS):
            return False
        view = entry.view
        return not (view.status is None and view.priority is None and view.tag is None)

    def _show_target(self, index: QModelIndex) -> None:
        self._delegate.target = QPersistentModelIndex(index)
        self.viewport().update()

    def _offer_menu(self, where: QPoint) -> None:
        """On the entry under the pointer, or the current one where the menu key was pressed."""
        under = self.indexAt(where)
        entry = self._entry(under if under.isValid() else self.currentIndex())
        menu = None if entry is None else self.menu_of(entry)
        if menu is not None:
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.viewport().mapToGlobal(where))

    def menu_of(self, entry: Entry) -> QMenu | None:
        """What can be done with a tag, a dump or a saved search; null for other entries."""
        if entry.view.tag is not None:
            return self.tags.of(entry.view.tag, entry.colour)
        if entry.dump is not None:
            return self._menu(self.tr("Undo this import"), self.withdraw_wanted, entry.dump)
        if entry.saved_as is not None:
            return self._menu(self.tr("Remove this search"), self.forget_wanted, entry.saved_as)
        return None

    def _removal(self) -> Callable[[], None] | None:
        """Removes the current tag or saved search; null for other entries."""
        entry = self._entry(self.currentIndex())
        if entry is not None and entry.view.tag is not None:
            return partial(self.tags.removed.emit, entry.view.tag)
        if entry is not None and entry.saved_as is not None:
            return partial(self.forget_wanted.emit, entry.saved_as)
        return None

    def _menu(self, text: str, wanted: SignalInstance, what: object) -> QMenu:
        menu = QMenu(self)
        action = QAction(text, menu)
        action.triggered.connect(lambda: wanted.emit(what))
        menu.addAction(action)
        return menu

    def _entry(self, index: QModelIndex | QPersistentModelIndex) -> Entry | None:
        entry = index.data(ENTRY_ROLE) if index.isValid() else None
        return entry if isinstance(entry, Entry) else None


def _renamed(name: str, old: str, new: str) -> str | None:
    """What a tag is called after `old` and those below it have become `new`; null for others."""
    below = f"{name}/".lower().startswith(f"{old}/".lower())
    return new + name[len(old) :] if below else None


def _name_of(index: QModelIndex) -> str:
    """What a section or an entry is remembered by: two tags can share the last part of a name."""
    entry = index.data(ENTRY_ROLE)
    return entry.view.tag or "" if isinstance(entry, Entry) else str(index.data())


def _tag_entry(tag: TagInfo) -> Entry:
    leaf = tag.name.rpartition("/")[2]
    return Entry(View(tag=tag.name), leaf, tag.papers, "tag", colour=tag.colour)


def _search_entry(info: SearchInfo) -> Entry:
    view = View(search=info.search.query)
    return Entry(view, info.search.name, info.papers, "search", saved_as=info.search.name)


def _dump_entry(dump: DumpInfo) -> Entry:
    return Entry(View(dump=dump.id), wording.dump_name(dump), dump.papers, "dump", dump)


def _keys(section: _Section) -> tuple[str, list[View]]:
    return section.heading, [entry.view for entry in section.entries]
