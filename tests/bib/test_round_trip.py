"""What is exported as a bibliography is read back as the same papers."""

import io
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from readinglist.bib.reader import read_bibliography
from readinglist.export.biblatex import BibLatex
from readinglist.export.cleaning import clean
from readinglist.model.bib_entry import BibEntry
from readinglist.model.paper import Paper
from readinglist.text.folding import title_key

_SIGNS = st.sampled_from([*"abcdefgzABZ0189", *"éèüñçøłßŠαβ→", *" .,:;!?-–—()'\"&%#_~^\\{}|<>"])
_WORD = st.text(st.sampled_from("abcdeéøłßABCÉ"), min_size=2, max_size=8)
_NAME = st.builds("{} {}".format, _WORD.map(str.capitalize), _WORD.map(str.capitalize))
_PAPERS = st.builds(
    Paper,
    id=st.just(1),
    title=st.text(_SIGNS, min_size=1, max_size=60).filter(
        lambda text: bool(title_key(clean(text)))
    ),
    abstract=st.text(_SIGNS, max_size=80),
    authors=st.lists(_NAME, max_size=3, unique_by=str.casefold).map(tuple),
    published=st.none() | st.dates(date(1990, 1, 1), date(2030, 1, 1)),
    arxiv_id=st.none() | st.from_regex(r"2[0-9](0[1-9]|1[0-2])\.[0-9]{5}", fullmatch=True),
    doi=st.none() | st.from_regex(r"10\.1[0-9]{3}/[a-z0-9._-]{1,9}[a-z0-9]", fullmatch=True),
    cite_key=st.just("key2024"),
)


@given(_PAPERS)
def test_an_exported_paper_is_read_back_as_itself(paper: Paper) -> None:
    out = io.StringIO()
    BibLatex().write([paper], out)
    (entry,) = read_bibliography(out.getvalue(), lambda _: ())
    assert isinstance(entry, BibEntry)
    read = replace(entry.paper, title="", abstract="", published_text=None, bib_fields={})
    assert title_key(entry.paper.title) == title_key(clean(paper.title))
    assert read == Paper(
        id=0,
        title="",
        abstract="",
        authors=paper.authors,
        published=paper.published,
        arxiv_id=paper.arxiv_id,
        doi=paper.doi,
        cite_key="key2024",
    )


def test_the_month_of_an_article_stays() -> None:
    text = "@article{tea, title={On tea}, author={Leaf, Ada}, journal={Pots}, year=2020, month=mar}"
    (entry,) = read_bibliography(text, lambda _: ())
    assert isinstance(entry, BibEntry)
    out = io.StringIO()
    BibLatex().write([entry.paper], out)
    assert "{2020-03}" in out.getvalue()


def test_a_family_name_of_several_words_stays_one() -> None:
    text = """@book{tides, title={Tides}, year=2021, publisher={Harbour},
      author={Marsh Reed, Ina and van der Sluis, Bo and others},
      editor={Dune Grass, Jo}}"""
    (entry,) = read_bibliography(text, lambda _: ())
    assert isinstance(entry, BibEntry)
    assert entry.paper.authors == ("Ina Marsh Reed", "Bo van der Sluis", "et al.")
    out = io.StringIO()
    BibLatex().write([entry.paper], out)
    assert "{Marsh Reed, Ina and van der Sluis, Bo and others}" in out.getvalue()
    assert "{Dune Grass, Jo}" in out.getvalue()
