"""Cite keys: stable once made, changed when asked for, and never two papers' at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist import paths
from readinglist.errors import ReadingListError, UsageError
from readinglist.library import Library
from readinglist.model.view import Sort, SortKey
from readinglist.operations import cite_keys
from readinglist.operations.importing import import_paths, import_text


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        import_paths(opened, [paths.resource("sample")])
        yield opened


def test_a_key_set_by_hand_replaces_the_old_one_which_stays_an_alias(library: Library) -> None:
    first = library.ids()[0]
    old = cite_keys.assign_keys(library, [first])[first]
    cite_keys.set_key(library, first, "Mine:2025")
    paper = library.paper(first)
    assert (paper.cite_key, paper.aliases) == ("Mine:2025", (old,))
    library.undo()
    assert library.paper(first).cite_key == old


def test_another_papers_key_is_refused_and_the_paper_named(library: Library) -> None:
    first, second = library.ids()[:2]
    keys = cite_keys.assign_keys(library, [first, second])
    cite_keys.set_key(library, first, "mine")
    title = library.paper(first).title
    for taken in ("mine", "MINE", keys[first]):
        with pytest.raises(ReadingListError, match=f"belongs to “{title[:20]}"):
            cite_keys.set_key(library, second, taken)
    assert library.paper(second).cite_key == keys[second]


def test_a_removed_papers_key_is_not_given_away(library: Library) -> None:
    first, second = library.ids()[:2]
    cite_keys.set_key(library, first, "mine")
    library.remove([first])
    with pytest.raises(ReadingListError, match="was removed"):
        cite_keys.set_key(library, second, "mine")


@pytest.mark.parametrize("key", ["", "a b", "a,b", "é", "{a}", "-a", "a\\b", "a%"])
def test_what_tex_would_not_take_is_no_key(library: Library, key: str) -> None:
    with pytest.raises(UsageError, match="allowed are letters"):
        cite_keys.set_key(library, library.ids()[0], key)


def test_a_new_key_follows_the_pattern_and_comes_back_when_made_again(library: Library) -> None:
    first = library.ids()[0]
    old = cite_keys.assign_keys(library, [first])[first]
    cite_keys.use_pattern(library, "{Words}:{yy}")
    cite_keys.renew_key(library, first)
    new = library.paper(first)
    assert new.cite_key != old
    assert new.aliases == (old,)
    cite_keys.use_pattern(library, "")
    cite_keys.renew_key(library, first)
    assert library.paper(first).cite_key == old
    assert cite_keys.renew_key(library, first).batch is None


def test_a_pattern_that_gives_no_key_is_told_why_and_not_used(library: Library) -> None:
    for pattern, reason in (
        ("{author}{colour}", "“{colour}” is no field"),
        ("{author} {year}", "“ ” cannot stand in a key"),
        ("{year}", "neither author nor title"),
        ("paper", "neither author nor title"),
    ):
        with pytest.raises(UsageError, match=reason.replace("{", r"\{")):
            cite_keys.preview(library, pattern, 3)
        cite_keys.use_pattern(library, pattern)
        assert library.cite_key_pattern == ""


def test_the_preview_shows_the_keys_of_real_papers(library: Library) -> None:
    latest = library.ids(sort=Sort(SortKey.ADDED, descending=True))[:3]
    shown = cite_keys.preview(library, "{author}-{year}", 3)
    assert [title for _, title in shown] == [paper.title for paper in library.papers(latest)]
    cite_keys.use_pattern(library, "{author}-{year}")
    assert [key for key, _ in shown] == list(cite_keys.assign_keys(library, latest).values())


@pytest.mark.parametrize(
    ("entry", "comes_back"),
    [
        ("title={Reeds}, doi={10.1000/a}", True),
        ("title={Reeds}", True),
        ("title={Reeds in still water}, doi={10.1000/A}", True),
        ("title={Reeds}, doi={10.1000/b}", False),
        ("title={Quite another}", False),
    ],
)
def test_a_removed_papers_key_comes_back_with_that_paper_alone(
    tmp_path: Path, entry: str, *, comes_back: bool
) -> None:
    with Library(tmp_path / "library") as library:
        import_text(library, "@misc{reeds, title={Reeds}, doi={10.1000/a}}")
        library.remove([1])
        import_text(library, f"@misc{{reeds, {entry}}}")
        (newcomer,) = library.papers(library.ids())
        assert (newcomer.cite_key == "reeds") is comes_back
        library.undo()
        library.undo()
        (former,) = library.papers(library.ids())
        assert (former.id, former.cite_key, former.aliases) == (1, "reeds", ())
        cite_keys.set_key(library, 1, "other")
        cite_keys.set_key(library, 1, "reeds")
