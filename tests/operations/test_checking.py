"""The check: what it finds in a library that something went wrong with, and what it mends."""

import contextlib
import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.library import Library
from readinglist.model.finding import Finding, FindingKind
from readinglist.model.paper import Link, LinkKind, Paper, Priority, Status
from readinglist.model.record import Layout, Record, Refusal
from readinglist.operations.checking import CheckReport, check
from readinglist.operations.plausibility import date_trouble, id_trouble, proven_id
from readinglist.operations.searching import Finder

TODAY = date(2026, 3, 10)
GARDEN = (
    "We grow a small garden of sparse models under noisy light, and ask what its keepers can "
    "learn of drought, of moss, and of the patience that every later season will want of them."
)


@dataclass
class Page:
    """A dump that was never saved anywhere."""

    records: tuple[Record, ...]
    name: str = "march.txt"
    year: int | None = None
    layout: Layout | None = Layout.PLAIN
    page_date: date | None = None
    page_date_text: str | None = None
    digest: str = field(init=False)

    def __post_init__(self) -> None:
        self.digest = hashlib.sha256(repr(self.records).encode()).hexdigest()

    def __iter__(self) -> Iterator[Record | Refusal]:
        return iter(self.records)


def page(name: str, *titles: str) -> Page:
    records = tuple(
        Record(
            title,
            f"{title}: {GARDEN}",
            line=4 * place,
            position=place,
            layout=Layout.PLAIN,
            links=(Link(LinkKind.OTHER, f"https://{title.lower()}.example.org"),),
        )
        for place, title in enumerate(titles)
    )
    return Page(records, name)


@dataclass
class Patient:
    """A library to be damaged, and looked at again."""

    folder: Path

    def damage(self, *statements: str) -> None:
        file = sqlite3.connect(self.folder / "library.db", isolation_level=None)
        with contextlib.closing(file) as connection:
            for statement in statements:
                connection.execute(statement)

    def check(self, *, repair: bool = False) -> CheckReport:
        with Library(self.folder) as library:
            return check(library, self.folder.parent / "cache", repair=repair, today=TODAY)

    def found(self, kind: FindingKind) -> Finding:
        (found,) = self.check().findings
        assert found.kind is kind
        assert not found.repaired
        return found

    def papers(self) -> list[Paper]:
        with Library(self.folder) as library:
            return list(library.papers(library.ids()))

    def undo(self) -> None:
        with Library(self.folder) as library:
            library.undo()


@pytest.fixture
def patient(tmp_path: Path) -> Patient:
    folder = tmp_path / "library"
    with Library(folder) as library:
        library.import_dump(page("march.txt", "Moss", "Fern", "Reed"))
        library.import_dump(page("april.txt", "Ivy"))
    return Patient(folder)


def test_a_library_as_it_was_made_is_sound(patient: Patient) -> None:
    report = patient.check()
    assert (report.sound, report.findings, report.papers) == (True, (), 4)


def test_removing_and_undoing_leave_it_sound(patient: Patient) -> None:
    with Library(patient.folder) as library:
        library.mark([1, 2], status=Status.READ, tags=["green"])
        library.remove([1])
        library.undo()
        library.remove([4])
        with library.rehearsal():
            library.mark([2], status=Status.SKIPPED)
    assert patient.check().findings == ()


def test_lost_references_are_told_by_their_tables(patient: Patient) -> None:
    patient.damage("PRAGMA foreign_keys = OFF", "DELETE FROM dumps WHERE name = 'march.txt'")
    found = patient.found(FindingKind.REFERENCE)
    assert found.what == "3 in the table sightings belong to nothing in the table dumps"
    assert not patient.check(repair=True).sound, "what is lost is not invented"


def test_a_gap_in_the_log_is_told(patient: Patient) -> None:
    patient.damage("DELETE FROM changes WHERE entity = 'links'")
    assert "lacks 4 of" in patient.found(FindingKind.LOG).what


def test_the_newest_entries_of_the_log_are_missed_as_well(patient: Patient) -> None:
    patient.damage("DELETE FROM changes WHERE id > (SELECT max(id) - 2 FROM changes)")
    assert "lacks 2 of" in patient.found(FindingKind.LOG).what


