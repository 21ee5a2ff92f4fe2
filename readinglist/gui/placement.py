"""Where the panes stand, in wide windows and narrow ones, and how that comes back tomorrow."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QMainWindow, QSplitter

from readinglist.gui.preferences import Settings
from readinglist.gui.sidebar import Sidebar

_NARROW = 1000
_SMALL = 760
_LIST_ABOVE, _LIST_BESIDE = 0.45, 0.57
_NOTES = 140


class Placement(QObject):
    """Keeps the detail pane beside the list, or under it where the window is narrow.

    Where it is under the list, and short of height, the notes are beside the text. In a small
    window the sidebar shows signs alone. `panes` parts the sidebar from the rest, `body` list and
    detail, `detail` text and notes.
    """

    def __init__(
        self,
        window: QMainWindow,
        sidebar: Sidebar,
        panes: QSplitter,
        body: QSplitter,
        detail: QSplitter,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._sidebar = sidebar
        self._panes = panes
        self._body = body
        self._detail = detail
        self._settings = settings
        self._unfolded = panes.sizes()[0]
        self._was_folded = sidebar.is_folded
        self._settling = QTimer(self, singleShot=True, interval=0)
        self._settling.timeout.connect(self._settle)
        panes.splitterMoved.connect(lambda *_: self._settle())
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._share_room)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        return super().eventFilter(watched, event)

    def remember(self) -> None:
        """Keep the window's place and the panes' sizes."""
        self._settings.remember("geometry", self._window.saveGeometry())
        self._settings.remember("panes", self._panes.saveState())
        self._settings.remember("unfolded", str(self._unfolded))
        self._settings.remember("closed", "\n".join(self._sidebar.closed))
        self._remember_parted()

    def restore(self) -> None:
        """Bring back what was kept, if anything was."""
        self._sidebar.close_sections(self._settings.word("closed").split("\n"))
        geometry = self._settings.state("geometry")
        if geometry.isEmpty():
            return
        self._window.restoreGeometry(geometry)
        self._panes.restoreState(self._settings.state("panes"))
        self._restore_parted()
        self._arrange()
        self._was_folded = self._sidebar.is_folded
        unfolded = self._settings.word("unfolded")
        self._unfolded = int(unfolded) if unfolded.isdecimal() else self._unfolded

    @property
    def _is_narrow(self) -> bool:
        return self._body.orientation() is Qt.Orientation.Vertical

    @property
    def _parted(self) -> tuple[tuple[str, QSplitter], ...]:
        """What parts list, text and notes, with the names under which this arrangement is kept."""
        names = ("narrow_body", "narrow_detail") if self._is_narrow else ("body", "detail")
        return tuple(zip(names, (self._body, self._detail), strict=True))

    def _remember_parted(self) -> None:
        if self._later.isActive():  # they have not been parted yet
            return
        for name, splitter in self._parted:
            self._settings.remember(name, splitter.saveState())

    def _restore_parted(self) -> bool:
        return all(
            splitter.restoreState(self._settings.state(name)) for name, splitter in self._parted
        )

    def _arrange(self) -> None:
        self._sidebar.fold(self._window.width() < _SMALL)
        self._settling.start()
        narrow = self._window.width() < _NARROW
        wanted = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self._body.orientation() is not wanted:
            self._remember_parted()
            self._body.setOrientation(wanted)
            self._detail.setOrientation(
                Qt.Orientation.Horizontal if narrow else Qt.Orientation.Vertical
            )
            self._later.start()

    def _settle(self) -> None:
        """Give the room of a folded sidebar to the list, or back, once the window has its size."""
        first, second = self._panes.sizes()
        if self._sidebar.is_folded:
            wanted = self._sidebar.minimumWidth()
        elif self._was_folded:
            wanted = self._unfolded
        else:
            wanted = self._unfolded = first
        self._was_folded = self._sidebar.is_folded
        self._panes.setSizes([wanted, first + second - wanted])

    def _share_room(self) -> None:
        """Part list and detail, text and notes, once the window has its size; as it was before."""
        if self._restore_parted():
            return
        narrow = self._is_narrow
        room = self._body.height() if narrow else self._body.width()
        first = round(room * (_LIST_ABOVE if narrow else _LIST_BESIDE))
        self._body.setSizes([first, room - first])
        room = self._detail.width() if narrow else self._detail.height()
        notes = room // 3 if narrow else _NOTES
        self._detail.setSizes([room - notes, notes])
