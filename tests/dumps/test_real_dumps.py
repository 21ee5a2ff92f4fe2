"""The five real pages give exactly the records that were counted in them."""

import os
import unicodedata
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from readinglist.dumps.reader import open_dump
from readinglist.model.record import Layout, Record, Refusal

DUMPS = Path(
    os.environ.get("READINGLIST_DUMPS") or Path(__file__).parents[2] / "../shared/dumps"
).resolve()
EXPECTED = {
    "000_929f6cfbc4e024cd.txt": (40, Layout.CARDS, "Apr 22", date(2026, 4, 22)),
    "001_1c47dc47622ed66a.txt": (68, Layout.PLAIN, "Mar 12", None),
    "002_ec60e13b5e5fc01a.txt": (257, Layout.COMPACT, None, None),
    "003_de1a9f507b3165f9.txt": (59, Layout.CARDS, "Nov 25", date(2025, 11, 25)),
    "004_585d8cfd5e4ba7a8.txt": (83, Layout.PLAIN, "Aug 4", None),
}

pytestmark = pytest.mark.skipif(
    not all((DUMPS / name).is_file() for name in EXPECTED),
    reason="the real dumps are kept beside the project; READINGLIST_DUMPS says where",
)


@cache
def records(name: str) -> list[Record]:
    with open_dump(DUMPS / name) as dump:
        items = list(dump)
    assert not [item for item in items if isinstance(item, Refusal)]
    return [item for item in items if isinstance(item, Record)]


def folded(title: str) -> str:
    text = unicodedata.normalize("NFKC", title).casefold()
    return "".join(character for character in text if character.isalnum())


@pytest.mark.parametrize("name", EXPECTED)
def test_counts_layouts_and_page_dates(name: str) -> None:
    count, layout, words, day = EXPECTED[name]
    with open_dump(DUMPS / name) as dump:
        assert len([item for item in dump if isinstance(item, Record)]) == count
    assert (dump.layout, dump.page_date_text, dump.page_date) == (layout, words, day)
    assert {record.layout for record in records(name)} == {layout}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_record_has_a_title_and_an_abstract_at_its_line(name: str) -> None:
    lines = (DUMPS / name).read_text(encoding="utf-8").split("\n")
    for record in records(name):
        assert lines[record.line - 1].removeprefix("Subscribe") == record.title
        assert 10 < len(record.title) < 200
        assert len(record.abstract) > 3 * len(record.title)
        assert record.abstract in lines
        assert not record.title.endswith((".", ","))


def test_the_records_are_of_485_papers() -> None:
    titles = [folded(record.title) for name in EXPECTED for record in records(name)]
    assert (len(titles), len(set(titles))) == (507, 485)


def test_the_cards_details() -> None:
    cards = [*records("000_929f6cfbc4e024cd.txt"), *records("003_de1a9f507b3165f9.txt")]
    bare = [card for card in cards if card.published is None]
    assert [(card.author_count, card.organization, card.published_text) for card in bare] == [
        (None, None, None)
    ] * 2
    named = {card.organization: card for card in cards if card.organization}
    assert set(named) == {"Fudan NLP Lab", "Apple"}
    assert named["Fudan NLP Lab"].published == date(2025, 10, 28)
    assert named["Fudan NLP Lab"].comments == 3
    assert named["Apple"].published == date(2025, 3, 11)
    assert all(
        (card.author_count is None) == (card in bare or card.organization is not None)
        for card in cards
    )


def test_the_bare_pages_have_no_details() -> None:
    for name in ("001_1c47dc47622ed66a.txt", "002_ec60e13b5e5fc01a.txt"):
        for record in records(name):
            details = (record.author_count, record.organization, record.published_text)
            assert details == (None, None, None)


def test_all_in_one_file_are_the_same_records(tmp_path: Path) -> None:
    whole = tmp_path / "all.txt"
    whole.write_bytes(b"".join((DUMPS / name).read_bytes() for name in EXPECTED))
    with open_dump(whole) as dump:
        found = [item for item in dump if isinstance(item, Record)]
    expected = [record for name in EXPECTED for record in records(name)]
    assert [(r.title, r.abstract, r.published, r.comments) for r in found] == [
        (r.title, r.abstract, r.published, r.comments) for r in expected
    ]


def test_a_year_given_by_the_user_overrides() -> None:
    with open_dump(DUMPS / "001_1c47dc47622ed66a.txt", year=2024) as dump:
        assert len(list(dump)) == 68
    assert dump.page_date == date(2024, 3, 12)
