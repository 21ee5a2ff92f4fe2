"""Runs one command and answers for it with an exit status.

0: all done; 1: something could not be done; 2: wrong usage. Every error is one line.
"""

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path

from readinglist import paths
from readinglist.cli.answers import INCOMPLETE, USAGE, complain, remark
from readinglist.cli.arguments import parser
from readinglist.cli.commands.copying import restore_damaged
from readinglist.errors import DamagedLibraryError, ReadingListError, UsageError
from readinglist.library import Library
from readinglist.operations import location

Command = Callable[[Library, Namespace], int]

_COMMANDS = {
    "import": "importing.import_",
    "list": "listing.list_",
    "show": "listing.show",
    "mark": "marking.mark",
    "undo": "marking.undo",
    "redo": "marking.undo",
    "fetch": "fetching.fetch",
    "export": "exporting.export",
    "keep": "keeping.keep",
    "stats": "counting.stats",
    "check": "upkeep.check",
    "reindex": "upkeep.reindex",
    "backup": "copying.backup",
    "restore": "copying.restore",
}
"""Where in `readinglist.cli.commands` each one is. What it needs is loaded when it is asked for."""


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; prints, and returns the exit status."""
    _speak_utf8()
    try:
        options = parser().parse_args(arguments)
        command = _command(options.command)
        folder = paths.library_folder(getattr(options, "library", None))
        try:
            library = Library(folder)
        except DamagedLibraryError:
            if options.command != "restore":
                raise
            return restore_damaged(folder, options.file)
        with library:
            _warn_of_place(folder)
            return command(library, options)
    except UsageError as error:
        return complain(error, USAGE)
    except ReadingListError as error:
        return complain(error, INCOMPLETE)
    except BrokenPipeError:
        # The reader has gone, e.g. `| head`; nothing is left to be told, nor at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INCOMPLETE
    except KeyboardInterrupt:
        return complain("stopped", 130)
    except OSError as error:
        return complain(f"{error.filename or 'the system'}: {error.strerror or error}", INCOMPLETE)


def _command(name: str) -> Command:
    module, _, function = _COMMANDS[name].partition(".")
    command: Command = getattr(import_module(f"readinglist.cli.commands.{module}"), function)
    return command


def _warn_of_place(folder: Path) -> None:
    """Say once a day that the library lies where it can be damaged."""
    found = location.danger(folder)
    today = date.today()  # noqa: DTZ011 - the user's own day
    if found is not None and location.is_due(found, paths.cache_folder(), today):
        remark(f"warning: {found.why} {found.advice}")


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
