"""Answers on disk: found again, replaced, and never too many."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.fetch.answer_cache import AnswerCache
from readinglist.fetch.services import Answer


def answer(body: bytes) -> Answer:
    headers = {"etag": '"one"', "content-type": "text/plain", "server": "example"}
    return Answer(200, headers, body, "http://example.org/here")


def size(folder: Path) -> int:
    return sum(file.stat().st_size for file in folder.iterdir())


@given(st.binary(max_size=200))
def test_an_answer_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, body: bytes
) -> None:
    cache = AnswerCache(tmp_path_factory.mktemp("answers"))
    cache.keep("http://example.org/a", answer(b"older"), 1.0)
    cache.keep("http://example.org/a", answer(body), 2.0)
    kept = cache.find("http://example.org/a")
    assert kept is not None
    assert (kept.answer.body, kept.at, kept.etag) == (body, 2.0, '"one"')
    assert "server" not in kept.answer.headers
    assert cache.find("http://example.org/b") is None


def test_the_oldest_go_when_there_are_too_many(tmp_path: Path) -> None:
    cache = AnswerCache(tmp_path, most_bytes=20_000)
    for number in range(200):
        cache.keep(f"http://example.org/{number}", answer(b"x" * 300), 1.0)
        newest = max(tmp_path.iterdir(), key=lambda file: file.stat().st_ctime_ns)
        os.utime(newest, (number, number))
        assert size(tmp_path) <= 21_000
    assert cache.find("http://example.org/199") is not None
    assert cache.find("http://example.org/0") is None


def test_what_was_kept_before_counts(tmp_path: Path) -> None:
    roomy = AnswerCache(tmp_path)
    for number in range(100):
        roomy.keep(f"http://example.org/{number}", answer(b"x" * 300), 1.0)
    AnswerCache(tmp_path, most_bytes=20_000).keep("http://example.org/new", answer(b"y"), 2.0)
    assert size(tmp_path) <= 20_000
