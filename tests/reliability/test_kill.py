"""The program is killed with SIGKILL, again and again: nothing acknowledged is lost.

A few dozen times in an ordinary run; ``READINGLIST_KILLS=500`` asks for as many.
"""

import os
import random
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readinglist.library import Library
from tests.reliability.crashing import Life, live
from tests.reliability.deeds import DEEDS, Deed, assert_sound, content
from tests.reliability.program import start

KILLS = int(os.environ.get("READINGLIST_KILLS", "30"))
SEED = 20260301
HOUR = 3600

each_deed = pytest.mark.parametrize("deed", DEEDS, ids=[deed.name for deed in DEEDS])


def copies_of(scratch: Path, folder: Path) -> Iterator[Path]:
    """As many copies of a scratch folder as are asked for, one at a time."""
    while True:
        copy = folder / "scratch"
        shutil.copytree(scratch, copy)
        yield copy
        shutil.rmtree(copy)


def crash_points(total: int, number: int, chance: random.Random) -> list[int]:
    """Points all over the deed; one in three among the last, where it is made permanent."""
    last = range(max(1, total - 12), total + 1)
    late = chance.sample(last, min(number // 3, len(last)))
    return sorted({*late, *chance.sample(range(1, total + 1), min(number - len(late), total))})


def left_behind(scratch: Path) -> list[str]:
    """Temporary files outside the cache."""
    folders = (scratch / "out", scratch / "library", scratch / "library/backups")
    return [
        path.name
        for folder in folders
        if folder.is_dir()
        for path in folder.iterdir()
        if path.name.startswith(".") or path.name.endswith(("-journal", ".new", ".part"))
    ]


def age_everything(scratch: Path) -> None:
    """Make believe that the killed process has been gone for a while."""
    for path in scratch.rglob("*"):
        if path.is_file():
            past = path.stat().st_mtime - 2 * HOUR
            os.utime(path, (past, past))


def assert_kept(deed: Deed, scratch: Path, life: Life, outcome: object) -> None:
    """What must be true after a kill, and once the user has simply gone on."""
    deed.holds(scratch, len(life.acknowledged))
    assert_sound(scratch)
    if deed.repeated:
        age_everything(scratch)
        again = live(deed, scratch)
        assert len(again.acknowledged) == len(deed.commands)
        assert content(scratch / "library", deed.varying) == outcome
        with Library(scratch / "library") as library:
            library.mark([1], tags=["later"])
        assert left_behind(scratch) == []


@each_deed
def test_a_kill_at_a_crash_point_loses_nothing(
    deed: Deed, prepared: Callable[[Deed], Path], tmp_path: Path
) -> None:
    scratches = copies_of(prepared(deed), tmp_path)
    scratch = next(scratches)
    whole = live(deed, scratch)
    assert whole.points is not None
    outcome = content(scratch / "library", deed.varying)
    deed.holds(scratch, len(deed.commands))
    number = max(2, KILLS * 2 // 3 // len(DEEDS))
    for point in crash_points(whole.points, number, random.Random(f"{SEED} {deed.name}")):
        scratch = next(scratches)
        life = live(deed, scratch, die_at=point)
        try:
            assert life.killed or deed.name == "fetch"
            assert_kept(deed, scratch, life, outcome)
        except BaseException as error:
            error.add_note(f"killed at crash point {point} of {whole.points}: {life}")
            raise


@each_deed
def test_a_kill_at_any_moment_loses_nothing(
    deed: Deed, prepared: Callable[[Deed], Path], tmp_path: Path
) -> None:
    scratches = copies_of(prepared(deed), tmp_path)
    scratch = next(scratches)
    whole = live(deed, scratch)
    outcome = content(scratch / "library", deed.varying)
    chance = random.Random(f"{SEED} {deed.name}")
    for _ in range(max(1, KILLS // 3 // len(DEEDS))):
        scratch = next(scratches)
        delay = chance.uniform(0, whole.seconds)
        life = live(deed, scratch, die_after=delay)
        try:
            assert_kept(deed, scratch, life, outcome)
        except BaseException as error:
            error.add_note(f"killed after {delay} of {whole.seconds} seconds: {life}")
            raise


@pytest.mark.parametrize("name", ["import", "export", "restore"])
def test_the_program_killed_by_another_loses_nothing(
    name: str, prepared: Callable[[Deed], Path], tmp_path: Path
) -> None:
    """As a user would, from outside, while it writes its first file or later."""
    deed = next(deed for deed in DEEDS if deed.name == name)
    scratches = copies_of(prepared(deed), tmp_path)
    scratch = next(scratches)
    live(deed, scratch)
    outcome = content(scratch / "library", deed.varying)
    for _ in range(max(1, KILLS // 50)):
        scratch = next(scratches)
        acknowledged = 0
        for arguments in deed.arguments(scratch)[:-1]:
            with start(scratch, arguments) as process:
                process.communicate()
            acknowledged += process.returncode == 0
        with start(scratch, deed.arguments(scratch)[-1]) as process:
            watched = scratch / "library"
            before = {path.name for path in watched.iterdir()}
            while process.poll() is None and {path.name for path in watched.iterdir()} == before:
                pass
            process.kill()
            process.communicate()
        assert process.returncode in {0, -signal.SIGKILL}
        acknowledged += process.returncode == 0
        assert_kept(deed, scratch, Life(("",) * acknowledged, None, 0.0), outcome)
