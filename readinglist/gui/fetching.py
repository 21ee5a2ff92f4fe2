"""Fetching in the window: its actions, its dialogs, and what is shown of it everywhere."""

import os
from html import escape

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from readinglist import paths, settings
from readinglist.gui import job_words, sentences, wording
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.dialogs.preference_pages.services_page import ServicesPage
from readinglist.gui.dialogs.queue_dialog import QueueDialog
from readinglist.gui.dialogs.request_log_dialog import RequestLogDialog
from readinglist.gui.fetch_queue import FetchQueue
from readinglist.gui.full_text import FullText
from readinglist.gui.reviewing import Reviewing
from readinglist.gui.selection import Selection
from readinglist.gui.status_line import QueueWord
from readinglist.gui.workplace import Workplace
from readinglist.model.changes import Changes
from readinglist.model.fetching import JobState
from readinglist.operations.request_log import requests_made
from readinglist.operations.resolving import ResolveReport, access_from, estimate_seconds


class Fetching(QObject):
    """Connects the queue with list, detail, strip and bottom line.

    `paper_wanted` gives the id of a paper to go to.
    """

    paper_wanted = Signal(int)

    def __init__(self, place: Workplace, selection: Selection, detail: DetailPane) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._deeds = place.deeds
        self._tasks = place.tasks
        self._selection = selection
        self._table = place.table
        self._detail = detail
        self._strip = place.report
        self._actions = place.actions
        self._parent = place.window
        self.word = QueueWord()
        self.queue = FetchQueue(place.library, place.tasks, place.settings, self)
        self._reviewing = Reviewing(place, self.queue)
        self._full_text = FullText(place.library, place.tasks, self)
        self._dialog: QueueDialog | None = None
        self._connect()

    def take_up(self, changes: Changes) -> None:
        """Follow a change of the library."""
        self.queue.take_up(changes)
        self._reviewing.take_up(changes)

    def services_page(self) -> ServicesPage:
        """The page of the preferences."""
        page = ServicesPage(self._tasks)
        page.changed.connect(self.queue.refresh)
        page.log_wanted.connect(lambda: self._show_log(page.window()))
        return page

    def _show_log(self, parent: QWidget) -> None:
        dialog = RequestLogDialog(parent)
        dialog.open()
        self._tasks.consult(
            lambda: requests_made(self._library, paths.cache_folder()),
            dialog.show_requests,
            dialog,
        )

    def _connect(self) -> None:
        table, detail, queue = self._table, self._detail, self.queue
        table.rows.marks = self._mark
        self._marks: dict[int, str] = {}
        detail.shown.connect(self._show_job)
        detail.fetching.retry_wanted.connect(self._fetch)
        detail.fetching.review_wanted.connect(lambda: self._reviewing.open(table.chosen_id()))
        queue.changed.connect(self._show)
        queue.fetched.connect(self._report)
        queue.said.connect(lambda said: self._strip.say(said, sign="warning"))
        self._full_text.said.connect(lambda said: self._strip.say(said, stays=False))
        self.word.clicked.connect(self._answer_word)
        for name, do in (
            ("actionFetch", self._fetch),
            ("actionOpenPdf", self._open_pdf),
            ("actionOpenCode", self._open_code),
            ("actionWithdrawMatch", self._withdraw),
            ("actionFetchQueue", self._show_queue),
            ("actionReviewMatches", self._reviewing.open),
            ("actionRequestLog", lambda: self._show_log(self._parent)),
            ("actionPreviewNotes", detail.notes_box.toggle.toggle),
        ):
            self._actions.on(name, do)
        self._actions["actionPauseFetching"].toggled.connect(queue.pause)

    def _mark(self, paper_id: int) -> str:
        job = self.queue.jobs.get(paper_id)
        return "" if job is None else job_words.mark(job)

    def _show(self) -> None:
        """The queue is another than before."""
        marks = {paper_id: self._mark(paper_id) for paper_id in self._table.ids_in_sight()}
        changed = [one for one, mark in marks.items() if mark != self._marks.get(one)]
        self._table.papers.repaint(changed)
        self._marks = marks
        self._show_job(self._table.chosen_id())
        self.word.tell(len(self.queue.to_review), paused=self.queue.is_paused)
        self._actions["actionPauseFetching"].setChecked(self.queue.is_paused)
        self._actions["actionReviewMatches"].setEnabled(bool(self.queue.to_review))

    def _show_job(self, paper_id: int) -> None:
        self._detail.show_job(paper_id, self.queue.jobs.get(paper_id))

    def _fetch(self) -> None:
        if selected := self._table.selected_ids():
            self.queue.fetch(selected)

    def _open_pdf(self) -> None:
        if (paper := self._selection.paper()) is not None:
            self._full_text.open_pdf(paper)

    def _open_code(self) -> None:
        if (paper := self._selection.paper()) is not None:
            self._full_text.open_code(paper)

    def _withdraw(self) -> None:
        paper = self._selection.paper()
        if paper is None or paper.arxiv_id is None:
            self._strip.say(
                self.tr("Nothing has been fetched for this paper that could be taken back"),
                stays=False,
            )
        else:
            self._deeds.withdraw_match(paper.id)

    def _answer_word(self) -> None:
        if self.queue.to_review:
            self._reviewing.open()
        else:
            self._show_queue()

    def _show_queue(self) -> None:
        if self._dialog is None:
            dialog = self._dialog = QueueDialog(self.queue, self._parent)
            dialog.paper_wanted.connect(self.paper_wanted)
            dialog.review_wanted.connect(self._reviewing.open)
            dialog.retry_wanted.connect(self.queue.fetch)
            dialog.estimate_wanted.connect(lambda: self._estimate(dialog))
            dialog.finished.connect(self._forget_dialog)
            dialog.show_jobs()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()
        self.queue.refresh()

    def _forget_dialog(self) -> None:
        self._dialog = None

    def _estimate(self, dialog: QueueDialog) -> None:
        left = [
            job.paper_id
            for job in self.queue.jobs.values()
            if job.state in (JobState.QUEUED, JobState.RUNNING)
        ]

        def work() -> float:
            access = access_from(os.environ, settings.load())
            return estimate_seconds(self._library, left, access, paths.cache_folder())

        self._tasks.consult(work, dialog.show_estimate, dialog)

    def _report(self, report: ResolveReport) -> None:
        trouble = [*report.unresolved, *report.failed]
        lines = [escape(sentences.said(notice)) for notice in report.notices]
        lines += [
            escape(f"{paper.title}: {sentences.recalled(one.reason)}")
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
