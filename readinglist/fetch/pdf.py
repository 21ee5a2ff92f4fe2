"""Downloads a paper: to a temporary file, resumable, checked to be a PDF, then moved in place."""

import re
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from readinglist.fetch.arxiv import pdf_url
from readinglist.fetch.channel import Channel
from readinglist.fetch.failures import BadAnswerError, FetchError, RefusedError
from readinglist.fetch.services import Answer, Request, Watch, mark_of, unseen
from readinglist.sentence import Sentence

_MOST_BYTES = 200_000_000
_LONGEST_NAME = 150
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)


class FolderError(FetchError):
    """The folder of PDFs cannot take another one."""


class DiskLimitError(FolderError):
    """The folder would grow beyond what the user allows."""


def file_name(year: int | None, authors: Sequence[str], title: str) -> str:
    """`{year} {first author} {title}.pdf`, fit for every file system, at most 150 bytes."""
    words = [str(year) if year else "", authors[0] if authors else "", title]
    name = unicodedata.normalize("NFC", " ".join(word for word in words if word))
    name = " ".join(_FORBIDDEN.sub(" ", name).split()).strip(". ")
    while len(name.encode()) > _LONGEST_NAME - len(".pdf"):
        name = name[:-1]
    name = name.rstrip(". ") or "paper"
    return f"{'_' if _RESERVED.match(name) else ''}{name}.pdf"


def numbered(name: str, number: int) -> str:
    """The name for the `number`th of several papers that would have the same."""
    return name if number == 1 else f"{name.removesuffix('.pdf')} ({number}).pdf"


def size(folder: Path) -> int:
    """What the PDFs in a folder take, in bytes, those that are not whole yet included."""
    return sum(file.stat().st_size for file in folder.glob("*") if file.is_file())


def download(
    channel: Channel,
    arxiv_id: str,
    folder: Path,
    name: Callable[[], str],
    most_bytes: int,
    watch: Watch = unseen,
) -> Path:
    """Bring arXiv's PDF of the paper into `folder` and return where it is.

    Its `name` is asked for when it has come, so that none is given to a PDF that there is not.
    `most_bytes` is what the folder may hold in all; `watch` is told what has come. What a broken
    download left is gone on with by the next. Raises DiskLimitError, else FetchError of the kind
    that fits.
    """
    folder.mkdir(parents=True, exist_ok=True)
    part = folder / f"{arxiv_id.replace('/', '_')}.part"
    room = most_bytes - size(folder) + (part.stat().st_size if part.exists() else 0)
    if room <= 0:
        raise DiskLimitError("The folder of PDFs is full; raise its limit or delete some of them")
    endpoint = channel.client.endpoint
    request = Request(
        pdf_url(endpoint.base, endpoint.is_default, arxiv_id),
        Sentence("PDF of {arxiv_id}", arxiv_id=arxiv_id),
        ("pdf", "octet-stream"),
        max_age=0.0,
        into=part,
        most_bytes=min(room, _MOST_BYTES),
        watch=watch,
    )
    try:
        channel.ask(request, lambda answer: _check(answer, part))
    except RefusedError:
        part.unlink(missing_ok=True)
        raise
    target = part.replace(folder / name())
    mark_of(part).unlink(missing_ok=True)
    return target


def _check(answer: Answer, part: Path) -> None:
    if answer.status not in {200, 206, 416}:
        raise RefusedError("arXiv has no PDF of this paper (status {status})", status=answer.status)
    if b"%PDF-" not in answer.body:
        part.unlink(missing_ok=True)
        raise BadAnswerError("what it sent is no PDF")
