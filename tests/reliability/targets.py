"""What reads input that strangers write, each as a function of bytes; and what must then be true.

A target raises nothing where all is well: an error that is fit for the user is caught here, and
everything else is a defect. Both the property tests and the fuzzer call these.
"""

import contextlib
import io
import json
import random
import shutil
import tempfile
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from html.parser import HTMLParser
from math import isfinite
from pathlib import Path

from readinglist import settings
from readinglist.bib.reader import is_bibliography, read_bibliography
from readinglist.dumps.links import find_links
from readinglist.dumps.reader import open_dump
from readinglist.errors import ReadingListError
from readinglist.export.library_json import read_document
from readinglist.fetch import arxiv, github, huggingface
from readinglist.fetch.services import Answer
from readinglist.gui import paper_html
from readinglist.gui.palette import LIGHT
from readinglist.library import Library
from readinglist.model.paper import Link, Paper
from readinglist.model.record import Record
from readinglist.operations.importing import import_paths
from readinglist.operations.searching import Finder
from tests.fetch.loopback import feed, hf_paper, work
from tests.reliability.deeds import assert_file_sound, write_pages

Target = Callable[[bytes], None]

_DATA = Path(__file__).parents[1] / "data"
_TAGS = {"a", "b", "br", "i", "p", "span", "sub", "sup", "table", "td", "tr"}
_SCHEMES = ("http://", "https://", "paper:", "author:")


def dump(data: bytes) -> None:
    """A saved page, in whatever layout."""
    with contextlib.suppress(ReadingListError), open_dump(io.BytesIO(data), name="page") as opened:
        for entry in opened:
            if isinstance(entry, Record):
                assert entry.title.strip()
                assert_links(entry.links)


def query(data: bytes) -> None:
    """What somebody types into the search line."""
    found = _finder().find(data.decode("utf-8", "replace"))
    assert set(found.ids) <= _ids()
    assert found.total == len(found.ids)


def arxiv_answer(data: bytes) -> None:
    """A feed of arXiv's."""
    with contextlib.suppress(ReadingListError):
        for candidate in arxiv.parse(_answer(data)):
            assert arxiv.is_arxiv_id(candidate.arxiv_id)


def huggingface_answer(data: bytes) -> None:
    """An answer of Hugging Face's, to a search or about one paper."""
    with contextlib.suppress(ReadingListError):
        huggingface.parse_search(_answer(data))
    with contextlib.suppress(ReadingListError):
        huggingface.parse_paper(_answer(data))


def github_answer(data: bytes) -> None:
    """An answer of GitHub's, about a repository or the limits."""
    with contextlib.suppress(ReadingListError):
        assert_links([github.parse(_answer(data))])
    with contextlib.suppress(ReadingListError):
        github.parse_quota(_answer(data))


def library_json(data: bytes) -> None:
    """Another library's export."""
    with contextlib.suppress(ReadingListError):
        for paper in read_document(io.BytesIO(data)):
            assert_links(paper.links)
            assert_harmless(paper)


def bibliography(data: bytes) -> None:
    """A .bib file."""
    text = data.decode("utf-8", "replace")
    is_bibliography(text)
    with contextlib.suppress(ReadingListError):
        for entry in read_bibliography(text, find_links):
            if paper := getattr(entry, "paper", None):
                assert_links(paper.links)
                assert_harmless(paper)


def imported_file(data: bytes) -> None:
    """A file of whatever kind, taken into a library, which is sound afterwards."""
    library, folder = _library()
    file = folder / "imported"
    file.write_bytes(data)
    with library.rehearsal():
        import_paths(library, [file])
        for paper in library.papers(library.ids()):
            assert_harmless(paper)
    assert set(library.ids()) == _ids()
    assert {path.name for path in folder.iterdir()} <= {"imported", "library", "cache", "pages"}


def restored_copy(data: bytes) -> None:
    """A copy that is put back: the library is what it was, or sound and new."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "copy.db").write_bytes(data)
        with Library(folder / "library") as library:
            with contextlib.suppress(ReadingListError):
                library.restore(folder / "copy.db")
            library.ids()
        assert_file_sound(folder / "library/library.db")
        assert {path.name for path in folder.iterdir()} == {"copy.db", "library"}


def settings_file(data: bytes) -> None:
    """The settings that window and command line share."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "settings.ini")
        file.write_bytes(data)
        read = settings.load(file)
        assert isfinite(read.arxiv_interval)
        assert read.arxiv_interval >= 0
        settings.save(read, file)
        assert settings.load(file) == read


def assert_links(links: Iterable[Link]) -> None:
    """No address is kept that leads anywhere but to the web."""
    assert all(link.url.lower().startswith(("http://", "https://")) for link in links)


def assert_harmless(paper: Paper) -> None:
    """What the detail pane shows of a paper holds no markup but the program's own."""

    def nowhere(_: str) -> tuple[()]:
        return ()

    shown = [
        paper_html.title(paper, nowhere, LIGHT),
        paper_html.authors(paper, LIGHT, all_of_them=True),
        paper_html.abstract(paper, nowhere, LIGHT, 20),
        paper_html.about(paper, (), LIGHT),
    ]
    for html in shown:
        _Markup().feed(html)


