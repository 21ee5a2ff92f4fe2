"""What stands in the list's place while there is nothing to list: what to do, and the next step."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.strip import Offer
from readinglist.gui.theme import UNIT, Theme

_WIDTH = 500


class EmptyPage(QScrollArea):
    """A heading, a sentence and buttons in the middle of the room; scrolled where that is small."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("emptyPage")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        content = QWidget()
        content.setProperty("surface", True)
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._heading = self._label()
        self._sentence = self._label()
        self._sentence.setProperty("muted", True)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(2 * UNIT)
        self._made: list[QPushButton] = []
        column = QVBoxLayout()
        column.setSpacing(3 * UNIT)
        column.addStretch(2)
        column.addWidget(self._heading)
        column.addWidget(self._sentence)
        column.addLayout(self._buttons)
        column.addStretch(3)
        row = QHBoxLayout(content)
        row.setContentsMargins(6 * UNIT, 0, 6 * UNIT, 0)
        row.addStretch(1)
        row.addLayout(column, 8)
        row.addStretch(1)
        self.setWidget(content)
        theme.changed.connect(self._restyle)
        self._restyle()

    def say(self, heading: str, sentence: str, offers: Sequence[Offer]) -> None:
        """Show what this place is for."""
        self._heading.setText(heading)
        self._sentence.setText(sentence)
        for button in self._made:
            self._buttons.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._made = [self._button(offer) for offer in offers]
        if self._made:
            self.setFocusProxy(self._made[0])

    def _button(self, offer: Offer) -> QPushButton:
        button = QPushButton(offer.text)
        button.setAutoDefault(True)  # Return presses it, as in a dialog
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: offer.do())
        self._buttons.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        button.show()  # at once: what is hidden takes no focus
        return button

    def _label(self) -> QLabel:
        label = QLabel()
        label.setWordWrap(True)
        label.setMaximumWidth(_WIDTH)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _restyle(self) -> None:
        self._heading.setFont(self._theme.font(4, strong=True))
        self._sentence.setFont(self._theme.font(1))
