"""Every layout reads back what is written in it, and survives what happens to saved pages."""

import io
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.dumps.decoding import clean
from readinglist.dumps.reader import open_dump
from readinglist.errors import DumpError
from readinglist.model.record import Layout, Record, Refusal

DATA = Path(__file__).parents[1] / "data" / "dumps"
HEADER = (
    "new\n\nGet trending papers in your email inbox!\n\nSubscribe\n\nDaily Papers\n\n"
    "byAK and the research community\n\nMar 6\n\n"
)
LONG = "This sentence is here to be longer than any title could be. " * 6
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]


def read(text: str | bytes, year: int | None = None) -> list[Record | Refusal]:
    data = text.encode() if isinstance(text, str) else text
    with open_dump(io.BytesIO(data), year=year) as dump:
        return list(dump)


def records(text: str | bytes) -> list[Record]:
    return [item for item in read(text) if isinstance(item, Record)]


def refusals(text: str | bytes) -> list[Refusal]:
    return [item for item in read(text) if isinstance(item, Refusal)]


def card(record: Record) -> str:
    lines = [record.title, "", record.abstract, ""]
    if record.author_count is not None:
        lines.append(f"  • {record.author_count} authors")
    if record.organization is not None:
        lines.append(f"some-handle {record.organization}")
    if record.organization is not None or record.published_text is not None:
        lines.append("·")
    if record.published_text is not None:
        comments = "" if record.comments is None else f" {record.comments}"
        lines.append(record.published_text + comments)
    return "\n".join([*lines, "", ""])


RENDER: dict[Layout, Callable[[Record], str]] = {
    Layout.CARDS: card,
    Layout.PLAIN: lambda record: f"{record.title}\n\n{record.abstract}\n\n",
    Layout.COMPACT: lambda record: f"{record.title}\n{record.abstract}\n",
}


def render(layout: Layout, wanted: Sequence[Record]) -> str:
    return HEADER + "".join(map(RENDER[layout], wanted))


WORDS = (
    st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=80)
    .map(clean)
    .filter(lambda text: any(map(str.isalnum, text)) and text[0] not in "[{•·")
)
TITLES = WORDS.filter(lambda text: not text.startswith(("Subscribe", "Daily Papers", "new")))
ABSTRACTS = WORDS.map(lambda text: f"{text}.")
DAYS = st.dates(date(1991, 1, 1), date(2060, 12, 31))


@st.composite
def written(draw: st.DrawFn, layout: Layout) -> Record:
    details = layout is Layout.CARDS
    organization = draw(st.none() | WORDS) if details else None
    authors = None
    if details and organization is None:
        authors = draw(st.none() | st.integers(0, 5000))
    day = draw(st.none() | DAYS) if authors or organization else None
    return Record(
        title=draw(TITLES),
        abstract=draw(ABSTRACTS),
        line=1,
        position=0,
        layout=layout,
        author_count=authors,
        organization=organization,
        published=day,
        published_text=f"{MONTHS[day.month - 1]} {day.day}, {day.year}" if day else None,
        comments=draw(st.none() | st.integers(0, 10_000)) if day else None,
    )


def essence(record: Record) -> tuple[object, ...]:
    return (
        record.title,
        record.abstract,
        record.author_count,
        record.organization,
        record.published,
        record.published_text,
        record.comments,
    )


@given(st.data(), st.sampled_from(list(RENDER)))
def test_any_records_in_any_layout_parse_back(data: st.DataObject, layout: Layout) -> None:
    wanted = data.draw(st.lists(written(layout), max_size=5))
    text = render(layout, wanted)
    found = read(text)
    assert [essence(item) for item in found if isinstance(item, Record)] == [*map(essence, wanted)]
    assert len(found) == len(wanted)
    lines = text.split("\n")
    for place, item in enumerate(found):
        assert isinstance(item, Record)
        assert item.position == place
        assert clean(lines[item.line - 1]) == item.title


@given(st.data(), st.lists(st.sampled_from(list(RENDER)), min_size=2, max_size=4))
def test_pages_of_several_layouts_in_one_file(data: st.DataObject, layouts: list[Layout]) -> None:
    pages = [data.draw(st.lists(written(layout), min_size=1, max_size=3)) for layout in layouts]
    text = "".join(
        render(layout, page).rstrip("\n") for layout, page in zip(layouts, pages, strict=True)
    )
    assert [*map(essence, records(text))] == [essence(record) for page in pages for record in page]


def test_cards_with_all_their_quirks() -> None:
    with open_dump(DATA / "cards.txt") as dump:
        found = [item for item in dump if isinstance(item, Record)]
    assert (dump.layout, dump.page_date, dump.page_date_text) == (
        Layout.CARDS,
        date(2026, 3, 6),
        "Mar 6",
    )
    told = [
        (r.line, r.title, r.author_count, r.organization, r.published, r.published_text, r.comments)
        for r in found
    ]
    assert told == [
        (13, "3 authors", 3, None, date(2026, 3, 5), "Mar 5", 14),
        (
            *(21, "Harbour Lights: Routing by Night", None, "Harbour Lab of Night Routing"),
            *(None, "Feb 30", None),
        ),
        (29, "Nobody Signed This Card", None, None, None, None, None),
        (
            *(33, "Loners: Handles without a Name", None, "solo-org"),
            *(date(2025, 12, 18), "Dec 18, 2025", 1204),
        ),
        (
            *(41, "Long Abstracts Fall into Paragraphs", 1, None),
            *(date(2024, 6, 1), "Jun 1, 2024", None),
        ),
    ]
    assert found[4].abstract.endswith(
        "or two. Code will follow at https://harbour-lab.github.io/paragraphs."
    )
    assert [link.url for link in found[1].links] == ["https://github.com/harbour-lab/lights"]


