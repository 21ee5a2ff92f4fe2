"""What is given to users: how large each artefact is, and how quickly those that run here start.

Looks at what `make release` left in ``dist``; says so where there is nothing. A start is measured
until the version is printed, and until the window has put its first picture on the screen, on an
empty library; the best of a few is told. Run as ``python -m tests.benchmarks.artefacts_bench``.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

DIST = Path(__file__).parents[2] / "dist"
ROUNDS = 5
_SUFFIXES = {".AppImage", ".deb", ".dmg", ".exe", ".gz", ".whl", ".xz", ".zip"}
_FIRST_PICTURE = "Flushing"


def artefacts(dist: Path) -> Iterator[Path]:
    """Everything in `dist` that a user may be given."""
    if dist.is_dir():
        yield from sorted(
            entry for entry in dist.iterdir() if entry.is_dir() or entry.suffix in _SUFFIXES
        )


def size(artefact: Path) -> int:
    """Bytes, of a folder those of its files."""
    files = artefact.rglob("*") if artefact.is_dir() else [artefact]
    return sum(file.stat().st_size for file in files if file.is_file() and not file.is_symlink())


def programs(dist: Path) -> Iterator[tuple[str, list[str]]]:
    """What can be started here, with its command: the source tree, and the bundle."""
    yield "source tree", [sys.executable, "-m", "readinglist"]
    for name in ("readinglist", "readinglist.exe"):
        if (dist / "readinglist" / name).is_file():
            yield "bundle", [str(dist / "readinglist" / name)]


def best(work: Callable[[], float]) -> float:
    """The least of a few rounds, the first of which warms the disk's cache."""
    return min(work() for _ in range(ROUNDS))


def version_seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Until the version is printed and the program has ended."""
    start = time.perf_counter()
    subprocess.run([*command, "--version"], env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - start


def window_seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Until the window's first picture has been put on the screen, as Qt logs it."""
    logging = {"QT_LOGGING_RULES": "qt.widgets.painting=true", "QT_FORCE_STDERR_LOGGING": "1"}
    start = time.perf_counter()
    with subprocess.Popen(
        command, env={**environment, **logging}, stderr=subprocess.PIPE, text=True
    ) as window:
        assert window.stderr is not None
        try:
            for line in window.stderr:
                if _FIRST_PICTURE in line:
                    return time.perf_counter() - start
        finally:
            window.kill()
    raise RuntimeError(f"{command[0]} showed no window")


def measure(dist: Path) -> None:
    """Print both tables."""
    print("size, MB")
    for artefact in artefacts(dist):
        print(f"  {artefact.name:<44} {size(artefact) / 1_000_000:7.1f}")
    print(f"start-up, seconds, best of {ROUNDS}            version   window")
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        environment = os.environ | {
            "QT_QPA_PLATFORM": "offscreen",
            "READINGLIST_LIBRARY": f"{scratch}/library",
            "READINGLIST_CACHE": f"{scratch}/cache",
            "XDG_CONFIG_HOME": f"{scratch}/config",
        }
        for name, command in programs(dist):
            version = best(partial(version_seconds, command, environment))
            window = best(partial(window_seconds, command, environment))
            print(f"  {name:<44} {version:7.2f}  {window:7.2f}")


if __name__ == "__main__":
    if any(artefacts(DIST)):
        measure(DIST)
    else:
        print("No artefacts in dist; make release builds them")
