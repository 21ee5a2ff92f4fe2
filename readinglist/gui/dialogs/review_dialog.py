"""Comparing a paper with what services have found for it, side by side: is it the same?"""

from collections.abc import Callable, Iterable, Sequence
from html import escape

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import paper_history, paper_html, sentences, wording
from readinglist.gui.differences import marked
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.fetching import CandidateInfo
from readinglist.model.paper import Paper


class ReviewDialog(QDialog):
    """Goes through the papers in need of a look; beside the window, never in its way.

    `case_wanted` asks for a paper and its candidates, which `show_case` brings. `match_accepted`
    gives a paper's id and an arXiv id, `matches_refused` a paper's id and a list of arXiv ids.
    """

    case_wanted = Signal(int)
    match_accepted = Signal(int, str)
    matches_refused = Signal(int, list)
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("reviewDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Is this the paper?"))
        self.resize(980, 640)
        self._theme = theme
        self._queue: Sequence[int] = ()
        self._place = 0
        self._paper: Paper | None = None
        self._candidates: Sequence[CandidateInfo] = ()
        self._shown = 0
        self.heading = QLabel()
        self.heading.setFont(theme.font(2, strong=True))
        self.candidate_heading = QLabel()
        self.reasons = QLabel()
        self.reasons.setWordWrap(True)
        self.reasons.setProperty("muted", True)
        self.ours = self._page(self.tr("The paper in your library"))
        self.theirs = self._page(self.tr("What was found"))
        self.accept_button = self._button(
            self.tr("Accept"), self._accept, self.tr("It is the paper (Return)")
        )
        self.refuse_button = self._button(
            self.tr("Refuse"), self._refuse, self.tr("It is another paper (X)"), "X"
        )
        self.none_button = self._button(
            self.tr("None of these"),
            self._refuse_all,
            self.tr("All of these are other papers (Shift+X)"),
            "Shift+X",
        )
        self.next_button = self._button(
            self.tr("Next paper"), lambda: self._go(1), self.tr("Decide later (N)"), "N"
        )
        self.previous_button = self._button(
            self.tr("Previous paper"), lambda: self._go(-1), self.tr("Go back (P)"), "P"
        )
        self.accept_button.setDefault(True)
        for keys, do in (
            (("J", "Down"), lambda: self._turn(1)),
            (("K", "Up"), lambda: self._turn(-1)),
            (("Z", "Ctrl+Z"), self.undo_wanted.emit),
        ):
            for key in keys:
                QShortcut(QKeySequence(key), self).activated.connect(do)
        self._arrange()
        self.theirs.setFocus()
        theme.changed.connect(self._render)
        self._render()

    def show_queue(self, paper_ids: Sequence[int], first: int = 0) -> None:
        """These papers need a look; `first` comes first, else the one that is shown stays."""
        self._queue = paper_ids
        shown = first or (0 if self._paper is None else self._paper.id)
        if shown in paper_ids:
            self._place = list(paper_ids).index(shown)
        self._place = min(self._place, max(len(paper_ids) - 1, 0))
        self._ask()

    def show_case(self, paper: Paper, candidates: Sequence[CandidateInfo]) -> None:
        """Show a paper and its candidates, if it is its turn."""
        if not self._queue or self._queue[self._place] != paper.id:
            return
        if self._paper is None or self._paper.id != paper.id:
            self._shown = 0
        self._paper, self._candidates = paper, candidates
        self._shown = min(self._shown, max(len(candidates) - 1, 0))
        self._render()

    def _ask(self) -> None:
        if self._queue:
            self.case_wanted.emit(self._queue[self._place])
        else:
            self._paper, self._candidates = None, ()
            self._render()

    def _go(self, by: int) -> None:
        if self._queue:
            self._place = (self._place + by) % len(self._queue)
            self._ask()

    def _turn(self, by: int) -> None:
        if self._candidates:
            self._shown = (self._shown + by) % len(self._candidates)
            self._render()

    def _accept(self) -> None:
        if self._paper is not None and self._candidates:
            chosen = self._candidates[self._shown].arxiv_id
            self.match_accepted.emit(self._paper.id, chosen)

    def _refuse(self) -> None:
        if self._paper is not None and self._candidates:
            self.matches_refused.emit(self._paper.id, [self._candidates[self._shown].arxiv_id])

    def _refuse_all(self) -> None:
        if self._paper is not None and self._candidates:
            refused = [candidate.arxiv_id for candidate in self._candidates]
            self.matches_refused.emit(self._paper.id, refused)

    def _render(self) -> None:
        paper, candidates = self._paper, self._candidates
        count = len(self._queue)
        self.heading.setText(
            self.tr("Paper {} of {} that need a look").format(self._place + 1, count)
            if count
            else self.tr("No paper needs a look")
        )
        candidate = candidates[self._shown] if candidates else None
        self.ours.setHtml("" if paper is None else self._our_side(paper, candidate))
        self.theirs.setHtml("" if candidate is None else self._their_side(paper, candidate))
        self.candidate_heading.setText(
            ""
            if candidate is None
            else self.tr("Found {} of {}, by {} (J and K turn)").format(
                self._shown + 1, len(candidates), paper_history.source_name(candidate.source)
            )
            if len(candidates) > 1
            else self.tr("Found by {}").format(paper_history.source_name(candidate.source))
        )
        reasons = "" if candidate is None else "; ".join(map(sentences.recalled, candidate.reasons))
        self.reasons.setText(reasons[:1].upper() + reasons[1:])
        for button in (self.accept_button, self.refuse_button, self.none_button):
            button.setEnabled(candidate is not None)
        self.none_button.setVisible(len(candidates) > 1)
        for button in (self.next_button, self.previous_button):
            button.setVisible(count > 1)

    def _our_side(self, paper: Paper, candidate: CandidateInfo | None) -> str:
        facts = [
            wording.authors(paper, limit=20),
            wording.published(paper),
            f"arXiv:{paper.arxiv_id}" if paper.arxiv_id else "",
        ]
        title = candidate.title if candidate else paper.title
        abstract = candidate.abstract if candidate else paper.abstract
        return self._side(paper.title, title, map(escape, facts), paper.abstract, abstract)

    def _their_side(self, paper: Paper | None, candidate: CandidateInfo) -> str:
        assert paper is not None
        address = f"https://arxiv.org/abs/{candidate.arxiv_id}"
        colour = self._theme.colours.accent
        facts = [
            escape(", ".join(candidate.authors)),
            escape(wording.day(candidate.published) if candidate.published else ""),
            _link(address, f"arXiv:{candidate.arxiv_id}", colour),
        ]
        return self._side(candidate.title, paper.title, facts, candidate.abstract, paper.abstract)

    def _side(
        self, title: str, other_title: str, facts: Iterable[str], abstract: str, other_abstract: str
    ) -> str:
        colours = self._theme.colours
        told = "<br>".join(fact for fact in facts if fact)
        return (
            f'<p style="font-weight:600; font-size:large">{marked(title, other_title, colours)}</p>'
            f'<p style="color:{colours.muted}">{told}</p>'
            f'<p style="line-height:145%">{marked(abstract, other_abstract, colours)}</p>'
        )

    def _page(self, name: str) -> QTextBrowser:
        page = QTextBrowser()
        page.setAccessibleName(name)
        page.setOpenLinks(False)
        page.setFont(self._theme.font())
        page.document().setDocumentMargin(3 * UNIT)
        page.anchorClicked.connect(_open)
        return page

    def _button(
        self, text: str, do: Callable[[], object], tip: str, key: str | None = None
    ) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.clicked.connect(lambda: do())
        if key is not None:
            QShortcut(QKeySequence(key), self).activated.connect(button.click)
        return button

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.addWidget(self.heading, 1)
        above.addWidget(self.previous_button)
        above.addWidget(self.next_button)
        sides = QGridLayout()
        sides.setHorizontalSpacing(3 * UNIT)
        sides.addWidget(QLabel(self.tr("In your library")), 0, 0)
        sides.addWidget(self.candidate_heading, 0, 1)
        sides.addWidget(self.ours, 1, 0)
        sides.addWidget(self.theirs, 1, 1)
        sides.setColumnStretch(0, 1)
        sides.setColumnStretch(1, 1)
        close = self._button(self.tr("Close"), self.close, self.tr("Back to the list (Esc)"))
        below = QHBoxLayout()
        below.addWidget(self.reasons, 1)
        for button in (self.accept_button, self.refuse_button, self.none_button, close):
            below.addWidget(button)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        lines.setSpacing(3 * UNIT)
        lines.addLayout(above)
        lines.addLayout(sides, 1)
        lines.addLayout(below)


def _link(address: str, shown: str, colour: str) -> str:
    return f'<a href="{escape(address, quote=True)}" style="color:{colour}">{escape(shown)}</a>'


def _open(link: QUrl) -> None:
    if paper_html.is_openable(link.toString()):
        QDesktopServices.openUrl(link)
