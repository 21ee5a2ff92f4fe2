"""The keys of the actions: as declared, or as the user has changed them."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence

from readinglist.gui.actions import Actions
from readinglist.gui.preferences import Settings

_MOVING = {
    f"{shift}{key}"
    for shift in ("", "Shift+")
    for key in ("Tab", "Return", "Enter", "Space", "Up", "Down", "Left", "Right", "Home", "End")
} | {"Backtab", "Shift+Backtab", "PgUp", "PgDown", "Shift+PgUp", "Shift+PgDown"}


class Shortcuts(QObject):
    """Sets the actions' keys and keeps them in the settings; `changed` tells of every change."""

    changed = Signal()

    def __init__(self, actions: Actions, settings: Settings) -> None:
        super().__init__(actions)
        self._actions = {action.objectName(): action for action in actions.all()}
        self._usual = {name: action.shortcuts() for name, action in self._actions.items()}
        self._settings = settings
        for name, action in self._actions.items():
            kept = settings.keys(name)
            if kept is not None:
                action.setShortcuts(_read(kept))

    def set(self, action: QAction, keys: list[QKeySequence]) -> None:
        """Give an action these keys; another action that has one of them loses it."""
        for key in keys:
            owner = self.owner(key)
            if owner is not None and owner is not action:
                self._put(owner, [other for other in owner.shortcuts() if other != key])
        self._put(action, keys)
        self.changed.emit()

    def owner(self, key: QKeySequence) -> QAction | None:
        """The action that has a key; null where it is free."""
        return next((one for one in self._actions.values() if key in one.shortcuts()), None)

    def is_usual(self, action: QAction) -> bool:
        """Whether an action has the keys it was declared with."""
        return action.shortcuts() == self._usual[action.objectName()]

    def reset(self, action: QAction) -> None:
        """Give an action the keys it was declared with, whoever has them now."""
        self.set(action, self._usual[action.objectName()])

    def reset_all(self) -> None:
        """Give every action the keys it was declared with."""
        for name, action in self._actions.items():
            self._put(action, self._usual[name])
        self.changed.emit()

    def _put(self, action: QAction, keys: list[QKeySequence]) -> None:
        action.setShortcuts(keys)
        name = action.objectName()
        usual = self._usual[name] == keys
        self._settings.set_keys(name, None if usual else _written(keys))


def moves_about(key: QKeySequence) -> bool:
    """Whether lists and dialogs are moved about in with a key, so that no action may have it."""
    return key.toString(QKeySequence.SequenceFormat.PortableText) in _MOVING


def _written(keys: list[QKeySequence]) -> str:
    return QKeySequence.listToString(keys, QKeySequence.SequenceFormat.PortableText)


def _read(text: str) -> list[QKeySequence]:
    keys = QKeySequence.listFromString(text, QKeySequence.SequenceFormat.PortableText)
    return [key for key in keys if not key.isEmpty()]
