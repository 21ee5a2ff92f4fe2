"""Asking for a name in a small dialog."""

from collections.abc import Callable

from PySide6.QtWidgets import QInputDialog, QWidget

_WIDTH = 420


def ask_name(
    parent: QWidget, title: str, label: str, text: str, verb: str, chosen: Callable[[str], object]
) -> None:
    """Ask for a name that is `text` so far; `verb` stands on the button that hands it over."""
    dialog = QInputDialog(parent)
    dialog.setWindowTitle(title)
    dialog.setLabelText(label)
    dialog.setTextValue(text)
    dialog.setOkButtonText(verb)
    dialog.resize(_WIDTH, dialog.sizeHint().height())
    dialog.textValueSelected.connect(lambda name: chosen(name.strip()))
    dialog.open()
