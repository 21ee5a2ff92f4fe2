"""The files that are kept up to date: which, with which papers, and how their last run went."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import fields
from datetime import datetime
from pathlib import Path
from typing import Any

from readinglist.model.changes import Changes
from readinglist.model.kept_file import KeptFile
from readinglist.model.paper import Priority, Status
from readinglist.model.summaries import Summary
from readinglist.model.view import View
from readinglist.store.database import Database
from readinglist.store.journal import Batch, now
from readinglist.store.views import AT_OR_BELOW

_WORDS = {"status": Status, "priority": Priority}


class KeptFiles:
    """The kept files of a library; `batch` begins a change of it, `announce` tells of one."""

    def __init__(
        self,
        database: Database,
        batch: Callable[[str, str], AbstractContextManager[Batch]],
        announce: Callable[[], Changes],
    ) -> None:
        self._database = database
        self._batch = batch
        self._announce = announce

    def all(self) -> list[KeptFile]:
        """Every kept file, in the order of paths."""
        rows = self._database.reader.execute("SELECT * FROM kept_files ORDER BY path")
        return [_kept_file(row) for row in rows]

    def keep(self, path: Path, format_name: str, view: View) -> Changes:
        """Keep a file from now on; one that is kept already gets this format and these papers."""
        with self._batch("keep", Summary.KEPT.of(name=path.name)) as batch:
            known = batch.connection.execute(
                "SELECT id FROM kept_files WHERE path = ?", [str(path)]
            ).fetchone()
            values = {"format": format_name, "view": _view_to_json(view)}
            if known is None:
                batch.insert("kept_files", {"path": str(path), **values})
            else:
                batch.update("kept_files", [known["id"]], values)
        return self._announce()

    def forget(self, kept: KeptFile) -> Changes:
        """Keep a file no longer; the file itself stays."""
        with self._batch("keep", Summary.KEPT_NO_LONGER.of(name=kept.path.name)) as batch:
            batch.delete("kept_files", [kept.id])
        return self._announce()

    def stands(self, view: View) -> bool:
        """Whether the tag and the dump that a view names are still there."""
        connection = self._database.reader
        tagged = (
            view.tag is None
            or connection.execute(f"SELECT 1 FROM tags WHERE {AT_OR_BELOW}", [view.tag]).fetchone()
        )
        imported = (
            view.dump is None
            or connection.execute(
                "SELECT 1 FROM dumps WHERE id = ? AND withdrawn_at IS NULL", [view.dump]
            ).fetchone()
        )
        return bool(tagged and imported)

    def note_written(
        self, kept: KeptFile, digest: str, entries: int, error: str | None = None
    ) -> None:
        """Note what has been written, and what is still wrong; kept beside the log."""
        self._note(
            kept, {"digest": digest, "entries": entries, "written_at": now(), "error": error}
        )

    def note_announced(self, kept: KeptFile, digest: str) -> None:
        """Note what is about to be written."""
        self._note(kept, {"digest": digest})

    def note_error(self, kept: KeptFile, error: str) -> None:
        """Note why a file could not be brought up to date; what was written last still counts."""
        self._note(kept, {"error": error})

    def _note(self, kept: KeptFile, values: dict[str, str | int | None]) -> None:
        setting = ", ".join(f"{name} = ?" for name in values)
        with self._database.transaction() as connection:
            connection.execute(
                f"UPDATE kept_files SET {setting} WHERE id = ?", [*values.values(), kept.id]
            )


def follow(batch: Batch, moved: Callable[[View], View]) -> None:
    """Have each kept file hold what `moved` makes of its view, as part of a change."""
    for row in batch.connection.execute("SELECT id, view FROM kept_files").fetchall():
        view = moved(_view_from_json(row["view"]))
        batch.update("kept_files", [row["id"]], {"view": _view_to_json(view)})


def _kept_file(row: sqlite3.Row) -> KeptFile:
    written = row["written_at"]
    return KeptFile(
        id=row["id"],
        path=Path(row["path"]),
        format=row["format"],
        view=_view_from_json(row["view"]),
        digest=row["digest"],
        entries=row["entries"],
        written_at=None if written is None else datetime.fromisoformat(written),
        error=row["error"],
    )


def _view_to_json(view: View) -> str:
    set_ = {field.name: getattr(view, field.name) for field in fields(View)}
    return json.dumps({name: value for name, value in set_.items() if value is not None})


def _view_from_json(text: str) -> View:
    values: dict[str, Any] = json.loads(text)
    for name, word in _WORDS.items():
        if name in values:
            values[name] = word(values[name])
    return View(**values)
