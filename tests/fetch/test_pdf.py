"""Downloads: whole or not at all, resumed, named for people, within the room there is."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.fetch.channel import Channel, Surroundings
from readinglist.fetch.failures import BadAnswerError, FetchError, RefusedError
from readinglist.fetch.pdf import DiskLimitError, download, file_name
from readinglist.fetch.services import Service
from tests.fetch.loopback import Canned, Loopback

PDF = b"%PDF-1.7\n" + b"kettle " * 4_000
ROOM = 1_000_000


def a_pdf() -> str:
    return "a.pdf"


@pytest.fixture
def arxiv(server: Loopback, around: Surroundings) -> Channel:
    return Channel(server.endpoints[Service.ARXIV], around)


def test_a_pdf_is_moved_in_place(server: Loopback, arxiv: Channel, tmp_path: Path) -> None:
    server.pdfs["math/0309136"] = PDF
    target = download(arxiv, "math/0309136", tmp_path / "pdfs", a_pdf, ROOM)
    assert target.read_bytes() == PDF
    assert [file.name for file in target.parent.iterdir()] == ["a.pdf"]


def test_a_broken_download_is_gone_on_with(
    server: Loopback, arxiv: Channel, tmp_path: Path
) -> None:
    server.pdfs["2603.00001"] = PDF
    headers = {"Content-Type": "application/pdf", "ETag": '"pdf"', "Content-Length": str(len(PDF))}
    broken = Canned(200, PDF[:10_000], headers)
    server.fault = lambda number, _: broken if number == 1 else None
    target = download(arxiv, "2603.00001", tmp_path, a_pdf, ROOM)
    assert target.read_bytes() == PDF
    assert server.count(Service.ARXIV) == 2


def test_what_is_no_pdf_is_not_kept(server: Loopback, arxiv: Channel, tmp_path: Path) -> None:
    server.pdfs["2603.00001"] = b"<html>come back later</html>"
    with pytest.raises(BadAnswerError, match="no PDF"):
        download(arxiv, "2603.00001", tmp_path, a_pdf, ROOM)
    with pytest.raises(RefusedError, match="404"):
        download(arxiv, "2603.00002", tmp_path, a_pdf, ROOM)
    assert not list(tmp_path.glob("*.p*"))


def test_the_folder_stays_within_its_limit(
    server: Loopback, arxiv: Channel, tmp_path: Path
) -> None:
    server.pdfs["2603.00001"] = PDF
    with pytest.raises(FetchError, match="too large"):
        download(arxiv, "2603.00001", tmp_path, a_pdf, 20_000)
    assert not list(tmp_path.glob("*.p*"))
    (tmp_path / "b.pdf").write_bytes(PDF)
    with pytest.raises(DiskLimitError):
        download(arxiv, "2603.00001", tmp_path, a_pdf, 20_000)
    assert not (tmp_path / "a.pdf").exists()


def test_a_name_says_year_author_and_title() -> None:
    assert (
        file_name(2026, ["Ada Example", "Bo"], "Kettles: a/b") == "2026 Ada Example Kettles a b.pdf"
    )
    assert file_name(None, [], "CON") == "_CON.pdf"


@given(st.none() | st.integers(1990, 2100), st.lists(st.text(max_size=40)), st.text(max_size=400))
def test_any_name_fits_a_file_system(year: int | None, authors: list[str], title: str) -> None:
    name = file_name(year, authors, title)
    assert len(name.encode("utf-8", "surrogatepass")) <= 155
    assert not set(name) & set('<>:"/\\|?*\0\n')
    assert not name.startswith((" ", "."))
    assert name.endswith(".pdf")
