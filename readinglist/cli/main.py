"""Runs one command and answers for it with an exit status.

0: all done; 1: something could not be done; 2: wrong usage. Every error is one line.
"""

import logging
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from readinglist import paths, settings
from readinglist.cli import fetching, render
from readinglist.cli.arguments import parser
from readinglist.consent import Consents
from readinglist.errors import DamagedLibraryError, NotFoundError, ReadingListError, UsageError
from readinglist.library import Library, replace_damaged
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations import (
    checking,
    cite_keys,
    exporting,
    importing,
    kept_files,
    location,
    resolving,
    statistics,
    triage,
)
from readinglist.operations.searching import Finder

OK, INCOMPLETE, USAGE = 0, 1, 2

Command = Callable[[Library, Namespace], int]


def run(arguments: Sequence[str]) -> int:
    """Do what the arguments say; prints, and returns the exit status."""
    _speak_utf8()
    try:
        options = parser().parse_args(arguments)
        folder = paths.library_folder(getattr(options, "library", None))
        try:
            library = Library(folder)
        except DamagedLibraryError:
            if options.command != "restore":
                raise
            return _tell_restored(options.file, replace_damaged(folder, options.file))
        with library:
            _warn_of_place(folder)
            cite_keys.use_pattern(library, settings.load().cite_key_pattern)
            return _COMMANDS[options.command](library, options)
    except UsageError as error:
        return _complain(error, USAGE)
    except ReadingListError as error:
        return _complain(error, INCOMPLETE)
    except BrokenPipeError:
        # The reader has gone, e.g. `| head`; nothing is left to be told, nor at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return INCOMPLETE
    except KeyboardInterrupt:
        return _complain("stopped", 130)
    except OSError as error:
        return _complain(f"{error.filename or 'the system'}: {error.strerror or error}", INCOMPLETE)


def _import(library: Library, options: Namespace) -> int:
    report = importing.import_paths(
        library, options.paths, year=options.year, dry_run=options.dry_run
    )
    render.import_report(report, as_json=options.json, dry_run=options.dry_run)
    for file in report.files:
        if file.failed:
            _complain(f"{file.path}: {file.refused[0].reason}", INCOMPLETE)
    return INCOMPLETE if report.refused else OK


def _list(library: Library, options: Namespace) -> int:
    view = View(status=options.status, priority=options.priority, tag=options.tag)
    sort = None if options.sort is None else Sort(options.sort, _newest_first(options.sort))
    with Finder(library, paths.cache_folder()) as finder:
        if options.query and not finder.catch_up():
            print(
                "readinglist: searching without the index; “readinglist reindex” builds it",
                file=sys.stderr,
            )
        found = finder.find(options.query or "", view, sort)
    for advice in render.advice(found):
        print(f"readinglist: {advice}", file=sys.stderr)
    shown = found.ids if options.limit is None else found.ids[: options.limit]
    render.papers(library.papers(shown), found.total, as_json=options.json)
    return OK


def _show(library: Library, options: Namespace) -> int:
    render.paper(library.paper(options.id), as_json=options.json)
    if not options.json:
        render.history(info for info, _ in library.changes_of_paper(options.id))
    return OK


def _mark(library: Library, options: Namespace) -> int:
    if not (options.status or options.priority or options.tag or options.untag):
        raise UsageError("nothing to set; name a --status, --priority, --tag or --untag")
    done = triage.mark(
        library,
        options.ids,
        status=options.status,
        priority=options.priority,
        tags=options.tag,
        untags=options.untag,
    )
    render.marked(library, done, as_json=options.json)
    if done.missing:
        numbers = ", ".join(map(str, done.missing))
        noun = "paper" if len(done.missing) == 1 else "papers"
        raise NotFoundError(
            "there is no {noun} {ids} in this library; “readinglist list” shows the ids",
            noun=noun,
            ids=numbers,
        )
    return OK


def _undo(library: Library, options: Namespace) -> int:
    changes = library.undo() if options.command == "undo" else library.redo()
    if changes.batch is None:
        raise ReadingListError("there is nothing to {command}", command=options.command)
    render.changes(changes, as_json=options.json)
    return OK


