"""Strips under the search line: hints, reports and errors, in the window and never over it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.theme import UNIT, Theme

_GOOD_NEWS_SHOWN = 20_000
_DETAILS_HEIGHT = 180


@dataclass(frozen=True, slots=True)
class Offer:
    """A next step: what its button says and what it does."""

    text: str
    do: Callable[[], object]


class Strip(QFrame):
    """One message with its next steps, and details on demand."""

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setProperty("strip", True)
        self._theme = theme
        self._offers: list[QToolButton] = []
        self._sign = QLabel()
        self._sign_name = "information"
        self._said = QLabel()
        self._said.setWordWrap(True)
        self._said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._toggle = self._button(self.tr("Details"), self._show_details)
        self._toggle.setCheckable(True)
        self._copy = self._button(self.tr("Copy"), self._copy_details)
        self._close = self._button("", self.hide)
        self._close.setAccessibleName(self.tr("Close this message"))
        self._close.setToolTip(self.tr("Close this message"))
        self._details = QTextBrowser()
        self._details.setOpenLinks(False)
        self._details.anchorClicked.connect(_open_file)
        self._details.setMaximumHeight(_DETAILS_HEIGHT)
        self._details.setAccessibleName(self.tr("Details"))
        self._time = QTimer(self, singleShot=True, interval=_GOOD_NEWS_SHOWN)
        self._time.timeout.connect(self._leave)
        self._arrange()
        theme.changed.connect(self._tint)
        self.hide()

    @property
    def said(self) -> str:
        """The message."""
        return self._said.text()

    @property
    def details(self) -> str:
        """The details as plain text."""
        return self._details.toPlainText()

    def say(
        self,
        what: str,
        offers: Sequence[Offer] = (),
        *,
        details: str = "",
        sign: str = "information",
        stays: bool = True,
    ) -> None:
        """Show a message; `details` is HTML. What need not stay goes away by itself."""
        self._said.setText(what)
        self._sign_name = sign
        self._tint()
        for button in self._offers:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offers = [self._button(offer.text, offer.do) for offer in offers]
        for place, button in enumerate(self._offers):
            self._row.insertWidget(2 + place, button)
        self._details.setHtml(details)
        self._toggle.setChecked(False)
        self._show_details()
        self._toggle.setVisible(bool(details))
        self._time.stop()
        if not stays:
            self._time.start()
        self.show()

    def _arrange(self) -> None:
        self._row = QHBoxLayout()
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2 * UNIT)
        self._row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._said, 1)
        for button in (self._toggle, self._copy, self._close):
            self._row.addWidget(button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(3 * UNIT, UNIT, 2 * UNIT, UNIT)
        lines.addLayout(self._row)
        lines.addWidget(self._details)
        self._tint()

    def _button(self, text: str, do: Callable[[], object]) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.clicked.connect(lambda: do())
        return button

    def _show_details(self) -> None:
        on = self._toggle.isChecked()
        self._details.setVisible(on)
        self._copy.setVisible(on)
        if on:
            self._time.stop()

    def _copy_details(self) -> None:
        QGuiApplication.clipboard().setText(f"{self.said}\n{self.details}")

    def _leave(self) -> None:
        if not self.underMouse():
            self.hide()

    def _tint(self) -> None:
        colours = self._theme.colours
        colour = colours.high if self._sign_name == "warning" else colours.accent
        self._sign.setPixmap(self._theme.pixmap(self._sign_name, colour, self.devicePixelRatioF()))
        self._close.setIcon(self._theme.icon("close"))


def _open_file(url: QUrl) -> None:
    if url.isLocalFile():
        QDesktopServices.openUrl(url)


def file_link(path: str, text: str) -> str:
    """HTML of a link that opens a file."""
    return f'<a href="{escape(QUrl.fromLocalFile(path).toString(), quote=True)}">{escape(text)}</a>'
