"""An answer's ids in order, page by page, and narrowed to some papers."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.search.answer import Answer
from readinglist.sentence import Sentence

_SCORES = st.lists(st.sampled_from([0.0, 0.5, 1.0, 2.0]), max_size=300)


def answer(scores: list[float], limit: int | None) -> Answer:
    """Papers with the ids 100, 101 …, of which later ones are the more recent."""
    papers = np.arange(len(scores))
    return Answer(papers, np.array(scores, float), papers + 100, papers[::-1].copy(), limit)


def expected(scores: list[float]) -> list[int]:
    return sorted(range(100, 100 + len(scores)), key=lambda each: (-scores[each - 100], -each))


@given(_SCORES, st.one_of(st.none(), st.integers(0, 20)))
def test_ids_are_the_first_of_all_in_order(scores: list[float], limit: int | None) -> None:
    found = answer(scores, limit)
    assert found.every_id.tolist() == expected(scores)
    assert found.ids.tolist() == expected(scores)[:limit]


@given(_SCORES, st.integers(0, 20), st.slices(300))
def test_ranked_reads_like_the_list_of_all(scores: list[float], limit: int, part: slice) -> None:
    ranked = answer(scores, limit).ranked
    assert len(ranked) == len(scores)
    assert ranked[part] == expected(scores)[part]
    assert list(ranked) == expected(scores)


def test_ranked_has_places_from_both_ends_and_no_more() -> None:
    ranked = answer([1.0, 3.0, 2.0], 1).ranked
    assert [ranked[0], ranked[2], ranked[-1], ranked[-3]] == [101, 100, 100, 101]
    with pytest.raises(IndexError):
        ranked[3]


def test_the_first_page_does_not_sort_the_rest() -> None:
    found = answer([1.0, 3.0, 2.0], 2)
    assert found.ranked[0:2] == [101, 102]
    assert "every_id" not in vars(found)


@given(_SCORES, st.frozensets(st.integers(0, 500)))
def test_among_keeps_the_order_of_those_that_are_listed(
    scores: list[float], listed: frozenset[int]
) -> None:
    found = replace(answer(scores, None), hint=Sentence("kept")).among(
        np.array(sorted(listed), np.int64)
    )
    assert found.ids.tolist() == [each for each in expected(scores) if each in listed]
    assert (found.total, found.hint) == (len(found.ids), "kept")
