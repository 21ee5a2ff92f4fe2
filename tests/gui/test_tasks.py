"""The lanes: order of deeds, the newest question wins, progress, cancelling, errors."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from readinglist.errors import Cancelled, LibraryError
from readinglist.gui.tasks import Tasks
from readinglist.model.progress import IsCancelled, Progress, Report, stop_if


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    lanes = Tasks(qapp)
    yield lanes
    lanes.close()


def test_deeds_are_done_in_order_and_answered_on_the_windows_thread(
    tasks: Tasks, qtbot: QtBot
) -> None:
    answers: list[tuple[int, threading.Thread]] = []

    def work(number: int) -> Callable[[], int]:
        return lambda: number

    for number in range(20):
        tasks.write(
            work(number),
            lambda answer: answers.append((answer, threading.current_thread())),
            patience=0,
        )
    qtbot.waitUntil(lambda: len(answers) == 20)
    assert [number for number, _ in answers] == list(range(20))
    assert {thread for _, thread in answers} == {threading.main_thread()}


def test_a_quick_deed_is_answered_at_once(tasks: Tasks) -> None:
    answers: list[str] = []
    tasks.write(lambda: "done", answers.append, patience=10)
    assert answers == ["done"]


def test_the_newest_question_wins(tasks: Tasks, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow() -> str:
        started.set()
        go_on.wait(10)
        return "old"

    tasks.ask("list", slow, answers.append)
    started.wait(10)
    tasks.ask("list", lambda: "between", answers.append)
    tasks.ask("list", lambda: "new", answers.append)
    tasks.ask("other", lambda: "another question", answers.append)
    go_on.set()
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert answers == ["new", "another question"]


def test_long_work_tells_its_progress_and_stops_when_asked(tasks: Tasks, qtbot: QtBot) -> None:
    told: list[Progress] = []
    tasks.progressed.connect(told.append)

    def work(report: Report, cancelled: IsCancelled) -> None:
        report(Progress(1, 2, "half"))
        while True:
            stop_if(cancelled)

    answers: list[None] = []
    errors: list[BaseException] = []
    tasks.failed.connect(errors.append)
    tasks.write_long("working", work, answers.append)
    qtbot.waitUntil(lambda: Progress(1, 2, "half") in told)
    assert tasks.is_busy
    with qtbot.waitSignal(tasks.ended):
        tasks.cancel()
    assert not tasks.is_busy
    assert answers == []
    assert [type(error) for error in errors] == [Cancelled]


def test_an_error_is_told(tasks: Tasks, qtbot: QtBot) -> None:
    def work() -> None:
        raise LibraryError("The disk is full; free some space")

    with qtbot.waitSignal(tasks.failed) as told:
        tasks.write(work, lambda _: None, patience=0)
    assert str(told.args[0]) == "The disk is full; free some space"


def test_closing_finishes_deeds_and_takes_no_more(tasks: Tasks) -> None:
    done: list[int] = []
    tasks.write(lambda: done.append(1), lambda _: None, patience=0)
    tasks.close()
    tasks.write(lambda: done.append(2), lambda _: None)
    assert done == [1]


def test_no_other_thread_collects_garbage(qapp: QApplication, qtbot: QtBot) -> None:
    assert qapp is not None
    where: set[int] = set()

    def note(phase: str, _: dict[str, int]) -> None:
        if phase == "start":
            where.add(threading.get_ident())

    def litter() -> int:
        for _ in range(20_000):
            cycle: list[object] = []
            cycle.append(cycle)
        return 1

    first, second = Tasks(), Tasks()
    done: list[int] = []
    gc.callbacks.append(note)
    try:
        first.keep(litter, done.append)
        second.keep(litter, done.append)
        qtbot.waitUntil(lambda: len(done) == 2 and bool(where))
        assert where == {threading.get_ident()}
        first.close()
        assert not gc.isenabled()
    finally:
        gc.callbacks.remove(note)
        second.close()
    assert gc.isenabled()
