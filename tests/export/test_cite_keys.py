"""Cite keys: what they are made of, and that they are always valid and free."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.export.cite_keys import FIELDS, Distinct, check_pattern, is_valid, propose
from readinglist.model.paper import Paper


@pytest.mark.parametrize(
    ("authors", "title", "year", "key"),
    [
        (("Ngozi Okafor",), "SparseLoRA: Low-Rank Updates", 2024, "okafor2024sparselora"),
        (("Laurens van der Meulen",), "On the Way to Rest", 2023, "meulen2023way"),
        (("Jan Van Den Broeck",), "A GPT-4V Study", 2023, "broeck2023gpt4v"),
        (("Łukasz Żółć",), "Éclair", 2021, "zolc2021eclair"),
        (("Seán O'Brien",), "The Of", None, "obrienthe"),
        (("Aurora Team",), "3D Worlds", 2025, "aurorateam20253d"),
        ((), "The Case for Slow Training", 2025, "caseslow2025"),
        ((), "3D Worlds Unfold", 2025, "worldsunfold2025"),
        ((), "2048", 2020, "paper20482020"),
        ((), "…", None, "paper"),
    ],
)
def test_a_key_is_family_name_year_and_first_real_word(
    authors: tuple[str, ...], title: str, year: int | None, key: str
) -> None:
    published = date(year, 5, 1) if year else None
    paper = Paper(id=1, title=title, abstract="", authors=authors, published=published)
    assert propose(paper) == key


def test_a_given_year_is_preferred() -> None:
    paper = Paper(id=1, title="Rest", abstract="", published=date(2023, 1, 1))
    assert propose(paper, 2024) == "rest2024"


def test_a_newcomer_gets_the_next_letter() -> None:
    letters = {f"key{chr(code)}" for code in range(ord("a"), ord("z") + 1)}
    assert _distinct("key", set()) == "key"
    assert _distinct("key", {"key"}) == "keya"
    assert _distinct("key", {"key", "keya"}) == "keyb"
    assert _distinct("key", {"key", *letters}) == "keyaa"
    assert _distinct("Key", {"key"}) == "Keya"


def test_many_of_one_base_are_made_in_one_go() -> None:
    made = set[str]()
    asked = 0

    def is_taken(key: str) -> bool:
        nonlocal asked
        asked += 1
        return key in made

    distinct = Distinct()
    for _ in range(1000):
        made.add(distinct("key", is_taken))
    assert len(made) == 1000
    assert {"key", "keya", "keyz", "keyaa", "keyzz"} <= made
    assert asked < 3000


def _distinct(base: str, taken: set[str]) -> str:
    return Distinct()(base, taken.__contains__)


@pytest.mark.parametrize("key", ["a", "Smith2020", "doe:2020-x", "2020smith", "a.b/c_d"])
def test_keys_that_a_user_may_set(key: str) -> None:
    assert is_valid(key)


@pytest.mark.parametrize("key", ["", "a b", "a,b", "a{b", "ä", "a%", "#a", "a~b", "a\\b", "-a"])
def test_keys_that_break_a_bibliography(key: str) -> None:
    assert not is_valid(key)


@given(st.text(), st.lists(st.text(), max_size=2))
def test_a_proposal_is_always_valid(title: str, authors: list[str]) -> None:
    key = propose(Paper(id=1, title=title, abstract="", authors=tuple(authors)))
    assert is_valid(key)
    assert key[0].isalpha()
    assert key.isascii()
    assert key.isalnum()
    assert key == key.lower()


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("{author}{year}{title}", "okafor2024slow"),
        ("{Author}{yy}-{words}", "Okafor24-slowgardensgrow"),
        ("{authors}:{Title}", "okaformeulenaydinetal:Slow"),
        ("{year}{author}", "paper2024okafor"),
    ],
)
def test_a_pattern_says_what_a_key_is_made_of(pattern: str, key: str) -> None:
    names = ("Ngozi Okafor", "Laurens van der Meulen", "Selin Aydın", "Wu Lin")
    day = date(2024, 1, 1)
    paper = Paper(id=1, title="Slow Gardens Grow", abstract="", authors=names, published=day)
    assert propose(paper, pattern=pattern) == key


def test_without_authors_the_title_stands_in_their_place() -> None:
    paper = Paper(id=1, title="Slow Gardens Grow", abstract="")
    assert propose(paper, pattern="{Author}_{year}_{title}") == "Slowgardens"
    assert propose(paper, pattern="{title}_{words}") == "slow_slowgardensgrow"


@given(
    st.lists(st.sampled_from([f"{{{name}}}" for name in (*FIELDS, "Author", "Words")]), min_size=1),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1),
    st.lists(st.text(), max_size=5),
)
def test_any_good_pattern_makes_valid_keys(
    fields: list[str], title: str, authors: list[str]
) -> None:
    pattern = "-".join(["{title}", *fields])
    check_pattern(pattern)
    paper = Paper(id=1, title=title, abstract="", authors=tuple(authors))
    assert is_valid(propose(paper, pattern=pattern))
