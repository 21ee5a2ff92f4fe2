"""The middle of the window: search line, strips, and the list or what stands in its place."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from readinglist.gui import sentences, wording
from readinglist.gui.bookmark import Bookmark
from readinglist.gui.commands import literal
from readinglist.gui.empty_page import EmptyPage
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.strip import Offer, Strip
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import Status
from readinglist.model.view import View
from readinglist.operations.searching import Found


class ListPane(QWidget):
    """`searched` gives the search line's text as it is typed.

    `view_wanted` gives the view to go to, `search_wanted` what to look for in all papers.

    `first_steps` are what the first page of an empty library offers.
    """

    searched = Signal(str)
    view_wanted = Signal(View)
    search_wanted = Signal(str)

    def __init__(self, table: PaperTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        self._theme = theme
        self.search = self._make_search()
        self.common = Strip("commonStrip", theme)
        self.hint = Strip("hintStrip", theme)
        self.report = Strip("reportStrip", theme)
        self.place = Strip("placeStrip", theme)
        self.empty = EmptyPage(theme)
        self.first_steps: tuple[Offer, ...] = ()
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(self.empty)
        top = QHBoxLayout()
        top.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        top.addWidget(self.search)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addLayout(top)
        for widget in (self.place, self.common, self.hint, self.report):
            lines.addWidget(widget)
        lines.addWidget(self._stack, 1)
        theme.changed.connect(self._tint)
        self._tint()

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to list."""
        return self._stack.currentWidget() is self.empty

    def show_found(
        self,
        found: Found,
        view: View,
        query: str,
        heads: Sequence[tuple[int, str]],
        *,
        at: Bookmark | None,
        library_is_empty: bool,
    ) -> None:
        """List what was found under the headings of its groups, and say what is to be known.

        It goes on `at` a place, or where one is.
        """
        self.table.show_ids(found.ids, heads, at=at)
        if view.among is None:
            self.common.hide()
        if found.hint and query:
            self.hint.say(sentences.said(found.hint))
        else:
            self.hint.hide()
        focused = self.window().focusWidget()  # also while another window is active
        had_focus = focused is None or self._stack.isAncestorOf(focused)
        if found.ids:
            self._stack.setCurrentWidget(self.table)
            if had_focus:
                self.table.setFocus()
            return
        if library_is_empty:
            self._say_first()
        elif query:
            self._say_not_found(found, view, query)
        else:
            self._say_empty_view(view)
        self._stack.setCurrentWidget(self.empty)
        if had_focus:
            self.empty.setFocus()

    def take_focus(self) -> None:
        """Take the keyboard: the list, or the first of the next steps where it is empty."""
        (self.empty if self.is_empty else self.table).setFocus()

    def tell_common(self, what: str) -> None:
        """Say what the papers of a view have in common that no other line names."""
        offer = Offer(self.tr("Show all papers"), self._view_opener(View()))
        self.common.say(what, [offer])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return and Down lead from the search line into the list."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if event.key() in keys and not self.is_empty:
                self.table.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _say_first(self) -> None:
        self.empty.say(
            self.tr("Your reading list is empty"),
            self.tr(
                "Drop saved pages of the Daily Papers site or a bibliography (.bib) here, as "
                "files or whole folders. A page copied in the browser can be pasted as well."
            ),
            self.first_steps,
        )

    def _say_not_found(self, found: Found, view: View, query: str) -> None:
        offers = [
            Offer(
                self.tr("Search for “{}” ({})").format(
                    literal(correction.query), wording.papers(correction.total)
                ),
                self._searcher(correction.query),
            )
            for correction in found.corrections
        ]
        if view != View():
            offers.append(
                Offer(self.tr("Search all papers"), lambda: self.search_wanted.emit(query))
            )
        offers.append(Offer(self.tr("Clear the search"), self._searcher("")))
        said = self.tr("No paper here matches “{}”.").format(query)
        if found.corrections and found.corrections[0].word.casefold() != query.casefold():
            said += " " + self.tr("The word that rules all out is “{}”.").format(
                found.corrections[0].word
            )
        self.empty.say(self.tr("Nothing found"), said, offers)

    def _say_empty_view(self, view: View) -> None:
        heading, sentence = _of_view(view)
        target = View() if view.status is Status.UNREAD else View(status=Status.UNREAD)
        text = self.tr("Show all papers") if target == View() else self.tr("Show unread papers")
        self.empty.say(heading, sentence, [Offer(text, self._view_opener(target))])

    def _searcher(self, query: str) -> Callable[[], None]:
        return lambda: self.search.setText(query)

    def _view_opener(self, view: View) -> Callable[[], None]:
        return lambda: self.view_wanted.emit(view)

    def _make_search(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName("searchEdit")
        edit.setAccessibleName(self.tr("Search"))
        edit.setPlaceholderText(self.tr("Search titles, abstracts, authors …"))
        edit.setClearButtonEnabled(True)
        edit.textChanged.connect(self.searched)
        edit.installEventFilter(self)
        self._sign = QAction(edit)
        edit.addAction(self._sign, QLineEdit.ActionPosition.LeadingPosition)
        return edit

    def _tint(self) -> None:
        self._sign.setIcon(self._theme.icon("search"))


def _of_view(view: View) -> tuple[str, str]:
    """Heading and sentence for a view without papers."""
    if view.status is Status.UNREAD:
        return wording.tr("All decided"), wording.tr(
            "No unread paper is left. New ones come with the next import."
        )
    if view.status is not None:
        return wording.tr("Nothing here yet"), wording.tr(
            "Papers come here when you mark them “{}”."
        ).format(wording.status_name(view.status))
    if view.priority is not None:
        return wording.tr("Nothing here yet"), wording.tr(
            "Papers come here when you give them this priority."
        )
    return wording.tr("Nothing here any more"), wording.tr("No paper belongs to this view.")
