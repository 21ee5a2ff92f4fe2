"""Summaries are read back as they were written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.model.paper import Priority, Status
from readinglist.model.summaries import Summary, marked, read, renamed_tags

NUMBERS = st.integers(1, 1_000_000)
TAGS = st.lists(st.text("abcdeföß/-", min_size=1), max_size=3)
SAMPLES = {
    "papers": 1_234,
    "number": 3,
    "day": "2025-03-09",
    "priority": Priority.HIGH,
    "deed": "skipped 2 papers",
    "title": "Counting Sheep, Slowly, and Why",
}


@pytest.mark.parametrize("form", Summary)
def test_every_form_is_read_as_itself(form: Summary) -> None:
    names = {name: SAMPLES.get(name, f"some {name}") for name in blanks(form)}
    (told,) = read(form.of(**names))
    assert told.form is form
    assert told.blanks == {name: str(text) for name, text in names.items()}


def blanks(form: Summary) -> list[str]:
    """The names of what is to be filled in."""
    return [part.partition("}")[0] for part in form.split("{")[1:]]


@given(
    NUMBERS,
    st.none() | st.sampled_from(Status),
    st.none() | st.sampled_from(Priority),
    TAGS,
    TAGS,
)
def test_a_mark_is_read_part_by_part(
    number: int,
    status: Status | None,
    priority: Priority | None,
    tags: list[str],
    untags: list[str],
) -> None:
    told = read(marked(number, status, priority, tags, untags))
    assert len(told) == max(
        1, (status is not None) + (priority is not None) + bool(tags) + bool(untags)
    )
    assert {one.blanks["papers"] for one in told if one.form is not Summary.NOTHING} <= {
        str(number)
    }
    if tags:
        assert [one.blanks["tags"] for one in told if one.form is Summary.TAGGED] == [
            ", ".join(tags)
        ]


def test_a_title_is_cut_short() -> None:
    (told,) = read(Summary.EDITED.of(title="A Long Walk " * 20))
    assert told.form is Summary.EDITED
    assert len(told.blanks["title"]) == 50


def test_what_has_no_form_tells_nothing() -> None:
    assert read("stood on its head") == ()
    assert read("marked 2 papers read, stood on its head") == ()
    assert read("gave 2 papers royal priority") == ()


@given(st.text() | st.lists(st.sampled_from([*Summary, "woke 1 paper", "zzz"])).map(", ".join))
def test_any_text_can_be_read(text: str) -> None:
    for told in read(text):
        assert told.form in Summary


def test_a_tags_renaming_gives_its_names() -> None:
    assert renamed_tags(Summary.TAG_RENAMED.of(old="rl", new="deep/rl")) == [("rl", "deep/rl")]
    assert ("how to", "to to do") in renamed_tags(
        Summary.TAG_RENAMED.of(old="how to", new="to to do")
    )
    assert renamed_tags(Summary.TAG_REMOVED.of(name="a to b")) == []
