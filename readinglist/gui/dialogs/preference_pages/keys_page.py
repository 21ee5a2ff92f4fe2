"""Preferences of the keys: every action with its keys, changed by pressing others."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAction,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QStandardItem,
    QStandardItemModel,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QTreeView,
)

from readinglist.gui.commands import Command, keys, usual_name
from readinglist.gui.dialogs.preference_pages.page import PreferencesPage
from readinglist.gui.shortcuts import Shortcuts, moves_about
from readinglist.gui.wording import tr

_ACTION_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_SLOTS = 2
"""How many keys an action can have."""
_TABLE = QSize(480, 300)
_SMALLEST_TABLE = QSize(480, 100)


class _KeyEdit(QKeySequenceEdit):
    """`chosen` gives the slot and the key that was pressed, an empty one for the clear button.

    Qt's own signal also tells of the emptiness between two keys, and tells a key twice.
    """

    chosen = Signal(int, QKeySequence)

    def __init__(self, slot: int) -> None:
        super().__init__()
        self._slot = slot
        self._shown = QKeySequence()
        self.setObjectName(f"keyEdit{slot + 1}")
        self.setMaximumSequenceLength(1)
        self.setClearButtonEnabled(True)
        self.keySequenceChanged.connect(self._take_note)

    def show_key(self, key: QKeySequence) -> None:
        """Show a key, which nobody chose."""
        self._shown = key
        blocked = self.blockSignals(True)
        self.setKeySequence(key)
        self.blockSignals(blocked)

    def event(self, event: QEvent) -> bool:
        """Tab and Shift+Tab only leave: Qt tells of a change, or takes them for a key."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            plain = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
            tabs = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
            if event.key() in tabs and plain == Qt.KeyboardModifier.NoModifier:
                return self.focusNextPrevChild(event.key() == Qt.Key.Key_Tab and not shifted)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        blocked = self.blockSignals(True)
        super().keyPressEvent(event)
        self.blockSignals(blocked)
        if not self.keySequence().isEmpty():
            self._shown = self.keySequence()
            self.chosen.emit(self._slot, self._shown)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """A modifier that was pressed alone leaves nothing behind, though Qt tells of a change."""
        blocked = self.blockSignals(True)
        super().focusOutEvent(event)
        self.blockSignals(blocked)
        self.show_key(self._shown)

    def _take_note(self, key: QKeySequence) -> None:
        if key.isEmpty():
            self._shown = key
            self.chosen.emit(self._slot, key)