def _fetch(library: Library, options: Namespace) -> int:
    ids = options.ids or None
    missing = sorted(set(options.ids) - library.existing(options.ids))
    access = resolving.access_from(os.environ, settings.load())
    cache = paths.cache_folder()

    def estimate() -> float:
        wanted = ids or library.unresolved(early=True)
        return resolving.estimate_seconds(library, wanted, access, cache)

    with fetching.stoppable() as stopped, fetching.progress_line(estimate) as progress:
        report = resolving.resolve(
            library, ids, access, cache, progress=progress, cancelled=stopped, early=True
        )
    if ids is None:
        told = {trouble.id for trouble in report.unresolved}
        report.unresolved += [one for one in resolving.still_open(library) if one.id not in told]
    render.resolved(report, as_json=options.json)
    for notice in report.notices:
        print(f"readinglist: {notice}", file=sys.stderr)
    if missing:
        raise NotFoundError(
            "there is no paper {ids} in this library", ids=", ".join(map(str, missing))
        )
    if stopped():
        raise ReadingListError("stopped; what was found is kept, and the same command goes on")
    return INCOMPLETE if report.unresolved or report.failed else OK


def _export(library: Library, options: Namespace) -> int:
    ids, missing = exporting.choose(
        library, options.ids, options.query, options.status, paths.cache_folder()
    )
    own_words = exporting.Options(include_notes=options.with_notes, include_tags=options.with_tags)
    if options.output is None:
        report = exporting.export(library, ids, options.format, sys.stdout, options=own_words)
    else:
        report = exporting.export_to(
            library, ids, options.format, options.output, options=own_words
        )
    shown = None if options.details else exporting.FEW
    for sentence in exporting.sentences(report, few=shown, more="--details names them all"):
        print(f"readinglist: {sentence}", file=sys.stderr)
    if missing:
        raise NotFoundError(
            "there is no paper {ids} in this library", ids=", ".join(map(str, missing))
        )
    return OK


def _keep(library: Library, options: Namespace) -> int:
    consents = Consents(paths.consents_file())
    runs = kept_files.update(library, kept_files.listed(library, consents), paths.cache_folder())
    render.kept(kept_files.listed(library, consents), as_json=options.json)
    for run in runs:
        if run.said:
            print(f"readinglist: {run.said}", file=sys.stderr)
    return INCOMPLETE if any(run.failed for run in runs) else OK


def _stats(library: Library, options: Namespace) -> int:
    render.statistics(statistics.statistics(library), as_json=options.json)
    return OK


def _check(library: Library, options: Namespace) -> int:
    report = checking.check(
        library, paths.cache_folder(), repair=options.repair, progress=render.progress_line()
    )
    render.check(report, as_json=options.json)
    return OK if report.sound else INCOMPLETE


def _reindex(library: Library, options: Namespace) -> int:
    report = render.progress_numbers if options.progress else render.progress_line()
    with Finder(library, paths.cache_folder()) as finder:
        number = finder.rebuild(report)
    print(f"Indexed {number:,} papers")
    return OK


def _backup(library: Library, options: Namespace) -> int:
    library.backup(options.file)
    print(f"Wrote {options.file}")
    return OK


def _restore(library: Library, options: Namespace) -> int:
    return _tell_restored(options.file, library.restore(options.file))


def _tell_restored(source: Path, kept: Path) -> int:
    print(f"Restored {source}; what was there is kept as {kept}")
    return OK


_COMMANDS: dict[str, Command] = {
    "import": _import,
    "list": _list,
    "show": _show,
    "mark": _mark,
    "undo": _undo,
    "redo": _undo,
    "fetch": _fetch,
    "export": _export,
    "keep": _keep,
    "stats": _stats,
    "check": _check,
    "reindex": _reindex,
    "backup": _backup,
    "restore": _restore,
}


def _newest_first(key: SortKey) -> bool:
    """Whether one looks for the largest first: of dates, counts and priorities."""
    return key in {
        SortKey.ADDED,
        SortKey.PUBLISHED,
        SortKey.PRIORITY,
        SortKey.COMMENTS,
        SortKey.DUMPS,
    }


def _warn_of_place(folder: Path) -> None:
    """Say once a day that the library lies where it can be damaged."""
    found = location.danger(folder)
    today = date.today()  # noqa: DTZ011 - the user's own day
    if found is not None and location.is_due(found, paths.cache_folder(), today):
        print(f"readinglist: warning: {found.why} {found.advice}", file=sys.stderr)


def _complain(error: object, status: int) -> int:
    line = " ".join(str(error).split())
    print(f"readinglist: error: {line}", file=sys.stderr)
    logging.getLogger("readinglist").debug("failed", exc_info=True)
    return status


def _speak_utf8() -> None:
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
