"""The site's API answers, whole and harmed, alone and among pages of text."""

import io
import json
import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.dumps.decoding import clean
from readinglist.dumps.reader import open_dump
from readinglist.errors import DumpError
from readinglist.model.paper import Link, LinkKind
from readinglist.model.record import Layout, Record, Refusal

ANSWERS = Path(__file__).parents[1] / "data" / "dumps" / "answers.json"
RECORDED = (
    Path(os.environ.get("READINGLIST_DUMPS") or Path(__file__).parents[2] / "../shared/dumps")
    / "../services/recorded/huggingface"
).resolve()
WRAPPED = [
    {"paper": {"id": f"2603.9900{n}", "title": f"Paper {n}", "summary": "Words."}} for n in range(4)
]
TITLES = [f"Paper {n}" for n in range(4)]
PAGE = "new\n\nGet trending papers in your email inbox!\n\nA Page\n\nOf text.\n"


def read(text: str) -> list[Record | Refusal]:
    with open_dump(io.BytesIO(text.encode())) as dump:
        return list(dump)


def titles(text: str) -> list[str]:
    return [item.title for item in read(text) if isinstance(item, Record)]


def refused_lines(text: str) -> list[int]:
    return [item.line for item in read(text) if isinstance(item, Refusal)]


def test_all_that_an_answer_tells_is_kept() -> None:
    with open_dump(ANSWERS) as dump:
        first, second = dump
    assert first == Record(
        title="Cartographer: World Models that Draw Their Own Maps",
        abstract="World models draw maps. See github.com/northlight-lab/atlas for one.",
        line=2,
        position=0,
        layout=Layout.JSON,
        author_count=3,
        organization="Northlight Research",
        published=date(2026, 3, 5),
        published_text="2026-03-05T18:57:21.000Z",
        comments=11,
        upvotes=143,
        arxiv_id="2603.99114",
        authors=("Ilse Marchetti-Voss", "Tomasz Brandl", "Tomasz Brandl"),
        links=(
            Link(
                LinkKind.GITHUB,
                "https://github.com/northlight-lab/cartographer",
                details={"path": "tree/main", "declared": True, "stars": 612},
            ),
            Link(LinkKind.PROJECT, "https://cartographer.example.org"),
            Link(LinkKind.GITHUB, "https://github.com/northlight-lab/atlas"),
        ),
    )
    assert isinstance(second, Record)
    assert (second.title, second.abstract, second.arxiv_id) == ("Old Knots", "", "math/0309136")
    assert (second.published, second.published_text) == (None, "soon")
    assert second.author_count is second.upvotes is second.comments is None
    assert second.links[0].kind is LinkKind.OTHER
    assert dump.layout is Layout.JSON


@pytest.mark.parametrize(
    "text",
    [
        json.dumps(WRAPPED),
        json.dumps(WRAPPED, indent=2),
        json.dumps([item["paper"] for item in WRAPPED]),
        "\n".join(json.dumps(item) for item in WRAPPED),
        "\n\n".join(json.dumps(item, indent=1) for item in WRAPPED),
        json.dumps(WRAPPED[:2]) + json.dumps(WRAPPED[2:], indent=1),
        "\ufeff" + json.dumps(WRAPPED),
    ],
)
def test_arrays_objects_and_lines_are_taken_alike(text: str) -> None:
    assert titles(text) == TITLES
    assert refused_lines(text) == []


def test_lines_are_those_of_the_file() -> None:
    text = json.dumps(WRAPPED, indent=2)
    lines = text.split("\n")
    for item in read(text):
        assert lines[item.line - 1] == "  {"


def test_the_end_cut_off_is_told_and_the_rest_kept() -> None:
    for text in (json.dumps(WRAPPED), json.dumps(WRAPPED, indent=2)):
        last = text.index("Paper 3")
        for end in range(last - 20, last + 25, 3):
            assert titles(text[:end]) == TITLES[:3]
            assert len(refused_lines(text[:end])) == 1


def test_after_a_broken_object_the_next_is_read() -> None:
    text = json.dumps(WRAPPED, indent=2).replace('"title": "Paper 1"', '"title" "Paper 1"')
    assert titles(text) == ["Paper 0", "Paper 2", "Paper 3"]
    assert refused_lines(text) == [9]


