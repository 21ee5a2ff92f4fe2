"""One state of the index on disk: Whoosh's table of contents, chosen by number.

Whoosh takes the newest it finds; here the manifest says which one counts, so that one left by a
killed commit is never read.
"""

# mypy: allow-untyped-calls, allow-subclassing-any, implicit-reexport

from pathlib import Path
from typing import Any, Self

from whoosh.filedb.filestore import FileStorage
from whoosh.index import TOC, FileIndex, clean_files

from readinglist.search import schema


class Generation(FileIndex):
    """What a Whoosh writer starts from."""

    def __init__(self, folder: Path, contents: TOC) -> None:
        self.folder = folder
        self.storage = FileStorage(str(folder))
        self.indexname = schema.INDEX_NAME
        self._schema = contents.schema
        self._contents = contents

    @classmethod
    def new(cls, folder: Path, segments: list[Any]) -> Self:
        """A state of these segments, not on disk yet, later than any that is."""
        newest = TOC._latest_generation(FileStorage(str(folder)), schema.INDEX_NAME)
        return cls(folder, TOC(schema.schema(), segments, newest + 1))

    @classmethod
    def read(cls, folder: Path, number: int) -> Self:
        """A committed state, unpickled: its checksums are to be compared before. Raises OSError."""
        storage = FileStorage(str(folder))
        return cls(folder, TOC.read(storage, schema.INDEX_NAME, gen=number))

    @property
    def number(self) -> int:
        """The generation's number."""
        return int(self._contents.generation)

    @property
    def segments(self) -> list[Any]:
        """The segments, each with what is deleted of it."""
        return list(self._contents.segments)

    def _read_toc(self) -> TOC:
        return self._contents

    def write(self) -> list[str]:
        """Put the state on disk; gives the names of all its files."""
        self._contents.write(self.storage, self.indexname)
        names = list(self.storage.list())
        heads = tuple(f"{segment.segment_id()}." for segment in self.segments)
        contents = TOC._filename(self.indexname, self.number)
        return [contents, *(name for name in names if name.startswith(heads))]

    def clean_up(self) -> None:
        """Delete what other states and killed commits left."""
        clean_files(self.storage, self.indexname, self.number, self.segments)
