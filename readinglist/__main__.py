"""Start the window, or the command line where a command is named; neither loads the other."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from readinglist import parallel, paths
from readinglist.startup.request import WindowRequest, window_request


def main() -> int:
    """The program; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments == [parallel.ARGUMENT]:
        return parallel.help_with_work(sys.stdin.buffer, sys.stdout.buffer)
    request = requested_window(arguments)
    if request is not None:
        return _open_window(request)
    with _loading():
        from readinglist.cli.main import run
    return run(arguments)


def requested_window(arguments: Sequence[str]) -> WindowRequest | None:
    """What `arguments` ask of the window; null where they are for the command line."""
    return window_request(arguments, _is_command)


def _is_command(word: str) -> bool:
    from readinglist.cli.arguments import parser

    return word in parser().commands


def _open_window(request: WindowRequest) -> int:
    from readinglist.startup import qt_libraries

    folder = paths.library_folder(request.library)
    if _has_no_screen():
        return _complain(
            "there is no screen to open the window on; start it from a desktop, or use the "
            "commands that “readinglist --help” lists"
        )
    if reason := qt_libraries.complaint(os.environ):
        return _complain(reason)
    with _loading():
        from readinglist.app import main as run_window
    return run_window(folder, request.files)


@contextmanager
def _loading() -> Iterator[None]:
    """While modules are loaded nothing becomes garbage; later no collection looks them through."""
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


def _has_no_screen() -> bool:
    if sys.platform in {"darwin", "win32"} or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _complain(sentence: str) -> int:
    print(f"readinglist: error: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
