"""What the killed program was doing, and what must be true of its library ever after.

A deed is a few command lines, each acknowledged by its end. `holds` asserts, of a library whose
deed was killed after some acknowledgements, that those are kept and nothing is there by half.
"""

import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from readinglist import paths, settings
from readinglist.cli.main import run
from readinglist.consent import Consents
from readinglist.export.library_json import paper_to_json
from readinglist.library import Library
from readinglist.model.paper import Status
from readinglist.model.view import View
from readinglist.operations import kept_files
from readinglist.operations.searching import Finder
from readinglist.settings import UserSettings
from tests.fetch.loopback import work
from tests.reliability.crashing import Acknowledge, live
from tests.reliability.program import environment

PAGES = 3
PER_PAGE = 6
SCHEMAS = Path(__file__).parents[1] / "data/schemas"
OLD = "what an earlier export wrote\n"
FOREIGN = "@misc{doe2020,\n  title = {Something of mine}\n}\n"
PDF = b"%PDF-1.7 invented" + bytes(range(256)) * 400

_MOMENTS = {"added_at", "read_at"}
_QUERIES = ("pebbles", "small", '"steps"', "study kettles", "tag3", "sails OR lanterns")


def at_once(_: Path) -> None:
    """Nothing that has to be done before the command lines."""


@dataclass(frozen=True)
class Deed:
    """Command lines (``{}`` stands for the scratch folder) and the promises about them.

    `prepare` fills a scratch folder. `repeated` says whether doing the deed once more after a kill
    must lead to where the undisturbed deed leads, except for the fields that are `varying`.
    `begin` is done first, in the process that is killed: what no command line does.
    """

    name: str
    commands: tuple[str, ...]
    prepare: Callable[[Path], None]
    holds: Callable[[Path, int], None]
    repeated: bool = True
    varying: frozenset[str] = frozenset()
    begin: Callable[[Path], None] = at_once

    def arguments(self, scratch: Path) -> list[list[str]]:
        """The command lines as lists of arguments, with the scratch folder filled in."""
        return [command.format(scratch).split() for command in self.commands]

    def __call__(self, scratch: Path, acknowledge: Acknowledge) -> None:
        """Run the command lines in this process."""
        os.environ.update(environment(scratch))
        self.begin(scratch)
        with open(os.devnull, "w") as nowhere:  # noqa: PTH123 - os.devnull is a name
            os.dup2(nowhere.fileno(), 1)
        for number, arguments in enumerate(self.arguments(scratch)):
            status = run(arguments)
            assert status == 0, arguments
            acknowledge(str(number))


def content(folder: Path, but: frozenset[str] = frozenset()) -> list[dict[str, Any]]:
    """All that a library knows of its papers, except some fields and when it came to know it."""
    with Library(folder) as library:
        found = library.papers(sorted(library.ids()))
        papers: list[dict[str, Any]] = [paper_to_json(paper) for paper in found]
    return [
        {name: value for name, value in timeless(paper).items() if name not in but}
        for paper in papers
    ]


def timeless(paper: dict[str, Any]) -> dict[str, Any]:
    """A paper without the moments at which the library came to know of it."""
    links = [
        {name: value for name, value in link.items() if name != "checked_at"}
        for link in paper["links"]
    ]
    told = {name: value for name, value in paper.items() if name not in _MOMENTS}
    return {**told, "links": links}


def assert_sound(scratch: Path) -> None:
    """The file is sound before and after it is opened, and the index agrees with it."""
    file = scratch / "library/library.db"
    if file.exists():
        assert_file_sound(file)
    with Library(scratch / "library") as library:
        assert_file_sound(file)
        with (
            Finder(library, scratch / "cache") as finder,
            Finder(library, scratch / "fresh cache") as fresh,
        ):
            assert finder.catch_up()
            assert finder.trouble() is None
            fresh.rebuild()
            for query in _QUERIES:
                assert list(finder.find(query).ids) == list(fresh.find(query).ids), query


