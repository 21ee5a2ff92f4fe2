"""Bibliographies as different programs write them, whole and broken."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.bib.reader import is_bibliography, read_bibliography
from readinglist.model.bib_entry import BibEntry
from readinglist.model.paper import Link, LinkKind, Paper
from readinglist.model.record import Refusal


def links_of(text: str) -> tuple[Link, ...]:
    return tuple(Link(LinkKind.OTHER, word) for word in text.split() if word.startswith("http"))


def read(text: str) -> list[BibEntry | Refusal]:
    return list(read_bibliography(text, links_of))


def papers(text: str) -> list[Paper]:
    return [entry.paper for entry in read(text) if isinstance(entry, BibEntry)]


ZOTERO = r"""
@misc{okafor_slow_2024,
	title = {Slow {Gardens}: {Why} They Grow},
	url = {http://arxiv.org/abs/2403.01234},
	doi = {10.48550/arXiv.2403.01234},
	abstract = {We grow gardens by 40\% more slowly.},
	urldate = {2024-05-02},
	publisher = {arXiv},
	author = {Okafor, Ngozi and van der Meulen, Laurens and {Aurora Team}},
	month = mar,
	year = {2024},
	note = {arXiv:2403.01234 [cs]},
	keywords = {Computer Science - Machine Learning, Gardens},
	file = {Full Text:/srv/ngozi/Zotero/a.pdf:application/pdf},
}
"""
SCHOLAR = """@article{okafor2024slow,
  title={Slow gardens},
  author={Okafor, Ngozi and others},
  journal={arXiv preprint arXiv:2403.01234},
  year={2024}
}
"""
ARXIV = """@misc{okafor2024slowgardens,
      title={Slow Gardens},
      author={Ngozi Okafor and Selin Aydın},
      year={2024},
      eprint={2403.01234},
      archivePrefix={arXiv},
      primaryClass={cs.LG},
      url={https://arxiv.org/abs/2403.01234},
}
"""
JABREF = r"""% Encoding: UTF-8

@String{jgr = "Journal of " # {Garden Research}}

@Article{Okafor2024,
  author  = "Ngozi Ok{\'a}for and M{\"u}ller, Jr., Hans",
  title   = "The {"}Slow{"} Garden",
  journal = jgr,
  year    = 2024,
  month   = "1~" # feb,
  volume  = 12,
  pages   = {45--67},
  doi     = {https://doi.org/10.1000/JGR.12},
  groups  = {Gardens},
  comment = {read twice},
}

@Comment{jabref-meta: databaseType:bibtex;}
"""


def test_zotero() -> None:
    (paper,) = papers(ZOTERO)
    assert paper.title == "Slow Gardens: Why They Grow"
    assert paper.abstract == "We grow gardens by 40% more slowly."
    assert paper.authors == ("Ngozi Okafor", "Laurens van der Meulen", "Aurora Team")
    assert (paper.arxiv_id, paper.doi) == ("2403.01234", None)
    assert paper.published == date(2024, 3, 1)
    assert paper.tags == ("Computer Science - Machine Learning", "Gardens")
    assert paper.notes is None
    assert paper.cite_key == "okafor_slow_2024"
    assert (paper.entry_type, paper.bib_fields) == (None, {"year": "2024", "date": "2024-03"})


@pytest.mark.parametrize("text", [SCHOLAR, ARXIV])
def test_a_preprint_is_told_by_its_id_and_not_as_an_article(text: str) -> None:
    (paper,) = papers(text)
    assert paper.arxiv_id == "2403.01234"
    assert paper.entry_type is None
    assert "journal" not in paper.bib_fields


def test_others_are_said_and_nobody_is_invented() -> None:
    assert papers(SCHOLAR)[0].authors == ("Ngozi Okafor", "et al.")


def test_jabref_with_macros_and_quotes() -> None:
    (paper,) = papers(JABREF)
    assert paper.authors == ("Ngozi Okáfor", "Hans Müller Jr.")
    assert paper.title == 'The "Slow" Garden'
    assert paper.published == date(2024, 2, 1)
    assert paper.doi == "10.1000/JGR.12"
    assert paper.entry_type == "article"
    assert paper.bib_fields == {
        "journal": "Journal of Garden Research",
        "volume": "12",
        "pages": "45–67",
        "comment": "read twice",
        "year": "2024",
        "date": "2024-02-01",
    }


@pytest.mark.parametrize(
    "fields",
    [
        "address={Where the press is}, location={Where one met}",
        "location={Where one met}, address={Where the press is}",
    ],
)
def test_of_two_names_for_one_thing_the_classic_one_counts(fields: str) -> None:
    (paper,) = papers(f"@inproceedings{{a, title={{A}}, {fields}}}")
    assert paper.bib_fields["address"] == "Where the press is"


def test_a_cross_reference_gives_what_the_entry_lacks() -> None:
    child, parent = papers(
        "@inproceedings{child, title={Child}, crossref={Parent}, pages={1--2}}\n"
        "@proceedings{parent, title={Proc. of Gardens}, year=2021, doi={10.1000/all},"
        " editor={Aydın, Selin and Wu, Lin}, publisher={Press}}"
    )
    assert child.bib_fields["booktitle"] == "Proc. of Gardens"
    assert child.bib_fields["editor"] == "Aydın, Selin and Wu, Lin"
    assert child.published == date(2021, 1, 1)
    assert (child.doi, parent.doi) == (None, "10.1000/all")


def test_what_is_broken_is_refused_by_its_line_and_the_rest_is_read() -> None:
    found = read(
        "@misc{first, title={First}}\n"
        "@article{open,\n  title = {No end,\n  year = 2021\n\n"
        "@misc{second, title={Second}}\n"
        "@article{bare title={x}}\n"
        "@misc{empty, year=2020}\n"
        "@article key, title\n"
        "@misc{joined, title={No comma} year={2020}}\n"
        "@misc{third, title={Third}}\n"
        "@misc{last, title={Unclosed"
    )
    assert [entry.paper.cite_key for entry in found if isinstance(entry, BibEntry)] == [
        "first",
        "second",
        "third",
    ]
    refused = [(entry.line, entry.reason) for entry in found if isinstance(entry, Refusal)]
    assert [line for line, _ in refused] == [2, 7, 8, 9, 10, 12]
    assert "“open” cannot be read" in refused[0][1]
    assert "“empty” has no title" in refused[2][1]


def test_other_keys_are_read_where_they_are_keys() -> None:
    (paper,) = papers("@misc{a, title={A}, ids={old:1, {odd}, o~d, last}}")
    assert paper.aliases == ("old:1", "last")


def test_line_ends_and_a_byte_order_mark_change_nothing() -> None:
    for text in ("\ufeff" + JABREF, JABREF.replace("\n", "\r\n"), JABREF.replace("\n", "\r")):
        assert read(text) == read(JABREF)


def test_a_key_that_stands_twice_gives_two_entries() -> None:
    assert len(papers("@misc{a, title={One}}\n@misc{a, title={Two}}")) == 2


def test_macros_within_macros_are_bounded() -> None:
    grown = "".join(
        f"@string{{m{n} = m{n - 1} # m{n - 1} # m{n - 1} # m{n - 1}}}\n" for n in range(1, 40)
    )
    found = read('@string{m0 = "0123456789"}\n' + grown + "@misc{a, title={Still read}}")
    assert [entry.paper.title for entry in found if isinstance(entry, BibEntry)] == ["Still read"]
    assert "too long" in next(entry.reason for entry in found if isinstance(entry, Refusal))


@pytest.mark.parametrize(
    "text",
    [
        "@misc{a," + "b={" * 20_000,
        "@misc{" * 20_000,
        '@misc{a, title="' + '{"}' * 20_000,
        "@misc{a, title={" + "{" * 20_000 + "}" * 20_000 + "}}",
        "@" * 50_000,
        "@string{a = a # a}\n" * 5_000,
    ],
)
def test_hostile_files_are_read_to_their_end(text: str) -> None:
    assert len(read(text)) <= 20_000


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (ZOTERO, True),
        (SCHOLAR, True),
        (JABREF, True),
        ("\ufeff\r\n@ARTICLE {key,\r\n title={x}}", True),
        ('@preamble{ "x" }', True),
        ("\ufeff@misc{only, title={Only}}", True),
        ("@misc{\n  key,\n  title = {On the next line}}", True),
        ("What I read: @misc{inline, title={Inline}}", True),
        ("@webpage{odd, title={Of no known type}}", True),
        ("@misc{" + " " * 50_000, False),
        ("", False),
        ("A title\n\nAn abstract that says foo@misc{a, b}", False),
        ('{"readinglist": 1, "papers": []}', False),
        ('[{"title": "\n@misc{a,"}]', False),
    ],
)
def test_a_bibliography_is_known_by_what_it_holds(text: str, is_one: bool) -> None:
    assert is_bibliography(text) is is_one


@given(st.text(st.sampled_from('@{}()",=#\\$%~ \nabmisct01é')))
def test_no_text_at_all_brings_the_reader_down(text: str) -> None:
    for entry in read(text):
        assert entry.line >= 1
