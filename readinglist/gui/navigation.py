"""Where the window can be sent: to a view, a search, a paper, or papers that are none of these."""

from PySide6.QtCore import QObject

from readinglist.gui import wording
from readinglist.gui.list_pane import ListPane
from readinglist.gui.listing import Listing
from readinglist.gui.sidebar import Sidebar
from readinglist.model.view import View

_FIRST_LIST = 2.0


class Navigation(QObject):
    """Keeps sidebar, search line and list in agreement on what is shown."""

    def __init__(self, sidebar: Sidebar, pane: ListPane, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._pane = pane
        self._listing = listing

    def open_view(self, view: View) -> None:
        """Show a view whole, whatever is searched for."""
        self._pane.search.clear()
        self._sidebar.choose(view)
        self._pane.table.setFocus()

    def search(self, query: str) -> None:
        """Search all papers."""
        self._sidebar.choose(View())
        self._pane.search.setText(query)
        self._pane.table.setFocus()

    def open_papers(self, ids: frozenset[int], common: str) -> None:
        """Show papers that are no view of the sidebar, and say what they have in common."""
        view = View(among=ids)
        self._pane.search.clear()
        self._sidebar.choose_none()
        self._pane.tell_common(f"{common}: {wording.papers(len(ids))}")
        self._pane.table.rows.view = view
        self._listing.show_view(view)
        self._pane.table.setFocus()

    def go_to(self, paper_id: int) -> None:
        """Show a paper, in all papers where the list does not hold it."""
        table = self._pane.table
        if not table.go_to(paper_id):
            self._pane.search.clear()
            self._sidebar.choose(View())
            self._listing.refresh(keep_place=False, patience=_FIRST_LIST)
            table.go_to(paper_id)
