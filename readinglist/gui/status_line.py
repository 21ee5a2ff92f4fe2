"""The bottom line: the running task, how many papers are shown, and how to undo what was done."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from readinglist.gui import wording
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.progress import Progress

_UNDO_SHOWN = 8_000


class TaskProgress(QWidget):
    """How far the running task is, with a way to stop it; hidden when there is none."""

    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("taskProgress")
        self.setAccessibleName(self.tr("Running task"))
        self._theme = theme
        self._what = QLabel()
        self.bar = QProgressBar(textVisible=False)
        self.bar.setFixedWidth(140)
        self.bar.setAccessibleName(self.tr("Progress"))
        self.cancel = QToolButton()
        self.cancel.setAccessibleName(self.tr("Stop this task"))
        self.cancel.setToolTip(self.tr("Stop this task"))
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        for widget in (self._what, self.bar, self.cancel):
            row.addWidget(widget)
        theme.changed.connect(self._tint)
        self._tint()
        self.hide()

    def show_progress(self, progress: Progress) -> None:
        """Show how far the task is."""
        self._what.setText(wording.task(progress))
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)
        self.show()

    def _tint(self) -> None:
        self.cancel.setIcon(self._theme.icon("close"))


class UndoLine(QWidget):
    """What was just done, with a way back, for eight seconds."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("undoLine")
        self._said = QLabel()
        self._undo = QToolButton()
        self._undo.setText(self.tr("Undo"))
        self._undo.setToolTip(self.tr("Take this back (Ctrl+Z)"))
        self._undo.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._undo.clicked.connect(self.undo_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 2 * UNIT, 0)
        row.setSpacing(UNIT)
        row.addWidget(self._said)
        row.addWidget(self._undo)
        self._batch: int | None = None
        self._time = QTimer(self, singleShot=True, interval=_UNDO_SHOWN)
        self._time.timeout.connect(self.hide)
        self.hide()

    def say(self, what: str, batch: int | None = None) -> None:
        """Tell what was done, in which batch if undo takes it back."""
        self._batch = batch
        said = what[:1].upper() + what[1:]
        room = self.window().width() * 3 // 5
        shown = self.fontMetrics().elidedText(said, Qt.TextElideMode.ElideMiddle, room)
        self._said.setText(shown)
        self._said.setToolTip(said if shown != said else "")
        self._undo.setVisible(batch is not None)
        self.show()
        self._time.start()

    def know_latest(self, batch: int) -> None:
        """Offer no longer to undo what is not the latest deed: undo would take back another."""
        if self._batch is not None and batch > self._batch:
            self.hide()


class QueueWord(QToolButton):
    """A word on the fetcher's queue where the user is needed; hidden while they are not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queueWord")
        self.setAccessibleName(self.tr("Fetch queue"))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.hide()

    def tell(self, number: int, *, paused: bool) -> None:
        """Say how many papers need a look, else that fetching is paused."""
        if number:
            many = self.tr("{} need a look").format(number)
            self.setText(self.tr("1 needs a look") if number == 1 else many)
            self.setToolTip(self.tr("Compare papers with what was found for them"))
        else:
            self.setText(self.tr("Fetching is paused"))
            self.setToolTip(self.tr("Open the fetch queue"))
        self.setAccessibleName(self.text())
        self.setVisible(bool(number) or paused)


def count_label() -> QLabel:
    """The place where the bottom line tells how many papers are listed."""
    label = QLabel()
    label.setObjectName("listCount")
    label.setProperty("muted", True)
    label.setContentsMargins(2 * UNIT, 0, 0, 0)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    return label
