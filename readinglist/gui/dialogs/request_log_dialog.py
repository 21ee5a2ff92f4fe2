"""What left this machine: every request to a service, why it was made, and what came back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from readinglist.gui import sentences, wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.line_table import Line, LineTable
from readinglist.gui.theme import UNIT
from readinglist.operations.request_log import RequestLine


class RequestLogDialog(QDialog):
    """The latest requests, newest first, to look through, filter and copy."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("requestLogDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What left this machine"))
        self.resize(900, 520)
        self.said = QLabel(self.tr("Reading the log…"))
        self.said.setWordWrap(True)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter"))
        self.filter.setClearButtonEnabled(True)
        self.table = LineTable(
            self.tr("Requests"),
            [
                self.tr("When"),
                self.tr("Service"),
                self.tr("Why"),
                self.tr("Address"),
                self.tr("Answer"),
            ],
            wide=3,
        )
        for column, width in ((0, 150), (1, 110), (2, 200), (4, 140)):
            self.table.setColumnWidth(column, width)
        self.filter.textChanged.connect(self.table.lines.filter)
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        copy = buttons.offer(self.tr("Copy"), QDialogButtonBox.ButtonRole.ActionRole)
        copy.setToolTip(self.tr("Copy the selected lines, or all that are shown"))
        copy.setAutoDefault(False)
        copy.clicked.connect(self.table.copy)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        for widget in (self.said, self.filter):
            lines.addWidget(widget)
        lines.addWidget(self.table, 1)
        lines.addWidget(buttons)

    def show_requests(self, requests: Sequence[RequestLine]) -> None:
        """Show the requests that were made."""
        self.said.setText(
            self.tr(
                "These are the latest requests, and there were no others. Titles and ids of papers "
                "and names of repositories are all that is sent."
            )
            if requests
            else self.tr("Nothing has left this machine yet.")
        )
        self.table.show_lines(
            [
                Line(
                    number,
                    (
                        wording.time(request.at),
                        request.service.label,
                        sentences.recalled(request.why),
                        request.address,
                        sentences.recalled(request.answer),
                    ),
                )
                for number, request in enumerate(requests)
            ]
        )
