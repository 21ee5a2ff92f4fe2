"""Every action of the window, declared once: name, words, keys, sign and menu."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from readinglist.gui.theme import Theme
from readinglist.model.paper import Priority, Status
from readinglist.model.view import SortKey


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: `keys` in Qt's portable words, the first is shown in the menu.

    A spec without a name parts the actions above and below it.
    """

    name: str = ""
    text: str = ""
    keys: tuple[str, ...] = ()
    sign: str = ""
    tip: str = ""
    checkable: bool = False


def _noop(text: str) -> str:
    return str(QT_TRANSLATE_NOOP("actions", text))


def _(name: str, text: str, *keys: str, sign: str = "", tip: str = "") -> ActionSpec:
    return ActionSpec(name, text, keys, sign, tip)


def _choice(name: str, text: str, *keys: str) -> ActionSpec:
    return ActionSpec(name, text, keys, checkable=True)


_LINE = ActionSpec()

MENUS: tuple[tuple[str, tuple[ActionSpec, ...]], ...] = (
    (
        _noop("&File"),
        (
            _("actionImport", _noop("&Import…"), "Ctrl+O", "Ctrl+I", sign="import"),
            _("actionPasteImport", _noop("Import from clip&board"), "Ctrl+Shift+V", sign="paste"),
            _("actionExport", _noop("&Export…"), "Ctrl+E", sign="export"),
            _("actionKeepFile", _noop("&Keep a file up to date…"), "Ctrl+Alt+E"),
            _LINE,
            _("actionBackup", _noop("Back &up now…"), "Ctrl+Shift+B"),
            _("actionRestore", _noop("Restore a cop&y…"), "Ctrl+Shift+R"),
            _("actionCheck", _noop("&Check the library"), "F9"),
            _LINE,
            _("actionAddSample", _noop("Add &sample papers"), "Ctrl+Alt+S"),
            _("actionRemoveSample", _noop("&Remove sample papers"), "Ctrl+Alt+R"),
            _LINE,
            _("actionPreferences", _noop("&Preferences…"), "Ctrl+,", sign="preferences"),
            _("actionQuit", _noop("&Quit"), "Ctrl+Q"),
        ),
    ),
    (
        _noop("&Edit"),
        (
            _("actionUndo", _noop("&Undo"), "Ctrl+Z", "Z", sign="undo"),
            _("actionRedo", _noop("&Redo"), "Ctrl+Shift+Z", "Ctrl+Y", sign="redo"),
            _LINE,
            _("actionCopyBibtex", _noop("Copy &BibTeX"), "B", "Ctrl+Shift+C", sign="copy"),
            _("actionCopyKey", _noop("Copy the cite &key"), "Ctrl+Alt+K"),
            _("actionCopyCite", _noop("Copy the &citation \\cite{…}"), "C"),
            _("actionCopyMarkdown", _noop("Copy a &Markdown link"), "Ctrl+Alt+M"),
            _("actionCopyReference", _noop("Copy a plain &reference"), "Ctrl+Shift+Y"),
            _("actionEditCiteKey", _noop("&Edit the cite key…"), "Ctrl+Shift+K"),
            _("actionSelectAll", _noop("Select &all papers"), "Ctrl+A"),
            _LINE,
            _("actionFocusSearch", _noop("&Find"), "Ctrl+F", "/", sign="search"),
            _("actionSaveSearch", _noop("&Save this search…"), "Ctrl+S"),
            _LINE,
            _("actionRemove", _noop("Re&move from the library"), "Del"),
        ),
    ),
    (
        _noop("&Paper"),
        (
            _("actionMarkUnread", _noop("&Unread"), "U"),
            _("actionMarkToRead", _noop("&To read"), "T"),
            _("actionMarkReading", _noop("Read&ing"), "I"),
            _("actionMarkRead", _noop("&Read"), "R"),
            _("actionSkip", _noop("&Skip"), "X"),
            _LINE,
            _("actionPriorityHigh", _noop("&High priority"), "1"),
            _("actionPriorityMedium", _noop("&Medium priority"), "2"),
            _("actionPriorityLow", _noop("&Low priority"), "3"),
            _("actionPriorityNone", _noop("N&o priority"), "0"),
            _LINE,
            _("actionDue", _noop("&Due…"), "D", sign="calendar"),
            _("actionSnooze", _noop("Snoo&ze…"), "S", sign="snoozed"),
            _("actionQueueUp", _noop("Move u&p in the queue"), "Alt+Up"),
            _("actionQueueDown", _noop("Move do&wn in the queue"), "Alt+Down"),
            _("actionQueueFirst", _noop("Move to the fron&t"), "Alt+Home"),
            _("actionQueueLast", _noop("Move to the &end"), "Alt+End"),
            _LINE,
            _("actionTag", _noop("Ta&g"), "#", sign="tag"),
            _("actionNote", _noop("&Note"), "N", sign="note"),
            _("actionPreviewNotes", _noop("Pre&view the notes"), "Ctrl+Shift+E"),
            _LINE,
            _("actionOpenPage", _noop("Open the p&age"), "O", sign="link"),
            _("actionOpenPdf", _noop("O&pen the PDF"), "P", sign="dump"),
            _("actionOpenCode", _noop("Open the &code"), "G", sign="code"),
            _LINE,
            _(
                "actionFetch",
                _noop("&Fetch details"),
                "F",
                sign="fetch",
                tip=_noop("Ask arXiv, Hugging Face and GitHub about the selected papers"),
            ),
            _("actionWithdrawMatch", _noop("Ta&ke the match back"), "Ctrl+Shift+N"),
        ),
    ),
    (
        _noop("&View"),
        (
            _("actionPalette", _noop("&Go to…"), "Ctrl+K", sign="search"),
            _LINE,
            _("actionNextPaper", _noop("&Next paper"), "J"),
            _("actionPreviousPaper", _noop("&Previous paper"), "K"),
            _("actionBack", _noop("&Back to the list"), "Esc"),
            _("actionRefresh", _noop("&Refresh the list"), "F5"),
            _choice("actionQueueOrder", _noop("The &queue's own order"), "Alt+Q"),
            _choice("actionSortMatch", _noop("Best &match first")),
            _choice("actionSortAdded", _noop("&Added")),
            _choice("actionSortTitle", _noop("&Title")),
            _choice("actionSortAuthors", _noop("A&uthors")),
            _choice("actionSortOrganization", _noop("&Organisation")),
            _choice("actionSortPublished", _noop("&Published")),
            _choice("actionSortStatus", _noop("&Status")),
            _choice("actionSortPriority", _noop("P&riority")),
            _choice("actionSortDue", _noop("Du&e date")),
            _choice("actionSortComments", _noop("&Comments")),
            _choice("actionSortDumps", _noop("&Dumps")),
            _choice("actionSortAscending", _noop("Ascend&ing")),
            _choice("actionSortDescending", _noop("Desce&nding")),
            _LINE,
            _("actionCards", _noop("&One paper at a time"), "V"),
            _("actionColumns", _noop("&Arrange columns…")),
            _("actionBorders", _noop("Mo&ve the panes' borders"), "F8"),
            _choice("actionTwoLines", _noop("&Two-line rows"), "Ctrl+Shift+L"),
            _choice("actionGroups", _noop("&Headings for groups"), "Ctrl+Shift+G"),
            _choice("actionGroupsByDump", _noop("Headings by du&mp"), "Ctrl+Alt+G"),
            _LINE,
            _("actionLarger", _noop("&Larger text"), "Ctrl++", "Ctrl+="),
            _("actionSmaller", _noop("&Smaller text"), "Ctrl+-"),
            _("actionUsualSize", _noop("&Usual text size"), "Ctrl+0"),
            _LINE,
            _("actionStatistics", _noop("St&atistics"), "Ctrl+Shift+S", sign="statistics"),
        ),
    ),
    (
        _noop("Fe&tching"),
        (
            _("actionFetchQueue", _noop("Fetch &queue…"), "Ctrl+Shift+F", sign="fetch"),
            _("actionReviewMatches", _noop("&Compare matches…"), "Ctrl+Shift+M"),
            _choice("actionPauseFetching", _noop("&Pause fetching"), "Ctrl+Shift+P"),
            _LINE,
            _("actionRequestLog", _noop("What &left this machine…"), "Ctrl+Shift+H"),
        ),
    ),
    (
        _noop("&Help"),
        (
            _("actionKeySheet", _noop("All &keys"), "?"),
            _("actionShowLog", _noop("Show the &log"), "Ctrl+Shift+F1"),
            _("actionAbout", _noop("&About readinglist"), "F1", sign="information"),
        ),
    ),
)

