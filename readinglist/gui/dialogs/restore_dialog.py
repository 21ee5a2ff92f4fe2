"""Which copy of the library to put back, and what that would change."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import decision_words, wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.line_table import Line, LineTable
from readinglist.model.backup import CopyInfo, CopyKind, Difference

_TOLD = 100


class RestoreDialog(QDialog):
    """Lists copies; `looked_at` gives the one that is selected, `restore_wanted` the one chosen.

    `said` tells what becomes of the library as it is; empty for what is so while it is open.
    """

    looked_at = Signal(Path)
    restore_wanted = Signal(Path)

    def __init__(self, folder: Path, parent: QWidget | None = None, *, said: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("restoreDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Restore a copy"))
        self.resize(720, 520)
        self._folder = folder
        self._copies: list[CopyInfo] = []
        self._current: Path | None = None
        heading = QLabel(
            said
            or self.tr(
                "The library goes back to what it was when the copy was made. What it is now is "
                "kept as a copy first, so that you can come back to it."
            )
        )
        heading.setWordWrap(True)
        headings = [
            self.tr("Made"),
            self.tr("Why"),
            self.tr("Papers"),
            self.tr("Decided"),
            self.tr("Size"),
        ]
        self.table = LineTable(self.tr("Copies of the library"), headings, 1)
        self.table.setSelectionMode(LineTable.SelectionMode.SingleSelection)
        self.table.selectionModel().selectionChanged.connect(self._look)
        self.told = QTextBrowser()
        self.told.setOpenLinks(False)
        self.told.setAccessibleName(self.tr("What restoring this copy would change"))
        self.told.setHtml(_muted(self.tr("Looking through the copies…")))
        buttons = Buttons(QDialogButtonBox.StandardButton.Cancel, self)
        self.restore_button = buttons.offer(
            self.tr("Restore this copy"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.restore_button.setEnabled(False)
        lines = QVBoxLayout(self)
        lines.addWidget(heading)
        lines.addWidget(self.table, 3)
        lines.addLayout(self._other_ways())
        lines.addWidget(self.told, 2)
        lines.addWidget(buttons)

    def show_copies(self, copies: Sequence[CopyInfo]) -> None:
        """List copies and select the first."""
        self._copies = list(copies)
        self.table.show_lines([Line(key, _cells(info)) for key, info in enumerate(copies)])
        for column in (0, 2, 3, 4):
            self.table.resizeColumnToContents(column)
        if copies:
            self.table.selectRow(0)
        else:
            self.told.setHtml(
                _muted(
                    self.tr(
                        "There is no copy yet. One is made each day, before the first change. "
                        "A copy that you keep elsewhere can be chosen as a file."
                    )
                )
            )

    def show_difference(self, source: Path, found: Difference | CopyInfo | str) -> None:
        """Tell what restoring a copy changes, or why it cannot be restored.

        A copy that there is nothing to compare with is told by what it holds.
        """
        if source != self._current:
            return
        self.restore_button.setEnabled(not isinstance(found, str))
        match found:
            case Difference():
                self.told.setHtml(_difference(found))
            case CopyInfo():
                self.told.setHtml(escape(_content(found)))
            case _:
                self.told.setHtml(escape(found))

    def accept(self) -> None:
        """Ask for the copy to be put back."""
        super().accept()
        if self._current is not None:
            self.restore_wanted.emit(self._current)

    def _look(self) -> None:
        keys = self.table.selected_keys()
        if keys:
            self._look_at(self._copies[keys[0]].path)

    def _look_at(self, source: Path) -> None:
        self._current = source
        self.restore_button.setEnabled(False)
        self.told.setHtml(_muted(self.tr("Looking at the copy…")))
        self.looked_at.emit(source)

    def _other_ways(self) -> QHBoxLayout:
        self.file_button = QPushButton(self.tr("Choose another file…"))
        self.file_button.clicked.connect(self._choose_file)
        self.folder_button = QPushButton(self.tr("Open the folder"))
        self.folder_button.setEnabled(self._folder.is_dir())
        folder = QUrl.fromLocalFile(str(self._folder))
        self.folder_button.clicked.connect(lambda: QDesktopServices.openUrl(folder))
        row = QHBoxLayout()
        for button in (self.file_button, self.folder_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _choose_file(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a copy"), str(Path.home()), self.tr("Copies (*.db)")
        )
        if name:
            self.table.clearSelection()
            self._look_at(Path(name))


def _cells(info: CopyInfo) -> tuple[str, ...]:
    unknown = wording.tr("cannot be read")
    return (
        wording.time(info.made_at),
        _why(info),
        unknown if info.papers is None else wording.number(info.papers),
        "" if info.decided is None else wording.number(info.decided),
        QLocale().formattedDataSize(info.size, 1),
    )


def _why(info: CopyInfo) -> str:
    return {
        CopyKind.DAILY: wording.tr("Before the first change of the day"),
        CopyKind.BEFORE_MIGRATION: wording.tr("Before an update of readinglist"),
        CopyKind.BEFORE_IMPORT: wording.tr("Before another library was imported"),
        CopyKind.BEFORE_RESTORE: wording.tr("Before a copy was restored"),
        CopyKind.OWN: wording.tr("Your own: {}").format(info.path.name),
    }[info.kind]


def _content(info: CopyInfo) -> str:
    return wording.tr("It holds {}, {} of them decided.").format(
        wording.papers(info.papers or 0), wording.number(info.decided or 0)
    )


def _difference(found: Difference) -> str:
    if not found:
        return escape(wording.tr("Nothing would change: it holds the same papers and decisions."))
    decisions = [decision_words.change(one) for one in found.decisions]
    parts = (
        (wording.tr("{} would go"), found.going),
        (wording.tr("{} would come back"), found.returning),
        (wording.tr("{} would be decided otherwise"), decisions),
    )
    told = [(heading.format(wording.papers(len(all_))), all_) for heading, all_ in parts if all_]
    summary = ", ".join(heading for heading, _ in told)
    return f"<p>{escape(summary)}.</p>" + "".join(_list(*part) for part in told)


def _list(heading: str, titles: Sequence[str]) -> str:
    lines = [escape(title) for title in titles[:_TOLD]]
    if len(titles) > _TOLD:
        lines.append(_muted(wording.tr("and {} more").format(wording.number(len(titles) - _TOLD))))
    return f"<p><b>{escape(heading)}</b><br>{'<br>'.join(lines)}</p>"


def _muted(text: str) -> str:
    return f"<i>{escape(text)}</i>"
