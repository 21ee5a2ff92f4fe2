"""Answers kept on disk, so that asking again costs nothing; all of it may be deleted."""

import base64
import hashlib
import json
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


class AnswerCache:
    """A folder with one file for each address that was asked."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

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
        file = self._file(url)
        fresh = file.with_suffix(".new")
        record = {
            "at": at,
            "url": answer.url,
            "status": answer.status,
            "headers": {k: v for k, v in answer.headers.items() if k in {"etag", "content-type"}},
            "body": base64.b64encode(answer.body).decode("ascii"),
        }
        fresh.write_text(json.dumps(record), "utf-8")
        fresh.replace(file)

    def _file(self, url: str) -> Path:
        return self._folder / f"{hashlib.sha256(url.encode()).hexdigest()}.json"
