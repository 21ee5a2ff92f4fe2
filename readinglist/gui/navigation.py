"""Where the window can be sent: to a view, a search, a paper, or papers that are none of these."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QObject

from readinglist.gui import wording
from readinglist.gui.bookmark import TOP, Bookmark
from readinglist.gui.list_pane import ListPane
from readinglist.gui.listing import Listing
from readinglist.gui.sidebar import Sidebar
from readinglist.model.view import View
from readinglist.operations.searching import with_tags

_FIRST_LIST = 2.0


@dataclass(frozen=True, slots=True)
class _Stand:
    """What was listed when something was searched for, and where in it one was.

    `place` is null where the place in what was found is the better one. `common` is said of a
    view that is none of the sidebar's.
    """

    view: View
    query: str
    place: Bookmark | None
    common: str = ""


class Navigation(QObject):
    """Keeps sidebar, search line and list in agreement on what is shown.

    While something is searched for, `_way` leads back to what was listed without a search.
    """

    def __init__(self, sidebar: Sidebar, pane: ListPane, listing: Listing, parent: QObject) -> None:
        super().__init__(parent)
        self._sidebar = sidebar
        self._pane = pane
        self._listing = listing
        self._common = ""
        self._way: list[_Stand] = []
        sidebar.view_chosen.connect(self._change_view)
        sidebar.view_renamed.connect(self._rename_view)
        sidebar.tags_renamed.connect(self._rename_tags)
        pane.view_wanted.connect(sidebar.choose)
        pane.search_wanted.connect(self.search)
        pane.searched.connect(self._narrow)

    def open_view(self, view: View) -> None:
        """Show a view whole, whatever is searched for."""
        self._go(_Stand(view, "", TOP), [])
        self._pane.table.setFocus()

    def search(self, query: str) -> None:
        """Search all papers; the way back leads to where one is."""
        self._go(_Stand(View(), query.strip(), TOP), [*self._way, self._here()])
        self._pane.take_focus()

    def go_back(self) -> None:
        """Out of what is searched for, to where one was before."""
        if self._way:
            *way, stand = self._way
            self._go(stand, way)

    def open_papers(self, ids: frozenset[int], common: str) -> None:
        """Show papers that are no view of the sidebar, and say what they have in common."""
        self._go(_Stand(View(among=ids), "", TOP, f"{common}: {wording.papers(len(ids))}"), [])
        self._pane.table.setFocus()

    def go_to(self, paper_id: int) -> None:
        """Show a paper, in all papers where the list does not hold it."""
        table = self._pane.table
        if not table.go_to(paper_id):
            self._go(_Stand(View(), "", TOP), [])
            self._listing.refresh(TOP, patience=_FIRST_LIST)
            table.go_to(paper_id)

    def _here(self) -> _Stand:
        place = self._pane.table.bookmark()
        return _Stand(self._listing.view, self._listing.query, place, self._common)

    def _go(self, stand: _Stand, way: list[_Stand]) -> None:
        """List this first; what sidebar and search line then tell of it is no news."""
        self._common = stand.common
        self._pane.table.rows.view = stand.view
        self._listing.show(stand.view, stand.query, stand.place)
        if stand.view.among is None:
            self._sidebar.choose(stand.view)
        else:
            self._sidebar.choose_none()
            self._pane.tell_common(stand.common)
        self._pane.search.setText(stand.query)
        self._way = way

    def _change_view(self, view: View) -> None:
        """Another view, for what is searched for too; there is the way back to from now on."""
        if view != self._listing.view:
            query = self._listing.query
            self._go(_Stand(view, query, TOP), [_Stand(view, "", None)] if query else [])

    def _rename_view(self, view: View) -> None:
        """What is shown has another name; where one is in it stays."""
        before = self._listing.view
        self._way = [
            replace(stand, view=view) if stand.view == before else stand for stand in self._way
        ]
        self._pane.table.rows.view = view
        self._listing.rename(view)

    def _rename_tags(self) -> None:
        """What is searched for asks for tags under the names that they have now."""

        def reworded(query: str) -> str:
            return with_tags(query, self._sidebar.name_now) if query else ""

        self._way = [replace(stand, query=reworded(stand.query)) for stand in self._way]
        query = reworded(self._listing.query)
        if query != self._listing.query:
            self._listing.reword(query)
            self._pane.search.setText(query)

    def _narrow(self, text: str) -> None:
        query = text.strip()
        if query == self._listing.query:
            return
        if not query:
            self._go(self._way[0], [])
            return
        if not self._listing.query:
            self._way = [self._here()]
        self._listing.show(self._listing.view, query)
