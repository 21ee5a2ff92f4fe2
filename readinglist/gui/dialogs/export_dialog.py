"""Which papers to export, in which format, with what of the user's own words, and where to."""

from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import wording
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.operations.exporting import FORMATS, Options, suffix

FORMAT_NAMES = {
    "bibtex": "BibTeX",
    "biblatex": "BibLaTeX",
    "ris": "RIS",
    "csl-json": "CSL JSON",
    "markdown": "Markdown",
    "json": "readinglist JSON",
}
_COMPLETE = "json"
"""The format that holds the user's own words whether they are asked for or not."""


class Scope(Enum):
    """Which papers are meant."""

    SELECTION = "selection"
    VIEW = "view"
    ALL = "all"


class ExportDialog(QDialog):
    """`export_wanted` gives the scope, the format's name, the file and what may go along."""

    export_wanted = Signal(Scope, str, Path, Options)

    def __init__(
        self, format_name: str, sizes: Mapping[Scope, int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("exportDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._scopes = QButtonGroup(self)
        scopes = QVBoxLayout()
        for scope, text in (
            (Scope.SELECTION, self.tr("Selected")),
            (Scope.VIEW, self.tr("In the list")),
            (Scope.ALL, self.tr("The whole library")),
        ):
            button = QRadioButton(f"{text} ({wording.papers(sizes[scope])})")
            button.setEnabled(sizes[scope] > 0)
            self._scopes.addButton(button, list(Scope).index(scope))
            scopes.addWidget(button)
        likeliest = Scope.SELECTION if sizes[Scope.SELECTION] > 1 else Scope.VIEW
        proposed = self._scopes.button(list(Scope).index(likeliest))
        proposed.setChecked(True)
        self._format = QComboBox()
        self._format.setAccessibleName(self.tr("Format"))
        for name in FORMATS:
            self._format.addItem(FORMAT_NAMES.get(name, name), name)
        self._format.setCurrentIndex(max(self._format.findData(format_name), 0))
        self._notes = QCheckBox(self.tr("Your notes"))
        self._tags = QCheckBox(self.tr("Your tags"))
        self._format.currentIndexChanged.connect(self._follow_format)
        self._follow_format()
        own_words = QVBoxLayout()
        own_words.addWidget(self._notes)
        own_words.addWidget(self._tags)
        buttons = Buttons(QDialogButtonBox.StandardButton.Cancel, self)
        self.export_button = buttons.offer(
            self.tr("Export to a file…"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.export_button.setDefault(True)
        self.export_button.setEnabled(any(sizes.values()))
        self.export_button.clicked.connect(self._choose_file)
        form = QFormLayout()
        form.addRow(self.tr("Papers"), scopes)
        form.addRow(self.tr("Format"), self._format)
        form.addRow(self.tr("Include"), own_words)
        lines = QVBoxLayout(self)
        lines.addLayout(form)
        lines.addStretch(1)
        lines.addWidget(buttons)
        proposed.setFocus()

    def _follow_format(self) -> None:
        is_complete = self._format.currentData() == _COMPLETE
        for box in (self._notes, self._tags):
            if box.isEnabled() == is_complete:
                box.setEnabled(not is_complete)
                box.setChecked(is_complete)

    def _choose_file(self) -> None:
        name: str = self._format.currentData()
        ending = suffix(name)
        file, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            f"papers{ending}",
            f"{FORMAT_NAMES.get(name, name)} (*{ending})",
        )
        if not file:
            return
        target = Path(file)
        if not target.suffix:
            target = target.with_suffix(ending)
        options = Options(self._notes.isChecked(), self._tags.isChecked())
        self.accept()
        self.export_wanted.emit(list(Scope)[self._scopes.checkedId()], name, target, options)