class _Markup(HTMLParser):
    """Asserts that there are only harmless tags, and links only to where they may lead."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in _TAGS, tag
        for name, value in attrs:
            assert name in {"href", "style", "cellspacing", "cellpadding"}, name
            assert name != "href" or (value or "").lower().startswith(_SCHEMES), value
            assert name != "style" or "url(" not in (value or "").lower()

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(decl)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)


TARGETS: Mapping[str, Target] = {
    "dump": dump,
    "query": query,
    "arxiv": arxiv_answer,
    "huggingface": huggingface_answer,
    "github": github_answer,
    "library_json": library_json,
    "bibliography": bibliography,
    "import": imported_file,
    "restore": restored_copy,
    "settings": settings_file,
}


def samples(name: str) -> list[bytes]:
    """Input that is as it should be, to begin from."""
    pages = [path.read_bytes() for path in sorted((_DATA / "dumps").iterdir())]
    exports = [path.read_bytes() for path in sorted((_DATA / "schemas").glob("*.json"))]
    texts = [_BIBLIOGRAPHY]
    repository = {
        "full_name": "example/steps",
        "html_url": "https://github.com/example/steps",
        "archived": False,
        "stargazers_count": 12,
        "default_branch": "main",
        "pushed_at": "2026-04-01T00:00:00Z",
        "license": {"spdx_id": "MIT"},
        "resources": {"core": {"limit": 60, "remaining": 59, "reset": 1}},
    }
    found = [{"paper": hf_paper(work(number)), "numComments": 2} for number in (1, 2)]
    return {
        "dump": pages,
        "query": [text.encode() for text in _QUERIES],
        "arxiv": [feed([work(1), work(2, comment="8 pages")]).body or b""],
        "huggingface": [json.dumps(found).encode(), json.dumps(hf_paper(work(3))).encode()],
        "github": [json.dumps(repository).encode()],
        "library_json": exports,
        "bibliography": texts,
        "import": [*pages, *exports, *texts],
        "restore": [_copy()],
        "settings": [_SETTINGS],
    }[name]


def mutated(sample: bytes, seed: int, number: int) -> bytes:
    """A sample with some of its bytes, words and lines changed, doubled, moved or gone."""
    chance = random.Random(seed)
    data = bytearray(sample)
    for _ in range(number):
        place = chance.randrange(len(data) + 1)
        length = min(chance.choice((1, 1, 2, 8, 60, 400)), len(data) - place)
        match chance.randrange(5):
            case 0:
                del data[place : place + length]
            case 1:
                data[place:place] = data[place : place + length] * chance.choice((1, 2, 20))
            case 2:
                data[place:place] = chance.choice(_NASTY)
            case 3:
                data[place : place + length] = chance.randbytes(length)
            case _:
                elsewhere = chance.randrange(len(data) + 1)
                data[place:place] = data[elsewhere : elsewhere + length]
    return bytes(data)


def _answer(data: bytes) -> Answer:
    return Answer(200, {"content-type": "application/json"}, data, "https://example.org/answer")


@cache
def _library() -> tuple[Library, Path]:
    folder = Path(tempfile.mkdtemp(prefix="readinglist-targets-"))
    library = Library(folder / "library")
    import_paths(library, write_pages(folder / "pages"))
    return library, folder


@cache
def _finder() -> Finder:
    library, folder = _library()
    finder = Finder(library, folder / "cache")
    finder.rebuild()
    return finder


@cache
def _ids() -> set[int]:
    return set(_library()[0].ids())


@cache
def _copy() -> bytes:
    library, folder = _library()
    library.backup(folder / "copy.db")
    data = (folder / "copy.db").read_bytes()
    (folder / "copy.db").unlink()
    return data


def clear_away() -> None:
    """Remove the library that the targets have used."""
    library, folder = _library()
    if _finder.cache_info().currsize:
        _finder().close()
    library.close()
    shutil.rmtree(folder)
    for kept in (_library, _finder, _ids, _copy):
        kept.cache_clear()


_QUERIES = (
    'title:"small steps" -kettles OR (status:read year:2024-2025)',
    "tag:rl/offline has:code priority:high,medium",
    'author:"Ada Example" after:2025-01-01 pebbl* ~"close to"',
)
_SETTINGS = b"""[readinglist]
offline = false
pdf_limit_mb = 5000
arxiv_url = https://example.org/query
arxiv_interval = 3.0
"""
_BIBLIOGRAPHY = rb"""@string{conf = "Conference on " # {Small Gardens}}
@article{example2026steps,
  title = {Learning to {F}old Pebbles in $n^2$ Steps},
  author = {Marchetti-Voss, Ilse and {\"O}rn, Tomasz},
  year = 2026, month = mar, journal = conf # { Proceedings},
  url = {https://example.org/a?b=\%20c}, eprint = {2603.01234}, archiveprefix = "arXiv",
  note = {Worth a \textbf{second} look},
}
@comment{nothing}
@inproceedings(other, title = "Sails", crossref = {example2026steps})
"""
_NASTY = (
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"\\ud800",
    b"\xe2\x80\xae",
    b"<script>alert(1)</script>",
    b'"><img src=x onerror=y>',
    b"javascript:alert(1)",
    b"file:///etc/passwd",
    b"http://[",
    b"https://\\u0000@example.org:99999/",
    b"../../../../escaped",
    b"99999999999999999999999999",
    b"-1e999",
    b"NaN",
    b"9999-99-99",
    b"0000-01-01",
    b"{" * 300,
    b"[" * 300,
    b"(" * 300,
    b'"',
    b"\\",
    b"$\\frac{",
    b"%s%n",
    b"\r\n\r\n",
)
