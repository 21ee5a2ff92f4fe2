"""The query language: predicates, hints, and what they leave of the query."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from readinglist.model.paper import Priority, Status
from readinglist.model.predicate import (
    Has,
    InDump,
    Predicate,
    PriorityIn,
    PublishedWithin,
    StatusIn,
    TagIs,
    Thing,
)
from readinglist.search.query import Query, parse, with_tags
from readinglist.search.tree import And, Compound, Fact, Joined, Word

TODAY = date(2025, 6, 15)


def meaning(text: str) -> Query:
    return parse(text, TODAY)


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("status:read", StatusIn(frozenset({Status.READ}))),
        ("status:rea", StatusIn(frozenset({Status.READ, Status.READING}))),
        ("status:read,skipped", StatusIn(frozenset({Status.READ, Status.SKIPPED}))),
        ("Status:To-Read", StatusIn(frozenset({Status.TO_READ}))),
        ("priority:high", PriorityIn(frozenset({Priority.HIGH}))),
        ("priority:>=medium", PriorityIn(frozenset({Priority.MEDIUM, Priority.HIGH}))),
        ("priority:>medium", PriorityIn(frozenset({Priority.HIGH}))),
        ("priority:<low", PriorityIn(frozenset({Priority.NONE}))),
        ("priority:<=low", PriorityIn(frozenset({Priority.NONE, Priority.LOW}))),
        ("tag:rl", TagIs("rl")),
        ('tag:"machine learning"', TagIs("machine learning")),
        ("dump:page_3.txt", InDump("page_3.txt")),
        ("has:code", Has(frozenset({Thing.CODE}))),
        ("year:2024", PublishedWithin(date(2024, 1, 1), date(2024, 12, 31))),
        ("year:2024..2025", PublishedWithin(date(2024, 1, 1), date(2025, 12, 31))),
        ("year:2024..", PublishedWithin(date(2024, 1, 1))),
        ("year:..2024", PublishedWithin(last=date(2024, 12, 31))),
        ("year:>=2024", PublishedWithin(date(2024, 1, 1))),
        ("year:>2024", PublishedWithin(date(2025, 1, 1))),
        ("date:2024-02", PublishedWithin(date(2024, 2, 1), date(2024, 2, 29))),
        ("date:2024-12", PublishedWithin(date(2024, 12, 1), date(2024, 12, 31))),
        ("date:2024-02-03", PublishedWithin(date(2024, 2, 3), date(2024, 2, 3))),
        ("date:>30d", PublishedWithin(date(2025, 5, 17))),
        ("date:30d", PublishedWithin(date(2025, 5, 16))),
        ("date:<2w", PublishedWithin(last=date(2025, 5, 31))),
        ("date:2024-01..2024-02", PublishedWithin(date(2024, 1, 1), date(2024, 2, 29))),
    ],
)
def test_predicates(text: str, predicate: Predicate) -> None:
    assert meaning(text) == Query(text, Fact(predicate), TODAY)


@pytest.mark.parametrize(
    ("text", "plain", "told"),
    [
        ("status:done", "status done", "“done” is no status"),
        ("priority:urgent", "priority urgent", "is no priority"),
        ("has:wings", "has wings", "“wings” is no thing"),
        ("year:20", "year 20", "a year is written"),
        ("date:2024-13", "date 2024-13", "a date is written"),
        ("date:99999y", "date 99999y", "a date is written"),
        ("colour:red", "colour red", "“colour:” is no field"),
        ("status:,", "status ,", "it names no status"),
    ],
)
def test_what_is_not_understood_is_searched_as_words(text: str, plain: str, told: str) -> None:
    query = meaning(text)
    assert query.tree == meaning(plain).tree
    assert query.hint is not None
    assert told in query.hint


@pytest.mark.parametrize(
    "text", ["title:", "status: ", "deep (", "deep -", '"', "or", "a or", "BERT: a"]
)
def test_unfinished_queries_are_not_complained_about(text: str) -> None:
    assert meaning(text).hint is None


def test_a_field_without_a_value_is_passed_over() -> None:
    assert meaning("moss title:").tree == Word("moss")
    assert meaning("(status:) moss").tree == Word("moss", prefix=True)


def test_a_stray_parenthesis_is_told() -> None:
    assert meaning("deep) learning").hint == (
        "A closing parenthesis without an opening one was ignored."
    )


def test_or_needs_two_sides() -> None:
    assert meaning("or ").tree == Word("or")
    assert meaning("moss or").tree == meaning("moss OR").tree


def test_neighbours_are_joined() -> None:
    joined = (Joined("actorcritic", prefix=True),)
    expected = And((Word("actor", joined=joined), Word("critic", prefix=True, joined=joined)))
    assert meaning("actor critic").tree == expected


def test_joined_words_are_a_compound() -> None:
    assert meaning("actor-critic ").tree == Compound(("actor", "critic"))


@pytest.mark.parametrize(
    ("query", "new", "reworded"),
    [
        ("tag:rl", "control", "tag:control"),
        ("moss -Tag:RL (tag:rl or tag:other) fern", "k", "moss -Tag:k (tag:k or tag:other) fern"),
        ("tag:rl", "deep rl", 'tag:"deep rl"'),
        ('tag:"rl" moss', "control", 'tag:"control" moss'),
        ('title:tag:rl"moss"', "a", 'title:tag:a"moss"'),
        ('tag:"rl', "two words", 'tag:"two words"'),
        ("tag:rl moss", "-x", 'tag:"-x" moss'),
        ("tag:rl moss", "or", 'tag:"or" moss'),
        ("tag:rl", "(x)", 'tag:"(x)"'),
        ("tag:rl", "tag:rl", 'tag:"tag:rl"'),
        ("tag:rl", 'a "b"', "tag:rl"),
        (
            'rl "tag:rl" title:rl tag: status:rl tag:rl2',
            "x",
            'rl "tag:rl" title:rl tag: status:rl tag:rl2',
        ),
    ],
)
def test_a_query_asks_for_a_tag_under_its_new_name(query: str, new: str, reworded: str) -> None:
    assert with_tags(query, lambda tag: new if tag.lower() == "rl" else tag) == reworded


@given(st.text(st.sampled_from('a-:/()" .#or\u3000&'), min_size=1, max_size=8))
def test_any_name_of_a_tag_is_read_back_from_a_query(name: str) -> None:
    assume('"' not in name)
    assert parse(with_tags("tag:rl moss", lambda _: name), TODAY).tree == And(
        (Fact(TagIs(name)), Word("moss", prefix=True))
    )
