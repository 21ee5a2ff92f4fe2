"""The sheet of all keys, as they are now, grouped as the menus are."""

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui.actions import Actions
from readinglist.gui.commands import Command, commands, keys
from readinglist.gui.overlay import Overlay
from readinglist.gui.theme import UNIT, Theme

_Line = tuple[str, list[str]]
_NATIVE = QKeySequence.SequenceFormat.NativeText
_WIDEST = 1080
_COLUMN = 44
"""The width of a column, in letters."""
_SCROLLS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_PageUp: -10,
    Qt.Key.Key_PageDown: 10,
}


class KeySheet(Overlay):
    """Columns of keys; made anew each time it is opened, so that it is never out of date."""

    def __init__(self, window: QMainWindow, actions: Actions, theme: Theme) -> None:
        super().__init__(window, actions["actionKeySheet"], _WIDEST)
        self.setObjectName("keySheet")
        self.setAccessibleName(self.tr("All keys"))
        self._bar = window.menuBar()
        self._theme = theme
        self._heading = QLabel(self.tr("Keys"))
        self._hint = QLabel(
            self.tr("They can be changed in the preferences. Esc closes this sheet.")
        )
        self._hint.setProperty("muted", True)
        self._hint.setWordWrap(True)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("keySheetScroll")
        self._scroll.setAccessibleName(self.tr("All keys"))
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lines.setContentsMargins(5 * UNIT, 4 * UNIT, 5 * UNIT, 4 * UNIT)
        for widget in (self._heading, self._hint):
            self.lines.addWidget(widget)
        self.lines.addWidget(self._scroll, 1)

    def open(self) -> None:
        self._heading.setFont(self._theme.font(3, strong=True))
        super().open()
        self._scroll.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        lines = _SCROLLS.get(Qt.Key(event.key()))
        if lines is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + lines * bar.singleStep())

    def panel_height(self, room: int) -> int:
        columns = max(1, (self.panel.width() - 10 * UNIT) // self._column_width)
        content = self._columns(columns)
        self._scroll.setWidget(content)
        around = self.lines.contentsMargins()
        width = self.panel.width() - around.left() - around.right()
        heights = (
            around.top() + around.bottom() + 2 * self.lines.spacing() + UNIT,
            self._heading.sizeHint().height(),
            self._hint.heightForWidth(width),
            content.heightForWidth(width),
        )
        return min(sum(heights), room)

    @property
    def _column_width(self) -> int:
        return _COLUMN * QFontMetrics(self._theme.font()).averageCharWidth()

    def _columns(self, number: int) -> QWidget:
        """The menus' keys in columns of about one length, each menu whole."""
        groups = [
            (menu, [(one.name, keys(one.action)) for one in found])
            for menu, found in groupby(_with_keys(commands(self._bar)), lambda one: one.menus[0])
        ]
        groups.append((self.tr("Fixed keys"), self._fixed()))
        content = QWidget()
        content.setProperty("surface", True)
        content.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8 * UNIT)
        columns = [QVBoxLayout() for _ in range(number)]
        lengths = [0] * number
        for menu, found in sorted(groups, key=lambda group: -len(group[1])):
            shortest = lengths.index(min(lengths))
            columns[shortest].addWidget(self._group(menu, found))
            lengths[shortest] += len(found) + 2
        for column in columns:
            column.setSpacing(4 * UNIT)
            column.addStretch(1)
            row.addLayout(column, 1)
        return content

    def _fixed(self) -> list[_Line]:
        """What no menu holds, and the preferences do not change."""
        return [
            (text, [QKeySequence(key).toString(_NATIVE) for key in pressed])
            for text, *pressed in (
                (self.tr("From paper to paper"), "Up", "Down"),
                (self.tr("First and last paper"), "Home", "End"),
                (self.tr("Select more papers"), "Shift+Down"),
                (self.tr("One paper at a time: back and on"), "Left", "Right"),
                (self.tr("One paper at a time: scroll, then on"), "Space"),
                (self.tr("Move the border of panes that has the keyboard"), "Left", "Right"),
                (self.tr("Rename a tag in the sidebar"), "F2"),
                (self.tr("Remove a tag or a search in the sidebar"), "Del"),
            )
        ]

    def _group(self, menu: str, found: list[_Line]) -> QWidget:
        group = QWidget()
        grid = QGridLayout(group)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(3 * UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(0, 1)
        heading = QLabel(menu)
        heading.setFont(self._theme.font(strong=True))
        grid.addWidget(heading, 0, 0, 1, 2)
        for line, (what, pressed) in enumerate(found, 1):
            name = QLabel(what)
            name.setWordWrap(True)
            grid.addWidget(name, line, 0)
            at_first_line = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            grid.addWidget(_caps(pressed), line, 1, at_first_line)
        return group


def _with_keys(found: list[Command]) -> list[Command]:
    return [one for one in found if one.action.shortcuts() and one.action.isVisible()]


def _caps(pressed: list[str]) -> QWidget:
    caps = QFrame()
    row = QHBoxLayout(caps)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(UNIT)
    for key in pressed:
        cap = QLabel(key)
        cap.setProperty("cap", True)
        row.addWidget(cap)
    return caps
