"""BibTeX and BibLaTeX files: the entries, read back by two parsers and by the real programs."""

import io
import re
import unicodedata
from dataclasses import replace
from datetime import date

import pytest
from bibtexparser.entrypoint import parse_string as parse_strictly
from hypothesis import given
from hypothesis import strategies as st
from pybtex.database import parse_string
from pylatexenc.latex2text import LatexNodes2Text

from readinglist.errors import ExportError
from readinglist.export.cite_keys import is_valid
from readinglist.export.cleaning import clean
from readinglist.export.exporter import NoteKind, Options
from readinglist.export.formats import EXPORTERS
from readinglist.model.paper import Link, LinkKind, Paper, Priority, Status
from readinglist.text.readable import readable

FLAVOURS = ("bibtex", "biblatex")
CODE = Link(LinkKind.GITHUB, "https://github.com/example/sparse_lora")
RESOLVED = Paper(
    id=1,
    cite_key="okafor2024sparselora",
    title="SparseLoRA: Low-Rank Updates in mathcal{O}(n) Time",
    arxiv_title=r"SparseLoRA: Low-Rank Updates in $\mathcal{O}(n)$ Time",
    abstract="We cut cost by 40% …",
    authors=("Ngozi Okafor", "Laurens van der Meulen", "Aurora Team"),
    published=date(2024, 1, 15),
    arxiv_id="2401.01234v3",
    primary_category="cs.CL",
    status=Status.READ,
    priority=Priority.HIGH,
    tags=("fine-tuning", "R&D"),
    notes="ask Ngozi",
    links=(CODE, Link(LinkKind.GITHUB, "https://github.com/guess/guess", "candidate")),
)


EVERYTHING = Options(include_notes=True, include_tags=True)


def _export(flavour: str, *papers: Paper, options: Options | None = None) -> str:
    out = io.StringIO()
    EXPORTERS[flavour].write(papers, out, options)
    return out.getvalue()


def test_bibtex_of_a_preprint() -> None:
    assert _export("bibtex", RESOLVED, options=Options(include_tags=True)) == (
        "@misc{okafor2024sparselora,\n"
        "  author        = {Okafor, Ngozi and van der Meulen, Laurens and {Aurora Team}},\n"
        "  title         = {{SparseLoRA}: Low-Rank Updates in {$\\mathcal{O}(n)$} Time},\n"
        "  year          = {2024},\n"
        "  month         = jan,\n"
        "  howpublished  = {arXiv:2401.01234 [cs.CL]},\n"
        "  eprint        = {2401.01234},\n"
        "  archivePrefix = {arXiv},\n"
        "  primaryClass  = {cs.CL},\n"
        "  url           = {https://arxiv.org/abs/2401.01234},\n"
        "  note          = {Code: \\url{https://github.com/example/sparse_lora}},\n"
        "  abstract      = {We cut cost by 40\\% \\ldots{}},\n"
        "  keywords      = {fine-tuning, R\\&D}\n"
        "}\n"
    )


def test_biblatex_of_a_preprint() -> None:
    text = _export("biblatex", RESOLVED)
    assert text.startswith("@online{")
    for line in (
        "date        = {2024-01-15}",
        "eprinttype  = {arxiv}",
        "eprintclass = {cs.CL}",
        "pubstate    = {prepublished}",
    ):
        assert line in text
    assert "howpublished" not in text


def test_keys_of_old_stay_aliases_where_there_is_a_field_for_them() -> None:
    paper = replace(RESOLVED, aliases=("okafor2024", "lora:2024"))
    assert "ids         = {okafor2024,lora:2024}" in _export("biblatex", paper)
    out = io.StringIO()
    (note,) = EXPORTERS["bibtex"].write([paper], out).notes
    assert "lora:2024" not in out.getvalue()
    assert (note.kind, note.detail) == (NoteKind.OTHER_KEYS, "okafor2024, lora:2024")
    assert EXPORTERS["biblatex"].write([paper], io.StringIO()).notes == []


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_what_is_the_users_own_stays_unless_asked_for(flavour: str) -> None:
    text = _export(flavour, RESOLVED)
    assert not re.search("ask Ngozi|fine-tuning|high|status|read", text.replace("spread", ""))
    assert "ask Ngozi" in _export(flavour, RESOLVED, options=Options(include_notes=True))


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_nobody_is_invented(flavour: str) -> None:
    paper = Paper(
        id=2, cite_key="k", title="Rest", abstract="", author_count=7, organization="Moon"
    )
    out = io.StringIO()
    report = EXPORTERS[flavour].write([paper], out)
    assert "author" not in out.getvalue()
    assert "7" not in out.getvalue()
    assert re.search("organization += {Moon}", out.getvalue())
    assert [note.kind for note in report.notes] == [NoteKind.WITHOUT_AUTHORS]


