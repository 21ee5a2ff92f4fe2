"""What the user does to the library from the window, each deed off the window's thread."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from readinglist import paths
from readinglist.gui.deed_words import worded
from readinglist.gui.tasks import Tasks
from readinglist.library import Library
from readinglist.model import summaries
from readinglist.model.changes import Changes
from readinglist.model.paper import Priority, Status
from readinglist.model.progress import IsCancelled, Report
from readinglist.model.summaries import Summary
from readinglist.model.view import DumpInfo
from readinglist.operations import exporting, importing, sample
from readinglist.operations.exporting import ExportReport, Options
from readinglist.operations.importing import ImportReport
from readinglist.operations.indexing import rebuild_apart
from readinglist.operations.searching import rename_tag


class Deeds(QObject):
    """`done` tells what was done, and in which batch if undo takes it back; `stepped` what undo or
    redo did; `imported` and `exported` report an import or an export. `notes_refused` gives back
    the notes of a paper that could not be kept.
    """

    done = Signal(str, object)
    stepped = Signal(Changes)
    imported = Signal(ImportReport)
    exported = Signal(Path, ExportReport)
    notes_refused = Signal(int, str)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks

    # Deciding

    def mark(
        self,
        paper_ids: Sequence[int],
        *,
        status: Status | None = None,
        priority: Priority | None = None,
        tags: Sequence[str] = (),
        untags: Sequence[str] = (),
    ) -> None:
        """Set what is named for these papers."""
        self._write(
            lambda: self._library.mark(
                paper_ids, status=status, priority=priority, tags=tags, untags=untags
            )
        )

    def set_notes(self, paper_id: int, notes: str) -> None:
        """Keep the notes of a paper."""
        self._tasks.write(
            lambda: self._library.set_notes(paper_id, notes),
            lambda _: None,
            undone=lambda: self.notes_refused.emit(paper_id, notes),
        )

    def remove(self, paper_ids: Sequence[int]) -> None:
        """Remove papers."""
        self._write(lambda: self._library.remove(paper_ids))

    def withdraw(self, dump: DumpInfo) -> None:
        """Undo one import."""
        self._write(lambda: self._library.withdraw_dump(dump.id))

    def undo(self) -> None:
        """Take back the latest deed."""
        self._tasks.write(self._library.undo, self._stepped)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._tasks.write(self._library.redo, self._stepped)

    def rename_tag(self, old: str, new: str) -> None:
        """Rename a tag, or merge it with the one that has the name."""
        self._write(lambda: rename_tag(self._library, old, new))

    def colour_tag(self, name: str, colour: str | None) -> None:
        """Give a tag a colour, or none."""
        self._write(lambda: self._library.colour_tag(name, colour))

    def remove_tag(self, name: str) -> None:
        """Take a tag off every paper."""
        self._write(lambda: self._library.remove_tag(name))

    def move_in_queue(self, paper_ids: Sequence[int], before: int | None) -> None:
        """Put papers before another one in what is to read; null is the end."""
        self._write(lambda: self._library.move_in_queue(paper_ids, before))

    def set_due(self, paper_ids: Sequence[int], day: date | None) -> None:
        """Say by which day papers are to be read."""
        self._write(lambda: self._library.set_due(paper_ids, day))

    def snooze(self, paper_ids: Sequence[int], until: date | None) -> None:
        """Leave papers out of what is open until a day."""
        self._write(lambda: self._library.snooze(paper_ids, until))

    # Importing and exporting

    def import_paths(self, files: Sequence[Path], year: int | None = None) -> None:
        """Import files and folders."""
        self._tasks.write_long(
            self.tr("Importing"),
            lambda progress, cancelled: importing.import_paths(
                self._library, files, year=year, progress=progress, cancelled=cancelled
            ),
            self.imported.emit,
        )

    def import_text(self, text: str) -> None:
        """Import a page from the clipboard."""
        name = self.tr("pasted text")
        self._tasks.write_long(
            self.tr("Importing"),
            lambda _progress, _cancelled: importing.import_text(self._library, text, name=name),
            self.imported.emit,
        )

    def add_sample(self) -> None:
        """Add the sample papers."""
        self._tasks.write_long(
            self.tr("Adding sample papers"),
            lambda _progress, _cancelled: sample.add_sample(self._library, _sample_folder()),
            self.imported.emit,
        )

    def remove_sample(self) -> None:
        """Remove the sample papers."""
        self._write(lambda: sample.remove_sample(self._library, _sample_folder()))

    def has_sample(self, dumps: Sequence[DumpInfo]) -> bool:
        """Whether the sample papers are among those of the library's dumps."""
        return sample.has_sample(dumps, _sample_folder())

    def export(
        self, choose: Callable[[], Sequence[int]], name: str, target: Path, options: Options
    ) -> None:
        """Export the papers that `choose` gives, asked for off the window's thread."""

        def work(progress: Report, cancelled: IsCancelled) -> tuple[Path, ExportReport]:
            report = exporting.export_to(
                self._library,
                choose(),
                name,
                target,
                options=options,
                progress=progress,
                cancelled=cancelled,
            )
            return target, report

        self._tasks.write_long(self.tr("Exporting"), work, lambda done: self.exported.emit(*done))

    # Searching and matching

    def save_search(self, name: str, query: str) -> None:
        """Pin a query to the sidebar."""
        self._write(lambda: self._library.save_search(name, query))

    def remove_search(self, name: str) -> None:
        """Forget a saved search."""
        self._write(lambda: self._library.remove_search(name))

    def accept(self, paper_id: int, arxiv_id: str) -> None:
        """Take a candidate for a paper."""
        self._write(lambda: self._library.accept(paper_id, arxiv_id))

    def refuse(self, paper_id: int, arxiv_ids: Sequence[str]) -> None:
        """Turn candidates for a paper down."""
        self._write(lambda: self._library.refuse(paper_id, arxiv_ids))

    def withdraw_match(self, paper_id: int) -> None:
        """Take back what services said of a paper."""
        self._write(lambda: self._library.withdraw_match(paper_id))

    def build_index(self, done: Callable[[], None]) -> None:
        """Build the search index in a process of its own."""
        self._tasks.keep_long(
            self.tr("Building the search index"),
            lambda progress, cancelled: rebuild_apart(self._library.folder, progress, cancelled),
            lambda _: done(),
        )

    def _write(self, work: Callable[[], Changes]) -> None:
        self._tasks.write(work, self._told)

    def _stepped(self, changes: Changes) -> None:
        self._told(changes)
        self.stepped.emit(changes)

    def _told(self, changes: Changes) -> None:
        if changes.batch is not None:
            told = summaries.read(changes.summary)
            taken_back = any(one.form is Summary.UNDONE for one in told)
            self.done.emit(worded(changes.summary), None if taken_back else changes.batch)


def _sample_folder() -> Path:
    return paths.resource("sample")
