"""The `json` layout: answers of the site's own API, a paper to each object, wrapped or bare."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from readinglist.dumps.decoding import clean
from readinglist.dumps.json_objects import read_objects
from readinglist.dumps.links import find_links, unique
from readinglist.dumps.source import TextSource
from readinglist.model.paper import Link, LinkKind
from readinglist.model.record import Layout, Record, Refusal
from readinglist.sentence import Sentence
from readinglist.text.arxiv_ids import arxiv_id

_NO_PAPER = Sentence(
    "This JSON object is no paper: it has no title, or neither a summary nor an arXiv id"
)
_LARGEST_COUNT = 1 << 31

_Object = Mapping[str, object]


def read_papers(source: TextSource) -> Iterator[Record | Refusal]:
    """The records in the JSON that `source` has come to, up to its end."""
    for item in read_objects(source, wanted=_is_paper):
        if isinstance(item, Refusal):
            yield item
            continue
        line, found = item
        if _is_paper(found):
            yield _record(_mapping(found), line)
        else:
            yield Refusal(line, _NO_PAPER)


def _is_paper(found: object) -> bool:
    item = _mapping(found)
    return bool(_title(item) and (_abstract(item) or _arxiv_id(item)))


def _record(item: _Object, line: int) -> Record:
    paper = _paper(item)
    abstract = _abstract(item)
    authors = _authors(paper)
    published = _text(paper, "publishedAt") or None
    return Record(
        title=_title(item),
        abstract=abstract,
        line=line,
        position=0,
        layout=Layout.JSON,
        author_count=len(authors) or None,
        organization=_organization(paper) or _organization(item),
        published=_day(published),
        published_text=published,
        comments=_count(item, "numComments"),
        upvotes=_count(paper, "upvotes"),
        arxiv_id=_arxiv_id(item),
        authors=authors,
        links=unique([*_declared_links(paper), *find_links(abstract)]),
    )


def _paper(item: _Object) -> _Object:
    return _mapping(item.get("paper")) or item


def _title(item: _Object) -> str:
    return _text(_paper(item), "title") or _text(item, "title")


def _abstract(item: _Object) -> str:
    return _text(_paper(item), "summary") or _text(item, "summary")


def _arxiv_id(item: _Object) -> str | None:
    return arxiv_id(_text(_paper(item), "id"))


def _mapping(value: object) -> _Object:
    return value if isinstance(value, dict) else {}


def _text(item: _Object, key: str) -> str:
    value = item.get(key)
    return clean(value) if isinstance(value, str) else ""


def _count(item: _Object, key: str) -> int | None:
    value = item.get(key)
    if isinstance(value, bool) or not isinstance(value, int):
        return None
    return value if 0 <= value < _LARGEST_COUNT else None


def _authors(paper: _Object) -> tuple[str, ...]:
    authors = paper.get("authors")
    names = (_text(_mapping(author), "name") for author in _list(authors))
    return tuple(name for name in names if name)


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _organization(item: _Object) -> str | None:
    organization = _mapping(item.get("organization"))
    return _text(organization, "fullname") or _text(organization, "name") or None


def _day(moment: str | None) -> date | None:
    try:
        return date.fromisoformat((moment or "")[:10])
    except ValueError:
        return None


def _declared_links(paper: _Object) -> Iterator[Link]:
    """The repository and the project page that the authors or the site named."""
    for link in find_links(_address(paper, "githubRepo")):
        stars = _count(paper, "githubStars")
        details = {**link.details, "declared": True}
        yield replace(link, details=details if stars is None else details | {"stars": stars})
    for link in find_links(_address(paper, "projectPage")):
        is_page = link.kind is LinkKind.OTHER
        yield replace(link, kind=LinkKind.PROJECT) if is_page else link


def _address(paper: _Object, key: str) -> str:
    """The address in a field, without the white space that some hold, and with a scheme."""
    address = "".join(_text(paper, key).split())
    return address if "//" in address or not address else f"https://{address}"
