"""Names taken apart."""

import pytest

from readinglist.export.names import known_authors, parse


@pytest.mark.parametrize(
    ("name", "surname", "given", "suffix"),
    [
        ("Ngozi Okafor", "Okafor", "Ngozi", ""),
        ("Laurens van der Meulen", "van der Meulen", "Laurens", ""),
        ("Jan Van Den Broeck", "Van Den Broeck", "Jan", ""),
        ("Ana de la Cruz Santos", "de la Cruz Santos", "Ana", ""),
        ("von Neumann", "von Neumann", "", ""),
        ("Robert Q. Smith Jr.", "Smith", "Robert Q.", "Jr."),
        ("Robert Smith, III", "Smith", "Robert", "III"),
        ("Van Tran", "Tran", "Van", ""),
        ("Selin And", "And", "Selin", ""),
        ("Madonna", "Madonna", "", ""),
    ],
)
def test_people(name: str, surname: str, given: str, suffix: str) -> None:
    parsed = parse(name)
    assert (parsed.surname, parsed.given, parsed.suffix) == (surname, given, suffix)
    assert not parsed.is_body


@pytest.mark.parametrize(
    "name",
    ["Aurora Team", "Foo, Inc.", "Salt and Pepper", "R&D", "01.AI", "a@b", "Moon University"],
)
def test_bodies_stay_whole(name: str) -> None:
    assert parse(name).is_body
    assert parse(name).plain == name


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
