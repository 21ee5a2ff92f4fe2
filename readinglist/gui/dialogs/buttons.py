"""The row of buttons at the foot of a dialog."""

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton


class Buttons(QDialogButtonBox):
    """One button that dismisses the dialog, and others beside it; words only, no pictures."""

    def __init__(self, dismiss: QDialogButtonBox.StandardButton, dialog: QDialog) -> None:
        super().__init__(dismiss)
        self.button(dismiss).setIcon(QIcon())
        self.accepted.connect(dialog.accept)
        self.rejected.connect(dialog.reject)

    def offer(self, text: str, role: QDialogButtonBox.ButtonRole) -> QPushButton:
        """Add a button."""
        return self.addButton(text, role)
