"""What the world does wrong: one clear sentence, nothing lost, and work goes on afterwards."""

import contextlib
import ctypes
import os
import resource
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta, tzinfo
from pathlib import Path
from typing import Self

import pytest

from readinglist.errors import LibraryError
from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.progress import Progress
from readinglist.operations.importing import import_paths
from readinglist.store import backups, database, journal
from tests.reliability.deeds import (
    OLD,
    PAGES,
    PER_PAGE,
    assert_sound,
    content,
    with_exports,
    write_pages,
)
from tests.reliability.program import ROOT, environment, program

DROP_FROM_BOUNDING_SET, DAC_OVERRIDE, DAC_READ_SEARCH = 24, 1, 2
AS_ROOT = os.getuid() == 0

Ran = subprocess.CompletedProcess[str]


@pytest.fixture
def scratch(tmp_path: Path, whole: Path) -> Path:
    """A library of papers with an index, older exports, and pages to import."""
    shutil.copytree(whole, tmp_path / "scratch")
    return tmp_path / "scratch"


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("whole")
    with_exports(folder)
    program(folder, ["backup", folder / "sound.db"])
    more = folder / "more"
    write_pages(more)
    for page in more.iterdir():
        page.write_text(page.read_text("utf-8").replace("Learning to", "On how we"), "utf-8")
    return folder


def assert_one_sentence(done: Ran) -> None:
    """The program ended with status 1 and one line that says what happened and what to do."""
    lines = done.stderr.splitlines()
    assert len(lines) == 1, done.stderr
    assert lines[0].startswith("readinglist: error: ")
    assert "; " in lines[0], "it does not say what to do"
    assert done.returncode == 1


def assert_goes_on(scratch: Path, before: object) -> None:
    """Nothing is lost, and the same library can be written again."""
    assert content(scratch / "library") == before
    assert_sound(scratch)
    with Library(scratch / "library") as library:
        assert library.mark([1], status=Status.READ, tags=["again"])


def no_file_beyond(size: int) -> Callable[[], None]:
    """What makes every write of a process fail beyond so many bytes of a file."""

    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


WRITING = {
    "import": "import {}/more",
    "mark": "mark 1 2 3 4 5 6 7 8 9 --status skipped --tag far",
    "undo": "undo",
    "export": "export --format json -o {}/out/list.json",
    "backup": "backup {}/out/copy.db",
    "restore": "restore {}/sound.db",
    "reindex": "reindex",
}


@pytest.mark.parametrize("name", WRITING)
def test_files_that_cannot_grow(scratch: Path, name: str) -> None:
    """As where a quota is used up, for the file that grows first."""
    before = content(scratch / "library")
    arguments = WRITING[name].format(scratch).split()
    assert_one_sentence(program(scratch, arguments, no_file_beyond(4096)))
    assert (scratch / "out/list.json").read_text("utf-8") == OLD
    assert not (scratch / "out/copy.db").exists()
    assert [path.name for path in (scratch / "out").iterdir() if path.name[0] == "."] == []
    assert_goes_on(scratch, before)
    assert program(scratch, arguments).returncode == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", str(disk)]
    if not AS_ROOT or subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("only root can mount a small disk, and not everywhere")
    yield disk
    subprocess.run(["umount", "--lazy", str(disk)], check=True)


def test_a_full_disk(whole: Path, small_disk: Path, tmp_path: Path) -> None:
    scratch = small_disk / "scratch"
    shutil.copytree(whole, scratch)
    before = content(scratch / "library")
    filler = small_disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while file.write(b"x" * 4096):
            pass
    for name in ("import", "mark", "export", "backup"):
        assert_one_sentence(program(scratch, WRITING[name].format(scratch).split()))
    elsewhere = tmp_path / "elsewhere"
    shutil.copytree(whole, elsewhere)
    backup = program(elsewhere, ["backup", str(small_disk / "copy.db")])
    assert_one_sentence(backup)
    assert "There is no room left" in backup.stderr
    filler.unlink()
    assert_goes_on(scratch, before)
    assert (scratch / "out/list.json").read_text("utf-8") == OLD


