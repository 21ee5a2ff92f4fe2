"""The detail pane: one paper to read and decide on, or several to decide on at once."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QFontInfo
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import paper_history, paper_html, repository_card, wording
from readinglist.gui.chips import Chips
from readinglist.gui.disclosure import Disclosure
from readinglist.gui.fetch_line import FetchLine
from readinglist.gui.fitted_text import FittedText
from readinglist.gui.notes_box import NotesBox
from readinglist.gui.panes import PaneSplitter
from readinglist.gui.paper_html import Highlights
from readinglist.gui.repository_card import RepositoryCard
from readinglist.gui.theme import UNIT, Theme
from readinglist.library import BatchInfo, Change
from readinglist.model.fetching import FactSource, JobInfo
from readinglist.model.paper import Link, Paper, PaperRow, Sighting
from readinglist.operations.searching import Similar

_MEASURE = 70
_PROSE = "The words of an abstract, set in lines that the eye can follow back with ease."
_LEADING = 1.5
_MARGIN = 5 * UNIT
_NOTHING, _ONE, _MANY = range(3)


class DetailPane(QStackedWidget):
    """`notes_written`, `tags_added` and `tag_removed` tell what the user does to the papers.

    `paper_wanted` gives the id of a similar paper to go to, `author_wanted` a name to look for.
    `shown` gives the id of the paper that is shown now; `history_wanted` and `sources_wanted` ask
    with it for what is shown on demand.
    """

    notes_written = Signal(int, str)
    tags_added = Signal(list)
    tag_removed = Signal(str)
    paper_wanted = Signal(int)
    author_wanted = Signal(str)
    shown = Signal(int)
    history_wanted = Signal(int)
    sources_wanted = Signal(int)

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
        self.notes_box = NotesBox()
        self.notes = self.notes_box.edit
        self.title = QLabel()
        self.authors = FittedText()
        self.facts = QLabel()
        self.fetching = FetchLine()
        self.notice = QLabel()
        self.abstract = FittedText()
        self.cards: list[RepositoryCard] = []
        self.text = FittedText()
        self.sources = Disclosure(self.tr("Where the facts come from"))
        self.history = Disclosure(self.tr("History"))
        self._near: Sequence[Similar] = ()
        self._links: tuple[Link, ...] = ()
        self._all_authors = False
        self._card_lines = QVBoxLayout()
        self._column = QWidget()
        self._scroll = QScrollArea()
        self._splitter = PaneSplitter(Qt.Orientation.Vertical, self.tr("Border of the notes"))
        self._many = QLabel()
        self.addWidget(self._nothing_page())
        self.addWidget(self._paper_page())
        self.addWidget(self._many_page())
        self.notes.written.connect(self.notes_written)
        self.sources.opened.connect(self._ask)
        self.history.opened.connect(self._ask)
        for chips in (self.chips, self.many_chips):
            chips.tags_added.connect(self.tags_added)
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
        self.notes_box.show_notes(0, "")
        self._shown = None
        self.setCurrentIndex(_NOTHING)

    def show_paper(self, paper: Paper, sightings: Sequence[Sighting]) -> None:
        """Show one paper; it stays scrolled where it was if it is the same."""
        is_other = self._shown is None or self._shown[0].id != paper.id
        self._shown = paper, sightings
        if is_other:
            self._near = ()
            self._all_authors = False
            self.fetching.show_job(None)
            for chips in (self.chips, self.many_chips):
                chips.tag_edit.clear()
            for section in (self.sources, self.history):
                section.show_html("")
        self._render()
        self._ask()
        self.notes_box.show_notes(paper.id, paper.notes or "")
        if is_other:
            self._scroll.verticalScrollBar().setValue(0)
        self.setCurrentIndex(_ONE)
        self.shown.emit(paper.id)

    def show_similar(self, paper_id: int, near: Sequence[Similar]) -> None:
        """Show the papers near to one, if that is the one shown."""
        if self._shows(paper_id):
            self._near = near
            self._render()

    def show_job(self, paper_id: int, job: JobInfo | None) -> None:
        """Show how far the fetcher is with a paper, if that is the one shown."""
        if self._shows(paper_id):
            self.fetching.show_job(job)

    def show_history(self, paper_id: int, changes: Iterable[tuple[BatchInfo, Change]]) -> None:
        """Show what was done to a paper, if that is the one shown."""
        if self._shows(paper_id):
            told = paper_history.history(changes)
            self.history.show_html(paper_html.pairs(told, self._theme.colours))

    def show_sources(self, paper_id: int, said: Sequence[FactSource]) -> None:
        """Show who said what of a paper, if that is the one shown."""
        if self._shows(paper_id):
            told = list(paper_history.sources(said)) or [
                (wording.tr("All of it"), wording.tr("as the dumps have it"))
            ]
            self.sources.show_html(paper_html.pairs(told, self._theme.colours))

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
            [*common],
        )
        self.setCurrentIndex(_MANY)

    def restyle(self) -> None:
        """Take up changed fonts and colours, or other found words."""
        self.title.setFont(self._theme.font(4, strong=True))
        for widget in (self.authors, self.facts, self.fetching, self.notice):
            widget.setFont(self._theme.font())
        self._many.setFont(self._theme.font(4, strong=True))
        for text in (self.abstract, self.text, self.notes, self.notes_box.preview):
            text.setFont(self._theme.font(1))
        for section in (self.sources, self.history):
            section.text.setFont(self._theme.font())
        metrics = self.abstract.fontMetrics()
        self._column.setMaximumWidth(
            metrics.horizontalAdvance(_PROSE) * _MEASURE // len(_PROSE) + 2 * _MARGIN
        )
        self._links = ()
        self._render()
        self._ask()

    def minimumSizeHint(self) -> QSize:
        return QSize(240, 160)

    def _render(self) -> None:
        if self._shown is None:
            return
        paper, sightings = self._shown
        colours = self._theme.colours
        self.title.setText(paper_html.title(paper, self.highlights, colours))
        names = paper_html.authors(paper, colours, all_of_them=self._all_authors)
        self.authors.show_html(names)
        self.authors.setVisible(bool(names))
        _tell(self.facts, paper_html.facts(paper))
        self.chips.show_state(paper.status, paper.priority, paper.tags)
        _tell(self.notice, self.tr("Withdrawn on arXiv") if paper.withdrawn else "")
        self.notice.setStyleSheet(f"color: {colours.high}")
        self.abstract.show_html(paper_html.abstract(paper, self.highlights, colours, self._leading))
        self._show_cards(paper.links)
        self.text.show_html(
            paper_html.about(paper, sightings, colours) + paper_html.similar(self._near, colours)
        )

    def _show_cards(self, links: tuple[Link, ...]) -> None:
        if links == self._links:
            return
        self._links = links
        for card in self.cards:
            self._card_lines.removeWidget(card)
            card.hide()
            card.deleteLater()
        shown = [link for link in links if repository_card.has_card(link)]
        self.cards = [RepositoryCard(link, self._theme, self) for link in shown]
        for card in self.cards:
            card.wanted.connect(_open)
            self._card_lines.addWidget(card)

    def _shows(self, paper_id: int) -> bool:
        return self._shown is not None and self._shown[0].id == paper_id

    def _ask(self) -> None:
        """Ask for what the open sections show."""
        if self._shown is None:
            return
        for section, wanted in (
            (self.sources, self.sources_wanted),
            (self.history, self.history_wanted),
        ):
            if section.is_open:
                wanted.emit(self._shown[0].id)

    @property
    def _leading(self) -> int:
        """The height of a line of the abstract: one and a half times the font's size."""
        return round(QFontInfo(self.abstract.font()).pixelSize() * _LEADING)

    def _nothing_page(self) -> QWidget:
        label = QLabel(self.tr("No paper selected"))
        label.setProperty("muted", True)
        label.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    def _paper_page(self) -> QWidget:
        for label in (self.title, self.facts, self.notice):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.title.setTextFormat(Qt.TextFormat.RichText)
        self.authors.setAccessibleName(self.tr("Authors"))
        self.authors.setToolTip(self.tr("Click an author to list their papers"))
        self.authors.anchorClicked.connect(self._follow_author)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        self.facts.setProperty("muted", True)
        self.abstract.setAccessibleName(self.tr("Abstract"))
        self.text.setAccessibleName(self.tr("Links and similar papers"))
        self.text.anchorClicked.connect(self._follow)
        self._card_lines.setSpacing(2 * UNIT)
        lines = QVBoxLayout(self._column)
        lines.setContentsMargins(_MARGIN, 4 * UNIT, _MARGIN, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        for widget in (
            *(self.title, self.authors, self.facts, self.chips),
            *(self.fetching, self.notice, self.abstract),
        ):
            lines.addWidget(widget)
        lines.addLayout(self._card_lines)
        for below in (self.text, self.sources, self.history):
            lines.addWidget(below)
        lines.addStretch(1)
        page = _surface()
        beside = QHBoxLayout(page)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self._column, 1)
        beside.addStretch(0)
        self._scroll.setWidget(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._splitter.addWidget(self._scroll)
        self._splitter.addWidget(self._notes_box())
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setSizes([500, 140])
        return self._splitter

    def _follow(self, link: QUrl) -> None:
        if link.scheme() == paper_html.PAPER_SCHEME and link.path().isdecimal():
            self.paper_wanted.emit(int(link.path()))
        else:
            _open(link.toString())

    def _follow_author(self, link: QUrl) -> None:
        name = link.path(QUrl.ComponentFormattingOption.FullyDecoded)
        if name:
            self.author_wanted.emit(name)
        else:
            self._all_authors = True
            self._render()

    def _notes_box(self) -> QWidget:
        box = _surface()
        lines = QVBoxLayout(box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.notes_box)
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


def _tell(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _open(address: str) -> None:
    if paper_html.is_openable(address):
        QDesktopServices.openUrl(QUrl(address))


def _nothing_found(_: str) -> Sequence[tuple[int, int]]:
    return ()
