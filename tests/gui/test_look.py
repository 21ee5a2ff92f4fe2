"""Colours that can be read, icons that are there, and a theme that changes live."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QRadioButton,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist import paths
from readinglist.gui import icons
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.dialogs.preferences_dialog import PreferencesDialog
from readinglist.gui.palette import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours
from readinglist.gui.preferences import Appearance
from readinglist.model.paper import Priority, Status
from tests.gui.conftest import Hands

_READABLE = 4.5
_READABLE_BY_MOST = 7.0


def test_signs_grow_with_the_text(hands: Hands) -> None:
    chip = hands.child(DetailPane, "paperDetail").chips.status
    usual = chip.iconSize()
    for _ in range(4):
        hands.action("actionLarger").trigger()
    assert chip.iconSize().width() > usual.width()
    assert chip.icon().actualSize(chip.iconSize()) == chip.iconSize()
    larger = _sign_in_menu(hands)
    hands.action("actionUsualSize").trigger()
    assert chip.iconSize() == usual
    assert larger > _sign_in_menu(hands)


def _sign_in_menu(hands: Hands) -> int:
    """How high the sign of high priority is drawn in its menu."""
    action = hands.action("actionPriorityHigh")
    menu = next(one for one in hands.window.findChildren(QMenu) if action in one.actions())
    image = menu.grab(menu.actionGeometry(action)).toImage()
    ink = QColor(LIGHT.high).rgb()
    rows = range(image.height())
    return sum(any(image.pixel(x, y) == ink for x in range(image.width())) for y in rows)


def test_choices_and_tabs_show_that_they_have_the_keyboard(hands: Hands) -> None:
    hands.settings.change(appearance=Appearance.LIGHT)
    ink = QColor(LIGHT.accent).rgb()
    hands.action("actionExport").trigger()
    export = next(one for one in hands.window.findChildren(QDialog) if one.isVisible())
    hands.wait(export.isActiveWindow)
    choices: list[QWidget] = [*export.findChildren(QRadioButton), *export.findChildren(QCheckBox)]
    assert len(choices) > 4
    for choice in choices:
        middle = choice.height() // 2
        choice.setFocus()
        assert choice.grab().toImage().pixel(0, middle) == ink
        choice.clearFocus()
        assert choice.grab().toImage().pixel(0, middle) != ink
    export.reject()
    hands.action("actionPreferences").trigger()
    tabs = next(one for one in hands.window.findChildren(QTabBar) if one.isVisible())
    hands.wait(tabs.window().isActiveWindow)
    tabs.setFocus()
    first = tabs.tabRect(0)
    assert tabs.grab().toImage().pixel(first.left(), first.center().y()) == ink


def contrast(first: str, second: str) -> float:
    """The contrast of two colours after WCAG 2."""
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(
    ("colours", "enough"),
    [
        pytest.param(LIGHT, _READABLE, id="light"),
        pytest.param(DARK, _READABLE, id="dark"),
        pytest.param(CONTRAST_LIGHT, _READABLE_BY_MOST, id="light with high contrast"),
        pytest.param(CONTRAST_DARK, _READABLE_BY_MOST, id="dark with high contrast"),
    ],
)
def test_every_ink_can_be_read_on_every_ground(colours: Colours, enough: float) -> None:
    assert [pair for pair in colours.pairs if contrast(*pair) < enough] == []


@pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK])
def test_lines_are_seen_where_contrast_is_high(colours: Colours) -> None:
    assert all(contrast(colours.line, ground) >= 3 for ground in (colours.window, colours.surface))


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK])
def test_how_far_a_bar_is_filled_is_seen_without_telling_hues_apart(colours: Colours) -> None:
    assert contrast(colours.accent, colours.track) >= 3


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", [*Status, *Priority])
def test_every_state_has_a_sign_of_its_own_shape(name: str) -> None:
    others = {str(other) for other in (*Status, *Priority)} - {str(name)}
    picture = icons.pixmap(str(name), LIGHT.text).toImage()
    assert all(picture != icons.pixmap(other, LIGHT.text).toImage() for other in others)


@pytest.mark.usefixtures("qapp")
def test_signs_are_tinted_and_sharp() -> None:
    red, blue = (icons.pixmap("high", colour, 16, 2.0) for colour in ("#FF0000", "#0000FF"))
    assert red.width() == 32
    assert red.toImage().pixelColor(16, 18).name() == "#ff0000"
    assert blue.toImage().pixelColor(16, 18).name() == "#0000ff"


def test_every_icon_takes_its_colour_from_the_palette() -> None:
    drawn = [file for file in paths.resource("icons").glob("*.svg") if file.stem != "readinglist"]
    assert drawn
    assert all("currentColor" in file.read_text(encoding="utf-8") for file in drawn)


def test_the_appearance_changes_live(hands: Hands) -> None:
    def ground() -> str:
        return QApplication.palette().color(QPalette.ColorRole.Window).name().upper()

    hands.settings.change(appearance=Appearance.DARK)
    assert ground() == DARK.window
    hands.settings.change(appearance=Appearance.LIGHT)
    assert ground() == LIGHT.window
    hands.settings.change(appearance=Appearance.CONTRAST)
    assert ground() in (CONTRAST_LIGHT.window, CONTRAST_DARK.window)


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK, Appearance.CONTRAST])
def test_hints_in_empty_fields_can_be_read(hands: Hands, appearance: Appearance) -> None:
    hands.settings.change(appearance=appearance)
    for name in ("searchEdit", "notesEdit", "tagEdit", "paletteEdit"):
        field = hands.child(QWidget, name)
        field.ensurePolished()
        hint = field.palette().color(QPalette.ColorRole.PlaceholderText)
        ground = field.palette().color(QPalette.ColorRole.Base)
        assert hint.alpha() == 255
        assert contrast(hint.name(), ground.name()) >= _READABLE


def test_larger_text_makes_higher_rows(hands: Hands) -> None:
    before = hands.table.rowHeight(0)
    hands.action("actionLarger").trigger()
    hands.action("actionLarger").trigger()
    assert hands.table.rowHeight(0) > before
    hands.action("actionUsualSize").trigger()
    assert hands.table.rowHeight(0) == before


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_that_return_none_keep_its_count(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
    assert abs(sys.getrefcount(None) - before) < 100


def test_the_text_grows_as_the_preferences_say(hands: Hands) -> None:
    before = QApplication.font().pointSizeF()
    hands.action("actionPreferences").trigger()
    dialog = hands.child(PreferencesDialog, "preferencesDialog")
    size = next(
        one for one in dialog.findChildren(QComboBox) if one.accessibleName() == "Text size"
    )
    assert size.currentText() == "Usual"
    for _ in range(2):
        hands.key(size, Qt.Key.Key_Down)
    assert size.currentText() == "+2 pt"
    assert QApplication.font().pointSizeF() == before + 2
    dialog.close()


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_the_pictures_of_the_style_are_there(hands: Hands, appearance: Appearance) -> None:
    hands.settings.change(appearance=appearance)
    pictures = re.findall(r'url\("([^"]+)"\)', hands.window.styleSheet())
    assert len(pictures) > 4
    assert [picture for picture in pictures if not Path(picture).is_file()] == []
