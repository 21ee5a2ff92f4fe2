"""Names in reading order, taken apart."""

import pytest

from readinglist.text.names import parse


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
        ("Weiwei Ai", "Ai", "Weiwei", ""),
    ],
)
def test_people(name: str, surname: str, given: str, suffix: str) -> None:
    parsed = parse(name)
    assert (parsed.surname, parsed.given, parsed.suffix) == (surname, given, suffix)
    assert not parsed.is_body


@pytest.mark.parametrize(
    "name",
    [
        "Aurora Team",
        "Dune AI",
        "Google Dunes",
        "Foo, Inc.",
        "Salt and Pepper",
        "R&D",
        "01.AI",
        "a@b",
        "Moon University",
    ],
)
def test_bodies_stay_whole(name: str) -> None:
    assert parse(name).is_body
    assert parse(name).plain == name
