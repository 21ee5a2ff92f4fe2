"""The display name in a card's organisation line."""

import pytest

from readinglist.dumps.organisation import display_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("harbour Harbour", "Harbour"),
        ("HarbourNLP Harbour NLP Lab", "Harbour NLP Lab"),
        ("harbour-ai.2 Harbour of Night & Routing, Inc.", "Harbour of Night & Routing, Inc."),
        ("harbour-ai", "harbour-ai"),
        ("Häfen & Lichter", "Häfen & Lichter"),
        ("harbour 港の光研究所", "港の光研究所"),
    ],
)
def test_display_name(text: str, name: str) -> None:
    assert display_name(text) == name