def test_a_paper_that_the_log_never_heard_of_is_told(patient: Patient) -> None:
    patient.damage(
        "INSERT INTO papers (title, abstract, title_key, added_at)"
        " VALUES ('Lichen', '', 'lichen', '2026-01-01T00:00:00+00:00')"
    )
    assert patient.found(FindingKind.LOG).papers == (5,)


def test_what_is_derived_is_derived_anew(patient: Patient) -> None:
    patient.damage(
        "UPDATE papers SET title_key = 'mess' WHERE id = 1",
        "DELETE FROM abstract_sketches WHERE paper_id = 2",
    )
    assert patient.found(FindingKind.DERIVED).papers == (1, 2)
    report = patient.check(repair=True)
    assert report.sound
    assert [found.repaired for found in report.findings] == [True]
    assert patient.check().findings == ()
    with Library(patient.folder) as library:
        library.import_dump(page("may.txt", "Fern", "Moss"))
        assert len(library.ids()) == 4


def test_a_damaged_index_is_rebuilt(patient: Patient) -> None:
    cache = patient.folder.parent / "cache"
    with Library(patient.folder) as library, Finder(library, cache) as finder:
        finder.rebuild()
    for file in cache.glob("*/index/**/*"):
        if file.is_file():
            file.write_bytes(b"mangled")
    assert "--repair" in patient.found(FindingKind.INDEX).proposal
    assert patient.check(repair=True).repaired == ("The search index was rebuilt",)
    assert patient.check().findings == ()


def test_a_lost_zero_comes_back_where_the_papers_link_proves_it(patient: Patient) -> None:
    patient.damage(
        "UPDATE papers SET arxiv_id = '2503.0213' WHERE id = 1",
        "UPDATE links SET kind = 'arxiv', url = 'https://arxiv.org/abs/2503.02130v2'"
        " WHERE paper_id = 1",
        "UPDATE papers SET arxiv_id = '2503.0214' WHERE id = 2",
    )
    told = {found.papers: found for found in patient.check().findings}
    assert "makes it 2503.02130" in told[1,].proposal
    assert "import the paper again" in told[2,].proposal
    report = patient.check(repair=True)
    assert {found.papers: found.repaired for found in report.findings} == {(1,): True, (2,): False}
    assert [paper.arxiv_id for paper in patient.papers()] == ["2503.02130", "2503.0214", None, None]
    patient.undo()
    assert patient.papers()[0].arxiv_id == "2503.0213"


@pytest.mark.parametrize(
    ("identifier", "trouble"),
    [
        ("2503.02130", None),
        ("1412.9999", None),
        ("1501.00001", None),
        ("0704.0001", None),
        ("math.GT/0309136", None),
        ("hep-th/9108001", None),
        ("2603.00001", None),
        ("2503.0213", "lacks digits"),
        ("1412.99999", "too many digits"),
        ("2513.00001", "month 13"),
        ("2500.00001", "month 0"),
        ("math/0013001", "month 13"),
        ("2612.00001", "not begun"),
        ("0612.00001", "older than arXiv"),
        ("cs/9001001", "older than arXiv"),
        ("2503,02130", "form"),
        ("", "form"),
    ],
)
def test_ids_that_can_be_and_that_cannot(identifier: str, trouble: str | None) -> None:
    found = id_trouble(identifier, TODAY)
    assert (trouble is None and found is None) or (trouble or "?") in (found or "")


@given(
    st.integers(2015, 2025), st.integers(1, 12), st.integers(1, 99999).filter(lambda n: n % 10 == 0)
)
def test_any_id_that_lost_its_zeros_is_found_again(year: int, month: int, number: int) -> None:
    whole = f"{year % 100:02}{month:02}.{number:05}"
    damaged = whole.rstrip("0")
    link = Link(LinkKind.ARXIV, f"https://arxiv.org/pdf/{whole}")
    assert id_trouble(whole, TODAY) is None
    assert id_trouble(damaged, TODAY) is not None
    assert proven_id(Paper(1, "Moss", "", arxiv_id=damaged, links=(link,)), TODAY) == whole
    doi = f"10.48550/arXiv.{whole}"
    assert proven_id(Paper(1, "Moss", "", arxiv_id=damaged, doi=doi), TODAY) == whole


