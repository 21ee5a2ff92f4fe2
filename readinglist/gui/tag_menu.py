"""What can be done with a tag: rename, colour, remove, or join with another one."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from readinglist.gui.asking import ask_name
from readinglist.gui.commands import literal
from readinglist.gui.tag_colours import colour_names, ink
from readinglist.gui.theme import Theme


class TagMenus(QObject):
    """The menus of the sidebar's tags; `renamed` gives the old name and the new one.

    `coloured` gives a name and a colour (null for none), `removed` a name.
    """

    renamed = Signal(str, str)
    coloured = Signal(str, object)
    removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._parent = parent
        self._theme = theme

    def of(self, name: str, colour: str | None) -> QMenu:
        """The context menu of a tag."""
        menu = QMenu(self._parent)
        menu.addAction(self.tr("Rename…"), lambda: self.ask_name(name))
        self._add_colours(menu.addMenu(self.tr("Colour")), name, colour)
        menu.addSeparator()
        menu.addAction(self.tr("Remove from all papers"), lambda: self.removed.emit(name))
        return menu

    def ask_name(self, name: str) -> None:
        """Ask for a tag's new name."""
        ask_name(
            self._parent,
            self.tr("Rename the tag"),
            self.tr("New name. “/” parts levels; a name that is taken joins the two tags."),
            name,
            self.tr("Rename"),
            lambda new: self._rename(name, new),
        )

    def offer_join(self, name: str, other: str, where: QPoint) -> None:
        """Ask what a tag that was dropped on another one is to become."""
        leaf = name.rpartition("/")[2]
        menu = QMenu(self._parent)
        menu.addAction(
            self.tr("Move “{}” under “{}”").format(literal(leaf), literal(other)),
            lambda: self._rename(name, f"{other}/{leaf}"),
        )
        menu.addAction(
            self.tr("Join “{}” with “{}”").format(literal(name), literal(other)),
            lambda: self._rename(name, other),
        )
        menu.addSeparator()
        menu.addAction(self.tr("Leave as it is"))
        menu.popup(where)

    def raise_to_top(self, name: str) -> None:
        """Take a tag out of the levels above it."""
        self._rename(name, name.rpartition("/")[2])

    def _rename(self, name: str, new: str) -> None:
        if new and new != name:
            self.renamed.emit(name, new)

    def _add_colours(self, menu: QMenu, name: str, colour: str | None) -> None:
        group = QActionGroup(menu)
        for word, text in ((None, self.tr("None")), *colour_names().items()):
            action = QAction(text, menu, checkable=True)
            action.setChecked(word == colour)
            action.setIcon(self._theme.inked("tag", ink(word, self._theme.colours)))
            action.setIconVisibleInMenu(True)
            action.triggered.connect(lambda _, word=word: self.coloured.emit(name, word))
            group.addAction(action)
            menu.addAction(action)
