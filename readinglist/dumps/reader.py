"""One dump, whatever its layouts: records and refusals in the order of the file.

The file is read from front to back twice: a survey stays one page ahead of the reading, since a
page's dates without a year can only be told once its dates with one are known. So no more than a
few lines are ever in memory.
"""

import hashlib
import io
import re
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from shutil import copyfileobj
from types import TracebackType
from typing import BinaryIO, Self

from readinglist.dumps.decoding import CHUNK, clean, detect_encoding
from readinglist.dumps.json_objects import json_ahead
from readinglist.dumps.layouts.base import Draft
from readinglist.dumps.layouts.ending import refuse_cut_end
from readinglist.dumps.layouts.json import read_papers
from readinglist.dumps.links import find_links
from readinglist.dumps.pages import Page, split_pages
from readinglist.dumps.source import Line, TextSource
from readinglist.dumps.survey import Survey, survey
from readinglist.errors import DumpError, NoPageError
from readinglist.model.record import Layout, Record, Refusal
from readinglist.sentence import Sentence

_LIBRARY_EXPORT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*"readinglist"\s*:')
_GLUED_JSON = re.compile(r'(?<=\S)\[\s*(?:\{\s*"(?:paper|id)"|$)')

_TextPage = tuple[Page, Iterator[Line]]
_JsonAnswers = Iterator[Record | Refusal]


def is_library_export(head: bytes) -> bool:
    """Whether a file that begins with `head` is this program's own JSON export, and no dump."""
    return _LIBRARY_EXPORT.match(head) is not None


def open_dump(
    source: Path | BinaryIO, *, name: str | None = None, year: int | None = None
) -> "Dump":
    """Open a dump for reading: a file, or a stream such as standard input.

    `name` is what the dump is called, by default the file's name; `year` overrides what the pages
    tell of their year. Raises DumpError, with a sentence for the user, for what cannot be read.
    """
    name = name or (source.name if isinstance(source, Path) else "standard input")
    try:
        file = _seekable(source)
    except OSError as error:
        raise _unreadable(name, error) from error
    try:
        return Dump(file, name, year)
    except OSError as error:
        file.close()
        raise _unreadable(name, error) from error
    except DumpError:
        file.close()
        raise


class Dump:
    """An open dump: iterate over it, once or more, for its records and refusals.

    `digest` is the SHA-256 of its bytes, in hexadecimal. `layout` (of the first page with
    records), `page_date` and `page_date_text` (of the first page) are known after an iteration,
    and null where the dump does not tell. Iterating raises NoPageError where nothing in the file is
    a page of papers.
    """

    def __init__(self, file: BinaryIO, name: str, year: int | None = None) -> None:
        self.name = name
        self.layout: Layout | None = None
        self.page_date: date | None = None
        self.page_date_text: str | None = None
        self._file = file
        self._year = year
        self._recognised = False
        digest = hashlib.sha256()
        view = io.BufferedReader(_View(file))
        if is_library_export(view.peek(CHUNK)):
            raise DumpError(
                "“{name}” cannot be imported as a dump: it is an export of a library", name=name
            )
        try:
            self._encoding = detect_encoding(view, digest.update)
        except DumpError as error:
            raise DumpError(
                "“{name}” cannot be imported: {reason}", name=name, reason=error.sentence
            ) from None
        self.digest = digest.hexdigest()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def __iter__(self) -> Iterator[Record | Refusal]:
        self._recognised = False
        position = 0
        held: list[Refusal] = []
        try:
            for item in self._items():
                if isinstance(item, Record):
                    self._recognised = True
                    self.layout = self.layout or item.layout
                    item = replace(item, position=position)
                    position += 1
                elif not self._recognised:
                    held.append(item)
                    continue
                yield from held
                held.clear()
                yield item
        except OSError as error:
            raise _unreadable(self.name, error) from error
        if not self._recognised:
            raise NoPageError(
                "“{name}” cannot be imported: it holds no page of papers; save the page as text, "
                "or take the site's JSON, and import that",
                name=self.name,
            )
        yield from held

    def _items(self) -> Iterator[Record | Refusal]:
        surveys = (survey(*section) for section in self._sections() if isinstance(section, tuple))
        first = True
        for section in self._sections():
            if not isinstance(section, tuple):
                yield from self._json(section)
            else:
                page, lines = section
                found = next(surveys)
                self._recognised |= page.headed
                if first and found.date:
                    self.page_date_text = found.date.words
                    self.page_date = found.date.day_in(self._year or found.year)
                yield from self._text(page, lines, found)
            first = False

    def _json(self, answers: _JsonAnswers) -> Iterator[Record | Refusal]:
        empty = True
        for answer in answers:
            empty = False
            yield answer
        self._recognised |= empty

    def _text(self, page: Page, lines: Iterator[Line], found: Survey) -> _JsonAnswers:
        if found.layout is None:
            yield Refusal(
                page.line, Sentence("What begins here does not read like titles and abstracts")
            )
            return
        for item in refuse_cut_end(found.layout.records(lines)):
            if isinstance(item, Draft):
                yield _record(item, found.layout.name, self._year or found.year)
            else:
                yield item

    def _sections(self) -> Iterator[_TextPage | _JsonAnswers]:
        binary = io.BufferedReader(_View(self._file))
        text = io.TextIOWrapper(binary, encoding=self._encoding, errors="replace")
        source = TextSource(text)
        while piece := source.piece():
            json = json_ahead(piece, source)
            source.put_back(piece)
            if json:
                answers = read_papers(source)
                yield answers
                for _ in answers:
                    pass
            else:
                yield from split_pages(_text_lines(source))


def _text_lines(source: TextSource) -> Iterator[Line]:
    gap = False
    number = source.line
    while piece := _before_json(source):
        if text := clean(piece):
            yield Line(number, text, gap)
        gap = not text
        number = source.line


def _before_json(source: TextSource) -> str:
    """The next line, or the part of it before JSON that is glued to it; empty where JSON begins."""
    piece = source.piece()
    for start in (0, *(match.start() for match in _GLUED_JSON.finditer(piece))):
        if json_ahead(piece[start:], source):
            source.put_back(piece[start:])
            return piece[:start]
    source.skip_line(piece)
    return piece


def _record(draft: Draft, layout: Layout, year: int | None) -> Record:
    return Record(
        title=draft.title,
        abstract=draft.abstract,
        line=draft.line,
        position=0,
        layout=layout,
        author_count=draft.author_count,
        organization=draft.organization,
        published=draft.date.day_in(year) if draft.date else None,
        published_text=draft.date.words if draft.date else None,
        comments=draft.date.comments if draft.date else None,
        links=find_links(draft.abstract),
    )


def _seekable(source: Path | BinaryIO) -> BinaryIO:
    if not isinstance(source, Path):
        return source if source.seekable() else _spooled(source)
    file = source.open("rb")
    if file.seekable():
        return file
    with file:
        return _spooled(file)


def _spooled(stream: BinaryIO) -> BinaryIO:
    copy: BinaryIO = tempfile.TemporaryFile()  # noqa: SIM115 - the dump closes it
    copyfileobj(stream, copy)
    return copy


def _unreadable(name: str, error: OSError) -> DumpError:
    return DumpError(
        "“{name}” cannot be read ({reason}); check that it is there and that you may read it",
        name=name,
        reason=error.strerror or error,
    )


class _View(io.RawIOBase):
    """A reader with its own place in a file that others read as well."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._offset = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        self._file.seek(self._offset)
        data = self._file.read(len(view))
        view[: len(data)] = data
        self._offset += len(data)
        return len(data)
