"""What was done, in the user's words: fit for the log, for “Undo: …” and for the status line."""

from collections.abc import Sequence

from readinglist.model.paper import Priority, Status

_VERBS = {
    Status.UNREAD: "marked {} unread",
    Status.TO_READ: "marked {} to read",
    Status.READING: "marked {} as being read",
    Status.READ: "marked {} read",
    Status.SKIPPED: "skipped {}",
}


def marked(
    number: int,
    status: Status | None,
    priority: Priority | None,
    tags: Sequence[str],
    untags: Sequence[str],
) -> str:
    """What a mark did: “marked 2 papers read, tagged 2 papers gardens”."""
    them = papers(number)
    parts = []
    if status is not None:
        parts.append(_VERBS[status].format(them))
    if priority is not None:
        parts.append(f"gave {them} {priority} priority")
    if tags:
        parts.append(f"tagged {them} {', '.join(tags)}")
    if untags:
        parts.append(f"took {', '.join(untags)} off {them}")
    return ", ".join(parts) or "changed nothing"


def papers(number: int) -> str:
    """“1 paper”, “2 papers”."""
    return "1 paper" if number == 1 else f"{number:,} papers"


def short(title: str, length: int = 50) -> str:
    """A title cut to `length` characters."""
    return title if len(title) <= length else title[: length - 1].rstrip() + "…"
