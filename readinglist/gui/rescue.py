"""The ways on from a library that cannot be opened: a copy in its place, or another library."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog

from readinglist.errors import ReadingListError
from readinglist.gui import sentences
from readinglist.gui.dialogs.restore_dialog import RestoreDialog
from readinglist.gui.dialogs.unopened_dialog import UnopenedDialog
from readinglist.gui.tasks import Tasks
from readinglist.gui.theme import Theme
from readinglist.library import copies_in, describe_copy, replace_damaged
from readinglist.model.backup import CopyInfo


@dataclass(frozen=True, slots=True)
class WayOn:
    """The library to open next, and what the user should read then; empty for nothing."""

    folder: Path
    said: str = ""


def ask_way_on(folder: Path, error: ReadingListError, theme: Theme) -> WayOn | None:
    """Ask the user what to do about the library in a folder; null to quit.

    Returns once the user has decided, and what was decided on has been done.
    """
    QGuiApplication.setQuitOnLastWindowClosed(False)  # a window may follow
    try:
        return _Rescue(folder, error, theme).way_on()
    finally:
        QGuiApplication.setQuitOnLastWindowClosed(True)


class _Rescue(QObject):
    """One question, and what the answers lead to."""

    def __init__(self, folder: Path, error: ReadingListError, theme: Theme) -> None:
        super().__init__()
        self._folder = folder
        self._chosen: WayOn | None = None
        self._tasks = Tasks(self)
        self._tasks.failed.connect(self._tell_failure)
        self._dialog = UnopenedDialog(error, theme)
        self._dialog.setStyleSheet(theme.style_sheet)
        self._dialog.restore_wanted.connect(self._ask_copy)
        self._dialog.retry_wanted.connect(lambda: self._go_on(WayOn(folder)))
        self._dialog.other_wanted.connect(self._ask_folder)
        self._dialog.folder_wanted.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        )

    def way_on(self) -> WayOn | None:
        """Ask, and wait for the answer."""
        try:
            self._dialog.exec()
        finally:
            self._tasks.close()
            self._dialog.deleteLater()
        return self._chosen

    def _go_on(self, way: WayOn) -> None:
        self._chosen = way
        self._dialog.accept()

    def _ask_copy(self) -> None:
        dialog = RestoreDialog(
            self._folder / "backups",
            self._dialog,
            said=self.tr(
                "The copy takes the place of the library. The damaged file is kept beside it."
            ),
        )
        dialog.looked_at.connect(lambda source: self._look_at(dialog, source))
        dialog.restore_wanted.connect(self._restore)
        dialog.finished.connect(lambda _: self._let_go())
        dialog.open()
        self._tasks.ask("copies", lambda: copies_in(self._folder), dialog.show_copies)

    def _look_at(self, dialog: RestoreDialog, source: Path) -> None:
        def work() -> CopyInfo | str:
            try:
                return describe_copy(source)
            except ReadingListError as error:
                return sentences.said(error.sentence)

        self._tasks.ask("copy", work, lambda found: dialog.show_difference(source, found))

    def _let_go(self) -> None:
        for question in ("copies", "copy"):
            self._tasks.withdraw(question)

    def _restore(self, source: Path) -> None:
        self._dialog.tell(self.tr("Putting the copy in place…"))
        self._dialog.setEnabled(False)
        self._tasks.write(
            lambda: replace_damaged(self._folder, source),
            lambda kept: self._go_on(WayOn(self._folder, self._restored(kept))),
        )

    def _restored(self, kept: Path) -> str:
        return self.tr(
            "The copy is restored; what was done after it was made is missing. The damaged file is "
            "kept as {}."
        ).format(kept.name)

    def _tell_failure(self, error: BaseException) -> None:
        self._dialog.setEnabled(True)
        if not isinstance(error, ReadingListError):
            raise error
        self._dialog.tell(sentences.said(error.sentence))

    def _ask_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self._dialog, self.tr("Open another library"), str(self._folder.parent)
        )
        if not chosen:
            return
        folder = Path(chosen)
        if _is_fit(folder):
            self._go_on(WayOn(folder))
        else:
            self._dialog.tell(
                self.tr(
                    "There is no library in {}. Choose the folder that holds library.db, or an "
                    "empty one for a new library."
                ).format(folder)
            )


def _is_fit(folder: Path) -> bool:
    """Whether a folder holds a library, or nothing yet."""
    try:
        return (folder / "library.db").exists() or not any(folder.iterdir())
    except OSError:
        return False