def test_two_proofs_that_differ_prove_nothing() -> None:
    links = tuple(
        Link(LinkKind.ARXIV, f"https://arxiv.org/abs/{whole}")
        for whole in ("2510.10000", "2510.01000")
    )
    paper = Paper(1, "Moss", "", arxiv_id="2510.1", links=links)
    assert proven_id(paper, TODAY) == "2510.10000", "01000 cannot become 1 by losing zeros"
    assert proven_id(Paper(1, "Moss", "", arxiv_id="2511.1", links=links), TODAY) is None


@pytest.mark.parametrize(
    ("published", "updated", "trouble"),
    [
        ("2025-03-01", "2025-03-01", None),
        ("2025-03-02", "2025-03-01", None),  # the day of another time zone
        (None, None, None),
        ("2026-03-11", None, None),
        ("2026-03-12", None, "to come"),
        ("2025-01-01", "2027-01-01", "updated on 2027-01-01, which is to come"),
        ("1949-12-31", None, "before there was"),
        ("2025-03-03", "2025-03-01", "before it was published"),
        ("2025-02-30", None, "no day"),
    ],
)
def test_dates_that_can_be_and_that_cannot(
    published: str | None, updated: str | None, trouble: str | None
) -> None:
    found = date_trouble(published, updated, TODAY, from_bibliography=False)
    assert (trouble is None and found is None) or (trouble or "?") in (found or "")


def test_a_bibliography_may_hold_old_papers() -> None:
    assert date_trouble("1936-11-12", None, TODAY, from_bibliography=True) is None


def test_a_date_that_cannot_be_is_told_and_left(patient: Patient) -> None:
    patient.damage("UPDATE papers SET published = '2025-02-30' WHERE id = 3")
    found = patient.found(FindingKind.DATE)
    assert found.papers == (3,)
    assert "readinglist fetch 3" in found.proposal


def test_a_duplicate_becomes_one_paper_and_undo_makes_it_two(patient: Patient) -> None:
    with Library(patient.folder) as library:
        library.mark([1], status=Status.READ, tags=["green"])
        library.set_notes(1, "soft")
        library.mark([4], priority=Priority.HIGH, tags=["wet"])
        library.set_notes(4, "very soft")
        library.set_cite_key(1, "moss2025")
        library.set_cite_key(4, "older")
        library.set_cite_key(4, "Moss25")
    patient.damage(
        "UPDATE papers SET title = 'MOSS', title_key = 'moss',"
        f" abstract = 'Moss: {GARDEN}' WHERE id = 4"
    )
    found = [found for found in patient.check().findings if found.kind is FindingKind.DUPLICATE]
    assert [one.papers for one in found] == [(1, 4)]
    before = patient.papers()
    assert patient.check(repair=True).sound
    merged = patient.papers()[0]
    assert [paper.id for paper in patient.papers()] == [1, 2, 3]
    assert (merged.status, merged.priority) == (Status.READ, Priority.HIGH)
    assert merged.tags == ("green", "wet")
    assert merged.dumps == ("march.txt", "april.txt")
    assert merged.notes == "soft\n\nvery soft"
    assert (merged.cite_key, merged.aliases) == ("moss2025", ("Moss25", "older"))
    assert {link.url for link in merged.links} == {
        "https://moss.example.org",
        "https://ivy.example.org",
    }
    assert patient.check().findings == ()
    patient.undo()
    assert patient.papers() == before
    with Library(patient.folder) as library:
        library.redo()
    assert patient.papers()[0] == merged


def test_works_that_are_cited_apart_are_no_duplicates(patient: Patient) -> None:
    patient.damage(
        "UPDATE papers SET title = 'MOSS', title_key = 'moss', abstract = '' WHERE id = 4",
        """UPDATE papers SET bib_fields = '{"year": "200' || id || '"}' WHERE id IN (1, 4)""",
    )
    assert FindingKind.DUPLICATE not in {found.kind for found in patient.check().findings}
    patient.damage("UPDATE papers SET bib_fields = NULL WHERE id = 1")
    assert patient.found(FindingKind.DUPLICATE).papers == (1, 4)


