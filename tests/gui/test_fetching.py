"""Fetching from the window, from a server on this machine that speaks as the services do."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QToolButton

from readinglist import settings
from readinglist.fetch.services import Service
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.dialogs.preference_pages.services_page import ServicesPage
from readinglist.gui.dialogs.queue_dialog import QueueDialog
from readinglist.gui.dialogs.request_log_dialog import RequestLogDialog
from readinglist.gui.dialogs.review_dialog import ReviewDialog
from readinglist.gui.status_line import TaskProgress
from readinglist.gui.strip import Strip
from readinglist.library import JobState, Library
from readinglist.model.paper import Status
from readinglist.model.record import Layout, Record
from readinglist.settings import UserSettings
from tests.fetch.loopback import Canned, FakeClock, Loopback, in_place_of_services, work
from tests.gui.conftest import Hands, Page


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with in_place_of_services(monkeypatch.setenv) as server:
        yield server


@pytest.fixture
def two(empty_folder: Path, server: Loopback) -> Path:
    """A library of two papers, of which the services know the first."""
    server.works = [work(1, repository="https://github.com/tidewater/ebb")]
    server.repositories = {
        "tidewater/ebb": {
            "full_name": "tidewater/ebb-and-flow",
            "description": "Code of the <b>tides</b>",
            "stargazers_count": 24,
            "language": "Python",
            "license": {"spdx_id": "MIT"},
            "pushed_at": "2026-04-05T06:07:08Z",
            "archived": True,
        }
    }
    records = [
        Record(one.title, one.abstract, 1, place, Layout.PLAIN)
        for place, one in enumerate((work(1), work(2)))
    ]
    with Library(empty_folder) as library:
        library.import_dump(Page("two.txt", records))
    return empty_folder


@pytest.fixture
def near(empty_folder: Path, server: Loopback) -> Path:
    """A library of one paper to read, whose title another paper has as well."""
    server.works = [work(3, abstract=work(4).abstract), work(5, title=work(3).title)]
    record = Record(work(3).title, work(3).abstract, 1, 0, Layout.PLAIN)
    with Library(empty_folder) as library:
        library.import_dump(Page("one.txt", [record]))
        library.mark(library.ids(), status=Status.TO_READ)
    return empty_folder


@pytest.fixture
def by_itself() -> None:
    """Papers are looked up as they are marked."""
    settings.save(UserSettings())


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was given to the system to open."""
    addresses: list[str] = []

    def open_url(url: QUrl) -> bool:
        addresses.append(QUrl(url).toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return addresses


def detail_of(hands: Hands) -> DetailPane:
    return hands.child(DetailPane, "paperDetail")


def state_of(hands: Hands, paper_id: int) -> JobState | None:
    with Library(hands.folder) as library:
        job = library.job(paper_id)
        return None if job is None else job.state


def _first(dialog: QueueDialog) -> QModelIndex:
    return dialog.table.model().index(0, 0)


def test_the_selected_papers_are_looked_up(two: Path, open_window: Callable[[Path], Hands]) -> None:
    hands = open_window(two)
    hands.action("actionSelectAll").trigger()
    hands.press("f")
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert report.said == "1 paper found, 1 not sure or not known"
    assert work(2).title in report.details
    first, second = hands.ids()
    assert hands.read(first).authors == ("Ada Example", "Bo Sample")
    assert hands.read(second).authors == ()


@pytest.mark.usefixtures("by_itself")
def test_a_paper_marked_to_read_is_looked_up_by_itself(
    two: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(two)
    first, second = hands.ids()
    hands.press("t", "j", "t")
    hands.wait(lambda: state_of(hands, first) is JobState.RESOLVED)
    hands.wait(lambda: state_of(hands, second) is JobState.NOT_FOUND)
    line = detail_of(hands).fetching
    hands.wait(lambda: line.said.text().startswith("Not found: "))
    hands.press("k")
    hands.wait(line.isHidden)


@pytest.mark.usefixtures("by_itself")
def test_what_was_queued_by_others_is_looked_up(
    two: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(two)
    first, _ = hands.ids()
    with Library(two) as other:
        other.mark([first], status=Status.TO_READ)
    hands.wait(lambda: hands.read(first).arxiv_id == work(1).arxiv_id)


@pytest.mark.usefixtures("by_itself")
def test_a_pause_is_kept_until_tomorrow(
    two: Path, server: Loopback, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(two)
    hands.action("actionPauseFetching").trigger()
    hands.press("t")
    hands.window.close()
    hands = open_window(two)
    word = hands.child(QToolButton, "queueWord")
    hands.wait(word.isVisible)
    assert word.text() == "Fetching is paused"
    hands.click(word)
    dialog = hands.child(QueueDialog, "queueDialog")
    hands.wait(lambda: dialog.said.text() == "Paused. 1 paper to look up")
    assert server.asked == []
    hands.click(dialog.pause)
    hands.wait(lambda: dialog.said.text() == "Nothing to look up now")
    assert hands.read(hands.ids()[0]).arxiv_id == work(1).arxiv_id
    assert not hands.action("actionPauseFetching").isChecked()


@pytest.mark.usefixtures("by_itself")
def test_a_run_that_is_stopped_is_a_pause(
    two: Path, server: Loopback, open_window: Callable[[Path], Hands]
) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def hold(_number: int, _service: Service) -> None:
        asked.set()
        go_on.wait()

    server.fault = hold
    hands = open_window(two)
    first = hands.ids()[0]
    hands.press("t")
    hands.wait(asked.is_set)
    hands.click(hands.child(TaskProgress, "taskProgress").cancel)
    go_on.set()
    report = hands.child(Strip, "reportStrip")
    hands.wait(lambda: report.said.startswith("Stopped"))
    assert hands.action("actionPauseFetching").isChecked()
    assert state_of(hands, first) is JobState.QUEUED
    hands.action("actionPauseFetching").trigger()
    hands.wait(lambda: state_of(hands, first) is JobState.RESOLVED)


@pytest.mark.usefixtures("by_itself")
def test_what_is_asked_for_comes_before_the_queue(
    two: Path, server: Loopback, open_window: Callable[[Path], Hands]
) -> None:
    asked, go_on = threading.Event(), threading.Event()

    def hold(_number: int, _service: Service) -> None:
        asked.set()
        go_on.wait()

    server.fault = hold
    hands = open_window(two)
    first, second = hands.ids()
    hands.press("t")
    hands.wait(asked.is_set)
    hands.press("j", "f")
    go_on.set()
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert report.said == "0 papers found, 1 not sure or not known"
    assert state_of(hands, second) is JobState.NOT_FOUND
    hands.wait(lambda: state_of(hands, first) is JobState.RESOLVED)


@pytest.mark.usefixtures("by_itself")
def test_what_was_asked_for_goes_on_after_a_restart(
    two: Path,
    server: Loopback,
    open_window: Callable[[Path], Hands],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("readinglist.gui.fetch_queue.AT_ONCE", 1)
    asked, go_on = threading.Event(), threading.Event()

    def hold(_number: int, _service: Service) -> None:
        asked.set()
        go_on.wait()

    server.fault = hold
    hands = open_window(two)
    first, second = hands.ids()
    hands.key(hands.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press("f")
    hands.wait(asked.is_set)
    assert state_of(hands, first) is JobState.RUNNING
    assert state_of(hands, second) is JobState.QUEUED
    go_on.set()
    hands.window.close()
    hands = open_window(two)
    hands.wait(lambda: state_of(hands, first) is JobState.RESOLVED)
    hands.wait(lambda: state_of(hands, second) is JobState.NOT_FOUND)


def test_offline_asks_nobody(
    two: Path, server: Loopback, open_window: Callable[[Path], Hands]
) -> None:
    settings.save(UserSettings(offline=True))
    hands = open_window(two)
    hands.press("t", "f")
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert "offline" in report.said
    assert server.asked == []


@pytest.mark.usefixtures("by_itself")
def test_without_a_network_it_waits_and_says_so_once(
    two: Path, monkeypatch: pytest.MonkeyPatch, open_window: Callable[[Path], Hands]
) -> None:
    monkeypatch.setattr("readinglist.operations.access.SystemClock", lambda _: FakeClock())
    for service in ("ARXIV", "HUGGINGFACE", "GITHUB"):
        monkeypatch.setenv(f"READINGLIST_{service}_URL", "http://127.0.0.1:9/nobody")
    hands = open_window(two)
    hands.press("t")
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert report.said.startswith("No service can be reached")
    report.hide()
    hands.press("j", "t")
    hands.wait(lambda: state_of(hands, hands.ids()[1]) is JobState.QUEUED)
    assert not report.isVisible()


def test_failed_papers_are_retried_from_the_queue(
    two: Path, server: Loopback, open_window: Callable[[Path], Hands]
) -> None:
    server.fault = lambda _number, _service: Canned(400, b"no")
    hands = open_window(two)
    first = hands.ids()[0]
    hands.press("t", "f")
    hands.wait(lambda: state_of(hands, first) is JobState.FAILED)
    server.fault = lambda _number, _service: None
    hands.action("actionFetchQueue").trigger()
    dialog = hands.child(QueueDialog, "queueDialog")
    hands.wait(lambda: [line.cells[1] for line in dialog.table.lines.lines] == ["Failed"])
    assert not dialog.retry.isEnabled()
    hands.click(dialog.table.viewport(), dialog.table.visualRect(_first(dialog)).center())
    hands.click(dialog.retry)
    hands.wait(lambda: dialog.table.lines.lines == [])
    assert state_of(hands, first) is JobState.RESOLVED


def test_a_repository_is_a_card_that_opens(
    two: Path, opened: list[str], open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(two)
    detail = detail_of(hands)
    hands.press("f")
    hands.wait(lambda: len(detail.cards) == 1)
    told = detail.cards[0].accessibleName()
    assert "tidewater/ebb-and-flow. Code of the <b>tides</b>" in told
    assert "★ 24 · Python · MIT · last push 5 Apr 2026" in told
    assert "Archived" in told
    assert "Moved here from tidewater/ebb." in told
    hands.click(detail.cards[0])
    hands.press("g")
    assert opened == ["https://github.com/tidewater/ebb-and-flow"] * 2


def test_a_click_on_an_author_lists_their_papers(
    two: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(two)
    detail = detail_of(hands)
    hands.press("f")
    hands.wait(lambda: "Ada Example" in detail.authors.toPlainText())
    detail.authors.setFocus()
    hands.key(detail.authors, Qt.Key.Key_Tab)
    hands.key(detail.authors, Qt.Key.Key_Return)
    assert hands.search.text() == 'author:"Ada Example"'
    hands.wait(lambda: hands.titles() == [work(1).title])


def test_history_and_sources_are_told_on_demand(
    two: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(two)
    detail = detail_of(hands)
    hands.press("t", "1", "f")
    hands.wait(lambda: "Ada Example" in detail.authors.toPlainText())
    assert detail.history.text.isHidden()
    hands.click(detail.history.heading)
    hands.wait(lambda: "Imported two.txt" in detail.history.text.toPlainText())
    told = detail.history.text.toPlainText()
    assert "Marked “To read”" in told
    assert "Priority: High" in told
    assert "Fetched: " in told
    hands.click(detail.sources.heading)
    hands.wait(lambda: "arXiv id" in detail.sources.text.toPlainText())
    assert "arXiv, " in detail.sources.text.toPlainText()


def test_the_pdf_is_brought_and_opened(
    two: Path, server: Loopback, opened: list[str], open_window: Callable[[Path], Hands]
) -> None:
    server.pdfs = {work(1).arxiv_id: b"%PDF-1.7 invented"}
    hands = open_window(two)
    first = hands.ids()[0]
    report = hands.child(Strip, "reportStrip")
    hands.press("p")
    assert "No PDF is known yet" in report.said
    hands.press("f")
    hands.wait(lambda: hands.read(first).arxiv_id is not None)
    hands.press("p")
    hands.wait(lambda: len(opened) == 1)
    assert Path(QUrl(opened[0]).toLocalFile()).read_bytes() == b"%PDF-1.7 invented"
    asked = server.count(Service.ARXIV, "/pdf/")
    hands.press("p")
    assert opened[0] == opened[1]
    assert server.count(Service.ARXIV, "/pdf/") == asked


def test_pdfs_that_are_wanted_later_are_brought_for_what_was_found_before(
    two: Path, server: Loopback, open_window: Callable[[Path], Hands]
) -> None:
    server.pdfs = {work(1).arxiv_id: b"%PDF-1.7 invented"}
    settings.save(UserSettings())
    hands = open_window(two)
    first = hands.ids()[0]
    hands.press("t")
    hands.wait(lambda: state_of(hands, first) is JobState.RESOLVED)
    assert server.count(Service.ARXIV, "/pdf/") == 0
    hands.action("actionPreferences").trigger()
    (page,) = hands.window.findChildren(ServicesPage)
    next(box for box in page.findChildren(QCheckBox) if "PDFs" in box.text()).click()
    hands.wait(lambda: hands.read(first).pdf is not None)
    hands.wait(lambda: len(list((two / "pdfs").glob("*.pdf"))) == 1)


def test_a_match_is_refused_then_another_accepted(
    near: Path, open_window: Callable[[Path], Hands]
) -> None:
    hands = open_window(near)
    paper = hands.ids()[0]
    hands.press("f")
    word = hands.child(QToolButton, "queueWord")
    hands.wait(lambda: word.isVisible() and word.text() == "1 needs a look")
    hands.click(word)
    dialog = hands.child(ReviewDialog, "reviewDialog")
    hands.wait(lambda: dialog.candidate_heading.text().startswith("Found 1 of 2"))
    assert "<" not in dialog.ours.toPlainText()
    first = dialog.theirs.toPlainText()
    hands.enter(dialog, "j")
    assert dialog.theirs.toPlainText() != first
    hands.enter(dialog, "x")
    hands.wait(lambda: dialog.candidate_heading.text().startswith("Found by"))
    assert dialog.theirs.toPlainText() == first
    hands.key(dialog, Qt.Key.Key_Return)
    hands.wait(lambda: dialog.heading.text() == "No paper needs a look")
    accepted = hands.read(paper).arxiv_id
    assert accepted is not None
    assert f"arXiv:{accepted}" in first
    hands.key(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.wait(lambda: hands.read(paper).arxiv_id is None)
    hands.wait(lambda: dialog.candidate_heading.text().startswith("Found by"))


def test_none_of_the_matches_is_the_paper(near: Path, open_window: Callable[[Path], Hands]) -> None:
    hands = open_window(near)
    hands.press("f")
    detail = detail_of(hands)
    hands.wait(lambda: detail.fetching.step.text() == "Compare…" and detail.fetching.isVisible())
    hands.click(detail.fetching.step)
    dialog = hands.child(ReviewDialog, "reviewDialog")
    hands.wait(dialog.none_button.isEnabled)
    hands.key(dialog, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    hands.wait(lambda: dialog.heading.text() == "No paper needs a look")
    assert hands.read(hands.ids()[0]).arxiv_id is None


def test_a_match_is_taken_back(two: Path, open_window: Callable[[Path], Hands]) -> None:
    hands = open_window(two)
    first = hands.ids()[0]
    hands.press("f")
    hands.wait(lambda: state_of(hands, first) is JobState.RESOLVED)
    hands.action("actionWithdrawMatch").trigger()
    hands.wait(lambda: hands.read(first).arxiv_id is None)
    assert hands.read(first).authors == ()
    hands.press("z")
    hands.wait(lambda: hands.read(first).arxiv_id == work(1).arxiv_id)


def test_what_left_the_machine_can_be_read(two: Path, open_window: Callable[[Path], Hands]) -> None:
    hands = open_window(two)
    hands.press("f")
    hands.wait(lambda: len(detail_of(hands).cards) == 1)
    hands.action("actionRequestLog").trigger()
    dialog = hands.child(RequestLogDialog, "requestLogDialog")
    hands.wait(lambda: len(dialog.table.lines.lines) > 1)
    hands.enter(dialog.filter, "github")
    services = {line.cells[1] for line in dialog.table.lines.lines}
    assert services == {"GitHub"}
