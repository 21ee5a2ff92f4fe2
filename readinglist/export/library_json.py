"""The whole library as JSON: what a paper looks like in it, written and read back exactly."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, BinaryIO, TextIO, TypeVar

import ijson

from readinglist.errors import DumpError, UsageError
from readinglist.export.exporter import ExportReport, Options
from readinglist.model.archive import ArchiveRow, Section
from readinglist.model.paper import Link, LinkKind, Paper, Priority, Status
from readinglist.sentence import Sentence

FORMAT_VERSION = 1
_PAPERS = "papers"
_BEGINNINGS = frozenset({"start_map", "start_array"})
_ENDS = frozenset({"end_map", "end_array"})
_IN_LIST = 2  # so deep are the items of the document's lists
_DEEPEST = 50
_EARLIEST, _LATEST = 1900, 9000  # years that every time zone can tell

_W = TypeVar("_W", Status, Priority)


class LibraryJson:
    """Everything that is known of each paper, the user's state included, for taking back in."""

    name = "json"
    suffix = ".json"

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """Write ``{"readinglist": 1, "papers": […]}``, one paper a line.

        `options` change nothing: the form is complete by definition.
        """
        del options
        report = ExportReport()
        out.write(f'{{"readinglist": {FORMAT_VERSION}, "papers": [')
        for paper in papers:
            out.write(",\n" if report.entries else "\n")
            out.write(json.dumps(paper_to_json(paper), ensure_ascii=False))
            report.entries += 1
        out.write("\n]}\n" if report.entries else "]}\n")
        return report


def paper_to_json(paper: Paper) -> dict[str, object]:
    """The paper in the documented form; what is not known is null, lists are empty."""
    return {
        "id": paper.id,
        "title": paper.title,
        "abstract": paper.abstract,
        "authors": list(paper.authors),
        "author_count": paper.author_count,
        "organization": paper.organization,
        "published": _iso(paper.published),
        "published_text": paper.published_text,
        "comments": paper.comments,
        "status": paper.status.value,
        "priority": paper.priority.value,
        "tags": list(paper.tags),
        "notes": paper.notes,
        "arxiv_id": paper.arxiv_id,
        "primary_category": paper.primary_category,
        "categories": list(paper.categories),
        "doi": paper.doi,
        "journal_ref": paper.journal_ref,
        "arxiv_comment": paper.arxiv_comment,
        "arxiv_title": paper.arxiv_title,
        "arxiv_abstract": paper.arxiv_abstract,
        "updated": _iso(paper.updated),
        "cite_key": paper.cite_key,
        "links": [_link_to_json(link) for link in paper.links],
        "dumps": list(paper.dumps),
        "added_at": _iso(paper.added_at),
        "read_at": _iso(paper.read_at),
        "upvotes": paper.upvotes,
        "withdrawn": paper.withdrawn,
        "queue_position": paper.queue_position,
        "due": _iso(paper.due),
        "snoozed_until": _iso(paper.snoozed_until),
        "entry_type": paper.entry_type,
        "bib_fields": dict(paper.bib_fields),
        "aliases": list(paper.aliases),
    }


