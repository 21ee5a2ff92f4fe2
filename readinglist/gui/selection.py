"""What the user does to the selected papers."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from readinglist.errors import LibraryError, NotFoundError
from readinglist.gui import paper_html
from readinglist.gui.actions import PRIORITY_ACTIONS, STATUS_ACTIONS
from readinglist.gui.workplace import Workplace
from readinglist.model.paper import Paper, Priority, Status
from readinglist.model.view import View


class Selection(QObject):
    """The deeds on the papers that are selected in the table; connects their actions.

    `decided` is emitted when one paper has been given a status.
    """

    decided = Signal()

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._deeds = place.deeds
        self._table = place.table
        self._line = place.line
        self._trouble = place.trouble
        self._settings = place.settings
        actions = place.actions
        for name, status in STATUS_ACTIONS.items():
            actions.on(name, partial(self.mark, status=status))
        for name, priority in PRIORITY_ACTIONS.items():
            actions.on(name, partial(self.mark, priority=priority))
        actions.on("actionRemove", self._remove)
        actions.on("actionOpenPage", self.open_page)

    def paper(self) -> Paper | None:
        """The paper that is looked at, whole; null also where the library fails to give it."""
        paper_id = self._table.chosen_id()
        try:
            return self._library.paper(paper_id) if paper_id else None
        except NotFoundError:
            return None  # removed by somebody else a moment ago
        except LibraryError as error:
            self._trouble.tell_once(error)
            return None

    def mark(
        self,
        status: Status | None = None,
        priority: Priority | None = None,
        tags: Sequence[str] = (),
        untags: Sequence[str] = (),
    ) -> None:
        """Set what is named for the selected papers."""
        selected = self._table.selected_ids()
        if not selected:
            return
        self._table.papers.assume(selected, status, priority)
        self._deeds.mark(selected, status=status, priority=priority, tags=tags, untags=untags)
        if status is not None and len(selected) == 1:
            if self._settings.preferences.advance and self._table.isVisible():
                self._table.step(1, since=selected[0])
            self.decided.emit()

    def put_under(self, view: View, paper_ids: list[int]) -> None:
        """Give papers that were dropped on a view what makes them belong to it."""
        self._deeds.mark(
            paper_ids,
            status=view.status,
            priority=view.priority,
            tags=[view.tag] if view.tag else [],
        )

    def open_page(self) -> None:
        """Show the current paper's own page in the browser."""
        paper = self.paper()
        address = None if paper is None else page_of(paper)
        if address is None:
            self._line.say(self.tr("No page of this paper is known"))
        else:
            QDesktopServices.openUrl(QUrl(address))

    def _remove(self) -> None:
        self._deeds.remove(self._table.selected_ids())


def page_of(paper: Paper) -> str | None:
    """The address of a paper's own page: arXiv's, else the first link it has."""
    if paper.arxiv_id:
        return f"https://arxiv.org/abs/{paper.arxiv_id}"
    links = (link.url for link in paper.links if paper_html.is_openable(link.url))
    return next(links, None)
