"""What an imported bibliography said of a paper goes out again, in the terms of each flavour."""

import io
from dataclasses import replace
from datetime import date

import pytest
from pybtex.database import Entry, parse_string

from readinglist.export.exporter import NoteKind
from readinglist.export.formats import EXPORTERS
from readinglist.model.paper import Paper


def _exported(flavour: str, entry_type: str, arxiv_id: str | None = None, **said: str) -> Entry:
    paper = Paper(
        id=1,
        cite_key="k",
        title="Rest and Sleep",
        abstract="",
        authors=("Ana Naps",) if said.pop("author", "yes") else (),
        published=date(2020, 2, 3) if arxiv_id else None,
        arxiv_id=arxiv_id,
        entry_type=entry_type,
        bib_fields=said,
    )
    out = io.StringIO()
    EXPORTERS[flavour].write([paper], out)
    return parse_string(out.getvalue(), "bibtex").entries["k"]


ARTICLE = {
    "journal": "Journal of Rest & Sleep",
    "volume": "5",
    "number": "2",
    "pages": "10–19",
    "year": "2021",
}


def test_a_venue_stays_beside_what_arxiv_says() -> None:
    entry = _exported("bibtex", "article", "2002.00001", **ARTICLE)
    assert entry.type == "article"
    fields = dict(entry.fields)
    assert fields["journal"] == r"Journal of Rest \& Sleep"
    assert (fields["volume"], fields["number"], fields["pages"]) == ("5", "2", "10--19")
    assert (fields["year"], fields["eprint"]) == ("2021", "2002.00001")
    assert fields["url"] == "https://arxiv.org/abs/2002.00001"
    assert not {"month", "howpublished"} & {*fields}


def test_biblatex_has_its_own_names() -> None:
    entry = _exported("biblatex", "article", **ARTICLE)
    assert entry.fields["journaltitle"] == r"Journal of Rest \& Sleep"
    assert entry.fields["date"] == "2021"


@pytest.mark.parametrize("entry_type", ["article", "phdthesis"])
@pytest.mark.parametrize(
    ("date", "month", "biblatex"),
    [
        ("2021-07", "July", "2021-07"),
        ("2021-05-17", "May", "2021-05-17"),
        ("2020-07", None, "2021"),
    ],
)
def test_a_publication_keeps_its_own_date(
    entry_type: str, date: str, month: str | None, biblatex: str
) -> None:
    said = ARTICLE | {"school": "Bed", "date": date}
    assert _exported("bibtex", entry_type, **said).fields.get("month") == month
    assert _exported("biblatex", entry_type, **said).fields["date"] == biblatex


@pytest.mark.parametrize("journal", ["arXiv preprint arXiv:2002.00001", "CoRR"])
def test_a_preprint_server_is_no_journal(journal: str) -> None:
    entry = _exported("bibtex", "article", "2002.00001", journal=journal, volume="abs/1", year="9")
    assert entry.type == "misc"
    assert not {"journal", "volume"} & {*entry.fields}
    assert entry.fields["year"] == "2020"


@pytest.mark.parametrize(
    ("entry_type", "said", "bibtex", "biblatex"),
    [
        ("inproceedings", {"booktitle": "Naps"}, "inproceedings", "inproceedings"),
        ("conference", {"booktitle": "Naps"}, "inproceedings", "inproceedings"),
        ("incollection", {"booktitle": "Naps", "publisher": "Bed"}, "incollection", "inbook"),
        (
            "incollection",
            {"booktitle": "Naps", "publisher": "Bed", "editor": "van Doze, Bo and others"},
            "incollection",
            "incollection",
        ),
        ("book", {"publisher": "Bed"}, "book", "book"),
        ("book", {"publisher": "Bed", "editor": "Doze, Bo", "author": ""}, "book", "collection"),
        ("phdthesis", {"school": "Bed"}, "phdthesis", "thesis"),
        ("thesis", {"institution": "Bed"}, "phdthesis", "thesis"),
        ("mastersthesis", {"school": "Bed"}, "mastersthesis", "thesis"),
        ("techreport", {"institution": "Bed", "number": "7"}, "techreport", "report"),
        ("inbook", {"publisher": "Bed", "chapter": "7", "pages": "12"}, "inbook", "book"),
        ("inbook", {"publisher": "Bed"}, "book", "book"),
        ("inbook", {"booktitle": "Naps", "publisher": "Bed"}, "incollection", "inbook"),
        ("manual", {"organization": "Bed & Co", "edition": "2", "author": ""}, "manual", "manual"),
        ("dataset", {"publisher": "Bed", "version": "1.2"}, "misc", "dataset"),
        ("software", {"version": "1.2", "url": "https://example.org/a"}, "misc", "software"),
        ("online", {"url": "https://example.org/a"}, "misc", "online"),
        ("unpublished", {}, "misc", "misc"),
    ],
)
def test_types_go_out_as_each_flavour_has_them(
    entry_type: str, said: dict[str, str], bibtex: str, biblatex: str
) -> None:
    for flavour, expected in (("bibtex", bibtex), ("biblatex", biblatex)):
        entry = _exported(flavour, entry_type, year="2021", **said)
        assert entry.type == expected
        everything = " ".join([*entry.fields.values(), *map(str, entry.persons.get("editor", []))])
        for name in {*said} - {"author", "editor"}:
            assert said[name].replace("&", r"\&") in everything
        assert ("Doze" in everything) == ("editor" in said)


