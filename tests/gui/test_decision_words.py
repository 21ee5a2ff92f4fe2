"""Decisions compared: only what differs is told."""

import pytest

from readinglist.gui.decision_words import change
from readinglist.model.backup import Decision, DecisionChange
from readinglist.model.paper import Priority, Status

USUAL = Decision(Status.READ, Priority.LOW, ("green", "tall"), "Wet.")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("now", "told"),
    [
        (
            Decision(Status.TO_READ, Priority.NONE),
            "to read, without priority, without tags, without notes → "
            "read, priority low, tagged green, tall, with notes",
        ),
        (
            Decision(Status.READ, Priority.LOW, USUAL.tags, "Dry."),
            "notes as they are → other notes",
        ),
    ],
)
def test_what_differs_is_told(now: Decision, told: str) -> None:
    assert change(DecisionChange("Moss", now, USUAL)) == f"Moss: {told}"
