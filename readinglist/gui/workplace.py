"""What the parts of one window share: the library, the ways to work on it, and where to tell."""

from dataclasses import dataclass

from PySide6.QtWidgets import QMainWindow

from readinglist.gui.actions import Actions
from readinglist.gui.deeds import Deeds
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.preferences import Settings
from readinglist.gui.status_line import UndoLine
from readinglist.gui.strip import Strip
from readinglist.gui.tasks import Tasks
from readinglist.gui.theme import Theme
from readinglist.gui.trouble import Trouble
from readinglist.library import Library


@dataclass(frozen=True, slots=True)
class Workplace:
    """Handed to every part that does something for the user.

    `table` holds the selected papers; `report` is the strip above it, where `trouble` is told;
    `line` is the word at the bottom; dialogs and menus belong to `window`.
    """

    library: Library
    tasks: Tasks
    deeds: Deeds
    settings: Settings
    theme: Theme
    actions: Actions
    table: PaperTable
    report: Strip
    trouble: Trouble
    line: UndoLine
    window: QMainWindow
