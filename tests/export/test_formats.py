"""The other ways out: RIS, CSL-JSON, Markdown, and the table of formats."""

import io
import json
from datetime import date

import pytest

from readinglist.export.exporter import Options
from readinglist.export.formats import EXPORTERS
from readinglist.export.markdown import markdown_link, plain_reference
from readinglist.model.formats import FORMATS
from readinglist.model.paper import Paper

PAPER = Paper(
    id=1,
    cite_key="meulen2021rest",
    title="Rest_and [Sleep]",
    abstract="Sleep\nwell.",
    authors=("Laurens van der Meulen", "Aurora Team"),
    published=date(2020, 5, 6),
    arxiv_id="2005.00001",
    journal_ref="Slow Science 5(2), 10-19 (2021)",
    notes="mine",
    tags=("naps",),
)
BARE = Paper(id=2, cite_key="x", title="Bare", abstract="")


def _export(name: str, options: Options | None = None) -> str:
    out = io.StringIO()
    EXPORTERS[name].write([PAPER, BARE], out, options)
    return out.getvalue()


def test_formats_are_found_by_name() -> None:
    assert tuple(EXPORTERS) == FORMATS
    assert all(each.name == name for name, each in EXPORTERS.items())


def test_ris() -> None:
    first, second = _export("ris").split("\n\n")
    assert first.splitlines() == [
        "TY  - JOUR",
        "ID  - meulen2021rest",
        "AU  - van der Meulen, Laurens",
        "AU  - Aurora Team",
        "TI  - Rest_and [Sleep]",
        "T2  - Slow Science",
        "VL  - 5",
        "IS  - 2",
        "SP  - 10",
        "EP  - 19",
        "PY  - 2021",
        "AN  - arXiv:2005.00001",
        "UR  - https://arxiv.org/abs/2005.00001",
        "AB  - Sleep well.",
        "ER  - ",
    ]
    assert second.splitlines() == ["TY  - GEN", "ID  - x", "TI  - Bare", "ER  - "]


def test_csl_json() -> None:
    first, second = json.loads(_export("csl-json"))
    assert first["author"] == [
        {"family": "Meulen", "given": "Laurens", "non-dropping-particle": "van der"},
        {"literal": "Aurora Team"},
    ]
    assert first["issued"] == {"date-parts": [[2021]]}
    assert (first["type"], first["page"], first["issue"]) == ("article-journal", "10-19", "2")
    assert second == {"id": "x", "type": "document", "title": "Bare"}


def _imported(name: str, entry_type: str, **said: str) -> str:
    paper = Paper(
        id=3,
        cite_key="y",
        title="Rest",
        abstract="",
        authors=("Ana Naps",),
        entry_type=entry_type,
        bib_fields={"year": "2021", **said},
    )
    out = io.StringIO()
    EXPORTERS[name].write([paper], out)
    return out.getvalue()


@pytest.mark.parametrize("pages", ["10-19", "10--19", "10–19", "10 — 19", "10−19"])
def test_pages_have_a_first_and_a_last(pages: str) -> None:
    ris = _imported("ris", "article", journal="Slow Science", pages=pages).splitlines()
    assert ("SP  - 10" in ris, "EP  - 19" in ris) == (True, True)
    assert '"page": "10-19"' in _imported("csl-json", "article", journal="S", pages=pages)
    assert "{10--19}" in _imported("bibtex", "article", journal="S", pages=pages)


def test_who_stands_behind_a_thesis_is_told() -> None:
    assert "PB  - Nap School\n" in _imported("ris", "phdthesis", school="Nap School")
    (item,) = json.loads(_imported("csl-json", "phdthesis", school="Nap School"))
    assert (item["type"], item["publisher"]) == ("thesis", "Nap School")


def test_a_book_keeps_its_series_volume_edition_and_place() -> None:
    said = {
        "publisher": "Pillow Press",
        "series": "Slow Books",
        "number": "7",
        "volume": "2",
        "edition": "Third",
        "address": "Leiden",
    }
    (item,) = json.loads(_imported("csl-json", "book", **said))
    assert item["collection-title"] == "Slow Books"
    assert (item["collection-number"], item["volume"], item["edition"]) == ("7", "2", "Third")
    assert item["publisher-place"] == "Leiden"
    ris = _imported("ris", "book", **said).splitlines()
    for line in ("T2  - Slow Books", "VL  - 2", "ET  - Third", "CY  - Leiden"):
        assert line in ris


def test_the_number_of_a_report_is_its_own() -> None:
    (item,) = json.loads(_imported("csl-json", "techreport", institution="Nap Lab", number="12"))
    assert (item["number"], item["publisher"]) == ("12", "Nap Lab")
    assert "issue" not in item


def test_markdown() -> None:
    assert _export("markdown") == (
        "- [Rest\\_and \\[Sleep\\]](<https://arxiv.org/abs/2005.00001>). "
        "Laurens van der Meulen, Aurora Team. Slow Science, 2021\n"
        "- Bare\n"
    )
    assert markdown_link(BARE) == "Bare"
    assert plain_reference(PAPER) == (
        "Laurens van der Meulen, Aurora Team (2021). Rest_and [Sleep]. Slow Science, 2021. "
        "https://arxiv.org/abs/2005.00001"
    )


def test_a_doi_is_itself_in_a_field_and_encoded_in_an_address() -> None:
    paper = Paper(id=3, cite_key="y", title="Rest", abstract="", doi="10.1234/a<b>{c}#1")
    out = {name: io.StringIO() for name in ("ris", "csl-json", "markdown")}
    for name, written in out.items():
        EXPORTERS[name].write([paper], written)
    assert "DO  - 10.1234/a<b>{c}#1\n" in out["ris"].getvalue()
    assert json.loads(out["csl-json"].getvalue())[0]["DOI"] == paper.doi
    assert "(<https://doi.org/10.1234/a%3Cb%3E%7Bc%7D%231>)" in out["markdown"].getvalue()


@pytest.mark.parametrize("name", ["ris", "csl-json", "markdown"])
def test_notes_and_tags_leave_only_when_asked_for(name: str) -> None:
    asked = _export(name, Options(include_notes=True, include_tags=True))
    for word in ("mine", "naps"):
        assert word not in _export(name)
        assert word in asked
