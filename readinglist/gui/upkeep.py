"""Keeps the window and the index in step with the library, whoever changes it."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from readinglist.gui.deed_words import worded
from readinglist.gui.deeds import Deeds
from readinglist.gui.tag_order import named_in_order
from readinglist.gui.tasks import Tasks
from readinglist.gui.window_state import Snapshot
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.operations.searching import Finder

_POLL = 500
_AFTER_FIRST_PAINTING = 100
_INDEX_PAUSE = 300
_INDEXED_HERE = 20_000  # papers; the garbage of more holds up the window
_WORDS = frozenset({"title", "abstract", "notes", "organization", "authors", "tags", "published"})


class Upkeep(QObject):
    """`changed` brings each change of the library to the window's thread.

    `state_read` tells the numbers that follow from it, `index_changed` that searches find more.
    """

    changed = Signal(Changes)
    state_read = Signal(Snapshot)
    index_changed = Signal()
    _heard = Signal(Changes)

    def __init__(
        self, library: Library, finder: Finder, tasks: Tasks, deeds: Deeds, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._finder = finder
        self._tasks = tasks
        self._deeds = deeds
        self._indexed = -1
        self._builds_index = False
        self._stopped = False
        self._heard.connect(self._take_up)
        self._unsubscribe = library.subscribe(self._heard.emit)
        self._index_timer = QTimer(self, singleShot=True, interval=_INDEX_PAUSE)
        self._index_timer.timeout.connect(self._keep_index)
        self._first_look = QTimer(self, singleShot=True, interval=_AFTER_FIRST_PAINTING)
        self._first_look.timeout.connect(self._look_over_index)
        self._poll_timer = QTimer(self, interval=_POLL)
        self._poll_timer.timeout.connect(self._poll)

    def start(self) -> None:
        """Look out for other programs' changes, and soon look the index over."""
        self._poll_timer.start()
        self._first_look.start()

    def stop(self) -> None:
        """Hear nothing any more."""
        self._stopped = True
        self._unsubscribe()

    def read_state(self) -> Snapshot:
        """The numbers and words round the list, as the library has them now."""
        undo, redo = self._library.next_undo(), self._library.next_redo()
        counts = self._library.counts()
        return Snapshot(
            replace(counts, tags=tuple(named_in_order(counts.tags))),
            tuple(self._finder.saved_searches()),
            None if undo is None else worded(undo.summary),
            None if redo is None else worded(redo.summary),
            self._library.latest_deed(),
            self._deeds.has_sample(counts.dumps),
        )

    def _poll(self) -> None:
        if not self._tasks.is_busy:
            self._tasks.ask("poll", self._library.poll_others, lambda _: None)

    def _take_up(self, changes: Changes) -> None:
        if self._stopped:
            return
        self.changed.emit(changes)
        self._ask_state()
        fields = set[str]().union(*changes.altered.values())
        if changes.added or changes.removed or fields & _WORDS:
            self._index_timer.start()

    def _ask_state(self) -> None:
        self._tasks.ask("state", self.read_state, self.state_read.emit)

    def _look_over_index(self) -> None:
        self._tasks.keep(self._finder.trouble, lambda _: self._index_timer.start())

    def _keep_index(self) -> None:
        revision = self._library.revision
        if revision != self._indexed:
            self._indexed = revision
            self._tasks.keep(lambda: self._finder.catch_up(_INDEXED_HERE), self._know_index)

    def _know_index(self, caught_up: bool) -> None:
        """The index knows more; or it cannot be used, and many papers make it long to build."""
        if caught_up:
            self.index_changed.emit()
            self._ask_state()
        elif not self._builds_index:
            self._builds_index = True
            self._deeds.build_index(self._take_up_built)

    def _take_up_built(self) -> None:
        """The index has been built, while the library may have gone on."""
        self._builds_index = False
        self._indexed = 0
        self._keep_index()
