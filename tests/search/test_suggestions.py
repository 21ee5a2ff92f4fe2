"""Did you mean, and papers like this one."""

from typing import Any

import pytest

from readinglist.search.answer import Correction
from readinglist.search.source import Document


@pytest.fixture
def correct(make_shelf: Any, make_index: Any) -> Any:
    def corrections(query: str, *papers: Document | str) -> tuple[Correction, ...]:
        shelf = make_shelf(*papers)
        answer = make_index(shelf).search(query, shelf)
        found: tuple[Correction, ...] = answer.corrections
        return found

    return corrections


TITLES = ("Reinforcement learning", "Reinforcement of walls", "Deep learning", "Leaning walls")


def test_a_word_that_nothing_has_is_named(correct: Any) -> None:
    assert correct("reinforcemnt walls", *TITLES) == (
        Correction("reinforcemnt", "reinforcement", "reinforcement walls", 1),
    )


@pytest.mark.parametrize("typed", ["lerning ", "learnign ", "leraning ", "elarning ", "earning "])
def test_one_or_two_edits_are_forgiven(correct: Any, typed: str) -> None:
    first, *_ = correct(typed, "Deep learning", "Walls")
    assert (first.replacement, first.total) == ("learning", 1)


def test_the_frequent_word_comes_first(correct: Any) -> None:
    found = correct("leawning ", *TITLES)
    assert [(each.replacement, each.total) for each in found] == [("learning", 2), ("leaning", 1)]


def test_a_word_being_typed_is_forgiven(correct: Any) -> None:
    first, *_ = correct("reinfrocem", *TITLES)
    assert (first.replacement, first.total) == ("reinforcement", 2)


def test_several_mistakes_are_mended_together(correct: Any) -> None:
    assert correct("reinforcemnt lerning ", *TITLES) == (
        Correction("reinforcemnt", "reinforcement", "reinforcement learning", 1),
    )


def test_where_every_word_is_known_one_is_left_out(correct: Any) -> None:
    assert correct("reinforcement deep", *TITLES) == (
        Correction("reinforcement", None, "deep", 1),
        Correction("deep", None, "reinforcement", 2),
    )


def test_a_word_like_no_other_is_left_out(correct: Any) -> None:
    assert correct("deep author:qqqqqqqq", *TITLES) == (Correction("qqqqqqqq", None, "deep", 1),)


def test_a_query_that_finds_something_is_not_corrected(correct: Any) -> None:
    assert correct("learning", *TITLES) == ()


def test_nothing_is_offered_for_nothing(correct: Any) -> None:
    assert correct("learning") == ()
    assert correct("qqqqqqqq", *TITLES) == ()


def test_similar_papers_share_telling_words(make_shelf: Any, make_index: Any) -> None:
    shelf = make_shelf(
        Document(1, "Moss on granite", abstract="Growth of moss in the rain of the hills"),
        Document(2, "Granite and moss", abstract="Stones of the hills"),
        Document(3, "The rain", abstract="of the plains"),
        Document(4, "Trains", abstract="of the cities"),
        Document(5, "Cars", abstract="of the cities"),
    )
    index = make_index(shelf)
    first, *others = index.similar(1)
    assert first.id == 2
    assert set(first.words) >= {"moss", "granite"}
    assert [each.id for each in others][:1] == [3]
    assert 1 >= first.score > others[0].score > 0
    assert [each.id for each in index.similar(1, n=1)] == [2]


def test_removed_papers_are_not_similar(make_shelf: Any, make_index: Any) -> None:
    shelf = make_shelf("Moss granite", "Moss granite", "Moss granite", "Fern", "Trees", "Walls")
    index = make_index(shelf)
    shelf.remove(2)
    index.update()
    assert [each.id for each in index.similar(1)] == [3]
    assert index.similar(2) == []
    assert index.similar(99) == []


def test_a_compound_is_told_by_its_parts_alone(make_shelf: Any, make_index: Any) -> None:
    index = make_index(make_shelf("Moss-granite walls", "A moss-granite", "Fern", "Trees", "Rain"))
    first, *_ = index.similar(1)
    assert set(first.words) == {"moss", "granite"}


def test_a_compound_with_a_part_that_tells_nothing_keeps_its_hyphen(
    make_shelf: Any, make_index: Any
) -> None:
    index = make_index(make_shelf("On-policy moss", "An on-policy fern", "Trees", "Rain", "Walls"))
    first, *_ = index.similar(1)
    assert first.words == ("on-policy",)


def test_a_possessive_is_told_by_its_word(make_shelf: Any, make_index: Any) -> None:
    index = make_index(make_shelf("The critic’s moss", "A critic's fern", "Trees", "Rain", "Walls"))
    first, *_ = index.similar(1)
    assert first.words == ("critic",)


def test_words_without_a_meaning_of_their_own_are_not_shared(
    make_shelf: Any, make_index: Any
) -> None:
    index = make_index(make_shelf("But one moss", "Two are one, but moss", "Fern", "Trees"))
    first, *others = index.similar(1)
    assert (first.id, first.words, others) == (2, ("moss",), [])
