"""A whole library as JSON and back: the same papers, the same history, nothing to undo in it."""

import io
import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from readinglist import paths
from readinglist.errors import ReadingListError
from readinglist.library import Library
from readinglist.model.paper import Paper, Priority, Status
from readinglist.model.view import View
from readinglist.operations import cite_keys
from readinglist.operations.exporting import export
from readinglist.operations.importing import FileReport, import_paths


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """A library that was lived in."""
    with Library(tmp_path / "library") as opened:
        import_paths(opened, [paths.resource("sample")])
        later = tmp_path / "later.json"
        earlier = {"title": "Tides in a teacup", "dumps": ["b.txt"]}
        again = {"title": "A pond of one's own", "dumps": ["a.txt", "b.txt"]}
        later.write_text(json.dumps({"readinglist": 1, "papers": [again, earlier]}))
        import_paths(opened, [later])
        opened.remove(opened.ids()[-2:-1])
        opened.undo()
        first, second, third = opened.ids()[:3]
        opened.mark(
            [first, second], status=Status.READ, priority=Priority.HIGH, tags=["rl/offline"]
        )
        opened.colour_tag("rl/offline", "red")
        opened.set_notes(first, "Read *twice*")
        opened.edit(second, {"title": "A better title"})
        opened.save_search("reefs", "reef status:unread")
        opened.remove([third])
        opened.undo()
        opened.remove([opened.ids()[-1]])
        cite_keys.assign_keys(opened, [first])
        cite_keys.set_key(opened, first, "mine")
        opened.refuse(second, ["2401.01234"])
        yield opened


def whole(library: Library) -> str:
    out = io.StringIO()
    export(library, library.ids(), "json", out)
    return out.getvalue()


def take_in(library: Library, folder: Path, text: str) -> FileReport:
    file = folder / "whole.json"
    file.write_text(text, encoding="utf-8")
    (report,) = import_paths(library, [file]).files
    return report


def everything(library: Library) -> list[Paper]:
    return list(library.papers(library.ids()))


def papers(*told: Mapping[str, object]) -> str:
    return json.dumps({"readinglist": 1, "papers": told})


def test_an_empty_library_becomes_the_same(library: Library, tmp_path: Path) -> None:
    text = whole(library)
    with Library(tmp_path / "other") as other:
        report = take_in(other, tmp_path, text)
        assert (report.refused, report.new) == ((), len(library.ids()))
        assert everything(other) == everything(library)
        assert whole(other) == text
        assert other.counts().tags == library.counts().tags
        assert other.saved_searches() == library.saved_searches()


def test_history_is_told_and_the_import_alone_can_be_undone(
    library: Library, tmp_path: Path
) -> None:
    first = library.ids()[0]
    told = [info.summary for info, _ in library.changes_of_paper(first)]
    with Library(tmp_path / "other") as other:
        take_in(other, tmp_path, whole(library))
        again = [info.summary for info, _ in other.changes_of_paper(first)]
        assert again[: len(told)] == told
        undone = other.next_undo()
        assert undone is not None
        assert undone.summary == "imported whole.json"
        other.mark([first], status=Status.READING)
        other.undo()
        other.undo()
        assert other.is_empty
        assert other.undo().batch is None
        take_in(other, tmp_path, whole(library))
        assert everything(other) == everything(library)


def test_papers_that_look_alike_stay_two(library: Library, tmp_path: Path) -> None:
    first, second, third, fourth = library.ids()[:4]
    library.edit(second, {"title": library.paper(first).title, "abstract": ""})
    for paper_id in (third, fourth):
        library.edit(paper_id, {"arxiv_id": "2401.01234"})
    text = whole(library)
    with Library(tmp_path / "other") as other:
        report = take_in(other, tmp_path, text)
        assert (report.refused, report.new) == ((), len(library.ids()))
        assert whole(other) == text


def test_a_removed_papers_key_and_id_are_not_given_away(library: Library, tmp_path: Path) -> None:
    *_, last = library.ids()
    cite_keys.set_key(library, last, "gone")
    library.remove([last])
    with Library(tmp_path / "other") as other:
        take_in(other, tmp_path, whole(library))
        take_in(other, tmp_path, papers({"title": "Quite another", "cite_key": "GONE"}))
        (newcomer,) = (paper for paper in everything(other) if paper.title == "Quite another")
        assert newcomer.id not in library.ids()
        assert next(info.summary for info, _ in other.changes_of_paper(newcomer.id)) == (
            "imported whole.json"
        )
        assert (newcomer.cite_key, newcomer.aliases) == (None, ())
        with pytest.raises(ReadingListError, match="was removed"):
            cite_keys.set_key(other, newcomer.id, "gone")


def test_a_library_whose_import_was_undone_and_redone_goes_over(
    library: Library, tmp_path: Path
) -> None:
    with Library(tmp_path / "second") as second:
        take_in(second, tmp_path, whole(library))
        second.undo()
        second.redo()
        text = whole(second)
    with Library(tmp_path / "third") as third:
        assert take_in(third, tmp_path, text).refused == ()
        assert whole(third) == text


