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
            Decision(Status.TO_READ, Priority.LOW, (), "Wet."),
            "to read, without tags → read, tagged green, tall",
        ),
        (
            Decision(Status.READ, Priority.NONE, USUAL.tags),
            "without priority, without notes → priority low, with notes",
        ),
        (
            Decision(Status.READ, Priority.LOW, USUAL.tags, "Dry."),
            "notes as they are → other notes",
        ),
    ],
)
def test_what_differs_is_told(now: Decision, told: str) -> None:
    assert change(DecisionChange("Moss", now, USUAL)) == f"Moss: {told}"
