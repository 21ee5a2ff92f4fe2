"""Who an entry names."""

import pytest

from readinglist.export.names import known_authors, listed


def test_empty_names_doubles_and_lone_colons_are_dropped() -> None:
    authors = known_authors(["Aurora Team", ":", " ", "Ada Byron", "Ada  Byron"], None)
    assert [name.plain for name in authors.names] == ["Aurora Team", "Ada Byron"]
    assert not authors.more


@pytest.mark.parametrize(("names", "count"), [(["A B", "et al."], None), (["A B"], 2)])
def test_there_are_more_authors_than_named(names: list[str], count: int | None) -> None:
    assert known_authors(names, count).more


def test_nobody_is_invented() -> None:
    assert not known_authors([], 7)
    assert not known_authors([], 7).more


def test_a_kept_list_says_what_is_family_given_and_whole() -> None:
    authors = listed(
        "Wang, Zhao Bin and {Salt and Pepper, Inc.} and Smith, Jr., Bo and Bo Smith Jr. and others"
    )
    assert authors.more
    assert [(name.surname, name.suffix, name.given) for name in authors.names] == [
        ("Wang", "", "Zhao Bin"),
        ("Salt and Pepper, Inc.", "", ""),
        ("Smith", "Jr.", "Bo"),
    ]
    assert [name.is_body for name in authors.names] == [False, True, False]
