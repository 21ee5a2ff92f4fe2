"""The library's own JSON: papers come back as they went."""

import io
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import DumpError
from readinglist.export.library_json import (
    LibraryJson,
    paper_from_json,
    paper_to_json,
    read_document,
)
from readinglist.model.paper import Link, LinkKind, Paper, Priority, Status

_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
_OPTIONAL = st.none() | _TEXT
_COUNT = st.none() | st.integers(0, 10**6)
_FIRST, _LAST = datetime(1900, 1, 1), datetime(9000, 1, 1)  # noqa: DTZ001 - as hypothesis wants
_DETAILS = st.dictionaries(st.just("stars"), st.integers(0, 9) | _TEXT)
_MOMENTS = st.datetimes(_FIRST, _LAST, timezones=st.just(UTC))
_LINKS = st.builds(
    Link, st.sampled_from(LinkKind), st.just("https://example.org/a"), _OPTIONAL, _DETAILS
)
_PAPERS = st.builds(
    Paper,
    id=st.integers(1, 10**6),
    title=_TEXT.filter(str.strip),
    abstract=_TEXT,
    status=st.sampled_from(Status),
    priority=st.sampled_from(Priority),
    authors=st.lists(_TEXT).map(tuple),
    author_count=_COUNT,
    organization=_OPTIONAL,
    published=st.none() | st.dates(),
    published_text=_OPTIONAL,
    comments=_COUNT,
    upvotes=_COUNT,
    tags=st.lists(_TEXT).map(tuple),
    notes=_OPTIONAL,
    arxiv_id=_OPTIONAL,
    doi=_OPTIONAL,
    cite_key=_OPTIONAL,
    aliases=st.lists(_TEXT, max_size=2).map(tuple),
    withdrawn=st.booleans(),
    queue_position=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    due=st.none() | st.dates(),
    snoozed_until=st.none() | st.dates(),
    entry_type=_OPTIONAL,
    bib_fields=st.dictionaries(_TEXT, _TEXT, max_size=3),
    links=st.lists(_LINKS, max_size=2).map(tuple),
    updated=st.none() | st.dates(),
    added_at=st.none() | _MOMENTS,
)


@given(st.lists(_PAPERS, max_size=3))
def test_a_document_gives_the_same_papers_back(papers: list[Paper]) -> None:
    out = io.StringIO()
    LibraryJson().write(papers, out)
    assert json.loads(out.getvalue())["readinglist"] == 1
    assert list(read_document(io.BytesIO(out.getvalue().encode()))) == papers


def test_unknown_fields_are_ignored_and_missing_ones_are_null() -> None:
    paper = paper_from_json({"title": "Rest", "colour": "red", "added_at": "2025-01-02T03:04:05"})
    moment = datetime(2025, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert paper == Paper(id=0, title="Rest", abstract="", added_at=moment)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("title", 3),
        ("title", " "),
        ("authors", "Ada"),
        ("tags", [1]),
        ("author_count", "7"),
        ("author_count", True),
        ("published", "yesterday"),
        ("added_at", "noon"),
        ("status", "done"),
        ("links", [{"kind": "arxiv"}]),
        ("links", [{"kind": "fax", "url": "https://example.org"}]),
        ("links", ["https://example.org"]),
    ],
)
def test_wrong_shapes_are_refused_with_a_sentence(field: str, value: object) -> None:
    with pytest.raises(DumpError, match=r"\w+ .*\.$"):
        paper_from_json({"title": "Rest", field: value})


@pytest.mark.parametrize("content", [b"", b"[]", b"{", b'{"readinglist": 9}', b"\xff\xfe", b"no"])
def test_other_files_are_refused(content: bytes) -> None:
    with pytest.raises(DumpError):
        list(read_document(io.BytesIO(content)))


def test_fields_stand_in_the_documented_order() -> None:
    names = list(paper_to_json(Paper(id=1, title="Rest", abstract="")))
    assert names[:4] == ["id", "title", "abstract", "authors"]
    assert names[24:28] == ["dumps", "added_at", "read_at", "upvotes"]
