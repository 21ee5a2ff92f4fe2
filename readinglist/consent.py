"""Which kept files the user has let the program write on this computer.

A library that came from somebody else may name any file as one to be kept up to date. So the leave
to write it lies in the user's settings folder and never in the library.
"""

import json
from collections.abc import Set
from pathlib import Path

from readinglist.errors import ReadingListError
from readinglist.whole_file import replacing

_MOST_CHARACTERS = 1_000_000
_Entry = tuple[str, str, str]


class Consents:
    """The files of all libraries that may be written: a library's id, a path and a format each."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def covers(self, library_id: str, path: Path, format_name: str) -> bool:
        """Whether the user has let this file be written in this format for this library."""
        return (library_id, str(path), format_name) in self._given()

    def give(self, library_id: str, path: Path, format_name: str) -> None:
        """Let a file be written; raises ReadingListError where that cannot be noted."""
        self._write(self._given() | {(library_id, str(path), format_name)})

    def withdraw(self, library_id: str, path: Path) -> None:
        """Let a file be written no more, in whatever format; raises as `give`."""
        given = self._given()
        left = {entry for entry in given if entry[:2] != (library_id, str(path))}
        if left != given:
            self._write(left)

    def _given(self) -> set[_Entry]:
        """What has been noted; what cannot be understood counts for nothing."""
        try:
            with self._file.open(encoding="utf-8") as kept:
                noted = json.loads(kept.read(_MOST_CHARACTERS))
        except (OSError, ValueError, RecursionError):
            return set()
        if not isinstance(noted, list):
            return set()
        return {
            (entry[0], entry[1], entry[2])
            for entry in noted
            if isinstance(entry, list) and [*map(type, entry)] == [str, str, str]
        }

    def _write(self, given: Set[_Entry]) -> None:
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with replacing(self._file) as draft:
                draft.write_text(json.dumps(sorted(given), indent=1), "utf-8")
        except OSError as error:
            raise ReadingListError(
                "{path} cannot be written: {reason}; make its folder writable and try again",
                path=self._file,
                reason=error.strerror,
            ) from error