def test_a_paper_without_a_key_takes_up_that_of_its_double(patient: Patient) -> None:
    with Library(patient.folder) as library:
        library.mark([1], status=Status.READ)
        library.set_cite_key(4, "moss2025")
    patient.damage(
        "UPDATE papers SET title = 'MOSS', title_key = 'moss',"
        f" abstract = 'Moss: {GARDEN}' WHERE id = 4"
    )
    before = patient.papers()
    patient.check(repair=True)
    merged = patient.papers()[0]
    assert (merged.id, merged.cite_key, merged.aliases) == (1, "moss2025", ())
    patient.undo()
    assert patient.papers() == before


def test_the_one_the_user_decided_on_takes_in_the_other(patient: Patient) -> None:
    with Library(patient.folder) as library:
        library.mark([2], status=Status.READ)
    patient.damage("UPDATE papers SET title_key = 'moss', title = 'Moss' WHERE id = 2")
    patient.check(repair=True)
    assert (patient.papers()[0].id, patient.papers()[0].status) == (2, Status.READ)


def test_different_decisions_are_left_to_the_user(patient: Patient) -> None:
    with Library(patient.folder) as library:
        library.mark([1], status=Status.READ)
        library.mark([2], status=Status.SKIPPED)
    patient.damage("UPDATE papers SET title = 'Moss', title_key = 'moss' WHERE id = 2")
    assert "decided differently" in patient.found(FindingKind.DUPLICATE).what
    assert not patient.check(repair=True).sound
    assert len(patient.papers()) == 4


def test_one_id_under_two_titles_is_proposed_and_not_merged(patient: Patient) -> None:
    patient.damage("UPDATE papers SET arxiv_id = '2503.02130' WHERE id IN (1, 3)")
    found = patient.found(FindingKind.DUPLICATE)
    assert found.papers == (1, 3)
    assert "same arXiv id 2503.02130" in found.what
    assert not patient.check(repair=True).sound
    assert len(patient.papers()) == 4


def test_namesakes_are_no_duplicates(patient: Patient) -> None:
    patient.damage(
        "UPDATE papers SET title = 'Moss', title_key = 'moss', abstract = 'Quite another matter,"
        " told in words that the first paper on moss has never used.' WHERE id = 3"
    )
    assert FindingKind.DUPLICATE not in {found.kind for found in patient.check().findings}


def test_pdfs_that_are_gone_are_forgotten_and_strays_are_named(patient: Patient) -> None:
    (patient.folder / "pdfs").mkdir()
    (patient.folder / "pdfs" / "stray.pdf").write_bytes(b"%PDF-1.7")
    (patient.folder / "pdfs" / "fern.pdf").write_bytes(b"%PDF-1.7")
    patient.damage(
        "UPDATE papers SET pdf = 'moss.pdf' WHERE id = 1",
        "UPDATE papers SET pdf = 'fern.pdf' WHERE id = 2",
    )
    lost, stray = patient.check().findings
    assert (lost.kind, lost.papers) == (FindingKind.PDF, (1,))
    assert "stray.pdf" in stray.what
    patient.check(repair=True)
    assert [paper.pdf for paper in patient.papers()] == [None, "fern.pdf", None, None]
    assert (patient.folder / "pdfs" / "stray.pdf").exists(), "a user's file is never deleted"
    patient.undo()
    assert patient.papers()[0].pdf == "moss.pdf"


def test_a_damaged_file_is_told_with_the_copy_to_put_back(patient: Patient) -> None:
    with Library(patient.folder) as library:
        library.mark([1], status=Status.READ)
    (copy,) = patient.folder.glob("backups/*-daily.db")
    file = patient.folder / "library.db"
    with contextlib.closing(sqlite3.connect(file)) as connection:
        (number,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'papers_organization'"
        ).fetchone()
    content = bytearray(file.read_bytes())
    content[(number - 1) * 4096 : number * 4096] = b"\xff" * 4096
    file.write_bytes(content)
    report = patient.check(repair=True)
    assert not report.sound
    assert {found.kind for found in report.findings} == {FindingKind.DAMAGE}
    assert f"readinglist restore {copy}" in report.findings[0].proposal
