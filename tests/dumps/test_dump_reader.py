"""Opening dumps: digests, streams, trouble of every kind, and memory that stays bounded."""

import hashlib
import io
import tracemalloc
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readinglist.dumps.reader import is_library_export, open_dump
from readinglist.errors import DumpError
from readinglist.model.record import Record, Refusal

DATA = Path(__file__).parents[1] / "data" / "dumps"
HEADER = b"new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"


class Pipe(io.BytesIO):
    """Bytes that come as from standard input: once, and only forwards."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0) -> int:
        raise io.UnsupportedOperation(f"seek {offset} {whence}")


def test_name_and_digest() -> None:
    path = DATA / "cards.txt"
    with open_dump(path) as dump:
        assert dump.name == "cards.txt"
        assert dump.digest == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_pipe_gives_what_the_file_gives() -> None:
    path = DATA / "cards.txt"
    with open_dump(path) as file, open_dump(Pipe(path.read_bytes()), name="pasted") as pipe:
        assert list(pipe) == list(file)
        assert pipe.digest == file.digest
    assert pipe.name == "pasted"


def test_a_dump_can_be_read_twice() -> None:
    with open_dump(DATA / "cards.txt") as dump:
        assert list(dump) == list(dump)


def test_the_year_given_overrides() -> None:
    with open_dump(DATA / "cards.txt", year=2020) as dump:
        first = next(iter(dump))
    assert isinstance(first, Record)
    assert first.published == date(2020, 3, 5)
    assert dump.page_date == date(2020, 3, 6)


def test_each_page_of_a_file_has_its_own_year() -> None:
    page = "{}\n\nWords about it.\n\n  • 1 authors\n·\n{}\n\n"
    pages = [
        page.format("A", "Jan 2") + page.format("B", "May 1, 2021"),
        page.format("C", "Jan 2"),
        page.format("D", "May 1, 2018") + page.format("E", "Jan 2"),
    ]
    with open_dump(io.BytesIO(b"".join(HEADER + page.encode() for page in pages))) as dump:
        found = {item.title: item.published for item in dump if isinstance(item, Record)}
    assert found["A"] == date(2022, 1, 2)
    assert found["C"] is None
    assert found["E"] == date(2019, 1, 2)


@pytest.mark.parametrize("data", [b"", b"\n \n", bytes(50), b"Nothing of note.\n", b"\xff\xfe"])
def test_what_is_no_dump_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(DumpError, match="“page” cannot be imported: "):
        list(open_dump(io.BytesIO(data), name="page"))


def test_a_file_that_cannot_be_read_is_told_by_name(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "missing.txt"):
        with pytest.raises(DumpError, match=f"“{path.name}” cannot be read"):
            open_dump(path)


def test_a_file_that_is_refused_is_closed() -> None:
    stream = io.BytesIO(bytes(50))
    with pytest.raises(DumpError):
        open_dump(stream)
    assert stream.closed


def test_a_library_export_is_no_dump() -> None:
    export = b'\xef\xbb\xbf {\n "readinglist": 1, "papers": []}'
    assert is_library_export(export)
    assert not is_library_export(b'[{"readinglist": 1}]')
    with pytest.raises(DumpError, match="export"):
        open_dump(io.BytesIO(export))


PIECES = st.sampled_from(
    [
        *(b"\n", b"\n\n", b"new\n", b"Subscribe", b"Daily Papers", HEADER, b"\xc2\xb7\n"),
        *(b"  \xe2\x80\xa2 3 authors\n", b"Jan 2\n", b"Feb 29, 0000 7\n", b"Title\n"),
        *(b"Long words. " * 40, b"[", b"]", b"{", b"}", b'{"paper": {', b'"title": "A"', b","),
        *(b'"\\ud800"', b"\xff", b"\0", b"\xef\xbb\xbf", b"9" * 5000, b"https://[", b"\r"),
    ]
)


@given(st.binary(max_size=200) | st.lists(PIECES, max_size=25).map(b"".join))
@example(b'[{"title": ' + b"9" * 5000 + b"}]")
@example(b'{"title": "A", "paper": {}}\n' * 2 + b"[Re] A Title\n")
def test_any_bytes_give_a_report(data: bytes) -> None:
    try:
        with open_dump(io.BytesIO(data)) as dump:
            items, trouble = list(dump), None
    except DumpError as error:
        items, trouble = [], str(error)
    assert trouble is None or trouble.startswith("“standard input” ")
    lines = data.count(b"\n") + data.count(b"\r") + 1
    for item in items:
        assert 1 <= item.line <= lines
        if isinstance(item, Record):
            assert item.title
            assert item.title.encode()
        else:
            assert item.reason


@pytest.mark.parametrize(
    "piece",
    [
        b"A Title of Usual Length\n\n" + b"Words about nothing at all. " * 40 + b"\n\n",
        b'{"title": "A Title", "summary": "' + b"Words about nothing. " * 40 + b'"}, ',
        b"Words without any end, ",
    ],
)
def test_a_large_file_is_streamed(piece: bytes, tmp_path: Path) -> None:
    size = 5_000_000
    path = tmp_path / "large.txt"
    start = b"[" if piece.startswith(b"{") else HEADER
    path.write_bytes(start + piece * (size // len(piece)))
    tracemalloc.start()
    try:
        with open_dump(path) as dump:
            for item in dump:
                assert isinstance(item, Record | Refusal)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < size // 4