def assert_file_sound(file: Path) -> None:
    """SQLite finds nothing wrong with a file."""
    with closing(sqlite3.connect(file)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def write_pages(folder: Path) -> list[Path]:
    """Saved answers of the site's, each with papers that no other has."""
    folder.mkdir(parents=True)
    pages = []
    for number in range(PAGES):
        works = [work(number * PER_PAGE + place + 1) for place in range(PER_PAGE)]
        papers = [{"title": one.title, "summary": one.abstract} for one in works]
        pages.append(folder / f"page{number}.json")
        pages[-1].write_text(json.dumps([{"paper": paper} for paper in papers]), "utf-8")
    return pages


def with_pages(scratch: Path) -> None:
    """A library of nothing yet, and pages to import."""
    write_pages(scratch / "pages")
    with Library(scratch / "library"):
        pass


def with_papers(scratch: Path) -> None:
    """A library of papers, with an index and room for what is written."""
    write_pages(scratch / "pages")
    _run(scratch, "import {}/pages", "list pebbles")
    (scratch / "out").mkdir()


def with_marks(scratch: Path) -> None:
    """A library of papers of which six were marked, one after another."""
    with_papers(scratch)
    _run(scratch, *(f"mark {number} --status read --tag tag{number}" for number in range(1, 7)))


def with_exports(scratch: Path) -> None:
    """A library of papers, and files that an export will replace."""
    with_papers(scratch)
    for name in ("list.bib", "list.json"):
        (scratch / "out" / name).write_text(OLD, "utf-8")


def with_copy(scratch: Path) -> None:
    """A library of marked papers, and a copy from before the marks."""
    with_papers(scratch)
    _run(
        scratch,
        "backup {}/out/copy.db",
        *(f"mark {number} --status skipped --tag tag{number}" for number in range(1, 4)),
        "list tag3",
    )


def with_wishes(scratch: Path) -> None:
    """A library of papers, all of them to read, which the services know."""
    with_papers(scratch)
    every = " ".join(str(number) for number in range(1, PAGES * PER_PAGE + 1))
    _run(scratch, f"mark {every} --status to-read")


def with_bibliographies(scratch: Path) -> None:
    """A library of papers, and bibliographies of others to import."""
    with_papers(scratch)
    (scratch / "bib").mkdir()
    for number in range(PAGES):
        first = (PAGES + number) * PER_PAGE + 1
        entries = "".join(
            f"@article{{key{place}, title={{{work(place).title}}}, year=2025,\n"
            f" author={{Example, Ada and Sample, Bo}}, abstract={{{work(place).abstract}}}}}\n"
            for place in range(first, first + PER_PAGE)
        )
        (scratch / f"bib/part{number}.bib").write_text(entries, "utf-8")


def with_thesis(scratch: Path) -> None:
    """A library of papers, and a bibliography that holds an entry of another hand."""
    with_papers(scratch)
    (scratch / "out/thesis.bib").write_text(FOREIGN, "utf-8")


def bind_thesis(scratch: Path) -> None:
    """Keep the bibliography up to date with the papers tagged ``tag3``."""
    with Library(scratch / "library") as library:
        target = scratch / "out/thesis.bib"
        kept = kept_files.new_file(library, target, "bibtex", View(tag="tag3"))
        kept_files.keep(library, kept, Consents(paths.consents_file()))


def with_known_papers(scratch: Path) -> None:
    """A library of papers to read that were looked up, whose PDFs are wanted now."""
    with_wishes(scratch)
    _run(scratch, "fetch")
    settings.save(UserSettings(download_pdfs=True), scratch / "config/readinglist/settings.ini")


def of_first_schema(scratch: Path) -> None:
    """A library as the first release left it."""
    folder = scratch / "library"
    folder.mkdir(parents=True)
    with closing(sqlite3.connect(folder / "library.db")) as connection:
        connection.executescript((SCHEMAS / "schema_1.sql").read_text("utf-8"))


def imports_are_whole(scratch: Path, acknowledged: int) -> None:
    with Library(scratch / "library") as library:
        dumps = sorted(dump.name for dump in library.dumps())
        assert len(dumps) >= acknowledged
        assert dumps == [f"page{number}.json" for number in range(len(dumps))]
        assert len(library.ids()) == len(dumps) * PER_PAGE


def marks_are_whole(scratch: Path, acknowledged: int) -> None:
    marked = _marked(scratch)
    assert marked in (set(range(1, acknowledged + 1)), set(range(1, acknowledged + 2)))


def undos_are_whole(scratch: Path, acknowledged: int) -> None:
    numbers = [6, 5, 4, 3, 2, 3, 4, 4]
    marked = _marked(scratch)
    assert marked == set(range(1, len(marked) + 1))
    assert len(marked) in numbers[acknowledged : acknowledged + 2]
    with Library(scratch / "library") as library:
        while library.undo():
            pass
        assert library.ids() == []
        while library.redo():
            pass
        assert len(library.ids()) == PAGES * PER_PAGE


def resolved_means_known(scratch: Path, acknowledged: int) -> None:
    with closing(sqlite3.connect(scratch / "library/library.db")) as connection:
        resolved = connection.execute(
            "SELECT arxiv_id, (SELECT count(*) FROM authors WHERE paper_id = papers.id) "
            "FROM papers JOIN fetch_jobs ON paper_id = papers.id WHERE state = 'resolved'"
        ).fetchall()
    assert all(arxiv_id and authors for arxiv_id, authors in resolved)
    assert len(resolved) == PAGES * PER_PAGE or not acknowledged


def bibliographies_are_whole(scratch: Path, acknowledged: int) -> None:
    with Library(scratch / "library") as library:
        papers = list(library.papers(library.ids()))
    imported = [paper for paper in papers if paper.cite_key]
    assert len(imported) in (acknowledged * PER_PAGE, (acknowledged + 1) * PER_PAGE)
    assert len(papers) == PAGES * PER_PAGE + len(imported)
    assert all(len(paper.authors) == 2 and paper.abstract for paper in imported)


def kept_file_is_whole(scratch: Path, acknowledged: int) -> None:
    text = (scratch / "out/thesis.bib").read_text("utf-8")
    assert text.startswith(FOREIGN)
    own = text.removeprefix(FOREIGN)
    assert own == "" or own.endswith("% End of what readinglist keeps.\n")
    entries = own.count("\n@")
    assert entries == own.count("\n}")
    assert acknowledged // 2 <= entries <= (acknowledged + 2) // 2


def pdfs_are_whole(scratch: Path, acknowledged: int) -> None:
    there = list((scratch / "library/pdfs").glob("*.pdf"))
    assert {file.stat().st_size for file in there} <= {len(PDF)}
    assert all(file.read_bytes() == PDF for file in there)
    with Library(scratch / "library") as library:
        named = {paper.pdf for paper in library.papers(library.ids())}
    assert {file.name for file in there} <= named
    if acknowledged:
        assert len(there) == PAGES * PER_PAGE
        assert len(list((scratch / "library/pdfs").iterdir())) == len(there)


def exports_are_whole(scratch: Path, acknowledged: int) -> None:
    bibliography = (scratch / "out/list.bib").read_text("utf-8")
    papers = (scratch / "out/list.json").read_text("utf-8")
    if bibliography != OLD:
        assert bibliography.count("\n@") + bibliography.startswith("@") == PAGES * PER_PAGE
    if papers != OLD:
        assert len(json.loads(papers)["papers"]) == PAGES * PER_PAGE
    assert acknowledged < 1 or bibliography != OLD
    assert acknowledged < 2 or papers != OLD


def backups_are_whole(scratch: Path, acknowledged: int) -> None:
    for number in range(2):
        copy = scratch / f"out/{number}.db"
        assert copy.exists() or acknowledged <= number
        if copy.exists():
            assert_file_sound(copy)
            with closing(sqlite3.connect(copy)) as connection:
                papers = connection.execute("SELECT count(*) FROM papers").fetchone()[0]
            assert papers == PAGES * PER_PAGE


def restored_or_not(scratch: Path, acknowledged: int) -> None:
    skipped = {1, 2, 3}
    with Library(scratch / "library") as library:
        found = {paper.id for paper in library.papers(library.ids()) if paper.status != "unread"}
    assert found in ({frozenset(skipped), frozenset()} if not acknowledged else {frozenset()})
    kept = list((scratch / "library/backups").glob("*before-restore*.db"))
    if not found:
        with closing(sqlite3.connect(kept[0])) as connection:
            rows = connection.execute("SELECT id FROM papers WHERE status = 'skipped'")
            assert {row[0] for row in rows} == skipped


def all_is_carried_over(scratch: Path, _: int) -> None:
    before = json.loads((SCHEMAS / "schema_1.json").read_text("utf-8"))["papers"]
    now = {paper["id"]: paper for paper in content(scratch / "library")}
    assert now.keys() == {paper["id"] for paper in before}
    for paper in before:
        for name, value in timeless(paper).items():
            assert now[paper["id"]][name] == value, name


def nothing_to_lose(scratch: Path, _: int) -> None:
    assert content(scratch / "library") == []


def papers_stay(scratch: Path, _: int) -> None:
    assert len(content(scratch / "library")) == PAGES * PER_PAGE


def empty(scratch: Path) -> None:
    """No library at all."""
    shutil.rmtree(scratch / "library", ignore_errors=True)


def _marked(scratch: Path) -> set[int]:
    with Library(scratch / "library") as library:
        papers = list(library.papers(library.ids()))
    for paper in papers:
        wanted = (f"tag{paper.id}",) if paper.status is Status.READ else ()
        assert paper.tags == wanted
        assert (paper.read_at is not None) == (paper.status is Status.READ)
    return {paper.id for paper in papers if paper.tags}


def _run(scratch: Path, *commands: str) -> None:
    live(Deed("preparation", commands, empty, nothing_to_lose), scratch)


DEEDS: Sequence[Deed] = (
    Deed(
        "import",
        tuple(f"import {{}}/pages/page{number}.json" for number in range(PAGES)),
        with_pages,
        imports_are_whole,
    ),
    Deed(
        "mark",
        tuple(f"mark {number} --status read --tag tag{number}" for number in range(1, 7)),
        with_papers,
        marks_are_whole,
    ),
    Deed(
        "undo",
        ("undo", "undo", "undo", "undo", "redo", "redo"),
        with_marks,
        undos_are_whole,
        repeated=False,
    ),
    # Only a search at Hugging Face tells these, and a paper that arXiv finds first is asked for
    # there by its id; which of the two is quicker is another matter in each run.
    Deed("fetch", ("fetch",), with_wishes, resolved_means_known, varying=frozenset({"comments"})),
    Deed(
        "bibliography",
        tuple(f"import {{}}/bib/part{number}.bib" for number in range(PAGES)),
        with_bibliographies,
        bibliographies_are_whole,
    ),
    Deed(
        "keep",
        ("mark 3 --tag tag3", "keep", "mark 5 --tag tag3", "keep"),
        with_thesis,
        kept_file_is_whole,
        begin=bind_thesis,
    ),
    Deed("pdfs", ("fetch",), with_known_papers, pdfs_are_whole),
    Deed(
        "index",
        ("reindex", "mark 3 --tag tag3", "list tag3"),
        with_papers,
        papers_stay,
    ),
    Deed(
        "export",
        (
            "export --format bibtex -o {}/out/list.bib",
            "export --format json -o {}/out/list.json",
        ),
        with_exports,
        exports_are_whole,
    ),
    Deed(
        "backup",
        ("backup {}/out/0.db", "backup {}/out/1.db"),
        with_papers,
        backups_are_whole,
    ),
    Deed("restore", ("restore {}/out/copy.db",), with_copy, restored_or_not),
    Deed("migration", ("stats",), of_first_schema, all_is_carried_over),
    Deed("new library", ("stats",), empty, nothing_to_lose),
)
