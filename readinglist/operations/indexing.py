"""Building the index in a process of its own, so that it takes nothing from who started it."""

import subprocess
from pathlib import Path

from readinglist import own_process
from readinglist.errors import LibraryError
from readinglist.model.progress import IsCancelled, Progress, Report, Step, stop_if


def rebuild_apart(library_folder: Path, report: Report, cancelled: IsCancelled) -> bool:
    """Run `readinglist reindex` on a library and pass on its progress; True once it is done.

    Raises Cancelled, having ended the process, and LibraryError where it failed.
    """
    process = own_process.start(
        "--library",
        str(library_folder),
        "reindex",
        "--progress",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stderr is not None
        try:
            for line in process.stdout:
                stop_if(cancelled)
                done, _, total = line.decode().partition(" ")
                if done.isdecimal() and total.strip().isdecimal():
                    report(Progress(int(done), int(total), Step.BUILDING_INDEX))
            complaint = process.stderr.read().decode()
        except BaseException:
            process.kill()
            raise
    if process.returncode:
        reason = complaint.removeprefix("readinglist: error: ").strip() or "it ended early"
        raise LibraryError("The search index could not be built: {reason}", reason=reason)
    return True