def paper_from_json(value: object) -> Paper:
    """The paper that `value` tells of; fields not known are ignored, missing ones are null.

    A missing id is 0. Raises DumpError, saying which field is wrong, where a shape is not the
    documented one or there is no title.
    """
    fields = _Fields(value)
    title = fields.text("title")
    if not title or not title.strip():
        raise DumpError("A paper in the file has no title; add one or remove the paper.")
    return Paper(
        id=fields.number("id") or 0,
        title=title,
        abstract=fields.text("abstract") or "",
        status=fields.word("status", Status) or Status.UNREAD,
        priority=fields.word("priority", Priority) or Priority.NONE,
        authors=fields.texts("authors"),
        author_count=fields.number("author_count"),
        organization=fields.text("organization"),
        published=fields.day("published"),
        published_text=fields.text("published_text"),
        comments=fields.number("comments"),
        upvotes=fields.number("upvotes"),
        tags=fields.texts("tags"),
        notes=fields.text("notes"),
        arxiv_id=fields.text("arxiv_id"),
        primary_category=fields.text("primary_category"),
        categories=fields.texts("categories"),
        doi=fields.text("doi"),
        journal_ref=fields.text("journal_ref"),
        arxiv_comment=fields.text("arxiv_comment"),
        arxiv_title=fields.text("arxiv_title"),
        arxiv_abstract=fields.text("arxiv_abstract"),
        updated=fields.day("updated"),
        cite_key=fields.text("cite_key"),
        aliases=fields.texts("aliases"),
        links=tuple(_link_from_json(link) for link in fields.list("links")),
        dumps=fields.texts("dumps"),
        added_at=fields.moment("added_at"),
        read_at=fields.moment("read_at"),
        withdrawn=fields.flag("withdrawn"),
        queue_position=fields.real("queue_position"),
        due=fields.day("due"),
        snoozed_until=fields.day("snoozed_until"),
        entry_type=fields.text("entry_type"),
        bib_fields=fields.mapping("bib_fields"),
    )


def read_document(file: BinaryIO) -> Iterator[Paper]:
    """The papers of a document that `LibraryJson` wrote, one at a time; see `read_library`."""
    return (found for found in read_library(file) if isinstance(found, Paper))


def read_library(file: BinaryIO) -> Iterator[Paper | ArchiveRow]:
    """The papers of a document and what stands beside them, one at a time, in its order.

    Raises DumpError where the file is no JSON, no such document, or a paper in it is malformed.
    """
    version: object = None
    try:
        for prefix, event, value in ijson.parse(_shallow(file)):
            if prefix == "readinglist" and event == "number":
                version = value
                break
        file.seek(0)
        if version != FORMAT_VERSION:
            raise DumpError(
                "The file is no library that this version of readinglist wrote; "
                "export it again with “export --format json”."
            )
        for name, value in _items(file):
            yield paper_from_json(value) if name == _PAPERS else _row_from_json(name, value)
    except (ijson.JSONError, UnicodeDecodeError) as error:
        raise DumpError(
            "The file is not valid JSON ({reason}); export it again.", reason=str(error)
        ) from error


def _items(file: BinaryIO) -> Iterator[tuple[str, object]]:
    """The items of the document's lists, with the name of the list.

    Built by hand: ijson's own builders take three times as long for these many small rows.
    """
    lists = {_PAPERS, *Section}
    places: list[Any] = []  # what is open: the document, a list of it, an item, what is inside
    name = key = ""
    for event, told in ijson.basic_parse(file, use_float=True):
        depth, value = len(places), told
        if event == "map_key":
            key = str(value)
            name = key if depth == 1 else name
            continue
        if event in _ENDS:
            value, depth = places.pop(), depth - 1
        else:
            if event in _BEGINNINGS:
                value = {} if event == "start_map" else []
                places.append(value)
                _check_depth(depth + 1)
            if depth > _IN_LIST:
                _put(places[depth - 1], key, value)
            if event in _BEGINNINGS:
                continue
        if depth == _IN_LIST and name in lists and _is_list_of_document(places):
            yield name, value


def _check_depth(depth: int) -> None:
    if depth > _DEEPEST:
        raise DumpError("The file is nested too deeply for an export; export it again.")


def _put(place: Any, key: str, value: object) -> None:
    if isinstance(place, dict):
        place[key] = value
    else:
        place.append(value)


def _is_list_of_document(places: Sequence[object]) -> bool:
    return isinstance(places[0], dict) and isinstance(places[1], list)


def _row_from_json(name: str, value: object) -> ArchiveRow:
    if not isinstance(value, dict) or any(isinstance(cell, dict | list) for cell in value.values()):
        raise DumpError(
            "A row of “{name}” in the file is no flat object; export it again.", name=name
        )
    return ArchiveRow(Section(name), value)


