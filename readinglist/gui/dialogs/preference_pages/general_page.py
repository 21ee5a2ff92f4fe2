"""Preferences of the window: appearance, text size, export format, what follows a decision."""

from PySide6.QtWidgets import QCheckBox

from readinglist.gui.dialogs.export_dialog import FORMAT_NAMES
from readinglist.gui.dialogs.preference_pages.page import PreferencesPage, choice
from readinglist.gui.language import languages, name_of
from readinglist.gui.preferences import TEXT_STEPS, Appearance, Settings
from readinglist.gui.wording import tr
from readinglist.operations.exporting import FORMATS


class GeneralPage(PreferencesPage):
    """What the window's own settings file holds."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(tr("General"))
        now = settings.preferences
        names = {
            Appearance.SYSTEM: self.tr("As the system"),
            Appearance.LIGHT: self.tr("Light"),
            Appearance.DARK: self.tr("Dark"),
            Appearance.CONTRAST: self.tr("High contrast"),
        }
        appearance = choice([(names[one], one.value) for one in Appearance], now.appearance.value)
        appearance.currentIndexChanged.connect(
            lambda _: settings.change(appearance=Appearance(appearance.currentData()))
        )
        steps = [(f"{step:+d} pt" if step else self.tr("Usual"), str(step)) for step in TEXT_STEPS]
        size = choice(steps, str(now.text_step))
        size.setToolTip(self.tr("Points added to the system’s text size"))
        size.currentIndexChanged.connect(
            lambda _: settings.change(text_step=int(size.currentData()))
        )
        formats = choice(
            [(FORMAT_NAMES.get(name, name), name) for name in FORMATS], now.export_format
        )
        formats.currentIndexChanged.connect(
            lambda _: settings.change(export_format=formats.currentData())
        )
        advance = QCheckBox(self.tr("Go to the next paper after a decision"))
        advance.setChecked(now.advance)
        advance.toggled.connect(lambda on: settings.change(advance=on))
        known = [(self.tr("As the system"), ""), ("English", "en")]
        language = choice([*known, *((name_of(code), code) for code in languages())], now.language)
        language.setToolTip(self.tr("Holds from the next start on"))
        language.currentIndexChanged.connect(
            lambda _: settings.change(language=language.currentData())
        )
        self.add_choice(self.tr("Language"), language)
        self.add_choice(self.tr("Appearance"), appearance)
        self.add_choice(self.tr("Text size"), size)
        self.add_choice(self.tr("Export format"), formats)
        self.add_choice(self.tr("Triage"), advance)
        self.lines.addStretch(1)