def test_a_type_whose_facts_are_missing_is_not_claimed() -> None:
    for entry_type in ("article", "book", "phdthesis", "techreport", "incollection"):
        bare = _exported("bibtex", entry_type, year="2021")
        assert (bare.type, bare.fields["year"]) == ("misc", "2021")
        undated = _exported("bibtex", entry_type, journal="Naps", school="Bed")
        assert (undated.type, undated.fields["note"]) == ("misc", "Naps")


def test_a_year_of_too_many_digits_is_none() -> None:
    assert "year" not in _exported("bibtex", "misc", year="20205").fields
    assert _exported("bibtex", "misc", year="about 2020").fields["year"] == "2020"


def test_numbers_that_classic_styles_refuse_beside_a_volume_are_left_to_biblatex() -> None:
    said = {"booktitle": "Naps", "volume": "5", "number": "2", "year": "2021"}
    assert "number" not in _exported("bibtex", "inproceedings", **said).fields
    assert _exported("biblatex", "inproceedings", **said).fields["number"] == "2"


def test_what_classic_styles_refuse_is_told() -> None:
    book = Paper(
        id=4,
        cite_key="k",
        title="Rest",
        abstract="",
        authors=("Ana Naps",),
        entry_type="book",
        bib_fields={"editor": "Doze, Bo", "number": "2", "publisher": "Bed", "year": "2021"},
    )
    (note,) = EXPORTERS["bibtex"].write([book], io.StringIO()).notes
    assert (note.kind, note.detail) == (NoteKind.OTHER_DETAILS, "editor, number")
    assert EXPORTERS["biblatex"].write([book], io.StringIO()).notes == []
    edited = replace(book, authors=(), bib_fields={**book.bib_fields, "series": "Naps"})
    assert EXPORTERS["bibtex"].write([edited], io.StringIO()).notes == []


def test_an_issue_without_a_volume_is_the_volume_to_bibtex() -> None:
    said = {name: value for name, value in ARTICLE.items() if name != "volume"}
    fields = _exported("bibtex", "article", **said).fields
    assert (fields["volume"], "number" in fields) == ("2", False)
    fields = _exported("biblatex", "article", **said).fields
    assert (fields["number"], "volume" in fields) == ("2", False)


def test_a_volume_that_is_no_whole_number_is_one_to_bibtex_only() -> None:
    said = ARTICLE | {"volume": "A5"}
    assert _exported("bibtex", "article", **said).fields["volume"] == "A5"
    fields = _exported("biblatex", "article", **said).fields
    assert "volume" not in fields
    assert fields["number"] == "A5 (2)"


@pytest.mark.parametrize("word", ["mathesis", "Master’s thesis", "MSc thesis"])
def test_what_a_thesis_was_for_is_kept(word: str) -> None:
    said = {"institution": "Bed", "type": word, "year": "2021"}
    assert _exported("bibtex", "thesis", **said).type == "mastersthesis"
    assert _exported("biblatex", "thesis", **said).fields["type"] == "mathesis"


def test_biblatex_words_for_the_usual_report_are_not_printed() -> None:
    said = {"institution": "Bed", "type": "techreport", "year": "2021"}
    assert "type" not in _exported("bibtex", "report", **said).fields
    assert _exported("biblatex", "report", **said).fields["type"] == "techreport"
    named = said | {"type": "White paper"}
    assert _exported("bibtex", "report", **named).fields["type"] == "White paper"


def test_authors_are_taken_apart_as_they_were_told_also_when_more_are_known_by_now() -> None:
    paper = Paper(
        id=1,
        cite_key="k",
        title="Rest",
        abstract="",
        authors=("Zhao Bin Wang", "Dune Watch", "Ada Reed"),
        bib_fields={"author": "Wang, Zhao Bin and {Dune Watch} and Gone, Long"},
    )
    out = io.StringIO()
    EXPORTERS["bibtex"].write([paper], out)
    assert "{Wang, Zhao Bin and {Dune Watch} and Reed, Ada}" in out.getvalue()
