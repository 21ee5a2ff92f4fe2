"""What a check of the library found, and what a repair can do about it."""

from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QProgressBar,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import sentences, wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.model.finding import Finding
from readinglist.model.progress import Progress
from readinglist.operations.checking import CheckReport

_PAPERS_TOLD = 8


class CheckDialog(QDialog):
    """Shows findings; `repair_wanted` asks for a repair, `paper_wanted` for a paper to be shown."""

    repair_wanted = Signal()
    paper_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checkDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Check the library"))
        self.resize(620, 420)
        self.said = QLabel(self.tr("Checking…"))
        self.said.setWordWrap(True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(self.tr("How far the check is"))
        self.found = QTextBrowser()
        self.found.setOpenLinks(False)
        self.found.setAccessibleName(self.tr("Findings"))
        self.found.anchorClicked.connect(self._go)
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.repair_button = buttons.offer(self.tr("Repair"), role)
        self.repair_button.clicked.connect(self._repair)
        self.copy_button = buttons.offer(self.tr("Copy"), role)
        self.copy_button.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.found.toPlainText())
        )
        for button in (self.repair_button, self.copy_button):
            button.setEnabled(False)
        lines = QVBoxLayout(self)
        lines.addWidget(self.said)
        lines.addWidget(self._bar)
        lines.addWidget(self.found, 1)
        lines.addWidget(buttons)

    def show_progress(self, progress: Progress) -> None:
        """Tell how far the work is, while there is some."""
        if self._bar.isHidden():
            return
        self.said.setText(self.tr("{}…").format(wording.task(progress)))
        self._bar.setRange(0, progress.total or 0)
        self._bar.setValue(progress.done)

    def show_report(self, report: CheckReport) -> None:
        """Tell what was found."""
        self._bar.hide()
        left = [found for found in report.findings if not found.repaired]
        mended = len(report.findings) - len(left)
        self.said.setText(self._summary(len(left), mended, report.papers))
        self.found.setHtml("".join(_told(found) for found in (*left, *_done(report))))
        self.repair_button.setEnabled(any(found.mended for found in left))
        self.copy_button.setEnabled(bool(report.findings))

    def show_failure(self, reason: str) -> None:
        """Tell why the check could not be done."""
        self._bar.hide()
        self.said.setText(reason)

    def _summary(self, left: int, mended: int, papers: int) -> str:
        told = []
        if mended:
            told.append(
                self.tr("{} repaired; Undo takes back what that changed of papers.").format(
                    wording.number(mended)
                )
            )
        if left:
            told.append(
                self.tr("1 thing needs you.")
                if left == 1
                else self.tr("{} things need you.").format(wording.number(left))
            )
        else:
            told.append(self.tr("The library is sound: {}.").format(wording.papers(papers)))
        return " ".join(told)

    def _repair(self) -> None:
        self.repair_button.setEnabled(False)
        self._bar.setRange(0, 0)
        self._bar.show()
        self.repair_wanted.emit()

    def _go(self, link: QUrl) -> None:
        self.paper_wanted.emit(int(link.path()))
        self.close()


def _done(report: CheckReport) -> list[Finding]:
    return [found for found in report.findings if found.repaired]


def _told(found: Finding) -> str:
    what = escape(sentences.said(found.what))
    if found.repaired:
        return f"<p>✓ {what}.</p>"
    if found.mended:
        advice = wording.tr("A repair mends this.")
    else:
        advice = sentences.said(found.proposal)
        advice = f"{advice[:1].upper()}{advice[1:]}."
    shown = found.papers[:_PAPERS_TOLD]
    links = ", ".join(f'<a href="paper:{paper_id}">{paper_id}</a>' for paper_id in shown)
    if len(found.papers) > len(shown):
        links += " " + wording.tr("and {} more").format(
            wording.number(len(found.papers) - len(shown))
        )
    papers = f"<br>{escape(wording.tr('Show paper'))} {links}" if links else ""
    return f"<p><b>{what}.</b><br>{escape(advice)}{papers}</p>"
