"""The key that a paper is cited by: written by hand or made anew, and the ones it had."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.theme import UNIT
from readinglist.model.paper import Paper
from readinglist.text.readable import readable


class CiteKeyDialog(QDialog):
    """`key_wanted` gives the key that was written, `new_key_wanted` asks for one to be made.

    The dialog stays until it is told that the key is done, so that a refused one can be corrected.
    """

    key_wanted = Signal(str)
    new_key_wanted = Signal()

    def __init__(self, paper: Paper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("citeKeyDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Cite key"))
        self.setMinimumWidth(440)
        title = QLabel(readable(paper.title))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        self.key_edit = QLineEdit(paper.cite_key or "")
        self.key_edit.setAccessibleName(self.tr("Cite key"))
        self._reason = QLabel()
        self._reason.hide()
        self.key_edit.textEdited.connect(lambda _: self._reason.hide())
        self._reason.setProperty("warning", True)
        self._reason.setTextFormat(Qt.TextFormat.PlainText)
        self._reason.setWordWrap(True)
        form = QFormLayout()
        form.setHorizontalSpacing(4 * UNIT)
        form.addRow(self.tr("Key"), self.key_edit)
        if paper.aliases:
            earlier = QLabel(", ".join(paper.aliases))
            earlier.setTextFormat(Qt.TextFormat.PlainText)
            earlier.setWordWrap(True)
            earlier.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            form.addRow(self.tr("Earlier keys"), earlier)
        hint = QLabel(
            self.tr(
                "The old key stays this paper’s own. BibLaTeX exports name it, so that documents "
                "that cite it still compile."
            )
        )
        hint.setProperty("muted", True)
        hint.setWordWrap(True)
        buttons = Buttons(QDialogButtonBox.StandardButton.Cancel, self)
        self.save_button = buttons.offer(self.tr("Save"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save_button.setDefault(True)
        self.new_button = buttons.offer(
            self.tr("Make a new key"), QDialogButtonBox.ButtonRole.ActionRole
        )
        self.new_button.setAutoDefault(False)
        self.new_button.clicked.connect(lambda: self.new_key_wanted.emit())
        self._lines = lines = QVBoxLayout(self)
        lines.setSpacing(3 * UNIT)
        lines.addWidget(title)
        lines.addLayout(form)
        lines.addWidget(self._reason)
        lines.addWidget(hint)
        lines.addStretch(1)
        lines.addWidget(buttons)

    @property
    def reason(self) -> str:
        """Why the key was refused; empty where it was not."""
        return self._reason.text()

    def accept(self) -> None:
        """Ask for the key that was written."""
        self.key_wanted.emit(self.key_edit.text().strip())

    def finish(self) -> None:
        """Close: the paper has its key."""
        super().accept()

    def refuse(self, reason: str) -> None:
        """Tell why the key cannot be had."""
        self._reason.setText(reason[:1].upper() + reason[1:])
        self._reason.show()
        needed = self._lines.totalHeightForWidth(self.width())
        self.resize(self.width(), max(self.height(), needed))
        self.key_edit.setFocus()
