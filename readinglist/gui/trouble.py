"""What went wrong, said above the list; from a damaged library a way leads on to its copies."""

from PySide6.QtCore import QObject, Qt, Signal

from readinglist.errors import Cancelled, DamagedLibraryError, ReadingListError
from readinglist.gui import sentences
from readinglist.gui.actions import Actions
from readinglist.gui.commands import label
from readinglist.gui.strip import Offer, Strip


class Trouble(QObject):
    """Tells of errors that are fit for users."""

    _met = Signal(object)

    def __init__(self, strip: Strip, actions: Actions, parent: QObject) -> None:
        super().__init__(parent)
        self._strip = strip
        self._restore = actions["actionRestore"]
        self._told: set[str] = set()
        self._met.connect(self.tell, Qt.ConnectionType.QueuedConnection)

    def tell(self, error: ReadingListError) -> None:
        """Say what could not be done, and what to do."""
        is_damage = isinstance(error, DamagedLibraryError)
        self._strip.say(
            sentences.said(error.sentence),
            [Offer(label(self._restore.text()), self._restore.trigger)] if is_damage else [],
            sign="information" if isinstance(error, Cancelled) else "warning",
        )

    def tell_once(self, error: ReadingListError) -> None:
        """Say what is met again and again, also while painting, the first time alone."""
        if str(error) not in self._told:
            self._told.add(str(error))
            self._met.emit(error)
