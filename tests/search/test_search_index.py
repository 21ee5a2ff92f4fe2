"""The index as a thing on disk: kept in step, shared between processes, mended when damaged."""

# mypy: allow-untyped-calls

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from whoosh.filedb.filestore import FileStorage
from whoosh.index import FileIndex
from whoosh.query.compound import And, Or
from whoosh.query.terms import Term

from readinglist.errors import Cancelled, LibraryError
from readinglist.model.progress import Progress
from readinglist.search import building, schema
from readinglist.search.answer import IndexState
from readinglist.search.building import write_lock
from readinglist.search.index import SearchIndex
from readinglist.search.manifest import Manifest
from readinglist.search.source import Document

Make = Callable[..., Any]
MANIFEST = "manifest"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "shelf"


def test_a_missing_index_answers_all_the_same(make_shelf: Make, folder: Path) -> None:
    shelf = make_shelf("Moss", "Fern", "More moss")
    index = SearchIndex.open(folder, shelf)
    answer = index.search("moss", shelf)
    assert answer.ids.tolist() == [3, 1]
    assert (answer.state, index.state) == (IndexState.MISSING, IndexState.MISSING)
    assert index.behind() == 3
    assert not index.update()
    assert index.similar(1) == []


def test_a_rebuilt_index_is_ready(make_shelf: Make, make_index: Make) -> None:
    index = make_index(make_shelf("Moss"))
    assert index.state is IndexState.READY
    assert index.behind() == 0


def test_an_empty_library_can_be_indexed(make_shelf: Make, make_index: Make) -> None:
    shelf = make_shelf()
    index = make_index(shelf)
    assert index.search("moss", shelf).total == 0
    shelf.put(Document(1, "Moss"))
    assert index.update()
    assert index.search("moss", shelf).ids.tolist() == [1]


def test_changes_are_followed(make_shelf: Make, make_index: Make) -> None:
    shelf = make_shelf("Moss", "Fern", "Lichen")
    index = make_index(shelf)
    shelf.edit(1, notes="fern")
    shelf.edit(1, notes="fern again")
    shelf.put(Document(4, "Fern tree"))
    shelf.remove(2)
    assert index.behind() == 3
    assert index.search("fern", shelf).behind
    assert index.update()
    assert index.search("fern", shelf).ids.tolist() == [4, 1]
    assert not index.search("fern", shelf).behind
    assert index.behind() == 0


def test_deleted_papers_stay_deleted_over_many_commits(make_shelf: Make, make_index: Make) -> None:
    shelf = make_shelf(*["Moss"] * 30)
    index = make_index(shelf)
    for number in range(1, 26):
        if number % 5:
            shelf.edit(number, title=f"Fern {number}")
        else:
            shelf.remove(number)
        assert index.update()
    assert sorted(index.search("fern ", shelf).ids.tolist()) == [n for n in range(26) if n % 5]
    assert sorted(index.search("moss ", shelf).ids.tolist()) == list(range(26, 31))


def test_small_segments_are_merged(make_shelf: Make, make_index: Make, folder: Path) -> None:
    shelf = make_shelf("Moss", "Deep-sea moss")
    index = make_index(shelf)
    for number in range(3, 60):
        shelf.put(Document(number, f"Deep sea fern number{number}"))
        index.update()
    assert len(list(folder.glob("*.postings"))) < 15
    assert index.search('"deep sea"', shelf).total == 58
    assert index.search("deepsea", shelf).total == 58
    assert index.search("number42 ", shelf).ids.tolist() == [42]


def test_a_paper_given_twice_is_indexed_once(make_shelf: Make, make_index: Make) -> None:
    shelf = make_shelf("Moss")
    once = shelf.documents
    shelf.documents = lambda ids: [*once(ids), *once(ids)].__iter__()
    assert make_index(shelf).search("moss", shelf).total == 1


def test_two_processes_see_each_others_commits(make_shelf: Make, folder: Path) -> None:
    shelf = make_shelf("Moss")
    one, two = SearchIndex.open(folder, shelf), SearchIndex.open(folder, shelf)
    one.rebuild()
    assert two.search("moss", shelf).state is IndexState.READY
    shelf.put(Document(2, "Fern"))
    two.update()
    assert one.search("fern", shelf).ids.tolist() == [2]
    shelf.put(Document(3, "Fern"))
    one.update()
    assert two.search("fern", shelf).ids.tolist() == [3, 2]