@pytest.fixture(scope="module")
def bound() -> Callable[[], None]:
    """What makes a process one that permissions hold for, also where root runs the tests."""
    if not AS_ROOT:
        return lambda: None
    if not sys.platform.startswith("linux"):
        pytest.skip("root can only be bound by permissions on Linux")
    control = ctypes.CDLL(None).prctl

    def give_up_privileges() -> None:
        for capability in (DAC_OVERRIDE, DAC_READ_SEARCH):
            control(DROP_FROM_BOUNDING_SET, capability, 0, 0, 0)

    return give_up_privileges


def permit(folder: Path, *, writing: bool) -> None:
    """Give or take the right to write in a folder and to its files."""
    for path in (folder, *folder.iterdir()):
        path.chmod((0o755 if path.is_dir() else 0o644) if writing else 0o555)


def test_a_library_that_must_not_be_written(scratch: Path, bound: Callable[[], None]) -> None:
    before = content(scratch / "library")
    permit(scratch / "library", writing=False)
    for command in ("mark 1 --status read", "import {}/more"):
        assert_one_sentence(program(scratch, command.format(scratch).split(), bound))
    permit(scratch / "library", writing=True)
    assert_goes_on(scratch, before)


def test_backups_that_must_not_be_written(scratch: Path, bound: Callable[[], None]) -> None:
    before = content(scratch / "library")
    shutil.rmtree(scratch / "library/backups", ignore_errors=True)
    (scratch / "library/backups").mkdir(mode=0o555)
    assert_one_sentence(program(scratch, ["mark", 1, "--status", "read"], bound))
    (scratch / "library/backups").chmod(0o755)
    assert_goes_on(scratch, before)


def test_a_target_that_must_not_be_written(scratch: Path, bound: Callable[[], None]) -> None:
    permit(scratch / "out", writing=False)
    for command in ("export -o {}/out/list.bib", "backup {}/out/copy.db"):
        assert_one_sentence(program(scratch, command.format(scratch).split(), bound))
    permit(scratch / "out", writing=True)
    assert (scratch / "out/list.bib").read_text("utf-8") == OLD
    done = program(scratch, ["export", "-o", scratch / "out/list.bib"], bound)
    assert done.returncode == 0
    assert (scratch / "out/list.bib").read_text("utf-8") != OLD


@pytest.mark.parametrize("target", ["missing/list.bib", "out", "out/list.bib/list.bib"])
@pytest.mark.parametrize("command", ["export -o", "backup"])
def test_a_target_that_cannot_be(scratch: Path, command: str, target: str) -> None:
    before = content(scratch / "library")
    done = program(scratch, [*command.split(), scratch / target])
    assert done.returncode == 1
    assert_one_sentence(done)
    assert content(scratch / "library") == before


def test_a_device_is_no_target(scratch: Path) -> None:
    pipe = scratch / "out/pipe"
    os.mkfifo(pipe)
    for command in (["export", "-o"], ["backup"]):
        assert_one_sentence(program(scratch, [*command, pipe]))
    assert pipe.is_fifo()


def test_a_cache_that_cannot_be(scratch: Path) -> None:
    shutil.rmtree(scratch / "cache")
    (scratch / "cache").write_text("in the way", "utf-8")
    done = program(scratch, ["list", "pebbles"])
    assert (done.returncode, len(done.stderr.splitlines())) == (0, 1)
    assert "without the index" in done.stderr
    assert "pebbles" in done.stdout
    assert_one_sentence(program(scratch, ["reindex"]))
    (scratch / "cache").unlink()
    done = program(scratch, ["list", "pebbles"])
    assert (done.returncode, done.stderr) == (0, "")
    assert "pebbles" in done.stdout


