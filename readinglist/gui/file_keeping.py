"""Keeps files up to date with the papers they are bound to, a moment after the last change."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from readinglist import paths
from readinglist.consent import Consents
from readinglist.errors import ReadingListError
from readinglist.gui import sentences, wording
from readinglist.gui.dialogs.difference_dialog import DifferenceDialog
from readinglist.gui.dialogs.kept_files_dialog import KeptFilesDialog
from readinglist.gui.tag_order import named_in_order
from readinglist.gui.workplace import Workplace
from readinglist.model.changes import Changes
from readinglist.model.kept_file import KeptFile
from readinglist.model.paper import Priority, Status
from readinglist.model.view import View
from readinglist.operations import kept_files
from readinglist.operations.kept_files import Plan, Run

_PAUSE = 2000


class FileKeeping(QObject):
    """Follows the library with `take_up`; `ask` opens the dialog, which stays in step."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._tasks = place.tasks
        self._strip = place.report
        self._parent = place.window
        self._consents = Consents(paths.consents_file())
        self._dialog: KeptFilesDialog | None = None
        self._waiting = {kept.path for kept in self._listed()}
        self._timer = QTimer(self, singleShot=True, interval=_PAUSE)
        self._timer.timeout.connect(self._update)
        if self._waiting:
            self._timer.start()

    def take_up(self, changes: Changes) -> None:
        """Have the files that a change concerns written, once there is a pause."""
        files = self._listed()
        self._show(files)
        self._waiting |= {kept.path for kept in files if kept_files.concerns(changes, kept)}
        if self._waiting:
            self._timer.start()

    def ask(self, format_name: str) -> None:
        """Show the kept files, and ask for new ones."""
        self._dialog = dialog = KeptFilesDialog(self._choices(), format_name, self._parent)
        dialog.keep_wanted.connect(self._plan)
        dialog.forget_wanted.connect(self._forget)
        dialog.update_wanted.connect(self._update_all)
        dialog.destroyed.connect(self._let_go)
        self._show(self._listed())
        dialog.open()

    def _listed(self) -> list[KeptFile]:
        return kept_files.listed(self._library, self._consents)

    def _let_go(self) -> None:
        self._dialog = None

    def _show(self, files: Sequence[KeptFile]) -> None:
        if self._dialog is not None:
            self._dialog.show_files(files)

    def _choices(self) -> list[tuple[str, View]]:
        counts = self._library.counts()
        return [
            (self.tr("The whole library"), View()),
            *((wording.status_name(status), View(status=status)) for status in Status),
            *(
                (
                    self.tr("Priority: {}").format(wording.priority_name(priority)),
                    View(priority=priority),
                )
                for priority in Priority
                if priority is not Priority.NONE
            ),
            *((f"#{tag.name}", View(tag=tag.name)) for tag in named_in_order(counts.tags)),
            *(
                (self.tr("Search: {}").format(saved.name), View(search=saved.query))
                for saved in self._library.saved_searches()
            ),
            *(
                (self.tr("Dump: {}").format(wording.dump_name(dump)), View(dump=dump.id))
                for dump in counts.dumps
                if not dump.withdrawn
            ),
        ]

    def _update_all(self) -> None:
        self._waiting = {kept.path for kept in self._listed()}
        self._update()

    def _update(self) -> None:
        waiting, self._waiting = self._waiting, set[Path]()
        files = [kept for kept in self._listed() if kept.path in waiting]
        failing = {kept.path for kept in files if kept.error is not None or not kept.confirmed}
        if files:
            self._tasks.keep(
                lambda: kept_files.update(self._library, files, paths.cache_folder()),
                lambda runs: self._tell(runs, failing),
            )

    def _tell(self, runs: Sequence[Run], failing: set[Path]) -> None:
        """Say what the user should know; an error that was there before is said in the dialog."""
        for run in runs:
            if run.said and not (run.failed and run.kept.path in failing):
                self._strip.say(sentences.said(run.said), sign="warning")
        self._show(self._listed())

    def _forget(self, key: int) -> None:
        kept = next((kept for kept in self._listed() if kept.id == key), None)
        if kept is not None:
            self._tasks.write(
                lambda: kept_files.forget(self._library, kept, self._consents), lambda _: None
            )

    def _plan(self, path: Path, format_name: str, view: View) -> None:
        """See what binding a file would do to it, before anything is done."""

        def work() -> Plan | ReadingListError:
            try:
                kept = kept_files.new_file(self._library, path, format_name, view)
                return kept_files.plan(self._library, kept, paths.cache_folder())
            except ReadingListError as error:
                return error

        self._tasks.keep(work, self._confirm)

    def _confirm(self, planned: Plan | ReadingListError) -> None:
        if isinstance(planned, ReadingListError):
            if self._dialog is not None:
                self._dialog.said.setText(sentences.said(planned.sentence))
        elif planned.overwrites:
            self._ask_to_overwrite(planned)
        else:
            self._keep(planned.kept)

    def _ask_to_overwrite(self, planned: Plan) -> None:
        name = planned.kept.path.name
        said = self.tr("{} is there already. This is what would change in it.").format(name)
        if planned.left_alone:
            alone = self.tr("{} stand in it already and are left alone.")
            said += f" {alone.format(wording.papers(planned.left_alone))}"
        lines = [sentences.said(line) for line in kept_files.difference(planned)]
        dialog = DifferenceDialog(name, said, lines, self._dialog or self._parent)
        dialog.overwrite_wanted.connect(lambda: self._keep(planned.kept))
        dialog.open()

    def _keep(self, kept: KeptFile) -> None:
        self._tasks.write(
            lambda: kept_files.keep(self._library, kept, self._consents),
            lambda _: self._write(kept.path),
        )

    def _write(self, path: Path) -> None:
        self._waiting.add(path)
        self._update()
