"""The paper itself and its code: opened by the system's viewer and browser."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from readinglist import paths, settings
from readinglist.gui import paper_html
from readinglist.gui.tasks import Tasks
from readinglist.library import Library
from readinglist.model.paper import Link, LinkKind, Paper
from readinglist.model.progress import IsCancelled, Report
from readinglist.operations import pdfs
from readinglist.operations.resolving import access_from


class FullText(QObject):
    """Opens PDFs, which are brought first where need be, and repositories.

    `said` brings a sentence for the user.
    """

    said = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks

    def open_pdf(self, paper: Paper) -> None:
        """Show the paper's PDF."""
        there = pdfs.pdf_path(self._library, paper)
        if there is not None:
            self._show(there)
        elif paper.arxiv_id is None:
            self.said.emit(self.tr("No PDF is known yet; fetch the paper’s details first"))
        else:
            self._bring(paper.id)

    def open_code(self, paper: Paper) -> None:
        """Show the paper's repository in the browser."""
        address = code_of(paper.links)
        if address is None:
            self.said.emit(self.tr("No code of this paper is known"))
        else:
            QDesktopServices.openUrl(QUrl(address))

    def _bring(self, paper_id: int) -> None:
        def work(progress: Report, cancelled: IsCancelled) -> Path:
            chosen = settings.load()
            return pdfs.download_pdf(
                self._library,
                paper_id,
                access_from(os.environ, chosen),
                paths.cache_folder(),
                chosen,
                progress=progress,
                cancelled=cancelled,
            )

        self._tasks.fetch_long(self.tr("Bringing the PDF"), work, self._show)

    def _show(self, file: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(file))):
            self.said.emit(self.tr("No program here opens PDFs; this one is {}").format(file))


def code_of(links: Sequence[Link]) -> str | None:
    """The address of a paper's repository: a sure one before a guessed one, none that is gone."""
    found = [
        link
        for link in links
        if link.kind is LinkKind.GITHUB
        and link.state not in ("gone", "blocked")
        and paper_html.is_openable(link.url)
    ]
    found.sort(key=lambda link: link.state == "candidate")
    return found[0].url if found else None
