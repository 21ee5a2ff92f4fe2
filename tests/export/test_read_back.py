"""Reading back: what is right passes, and one wrong letter stops the export."""

import io
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.errors import ExportError
from readinglist.export.cleaning import clean
from readinglist.export.decoding import letters, letters_of_text
from readinglist.export.entries import entry_of
from readinglist.export.exporter import Options
from readinglist.export.formats import EXPORTERS
from readinglist.export.latex import Encoder
from readinglist.export.read_back import Written, prove
from readinglist.model.paper import Paper

PAPER = Paper(
    id=7,
    cite_key="meulen2021rest",
    title="Rest in $\\mathcal{O}(n)$ Steps",
    abstract="",
    authors=("Laurens van der Meulen", "Élise Brun", "Aurora Team"),
    author_count=9,
    published=date(2021, 5, 6),
    arxiv_id="2105.00001",
    doi="10.1234/rest",
)
TEXT = """@misc{meulen2021rest,
  author = {van der Meulen, Laurens and Brun, {\\'E}lise and {Aurora Team} and others},
  title  = {Rest in {$\\mathcal{O}(n)$} Steps},
  year   = {2021},
  eprint = {2105.00001},
  doi    = {10.1234/rest}
}
"""


def _written(text: str) -> Written:
    return Written(entry_of(PAPER, Options()), "misc", 5, text, {})


def test_what_says_the_same_passes() -> None:
    prove([_written(TEXT)])


@pytest.mark.parametrize(
    ("right", "wrong", "reason"),
    [
        ("Rest in", "Best in", "title"),
        ("{O}(n)", "{O}(m)", "title"),
        ("{Rest", "{\\{Rest", "valid BibTeX"),
        ("{Rest", "{{Rest", "valid BibTeX"),
        ("Steps},", "Steps},,", "valid BibTeX"),
        ("Steps}", "Steps}}, note = {x", "valid BibTeX"),
        ("{\\'E}lise", "Elise", "authors"),
        ("Brun, {\\'E}lise", "{\\'E}lise, Brun", "authors"),
        (" and others", "", "authors"),
        (" and {Aurora Team}", "", "authors"),
        ("{2021}", "{2020}", "year"),
        ("{2105.00001}", "{2105.00002}", "arXiv id"),
        ("10.1234/rest", "10.1234/test", "DOI"),
        ("meulen2021rest", "meulen2021best", "key"),
        ("@misc", "@article", "type"),
        ("  doi ", "  note = {x},\n  doi ", "fields"),
    ],
)
def test_what_says_anything_else_is_refused(right: str, wrong: str, reason: str) -> None:
    assert right in TEXT
    with pytest.raises(ExportError, match=f"meulen2021rest.*paper 7.*{reason}"):
        prove([_written(TEXT.replace(right, wrong, 1))])


def test_the_entry_at_fault_is_named_among_others() -> None:
    other = Written(entry_of(Paper(8, "Sleep", "", cite_key="k"), Options()), "misc", 1, "", {})
    swallowing = Written(other.entry, "misc", 1, "@misc{k,\n  title = {Sleep\n}\n", {})
    with pytest.raises(ExportError, match="“k”"):
        prove([_written(TEXT), swallowing, _written(TEXT)])


@given(st.text(), st.booleans())
def test_any_text_decodes_to_its_letters(text: str, ascii_only: bool) -> None:
    encoder = Encoder(ascii_only)
    written = encoder.text(clean(text))
    assert letters(written) == letters_of_text(clean(text), encoder.written_for)


def test_accents_count() -> None:
    for letter in "éöçšåøłßíễǭ":
        written = Encoder(ascii_only=True).text(letter)
        assert letters(written) == letter
        assert letters(written) != unicodedata.normalize("NFD", letter)[0] or letter in "øłß"


@pytest.mark.parametrize("flavour", ["bibtex", "biblatex"])
@pytest.mark.parametrize("sign", "}{\\^~$&%#_<|🎉")
def test_a_mark_after_a_sign_is_not_the_letters_before_it(flavour: str, sign: str) -> None:
    paper = Paper(1, f"q c{sign}\u0301 ñ{sign}\u0327 r", "", cite_key="k")
    assert EXPORTERS[flavour].write([paper], io.StringIO()).entries == 1


@pytest.mark.parametrize("flavour", ["bibtex", "biblatex"])
@pytest.mark.parametrize("before", ["$a$", "{A}", "$a$\u0300", "{A}\u05b0"])
@pytest.mark.parametrize("mark", ["\u0301", "\u0327", "\u3099"])
def test_a_mark_that_stands_on_nothing_is_left_out(flavour: str, before: str, mark: str) -> None:
    tex = f"On {before}{mark} q"
    paper = Paper(1, tex, "", cite_key="k", arxiv_title=tex, arxiv_abstract=tex)
    out = io.StringIO()
    EXPORTERS[flavour].write([paper], out)
    assert mark not in out.getvalue()
