"""The preferences; every choice holds at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.dialogs.buttons import Buttons
from readinglist.gui.dialogs.export_dialog import FORMAT_NAMES
from readinglist.gui.preferences import TEXT_STEPS, Appearance, Settings
from readinglist.operations.exporting import FORMATS


class PreferencesDialog(QDialog):
    """Appearance, text size, export format and what happens after a decision."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("preferencesDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Preferences"))
        now = settings.preferences
        names = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
        }
        appearance = _choice([(names[one], one.value) for one in Appearance], now.appearance.value)
        appearance.currentIndexChanged.connect(
            lambda _: settings.change(appearance=Appearance(appearance.currentData()))
        )
        size = QSpinBox()
        size.setRange(TEXT_STEPS.start, TEXT_STEPS.stop - 1)
        size.setPrefix("+" if now.text_step > 0 else "")
        size.setValue(now.text_step)
        size.setToolTip(self.tr("Points added to the system’s text size"))
        size.valueChanged.connect(lambda step: settings.change(text_step=step))
        size.valueChanged.connect(lambda step: size.setPrefix("+" if step > 0 else ""))
        formats = _choice(
            [(FORMAT_NAMES.get(name, name), name) for name in FORMATS], now.export_format
        )
        formats.currentIndexChanged.connect(
            lambda _: settings.change(export_format=formats.currentData())
        )
        advance = QCheckBox(self.tr("Go to the next paper after a decision"))
        advance.setChecked(now.advance)
        advance.toggled.connect(lambda on: settings.change(advance=on))
        form = QFormLayout()
        for label, widget in (
            (self.tr("Appearance"), appearance),
            (self.tr("Text size"), size),
            (self.tr("Export format"), formats),
            (self.tr("Triage"), advance),
        ):
            widget.setAccessibleName(label)
            form.addRow(label, widget)
        buttons = Buttons(QDialogButtonBox.StandardButton.Close, self)
        lines = QVBoxLayout(self)
        lines.addLayout(form)
        lines.addStretch(1)
        lines.addWidget(buttons)


def _choice(entries: list[tuple[str, str]], chosen: str) -> QComboBox:
    box = QComboBox()
    for name, value in entries:
        box.addItem(name, value)
    box.setCurrentIndex(max(box.findData(chosen), 0))
    return box
