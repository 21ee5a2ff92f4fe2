"""Exports: whole or not at all, to streams too; the user's words only when asked; what is told."""

import io
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from readinglist.errors import Cancelled, ExportError
from readinglist.export.exporter import ExportReport, Note, NoteKind
from readinglist.library import Library
from readinglist.model.paper import Paper
from readinglist.operations.exporting import FORMATS, Options, export, export_to, sentences


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Several hundred papers, one with notes and a tag."""
    with Library(tmp_path / "library") as opened:
        papers = (
            Paper(id=n, title=f"Rest number {n}", abstract="Sleep.", authors=("Ana Naps",))
            for n in range(1, 601)
        )
        opened.import_papers("invented.json", papers)
        opened.set_notes(1, "ask Ana")
        opened.mark([1], tags=["dreams"])
        yield opened


def _third_time() -> Callable[[], bool]:
    asked = count()
    return lambda: next(asked) == 2


@pytest.mark.parametrize("name", FORMATS)
def test_a_stopped_export_leaves_a_stream_empty_and_a_file_as_it_was(
    library: Library, name: str, tmp_path: Path
) -> None:
    target = tmp_path / "refs"
    target.write_text("old")
    out = io.StringIO()
    with pytest.raises(Cancelled):
        export(library, library.ids(), name, out, cancelled=_third_time())
    with pytest.raises(Cancelled):
        export_to(library, library.ids(), name, target, cancelled=_third_time())
    assert out.getvalue() == ""
    assert target.read_text() == "old"
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["refs"]


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "ris", "csl-json", "markdown"])
def test_notes_and_tags_leave_only_when_asked_for(library: Library, name: str) -> None:
    for options in (None, Options(include_notes=True), Options(include_tags=True)):
        out = io.StringIO()
        export(library, [1, 2], name, out, options=options)
        assert ("ask Ana" in out.getvalue()) == bool(options and options.include_notes)
        assert ("dreams" in out.getvalue()) == bool(options and options.include_tags)


def test_a_folder_is_no_file_to_write(library: Library, tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="choose another folder"):
        export_to(library, [1], "bibtex", tmp_path)


def test_what_is_told_is_short_unless_more_is_asked_for() -> None:
    nameless = [Note(n, f"key{n}", NoteKind.WITHOUT_AUTHORS) for n in range(1, 6)]
    report = ExportReport(
        9,
        [
            *nameless,
            Note(7, "ri", NoteKind.TRANSLITERATED, "日 → ri"),
            Note(8, "double", NoteKind.DUPLICATE, "ri"),
            Note(9, "new", NoteKind.OTHER_KEYS, "old"),
        ],
    )
    authors, letters, keys, doubles, hint = sentences(report, more="ask for more")
    assert authors.startswith("5 of 9 entries have no authors")
    assert authors.endswith("key3 (paper 3); and 2 more")
    assert letters.startswith("1 of 9 entries has letters")
    assert letters.endswith("ri (paper 7: 日 → ri)")
    assert keys.startswith("1 of 9 entries has other keys")
    assert keys.endswith("new (paper 9: old)")
    assert doubles.endswith("double (paper 8, see ri)")
    assert hint == "ask for more"
    everything = " ".join(sentences(report, few=None, more="ask for more"))
    assert all(note.cite_key in everything for note in report.notes)
    assert "more" not in everything
    assert not list(sentences(ExportReport(9)))
