"""This very program once more, in a process of its own."""

import os
import subprocess
import sys
from typing import IO

Stream = int | IO[bytes]


def start(
    *arguments: str, stdin: Stream, stdout: Stream, stderr: Stream
) -> subprocess.Popen[bytes]:
    """Run the program with `arguments`, as it is installed here, and open no console for it.

    It looks for its modules where this process does, never in the folder it is started from.
    """
    frozen = getattr(sys, "frozen", False)
    return subprocess.Popen(
        [sys.executable, *([] if frozen else ["-P", "-m", "readinglist"]), *arguments],
        stdin=stdin,
        stdout=stdout,
        stderr=stderr,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        start_new_session=True,
    )
