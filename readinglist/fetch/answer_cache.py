"""Answers kept on disk, so that asking again costs nothing; all of it may be deleted.

The folder is kept within bounds: when it has grown too large the oldest answers go.
"""

import base64
import contextlib
import hashlib
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path

from readinglist.fetch.services import Answer


@dataclass(frozen=True, slots=True)
class Kept:
    """An answer and when it was given or last confirmed, in seconds since 1970."""

    answer: Answer
    at: float

    @property
    def etag(self) -> str | None:
        """The mark by which the service knows whether it has changed since."""
        return self.answer.headers.get("etag")


MOST_BYTES = 50_000_000
_ROOM_MADE = 0.2


class AnswerCache:
    """A folder with one file for each address that was asked, of at most `most_bytes` or so."""

    def __init__(self, folder: Path, most_bytes: int = MOST_BYTES) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._most = most_bytes
        self._room = 0

    def find(self, url: str) -> Kept | None:
        """What `url` answered last; null where that is not known or can't be read any more."""
        try:
            kept = json.loads(self._file(url).read_bytes())
            body = base64.b64decode(kept["body"])
            answer = Answer(kept["status"], dict(kept["headers"]), body, kept["url"])
            return Kept(answer, float(kept["at"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def keep(self, url: str, answer: Answer, at: float) -> None:
        """Remember the answer, in place of an older one."""
        record = {
            "at": at,
            "url": answer.url,
            "status": answer.status,
            "headers": {k: v for k, v in answer.headers.items() if k in {"etag", "content-type"}},
            "body": base64.b64encode(answer.body).decode("ascii"),
        }
        text = json.dumps(record)
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", dir=self._folder, suffix=".new", delete=False
        ) as fresh:
            fresh.write(text)
        Path(fresh.name).replace(self._file(url))
        self._room -= len(text)
        if self._room < 0:
            self._room = self._make_room()

    def _make_room(self) -> int:
        """Remove the oldest answers where there are too many; returns the bytes left to be used."""
        sizes: dict[Path, tuple[float, int]] = {}
        for file in self._folder.iterdir():
            with contextlib.suppress(FileNotFoundError):  # another process tidies up as well
                state = file.stat()
                sizes[file] = (state.st_mtime, state.st_size)
        total = sum(size for _, size in sizes.values())
        if total > self._most:
            for file, (_, size) in sorted(sizes.items(), key=lambda item: item[1]):
                if total <= self._most * (1 - _ROOM_MADE):
                    break
                file.unlink(missing_ok=True)
                total -= size
        return self._most - total

    def _file(self, url: str) -> Path:
        return self._folder / f"{hashlib.sha256(url.encode()).hexdigest()}.json"
