"""A file that is kept up to date with a choice of papers."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from readinglist.model.view import View


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file, its format, the papers it holds, and how its last run went.

    `digest` is the SHA-256 of what was written last, and the beginning of each entry's after its
    key where others may write into the file; `entries` is the number of papers in it; `error` says
    why the latest run failed. All are null before the first run. `confirmed` says
    that the user has let it be written on this computer, which no library knows by itself.
    """

    id: int
    path: Path
    format: str
    view: View
    digest: str | None = None
    entries: int | None = None
    written_at: datetime | None = None
    error: str | None = None
    confirmed: bool = False
