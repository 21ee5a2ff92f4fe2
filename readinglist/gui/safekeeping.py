"""Copies, checks and warnings: what keeps the library from being lost, as the window offers it."""

import threading
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from readinglist import log, paths
from readinglist.errors import Cancelled, DamagedLibraryError, ReadingListError
from readinglist.gui import sentences
from readinglist.gui.dialogs.check_dialog import CheckDialog
from readinglist.gui.dialogs.restore_dialog import RestoreDialog
from readinglist.gui.strip import Offer, Strip
from readinglist.gui.workplace import Workplace
from readinglist.library import describe_copy
from readinglist.model.backup import CopyInfo, Difference
from readinglist.model.progress import IsCancelled, Report
from readinglist.operations.checking import CheckReport, check
from readinglist.operations.location import Danger, danger

_SEEN = "place-accepted"


class Safekeeping(QObject):
    """Connects its actions; `paper_wanted` asks for a paper that a check has found.

    `warning` is the strip that tells where the library is.
    """

    paper_wanted = Signal(int)

    def __init__(self, place: Workplace, warning: Strip) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._tasks = place.tasks
        self._report = place.report
        self._warning = warning
        self._settings = place.settings
        self._parent = place.window
        actions = place.actions
        actions.on("actionBackup", self.ask_backup)
        actions.on("actionRestore", self.ask_restore)
        actions.on("actionCheck", self.check)
        actions.on("actionShowLog", self._show_log)

    # Copies

    def ask_backup(self) -> None:
        """Ask where to, and write a copy."""
        name = f"readinglist-{date.today():%Y-%m-%d}.db"  # noqa: DTZ011 - the user's own day
        chosen, _ = QFileDialog.getSaveFileName(
            self._parent,
            self.tr("Back up the library"),
            str(Path.home() / name),
            self.tr("Copies (*.db)"),
        )
        if chosen:
            self._back_up(Path(chosen))

    def ask_restore(self) -> None:
        """Show the copies, and put back the one that is chosen."""
        dialog = RestoreDialog(self._library.folder / "backups", self._parent)
        dialog.looked_at.connect(lambda source: self._compare(dialog, source))
        dialog.restore_wanted.connect(self._restore)
        dialog.finished.connect(lambda _: self._let_go())
        dialog.open()
        self._tasks.ask("copies", self._library.copies, dialog.show_copies)

    def _back_up(self, target: Path) -> None:
        def work(_progress: Report, _cancelled: IsCancelled) -> Path:
            self._library.backup(target)
            return target

        self._tasks.write_long(self.tr("Writing a copy"), work, self._tell_written)

    def _tell_written(self, target: Path) -> None:
        folder = QUrl.fromLocalFile(str(target.parent))
        self._report.say(
            self.tr("A copy of the library is in {}.").format(target.name),
            [Offer(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))],
            sign="read",
            stays=False,
        )

    def _compare(self, dialog: RestoreDialog, source: Path) -> None:
        def work() -> Difference | CopyInfo | str:
            try:
                return self._difference(source)
            except ReadingListError as error:
                return sentences.said(error.sentence)

        self._tasks.ask("difference", work, lambda found: dialog.show_difference(source, found))

    def _difference(self, source: Path) -> Difference | CopyInfo:
        try:
            return self._library.difference(source)
        except DamagedLibraryError:  # all the more is it to be restored
            return describe_copy(source)

    def _let_go(self) -> None:
        for question in ("copies", "difference"):
            self._tasks.withdraw(question)

    def _restore(self, source: Path) -> None:
        def work(_progress: Report, _cancelled: IsCancelled) -> Path:
            return self._library.restore(source)

        self._tasks.write_long(self.tr("Restoring a copy"), work, self._tell_restored)

    def _tell_restored(self, kept: Path) -> None:
        def undo() -> None:
            self._report.hide()
            self._restore(kept)

        self._report.say(
            self.tr("The copy is restored. What was there before is kept as a copy as well."),
            [Offer(self.tr("Undo"), undo)],
            sign="read",
        )

    # Checking

    def check(self) -> None:
        """Check the library, and show what was found."""
        dialog = CheckDialog(self._parent)
        ended = threading.Event()
        self._tasks.progressed.connect(dialog.show_progress)
        dialog.finished.connect(lambda _: ended.set())
        dialog.paper_wanted.connect(self.paper_wanted)
        dialog.repair_wanted.connect(lambda: self._check(dialog, ended, repair=True))
        dialog.open()
        self._check(dialog, ended, repair=False)

    def _check(self, dialog: CheckDialog, ended: threading.Event, *, repair: bool) -> None:
        def work(progress: Report, cancelled: IsCancelled) -> CheckReport | str | None:
            def stopped() -> bool:
                return ended.is_set() or cancelled()

            try:
                return check(
                    self._library,
                    paths.cache_folder(),
                    repair=repair,
                    progress=progress,
                    cancelled=stopped,
                )
            except Cancelled as error:
                return None if ended.is_set() else sentences.said(error.sentence)
            except ReadingListError as error:
                return sentences.said(error.sentence)

        def show(found: CheckReport | str | None) -> None:
            if ended.is_set():
                return
            if isinstance(found, CheckReport):
                dialog.show_report(found)
            elif found:
                dialog.show_failure(found)

        lane = self._tasks.write_long if repair else self._tasks.keep_long
        lane(self.tr("Repairing") if repair else self.tr("Checking"), work, show)

    # Where the library is, and what happened to it

    def look_at_place(self) -> None:
        """Warn where the library is in a folder in which it can be damaged, unless accepted."""
        if self._settings.word(_SEEN) != str(self._library.folder):
            self._tasks.ask("place", lambda: danger(self._library.folder), self._warn)

    def _warn(self, found: Danger | None) -> None:
        if found is None:
            return

        def accept() -> None:
            self._settings.remember(_SEEN, str(self._library.folder))
            self._warning.hide()

        self._warning.say(
            sentences.said(found.short),
            [
                Offer(self.tr("Back up now…"), self.ask_backup),
                Offer(self.tr("Do not warn again"), accept),
            ],
            details="".join(
                f"<p>{escape(sentences.said(told))}</p>" for told in (found.why, found.advice)
            ),
            sign="warning",
        )

    def _show_log(self) -> None:
        file = log.file_in(paths.cache_folder())
        if file.is_file():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(file)))
        else:
            self._report.say(self.tr("There is no log yet; it would be {}.").format(file))
