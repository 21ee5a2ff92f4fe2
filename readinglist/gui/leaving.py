"""Closing the window, which keeps it open where notes would be lost with it."""

from collections.abc import Callable, Mapping
from html import escape

from PySide6.QtCore import QObject

from readinglist.gui import wording
from readinglist.gui.notes_edit import NotesEdit
from readinglist.gui.strip import Strip


class Leaving(QObject):
    """Whether the window may close; what would be lost is told once, and `insist` does not mind."""

    def __init__(
        self, notes: NotesEdit, strip: Strip, show_list: Callable[[], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._notes = notes
        self._strip = strip
        self._show_list = show_list
        self._insists = False
        self._told: Mapping[int, str] = {}

    def insist(self) -> None:
        """Leave whatever is lost: the system asks for it."""
        self._insists = True

    def may_close(self) -> bool:
        """Whether all notes are kept, or are known to be lost."""
        refused = dict(self._notes.save_all())
        if self._insists or not refused or refused == self._told:
            return True
        self._told = refused
        self._show_list()
        self._strip.say(
            self.tr(
                "The notes on {} could not be kept, and closing loses them. Copy them or make room"
                " for them; closing again leaves without them"
            ).format(wording.papers(len(refused))),
            details="".join(f"<pre>{escape(notes)}</pre>" for notes in refused.values()),
            sign="warning",
        )
        return False
