"""Comparing papers with their candidates: feeds the review dialog, and does what is decided."""

from PySide6.QtCore import QObject

from readinglist.gui.dialogs.review_dialog import ReviewDialog
from readinglist.gui.fetch_queue import FetchQueue
from readinglist.gui.workplace import Workplace
from readinglist.model.changes import Changes


class Reviewing(QObject):
    """One dialog at most; it follows the queue and every change of its papers."""

    def __init__(self, place: Workplace, queue: FetchQueue) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._deeds = place.deeds
        self._tasks = place.tasks
        self._queue = queue
        self._theme = place.theme
        self._parent = place.window
        self._dialog: ReviewDialog | None = None
        self._shown: list[int] = []
        queue.changed.connect(self._follow)

    def open(self, paper_id: int = 0) -> None:
        """Go through the papers that need a look, beginning with one."""
        if self._dialog is None:
            dialog = self._dialog = ReviewDialog(self._theme, self._parent)
            dialog.case_wanted.connect(self._ask)
            dialog.match_accepted.connect(self._deeds.accept)
            dialog.matches_refused.connect(self._deeds.refuse)
            dialog.undo_wanted.connect(self._deeds.undo)
            dialog.finished.connect(self._forget)
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self._shown = self._queue.to_review
        self._dialog.show_queue(self._shown, paper_id)

    def take_up(self, changes: Changes) -> None:
        """Show what has become of the papers that are compared."""
        if self._dialog is not None and changes.ids.intersection(self._shown):
            self._dialog.show_queue(self._shown)

    def _follow(self) -> None:
        if self._dialog is not None and self._queue.to_review != self._shown:
            self._shown = self._queue.to_review
            self._dialog.show_queue(self._shown)

    def _ask(self, paper_id: int) -> None:
        def show(dialog: ReviewDialog) -> None:
            self._tasks.ask(
                "case",
                lambda: (self._library.paper(paper_id), self._library.candidates(paper_id)),
                lambda case: dialog.show_case(*case),
            )

        if self._dialog is not None:
            show(self._dialog)

    def _forget(self) -> None:
        self._tasks.withdraw("case")
        self._dialog = None
