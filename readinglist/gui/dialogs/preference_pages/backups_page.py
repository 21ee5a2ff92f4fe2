"""Preferences of backups: where the library and its copies are, and what can be done with them."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton

from readinglist.gui import wording
from readinglist.gui.dialogs.preference_pages.page import PreferencesPage
from readinglist.gui.tasks import Tasks
from readinglist.gui.wording import tr
from readinglist.library import Library
from readinglist.model.backup import CopyInfo


class BackupsPage(PreferencesPage):
    """Tells which copies there are; `actions` are what can be done, each as a button."""

    def __init__(self, library: Library, tasks: Tasks, actions: Sequence[QAction]) -> None:
        super().__init__(tr("Backups"))
        self._copies = QLabel(self.tr("Looking …"))
        self.add_choice(self.tr("Library"), _path(library.folder))
        self.add_choice(self.tr("Copies"), self._copies)
        rules = QLabel(
            self.tr(
                "A copy is made each day before the first change, and before a new version changes "
                "the library, another library is imported or a copy is restored. The ten "
                "latest of each kind are kept, and one a week for a year."
            )
        )
        rules.setWordWrap(True)
        rules.setProperty("muted", True)
        self.lines.addWidget(rules)
        buttons = QHBoxLayout()
        for action in actions:
            button = QPushButton(action.text().replace("&", ""))
            button.clicked.connect(action.trigger)
            buttons.addWidget(button)
        opened = QPushButton(self.tr("Open the folder"))
        opened.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(library.folder)))
        )
        buttons.addWidget(opened)
        buttons.addStretch(1)
        self.lines.addLayout(buttons)
        self.lines.addStretch(1)
        tasks.ask("copies told", library.copies, self._tell)
        self.destroyed.connect(lambda: tasks.withdraw("copies told"))

    def _tell(self, copies: list[CopyInfo]) -> None:
        if not copies:
            self._copies.setText(self.tr("None yet; the first comes with the next change"))
            return
        size = sum(copy.size for copy in copies) / 1_000_000
        self._copies.setText(
            self.tr("{size} MB in {count}, the latest of {day}").format(
                count=self.tr("1 copy")
                if len(copies) == 1
                else self.tr("{} copies").format(wording.number(len(copies))),
                size=wording.number(max(round(size), 1)),
                day=wording.moment(copies[0].made_at),
            )
        )


def _path(folder: Path) -> QLabel:
    label = QLabel(str(folder))
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
