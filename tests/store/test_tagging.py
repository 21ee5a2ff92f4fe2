"""Tags renamed, merged, coloured and removed, with all that is below them."""

from collections.abc import Callable
from typing import Any

import pytest

from readinglist.errors import UsageError
from readinglist.library import Library
from readinglist.model.view import View

Make = Callable[..., Any]


@pytest.fixture
def tagged(library: Library, dump: Make, record: Make) -> list[int]:
    """Moss is rl and rl/offline, Fern rl/offline, Lichen theory."""
    library.import_dump(dump("a.txt", record("Moss"), record("Fern"), record("Lichen")))
    moss, fern, lichen = library.ids()
    library.mark([moss], tags=["rl", "rl/offline"])
    library.mark([fern], tags=["rl/offline"])
    library.mark([lichen], tags=["theory"])
    return [moss, fern, lichen]


def tags(library: Library) -> list[tuple[str, ...]]:
    return [paper.tags for paper in library.papers(library.ids())]


def test_a_renamed_tag_takes_those_below_along(library: Library, tagged: list[int]) -> None:
    before = tags(library)
    changes = library.rename_tag("RL", "control")
    assert tags(library) == [("control", "control/offline"), ("control/offline",), ("theory",)]
    assert changes.altered == {paper: frozenset({"tags"}) for paper in tagged[:2]}
    library.undo()
    assert tags(library) == before


@pytest.mark.usefixtures("tagged")
def test_a_tag_can_become_its_own_child(library: Library) -> None:
    library.rename_tag("rl", "rl/offline")
    assert tags(library)[0] == ("rl/offline", "rl/offline/offline")


def test_a_taken_name_merges_the_two(library: Library, tagged: list[int]) -> None:
    before = tags(library)
    library.mark(tagged[:1], tags=["theory"])
    library.rename_tag("theory", "rl")
    assert tags(library) == [("rl", "rl/offline"), ("rl/offline",), ("rl",)]
    library.undo()
    library.undo()
    assert tags(library) == before
    library.redo()
    library.redo()
    assert tags(library) == [("rl", "rl/offline"), ("rl/offline",), ("rl",)]


@pytest.mark.usefixtures("tagged")
def test_another_spelling_is_the_same_tag(library: Library) -> None:
    library.rename_tag("theory", "Theory")
    assert tags(library)[2] == ("Theory",)


@pytest.mark.usefixtures("tagged")
def test_a_tag_has_a_colour_until_it_is_taken_back(library: Library) -> None:
    library.colour_tag("rl", "teal")
    assert colours(library)["rl"] == "teal"
    library.undo()
    assert {tag.colour for tag in library.counts().tags} == {None}
    with pytest.raises(UsageError, match="teal"):
        library.colour_tag("rl", "beige")


def test_a_level_above_tags_has_a_colour_too(library: Library, tagged: list[int]) -> None:
    library.mark(tagged[:1], tags=["Garden/moss"])
    library.colour_tag("garden", "green")
    assert colours(library)["Garden"] == "green"
    assert colours(library)["Garden/moss"] is None
    library.rename_tag("Garden", "Park")
    assert colours(library)["Park"] == "green"
    library.undo()
    library.undo()
    assert colours(library)["Garden"] is None


def test_tags_keep_their_colours_and_papers_in_any_script(
    library: Library, tagged: list[int]
) -> None:
    library.mark(tagged[:2], tags=["Ökologie/Moose"])
    library.mark(tagged[2:], tags=["Übersicht", "übersicht"])
    for name, colour in (("Ökologie", "red"), ("Ökologie/Moose", "teal"), ("Übersicht", "blue")):
        library.colour_tag(name, colour)
    found = {tag.name: (tag.colour, tag.papers) for tag in library.counts().tags}
    assert found["Ökologie"] == ("red", 2)
    assert found["Ökologie/Moose"] == ("teal", 2)
    assert found["Übersicht"] == ("blue", 1)
    assert found["übersicht"] == (None, 1)


def colours(library: Library) -> dict[str, str | None]:
    return {tag.name: tag.colour for tag in library.counts().tags}


@pytest.mark.usefixtures("tagged")
def test_a_removed_tag_comes_back_with_its_papers(library: Library) -> None:
    before = tags(library)
    library.remove_tag("rl")
    assert tags(library) == [(), (), ("theory",)]
    library.undo()
    assert tags(library) == before


@pytest.mark.usefixtures("tagged")
def test_a_tag_counts_what_its_view_shows(library: Library) -> None:
    library.mark([3], tags=["vision/depth/metric"])
    counted = [(tag.name, tag.papers) for tag in library.counts().tags]
    assert counted == [
        ("rl", 2),
        ("rl/offline", 2),
        ("theory", 1),
        ("vision", 1),
        ("vision/depth", 1),
        ("vision/depth/metric", 1),
    ]
    assert [len(library.ids(View(tag=name))) for name, _ in counted] == [n for _, n in counted]
