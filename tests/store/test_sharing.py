"""Several programs, and several threads of one, at one library: no write is lost."""

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from readinglist.library import Library
from readinglist.model.changes import Changes, Origin
from readinglist.model.paper import Status

Make = Callable[..., Any]

TAG_FIFTY_TIMES = """
import sys
from pathlib import Path
from readinglist.library import Library
with Library(Path(sys.argv[1])) as library:
    for number in range(50):
        library.mark([1], tags=[f"{sys.argv[2]}{number}"])
"""


def test_what_another_program_changed_is_announced_once(
    folder: Path, library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss")))
    heard: list[Changes] = []
    library.subscribe(heard.append)
    with Library(folder, origin=Origin.WINDOW) as other:
        other.mark([1], status=Status.READ)
    library.poll_others()
    library.poll_others()
    (changes,) = heard
    assert changes.altered == {1: frozenset({"status", "read_at"})}
    assert (changes.origin, changes.summary) == (Origin.WINDOW, "marked 1 paper read")


def test_own_changes_are_announced_at_once(library: Library, dump: Make, record: Make) -> None:
    heard: list[Changes] = []
    end = library.subscribe(heard.append)
    library.import_dump(dump("a.txt", record("Moss"), record("Fern")))
    library.mark([2], tags=["green"])
    library.remove([1])
    end()
    library.undo()
    assert [(set(c.added), set(c.altered), set(c.removed)) for c in heard] == [
        ({1, 2}, set(), set()),
        (set(), {2}, set()),
        (set(), set(), {1}),
    ]


def test_two_programs_writing_at_once_lose_nothing(
    folder: Path, library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss")))
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", TAG_FIFTY_TIMES, str(folder), name],
            cwd=Path(__file__).parents[2],
        )
        for name in ("left", "right")
    ]
    for number in range(50):
        library.mark([1], tags=[f"here{number}"])
    assert [writer.wait(timeout=120) for writer in writers] == [0, 0]
    assert len(library.paper(1).tags) == 150


def test_threads_read_while_one_writes(library: Library, dump: Make, record: Make) -> None:
    library.import_dump(dump("a.txt", *(record(f"Moss of kind {n}") for n in range(40))))
    ids = library.ids()

    def read(_: int) -> int:
        return len(library.rows(ids))

    with ThreadPoolExecutor(4) as pool:
        numbers = pool.map(read, range(40))
        for paper_id in ids:
            library.mark([paper_id], status=Status.SKIPPED)
        assert set(numbers) == {40}
    assert library.counts().statuses[Status.SKIPPED] == 40


def test_a_reader_inside_a_change_sees_it_and_others_do_not(
    folder: Path, library: Library, dump: Make, record: Make
) -> None:
    with library.rehearsal():
        library.import_dump(dump("a.txt", record("Moss")))
        assert len(library.ids()) == 1
        with ThreadPoolExecutor(1) as pool:
            assert pool.submit(library.ids).result() == []
    with Library(folder) as other:
        assert other.ids() == []