STATUS_ACTIONS: Mapping[str, Status] = {
    "actionMarkUnread": Status.UNREAD,
    "actionMarkToRead": Status.TO_READ,
    "actionMarkReading": Status.READING,
    "actionMarkRead": Status.READ,
    "actionSkip": Status.SKIPPED,
}

PRIORITY_ACTIONS: Mapping[str, Priority] = {
    "actionPriorityHigh": Priority.HIGH,
    "actionPriorityMedium": Priority.MEDIUM,
    "actionPriorityLow": Priority.LOW,
    "actionPriorityNone": Priority.NONE,
}

SORT_ACTIONS: Mapping[str, SortKey] = {
    "actionSortAdded": SortKey.ADDED,
    "actionSortTitle": SortKey.TITLE,
    "actionSortAuthors": SortKey.AUTHORS,
    "actionSortOrganization": SortKey.ORGANIZATION,
    "actionSortPublished": SortKey.PUBLISHED,
    "actionSortStatus": SortKey.STATUS,
    "actionSortPriority": SortKey.PRIORITY,
    "actionSortDue": SortKey.DUE,
    "actionSortComments": SortKey.COMMENTS,
    "actionSortDumps": SortKey.DUMPS,
}

COPYING = (
    "actionCopyBibtex",
    "actionCopyKey",
    "actionCopyCite",
    "actionCopyMarkdown",
    "actionCopyReference",
)

