"""The actions as the menus group them, which is how people look for them."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """One action and the menus it is in, from the outermost."""

    action: QAction
    menus: tuple[str, ...]

    @property
    def name(self) -> str:
        """What the action does."""
        return usual_name(self.action)


def commands(bar: QMenuBar) -> list[Command]:
    """Every action of the menus that has a name of its own, in their order."""
    return list(_below(bar, ()))


def menu_keys(bar: QMenuBar) -> dict[QKeySequence, str]:
    """The menus of the bar by the keys that open them."""
    return {QKeySequence.mnemonic(one.text()): label(one.text()) for one in bar.actions()}


def literal(text: str) -> str:
    """Somebody's own words for a menu or a button, with no mnemonic in them; `label` reads them."""
    return text.replace("&", "&&")


def label(text: str) -> str:
    """A menu's text without its mnemonic."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def usual_name(action: QAction) -> str:
    """What an action does, without what it would do just now (“Undo: marked 4 papers read”)."""
    return label(action.text()).partition(": ")[0]


def keys(action: QAction) -> list[str]:
    """The keys of an action, in the user's words."""
    return [key.toString(QKeySequence.SequenceFormat.NativeText) for key in action.shortcuts()]


def _below(widget: QWidget, menus: tuple[str, ...]) -> Iterator[Command]:
    for action in widget.actions():
        below = action.menu()
        if isinstance(below, QMenu):
            yield from _below(below, (*menus, label(action.text())))
        elif action.objectName():
            yield Command(action, menus)