def test_colours_of_tags_without_papers_of_their_own_go_over(
    library: Library, tmp_path: Path
) -> None:
    some = library.ids()[:1]
    library.mark(some, tags=["rl"])
    library.colour_tag("rl", "blue")
    library.mark(some, untags=["rl"])
    text = whole(library)
    with Library(tmp_path / "new") as new, Library(tmp_path / "used") as used:
        import_paths(used, [paths.resource("sample")])
        for other in (new, used):
            take_in(other, tmp_path, text)
            assert other.counts().tags == library.counts().tags


@pytest.mark.parametrize("told", [None, 0, -4, 2**31, 2**63 - 1])
def test_every_paper_has_an_id_that_commands_take(tmp_path: Path, told: int | None) -> None:
    with Library(tmp_path / "library") as library:
        take_in(library, tmp_path, papers({"id": told, "title": "Rest"}, {"title": "Motion"}))
        assert library.ids() == [1, 2]


def test_papers_of_another_library_do_not_take_the_place_of_removed_ones(tmp_path: Path) -> None:
    with Library(tmp_path / "library") as library:
        take_in(library, tmp_path, papers({"id": 1, "title": "Rest", "cite_key": "rest"}))
        library.remove([1])
        take_in(library, tmp_path, papers({"id": 1, "title": "Motion"}))
        (paper,) = everything(library)
        assert (paper.id, paper.title, paper.aliases) == (2, "Motion", ())


def test_a_library_in_use_keeps_its_own_history(library: Library, tmp_path: Path) -> None:
    with Library(tmp_path / "other") as other:
        import_paths(other, [paths.resource("sample")])
        first = other.ids()[0]
        before = [info.id for info, _ in other.changes_of_paper(first)]
        report = take_in(other, tmp_path, whole(library))
        assert report.refused == ()
        after = [info.id for info, _ in other.changes_of_paper(first)]
        assert after[: len(before)] == before
        assert other.saved_searches() == library.saved_searches()
        assert other.counts().tags == library.counts().tags


def test_a_choice_of_papers_leaves_the_rest_of_the_library_at_home(library: Library) -> None:
    out = io.StringIO()
    export(library, library.ids(View(status=Status.READ)), "json", out)
    assert set(json.loads(out.getvalue())) == {"readinglist", "papers"}


@pytest.mark.parametrize(
    ("section", "row"),
    [
        ("batches", {"id": 1, "deed_id": 1, "kind": "x", "summary": "", "origin": "", "at": ""}),
        ("changes", {"id": 1, "batch_id": 99, "entity": "papers", "row_id": 1, "action": "drop"}),
        ("refusals", {"paper_id": 99, "arxiv_id": None, "at": "now"}),
        ("tags", "red"),
        ("tags", {"name": " ", "colour": "red"}),
        ("provenance", {"paper_id": 99, "field": "title", "source": "user", "at": "now"}),
        ("cite_keys", {"cite_key": "a}b", "paper_id": 1}),
        ("cite_keys", {"cite_key": "a", "paper_id": "two"}),
    ],
)
def test_what_does_not_fit_is_refused_and_nothing_kept(
    tmp_path: Path, section: str, row: object
) -> None:
    document = {"readinglist": 1, "papers": [{"title": "Rest"}], section: [row]}
    with Library(tmp_path / "library") as library:
        report = take_in(library, tmp_path, json.dumps(document))
        assert report.failed
        assert f"“{section}” in the file" in report.refused[0].reason
        assert "export it again" in report.refused[0].reason
        assert library.is_empty


def test_keys_that_tex_would_not_take_stay_outside(tmp_path: Path) -> None:
    document = {
        "readinglist": 1,
        "papers": [{"title": "Rest", "cite_key": "a}b", "aliases": ["old", "o{ld"]}],
        "tags": [{"name": "x", "colour": "no colour"}],
    }
    with Library(tmp_path / "library") as library:
        report = take_in(library, tmp_path, json.dumps(document))
        assert report.new == 1
        (paper,) = everything(library)
        assert (paper.cite_key, paper.aliases) == (None, ("old",))
        assert [remark.text.split("”")[0] for remark in report.remarks] == ["“a}b", "“o{ld"]


def test_a_key_that_another_paper_has_is_told(tmp_path: Path) -> None:
    first = {"title": "Rest", "cite_key": "same"}
    second = {"title": "Motion", "cite_key": "Same", "aliases": ["SAME", "own"]}
    with Library(tmp_path / "library") as library:
        report = take_in(library, tmp_path, papers(first, second))
        assert [(paper.cite_key, paper.aliases) for paper in everything(library)] == [
            ("same", ()),
            (None, ("own",)),
        ]
        assert [remark.text for remark in report.remarks] == [
            f"“Motion” cannot have the key “{key}”, which belongs to another paper"
            for key in ("SAME", "Same")
        ]


def test_another_key_of_a_known_paper_becomes_its_alias(tmp_path: Path) -> None:
    other = papers({"title": "Rest", "cite_key": "theirs", "aliases": ["older"]})
    with Library(tmp_path / "library") as library:
        take_in(library, tmp_path, papers({"title": "Rest", "cite_key": "mine"}))
        report = take_in(library, tmp_path, other)
        assert (report.merged, report.remarks) == (1, ())
        (paper,) = everything(library)
        assert (paper.cite_key, paper.aliases) == ("mine", ("older", "theirs"))
        assert take_in(library, tmp_path, other).unchanged == 1
