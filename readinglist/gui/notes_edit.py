"""The notes of the current paper, saved by themselves."""

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

_PAUSE = 800
_LONGEST = 5000


class NotesEdit(QPlainTextEdit):
    """`written` gives the paper's id and its notes: after a pause in typing, and on leaving.

    What is typed without a pause is not held back for long either.
    """

    written = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notesEdit")
        self.setAccessibleName(self.tr("Notes"))
        self.setPlaceholderText(self.tr("Notes on this paper"))
        self.setTabChangesFocus(True)
        self._paper_id = 0
        self._saved: str | None = ""
        self._refused: dict[int, str] = {}
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.save)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST)
        self._longest.timeout.connect(self.save)
        self.textChanged.connect(self._await_pause)

    def show_notes(self, paper_id: int, notes: str) -> None:
        """Show a paper's notes; what is half-written for it, or for another one, is not lost."""
        if paper_id != self._paper_id:
            self.save()
        elif self.toPlainText() != self._saved:
            return
        self._paper_id, self._saved = paper_id, notes
        self._show(self._refused.pop(paper_id, notes))

    def take_back(self, paper_id: int, notes: str) -> None:
        """Notes that could not be kept stay here, to be handed over when their paper is left."""
        self._refused[paper_id] = notes
        if paper_id == self._paper_id:
            if self.toPlainText() == self._saved:
                self._show(notes)
            self._saved = None

    def save_all(self) -> Mapping[int, str]:
        """Hand over what is left of every paper; gives, by paper, what could still not be kept."""
        self.save()
        refused, self._refused = self._refused, {}
        for paper_id, notes in refused.items():
            self.written.emit(paper_id, notes)
        return self._refused

    def save(self) -> None:
        """Hand over what has not been saved yet."""
        self._pause.stop()
        self._longest.stop()
        notes = self.toPlainText()
        if self._paper_id and notes != self._saved:
            self._saved = notes
            self._refused.pop(self._paper_id, None)
            self.written.emit(self._paper_id, notes)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.save()

    def _await_pause(self) -> None:
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _show(self, notes: str) -> None:
        if self.toPlainText() != notes:
            blocked = self.blockSignals(True)
            self.setPlainText(notes)
            self.blockSignals(blocked)