def test_an_open_index_outlives_its_files(make_shelf: Make, folder: Path) -> None:
    shelf = make_shelf("Moss")
    index = SearchIndex.open(folder, shelf)
    index.rebuild()
    for path in folder.glob("papers_*.*"):
        path.unlink()
    assert index.search("moss", shelf).ids.tolist() == [1]


def test_one_writes_at_a_time(make_shelf: Make, folder: Path) -> None:
    shelf = make_shelf("Moss")
    index = SearchIndex.open(folder, shelf)
    index.rebuild()
    shelf.put(Document(2, "Fern"))
    with write_lock(folder, timeout=0) as held:
        assert held
        assert not index.update(timeout=0)
        with pytest.raises(LibraryError, match="another process"):
            index.rebuild(timeout=0)
    assert index.update()


def test_searching_goes_on_while_another_thread_writes(make_shelf: Make, folder: Path) -> None:
    shelf = make_shelf(*["Moss"] * 20)
    index = SearchIndex.open(folder, shelf)
    index.rebuild()
    wrong: list[int] = []
    done = threading.Event()

    def search() -> None:
        while not done.is_set():
            total = index.search("moss", shelf).total
            wrong.extend([total] if total != 20 else [])

    reader = threading.Thread(target=search)
    reader.start()
    for number in range(1, 6):
        shelf.edit(number, notes=f"note {number}")
        index.update()
    done.set()
    reader.join()
    assert wrong == []


def files_of(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != "lock")


HARMS: dict[str, Callable[[bytes], bytes]] = {
    "truncated": lambda content: content[:-1],
    "emptied": lambda _: b"",
    "flipped": lambda content: bytes([content[0] ^ 1]) + content[1:],
    "longer": lambda content: content + b"\0",
}


@pytest.mark.parametrize("harm", [*HARMS, "lost"])
def test_damage_in_any_file_is_noticed_and_mended(
    make_shelf: Make, folder: Path, harm: str
) -> None:
    shelf = make_shelf("Moss", "Fern")
    SearchIndex.open(folder, shelf).rebuild()
    names = files_of(folder)
    assert MANIFEST in names
    for name in names:
        path = folder / name
        content = path.read_bytes()
        if not content and harm in ("truncated", "emptied", "flipped"):
            continue
        if harm == "lost":
            path.unlink()
        else:
            path.write_bytes(HARMS[harm](content))
        index = SearchIndex.open(folder, shelf)
        missing = harm == "lost" and name == MANIFEST
        assert index.state is (IndexState.MISSING if missing else IndexState.DAMAGED), name
        assert index.search("moss", shelf).ids.tolist() == [1]
        path.write_bytes(content)
        assert SearchIndex.open(folder, shelf).state in (IndexState.READY, IndexState.DAMAGED)
    index = SearchIndex.open(folder, shelf)
    index.rebuild()
    assert index.state is IndexState.READY
    assert index.verify() == []


