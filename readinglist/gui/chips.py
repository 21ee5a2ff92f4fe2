"""What the user decides about papers, as chips: status, priority and tags."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QToolButton, QWidget

from readinglist.gui import wording
from readinglist.gui.commands import literal
from readinglist.gui.flow_layout import FlowLayout
from readinglist.gui.tag_order import in_order
from readinglist.gui.theme import Theme
from readinglist.model.paper import Priority, Status

_TAKE_OFF = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _Chip(QToolButton):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("chip", True)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)


class _ChoiceChip(_Chip):
    """A chip that opens a menu of choices."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._name = name
        self.setAccessibleName(name)
        self._choices = QMenu(self)
        self.setMenu(self._choices)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer the program's own actions as choices."""
        self._choices.addActions(list(actions))

    def tell(self, text: str) -> None:
        """Show the present choice."""
        self.setText(f"{text} ▾")
        self.setAccessibleName(f"{self._name}: {text}")
        self.setToolTip(f"{self._name}: {text}")


class _TagChip(_Chip):
    """A tag with a way to take it off: by click, Delete or Backspace."""

    removed = Signal(str)

    def __init__(self, tag: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.tag = tag
        shown = self.fontMetrics().elidedText(tag, Qt.TextElideMode.ElideMiddle, 200)
        self.setText(literal(f"# {shown}"))
        self.setToolTip(self.tr("Take the tag “{}” off").format(tag))
        self.setAccessibleName(self.tr("Take the tag “{}” off").format(tag))
        self.setIcon(theme.inked("close", theme.colours.muted))
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.clicked.connect(lambda: self.removed.emit(tag))

    def event(self, event: QEvent) -> bool:
        """Delete takes the tag off here, and not the paper out of the library."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.ShortcutOverride
            and event.key() in _TAKE_OFF
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _TAKE_OFF:
            self.removed.emit(self.tag)
        else:
            super().keyPressEvent(event)


class Chips(QWidget):
    """Status, priority and tags of the chosen papers.

    `tags_added` gives names of tags, `tag_removed` one; status and priority are set by the
    actions that were offered.
    """

    tags_added = Signal(list)
    tag_removed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._flow = FlowLayout(self, spacing=6)
        self.status = _ChoiceChip(self.tr("Status"), self)
        self.priority = _ChoiceChip(self.tr("Priority"), self)
        self.tag_edit = self._make_tag_edit()
        self._tags: list[_TagChip] = []
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self.tag_edit)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.tag_edit.setCompleter(completer)
        for widget in (self.status, self.priority, self.tag_edit):
            self._flow.addWidget(widget)

    def offer(self, statuses: Sequence[QAction], priorities: Sequence[QAction]) -> None:
        """Let the chips choose among these actions."""
        self.status.offer(statuses)
        self.priority.offer(priorities)

    def know_tags(self, names: Sequence[str]) -> None:
        """Complete these tags while one is being typed."""
        self._known.setStringList(list(names))

    def show_state(
        self, status: Status | None, priority: Priority | None, tags: Sequence[str]
    ) -> None:
        """Show what is common to the chosen papers; null where they differ."""
        self.status.tell(wording.tr("Mixed") if status is None else wording.status_name(status))
        self.status.setIcon(
            self._theme.icon("all") if status is None else self._theme.status_icon(status)
        )
        self.priority.tell(
            wording.tr("Mixed") if priority is None else wording.priority_name(priority)
        )
        self.priority.setIcon(
            self._theme.icon("all") if priority is None else self._theme.priority_icon(priority)
        )
        shown = in_order(tags)
        if [chip.tag for chip in self._tags] != shown:
            self._show_tags(shown)

    def _show_tags(self, tags: Sequence[str]) -> None:
        held = next((place for place, chip in enumerate(self._tags) if chip.hasFocus()), None)
        for chip in self._tags:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._tags = []
        for tag in tags:
            chip = _TagChip(tag, self._theme, self)
            chip.removed.connect(self.tag_removed)
            self._flow.insert_widget(self._flow.count() - 1, chip)
            self._tags.append(chip)
            chip.show()
        row: list[QWidget] = [self.priority, *self._tags, self.tag_edit]
        for before, after in pairwise(row):
            self.setTabOrder(before, after)
        if held is not None:
            row[min(held + 1, len(row) - 1)].setFocus()
        self.updateGeometry()

    def _make_tag_edit(self) -> QLineEdit:
        edit = QLineEdit(self)
        edit.setObjectName("tagEdit")
        edit.setProperty("chip", True)
        edit.setPlaceholderText(self.tr("Add tag"))
        edit.setAccessibleName(self.tr("Add a tag"))
        edit.setToolTip(self.tr("Type a tag and press Return; a comma parts tags, “/” levels"))
        edit.setFixedWidth(120)
        edit.returnPressed.connect(self._add_tags)
        return edit

    def _add_tags(self) -> None:
        typed = (part.strip().lstrip("#").strip() for part in self.tag_edit.text().split(","))
        if names := [name for name in typed if name]:
            self.tags_added.emit(names)
        self.tag_edit.clear()
