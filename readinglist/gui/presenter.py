"""Brings the detail pane what it shows of the current paper, the slower parts off the thread."""

from PySide6.QtCore import QObject, QTimer

from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.tasks import Tasks
from readinglist.library import Library
from readinglist.model.paper import Paper
from readinglist.operations.searching import Finder

_REST = 150


class Presenter(QObject):
    """Shows papers; similar ones follow when the user rests, history and sources on demand."""

    def __init__(
        self, library: Library, finder: Finder, tasks: Tasks, detail: DetailPane, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._finder = finder
        self._tasks = tasks
        self._detail = detail
        self._paper_id = 0
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._ask_similar)
        detail.history_wanted.connect(self._ask_history)
        detail.sources_wanted.connect(self._ask_sources)

    def show(self, paper: Paper) -> None:
        """Show a paper."""
        self._paper_id = paper.id
        self._detail.show_paper(paper, self._library.sightings(paper.id))
        self._rest.start()

    def _ask_similar(self) -> None:
        paper_id = self._paper_id
        self._tasks.ask(
            "similar",
            lambda: self._finder.similar(paper_id),
            lambda near: self._detail.show_similar(paper_id, near),
        )

    def _ask_history(self, paper_id: int) -> None:
        self._tasks.ask(
            "history",
            lambda: self._library.changes_of_paper(paper_id),
            lambda changes: self._detail.show_history(paper_id, changes),
        )

    def _ask_sources(self, paper_id: int) -> None:
        self._tasks.ask(
            "sources",
            lambda: self._library.fact_sources(paper_id),
            lambda said: self._detail.show_sources(paper_id, said),
        )