@pytest.mark.parametrize(
    ("name", "layout", "titles", "lines"),
    [
        (
            "plain.txt",
            Layout.PLAIN,
            ["Pebbles Are Enough", "Is There a Question in This Title?"],
            [11, 15],
        ),
        (
            "compact.txt",
            Layout.COMPACT,
            ["Pebbles at Night: A First Look", "Subscribe to Nothing"],
            [3, 5],
        ),
    ],
)
def test_bare_layouts(name: str, layout: Layout, titles: list[str], lines: list[int]) -> None:
    with open_dump(DATA / name) as dump:
        found = [item for item in dump if isinstance(item, Record)]
    assert [record.title for record in found] == titles
    assert [record.line for record in found] == lines
    assert {record.layout for record in found} == {layout} == {dump.layout}


def test_an_empty_page_holds_no_records_and_is_no_error() -> None:
    with open_dump(io.BytesIO(HEADER.encode()), year=2026) as dump:
        assert list(dump) == []
    assert dump.layout is None
    assert dump.page_date == date(2026, 3, 6)


@pytest.mark.parametrize("layout", list(RENDER))
@pytest.mark.parametrize(
    "harm",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: text.replace("\n", "\r"),
        lambda text: text.replace("\n", "\n\n"),
        lambda text: text.replace("\n", " \t\n"),
        lambda text: text.replace(" ", "\u00a0"),
        lambda text: text.replace(" ", "\t "),
        lambda text: text.replace(" ", "\u200b "),
        lambda text: "\n\n" + text,
        lambda text: text.rstrip("\n"),
        lambda text: text.removeprefix(HEADER),
    ],
)
def test_what_happens_to_saved_pages_changes_no_record(
    layout: Layout, harm: Callable[[str], str]
) -> None:
    page = render(layout, [PAPER, PAPER])
    assert [*map(essence, records(harm(page)))] == [*map(essence, records(page))]


PAPER = Record(
    title="A Title of Usual Length: With a Second Part",
    abstract=f"{LONG}Code is at https://github.com/harbour-lab/lights.",
    line=1,
    position=0,
    layout=Layout.CARDS,
    author_count=3,
    published=date(2025, 2, 1),
    published_text="Feb 1, 2025",
    comments=2,
)


@pytest.mark.parametrize("layout", list(RENDER))
def test_an_abstract_in_paragraphs_stays_one(layout: Layout) -> None:
    page = render(layout, [PAPER] * 3).replace(" Code is at", "\n\nCode is at")
    assert [record.abstract for record in records(page)] == [clean(PAPER.abstract)] * 3


@pytest.mark.parametrize("layout", list(RENDER))
def test_a_page_cut_in_an_abstract_gives_what_is_whole(layout: Layout) -> None:
    whole = render(layout, [PAPER] * 3)
    cut = whole + PAPER.title + "\n\n" + PAPER.abstract[:150]
    assert len(records(cut)) == 3
    assert [refusal.line for refusal in refusals(cut)] == [whole.count("\n") + 1]


@pytest.mark.parametrize("layout", list(RENDER))
def test_a_page_cut_after_a_title_tells_the_line(layout: Layout) -> None:
    whole = render(layout, [PAPER] * 3)
    found = read(f"{whole}A Lonely Title\n\n{HEADER}{RENDER[layout](PAPER)}")
    assert isinstance(found[3], Refusal)
    assert found[3].line == whole.count("\n") + 1
    assert "A Lonely Title" in found[3].reason
    assert [isinstance(item, Record) for item in found] == [True, True, True, False, True]


def test_a_card_cut_in_its_details_is_kept_and_the_rest_told() -> None:
    page = render(Layout.CARDS, [PAPER])
    found = read(page[: page.rindex(", 2025") + 4])
    assert isinstance(found[0], Record)
    assert found[0].author_count == 3
    assert isinstance(found[1], Refusal)
    assert "Feb 1, 20" in found[1].reason


@pytest.mark.parametrize("layout", list(RENDER))
def test_a_missing_abstract_does_not_shift_the_rest(layout: Layout) -> None:
    page = render(layout, [PAPER]) + "An Orphan Title\n\n" + RENDER[layout](PAPER) * 2
    assert [record.title for record in records(page)] == [PAPER.title] * 3
    assert "An Orphan Title" in refusals(page)[0].reason


def test_a_text_too_long_for_an_abstract_is_refused() -> None:
    page = render(Layout.PLAIN, [PAPER]) + "A Novel\n\n" + (LONG + "\n\n") * 200
    assert len(records(page)) == 1
    assert len(refusals(page)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "# A heading\n\nSome words below it.\n\n- a list\n- of things\n",
        "def function() -> int:\n    return 1\n\n\nprint(function())\n",
        "Dear reader,\n\n" + LONG + "\n\n" + LONG + "\n\nYours,\n\nThe writer\n",
        "name,age\nAda,36\nBob,41\n",
        "\n \n\t\n",
    ],
)
def test_other_texts_are_no_dumps(text: str) -> None:
    with pytest.raises(DumpError, match="no page of papers"):
        read(text)
