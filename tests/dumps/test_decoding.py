"""Encodings are told apart, and text is brought to plain characters."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.dumps.decoding import clean, detect_encoding
from readinglist.dumps.reader import open_dump
from readinglist.errors import DumpError
from readinglist.model.record import Record

PAGE = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\n"
    "Café Models: A Naïve “Baseline”\n\nIt serves crêpes — and little else, as far as we know.\n\n"
    "  • 3 authors\n·\nJan 2, 2024 5\n"
)


def encoding(data: bytes) -> str:
    return detect_encoding(io.BytesIO(data), bytes)


def only_record(data: bytes) -> Record:
    with open_dump(io.BytesIO(data)) as dump:
        (record,) = dump
    assert isinstance(record, Record)
    return record


@pytest.mark.parametrize(
    "codec",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_a_page_reads_the_same_in_every_encoding(codec: str) -> None:
    assert only_record(PAGE.encode(codec)) == only_record(PAGE.encode())


def test_latin_1_that_lost_its_bullet() -> None:
    record = only_record(PAGE.encode("latin-1", "replace"))
    assert record.title.startswith("Café Models: A Naïve")
    assert (record.author_count, record.comments) == (3, 5)


def test_another_script_is_guessed() -> None:
    text = "夜の港で光を数える方法について述べる。" * 20
    assert text in text.encode("shift_jis").decode(encoding(text.encode("shift_jis")))


def test_a_few_damaged_bytes_do_not_change_the_encoding() -> None:
    assert encoding("é".encode() * 50 + b"\xff" + "é".encode() * 50) == "utf-8"


def test_a_character_cut_at_the_end_is_still_utf_8() -> None:
    assert encoding("Café".encode()[:-1]) == "utf-8"


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 9, bytes(100)])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(DumpError, match=r"empty|binary"):
        encoding(data)


def test_clean_keeps_words_and_drops_what_cannot_be_seen() -> None:
    assert clean("\ufeff a\u200bb\u00a0\t c\x00\u3000d\r\n") == "ab c d"


@given(st.text())
def test_clean_text_stays_as_it_is_and_can_be_encoded(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    assert once.encode().decode() == once
