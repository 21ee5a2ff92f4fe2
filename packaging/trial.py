"""Tries a built program for real: what is shipped has been started once.

    python packaging/trial.py COMMAND…

runs the command (``dist/readinglist/readinglist``, or ``python -m readinglist`` of some
environment) on a library of its own: every step from a saved page to BibTeX on the command line,
then the window, which is handed a page, imports it and indexes it. Any failure, and any word of
the window's on standard error, ends the trial.
"""

import json
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from bundle import foreign_environment

_PAGE = Path(__file__).resolve().parents[1] / "resources" / "sample" / "daily_papers.txt"
_PATIENCE = 60.0
_PAUSE = 0.2


class TrialError(Exception):
    """The program did not do what it should; ``str(error)`` says what it did instead."""


class Trial:
    """One program, on a library of its own in `folder`; needs no screen."""

    def __init__(self, command: Sequence[str], folder: Path) -> None:
        self._command = [*command]
        self._environment = _environment(folder)
        self._folder = folder

    def command_line(self) -> None:
        """From a saved page to BibTeX; raises TrialError."""
        if not self._said("import", str(_PAGE)).strip().endswith("papers"):
            raise TrialError("The page was not imported")
        self._said("reindex")
        total = json.loads(self._said("list", "--json"))["total"]
        found = json.loads(self._said("list", "the", "--json"))["total"]
        if not 0 < found <= total:
            raise TrialError(f"A search found {found} of {total} papers")
        target = self._folder / "papers.bib"
        self._said("export", "--format", "bibtex", "-o", str(target))
        if len(re.findall(r"^@", target.read_text(encoding="utf-8"), re.MULTILINE)) != total:
            raise TrialError("The export is not the library")
        self._said("check")

    def window(self) -> None:
        """The window imports the page it is opened with, and has it indexed; raises TrialError."""
        library, cache = self._folder / "window", self._folder / "window-cache"
        environment = {**self._environment, "READINGLIST_CACHE": str(cache)}
        with (self._folder / "stderr").open("w+", encoding="utf-8") as complaints:
            window = subprocess.Popen(
                [*self._command, "--library", str(library), str(_PAGE)],
                env=environment,
                stderr=complaints,
            )
            try:
                self._wait_for(window, library, cache)
            finally:
                window.kill()
                window.wait()
                complaints.seek(0)
                said = complaints.read().strip()
                print(said, end="\n" if said else "", file=sys.stderr)
        if said:
            raise TrialError("The window complained of the above")

    def _wait_for(self, window: subprocess.Popen[bytes], library: Path, cache: Path) -> None:
        last = time.monotonic() + _PATIENCE
        while time.monotonic() < last:
            if window.poll() is not None:
                raise TrialError(f"The window ended with {window.returncode}")
            if (library / "library.db").exists() and any(cache.rglob("manifest")):
                listed = self._said("--library", str(library), "list", "--json")
                if json.loads(listed)["total"]:
                    return
            time.sleep(_PAUSE)
        raise TrialError(f"The window had not imported and indexed the page in {_PATIENCE:.0f} s")

    def _said(self, *arguments: str) -> str:
        done = subprocess.run(
            [*self._command, *arguments],
            env=self._environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if done.returncode:
            raise TrialError(f"“{' '.join(arguments)}” ended with {done.returncode}: {done.stderr}")
        return done.stdout


def _environment(folder: Path) -> Mapping[str, str]:
    """This process's own, without its Python, and with folders of the trial's for the user's."""
    return foreign_environment() | {
        "QT_QPA_PLATFORM": "offscreen",
        "READINGLIST_LIBRARY": str(folder / "library"),
        "READINGLIST_CACHE": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
    }


def try_out(command: Sequence[str]) -> None:
    """The whole trial; raises TrialError."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        trial = Trial(command, Path(scratch))
        trial.command_line()
        trial.window()


if __name__ == "__main__":
    try:
        try_out(sys.argv[1:])
    except TrialError as error:
        sys.exit(str(error))
    print(f"{sys.argv[1]}: tried, and in order")
