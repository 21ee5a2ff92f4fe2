"""The detail pane: one paper to read and decide on, or several to decide on at once."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QFontInfo, QResizeEvent, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import paper_html, wording
from readinglist.gui.chips import Chips
from readinglist.gui.notes_edit import NotesEdit
from readinglist.gui.paper_html import Highlights
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import Paper, PaperRow, Sighting
from readinglist.operations.searching import Similar

_MEASURE = 70
_PROSE = "The words of an abstract, set in lines that the eye can follow back with ease."
_LEADING = 1.5
_NOTHING, _ONE, _MANY = range(3)


class FittedText(QTextBrowser):
    """Text as high as it needs to be, so that the pane scrolls as a whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_html(self, html: str) -> None:
        """Show other text."""
        self.setHtml(html)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 2)


class DetailPane(QStackedWidget):
    """`notes_written`, `tag_added` and `tag_removed` tell what the user does to the papers.

    `paper_wanted` gives the id of a similar paper to go to.
    """

    notes_written = Signal(int, str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    paper_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("paperDetail")
        self.setAccessibleName(self.tr("Paper"))
        self._theme = theme
        self._shown: tuple[Paper, Sequence[Sighting]] | None = None
        self.highlights: Highlights = _nothing_found
        self.chips = Chips(theme)
        self.many_chips = Chips(theme)
        self.many_chips.tag_edit.setObjectName("manyTagEdit")
        self.notes = NotesEdit()
        self.title = QLabel()
        self.facts = QLabel()
        self.text = FittedText()
        self._near: Sequence[Similar] = ()
        self._scroll = QScrollArea()
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._many = QLabel()
        self.addWidget(self._nothing_page())
        self.addWidget(self._paper_page())
        self.addWidget(self._many_page())
        self.notes.written.connect(self.notes_written)
        for chips in (self.chips, self.many_chips):
            chips.tag_added.connect(self.tag_added)
            chips.tag_removed.connect(self.tag_removed)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def splitter(self) -> QSplitter:
        """What parts text and notes."""
        return self._splitter

    @property
    def many_text(self) -> str:
        """How many papers are said to be selected."""
        return self._many.text()

    def offer(self, statuses: Sequence[QAction], priorities: Sequence[QAction]) -> None:
        """Let the chips decide by these actions."""
        self.chips.offer(statuses, priorities)
        self.many_chips.offer(statuses, priorities)

    def know_tags(self, names: Sequence[str]) -> None:
        """Complete these tags."""
        self.chips.know_tags(names)
        self.many_chips.know_tags(names)

    def show_nothing(self) -> None:
        """No paper is chosen."""
        self.notes.show_notes(0, "")
        self._shown = None
        self.setCurrentIndex(_NOTHING)

    def show_paper(self, paper: Paper, sightings: Sequence[Sighting]) -> None:
        """Show one paper; it stays scrolled where it was if it is the same."""
        is_other = self._shown is None or self._shown[0].id != paper.id
        self._shown = paper, sightings
        if is_other:
            self._near = ()
        self._render()
        self.notes.show_notes(paper.id, paper.notes or "")
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        self.setCurrentIndex(_ONE)

    def show_similar(self, paper_id: int, near: Sequence[Similar]) -> None:
        """Show the papers near to one, if that is the one shown."""
        if self._shown is not None and self._shown[0].id == paper_id:
            self._near = near
            self._render()

    def show_many(self, count: int, rows: Sequence[PaperRow]) -> None:
        """Show how many papers are selected and what is common to them (to `rows`, at least)."""
        self.notes.save()
        self._many.setText(self.tr("{} selected").format(wording.papers(count)))
        statuses = {row.status for row in rows}
        priorities = {row.priority for row in rows}
        common = set.intersection(*(set(row.tags) for row in rows)) if rows else set[str]()
        self.many_chips.show_state(
            statuses.pop() if len(statuses) == 1 else None,
            priorities.pop() if len(priorities) == 1 else None,
            sorted(common),
        )
        self.setCurrentIndex(_MANY)

    def restyle(self) -> None:
        """Take up changed fonts and colours, or other found words."""
        self.title.setFont(self._theme.font(4, strong=True))
        self.facts.setFont(self._theme.font())
        self._many.setFont(self._theme.font(4, strong=True))
        self.text.setFont(self._theme.font(1))
        self.notes.setFont(self._theme.font(1))
        measure = self.text.fontMetrics().horizontalAdvance(_PROSE) * _MEASURE // len(_PROSE)
        for widget in (self.title, self.facts, self.text, self.chips):
            widget.setMaximumWidth(measure)
        if self._shown is not None:
            self._render()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    def _render(self) -> None:
        if self._shown is None:
            return
        paper, sightings = self._shown
        colours = self._theme.colours
        self.title.setText(paper_html.title(paper, self.highlights, colours))
        facts = paper_html.facts(paper)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self.chips.show_state(paper.status, paper.priority, paper.tags)
        self.text.show_html(
            paper_html.body(paper, sightings, self.highlights, colours, self._leading)
            + paper_html.similar(self._near, colours)
        )

    @property
    def _leading(self) -> int:
        """The height of a line of the abstract: one and a half times the font's size."""
        return round(QFontInfo(self.text.font()).pixelSize() * _LEADING)

    def _nothing_page(self) -> QWidget:
        label = QLabel(self.tr("No paper selected"))
        label.setProperty("muted", True)
        label.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _paper_page(self) -> QWidget:
        for label in (self.title, self.facts):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.title.setAccessibleName(self.tr("Title"))
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("muted", True)
        self.text.setAccessibleName(self.tr("Abstract, links and similar papers"))
        self.text.anchorClicked.connect(self._follow)
        column = _surface()
        lines = QVBoxLayout(column)
        lines.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        for widget in (self.title, self.facts, self.chips, self.text):
            lines.addWidget(widget)
        lines.addStretch(1)
        self._scroll.setWidget(column)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self._scroll)
        self._splitter.addWidget(self._notes_box())
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([500, 110])
        return self._splitter

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == paper_html.PAPER_SCHEME and link.path().isdecimal():
            self.paper_wanted.emit(int(link.path()))
        elif paper_html.is_openable(link.toString()):
            QDesktopServices.openUrl(link)

    def _notes_box(self) -> QWidget:
        box = _surface()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 3 * UNIT)
        lines.addWidget(self.notes)
        self.notes.setMinimumHeight(56)
        return box

    def _many_page(self) -> QWidget:
        page = _surface()
        lines = QVBoxLayout(page)
        lines.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        hint = QLabel(self.tr("What you decide here holds for all of them."))
        hint.setProperty("muted", True)
        hint.setWordWrap(True)
        for widget in (self._many, hint, self.many_chips):
            lines.addWidget(widget)
        lines.addStretch(1)
        return page


def _surface() -> QWidget:
    widget = QWidget()
    widget.setProperty("surface", True)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget


def _nothing_found(_: str) -> Sequence[tuple[int, int]]:
    return ()
