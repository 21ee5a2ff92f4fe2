"""Start the window, or with arguments the command line; neither loads the other."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from readinglist import paths


def main() -> int:
    """The program; returns its exit status."""
    arguments = sys.argv[1:]
    if wants_window(arguments):
        named = arguments[-1].removeprefix("--library=") if arguments else None
        return _open_window(paths.library_folder(None if named is None else Path(named)))
    from readinglist.cli.main import run

    return run(arguments)


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether no command is named: no arguments, or only which library to open."""
    match arguments:
        case [] | ["--library", _]:
            return True
        case [option]:
            return option.startswith("--library=")
        case _:
            return False


def _open_window(folder: Path) -> int:
    if _has_no_screen():
        return _complain(
            "there is no screen to open the window on; start it from a desktop, or use the "
            "commands that “readinglist --help” lists"
        )
    try:
        from readinglist.app import main as run_window
    except ModuleNotFoundError:
        raise
    except ImportError as error:
        return _complain(
            f"the window needs a system library that is missing ({error}); on Debian or Ubuntu "
            "install it with: sudo apt-get install libegl1 libgl1 libxkbcommon-x11-0 "
            "libxcb-cursor0 libdbus-1-3 libfontconfig1"
        )
    return run_window(folder)


def _has_no_screen() -> bool:
    if sys.platform in {"darwin", "win32"} or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _complain(sentence: str) -> int:
    print(f"readinglist: error: {sentence}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
