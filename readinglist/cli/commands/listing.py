"""``list`` and ``show``: papers, one a line or one whole."""

import shutil
import sys
import textwrap
from argparse import Namespace
from collections.abc import Iterable, Iterator

from readinglist import paths
from readinglist.cli.answers import OK, print_json, remark
from readinglist.library import BatchInfo, Library
from readinglist.model.paper import Paper, Status
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations.paper_json import paper_to_json
from readinglist.operations.searching import Finder, Found
from readinglist.text.partial_dates import as_exact_as_known
from readinglist.text.readable import readable

_MARKS = {
    Status.UNREAD: "●",
    Status.TO_READ: "○",
    Status.READING: "◐",
    Status.READ: "✓",
    Status.SKIPPED: "–",
}


def list_(library: Library, options: Namespace) -> int:
    """List papers, or search them."""
    view = View(status=options.status, priority=options.priority, tag=options.tag)
    sort = None if options.sort is None else Sort(options.sort, _newest_first(options.sort))
    with Finder(library, paths.cache_folder()) as finder:
        if options.query and not finder.catch_up():
            remark("searching without the index; “readinglist reindex” builds it")
        found = finder.find(options.query or "", view, sort)
    for advice in _advice(found):
        remark(advice)
    shown = found.ids if options.limit is None else found.ids[: options.limit]
    _show_papers(library.papers(shown), found.total, as_json=options.json)
    return OK


def show(library: Library, options: Namespace) -> int:
    """Show one paper, whole, and what was done to it."""
    _show_paper(library.paper(options.id), as_json=options.json)
    if not options.json:
        _show_history(info for info, _ in library.changes_of_paper(options.id))
    return OK


def _newest_first(key: SortKey) -> bool:
    """Whether one looks for the largest first: of dates, counts and priorities."""
    return key in {
        SortKey.ADDED,
        SortKey.PUBLISHED,
        SortKey.PRIORITY,
        SortKey.COMMENTS,
        SortKey.DUMPS,
    }


def _advice(found: Found) -> Iterator[str]:
    """What was not understood of a query, and what to search for where it finds nothing."""
    if found.hint:
        yield found.hint
    for one in found.corrections:
        yield f"nothing has “{one.word}”; did you mean “{one.query}” ({one.total:,} papers)?"


def _show_papers(found: Iterable[Paper], total: int, *, as_json: bool) -> None:
    if as_json:
        print_json({"total": total, "papers": [paper_to_json(paper) for paper in found]})
        return
    width = shutil.get_terminal_size((100, 24)).columns if sys.stdout.isatty() else 0
    shown = 0
    for shown, paper in enumerate(found, 1):  # noqa: B007 - the number is used below
        line = f"{paper.id:>6} {_MARKS[paper.status]} {readable(paper.title)}"
        day = _published(paper)
        line += f"  ({day})" if day else ""
        print(textwrap.shorten(line, width, placeholder="…") if 0 < width < len(line) else line)
    if shown < total:
        print(f"{shown:,} of {total:,} papers")


def _show_paper(shown: Paper, *, as_json: bool) -> None:
    if as_json:
        print_json(paper_to_json(shown))
        return
    print(readable(shown.title))
    for name, value in _facts(shown):
        if value:
            print(f"  {name}: {value}")
    for text in (shown.abstract, shown.notes):
        if text:
            print()
            for paragraph in readable(text).splitlines():
                print(textwrap.fill(paragraph, 80))


def _show_history(batches: Iterable[BatchInfo]) -> None:
    """What was done to a paper, oldest first, a line each."""
    told = {info.id: info for info in batches}
    if told:
        print()
    for info in told.values():
        again = {"undo": "undone: ", "redo": "done again: "}.get(info.kind, "")
        print(f"  {info.at.astimezone():%Y-%m-%d %H:%M}  {again}{info.summary}")


def _facts(paper: Paper) -> Iterator[tuple[str, object]]:
    yield "id", paper.id
    yield "status", paper.status
    yield "priority", paper.priority
    yield "authors", ", ".join(paper.authors) or paper.author_count
    yield "organisation", paper.organization
    yield "published", _published(paper)
    yield "tags", ", ".join(paper.tags)
    yield "arXiv", paper.arxiv_id
    yield "cite key", paper.cite_key
    for link in paper.links:
        yield link.kind, link.url if link.state is None else f"{link.url} ({link.state})"
    yield "seen in", ", ".join(paper.dumps)


def _published(paper: Paper) -> str | None:
    if paper.published is None:
        return paper.published_text
    return as_exact_as_known(paper.published, paper.published_text or "")