@pytest.mark.parametrize(
    ("reference", "kind", "field"),
    [
        ("Slow Science 596, 583-589 (2021)", "article", "journal"),
        ("NeurIPS 2021", "inproceedings", "booktitle"),
        ("Accepted somewhere nice", "misc", "note"),
    ],
)
def test_journal_references(reference: str, kind: str, field: str) -> None:
    paper = Paper(
        id=3,
        cite_key="k",
        title="Rest",
        abstract="",
        authors=("A B",),
        journal_ref=reference,
        published=date(2019, 2, 3),
        arxiv_id="1902.00001",
    )
    entry = parse_string(_export("bibtex", paper), "bibtex").entries["k"]
    assert entry.type == kind
    assert entry.fields[field] in reference
    assert entry.fields["eprint"] == "1902.00001"
    assert ("month" in entry.fields) == ("howpublished" in entry.fields) == (kind == "misc")
    assert entry.fields["year"] == ("2019" if kind == "misc" else "2021")


@pytest.mark.parametrize(
    ("reference", "written"),
    [
        ("Accepted somewhere nice", "Accepted somewhere nice. Code: "),
        ("Accepted at a nice Conf.", "Accepted at a nice Conf. Code: "),
        ("Is it accepted?", "Is it accepted? Code: "),
    ],
)
def test_a_reference_ends_once_before_the_code(reference: str, written: str) -> None:
    entry = parse_string(_export("bibtex", replace(RESOLVED, journal_ref=reference)), "bibtex")
    assert entry.entries[str(RESOLVED.cite_key)].fields["note"].startswith(written)


def test_a_repository_alone_is_software() -> None:
    paper = Paper(id=4, cite_key="k", title="tool", abstract="", links=(CODE,))
    assert "howpublished = {GitHub repository}" in _export("bibtex", paper)
    assert _export("biblatex", paper).startswith("@software{")


def test_one_work_is_one_entry() -> None:
    double = Paper(id=5, cite_key="z", title="Again", abstract="", arxiv_id="2401.01234")
    report = EXPORTERS["bibtex"].write([RESOLVED, double], io.StringIO())
    assert report.entries == 1
    assert [note.detail for note in report.about(NoteKind.DUPLICATE)] == [RESOLVED.cite_key]


@pytest.mark.parametrize("flavour", FLAVOURS)
@pytest.mark.parametrize(
    ("doi", "written"),
    [
        ("10.1234/(SICI)020<0130:DNF>2.0.CO;2-O", "10.1234/(SICI)020<0130:DNF>2.0.CO;2-O"),
        ("https://doi.org/10.1234/02%3C01%3E2", "10.1234/02<01>2"),
        ('10.1234/a<b>c|d^e"f#g%h', '10.1234/a<b>c|d^e"f#g%h'),
        ("10.1234/a{b%}é\\c", "10.1234/a%7Bb%25%7D%C3%A9%5Cc"),
    ],
)
def test_a_doi_is_written_raw_where_it_can_stand_so(flavour: str, doi: str, written: str) -> None:
    entry = parse_string(_export(flavour, replace(RESOLVED, doi=doi)), "bibtex").entries
    assert entry[str(RESOLVED.cite_key)].fields["doi"] == written


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_pictures_leave_no_blanks_behind(flavour: str) -> None:
    paper = replace(
        RESOLVED, authors=("🤗 Team", "Ana 🎉 Bell"), tags=("🎉", "🤗 hub, rest", "naps")
    )
    text = _export(flavour, paper, options=Options(include_tags=True))
    assert re.search(r"author += \{\{Team\} and Bell, Ana\}", text)
    assert re.search(r"keywords += \{hub rest, naps\}", text)


@pytest.mark.parametrize("flavour", FLAVOURS)
def test_keys_of_dblp_and_acm_are_written_as_they_are(flavour: str) -> None:
    keys = ["10.1145/3292500.3330701", "DBLP:conf/rest/Doe19", "DBLP:conf:rest/Doe19", "a+b"]
    papers = [Paper(id=n, cite_key=key, title="Rest", abstract="") for n, key in enumerate(keys)]
    assert list(parse_string(_export(flavour, *papers), "bibtex").entries) == keys


def test_keys_must_be_there_and_differ() -> None:
    first, second = (
        Paper(id=n, cite_key=k, title="t", abstract="") for n, k in ((1, "a"), (2, "A"))
    )
    with pytest.raises(ExportError, match="cite key"):
        _export("bibtex", first, second)
    with pytest.raises(ExportError, match="no cite key"):
        _export("bibtex", Paper(id=3, title="t", abstract=""))


