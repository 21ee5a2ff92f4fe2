"""The log of requests that the user can read: who was asked, why, when, and what came back."""

import json
import threading
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock

_MOST_BYTES = 1_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """One request; `at` is a moment in UTC in ISO form. Nothing secret is ever among it."""

    at: str
    service: str
    why: str
    url: str
    answer: str


class RequestLog:
    """A text file with one JSON object a line; the older half is kept beside it as `.1`."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._file = file
        self._lock = FileLock(file.with_name(file.name + ".lock"), thread_local=False)
        self._turn = threading.Lock()

    def add(self, entry: Entry) -> None:
        """Write the entry down."""
        with self._turn, self._lock:
            if self._file.exists() and self._file.stat().st_size > _MOST_BYTES:
                self._file.replace(self._older)
            with self._file.open("a", encoding="utf-8") as log:
                log.write(json.dumps(asdict(entry), ensure_ascii=False) + "\n")

    def entries(self) -> Iterator[Entry]:
        """What was written, the oldest first; lines that a crash left unfinished are left out."""
        for file in (self._older, self._file):
            if not file.exists():
                continue
            for line in file.read_text("utf-8").splitlines():
                try:
                    yield Entry(**json.loads(line))
                except (ValueError, TypeError):
                    continue

    @property
    def _older(self) -> Path:
        return self._file.with_name(self._file.name + ".1")
