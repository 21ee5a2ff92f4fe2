"""What the pages of the preferences share: a title for the tab, and a form of named controls."""

from collections.abc import Sequence

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.theme import UNIT


class PreferencesPage(QWidget):
    """A page under the tab `title`; `form` takes a line for each choice."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.title = title
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(4 * UNIT)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(4 * UNIT, 4 * UNIT, 4 * UNIT, 4 * UNIT)
        self.lines.setSpacing(3 * UNIT)
        self.lines.addLayout(self.form)

    def add_choice(self, label: str, widget: QWidget) -> None:
        """Add a line to the form; a control without words of its own is called by its label."""
        if not isinstance(widget, QAbstractButton | QLabel):
            widget.setAccessibleName(label)
        if isinstance(widget, QAbstractSpinBox):
            inset(widget)
        self.form.addRow(label, widget)


def inset(box: QAbstractSpinBox) -> None:
    """Set a box's number off its edge, like other text: Qt ignores the padding of its style."""
    box.lineEdit().setTextMargins(UNIT, 0, 0, 0)


def choice(entries: Sequence[tuple[str, str]], chosen: str) -> QComboBox:
    """A box to choose one of `entries` (words shown, value) from."""
    box = QComboBox()
    for name, value in entries:
        box.addItem(name, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box