MOVING = ("actionQueueUp", "actionQueueDown", "actionQueueFirst", "actionQueueLast")

SUBMENUS: Mapping[str, Sequence[str]] = {
    _noop("&Copy"): COPYING,
    _noop("&Queue"): MOVING,
    _noop("Sort b&y"): (
        *("actionQueueOrder", "actionSortMatch", ""),
        *(*SORT_ACTIONS, ""),
        *("actionSortAscending", "actionSortDescending"),
    ),
    _noop("&Columns"): ("actionColumns",),
}
"""What stands in a menu of its own, wherever the first of it stands; an empty name parts."""

_SUBMENU_OF = {name: title for title, names in SUBMENUS.items() for name in names if name}

ON_PAPERS = (
    *STATUS_ACTIONS,
    *PRIORITY_ACTIONS,
    *COPYING,
    "actionRemove",
    "actionTag",
    "actionNote",
    "actionFetch",
    "actionOpenPage",
    "actionOpenPdf",
    "actionOpenCode",
    "actionWithdrawMatch",
    "actionDue",
    "actionSnooze",
)
"""What needs at least one selected paper."""

CONTEXT = (
    *STATUS_ACTIONS,
    "",
    *PRIORITY_ACTIONS,
    "",
    "actionDue",
    "actionSnooze",
    *MOVING,
    "actionTag",
    "actionOpenPage",
    "actionOpenPdf",
    "actionOpenCode",
    "actionFetch",
    "actionWithdrawMatch",
    *COPYING,
    "actionEditCiteKey",
    "actionExport",
    "",
    "actionRemove",
)
"""The list's context menu; an empty name parts."""


class Actions(QObject):
    """The window's actions by name, and the menus made of them."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._signs: dict[str, str] = {}
        self._by_name: dict[str, QAction] = {}
        for _title, specs in MENUS:
            for spec in specs:
                if spec.name:
                    self._by_name[spec.name] = self._make(spec, parent)
        theme.changed.connect(self._tint)
        self._tint()

    def __getitem__(self, name: str) -> QAction:
        return self._by_name[name]

    def on(self, name: str, do: Callable[[], object]) -> None:
        """Have `do` called when the action is triggered."""
        self._by_name[name].triggered.connect(lambda: do())

    def all(self) -> list[QAction]:
        """Every action."""
        return list(self._by_name.values())

    def fill(self, bar: QMenuBar) -> dict[str, QMenu]:
        """Make the menus; returns them and those in them by their untranslated titles."""
        menus: dict[str, QMenu] = {}
        for title, specs in MENUS:
            menu = menus[title] = bar.addMenu(_translated(title))
            menu.setToolTipsVisible(True)
            menus |= self._put(menu, [spec.name for spec in specs])
        return menus

    def context_menu(self, parent: QMenu) -> QMenu:
        """Fill a context menu for the selected papers."""
        self._put(parent, CONTEXT)
        return parent

    def _put(self, menu: QMenu, names: Sequence[str]) -> dict[str, QMenu]:
        """Fill a menu; returns the menus in it by their untranslated titles."""
        below: dict[str, QMenu] = {}
        for name in names:
            title = _SUBMENU_OF.get(name)
            if title is None:
                self._add(menu, name)
            elif title not in below:
                below[title] = menu.addMenu(self._by_name[name].icon(), _translated(title))
                for inner in SUBMENUS[title]:
                    self._add(below[title], inner)
        return below

    def _add(self, menu: QMenu, name: str) -> None:
        if name:
            menu.addAction(self._by_name[name])
        else:
            menu.addSeparator()

    def _make(self, spec: ActionSpec, parent: QObject) -> QAction:
        action = QAction(_translated(spec.text), parent)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setCheckable(spec.checkable)
        action.setMenuRole(QAction.MenuRole.NoRole)
        if spec.tip:
            action.setToolTip(_translated(spec.tip))
        self._signs[spec.name] = spec.sign
        return action

    def _tint(self) -> None:
        for name, action in self._by_name.items():
            if name in STATUS_ACTIONS:
                action.setIcon(self._theme.status_icon(STATUS_ACTIONS[name]))
            elif name in PRIORITY_ACTIONS:
                action.setIcon(self._theme.priority_icon(PRIORITY_ACTIONS[name]))
            elif self._signs[name]:
                action.setIcon(self._theme.icon(self._signs[name]))


def _translated(text: str) -> str:
    return QCoreApplication.translate("actions", text)