def test_silent_damage_is_found_by_reading_everything(
    make_shelf: Make, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.search.manifest._ALWAYS_READ", 0)
    shelf = make_shelf("Moss", "Fern")
    index = SearchIndex.open(folder, shelf)
    index.rebuild()
    assert index.verify() == []
    (path,) = folder.glob("*.postings")
    stat = path.stat()
    content = bytearray(path.read_bytes())
    content[3] ^= 255
    path.write_bytes(content)
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert SearchIndex.open(folder, shelf).state is IndexState.READY
    assert index.verify() == [path.name]
    assert SearchIndex.open(folder, shelf).state is IndexState.MISSING


def test_a_foreign_or_outdated_index_is_not_used(
    make_shelf: Make, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SearchIndex.open(folder, make_shelf("Moss")).rebuild()
    other = make_shelf("Fern", name="other")
    assert SearchIndex.open(folder, other).state is IndexState.FOREIGN
    assert SearchIndex.open(folder, other).search("moss", other).total == 0
    assert SearchIndex.open(folder, make_shelf()).state is IndexState.FOREIGN
    monkeypatch.setattr(schema, "VERSION", "another")
    assert SearchIndex.open(folder, make_shelf("Moss")).state is IndexState.OUTDATED


def test_a_cancelled_rebuild_leaves_the_old_index(
    make_shelf: Make, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(building, "_REPORT_EVERY", 1)
    monkeypatch.setattr(building, "_PAPERS_PER_SEGMENT", 2)
    shelf = make_shelf("Moss", "Fern", "Lichen", "Moss", "Moss")
    index = SearchIndex.open(folder, shelf)
    seen: list[Progress] = []
    index.rebuild(report=seen.append)
    assert [each.done for each in seen] == [0, 1, 2, 3, 4, 5]
    assert {each.total for each in seen} == {5}
    before = files_of(folder)
    calls = iter([False, False, False, True])
    with pytest.raises(Cancelled):
        index.rebuild(cancelled=lambda: next(calls))
    assert index.state is IndexState.READY
    assert index.search("moss", shelf).total == 3
    shelf.put(Document(6, "Moss"))
    index.update()
    assert index.search("moss", shelf).total == 4
    assert len(files_of(folder)) < len(before) * 2


def test_a_failing_source_leaves_the_index_usable(make_shelf: Make, make_index: Make) -> None:
    shelf = make_shelf("Moss", "Fern")
    index = make_index(shelf)
    documents = shelf.documents

    def failing(ids: Any) -> Any:
        yield from documents(ids)
        raise OSError("the library is gone")

    shelf.edit(2, title="Moss")
    shelf.documents = failing
    with pytest.raises(OSError, match="gone"):
        index.update()
    shelf.documents = documents
    assert index.search("moss", shelf).ids.tolist() == [1]
    assert index.update()
    assert index.search("moss", shelf).ids.tolist() == [2, 1]


KILLED = """
import os, signal, sys
from pathlib import Path
import readinglist.search.{module} as module
from readinglist.search.index import SearchIndex
from readinglist.search.source import Delta, Document

class Source:
    def library_id(self): return "shelf"
    def revision(self): return 2
    def count(self): return 2
    def documents(self, ids): return iter([Document(1, "Moss"), Document(2, "Moss")])
    def changed_since(self, revision): return Delta(2, frozenset([1, 2]))

def die(*_, **__):
    os.kill(os.getpid(), signal.SIGKILL)

module.{where} = die
SearchIndex.open(Path(sys.argv[1]), Source()).{deed}()
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL on this system")
@pytest.mark.parametrize("deed", ["update", "rebuild"])
@pytest.mark.parametrize(
    ("module", "where"),
    [
        ("tokenlog", "TokenLog.arrays"),
        ("generation", "Generation.write"),
        ("manifest", "Manifest.write"),
        ("generation", "Generation.clean_up"),
    ],
)
def test_a_kill_leaves_the_old_or_the_new_index(
    make_shelf: Make, folder: Path, deed: str, module: str, where: str
) -> None:
    shelf = make_shelf("Moss")
    SearchIndex.open(folder, shelf).rebuild()
    code = KILLED.format(module=module, where=where, deed=deed)
    killed = subprocess.run(
        [sys.executable, "-c", code, str(folder)],
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert killed.returncode == -signal.SIGKILL
    shelf.put(Document(2, "Moss"))
    index = SearchIndex.open(folder, shelf)
    assert index.state is IndexState.READY
    assert index.search("moss", shelf).total in (1, 2)
    assert index.update(timeout=0)
    assert sorted(index.search("moss", shelf).ids.tolist()) == [1, 2]
    assert index.verify() == []


def test_plain_whoosh_can_search_the_index(
    make_shelf: Make, make_index: Make, folder: Path
) -> None:
    make_index(make_shelf("Moss and fern", "Fern fern", "Moss"))
    index = FileIndex(FileStorage(str(folder)), indexname=schema.INDEX_NAME)
    with index.searcher() as searcher:
        found = searcher.search(Term("title", "fern"), limit=None)
        assert sorted(hit.docnum for hit in found) == [0, 1]
        assert found[0].docnum == 1
        anywhere = Or([Term("title", "moss"), Term("authors", "moss")])
        found = searcher.search(And([anywhere, Term("title", "fern")]), limit=None)
        assert [hit.docnum for hit in found] == [0]


def test_the_manifest_tells_the_revision(make_shelf: Make, make_index: Make, folder: Path) -> None:
    shelf = make_shelf("Moss", "Fern")
    index = make_index(shelf)
    shelf.edit(1, title="Lichen")
    index.update()
    found = Manifest.read(folder)
    assert found is not None
    assert found.revision == shelf.revision() == 3


def test_a_closed_index_opens_again(make_shelf: Make, make_index: Make) -> None:
    shelf = make_shelf("Moss")
    index = make_index(shelf)
    index.close()
    assert index.search("moss", shelf).ids.tolist() == [1]


def test_importing_the_package_is_cheap() -> None:
    code = "import sys, readinglist.search; print({'numpy', 'whoosh'} & sys.modules.keys())"
    told = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert told.stdout.strip() == "set()"