class _KeysTable(QTreeView):
    def __init__(self, items: QStandardItemModel) -> None:
        super().__init__()
        self.setObjectName("keysTable")
        self.setAccessibleName(self.tr("Actions and their keys"))
        self.setModel(items)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setMinimumSize(_SMALLEST_TABLE)
        header = self.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def sizeHint(self) -> QSize:
        return _TABLE

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys to be set here, never a search."""


class KeysPage(PreferencesPage):
    """A table of the actions as the menus group them, and editors for the chosen one's keys.

    `menus` are the names of the menus by the keys that open them.
    """

    def __init__(
        self,
        shortcuts: Shortcuts,
        commands: Sequence[Command],
        menus: Mapping[QKeySequence, str],
    ) -> None:
        super().__init__(tr("Keys"))
        self._shortcuts = shortcuts
        self._menus = menus
        self._pending: tuple[int, QKeySequence] | None = None
        self._items = QStandardItemModel(self)
        self._items.setHorizontalHeaderLabels(
            [self.tr("Action"), self.tr("Key"), self.tr("Another key")]
        )
        self._table = _KeysTable(self._items)
        self._actions = {one.action.objectName(): one.action for one in commands}
        self._edits = [_KeyEdit(slot) for slot in range(_SLOTS)]
        self._said = QLabel()
        self._said.setObjectName("keyConflict")
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        self._take = _button("takeKeyButton", self.tr("Use it here"))
        self._reset = _button("resetKeyButton", self.tr("Usual keys"))
        self._reset_all = _button("resetAllKeysButton", self.tr("Usual keys for all actions"))
        self._fill(commands)
        self._arrange()
        for edit in self._edits:
            edit.chosen.connect(self._ask)
        self._take.clicked.connect(self._take_over)
        self._reset.clicked.connect(self._reset_one)
        self._reset_all.clicked.connect(shortcuts.reset_all)
        self._table.selectionModel().currentChanged.connect(self._show_action)
        shortcuts.changed.connect(self._show_keys)
        self._table.setCurrentIndex(self._items.index(0, 0, self._items.index(0, 0)))

    def _arrange(self) -> None:
        self.lines.insertWidget(0, self._table, 1)
        self.add_choice(self.tr("Key"), self._edits[0])
        self.add_choice(self.tr("Another key"), self._edits[1])
        conflict = QHBoxLayout()
        conflict.addWidget(self._said, 1)
        conflict.addWidget(self._take)
        self.lines.addLayout(conflict)
        buttons = QHBoxLayout()
        buttons.addWidget(self._reset)
        buttons.addWidget(self._reset_all)
        buttons.addStretch(1)
        self.lines.addLayout(buttons)

    def _fill(self, commands: Sequence[Command]) -> None:
        for menu, found in groupby(commands, lambda one: one.menus[0]):
            heading = QStandardItem(menu)
            heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
            strong = heading.font()
            strong.setBold(True)
            heading.setFont(strong)
            self._items.appendRow(heading)
            for command in found:
                name = QStandardItem(command.name)
                name.setData(command.action.objectName(), _ACTION_ROLE)
                heading.appendRow([name, QStandardItem(), QStandardItem()])
        self._table.expandAll()
        self._show_keys()

    # What is shown

    def _show_keys(self) -> None:
        for group in range(self._items.rowCount()):
            heading = self._items.item(group)
            for row in range(heading.rowCount()):
                action = self._actions[heading.child(row).data(_ACTION_ROLE)]
                names = [*keys(action), "", ""]
                for slot in range(_SLOTS):
                    heading.child(row, slot + 1).setText(names[slot])
        self._show_action()

    def _show_action(self) -> None:
        action = self._action
        self._say("")
        self._reset.setEnabled(action is not None and not self._shortcuts.is_usual(action))
        for slot, edit in enumerate(self._edits):
            edit.setEnabled(action is not None)
            present = [] if action is None else action.shortcuts()
            edit.show_key(present[slot] if slot < len(present) else QKeySequence())

    def _say(self, what: str, pending: tuple[int, QKeySequence] | None = None) -> None:
        self._pending = pending
        self._said.setText(what)
        self._take.setVisible(pending is not None)

    # What the user does

    @property
    def _action(self) -> QAction | None:
        index = self._table.currentIndex().siblingAtColumn(0)
        return self._actions.get(index.data(_ACTION_ROLE) or "")

    def _ask(self, slot: int, key: QKeySequence) -> None:
        """Set a key that was pressed, unless it is another action's or none that can be had."""
        action = self._action
        if action is None:
            return
        owner = None if key.isEmpty() else self._shortcuts.owner(key)
        name = key.toString(QKeySequence.SequenceFormat.NativeText)
        if moves_about(key):
            self._show_action()
            self._say(
                self.tr("{} moves about in lists and dialogs; press another key").format(name)
            )
        elif key in self._menus:
            self._show_action()
            said = self.tr("{} opens the menu “{}”; press another key")
            self._say(said.format(name, self._menus[key]))
        elif owner is not None and owner is not action:
            said = self.tr("{} is the key of “{}”").format(name, usual_name(owner))
            self._say(said, (slot, key))
        else:
            self._set(slot, key)

    def _take_over(self) -> None:
        if self._pending is not None:
            self._set(*self._pending)

    def _set(self, slot: int, key: QKeySequence) -> None:
        action = self._action
        if action is not None:
            present = [*action.shortcuts(), *[QKeySequence()] * _SLOTS][:_SLOTS]
            present[slot] = key
            wanted = dict.fromkeys(one for one in present if not one.isEmpty())
            self._shortcuts.set(action, list(wanted))

    def _reset_one(self) -> None:
        if self._action is not None:
            self._shortcuts.reset(self._action)


def _button(name: str, text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setAutoDefault(False)
    return button
