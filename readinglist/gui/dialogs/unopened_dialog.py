"""What the user sees of a library that cannot be opened: why, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from readinglist.errors import DamagedLibraryError, NewerLibraryError, ReadingListError
from readinglist.gui import icons, sentences
from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.theme import UNIT, Theme

_SIGN = 32
_WIDTH = 620


class UnopenedDialog(QDialog):
    """Each signal is a way on that the user has chosen; quitting is to reject the dialog.

    A damaged library can be restored, and one that is only out of reach tried again.
    """

    restore_wanted = Signal()
    retry_wanted = Signal()
    other_wanted = Signal()
    folder_wanted = Signal()

    def __init__(
        self, error: ReadingListError, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("unopenedDialog")
        self.setWindowTitle(self.tr("The library cannot be opened"))
        self.setMinimumWidth(_WIDTH)
        sign = QLabel()
        sign.setPixmap(icons.pixmap("warning", theme.colours.high, _SIGN, self.devicePixelRatioF()))
        heading = QLabel(self.windowTitle())
        heading.setFont(theme.font(2, strong=True))
        why = _paragraph(sentences.said(error.sentence))
        self.setAccessibleDescription(why.text())
        self._told = _paragraph(self._advice(error))
        self._told.setObjectName("unopenedAdvice")
        self._told.setProperty("muted", True)
        words = QVBoxLayout()
        words.setSpacing(2 * UNIT)
        for label in (heading, why, self._told):
            words.addWidget(label)
        beside = QHBoxLayout()
        beside.setSpacing(4 * UNIT)
        beside.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(words, 1)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(5 * UNIT, 5 * UNIT, 5 * UNIT, 4 * UNIT)
        lines.setSpacing(6 * UNIT)
        lines.addLayout(beside)
        lines.addWidget(self._buttons(error))

    def tell(self, said: str) -> None:
        """Say what came of a way that was tried."""
        self._told.setText(said)

    def _advice(self, error: ReadingListError) -> str:
        if isinstance(error, DamagedLibraryError):
            return self.tr(
                "A copy of an earlier day can take its place. The damaged file is kept beside it, "
                "and nothing is overwritten."
            )
        if isinstance(error, NewerLibraryError):
            return self.tr("The library itself is sound, and has been left as it is.")
        return self.tr("Nothing has been changed.")

    def _buttons(self, error: ReadingListError) -> Buttons:
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        buttons.button(QDialogButtonBox.StandardButton.Close).setText(self.tr("Quit"))
        ways = [
            (self.tr("Open another library…"), "otherButton", self.other_wanted),
            (self.tr("Show the folder"), "folderButton", self.folder_wanted),
        ]
        if isinstance(error, DamagedLibraryError):
            ways.insert(0, (self.tr("Restore a copy…"), "restoreButton", self.restore_wanted))
        elif not isinstance(error, NewerLibraryError):
            ways.insert(0, (self.tr("Try again"), "retryButton", self.retry_wanted))
        for place, (text, name, wanted) in enumerate(ways):
            button = buttons.offer(text, QDialogButtonBox.ButtonRole.ActionRole)
            button.setObjectName(name)
            button.clicked.connect(wanted)
            button.setDefault(place == 0)
        return buttons


def _paragraph(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
