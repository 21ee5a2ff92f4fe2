"""What can be typed after ``readinglist``, as the contract has it."""

import argparse
from collections.abc import Collection
from pathlib import Path
from typing import NoReturn

from readinglist import __version__
from readinglist.errors import UsageError
from readinglist.model.formats import FORMATS
from readinglist.model.paper import Priority, Status
from readinglist.model.view import SortKey


class Parser(argparse.ArgumentParser):
    """A parser whose complaints are errors like all others."""

    commands: Collection[str] = ()
    """The names of the commands that it knows."""

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with the complaint and where to find help."""
        raise UsageError("{message}; see “{program} --help”", message=message, program=self.prog)


def parser() -> Parser:
    """The parser of the whole command line; `command` names what was asked for."""
    everywhere = Parser(add_help=False)
    everywhere.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the library’s folder (else READINGLIST_LIBRARY, else your user data folder)",
    )
    main = Parser(
        prog="readinglist",
        description="A reading list of machine-learning papers. Without a command, the window; "
        "with files and folders instead of one, the window imports them.",
        parents=[everywhere],
    )
    main.add_argument("--version", action="version", version=f"readinglist {__version__}")
    commands = main.add_subparsers(dest="command", required=True, metavar="COMMAND")
    main.commands = commands.choices

    def command(name: str, does: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=does, description=does, parents=[everywhere])

    _import(command("import", "import saved pages: files, folders, - for standard input"))
    _list(command("list", "list papers, or search them"))
    show = command("show", "show one paper, whole")
    show.add_argument("id", type=_paper_id, metavar="ID")
    _json(show)
    _mark(command("mark", "set status, priority and tags of papers; nothing else changes"))
    for name, does in (("undo", "take the latest change back"), ("redo", "bring it back again")):
        _json(command(name, does))
    fetch = command("fetch", "ask arXiv, Hugging Face and GitHub about papers")
    fetch.add_argument("ids", nargs="*", type=_paper_id, metavar="ID")
    _json(fetch)
    _export(command("export", "export papers; the whole library where nothing is chosen"))
    _json(command("keep", "bring the files up to date that are kept with papers, and list them"))
    _json(command("stats", "counts and reading history"))
    check = command("check", "check the library and its index")
    check.add_argument(
        "--repair",
        action="store_true",
        help="rebuild what is derived, mend what is certain; undo takes it back",
    )
    _json(check)
    reindex = command("reindex", "rebuild the search index")
    reindex.add_argument("--progress", action="store_true", help="print how far it is, for scripts")
    backup = command("backup", "write a consistent copy, also while the window is open")
    backup.add_argument("file", type=Path, metavar="FILE")
    restore = command("restore", "put a copy back, keeping a copy of what was there")
    restore.add_argument("file", type=Path, metavar="FILE")
    return main


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    command.add_argument(
        "--year", type=_year, metavar="Y", help="the pages’ year, where they do not tell it"
    )
    command.add_argument(
        "--dry-run", action="store_true", help="report what would be imported, change nothing"
    )
    _json(command)


def _list(command: argparse.ArgumentParser) -> None:
    command.add_argument("query", nargs="?", metavar="QUERY")
    _choice(command)
    command.add_argument("--sort", type=SortKey.of, metavar="KEY", help=", ".join(SortKey))
    command.add_argument("--limit", type=_count, metavar="N", help="at most N papers")
    _json(command)


def _choice(command: argparse.ArgumentParser) -> None:
    command.add_argument("--status", type=Status.of, metavar="S", help=", ".join(Status))
    command.add_argument("--priority", type=Priority.of, metavar="P", help=", ".join(Priority))
    command.add_argument("--tag", metavar="T")


def _mark(command: argparse.ArgumentParser) -> None:
    command.add_argument("ids", nargs="+", type=_paper_id, metavar="ID")
    command.add_argument("--status", type=Status.of, metavar="S", help=", ".join(Status))
    command.add_argument("--priority", type=Priority.of, metavar="P", help=", ".join(Priority))
    command.add_argument("--tag", action="append", default=[], metavar="T", help="add a tag")
    command.add_argument("--untag", action="append", default=[], metavar="T", help="remove a tag")
    _json(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("ids", nargs="*", type=_paper_id, metavar="ID")
    command.add_argument("--query", metavar="Q", help="the papers that a search finds")
    command.add_argument("--status", type=Status.of, metavar="S", help=", ".join(Status))
    command.add_argument(
        "--format", type=_format, default="bibtex", metavar="F", help=", ".join(FORMATS)
    )
    command.add_argument(
        "-o",
        "--output",
        type=_output,
        metavar="FILE",
        help="written whole or not at all; - for standard output, as without it",
    )
    command.add_argument("--with-notes", action="store_true", help="your notes go along")
    command.add_argument("--with-tags", action="store_true", help="your tags go along")
    command.add_argument(
        "--details", action="store_true", help="name every paper there is something to tell of"
    )


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="print one JSON document")


def _paper_id(word: str) -> int:
    return _number(word, "id")


def _count(word: str) -> int:
    return _number(word, "number", least=0)


def _year(word: str) -> int:
    return _number(word, "year", least=1900, most=2200)


def _number(word: str, what: str, *, least: int = 1, most: int = 2**63 - 1) -> int:
    if word.isascii() and word.isdecimal() and least <= int(word) <= most:
        return int(word)
    raise UsageError("“{word}” is no {what}; give a whole number", word=word, what=what)


def _output(word: str) -> Path | None:
    return None if word == "-" else Path(word)


def _format(word: str) -> str:
    if word in FORMATS:
        return word
    raise UsageError(
        "“{word}” is no format; use one of {words}", word=word, words=", ".join(FORMATS)
    )
