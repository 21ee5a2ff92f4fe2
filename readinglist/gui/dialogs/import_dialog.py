"""Which saved pages to import, and of which year they are."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.dialogs.preference_pages.page import inset

_FROM_THE_PAGE = 1989


class ImportDialog(QDialog):
    """`import_wanted` gives the files and folders, and the year (null: as the pages tell)."""

    import_wanted = Signal(list, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("importDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import saved pages"))
        self.setAcceptDrops(True)
        self.resize(520, 340)
        self._paths: list[Path] = []
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Files and folders to import"))
        self._year = self._make_year()
        buttons = Buttons(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = buttons.offer(
            self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.files_button = QPushButton(self.tr("Choose files…"))
        self.files_button.clicked.connect(self._choose_files)
        self.folder_button = QPushButton(self.tr("Choose a folder…"))
        self.folder_button.clicked.connect(self._choose_folder)
        hint = QLabel(
            self.tr(
                "Pages of the Daily Papers site, saved as text or JSON; bibliographies (.bib); "
                "libraries exported as JSON. They can be dropped here."
            )
        )
        hint.setProperty("muted", True)
        hint.setWordWrap(True)
        chooser = QHBoxLayout()
        chooser.addWidget(self.files_button)
        chooser.addWidget(self.folder_button)
        chooser.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("Year of the pages"), self._year)
        lines = QVBoxLayout(self)
        lines.addWidget(hint)
        lines.addLayout(chooser)
        lines.addWidget(self._list, 1)
        lines.addLayout(form)
        lines.addWidget(buttons)
        self._show_paths()

    def add_paths(self, paths: list[Path]) -> None:
        """Add files and folders to what is to be imported; Return then imports them."""
        self._paths += [path for path in paths if path not in self._paths]
        self._show_paths()
        if self._paths:
            self.import_button.setFocus()

    def accept(self) -> None:
        """Ask for the import."""
        year = self._year.value()
        super().accept()
        self.import_wanted.emit(self._paths, None if year == _FROM_THE_PAGE else year)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        self.add_paths([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def _choose_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Choose saved pages"))
        self.add_paths([Path(name) for name in names])

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self, self.tr("Choose a folder of saved pages"))
        if name:
            self.add_paths([Path(name)])

    def _show_paths(self) -> None:
        self._list.clear()
        for path in self._paths:
            self._list.addItem(path.name)
            self._list.item(self._list.count() - 1).setToolTip(str(path))
        count = len(self._paths)
        self.import_button.setEnabled(count > 0)
        self.import_button.setText(
            self.tr("Import")
            if not count
            else self.tr("Import 1 item")
            if count == 1
            else self.tr("Import {} items").format(count)
        )

    def _make_year(self) -> QSpinBox:
        year = QSpinBox()
        inset(year)
        year.setRange(_FROM_THE_PAGE, date.today().year + 1)  # noqa: DTZ011 - the user's own day
        year.setSpecialValueText(self.tr("As the pages tell"))
        year.setValue(_FROM_THE_PAGE)
        year.setAccessibleName(self.tr("Year of the pages"))
        year.setToolTip(self.tr("For dates that are written without a year"))
        return year