def test_among_pages_of_text() -> None:
    answer = json.dumps(WRAPPED, indent=2)
    assert titles(f"{PAGE}\n{answer}{PAGE}{answer}\n") == ["A Page", *TITLES] * 2
    for glued in (answer, json.dumps(WRAPPED)):
        assert titles(f"{PAGE}  • 1 authors\n·\nJan 2{glued}{PAGE}") == [
            "A Page",
            *TITLES,
            "A Page",
        ]
    assert titles(f"{answer[:-100]}\n{PAGE}") == [*TITLES[:3], "A Page"]


def test_an_empty_answer_is_no_error() -> None:
    assert read("[]\n") == []


@pytest.mark.parametrize(
    "text",
    [
        '{"error": "not found"}',
        '[{"name": "a"}, {"title": "b"}]',
        '{"title": "a", "id": "b"}',
        '[{"a":' * 5000,
    ],
)
def test_json_without_papers_is_no_dump(text: str) -> None:
    with pytest.raises(DumpError):
        read(text)


def test_an_object_that_is_no_paper_is_told() -> None:
    text = "\n".join([json.dumps(WRAPPED[0]), '{"name": "a"}', json.dumps(WRAPPED[1])])
    assert titles(text) == TITLES[:2]
    assert refused_lines(text) == [2]


def test_odd_values_do_no_harm() -> None:
    odd = {
        "title": "Odd \ud800 One",
        "summary": "S.",
        "authors": [None, "A", {"name": 3}],
        "upvotes": True,
    }
    (record,) = read(json.dumps({**odd, "githubRepo": 7, "numComments": 10**30, "paper": []}))
    assert isinstance(record, Record)
    assert (record.title, record.authors, record.upvotes) == ("Odd One", (), None)
    assert record.comments is None


WORDS = st.text(min_size=1).map(clean).filter(bool)
PAPERS = st.builds(
    Record,
    title=WORDS,
    abstract=WORDS.map(lambda text: text.replace("/", " ")).map(clean).filter(bool),
    line=st.just(1),
    position=st.just(0),
    layout=st.just(Layout.JSON),
    organization=st.none() | WORDS,
    published=st.none() | st.dates(),
    comments=st.none() | st.integers(0, 10**6),
    upvotes=st.none() | st.integers(0, 10**6),
    arxiv_id=st.none() | st.from_regex(r"2[0-5](0[1-9]|1[0-2])\.[0-9]{5}", fullmatch=True),
    authors=st.lists(WORDS, max_size=3).map(tuple),
)


def answer(record: Record) -> dict[str, object]:
    published = f"{record.published}T00:00:00.000Z" if record.published else None
    paper = {
        "id": record.arxiv_id,
        "title": record.title,
        "summary": record.abstract,
        "authors": [{"name": name} for name in record.authors],
        "publishedAt": published,
        "upvotes": record.upvotes,
        "organization": {"name": "handle", "fullname": record.organization}
        if record.organization
        else None,
    }
    return {"paper": paper, "numComments": record.comments}


@given(st.lists(PAPERS, max_size=4), st.sampled_from([None, 0, 2]), st.booleans())
def test_any_papers_parse_back(wanted: list[Record], indent: int | None, escaped: bool) -> None:
    text = json.dumps([*map(answer, wanted)], indent=indent, ensure_ascii=escaped)
    found = read(text)
    assert all(isinstance(item, Record) for item in found)
    assert [
        replace(item, line=1, position=0, links=(), published_text=None, author_count=None)
        for item in found
        if isinstance(item, Record)
    ] == wanted


@pytest.mark.skipif(
    not RECORDED.is_dir(), reason="the recorded answers are kept beside the project"
)
@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("daily_2025-01-21", 1),
        ("daily_2025-07-07", 1),
        ("daily_2026-01-20", 4),
        ("daily_2026-07-15", 2),
        ("daily_2026-08-21", 17),
        ("search_llama_3_herd", 11),
        ("paper_detail", 1),
        ("daily_empty", 0),
    ],
)
def test_recorded_answers(name: str, count: int) -> None:
    path = RECORDED / f"{name}.json"
    with open_dump(path) as dump:
        found = list(dump)
    assert len(found) == count
    for record in found:
        assert isinstance(record, Record)
        assert record.arxiv_id
        assert record.abstract
        assert record.published
        assert record.author_count == len(record.authors) > 0
        assert record.upvotes is not None
