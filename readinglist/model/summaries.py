"""What was done, in the user's words: fit for the log, for “Undo: …” and for the status line.

Every summary has one of the forms of `Summary`, so that what is written can be read again and said
in another language. A change to a form leaves the summaries of older logs as they are.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from readinglist.model.paper import Priority, Status


class Summary(StrEnum):
    """The forms; where two fit alike, the first is meant."""

    UNDONE = "Undone: {deed}"
    DONE_AGAIN = "Done again: {deed}"
    AND_MORE = "{deed} and {number} more"
    UNREAD = "marked {papers} unread"
    TO_READ = "marked {papers} to read"
    READING = "marked {papers} as being read"
    READ = "marked {papers} read"
    SKIPPED = "skipped {papers}"
    PRIORITY = "gave {papers} {priority} priority"
    TAGGED = "tagged {papers} {tags}"
    NOT_DUE = "took the due date off {papers}"
    UNTAGGED = "took {tags} off {papers}"
    NOTHING = "changed nothing"
    NOTES = "changed the notes of “{title}”"
    EDITED = "edited “{title}”"
    MOVED = "moved {papers} in the queue"
    DUE = "made {papers} due on {day}"
    WOKEN = "woke {papers}"
    SNOOZED = "snoozed {papers} until {day}"
    TAG_RENAMED = "renamed the tag {old} to {new}"
    TAG_COLOURED = "coloured the tag {name}"
    TAG_REMOVED = "removed the tag {name}"
    SEARCH_SAVED = "saved the search “{name}”"
    SEARCH_REMOVED = "removed the search “{name}”"
    REMOVED = "removed {papers}"
    KEYS_MADE = "made cite keys"
    KEY_RENEWED = "made the new cite key “{key}”"
    KEY_SET = "set the cite key “{key}”"
    MATCH_ACCEPTED = "accepted a match for “{title}”"
    MATCHES_REFUSED = "refused matches for “{title}”"
    MATCH_WITHDRAWN = "withdrew the match of “{title}”"
    FETCHED = "fetched facts about “{title}”"
    PDF_NAMED = "named a PDF"
    REPAIRED = "repaired the library"
    IMPORTED = "imported {name}"
    IMPORT_TAKEN_BACK = "took back the import of {name}"
    KEPT = "kept {name} up to date"
    KEPT_NO_LONGER = "stopped keeping {name} up to date"

    def of(self, **values: object) -> str:
        """The summary with its blanks filled: `papers` by a number, `title` by a whole title."""
        if isinstance(number := values.get("papers"), int):
            values["papers"] = papers(number)
        if "title" in values:
            values["title"] = short(str(values["title"]))
        return self.format(**values)


_MARKS = {
    Status.UNREAD: Summary.UNREAD,
    Status.TO_READ: Summary.TO_READ,
    Status.READING: Summary.READING,
    Status.READ: Summary.READ,
    Status.SKIPPED: Summary.SKIPPED,
}
_NUMBER = "[0-9]{1,3}(?:,?[0-9]{3}){0,3}"
_BLANKS = {
    "papers": f"1 paper|{_NUMBER} papers",
    "number": _NUMBER,
    "day": "[0-9]{4}-[0-9]{2}-[0-9]{2}",
    "priority": "|".join(Priority),
}
_LONGEST = 500
"""Summaries that are longer were not written by the library; one can come in with a file."""


@dataclass(frozen=True, slots=True)
class Told:
    """One form, and what stands in its blanks; `papers` and `number` as digits alone."""

    form: Summary
    blanks: Mapping[str, str]


def marked(
    number: int,
    status: Status | None,
    priority: Priority | None,
    tags: Sequence[str],
    untags: Sequence[str],
) -> str:
    """What a mark did: “marked 2 papers read, tagged 2 papers gardens”."""
    parts = []
    if status is not None:
        parts.append(_MARKS[status].of(papers=number))
    if priority is not None:
        parts.append(Summary.PRIORITY.of(papers=number, priority=priority))
    if tags:
        parts.append(Summary.TAGGED.of(papers=number, tags=", ".join(tags)))
    if untags:
        parts.append(Summary.UNTAGGED.of(papers=number, tags=", ".join(untags)))
    return ", ".join(parts) or Summary.NOTHING.of()


@lru_cache(maxsize=1024)
def read(summary: str) -> tuple[Told, ...]:
    """What a summary tells, part by part; nothing where it has none of the forms."""
    if len(summary) > _LONGEST:
        return ()
    for comma in re.finditer(", ", summary):
        first = _read_one(summary[: comma.start()])
        if first is not None and (others := read(summary[comma.end() :])):
            return (first, *others)
    whole = _read_one(summary)
    return () if whole is None else (whole,)


def renamed_tags(summary: str) -> list[tuple[str, str]]:
    """The old and the new name where the summary is of a tag's renaming.

    Names may hold the word between the two themselves: every pair that can be meant is given.
    """
    before, between, _ = re.split(r"\{\w+\}", Summary.TAG_RENAMED)
    if not summary.startswith(before):
        return []
    names = summary.removeprefix(before)
    ends = [found.start() for found in re.finditer(f"(?={between})", names)]
    return [(names[:end], names[end + len(between) :]) for end in ends]


def papers(number: int) -> str:
    """“1 paper”, “2 papers”."""
    return "1 paper" if number == 1 else f"{number:,} papers"


def short(title: str, length: int = 50) -> str:
    """A title cut to `length` characters."""
    return title if len(title) <= length else title[: length - 1].rstrip() + "…"


def _read_one(text: str) -> Told | None:
    for form, pattern in _PATTERNS.items():
        if found := pattern.fullmatch(text):
            blanks = found.groupdict().items()
            return Told(form, {name: _plain(name, blank) for name, blank in blanks})
    return None


def _plain(name: str, blank: str) -> str:
    return re.sub(r"\D", "", blank) if name in ("papers", "number") else blank


def _pattern(form: Summary) -> re.Pattern[str]:
    parts = re.split(r"\{(\w+)\}", form)
    parts[::2] = map(re.escape, parts[::2])
    parts[1::2] = (f"(?P<{name}>{_BLANKS.get(name, '.+')})" for name in parts[1::2])
    return re.compile("".join(parts), re.DOTALL)


_PATTERNS = {form: _pattern(form) for form in Summary}
