"""Papers in and out of the window: asks what and where to, and reports what became of it."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from readinglist.gui import sentences, wording
from readinglist.gui.copying import Copying
from readinglist.gui.dialogs.export_dialog import ExportDialog, Scope
from readinglist.gui.dialogs.import_dialog import ImportDialog
from readinglist.gui.file_keeping import FileKeeping
from readinglist.gui.import_reporting import ImportReporting
from readinglist.gui.strip import Offer
from readinglist.gui.workplace import Workplace
from readinglist.model.changes import Changes
from readinglist.operations import exporting
from readinglist.operations.exporting import ExportReport, Options, without_authors


class Exchange(QObject):
    """Imports, exports and copies of one window.

    `keeping` keeps files up to date; `fetch_wanted` gives papers to ask the services about.
    """

    fetch_wanted = Signal(list)

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._deeds = place.deeds
        self._table = place.table
        self._strip = place.report
        self._parent = place.window
        self.keeping = FileKeeping(place)
        self._imports = ImportReporting(place)
        Copying(place)
        place.deeds.exported.connect(self._report_export)
        place.actions.on("actionImport", self.ask_import)
        place.actions.on("actionPasteImport", self.paste)

    def take_up(self, changes: Changes) -> None:
        """Follow a change of the library."""
        self.keeping.take_up(changes)
        self._imports.take_up(changes)

    def ask_import(self) -> None:
        """Ask for files and folders, and import them."""
        dialog = ImportDialog(self._parent)
        dialog.import_wanted.connect(self._deeds.import_paths)
        dialog.open()

    def paste(self) -> None:
        """Import the page that the clipboard holds."""
        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._deeds.import_text(text)
        else:
            self._strip.say(
                self.tr("The clipboard holds no text. Copy a saved page, then import it again."),
                sign="warning",
                stays=False,
            )

    def ask_export(self, format_name: str, all_papers: int) -> None:
        """Ask which of the papers to export, how and where to, and do it."""
        sizes = {
            Scope.SELECTION: self._table.selected_count(),
            Scope.VIEW: self._table.papers.rowCount(),
            Scope.ALL: all_papers,
        }
        dialog = ExportDialog(format_name, sizes, self._parent)
        dialog.export_wanted.connect(self._export)
        dialog.open()

    def _export(self, scope: Scope, name: str, target: Path, options: Options) -> None:
        chosen = self._table.selected_ids() if scope is Scope.SELECTION else self._table.papers.ids
        choose = self._library.ids if scope is Scope.ALL else lambda: chosen
        self._deeds.export(choose, name, target, options)

    def _report_export(self, target: Path, report: ExportReport) -> None:
        folder = QUrl.fromLocalFile(str(target.parent))
        offers = [Offer(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))]
        nameless = without_authors(report)
        if nameless:
            offers.insert(0, Offer(self.tr("Fetch them"), lambda: self._fetch(nameless)))
        said = self.tr("Exported {} to {}").format(wording.papers(report.entries), target.name)
        if nameless:
            missing = self.tr("{} without authors").format(wording.number(len(nameless)))
            said = f"{said}, {missing}"
        self._strip.say(
            said,
            offers,
            details="<br>".join(
                escape(sentences.said(told)) for told in exporting.sentences(report, few=None)
            ),
            sign="read",
            stays=bool(report.notes),
        )

    def _fetch(self, paper_ids: Sequence[int]) -> None:
        self._strip.hide()
        self.fetch_wanted.emit(paper_ids)
