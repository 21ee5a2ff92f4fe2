"""Cite keys: made where they are missing, changed by hand, made anew, tried out by a pattern."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from readinglist.errors import UsageError
from readinglist.export import cite_keys
from readinglist.export.cite_keys import ALLOWED as ALLOWED
from readinglist.export.cite_keys import FIELDS as FIELDS
from readinglist.export.cite_keys import USUAL_PATTERN as USUAL_PATTERN
from readinglist.export.cite_keys import check_pattern as check_pattern
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.paper import Paper
from readinglist.model.view import Sort, SortKey, View


def use_pattern(library: Library, pattern: str) -> None:
    """Have new keys made by `pattern`, or by the usual one where it can give none."""
    try:
        check_pattern(pattern or USUAL_PATTERN)
    except UsageError:
        pattern = ""
    library.cite_key_pattern = pattern


def assign_keys(library: Library, paper_ids: Sequence[int]) -> dict[int, str]:
    """The papers' cite keys by id, in the order of `paper_ids`; made where there was none."""
    known = library.cite_keys(paper_ids)
    library.assign_cite_keys(
        [paper_id for paper_id in paper_ids if paper_id not in known], _proposer(library)
    )
    keys = library.cite_keys(paper_ids)
    return {paper_id: keys[paper_id] for paper_id in paper_ids if paper_id in keys}


def set_key(library: Library, paper_id: int, cite_key: str) -> Changes:
    """Give a paper the key `cite_key`, as one deed.

    Raises UsageError for a key that TeX would not take, ReadingListError for another paper's.
    """
    if not cite_keys.is_valid(cite_key):
        raise UsageError(
            "“{key}” cannot be a cite key; allowed are {allowed}", key=cite_key, allowed=ALLOWED
        )
    return library.set_cite_key(paper_id, cite_key)


def renew_key(library: Library, paper_id: int) -> Changes:
    """Make a paper's key from what is known of it now; the old one stays its alias."""
    return library.renew_cite_key(paper_id, _proposer(library))


def preview(library: Library, pattern: str, count: int) -> list[tuple[str, str]]:
    """The keys that `pattern` would give the latest papers, with their titles.

    Raises UsageError, saying why, where it can give none.
    """
    check_pattern(pattern)
    latest = library.ids(View(), Sort(SortKey.ADDED, descending=True))[:count]
    return [
        (cite_keys.propose(paper, pattern=pattern), paper.title) for paper in library.papers(latest)
    ]


def with_valid_keys(paper: Paper) -> tuple[Paper, list[str]]:
    """A paper that comes from a file, without keys that TeX would not take, and those keys."""
    key = paper.cite_key
    wrong = [
        one for one in (key, *paper.aliases) if one is not None and not cite_keys.is_valid(one)
    ]
    if not wrong:
        return paper, wrong
    aliases = tuple(filter(cite_keys.is_valid, paper.aliases))
    return replace(paper, cite_key=None if key in wrong else key, aliases=aliases), wrong


def _proposer(library: Library) -> Callable[[Paper, Callable[[str], bool]], str]:
    pattern, distinct = library.cite_key_pattern, cite_keys.Distinct()
    return lambda paper, taken: distinct(cite_keys.propose(paper, pattern=pattern), taken)
