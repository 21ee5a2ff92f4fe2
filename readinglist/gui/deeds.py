"""What the user does to the library from the window, each deed off the window's thread."""

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from readinglist import paths
from readinglist.gui.tasks import Tasks
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.paper import Priority, Status
from readinglist.model.progress import IsCancelled, Report
from readinglist.model.view import DumpInfo
from readinglist.operations import exporting, importing, sample
from readinglist.operations.importing import ImportReport


class Deeds(QObject):
    """`done` tells what was done and whether undo takes it back; `imported` reports an import.

    `copied` gives the BibTeX of the papers that were to be copied, and their number.
    """

    done = Signal(str, bool)
    imported = Signal(ImportReport)
    exported = Signal(Path, int)
    copied = Signal(str, int)

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
        self._tasks.write(lambda: self._library.set_notes(paper_id, notes), lambda _: None)

    def remove(self, paper_ids: Sequence[int]) -> None:
        """Remove papers."""
        self._write(lambda: self._library.remove(paper_ids))

    def withdraw(self, dump: DumpInfo) -> None:
        """Undo one import."""
        self._write(lambda: self._library.withdraw_dump(dump.id))

    def undo(self) -> None:
        """Take back the latest deed."""
        self._tasks.write(self._library.undo, self._told)

    def redo(self) -> None:
        """Bring back what was undone last."""
        self._tasks.write(self._library.redo, self._told)

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
        self._tasks.write_long(
            self.tr("Importing"),
            lambda _progress, _cancelled: importing.import_text(self._library, text),
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

    def has_sample(self) -> bool:
        """Whether the sample papers are there; reads the library."""
        return sample.has_sample(self._library, _sample_folder())

    def export(self, choose: Callable[[], Sequence[int]], name: str, target: Path) -> None:
        """Export the papers that `choose` gives, asked for off the window's thread."""

        def work(progress: Report, cancelled: IsCancelled) -> tuple[Path, int]:
            chosen = choose()
            exporting.export_to(
                self._library, chosen, name, target, progress=progress, cancelled=cancelled
            )
            return target, len(chosen)

        self._tasks.write_long(self.tr("Exporting"), work, lambda done: self.exported.emit(*done))

    def copy_bibtex(self, paper_ids: Sequence[int]) -> None:
        """Make the BibTeX entries of papers, for the clipboard."""

        def work() -> str:
            out = io.StringIO()
            exporting.export(self._library, paper_ids, "bibtex", out)
            return out.getvalue()

        self._tasks.write(work, lambda text: self.copied.emit(text, len(paper_ids)))

    def _write(self, work: Callable[[], Changes]) -> None:
        self._tasks.write(work, self._told)

    def _told(self, changes: Changes) -> None:
        if changes.batch is not None:
            taken_back = changes.summary.startswith("Undone")
            self.done.emit(changes.summary, not taken_back)


def _sample_folder() -> Path:
    return paths.resource("sample")
