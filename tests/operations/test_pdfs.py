"""PDFs in the library's folder: named for people, each its own, within the room there is."""

from dataclasses import replace
from pathlib import Path

import pytest

from readinglist.errors import Cancelled, ReadingListError
from readinglist.fetch.pdf import DiskLimitError
from readinglist.fetch.services import Service
from readinglist.library import Library
from readinglist.operations.pdfs import download_pdf, pdf_path, pdfs_size
from readinglist.operations.resolving import Access, OfflineError, resolve
from readinglist.settings import UserSettings
from tests.fetch.loopback import Loopback, work

SETTINGS = UserSettings()
NAME = "2026 Ada Example Learning to fold ladders in 1 small steps.pdf"


def pdf(number: int) -> bytes:
    return b"%PDF-1.7\n" + b"kettle %d " % number * 20_000


@pytest.fixture
def resolved(library: Library, server: Loopback, access: Access, cache: Path) -> Library:
    """The three papers with their facts, and a server that has their PDFs."""
    server.pdfs = {work(number).arxiv_id: pdf(number) for number in (1, 2, 3)}
    resolve(library, None, access, cache)
    return library


def test_a_pdf_is_brought_once(
    resolved: Library, server: Loopback, access: Access, cache: Path
) -> None:
    assert pdf_path(resolved, resolved.paper(1)) is None
    file = download_pdf(resolved, 1, access, cache, SETTINGS)
    assert file == resolved.folder / "pdfs" / NAME
    assert file.read_bytes() == pdf(1)
    assert resolved.paper(1).pdf == NAME
    assert pdf_path(resolved, resolved.paper(1)) == file
    assert pdfs_size(resolved) == len(pdf(1))
    assert download_pdf(resolved, 1, access, cache, SETTINGS) == file
    assert server.count(Service.ARXIV, "/pdf/") == 1


def test_a_deleted_pdf_comes_back_under_its_name(
    resolved: Library, access: Access, cache: Path
) -> None:
    download_pdf(resolved, 1, access, cache, SETTINGS).unlink()
    assert pdf_path(resolved, resolved.paper(1)) is None
    assert download_pdf(resolved, 1, access, cache, SETTINGS).name == NAME


def test_papers_of_the_same_name_get_files_of_their_own(
    resolved: Library, access: Access, cache: Path
) -> None:
    resolved.edit(2, {"title": resolved.paper(1).title.upper()})
    first = download_pdf(resolved, 1, access, cache, SETTINGS)
    second = download_pdf(resolved, 2, access, cache, SETTINGS)
    assert second.name == NAME.replace(work(1).title, f"{work(1).title.upper()} (2)")
    assert (first.read_bytes(), second.read_bytes()) == (pdf(1), pdf(2))


def test_a_file_of_somebody_elses_is_not_taken_for_the_papers(
    resolved: Library, access: Access, cache: Path
) -> None:
    (resolved.folder / "pdfs").mkdir()
    (resolved.folder / "pdfs" / NAME).write_bytes(b"something else")
    assert download_pdf(resolved, 1, access, cache, SETTINGS).read_bytes() == pdf(1)


def test_a_name_never_leads_out_of_the_folder(library: Library) -> None:
    paper = replace(library.paper(1), pdf="../library.db")
    assert pdf_path(library, paper) is None


def test_the_pdf_of_a_withdrawn_match_is_the_papers_no_more(
    resolved: Library, access: Access, cache: Path
) -> None:
    download_pdf(resolved, 1, access, cache, SETTINGS)
    resolved.withdraw_match(1)
    assert resolved.paper(1).pdf is None


def test_why_there_is_no_pdf_is_told(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    with pytest.raises(ReadingListError, match="fetch the paper's details first"):
        download_pdf(library, 1, access, cache, SETTINGS)
    resolve(library, None, access, cache)
    with pytest.raises(OfflineError):
        download_pdf(library, 1, replace(access, offline=True), cache, SETTINGS)
    with pytest.raises(ReadingListError, match="404"):
        download_pdf(library, 1, access, cache, SETTINGS)
    server.pdfs[work(1).arxiv_id] = pdf(1)
    with pytest.raises(DiskLimitError, match="full"):
        download_pdf(library, 1, access, cache, replace(SETTINGS, pdf_limit_mb=0))
    assert library.paper(1).pdf is None, "what never came is not missed by a check"


def test_a_stopped_download_goes_on_where_it_ended(
    resolved: Library, server: Loopback, access: Access, cache: Path
) -> None:
    heard: list[int] = []
    with pytest.raises(Cancelled):
        download_pdf(
            resolved,
            1,
            access,
            cache,
            SETTINGS,
            progress=lambda one: heard.append(one.done),
            cancelled=lambda: len(heard) > 0,
        )
    assert 0 < heard[0] < len(pdf(1))
    file = download_pdf(resolved, 1, access, cache, SETTINGS)
    assert file.read_bytes() == pdf(1)
    assert [one.name for one in file.parent.iterdir()] == [NAME]
    assert server.count(Service.ARXIV, "/pdf/") == 2


def test_all_to_read_get_theirs_where_that_is_wished(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.pdfs = {work(number).arxiv_id: pdf(number) for number in (1, 3)}
    wished = replace(access, download_pdfs=True)
    report = resolve(library, None, wished, cache)
    assert [pdf_path(library, paper) is not None for paper in library.papers([1, 2, 3])] == [
        True,
        False,
        True,
    ]
    assert len(report.notices) == 1
    assert work(2).title in report.notices[0]
    assert report.requests[Service.ARXIV] == server.count(Service.ARXIV)


def test_a_folder_that_cannot_be_written_is_told(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.pdfs = {work(1).arxiv_id: pdf(1)}
    (library.folder / "pdfs").write_text("in the way")
    report = resolve(library, None, replace(access, download_pdfs=True), cache)
    assert sorted(report.resolved) == [1, 2, 3]
    (notice,) = report.notices
    assert "cannot be written" in notice


def test_a_full_folder_is_told_once(
    library: Library, server: Loopback, access: Access, cache: Path
) -> None:
    server.pdfs = {work(number).arxiv_id: pdf(number) for number in (1, 2, 3)}
    wished = replace(access, download_pdfs=True, most_pdf_bytes=len(pdf(1)))
    report = resolve(library, None, wished, cache)
    assert sorted(report.resolved) == [1, 2, 3]
    assert [notice for notice in report.notices if "full" in notice] == report.notices
    assert len(report.notices) == 1