def test_output_that_goes_nowhere(scratch: Path) -> None:
    with open("/dev/full", "w") as full:  # noqa: PTH123 - a device
        done = subprocess.run(
            [sys.executable, "-m", "readinglist", "list"],
            cwd=ROOT,
            env={**os.environ, **environment(scratch)},
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("readinglist: error: ")


def test_a_dump_that_vanishes_while_others_are_imported(tmp_path: Path) -> None:
    pages = write_pages(tmp_path / "pages")

    def vanish(progress: Progress) -> None:
        if progress.done == 1:
            pages[1].unlink(missing_ok=True)

    with Library(tmp_path / "library") as library:
        report = import_paths(library, [tmp_path / "pages"], progress=vanish)
        assert [file.new for file in report.files] == [PER_PAGE, 0, PER_PAGE]
        assert [file.failed for file in report.files] == [False, True, False]
        assert len(library.ids()) == (PAGES - 1) * PER_PAGE


def test_an_export_that_vanishes_while_others_are_imported(scratch: Path, tmp_path: Path) -> None:
    program(scratch, ["export", "--format", "json", "-o", tmp_path / "first.json"])
    pages = write_pages(tmp_path / "pages")

    def vanish(_: Progress) -> None:
        (tmp_path / "first.json").unlink(missing_ok=True)

    with Library(tmp_path / "library") as library:
        paths = [tmp_path / "first.json", *pages]
        report = import_paths(library, paths, progress=vanish)
        assert [file.failed for file in report.files] == [True, False, False, False]
        assert len(library.ids()) == PAGES * PER_PAGE


LOCKS = ("BEGIN IMMEDIATE", "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")


@pytest.mark.parametrize("lock", LOCKS)
def test_a_library_that_another_program_holds(
    scratch: Path, monkeypatch: pytest.MonkeyPatch, lock: str
) -> None:
    monkeypatch.setattr(database, "_BUSY_SECONDS", 0.05)
    before = content(scratch / "library")
    with closing(sqlite3.connect(scratch / "library/library.db", isolation_level=None)) as other:
        other.executescript(lock)
        with (
            pytest.raises(LibraryError, match="in use by another program; try again"),
            Library(scratch / "library") as library,
        ):
            library.mark([1], status=Status.READ)
    assert_goes_on(scratch, before)


@pytest.mark.parametrize("damage", ["text", "folder", "holes", "cut"])
def test_a_damaged_library_is_told_of_and_not_made_worse(scratch: Path, damage: str) -> None:
    file = scratch / "library/library.db"
    sound = file.read_bytes()
    harmful = {
        "text": b"Dear diary, " * 400,
        "holes": sound[:8192] + b"\xff" * (len(sound) - 8192),
        "cut": sound[: len(sound) // 2 // 4096 * 4096],
    }
    if damage == "folder":
        file.unlink()
        file.mkdir()
    else:
        file.write_bytes(harmful[damage])
    for command in ("list", "mark 1 --status read", "export -o {}/out/list.bib"):
        assert_one_sentence(program(scratch, command.format(scratch).split()))
    assert (scratch / "out/list.bib").read_text("utf-8") == OLD
    if damage != "folder":
        assert file.read_bytes() == harmful[damage]


@pytest.mark.parametrize("copy", [b"", b"Dear diary", b"SQLite format 3\0" + b"\0" * 4096])
def test_a_copy_that_is_none_changes_nothing(scratch: Path, copy: bytes) -> None:
    before = content(scratch / "library")
    (scratch / "copy.db").write_bytes(copy)
    assert_one_sentence(program(scratch, ["restore", scratch / "copy.db"]))
    assert_goes_on(scratch, before)


class Backwards(datetime):
    """A clock that goes back a day with every look at it."""

    looks = 0

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        cls.looks += 1
        return cls.fromtimestamp(0, tz) + timedelta(days=20_000 - cls.looks)


def test_a_clock_that_goes_backwards(scratch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (journal, backups):
        monkeypatch.setattr(module, "datetime", Backwards)
    folder = scratch / "library"
    with Library(folder) as library:
        for paper_id in range(1, 16):
            library.mark([paper_id], status=Status.READ)
        for _ in range(5):
            library.undo()
        library.redo()
        read = {paper.id for paper in library.papers(library.ids()) if paper.read_at}
        assert read == set(range(1, 12))
    monkeypatch.undo()
    today = f"{datetime.now(UTC):%Y-%m-%d}"
    with Library(folder) as library:
        library.mark([18], tags=["today"])
        library.undo()
        assert library.next_undo() is not None
    assert list((folder / "backups").glob(f"library-{today}-*"))
    assert_sound(scratch)
