"""Sentences: plain English to whoever takes them as text, and what they were made of to others."""

import contextlib
import copy
import json
import pickle
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from readinglist.errors import DumpError, ReadingListError
from readinglist.fetch.failures import LimitedError
from readinglist.sentence import Sentence, joined, papers

NOON = datetime(2025, 3, 9, 12, 0, tzinfo=UTC)


def test_a_sentence_is_the_text_that_it_says() -> None:
    sentence = Sentence("{name} holds {papers:,} at {at:%H:%M}", name="{a}", papers=1200, at=NOON)
    assert sentence == "{a} holds 1,200 at 12:00"
    assert json.dumps([sentence]) == '["{a} holds 1,200 at 12:00"]'
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        assert connection.execute("SELECT ?", [sentence]).fetchone() == (sentence,)


def test_a_sentence_knows_what_it_was_made_of() -> None:
    sentence = Sentence("{{{field}}} is empty", field="title")
    assert sentence == "{title} is empty"
    assert (sentence.template, sentence.facts) == ("{{{field}}} is empty", {"field": "title"})


@pytest.mark.parametrize("copied", [copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))])
def test_copies_know_it_too(copied: Callable[[Sentence], Sentence]) -> None:
    sentence = Sentence("{name} is empty", name="a{b}")
    other = copied(sentence)
    assert (other, other.template, other.facts) == (sentence, sentence.template, sentence.facts)


def test_several_are_one() -> None:
    parts = [Sentence("{n} is odd", n=3), Sentence("{n} is even", n=4)]
    both = joined(parts)
    assert both == "3 is odd, 4 is even"
    assert list(both.facts.values()) == parts
    assert joined(parts[:1], "; ") == "3 is odd"
    assert joined([]) == ""


def test_papers_are_counted() -> None:
    assert (papers(1), papers(0), papers(1200)) == ("1 paper", "0 papers", "1,200 papers")


def test_an_error_says_its_sentence() -> None:
    error = DumpError("“{name}” is empty", name="a{b}.txt")
    assert str(error) == "“a{b}.txt” is empty"
    assert error.sentence.facts == {"name": "a{b}.txt"}


def test_an_error_takes_a_whole_sentence() -> None:
    sentence = Sentence("{part} is missing", part="{it}")
    assert ReadingListError(sentence).sentence is sentence


def test_the_moment_of_a_limit_is_a_fact_as_well() -> None:
    error = LimitedError("closed until {until:%H:%M}", until=NOON)
    assert (str(error), error.until) == ("closed until 12:00", NOON)
