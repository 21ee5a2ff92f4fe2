"""Small pieces of state: what the window shows of the library's state, and views as words."""

from dataclasses import dataclass

from readinglist.model.paper import Priority, Status
from readinglist.model.view import Counts, Sort, SortKey, View
from readinglist.operations.searching import SearchInfo


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The numbers of the sidebar, and what undo and redo would do, in words; null for nothing.

    `latest_deed` is the batch in which something was last done or undone.
    """

    counts: Counts
    searches: tuple[SearchInfo, ...]
    next_undo: str | None
    next_redo: str | None
    latest_deed: int
    has_sample: bool


def word_of(view: View) -> str:
    """A view as one word, to be remembered; `view_of` reads it."""
    if view.status is not None:
        return f"status:{view.status}"
    if view.priority is not None:
        return f"priority:{view.priority}"
    if view.tag is not None:
        return f"tag:{view.tag}"
    if view.dump is not None:
        return f"dump:{view.dump}"
    if view.search is not None:
        return f"search:{view.search}"
    if view.snoozed:
        return "snoozed:"
    return ""


def view_of(word: str) -> View:
    """The view a word was made of; all papers for a word that is none."""
    kind, _, value = word.partition(":")
    if kind == "status" and value in set(Status):
        return View(status=Status(value))
    if kind == "priority" and value in set(Priority):
        return View(priority=Priority(value))
    if kind == "tag" and value:
        return View(tag=value)
    if kind == "dump" and value.isdecimal():
        return View(dump=int(value))
    if kind == "search" and value:
        return View(search=value)
    if kind == "snoozed":
        return View(snoozed=True)
    return View()


def sort_word(sort: Sort) -> str:
    """An order as one word, to be remembered; `sort_of` reads it."""
    word = f"{'-' * sort.descending}{sort.key}"
    return word if sort.then is None else f"{word},{sort_word(sort.then)}"


def sort_of(word: str) -> Sort:
    """The order a word was made of; the usual one for a word that is none."""
    first, _, rest = word.partition(",")
    key = first.removeprefix("-")
    if key not in set(SortKey):
        return Sort()
    return Sort(SortKey(key), first.startswith("-"), sort_of(rest) if rest else None)
