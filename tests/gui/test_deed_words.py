"""Summaries in the words of the window; what strangers wrote stays as it is."""

import pytest

from readinglist.gui.deed_words import worded

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("gave 2 papers none priority", "gave 2 papers no priority"),
        ("made 1 paper due on 2025-03-09", "made 1 paper due on 9 Mar 2025"),
        ("Undone: imported a, b.txt and 3 more", "Undone: imported a, b.txt and 3 more"),
        ("marked 2 papers read, tagged 2 papers {a}", "marked 2 papers read, tagged 2 papers {a}"),
    ],
)
def test_blanks_are_worded(summary: str, said: str) -> None:
    assert worded(summary) == said


@pytest.mark.parametrize(
    "summary",
    [
        "snoozed 2 papers until 2025-02-30",
        "skipped 99999999999999999999 papers",
        "skipped , papers",
        "skipped ٣ papers",
        "Undone: " * 5_000,
        ", ".join(["woke 1 paper"] * 5_000),
        "tagged 1 paper " + ", ".join(["woke 1 paper"] * 30),
        "",
    ],
)
def test_what_no_library_wrote_is_shown_as_it_is(summary: str) -> None:
    assert worded(summary) == summary
