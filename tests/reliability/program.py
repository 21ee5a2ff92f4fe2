"""The real program as a process of its own, with everything it touches in one scratch folder."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
_LONGEST = 120.0


def environment(scratch: Path) -> dict[str, str]:
    """The variables by which the program finds everything in the scratch folder."""
    services = scratch / "services.json"
    named = json.loads(services.read_text("utf-8")) if services.exists() else {}
    return {
        "READINGLIST_LIBRARY": str(scratch / "library"),
        "READINGLIST_CACHE": str(scratch / "cache"),
        "XDG_CONFIG_HOME": str(scratch / "config"),
        **named,
    }


def start(
    scratch: Path, arguments: Sequence[object], first: Callable[[], None] | None = None
) -> subprocess.Popen[str]:
    """Start the program; `first` is called in its process before it begins."""
    return subprocess.Popen(
        [sys.executable, "-m", "readinglist", *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment(scratch)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=first,
    )


def program(
    scratch: Path, arguments: Sequence[object], first: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run the program to its end."""
    with start(scratch, arguments, first) as process:
        out, err = process.communicate(timeout=_LONGEST)
    return subprocess.CompletedProcess(process.args, process.returncode, out, err)
