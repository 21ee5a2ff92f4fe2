"""Work shared with other processes comes back whole and in order, whatever becomes of them."""

import io
import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from readinglist import own_process
from readinglist.parallel import help_with_work, in_order, processors

PIECES = range(40)


def test_many_pieces_are_done_in_order() -> None:
    assert list(in_order(abs, map(int.__neg__, PIECES), helpers=2)) == list(PIECES)


def test_others_do_most_of_many_pieces() -> None:
    done_by = set(in_order(_process, PIECES, helpers=3))
    assert len(done_by) == 3
    assert os.getpid() not in done_by


@pytest.mark.parametrize("number", [0, 1, 3])
def test_few_pieces_are_done_here(number: int) -> None:
    assert list(in_order(_process, range(number), helpers=2)) == [os.getpid()] * number


def test_one_processor_is_enough() -> None:
    assert set(in_order(_process, PIECES, helpers=1)) == {os.getpid()}
    assert processors() >= 1


def test_large_pieces_go_to_and_fro() -> None:
    pieces = [bytes([number]) * 3_000_000 for number in range(8)]
    assert list(in_order(bytes, pieces, helpers=2)) == pieces


def test_pieces_are_taken_when_they_are_needed() -> None:
    pieces = iter(range(1000))
    assert next(in_order(abs, pieces, helpers=2)) == 0
    assert next(pieces) < 10


def test_what_work_raises_is_raised_here() -> None:
    results = in_order(partial(int, base=10), [*map(str, range(9)), "nine", "10"], helpers=2)
    with pytest.raises(ValueError, match="nine"):
        list(results)


def test_what_pieces_raise_ends_the_helpers() -> None:
    def pieces() -> Iterator[int]:
        yield from PIECES
        raise KeyError

    helpers = set[int]()
    with pytest.raises(KeyError):
        helpers.update(in_order(_process, pieces(), helpers=2))
    assert len(helpers) == 2
    assert not any(map(_is_alive, helpers))


def test_a_helper_that_is_killed_is_done_without() -> None:
    results = in_order(_process, PIECES, helpers=2)
    first = next(results)
    os.kill(first, getattr(signal, "SIGKILL", signal.SIGTERM))
    others = list(results)
    assert len(others) == len(PIECES) - 1
    assert os.getpid() in others


def test_without_any_helper_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(Path(__file__)))
    assert set(in_order(_process, PIECES, helpers=2)) == {os.getpid()}


def test_a_helper_ends_when_nobody_sends_it_work() -> None:
    given = io.BytesIO(pickle.dumps((abs, -1)) + pickle.dumps((abs, -2)))
    returned = io.BytesIO()
    assert help_with_work(given, returned) == 0
    returned.seek(0)
    assert [pickle.load(returned), pickle.load(returned)] == [1, 2]


def test_the_program_is_started_as_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "readinglist.py").write_text("raise SystemExit(7)")
    monkeypatch.chdir(tmp_path)
    nothing = subprocess.DEVNULL
    process = own_process.start("--help", stdin=nothing, stdout=nothing, stderr=nothing)
    assert process.wait() == 0


def _process(_: object) -> int:
    return os.getpid()


def _is_alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except OSError:
        return False
    return True
