"""What the colours of tags are called and look like, on light grounds and on dark ones."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QColor

from readinglist.gui.palette import Colours
from readinglist.model.view import TAG_COLOURS

_HUES = {
    "red": ("#B3261E", "#FF8A80"),
    "orange": ("#9A4A00", "#FFB267"),
    "yellow": ("#7A5C00", "#EBCB5B"),
    "green": ("#3F6B2A", "#9CCB7C"),
    "teal": ("#0B6E6E", "#5CC8C2"),
    "blue": ("#1F5FBF", "#7FB0FF"),
    "purple": ("#6E3FB3", "#C3A1FF"),
    "pink": ("#A8256F", "#FF94CB"),
}

_NAMES = {
    "red": QT_TRANSLATE_NOOP("tag_colours", "Red"),
    "orange": QT_TRANSLATE_NOOP("tag_colours", "Orange"),
    "yellow": QT_TRANSLATE_NOOP("tag_colours", "Yellow"),
    "green": QT_TRANSLATE_NOOP("tag_colours", "Green"),
    "teal": QT_TRANSLATE_NOOP("tag_colours", "Teal"),
    "blue": QT_TRANSLATE_NOOP("tag_colours", "Blue"),
    "purple": QT_TRANSLATE_NOOP("tag_colours", "Purple"),
    "pink": QT_TRANSLATE_NOOP("tag_colours", "Pink"),
}


def colour_names() -> dict[str, str]:
    """The colours a tag can have, with their names in the user's language."""
    return {
        colour: QCoreApplication.translate("tag_colours", str(_NAMES[colour]))
        for colour in TAG_COLOURS
    }


def ink(colour: str | None, colours: Colours) -> str:
    """What a tag of this colour is drawn in."""
    if colour not in _HUES:
        return colours.muted
    is_dark = QColor(colours.surface).lightness() < QColor(colours.text).lightness()
    return _HUES[colour][is_dark]
