"""What an import did is told above the list, with a way back, for as long as it is so."""

from PySide6.QtCore import QObject

from readinglist.gui import import_report
from readinglist.gui.strip import Offer
from readinglist.gui.workplace import Workplace
from readinglist.library import BatchInfo
from readinglist.model.changes import Changes
from readinglist.operations.importing import ImportReport


class ImportReporting(QObject):
    """Reports imports in the strip above the list.

    A report is taken down when its import has been undone, or all of its new papers removed.
    """

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._deeds = place.deeds
        self._strip = place.report
        self._said = ""
        self._deed: BatchInfo | None = None
        self._new: set[int] = set()
        self._coming: set[int] = set()
        place.deeds.imported.connect(self._tell)
        place.deeds.stepped.connect(lambda _: self._look_for_deed())

    def take_up(self, changes: Changes) -> None:
        """Follow a change of the library."""
        self._coming |= changes.added
        if self._new and self._new <= changes.removed:
            self._take_down()
        self._new -= changes.removed

    def _tell(self, report: ImportReport) -> None:
        self._said = import_report.sentence(report)
        self._deed = self._library.next_undo() if report.new or report.merged else None
        self._new, self._coming = self._coming, set()
        self._strip.say(
            self._said,
            [Offer(self.tr("Undo"), self._undo)] if self._deed else [],
            details=import_report.details(report),
            sign="warning" if report.refused else "read",
            stays=bool(report.refused),
        )

    def _undo(self) -> None:
        """Take the import back, as long as it is the latest deed."""
        if _is(self._library.next_undo(), self._deed):
            self._take_down()
            self._deeds.undo()
        else:
            self._strip.say(
                self.tr(
                    "Other changes have been made since. Right-click the dump in the sidebar "
                    "to undo its import."
                )
            )

    def _look_for_deed(self) -> None:
        if _is(self._library.next_redo(), self._deed):
            self._take_down()

    def _take_down(self) -> None:
        if self._strip.said == self._said:
            self._strip.hide()


def _is(deed: BatchInfo | None, other: BatchInfo | None) -> bool:
    return deed is not None and other is not None and deed.deed_id == other.deed_id
