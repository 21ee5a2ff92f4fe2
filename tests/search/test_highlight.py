"""Which words are marked, and in which fields a paper matches."""

from datetime import date

import pytest

from readinglist.search.fields import Field
from readinglist.search.highlight import Highlighter
from readinglist.search.query import parse
from readinglist.search.source import Document


def highlighter(query: str) -> Highlighter:
    return Highlighter(parse(query, date(2025, 1, 1)).tree)


def marked(query: str, text: str, field: Field | None = None) -> list[str]:
    return [text[start:end] for start, end in highlighter(query).spans(text, field)]


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        ("policy ", "Policies and a policy", ["Policies", "policy"]),
        ("naive ", "A naïve, nai\u0308ve idea", ["naïve", "nai\u0308ve"]),
        ("trans", "Transformers in transit", ["Transformers", "transit"]),
        ("trans ", "Transformers in transit", []),
        (
            "actor-critic ",
            "Actor–critic, actor critics; an actor",
            ["Actor", "critic", "actor", "critics"],
        ),
        ("actorcritic ", "An actor-critic", ["actor", "critic"]),
        ("actor critic", "The actorcritic", ["actorcritic"]),
        ('"deep learning"', "Deep learning is not learning deep", ["Deep", "learning"]),
        ("deep -learning", "Deep learning", ["Deep"]),
        ("(moss or fern) status:read", "Fern on moss", ["Fern", "moss"]),
        ("fine", "ﬁne work", ["ﬁne"]),
        ("", "Nothing", []),
    ],
)
def test_matched_words_are_marked(query: str, text: str, expected: list[str]) -> None:
    assert marked(query, text) == expected


def test_words_meant_for_a_field_are_marked_there_alone() -> None:
    assert marked("author:moss fern ", "Moss fern", Field.TITLE) == ["fern"]
    assert marked("author:moss fern ", "Moss fern", Field.AUTHORS) == ["Moss", "fern"]


def test_names_are_not_marked_for_their_stems() -> None:
    assert marked("hills ", "Ada Hill", Field.AUTHORS) == []
    assert marked("hills ", "A hill", Field.TITLE) == ["hill"]


def test_where_a_paper_matches() -> None:
    document = Document(1, "Ferns", authors=("Ann Moss",), abstract="Of mosses", notes="fern")
    assert highlighter("moss ").where(document) == (Field.AUTHORS, Field.ABSTRACT)
    assert highlighter("fern ").where(document) == (Field.TITLE, Field.NOTES)
