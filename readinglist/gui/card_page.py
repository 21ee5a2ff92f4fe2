"""One paper at a time, large enough to be read from an arm's length, with what can be decided."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontInfo
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import commands, paper_html, wording
from readinglist.gui.flow_layout import FlowLayout
from readinglist.gui.tag_order import in_order
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import Paper
from readinglist.text.readable import readable_html

_MEASURE = 66
_PROSE = "The words of an abstract, set in lines that the eye can follow back with ease."
_LEADING = 1.55
_AUTHORS = 8


class CardPage(QWidget):
    """A paper, its place among those it is decided with, and a button for each decision.

    `left` is emitted when the user wants back to the list.
    """

    left = Signal()

    def __init__(
        self, theme: Theme, decisions: Sequence[QAction], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("cardPage")
        self.setAccessibleName(self.tr("Paper"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("surface", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._theme = theme
        self._shown: Paper | None = None
        self.place = QLabel()
        self.place.setObjectName("cardPlace")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(self.tr("Place in the list"))
        self.title = QLabel()
        self._authors = QLabel()
        self._facts = QLabel()
        self._state = QLabel()
        self._abstract = QLabel()
        self._scroll = QScrollArea()
        self._buttons = [_DecisionButton(action, self) for action in decisions]
        self._lay_out()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_paper(self, paper: Paper, place: int, total: int) -> None:
        """Show a paper that is the `place`th, from 1, of `total`."""
        is_other = self._shown is None or self._shown.id != paper.id
        self._shown = paper
        self._tell_place(place, total)
        colours = self._theme.colours
        self.title.setText(paper_html.title(paper, _nothing_found, colours))
        names = wording.authors(paper, _AUTHORS) if paper.authors else ""
        for label, text in ((self._authors, names), (self._facts, paper_html.facts(paper))):
            label.setText(text)
            label.setVisible(bool(text))
        self._state.setText(_state(paper))
        words = readable_html(paper.abstract) or self.tr("No abstract yet.")
        leading = round(QFontInfo(self._abstract.font()).pixelSize() * _LEADING)
        self._abstract.setText(f'<p style="line-height:{leading}px">{words}</p>')
        self._abstract.show()
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)

    def show_end(self, total: int) -> None:
        """Say that every paper has been looked at."""
        self._shown = None
        self._tell_place(total, total)
        self.title.setText(self.tr("That was the last one"))
        self._authors.hide()
        self._facts.setText(self.tr("Undo steps back; Esc leads back to the list."))
        self._facts.show()
        self._state.setText("")
        self._abstract.hide()

    def scroll_pages(self, pages: int) -> bool:
        """Scroll by some pages; tells whether there was anything left to scroll to."""
        bar = self._scroll.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + pages * (bar.pageStep() - 8 * UNIT))
        return bar.value() != before

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._restyle()

    def _tell_place(self, place: int, total: int) -> None:
        self.place.setText(self.tr("{} of {}").format(wording.number(place), wording.number(total)))
        self._bar.setMaximum(max(total, 1))
        self._bar.setValue(place)

    def _lay_out(self) -> None:
        labels = (self.title, self._authors, self._facts, self._state, self._abstract)
        for label in labels:
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for label in (self._authors, self._facts, self._state, self.place):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setProperty("muted", label is not self._authors)
        self._abstract.setTextFormat(Qt.TextFormat.RichText)
        self._abstract.setAlignment(Qt.AlignmentFlag.AlignTop)
        back = QPushButton(self.tr("Back to the list"))
        back.setObjectName("cardBack")
        back.clicked.connect(self.left)
        top = QHBoxLayout()
        top.addWidget(self.place)
        top.addStretch(1)
        top.addWidget(back)
        text = QVBoxLayout()
        text.setSpacing(4 * UNIT)
        for label in labels:
            text.addWidget(label)
        text.addStretch(1)
        self._column = QWidget()
        self._column.setProperty("surface", True)
        self._column.setLayout(text)
        middle = QWidget()
        middle.setProperty("surface", True)
        centred = QHBoxLayout(middle)
        centred.addStretch(1)
        centred.addWidget(self._column, 100)
        centred.addStretch(1)
        self._scroll.setWidget(middle)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bottom = FlowLayout(spacing=2 * UNIT, is_centred=True)
        for button in self._buttons:
            bottom.addWidget(button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(6 * UNIT, 4 * UNIT, 6 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        lines.addLayout(top)
        lines.addWidget(self._bar)
        lines.addWidget(self._scroll, 1)
        lines.addLayout(bottom)

    def _restyle(self) -> None:
        self.title.setFont(self._theme.font(12, strong=True))
        for label in (self._authors, self._facts, self._state):
            label.setFont(self._theme.font(3))
        self._abstract.setFont(self._theme.font(5))
        self.place.setFont(self._theme.tabular(2))
        for button in self._buttons:
            button.setFont(self._theme.font(1))
        width = self._abstract.fontMetrics().horizontalAdvance(_PROSE) * _MEASURE // len(_PROSE)
        self._column.setMaximumWidth(width)


class _DecisionButton(QPushButton):
    """An action with its key, as a button."""

    def __init__(self, action: QAction, parent: QWidget) -> None:
        super().__init__(parent)
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        name = commands.label(self._action.text())
        key = next(iter(commands.keys(self._action)), "")
        self.setText(f"{name}  {key}" if key else name)
        self.setAccessibleName(name)
        self.setEnabled(self._action.isEnabled())
        self.setIcon(self._action.icon())


def _state(paper: Paper) -> str:
    told = [wording.status_name(paper.status)]
    if paper.priority.rank:
        told.append(wording.priority_name(paper.priority))
    told += [f"#{tag}" for tag in in_order(paper.tags)]
    return " · ".join(told)


def _nothing_found(_: str) -> Sequence[tuple[int, int]]:
    return ()
