"""What matches what, in the user's words."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.search.inflection import inflections, stem
from readinglist.search.query import parse
from readinglist.search.source import Document

Find = Callable[..., list[int]]


@pytest.mark.parametrize("query", ["actor-critic", "actor critic", "actorcritic"])
def test_three_spellings_of_a_compound_match_each_other(find: Find, query: str) -> None:
    found = find(query, "An actor-critic tale", "Actor critic", "The actorcritic", "An actor")
    assert sorted(found) == [1, 2, 3]


@pytest.mark.parametrize(
    ("query", "title"),
    [
        ("policy ", "On policies"),
        ("policies ", "A policy"),
        ("networks ", "The network"),
        ("embedding ", "Embedded worlds"),
        ("embed ", "Embeddings"),
        ("fine-tuning ", "We fine tune"),
        ("naive ", "A naïve idea"),
        ("NAÏVE ", "A naive idea"),
        ("strasse ", "Die Straße"),
        ("transf", "Transformers"),
        ('na\\"ive', 'A na\\"ive idea'),
        ("naive", 'A na\\"ive idea'),
    ],
)
def test_spellings_and_inflections_match(find: Find, query: str, title: str) -> None:
    assert find(query, title, "Something else") == [1]


def test_names_are_not_inflected(find: Find) -> None:
    papers = [Document(1, "One", authors=("Ada Hill",)), Document(2, "Two", authors=("Bo Hills",))]
    assert find("author:hills ", *papers) == [2]


def test_only_the_last_word_is_a_prefix(find: Find) -> None:
    assert find("deep lear", "Deep learning") == [1]
    assert find("dee learning", "Deep learning") == []


def test_a_blank_ends_the_last_word(find: Find) -> None:
    assert find("lear ", "Deep learning") == []


def test_a_word_being_excluded_is_no_prefix(find: Find) -> None:
    assert find("deep -l", "Deep learning", "Deep l") == [1]


def test_phrases_are_exact(find: Find) -> None:
    titles = ("Deep policy learning", "Deep learning policy", "Deep learnings")
    assert find('"deep learning"', *titles) == [2]
    assert sorted(find('"deep lea', *titles)) == [2, 3]


def test_phrases_stay_within_one_text(find: Find) -> None:
    assert find('"smith ann"', Document(1, "One", authors=("Bo Smith", "Ann Lee"))) == []


def test_parentheses_or_and_minus(find: Find) -> None:
    titles = ("Red moss", "Green moss", "Blue moss", "Red fern")
    assert sorted(find("moss (red or green)", *titles)) == [1, 2]
    assert sorted(find("moss -red", *titles)) == [2, 3]
    assert sorted(find("-(red or green)", *titles)) == [3]


def test_fields_limit_what_follows(find: Find) -> None:
    papers = [
        Document(1, "Moss", abstract="fern"),
        Document(2, "Fern", abstract="moss", notes="lichen"),
        Document(3, "Lichen", organization="Moss Lab", authors=("Ann Fern",)),
    ]
    assert find("title:moss", *papers) == [1]
    assert find("abstract:moss", *papers) == [2]
    assert find("org:moss", *papers) == [3]
    assert find("author:fern", *papers) == [3]
    assert find("notes:lichen", *papers) == [2]
    assert sorted(find("title:(moss or fern)", *papers)) == [1, 2]
    assert find('title:"moss" abstract:fern', *papers) == [1]


def test_facts_join_with_words(find: Find) -> None:
    papers = [
        Document(1, "Moss", published=date(2024, 5, 1)),
        Document(2, "Moss", published=date(2025, 5, 1), tags=("green",)),
        Document(3, "Fern", published=date(2025, 6, 1)),
    ]
    assert find("moss year:2025", *papers) == [2]
    assert find("status:read", *papers) == [3]
    assert sorted(find("-status:read", *papers)) == [1, 2]
    assert sorted(find("status:read or year:2024", *papers)) == [1, 3]
    assert sorted(find("fern or tag:green", *papers)) == [2, 3]


def test_an_empty_query_lists_everything_latest_first(find: Find) -> None:
    assert find("", "One", "Two", "Three") == [3, 2, 1]
    assert find("  ", "One", "Two", "Three") == [3, 2, 1]


def test_fields_rank_in_their_order(find: Find) -> None:
    papers = [
        Document(1, "Other words", notes="moss moss moss"),
        Document(2, "Other words", abstract="moss " * 9),
        Document(3, "Other words", tags=("moss",)),
        Document(4, "Other words", organization="Moss"),
        Document(5, "Other words", authors=("Moss",)),
        Document(6, "A title with moss and many other words that make it long"),
    ]
    assert find("moss", *papers) == [6, 5, 4, 3, 2, 1]


def test_exact_above_inflected_above_prefix(find: Find) -> None:
    assert find("moss", "Mossy things", "Moss", "Mosses") == [2, 3, 1]


def test_recency_breaks_ties(find: Find) -> None:
    papers = [
        Document(1, "Moss", published=date(2024, 1, 2)),
        Document(2, "Moss", published=date(2024, 1, 3)),
        Document(3, "Moss"),
        Document(4, "Moss", published=date(2024, 1, 2)),
    ]
    assert find("moss", *papers) == [2, 4, 1, 3]


@pytest.mark.parametrize("limit", [0, 1, 2, 5, 9, 10, 11])
def test_a_limit_gives_the_beginning_of_the_whole(
    make_shelf: Any, make_index: Any, limit: int
) -> None:
    shelf = make_shelf(*["Moss fern", "Moss", "Fern moss tree", "Moss", "Moss"] * 2)
    index = make_index(shelf)
    whole = index.search("moss", shelf)
    some = index.search("moss", shelf, limit=limit)
    assert some.ids.tolist() == whole.every_id.tolist()[:limit]
    assert some.total == 10
    assert some.every_id.tolist() == whole.ids.tolist()


WORD = st.text("abdegilmnorstuy", min_size=1, max_size=9) | st.builds(
    "{}{}".format, st.text("aeinopty", min_size=2, max_size=5), st.sampled_from(["s", "es", "ing"])
)


@given(WORD, st.sampled_from(["", "s", "es", "ed", "ing", "ings", "e", "d"]))
def test_inflections_list_exactly_the_words_of_a_stem(word: str, ending: str) -> None:
    other = word + ending
    assert (other in inflections(word)) == (stem(other) == stem(word))
    assert (word in inflections(other)) == (stem(other) == stem(word))


@given(st.text() | st.text('ab "()-:>.or', max_size=40))
def test_any_text_has_a_meaning(text: str) -> None:
    parse(text, date(2025, 1, 1))


@pytest.mark.parametrize(
    "text", ["title:" * 5000 + "a", "(" * 5000, "-(" * 5000, ")" * 5000, "a " * 5000]
)
def test_absurd_queries_are_answered(find: Find, text: str) -> None:
    find(text, "A title")
