"""Papers in and out of the window: asks what and where to, and reports what became of it."""

from collections.abc import Callable
from html import escape
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from readinglist.gui import import_report, wording
from readinglist.gui.actions import Actions
from readinglist.gui.deeds import Deeds
from readinglist.gui.dialogs.export_dialog import ExportDialog, Scope
from readinglist.gui.dialogs.import_dialog import ImportDialog
from readinglist.gui.paper_table import PaperTable
from readinglist.gui.strip import Offer, Strip
from readinglist.library import Library
from readinglist.operations.importing import ImportReport
from readinglist.operations.resolving import ResolveReport


class Exchange(QObject):
    """Imports and exports of one window; `parent` is where dialogs belong."""

    def __init__(
        self,
        library: Library,
        deeds: Deeds,
        table: PaperTable,
        strip: Strip,
        actions: Actions,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._deeds = deeds
        self._table = table
        self._strip = strip
        self._parent = parent
        deeds.imported.connect(self._report_import)
        deeds.exported.connect(self._report_export)
        deeds.fetched.connect(self._report_fetch)
        actions.on("actionImport", self.ask_import)
        actions.on("actionPasteImport", self.paste)

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

    def _export(self, scope: Scope, name: str, target: Path) -> None:
        chosen = self._table.selected_ids() if scope is Scope.SELECTION else self._table.papers.ids
        choose = self._library.ids if scope is Scope.ALL else lambda: chosen
        self._deeds.export(choose, name, target)

    def _report_import(self, report: ImportReport) -> None:
        changed = report.new or report.merged
        offers = [Offer(self.tr("Undo"), self._undo_of_latest())] if changed else []
        self._strip.say(
            import_report.sentence(report),
            offers,
            details=import_report.details(report),
            sign="warning" if report.refused else "read",
            stays=bool(report.refused),
        )

    def _undo_of_latest(self) -> Callable[[], None]:
        """Takes the latest deed back, as long as it is the latest."""
        deed = self._library.next_undo()

        def undo() -> None:
            latest = self._library.next_undo()
            if deed is not None and latest is not None and latest.deed_id == deed.deed_id:
                self._strip.hide()
                self._deeds.undo()
            else:
                self._strip.say(
                    self.tr(
                        "Other changes have been made since. Right-click the dump in the sidebar "
                        "to undo its import."
                    )
                )

        return undo

    def _report_fetch(self, report: ResolveReport) -> None:
        trouble = [*report.unresolved, *report.failed]
        lines = [escape(notice) for notice in report.notices]
        lines += [
            escape(f"{paper.title}: {one.reason}")
            for one in trouble
            for paper in self._library.papers([one.id])
        ]
        said = [self.tr("{} found").format(wording.papers(len(report.resolved)))]
        if report.unresolved:
            said.append(self.tr("{} not sure or not known").format(len(report.unresolved)))
        if report.failed:
            said.append(self.tr("{} could not be asked about").format(len(report.failed)))
        self._strip.say(
            ", ".join(said),
            details="<br>".join(lines),
            sign="warning" if trouble else "read",
            stays=bool(trouble),
        )

    def _report_export(self, target: Path, count: int) -> None:
        folder = QUrl.fromLocalFile(str(target.parent))
        self._strip.say(
            self.tr("Exported {} to {}").format(wording.papers(count), target.name),
            [Offer(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))],
            sign="read",
            stays=False,
        )
