"""The history of one paper, told from the library's log: what was done, when, and by whom."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from readinglist.gui import deed_words, wording
from readinglist.library import BatchInfo, Change
from readinglist.model.changes import Origin
from readinglist.model.fetching import FactSource
from readinglist.model.paper import Priority, Status
from readinglist.model.summaries import Summary

_DESK = frozenset({"status", "priority"})
_KEPT_ASIDE = frozenset({"read_at", "added_at", "title_key", "queue_position", "snoozed_until"})


def history(changes: Iterable[tuple[BatchInfo, Change]]) -> Iterator[tuple[str, str]]:
    """Each batch that concerned the paper: its moment and what it did, newest first."""
    batches = [
        (batch, [change for _, change in group])
        for batch, group in groupby(changes, key=lambda one: one[0])
    ]
    for batch, made in reversed(batches):
        told = _told(batch, made)
        if batch.undone:
            told = wording.tr("{} (undone since)").format(told)
        elif batch.origin is Origin.COMMAND:
            told = wording.tr("{}, from the command line").format(told)
        yield wording.time(batch.at), told


def sources(said: Iterable[FactSource]) -> Iterator[tuple[str, str]]:
    """Each fact that somebody set: its name, and by whom and when."""
    for fact in said:
        if fact.field != "withdrawn":  # the notice tells it
            yield field_name(fact.field), f"{source_name(fact.source)}, {wording.time(fact.at)}"


def source_name(source: str) -> str:
    """Who says something, by the name the user knows."""
    names = {
        "user": wording.tr("you"),
        "arxiv": "arXiv",
        "huggingface": "Hugging Face",
        "github": "GitHub",
        "bibtex": "BibTeX",
    }
    return names.get(source, source)


def field_name(field: str) -> str:
    """A paper's field as a label."""
    names = {
        "title": wording.tr("Title"),
        "abstract": wording.tr("Abstract"),
        "authors": wording.tr("Authors"),
        "author_count": wording.tr("Number of authors"),
        "organization": wording.tr("Organisation"),
        "published": wording.tr("Date"),
        "updated": wording.tr("Last version"),
        "arxiv_id": wording.tr("arXiv id"),
        "primary_category": wording.tr("Category"),
        "categories": wording.tr("Categories"),
        "doi": wording.tr("DOI"),
        "journal_ref": wording.tr("Journal"),
        "arxiv_comment": wording.tr("Comment on arXiv"),
        "arxiv_title": wording.tr("Title on arXiv"),
        "arxiv_abstract": wording.tr("Abstract on arXiv"),
        "withdrawn": wording.tr("Withdrawn"),
        "comments": wording.tr("Comments"),
        "upvotes": wording.tr("Upvotes"),
        "cite_key": wording.tr("Cite key"),
        "pdf": wording.tr("PDF"),
        "notes": wording.tr("Notes"),
        "due": wording.tr("Due day"),
        "links": wording.tr("Links"),
        "tags": wording.tr("Tags"),
    }
    return names.get(field, field.replace("_", " ").capitalize())


def _told(batch: BatchInfo, made: list[Change]) -> str:
    if batch.kind == "mark" and (decided := list(_decisions(made))):
        return ", ".join(decided)
    if batch.kind == "fetch":
        named = list(dict.fromkeys(_fields(made)))
        return wording.tr("Fetched: {}").format(", ".join(named)) if named else _summary(batch)
    if batch.kind == "notes":
        return wording.tr("Notes changed")
    if batch.kind == "undo":
        return deed_words.worded(Summary.UNDONE.of(deed=batch.summary))
    if batch.kind == "redo":
        return deed_words.worded(Summary.DONE_AGAIN.of(deed=batch.summary))
    return _summary(batch)


def _decisions(made: list[Change]) -> Iterator[str]:
    if {change.field for change in made} - _DESK - _KEPT_ASIDE:
        return
    for change in made:
        if change.field == "status":
            status = wording.status_name(Status(str(change.new)))
            yield wording.tr("Marked “{}”").format(status)
        elif change.field == "priority":
            priority = wording.priority_name(Priority(str(change.new)))
            yield wording.tr("Priority: {}").format(priority)


def _fields(made: list[Change]) -> Iterator[str]:
    for change in made:
        if change.entity in ("authors", "links"):
            yield field_name(change.entity)
        elif change.entity == "papers" and change.field and change.field not in _KEPT_ASIDE:
            yield field_name(change.field)


def _summary(batch: BatchInfo) -> str:
    told = deed_words.worded(batch.summary)
    return told[:1].upper() + told[1:]
