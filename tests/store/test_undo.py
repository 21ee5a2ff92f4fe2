"""Every change can be taken back and brought back, also after the program was closed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from readinglist.library import Library
from readinglist.model.paper import Paper, Priority, Status

Make = Callable[..., Any]


def state(library: Library) -> list[Paper]:
    return list(library.papers(library.ids()))


@pytest.fixture
def three(library: Library, dump: Make, record: Make) -> list[int]:
    library.import_dump(dump("a.txt", record("Moss"), record("Fern"), record("Lichen")))
    return library.ids()


def test_undo_and_redo_of_a_bulk_mark(library: Library, three: list[int]) -> None:
    library.mark(three, status=Status.TO_READ, priority=Priority.HIGH, tags=["garden/moss"])
    marked = state(library)
    changes = library.undo()
    assert changes.summary.startswith("Undone: marked 3 papers to read")
    assert {paper.status for paper in state(library)} == {Status.UNREAD}
    assert {paper.tags for paper in state(library)} == {()}
    library.redo()
    assert state(library) == marked
    assert library.redo().batch is None


def test_undo_survives_a_restart(folder: Path, dump: Make, record: Make) -> None:
    with Library(folder) as library:
        library.import_dump(dump("a.txt", record("Moss")))
        library.mark(library.ids(), status=Status.READ)
        library.set_notes(1, "Read this again in spring.")
    with Library(folder) as library:
        library.undo()
        library.undo()
        assert (library.paper(1).status, library.paper(1).notes) == (Status.UNREAD, None)
        assert library.paper(1).read_at is None
    with Library(folder) as library:
        library.redo()
        assert library.paper(1).status is Status.READ


def test_something_new_ends_redo(library: Library, three: list[int]) -> None:
    library.mark(three[:1], status=Status.READ)
    library.undo()
    library.mark(three[1:], status=Status.SKIPPED)
    assert library.next_redo() is None
    assert library.paper(three[0]).status is Status.UNREAD


def test_redo_never_brings_back_what_something_new_has_replaced(
    library: Library, three: list[int]
) -> None:
    library.mark(three[:1], status=Status.TO_READ)
    library.undo()
    library.mark(three[1:2], status=Status.SKIPPED)
    library.undo()
    assert library.redo().summary == "Done again: skipped 1 paper"
    assert library.paper(three[0]).status is Status.UNREAD
    assert library.paper(three[1]).status is Status.SKIPPED
    assert library.next_redo() is None


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(steps=st.lists(st.sampled_from(["mark", "undo", "redo"]), max_size=15))
def test_undo_and_redo_walk_one_line_of_states(
    tmp_path_factory: pytest.TempPathFactory, dump: Make, record: Make, steps: list[str]
) -> None:
    with Library(tmp_path_factory.mktemp("library")) as library:
        library.import_dump(dump("a.txt", record("Moss")))
        line, place = [state(library)], 0
        for number, step in enumerate(steps):
            if step == "mark":
                library.mark([1], tags=[f"tag {number}"])
                line[place + 1 :] = [state(library)]
                place += 1
            elif step == "undo" and place:
                library.undo()
                place -= 1
            elif step == "redo":
                library.redo()
                place = min(place + 1, len(line) - 1)
            assert state(library) == line[place]


def test_a_whole_import_is_one_deed(library: Library, dump: Make, record: Make) -> None:
    with library.deed():
        library.import_dump(dump("a.txt", record("Moss"), record("Fern")))
        library.import_dump(dump("b.txt", record("Moss", author_count=2), record("Lichen")))
    before = state(library)
    assert library.undo().summary == "Undone: imported a.txt and 1 more"
    assert state(library) == []
    assert library.dumps() == []
    library.redo()
    assert state(library) == before


def test_an_import_taken_back_leaves_what_the_user_touched(
    library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss"), record("Fern")))
    library.import_dump(dump("b.txt", record("Fern", author_count=5), record("Lichen")))
    first, second = library.dumps()[::-1]
    library.mark([1], status=Status.TO_READ)
    library.withdraw_dump(first.id)
    kept = {paper.title: paper for paper in state(library)}
    assert kept.keys() == {"Moss", "Fern", "Lichen"}
    assert kept["Moss"].status is Status.TO_READ
    assert kept["Fern"].dumps == ("b.txt",)
    library.withdraw_dump(second.id)
    assert [paper.title for paper in state(library)] == ["Moss"]
    library.undo()
    library.undo()
    assert {paper.title for paper in state(library)} == {"Moss", "Fern", "Lichen"}
    assert library.paper(2).dumps == ("a.txt", "b.txt")


def test_a_dump_taken_back_can_be_imported_again(
    library: Library, dump: Make, record: Make
) -> None:
    page = dump("a.txt", record("Moss"), record("Fern"))
    library.import_dump(page)
    library.mark([1], priority=Priority.LOW)
    library.withdraw_dump(library.dumps()[0].id)
    assert [paper.title for paper in state(library)] == ["Moss"]
    library.import_dump(page)
    assert [paper.title for paper in state(library)] == ["Moss", "Fern"]
    assert not library.dumps()[0].withdrawn


def test_removed_papers_come_back_whole(library: Library, three: list[int]) -> None:
    library.mark(three, tags=["moss"], status=Status.READING)
    library.set_notes(three[0], "Soft.")
    before = state(library)
    library.remove(three[:2])
    assert [paper.id for paper in state(library)] == three[2:]
    library.undo()
    assert state(library) == before


MARKS = st.fixed_dictionaries(
    {},
    optional={
        "status": st.sampled_from(Status),
        "priority": st.sampled_from(Priority),
        "tags": st.lists(st.sampled_from(["moss", "fern", "moss/dry"]), max_size=2),
        "untags": st.lists(st.sampled_from(["moss", "Fern"]), max_size=1),
    },
)


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(deeds=st.lists(st.tuples(st.sets(st.integers(1, 3), min_size=1), MARKS), max_size=6))
def test_undoing_all_and_redoing_all_passes_through_the_same_states(
    tmp_path_factory: pytest.TempPathFactory,
    dump: Make,
    record: Make,
    deeds: list[tuple[set[int], dict[str, Any]]],
) -> None:
    with Library(tmp_path_factory.mktemp("library")) as library:
        library.import_dump(dump("a.txt", record("Moss"), record("Fern"), record("Lichen")))
        states = [state(library)]
        for ids, marks in deeds:
            if library.mark(sorted(ids), **marks):
                states.append(state(library))
        for expected in reversed(states[:-1]):
            library.undo()
            assert state(library) == expected
        for expected in states[1:]:
            library.redo()
            assert state(library) == expected


def test_a_decision_outlives_every_dump_that_told_of_the_paper(
    library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss")))
    library.mark([1], status=Status.READ)
    library.import_dump(dump("b.txt", record("Moss"), record("Fern")))
    for info in library.dumps()[::-1]:
        library.withdraw_dump(info.id)
    assert [(paper.title, paper.status) for paper in state(library)] == [("Moss", Status.READ)]
