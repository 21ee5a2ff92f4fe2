"""What the user prefers, and what the window remembers of itself from one day to the next."""

from dataclasses import dataclass, fields, replace
from enum import StrEnum

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

from readinglist import paths

TEXT_STEPS = range(-2, 7)


class Appearance(StrEnum):
    """Which colours the window takes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Preferences:
    """The choices of the preferences dialog.

    `text_step` is added to the system's font size in points. `advance` moves on to the next paper
    after a decision; `two_lines` shows facts under the titles of the list,
    `groups` heads the groups that its order makes, which is by day or `groups_by_dump` where the
    order is that of adding. `language` is a code such as ``de``; empty is
    the system's.
    """

    appearance: Appearance = Appearance.SYSTEM
    text_step: int = 0
    export_format: str = "bibtex"
    advance: bool = False
    two_lines: bool = True
    groups: bool = False
    groups_by_dump: bool = False
    language: str = ""


class Settings(QObject):
    """The settings file: preferences (announced by `changed`) and the window's remembered state."""

    changed = Signal(Preferences)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        file = paths.settings_folder() / "window.ini"
        self._file = QSettings(str(file), QSettings.Format.IniFormat, self)
        self._preferences = self._read()

    @property
    def preferences(self) -> Preferences:
        """The choices that hold now."""
        return self._preferences

    def change(self, **values: object) -> None:
        """Change some choices and tell about it."""
        self._preferences = replace(self._preferences, **values)  # type: ignore[arg-type]
        for field in fields(Preferences):
            self._file.setValue(f"preferences/{field.name}", getattr(self._preferences, field.name))
        self.changed.emit(self._preferences)

    def keys(self, action: str) -> str | None:
        """The keys the user gave an action, as Qt writes them; null where they are the usual."""
        value = self._file.value(f"keys/{action}")
        return value if isinstance(value, str) else None

    def set_keys(self, action: str, keys: str | None) -> None:
        """Keep the keys of an action; null for the usual ones."""
        if keys is None:
            self._file.remove(f"keys/{action}")
        else:
            self._file.setValue(f"keys/{action}", keys)

    def remember(self, key: str, value: QByteArray | str) -> None:
        """Keep a piece of the window's state."""
        self._file.setValue(f"state/{key}", value)

    def state(self, key: str) -> QByteArray:
        """A remembered state of Qt's own making; empty where there is none."""
        value = self._file.value(f"state/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def word(self, key: str) -> str:
        """A remembered word; empty where there is none."""
        value = self._file.value(f"state/{key}")
        return value if isinstance(value, str) else ""

    def save(self) -> None:
        """Write the file now."""
        self._file.sync()

    def _read(self) -> Preferences:
        defaults = Preferences()
        appearance = self._text("appearance", defaults.appearance)
        return Preferences(
            Appearance(appearance) if appearance in set(Appearance) else defaults.appearance,
            self._number("text_step", defaults.text_step),
            self._text("export_format", defaults.export_format),
            self._text("advance", defaults.advance) == "true",
            self._text("two_lines", defaults.two_lines) == "true",
            self._text("groups", defaults.groups) == "true",
            self._text("groups_by_dump", defaults.groups_by_dump) == "true",
            self._text("language", defaults.language),
        )

    def _text(self, name: str, default: object) -> str:
        value = self._file.value(f"preferences/{name}", default)
        return str(value).lower() if isinstance(value, bool) else str(value)

    def _number(self, name: str, default: int) -> int:
        text = self._text(name, default)
        number = int(text) if text.removeprefix("-").isdecimal() else default
        return min(max(number, TEXT_STEPS.start), TEXT_STEPS.stop - 1)
