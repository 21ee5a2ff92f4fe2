"""The fetcher's queue: which papers are being looked up, how far each is, and what to do."""

from functools import lru_cache

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import job_words, sentences, wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.fetch_queue import FetchQueue
from readinglist.gui.line_table import Line, LineTable
from readinglist.gui.theme import UNIT
from readinglist.model.fetching import JobInfo, JobState
from readinglist.text.readable import readable

_ESTIMATE_HOLDS = 10_000
_ORDER = (
    JobState.RUNNING,
    JobState.REVIEW,
    JobState.FAILED,
    JobState.WAITING,
    JobState.QUEUED,
    JobState.NOT_FOUND,
)


class QueueDialog(QDialog):
    """Beside the window; `paper_wanted` and `review_wanted` give a paper's id (0 for any).

    `estimate_wanted` asks how long the rest will take; `show_estimate` tells it, in seconds.
    """

    paper_wanted = Signal(int)
    review_wanted = Signal(int)
    retry_wanted = Signal(list)
    estimate_wanted = Signal()

    def __init__(self, queue: FetchQueue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("queueDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Fetch queue"))
        self.resize(860, 460)
        self._queue = queue
        self._seconds: float | None = None
        self._estimating = QTimer(self, singleShot=True, interval=_ESTIMATE_HOLDS)
        self.said = QLabel()
        self.table = LineTable(
            self.tr("Papers in the queue"),
            [self.tr("Paper"), self.tr("State"), self.tr("Until"), self.tr("Why")],
            wide=0,
        )
        for column, width in ((1, 150), (2, 120), (3, 260)):
            self.table.setColumnWidth(column, width)
        self.table.chosen.connect(self._go_to)
        self.retry = QPushButton(self.tr("Retry"))
        self.retry.setToolTip(self.tr("Ask about the selected papers now"))
        self.retry.clicked.connect(self._retry)
        self.review = QPushButton(self.tr("Compare…"))
        self.review.clicked.connect(lambda: self.review_wanted.emit(0))
        self.pause = QPushButton()
        self.pause.clicked.connect(lambda: queue.pause(not queue.is_paused))
        self.table.selectionModel().selectionChanged.connect(lambda: self._offer())
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        below = QHBoxLayout()
        for button in (self.pause, self.retry, self.review):
            button.setAutoDefault(False)
            below.addWidget(button)
        below.addStretch(1)
        below.addWidget(buttons)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        lines.addWidget(self.said)
        lines.addWidget(self.table, 1)
        lines.addLayout(below)
        queue.changed.connect(self.show_jobs)

    def show_jobs(self) -> None:
        """Show the queue as it is now."""
        jobs = sorted(self._queue.jobs.values(), key=lambda job: _ORDER.index(job.state))
        self.table.show_lines([_line(job) for job in jobs])
        self._offer()
        self._tell()
        if not self._estimating.isActive():
            self._estimating.start()
            self.estimate_wanted.emit()

    def show_estimate(self, seconds: float) -> None:
        """Tell how long the rest will take."""
        self._seconds = seconds
        self._tell()

    def _left(self) -> list[JobInfo]:
        left = (JobState.QUEUED, JobState.RUNNING)
        return [job for job in self._queue.jobs.values() if job.state in left]

    def _tell(self) -> None:
        queue = self._queue
        left = len(self._left())
        if queue.is_paused:
            told = self.tr("Paused. {} to look up").format(wording.papers(left))
        elif not left:
            told = self.tr("Nothing to look up now")
        else:
            told = self.tr("{} to look up").format(wording.papers(left))
            if self._seconds is not None:
                told += f", {job_words.duration(self._seconds)}"
        self.said.setText(told)
        self.pause.setText(self.tr("Resume") if queue.is_paused else self.tr("Pause"))
        number = len(queue.to_review)
        self.review.setText(self.tr("Compare {}…").format(wording.papers(number)))
        self.review.setVisible(number > 0)

    def _offer(self) -> None:
        self.retry.setEnabled(bool(self.table.selected_keys()))

    def _retry(self) -> None:
        self.retry_wanted.emit(self.table.selected_keys())

    def _go_to(self, paper_id: int) -> None:
        job = self._queue.jobs.get(paper_id)
        needs_look = job is not None and job.state is JobState.REVIEW
        (self.review_wanted if needs_look else self.paper_wanted).emit(paper_id)


@lru_cache(maxsize=100_000)
def _line(job: JobInfo) -> Line:
    cells = (
        readable(job.title),
        job_words.state_name(job.state),
        job_words.until(job),
        sentences.recalled(job.reason or ""),
    )
    return Line(job.paper_id, cells)