_LETTERS = st.characters(
    categories=["Lu", "Ll"], max_codepoint=0x17F, exclude_characters="ſĿŀŉĸĦħŦŧ"
)
_WORDS = st.text(_LETTERS | st.sampled_from("0123456789&%#_{}~^|<>@"), min_size=1, max_size=9)
_TITLES = st.lists(_WORDS, min_size=1, max_size=6).map(" ".join).filter(lambda t: clean(t) == t)
_NAMES = st.lists(st.text(_LETTERS, min_size=2, max_size=8), min_size=1, max_size=3).map(" ".join)
_DECODER = LatexNodes2Text(keep_comments=True)


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text)
    return "".join(char for char in plain if char.isalnum() and char not in "ˆ˜").casefold()


@given(_TITLES, st.lists(_NAMES, max_size=3, unique_by=str.casefold), st.dates(), st.booleans())
def test_both_readers_find_title_authors_year_and_ids(
    title: str, names: list[str], published: date, known: bool
) -> None:
    paper = Paper(
        id=1,
        cite_key="k",
        title=title,
        abstract=title,
        authors=tuple(names),
        published=published,
        arxiv_id="2401.01234" if known else None,
        doi="10.1234/x_y",
    )
    for flavour in FLAVOURS:
        text = _export(flavour, paper)
        first = parse_string(text, "bibtex").entries["k"]
        library = parse_strictly(text)
        assert library.failed_blocks == []
        second = library.entries_dict["k"].fields_dict
        for read in (first.fields["title"], second["title"].value):
            assert _letters(_DECODER.latex_to_text(read)) == _letters(readable(title))
        people = [
            " ".join(
                (*p.first_names, *p.middle_names, *p.prelast_names, *p.last_names, *p.lineage_names)
            )
            for p in first.persons.get("author", [])
        ]
        assert [_letters(_DECODER.latex_to_text(name)) for name in people] == list(
            map(_letters, names)
        )
        assert ("author" in second) == bool(names)
        assert f"{published.year:04}" == (first.fields.get("year") or first.fields["date"])[:4]
        assert first.fields["doi"] == second["doi"].value == "10.1234/x_y"
        assert first.fields.get("eprint") == paper.arxiv_id


_MARKED = st.text("&%#_$~^{}\\<>|\"'aQ1 ≥α…“\u0301\u0308\u0338", max_size=40)
_ANY = st.text(max_size=40) | _MARKED
_KEY_SIGNS = "abzAZ019_:.+/-"
_KEYS = st.text(_KEY_SIGNS, min_size=1, max_size=20).filter(is_valid)
_SHORT = st.text(max_size=4) | st.sampled_from(["2019", "Rest, Ana and others", "1-9"])
_TYPES = st.none() | st.sampled_from(["article", "book", "thesis", "techreport", "incollection"])
_DETAILS = (
    "journal booktitle volume number pages publisher editor isbn howpublished url year school "
    "institution series edition journaltitle location date"
)


@given(
    title=_ANY,
    abstract=_ANY,
    names=st.lists(_ANY, max_size=3),
    reference=_ANY,
    address=_ANY,
    published=st.none() | st.dates(),
    entry_type=_TYPES,
    bib_fields=st.fixed_dictionaries({}, optional=dict.fromkeys(_DETAILS.split(), _SHORT)),
    key=_KEYS,
    flavour=st.sampled_from(FLAVOURS),
)
def test_any_paper_at_all_is_one_entry_for_every_reader(
    title: str,
    abstract: str,
    names: list[str],
    reference: str,
    address: str,
    published: date | None,
    entry_type: str | None,
    bib_fields: dict[str, str],
    key: str,
    flavour: str,
) -> None:
    paper = Paper(
        id=1,
        cite_key=key,
        title=title,
        arxiv_title=title,
        abstract=abstract,
        arxiv_abstract=abstract,
        authors=tuple(names),
        journal_ref=reference,
        doi=address,
        arxiv_id=address,
        organization=title,
        notes=abstract,
        tags=(title,),
        published=published,
        links=(Link(LinkKind.GITHUB, address),),
        entry_type=entry_type,
        bib_fields=bib_fields,
    )
    text = _export(flavour, paper, options=EVERYTHING)
    assert text == _export(flavour, paper, options=EVERYTHING)
    first = parse_string(text, "bibtex").entries
    second = parse_strictly(text)
    assert second.failed_blocks == []
    assert list(first) == list(second.entries_dict) == [key]
    one, other = first[key], second.entries_dict[key].fields_dict
    assert one.type == second.entries_dict[key].entry_type
    for name, value in one.fields.items():
        assert " ".join(other[name].value.split()) == " ".join(value.split()) or name == "month"
    assert {*one.fields, *one.persons} == {*other}
