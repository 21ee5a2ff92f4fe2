"""One line of the detail pane: how far the fetcher is with the paper, and the next step."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from readinglist.gui import job_words
from readinglist.gui.theme import UNIT
from readinglist.model.fetching import JobInfo, JobState

_RETRIED = frozenset({JobState.FAILED, JobState.NOT_FOUND, JobState.WAITING})


class FetchLine(QWidget):
    """`retry_wanted` and `review_wanted` are the next steps; hidden when there is nothing to do."""

    retry_wanted = Signal()
    review_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fetchLine")
        self.said = QLabel()
        self.said.setProperty("muted", True)
        self.said.setWordWrap(True)
        self.step = QToolButton()
        self.step.setText(self.tr("Retry"))
        self.step.setText(self.tr("Retry"))
        self.step.setProperty("chip", True)
        self.step.clicked.connect(self._go_on)
        self._job: JobInfo | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.said, 1)
        row.addWidget(self.step)
        self.hide()

    def show_job(self, job: JobInfo | None) -> None:
        """Tell how far a paper is; null for one that nobody asked about."""
        self._job = job
        told = "" if job is None else job_words.sentence(job)
        self.said.setText(told)
        self.setVisible(bool(told))
        if job is not None:
            review = job.state is JobState.REVIEW
            self.step.setText(self.tr("Compare…") if review else self.tr("Retry"))
            self.step.setVisible(review or job.state in _RETRIED)

    def _go_on(self) -> None:
        if self._job is not None and self._job.state is JobState.REVIEW:
            self.review_wanted.emit()
        else:
            self.retry_wanted.emit()
