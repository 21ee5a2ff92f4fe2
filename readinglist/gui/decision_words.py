"""What the user made of a paper, in a few words, where it differs from another time."""

from collections.abc import Iterator

from readinglist.gui import wording
from readinglist.gui.tag_order import in_order
from readinglist.model.backup import Decision, DecisionChange
from readinglist.model.paper import Priority


def change(made: DecisionChange) -> str:
    """A paper's title, and what is decided now and was then: “Moss: read → unread”."""
    now = ", ".join(_told(made.now, made.then, wording.tr("notes as they are")))
    then = ", ".join(_told(made.then, made.now, wording.tr("other notes")))
    return f"{made.title}: {now} → {then}"


def _told(one: Decision, other: Decision, notes: str) -> Iterator[str]:
    if one.status != other.status:
        yield wording.status_name(one.status).lower()
    if one.priority != other.priority:
        known = one.priority is not Priority.NONE
        name = wording.priority_name(one.priority).lower()
        yield wording.tr("priority {}").format(name) if known else wording.tr("without priority")
    if one.tags != other.tags:
        tagged = wording.tr("tagged {}").format(", ".join(in_order(one.tags)))
        yield tagged if one.tags else wording.tr("without tags")
    if one.notes != other.notes:
        if one.notes and other.notes:
            yield notes
        else:
            yield wording.tr("with notes") if one.notes else wording.tr("without notes")