def _shallow(file: BinaryIO) -> Iterator[tuple[str, object]]:
    """The events of a JSON document; the names of its places would outgrow memory with depth.

    Raises DumpError where it is deeper than any export.
    """
    depth = 0
    for event, value in ijson.basic_parse(file, use_float=True):
        if event.startswith("start_"):
            depth += 1
            _check_depth(depth)
        elif event.startswith("end_"):
            depth -= 1
        yield event, value


def _iso(moment: date | None) -> str | None:
    return None if moment is None else moment.isoformat()


def _link_to_json(link: Link) -> dict[str, object]:
    return {"kind": link.kind.value, "url": link.url, "state": link.state, **link.details}


def _link_from_json(value: object) -> Link:
    fields = _Fields(value)
    url = fields.text("url")
    if not url:
        raise DumpError("A link in the file has no url; add one or remove the link.")
    if not url.lower().startswith(("http://", "https://")):
        raise _wrong("url", url, Sentence("an address that begins with https:// or http://"))
    kind = fields.text("kind") or LinkKind.OTHER.value
    if kind not in set(LinkKind):
        raise DumpError(
            "“{kind}” is no kind of link; use one of {words}.", kind=kind, words=", ".join(LinkKind)
        )
    details = {
        name: detail
        for name, detail in fields.values.items()
        if name not in {"kind", "url", "state"}
    }
    return Link(LinkKind(kind), url, fields.text("state"), details)


class _Fields:
    """A JSON object whose fields are read by the shape they must have."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, Mapping):
            raise DumpError("A paper or link in the file is not an object in braces.")
        self.values: Mapping[str, object] = value

    def text(self, name: str) -> str | None:
        value = self.values.get(name)
        if value is None or isinstance(value, str):
            return value
        raise _wrong(name, value, Sentence("a text"))

    def number(self, name: str) -> int | None:
        value = self.values.get(name)
        if value is None or (isinstance(value, int) and not isinstance(value, bool)):
            return value
        raise _wrong(name, value, Sentence("a whole number"))

    def real(self, name: str) -> float | None:
        value = self.values.get(name)
        if value is None or (isinstance(value, int | float) and not isinstance(value, bool)):
            return value
        raise _wrong(name, value, Sentence("a number"))

    def flag(self, name: str) -> bool:
        value = self.values.get(name)
        if value is None or isinstance(value, bool):
            return bool(value)
        raise _wrong(name, value, Sentence("true or false"))

    def mapping(self, name: str) -> dict[str, str]:
        value = self.values.get(name)
        if value is None:
            return {}
        if isinstance(value, dict) and all(isinstance(one, str) for one in value.values()):
            return value
        raise _wrong(name, value, Sentence("an object of texts"))

    def list(self, name: str) -> tuple[object, ...]:
        value = self.values.get(name)
        if value is None:
            return ()
        if isinstance(value, list):
            return tuple(value)
        raise _wrong(name, value, Sentence("a list"))

    def texts(self, name: str) -> tuple[str, ...]:
        values = self.list(name)
        texts = tuple(value for value in values if isinstance(value, str))
        if len(texts) < len(values):
            raise _wrong(name, list(values), Sentence("a list of texts"))
        return texts

    def word(self, name: str, kind: type[_W]) -> _W | None:
        text = self.text(name)
        try:
            return None if text is None else kind.of(text)
        except UsageError as error:
            raise DumpError("In the file, {reason}.", reason=error.sentence) from error

    def day(self, name: str) -> date | None:
        text = self.text(name)
        try:
            return None if text is None else date.fromisoformat(text)
        except ValueError:
            raise _wrong(name, text, Sentence("a day such as 2025-10-28")) from None

    def moment(self, name: str) -> datetime | None:
        text = self.text(name)
        if text is None:
            return None
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or not _EARLIEST <= moment.year <= _LATEST:
            raise _wrong(name, text, Sentence("a moment such as 2025-10-28T09:30:00+00:00"))
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _wrong(name: str, value: object, expected: Sentence) -> DumpError:
    shown = json.dumps(value, ensure_ascii=False, default=str)[:40]
    return DumpError(
        "“{name}” of a paper or link is {shown} and should be {expected}.",
        name=name,
        shown=shown,
        expected=expected,
    )
