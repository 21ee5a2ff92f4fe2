"""The files that are kept up to date: which papers they hold, how the last run went, new ones."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import sentences, wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.dialogs.export_dialog import FORMAT_NAMES
from readinglist.gui.line_table import Line, LineTable
from readinglist.gui.theme import UNIT
from readinglist.model.kept_file import KeptFile
from readinglist.model.view import View
from readinglist.operations.exporting import FORMATS, suffix


class KeptFilesDialog(QDialog):
    """`keep_wanted` gives a file, a format and the papers; `forget_wanted` a kept file's id.

    `update_wanted` asks for all files to be brought up to date now.
    """

    keep_wanted = Signal(Path, str, object)
    forget_wanted = Signal(int)
    update_wanted = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, View]], format_name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keptFilesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Files kept up to date"))
        self.resize(880, 420)
        self._choices = choices
        self._files: dict[int, KeptFile] = {}
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.table = LineTable(
            self.tr("Files kept up to date"),
            [
                self.tr("File"),
                self.tr("Folder"),
                self.tr("Papers"),
                self.tr("Format"),
                self.tr("Last run"),
            ],
            wide=4,
        )
        for column, width in ((0, 140), (1, 170), (2, 150), (3, 100)):
            self.table.setColumnWidth(column, width)
        self.forget_button = QPushButton(self.tr("Keep no longer"))
        self.update_button = QPushButton(self.tr("Update now"))
        self.confirm_button = QPushButton(self.tr("Confirm…"))
        self.confirm_button.setToolTip(self.tr("Let the selected file be written on this computer"))
        self.confirm_button.clicked.connect(self._confirm)
        self.forget_button.clicked.connect(self._forget)
        self.update_button.clicked.connect(lambda: self.update_wanted.emit())
        self.table.selectionModel().selectionChanged.connect(lambda: self._offer())
        self.papers = QComboBox()
        self.papers.setAccessibleName(self.tr("Papers"))
        for name, _ in choices:
            self.papers.addItem(name)
        self.format = QComboBox()
        self.format.setAccessibleName(self.tr("Format"))
        for one in FORMATS:
            self.format.addItem(FORMAT_NAMES.get(one, one), one)
        self.format.setCurrentIndex(max(self.format.findData(format_name), 0))
        self.keep_button = QPushButton(self.tr("Choose a file to keep…"))
        self.keep_button.clicked.connect(self._choose_file)
        self._arrange()

    def show_files(self, files: Sequence[KeptFile]) -> None:
        """Show the kept files as they are now."""
        self._files = {kept.id: kept for kept in files}
        self.table.show_lines([self._line(kept) for kept in files])
        self.update_button.setEnabled(bool(files))
        self._offer()

    def _arrange(self) -> None:
        adding = QHBoxLayout()
        label = QLabel(self.tr("Keep"))
        label.setBuddy(self.papers)
        adding.addWidget(label)
        adding.addWidget(self.papers, 1)
        before_format = QLabel(self.tr("as"))
        before_format.setBuddy(self.format)
        before_format.setAccessibleName(self.format.accessibleName())
        adding.addWidget(before_format)
        adding.addWidget(self.format)
        adding.addWidget(self.keep_button)
        below = QHBoxLayout()
        for button in (self.update_button, self.confirm_button, self.forget_button):
            button.setAutoDefault(False)
            below.addWidget(button)
        self.keep_button.setAutoDefault(False)
        below.addStretch(1)
        below.addWidget(Buttons(QDialogButtonBox.StandardButton.Close, self))
        lines = QVBoxLayout(self)
        lines.setSpacing(3 * UNIT)
        lines.addWidget(self.said)
        lines.addWidget(self.table, 1)
        lines.addLayout(adding)
        lines.addLayout(below)

    def _line(self, kept: KeptFile) -> Line:
        named = next((name for name, view in self._choices if view == kept.view), None)
        tag = kept.view.tag and f"#{kept.view.tag}"
        cells = (
            kept.path.name,
            str(kept.path.parent),
            named or kept.view.search or tag or self.tr("A view"),
            FORMAT_NAMES.get(kept.format, kept.format),
            _last_run(kept),
        )
        return Line(kept.id, cells)

    def _offer(self) -> None:
        self.said.setText(self._explanation())
        self.forget_button.setEnabled(bool(self.table.selected_keys()))
        self.confirm_button.setEnabled(bool(self._unconfirmed()))

    def _explanation(self) -> str:
        """What is wrong with the selected files, whole; else what this is about."""
        if errors := [sentences.recalled(kept.error) for kept in self._selected() if kept.error]:
            return "\n".join(errors)
        if self._files:
            return self.tr("Each file is written anew soon after its papers change.")
        return self.tr(
            "No file is kept yet. Choose papers, a format and a file, such as the .bib file of "
            "a document you are writing. Entries that others wrote into it are left alone."
        )

    def _forget(self) -> None:
        for key in self.table.selected_keys():
            self.forget_wanted.emit(key)

    def _selected(self) -> list[KeptFile]:
        return [self._files[key] for key in self.table.selected_keys()]

    def _unconfirmed(self) -> list[KeptFile]:
        return [kept for kept in self._selected() if not kept.confirmed]

    def _confirm(self) -> None:
        for kept in self._unconfirmed():
            self.keep_wanted.emit(kept.path, kept.format, kept.view)

    def _choose_file(self) -> None:
        name: str = self.format.currentData()
        ending = suffix(name)
        file, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Keep up to date"),
            f"papers{ending}",
            f"{FORMAT_NAMES.get(name, name)} (*{ending})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if file:
            target = Path(file)
            target = target if target.suffix else target.with_suffix(ending)
            self.keep_wanted.emit(target, name, self._choices[self.papers.currentIndex()][1])


def _last_run(kept: KeptFile) -> str:
    if not kept.confirmed:
        return wording.tr("not set up on this computer; confirm it")
    if kept.error is not None:
        return sentences.recalled(kept.error)
    if kept.written_at is None:
        return wording.tr("not written yet")
    day = wording.time(kept.written_at)
    return wording.tr("{}, {}").format(wording.papers(kept.entries or 0), day)
