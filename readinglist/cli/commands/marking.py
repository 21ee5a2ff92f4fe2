"""``mark``, ``undo`` and ``redo``: what the user decides, and takes back."""

from argparse import Namespace

from readinglist.cli.answers import OK, print_json
from readinglist.errors import NotFoundError, ReadingListError, UsageError
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.operations import triage
from readinglist.operations.paper_json import paper_to_json
from readinglist.operations.triage import Marked


def mark(library: Library, options: Namespace) -> int:
    """Set what is named of the papers, nothing else."""
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
    _show_marked(library, done, as_json=options.json)
    if done.missing:
        numbers = ", ".join(map(str, done.missing))
        noun = "paper" if len(done.missing) == 1 else "papers"
        raise NotFoundError(
            "there is no {noun} {ids} in this library; “readinglist list” shows the ids",
            noun=noun,
            ids=numbers,
        )
    return OK


def undo(library: Library, options: Namespace) -> int:
    """Take the latest change back, or bring it back again: which, the command’s name says."""
    changes = library.undo() if options.command == "undo" else library.redo()
    if changes.batch is None:
        raise ReadingListError("there is nothing to {command}", command=options.command)
    _show_changes(changes, as_json=options.json)
    return OK


def _show_marked(library: Library, done: Marked, *, as_json: bool) -> None:
    """The papers that were marked, as they are now."""
    if as_json:
        print_json(
            {
                "papers": [paper_to_json(paper) for paper in library.papers(done.ids)],
                "missing": list(done.missing),
            }
        )
    elif done.changes.batch is None:
        print("Nothing changed")
    else:
        print(_sentence(done.changes.summary))


def _show_changes(made: Changes, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "summary": made.summary,
                "added": sorted(made.added),
                "altered": sorted(made.altered),
                "removed": sorted(made.removed),
            }
        )
    else:
        print(_sentence(made.summary))


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
