"""What was read of a library lately, and still holds."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Collection
from typing import Any, TypeVar

from readinglist.store import header
from readinglist.store.database import Connection, Database

T = TypeVar("T")

_KEPT = 12
_LOOKED_THROUGH = 5_000  # changes; after more of them nothing is taken to hold


class Memory:
    """The latest answers by their questions, until what they are made of changes.

    They are made of fields of papers, of other tables, and of `PAPERS`, as papers come and go.
    """

    PAPERS = "papers"

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._answers: OrderedDict[str, tuple[frozenset[str], Any]] = OrderedDict()
        self._version = -1
        self._newest = 0
        self._history = ""

    @property
    def connection(self) -> Connection:
        """This thread's connection for reading."""
        return self._database.reader

    def answer(self, question: str, made_of: Collection[str], read: Callable[[], T]) -> T:
        """What was read for a question, or is read now; not to be written to."""
        if self._database.in_transaction:
            return read()
        with self._lock:
            version = self._catch_up()
            if question in self._answers:
                self._answers.move_to_end(question)
                known: T = self._answers[question][1]
                return known
        answer = read()
        with self._lock:
            if version == self._version:
                self._answers[question] = frozenset(made_of) | {self.PAPERS}, answer
                if len(self._answers) > _KEPT:
                    self._answers.popitem(last=False)
        return answer

    def forget(self) -> None:
        """Take nothing to hold any more: something has changed that the log does not tell."""
        with self._lock:
            self._answers.clear()
            self._version = -1

    def _catch_up(self) -> int:
        version = self._database.outside_version()
        if version != self._version:
            self._version = version
            changed = self._changed()
            for question, (made_of, _) in list(self._answers.items()):
                if not changed or not changed.isdisjoint(made_of):
                    del self._answers[question]
        return version

    def _changed(self) -> set[str]:
        """What has changed since this was asked last; nothing where it is not known what."""
        connection, before, history = self.connection, self._newest, self._history
        (self._newest,) = connection.execute("SELECT coalesce(max(id), 0) FROM changes").fetchone()
        self._history = header.history(connection)
        if self._history != history or not 0 < self._newest - before <= _LOOKED_THROUGH:
            return set()
        rows = connection.execute(
            f"SELECT DISTINCT CASE WHEN entity <> '{self.PAPERS}' THEN entity"
            f" ELSE coalesce(field, '{self.PAPERS}') END FROM changes WHERE id > ?",
            [before],
        )
        return {what for (what,) in rows}
