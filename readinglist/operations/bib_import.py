"""Bibliographies into the library: recognised by what they hold, read, keys kept."""

from collections.abc import Callable
from io import BytesIO
from itertools import chain
from typing import BinaryIO

from readinglist.bib.reader import is_bibliography, read_bibliography
from readinglist.dumps.decoding import CHUNK, detect_encoding
from readinglist.dumps.links import find_links
from readinglist.errors import DumpError
from readinglist.export import cite_keys
from readinglist.library import Library
from readinglist.model.outcome import DumpReport

_LARGEST = 200 << 20


def looks_like_bibliography(file: BinaryIO) -> bool:
    """Whether a file that can be read again from its beginning holds BibTeX."""
    file.seek(0)
    head = file.read(CHUNK)
    file.seek(0)
    encoding = "utf-16" if head.startswith((b"\xff\xfe", b"\xfe\xff")) else "utf-8"
    return is_bibliography(head.decode(encoding, "replace"))


def import_bibliography(library: Library, file: BinaryIO, name: str) -> DumpReport:
    """Import a bibliography, whole or not at all; what cannot be read is refused by its line.

    Raises DumpError for a file that is no text, without entries, or larger than any bibliography.
    """
    content = file.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise DumpError("“{name}” is larger than 200 MB; split it and import the parts", name=name)
    encoding = detect_encoding(BytesIO(content), lambda _: None)
    entries = read_bibliography(content.decode(encoding, "replace"), find_links)
    first = next(entries, None)
    if first is None:
        raise without_entries(name)
    return library.import_bibliography(name, chain([first], entries), _choose_key)


def without_entries(name: str) -> DumpError:
    """What is wrong with a bibliography in which nothing stands."""
    return DumpError(
        "“{name}” holds no entries; choose another file, or save the bibliography again", name=name
    )


def _choose_key(wanted: str, taken: Callable[[str], bool]) -> str | None:
    return cite_keys.Distinct()(wanted, taken) if cite_keys.is_valid(wanted) else None
