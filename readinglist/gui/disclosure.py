"""A section that is shown on demand: a line to click, and its text when it is open."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from readinglist.gui.fitted_text import FittedText
from readinglist.gui.theme import UNIT


class Disclosure(QWidget):
    """Closed at first; `opened` asks for the text, which `show_html` brings."""

    opened = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading = QToolButton()
        self.heading.setText(title)
        self.heading.setAccessibleName(title)
        self.heading.setCheckable(True)
        self.heading.setProperty("heading", True)
        self.heading.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.heading.toggled.connect(self._toggle)
        self.text = FittedText()
        self.text.setAccessibleName(title)
        self.text.hide()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(UNIT)
        lines.addWidget(self.heading, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self.text)
        self._point()

    @property
    def is_open(self) -> bool:
        """Whether the text is shown."""
        return self.heading.isChecked()

    def show_html(self, html: str) -> None:
        """Fill in the text."""
        self.text.show_html(html)

    def _toggle(self, on: bool) -> None:
        self.text.setVisible(on)
        self._point()
        if on:
            self.opened.emit()

    def _point(self) -> None:
        arrow = Qt.ArrowType.DownArrow if self.is_open else Qt.ArrowType.RightArrow
        self.heading.setArrowType(arrow)
