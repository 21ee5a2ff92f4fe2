"""The papers themselves: brought from arXiv into the library's folder, and found there again."""

import itertools
from collections.abc import Callable, Sequence
from pathlib import Path

from readinglist.errors import Cancelled, ReadingListError
from readinglist.fetch import pdf
from readinglist.fetch.channel import Channel
from readinglist.fetch.failures import FetchError, LimitedError
from readinglist.fetch.services import Service
from readinglist.library import Library
from readinglist.model.paper import Paper, Status
from readinglist.model.progress import IsCancelled, Progress, Report, Step, never, stop_if, unheard
from readinglist.operations.access import Access, surroundings
from readinglist.sentence import Sentence
from readinglist.settings import UserSettings
from readinglist.text.readable import readable

FOLDER = "pdfs"


def pdf_path(library: Library, paper: Paper) -> Path | None:
    """Where the paper's PDF is; null where it has not been brought or was deleted."""
    if paper.pdf is None or Path(paper.pdf).name != paper.pdf:
        return None
    file = library.folder / FOLDER / paper.pdf
    return file if file.is_file() else None


def pdfs_size(library: Library) -> int:
    """What the PDFs take on the disk, in bytes."""
    return pdf.size(library.folder / FOLDER)


def download_pdf(
    library: Library,
    paper_id: int,
    access: Access,
    cache_folder: Path,
    settings: UserSettings,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> Path:
    """Bring the paper's PDF, unless it is here already, and return where it is.

    What was stopped goes on next time where it ended. Raises OfflineError, Cancelled, FetchError
    of the kind that fits, or ReadingListError where arXiv's id of the paper is not known yet.
    """
    paper = library.paper(paper_id)
    there = pdf_path(library, paper)
    if there is not None:
        return there
    if paper.arxiv_id is None:
        raise ReadingListError(
            "Where the PDF is, is not known yet; fetch the paper's details first"
        )
    access.check()
    channel = _channel(library, access, cache_folder, cancelled)
    try:
        return _download(
            library, paper, channel, settings.pdf_limit_mb * 1_000_000, progress, cancelled
        )
    finally:
        channel.client.close()


def download_missing(
    library: Library,
    paper_ids: Sequence[int],
    access: Access,
    cache_folder: Path,
    *,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> tuple[list[str], int]:
    """Bring the PDFs of those of the papers that are to read and have none.

    Returns what went wrong, in sentences, and how many requests that took. It ends when it is
    cancelled and when the folder is full.
    """
    papers = [
        paper
        for paper in library.papers(paper_ids)
        if paper.status is Status.TO_READ
        and paper.arxiv_id
        and not paper.withdrawn
        and not pdf_path(library, paper)
    ]
    channel = _channel(library, access, cache_folder, cancelled)
    trouble: list[str] = []
    try:
        for done, paper in enumerate(papers):
            progress(Progress(done, len(papers), Step.BRINGING_PDFS))
            try:
                _download(library, paper, channel, access.most_pdf_bytes, unheard, cancelled)
            except (pdf.FolderError, LimitedError) as error:
                trouble.append(error.sentence)
                break
            except FetchError as error:
                trouble.append(
                    Sentence(
                        "No PDF of “{title}”: {reason}", title=paper.title, reason=error.sentence
                    )
                )
    except Cancelled:
        trouble.append(Sentence("Stopped; the other PDFs are brought next time"))
    finally:
        channel.client.close()
    return trouble, channel.client.requests


def _download(
    library: Library,
    paper: Paper,
    channel: Channel,
    most_bytes: int,
    progress: Report,
    cancelled: IsCancelled,
) -> Path:
    folder = library.folder / FOLDER

    def name() -> str:
        return library.assign_pdf(paper.id, lambda one, taken: _name(one, taken, folder))

    def watch(done: int, total: int | None) -> None:
        stop_if(cancelled)
        progress(Progress(done, total, Step.BRINGING_PDF))

    try:
        return pdf.download(channel, str(paper.arxiv_id), folder, name, most_bytes, watch)
    except OSError as error:
        raise pdf.FolderError(
            "The PDF cannot be written to {folder}: {reason}; make room there, or make the "
            "folder writable",
            folder=folder,
            reason=error.strerror,
        ) from error


def _channel(
    library: Library, access: Access, cache_folder: Path, cancelled: IsCancelled
) -> Channel:
    around = surroundings(cache_folder / library.id, cancelled)
    return Channel(access.endpoints[Service.ARXIV], around)


def _name(paper: Paper, is_taken: Callable[[str], bool], folder: Path) -> str:
    """A name that neither another paper nor a file has, whatever the case."""
    year = paper.published.year if paper.published else None
    plain = pdf.file_name(year, paper.authors, readable(paper.title))
    return next(
        name
        for number in itertools.count(1)
        if not is_taken(name := pdf.numbered(plain, number)) and not (folder / name).exists()
    )
