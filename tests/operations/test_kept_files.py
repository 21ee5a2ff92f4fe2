"""Kept files: written whole, other hands' entries left alone, changes by others put by."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readinglist import paths
from readinglist.consent import Consents
from readinglist.errors import ExportError
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.kept_file import KeptFile
from readinglist.model.paper import Status
from readinglist.model.view import SavedSearch, View
from readinglist.operations import kept_files
from readinglist.operations.cite_keys import assign_keys
from readinglist.operations.importing import import_paths
from readinglist.operations.kept_files import Run
from readinglist.operations.searching import rename_tag

Keep = Callable[..., KeptFile]

FOREIGN = "% Mine\n@misc{doe2020,\n  title = {Something of mine}\n}\n"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        import_paths(opened, [paths.resource("sample")])
        yield opened


@pytest.fixture
def target(tmp_path: Path) -> Path:
    (tmp_path / "thesis").mkdir()
    return tmp_path / "thesis" / "papers.bib"


@pytest.fixture
def consents(tmp_path: Path) -> Consents:
    return Consents(tmp_path / "settings" / "kept_files.json")


@pytest.fixture
def keep(library: Library, consents: Consents) -> Keep:
    """Keeps a file as a user of this computer does; returns the library's first kept file."""

    def kept(target: Path, view: View, name: str = "bibtex") -> KeptFile:
        kept_files.keep(library, KeptFile(0, target, name, view), consents)
        return library.kept_files.all()[0]

    return kept


def update(library: Library, tmp_path: Path) -> list[Run]:
    files = kept_files.listed(library, Consents(tmp_path / "settings" / "kept_files.json"))
    return kept_files.update(library, files, tmp_path / "cache")


def run(library: Library, tmp_path: Path) -> Run:
    (done,) = update(library, tmp_path)
    return done


def test_a_file_follows_its_tag(library: Library, target: Path, tmp_path: Path, keep: Keep) -> None:
    first, second = library.ids()[:2]
    library.mark([first], tags=["thesis"])
    keep(target, View(tag="thesis"))
    assert run(library, tmp_path).said == ""
    assert target.read_text().count("@") == 1
    library.mark([second], tags=["thesis"])
    run(library, tmp_path)
    assert target.read_text().count("@") == 2
    (kept,) = library.kept_files.all()
    assert (kept.entries, kept.error, kept.view) == (2, None, View(tag="thesis"))
    assert kept.written_at is not None


def test_a_file_that_says_it_all_is_not_written_again(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    before = target.stat().st_ino
    run(library, tmp_path)
    assert target.stat().st_ino == before


def test_entries_of_other_hands_stay_where_they_are(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    target.write_text(FOREIGN)
    keep(target, View())
    run(library, tmp_path)
    after = "@misc{later, title={Added below}}\n"
    target.write_text(target.read_text() + after)
    library.remove(library.ids()[:1])
    assert run(library, tmp_path).said == ""
    text = target.read_text()
    assert text.startswith(FOREIGN)
    assert text.endswith(after)
    assert len(list(target.parent.iterdir())) == 1


def test_an_entry_that_is_there_keeps_its_key_to_itself(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    first = library.ids()[0]
    library.set_cite_key(first, "Doe2020")
    target.write_text(FOREIGN)
    planned = kept_files.plan(library, keep(target, View()), tmp_path / "cache")
    assert planned.left_alone == 1
    assert planned.overwrites
    assert b"{Doe2020" not in planned.after
    assert target.read_text() == FOREIGN


def test_the_difference_is_told_before_anything_is_written(
    library: Library, target: Path, tmp_path: Path
) -> None:
    target.write_text("old line\n")
    kept = kept_files.new_file(library, target, "markdown", View())
    planned = kept_files.plan(library, kept, tmp_path / "cache")
    lines = list(kept_files.difference(planned))
    assert "-old line" in lines
    assert sum(line.startswith("+- ") for line in lines) == library.counts().papers
    assert target.read_text() == "old line\n"
    assert library.kept_files.all() == []


@pytest.mark.parametrize("name", ["bibtex", "markdown"])
def test_what_others_changed_in_our_part_is_put_by(
    library: Library, target: Path, tmp_path: Path, name: str, keep: Keep
) -> None:
    keep(target, View(), name)
    run(library, tmp_path)
    whole = target.read_text()
    changed = whole.replace("Reef", "Cliff")
    target.write_text(changed)
    said = run(library, tmp_path).said
    assert "changed by another program" in said
    assert target.read_text() == whole
    assert target.with_name("papers.bib.bak").read_text() == changed


def test_each_version_that_is_put_by_stays(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    whole = target.read_text()
    for name in ("Cliff", "Shore", "Cliff"):
        target.write_text(whole.replace("Reef", name))
        run(library, tmp_path)
    copies = sorted(path for path in target.parent.iterdir() if path != target)
    assert [copy.name for copy in copies] == ["papers.bib.bak", "papers.bib.bak2"]
    assert "Cliff" in copies[0].read_text()
    assert "Shore" in copies[1].read_text()


def test_an_entry_of_another_hand_in_our_part_comes_after_it(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    whole = target.read_text()
    target.write_text(whole.replace("@", f"{FOREIGN}\n@", 1))
    assert run(library, tmp_path).said == ""
    assert target.read_text() == f"{whole}\n{FOREIGN}"
    assert list(target.parent.iterdir()) == [target]


def test_in_a_file_that_never_had_papers_every_entry_is_of_another_hand(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    first = library.ids()[0]
    keep(target, View(status=Status.READ))
    run(library, tmp_path)
    key = assign_keys(library, [first])[first]
    theirs = f"@misc{{{key}, title={{Written by hand}}}}\n"
    begin, end = target.read_text().rsplit("%", 1)
    target.write_text(f"{begin}{theirs}%{end}")
    run(library, tmp_path)
    assert theirs in target.read_text()


def test_a_file_whose_lines_end_otherwise_now_stays_current(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    target.write_bytes(target.read_bytes().replace(b"\n", b"\r\n"))
    library.edit(library.ids()[0], {"title": "Another title"})
    assert run(library, tmp_path).said == ""
    content = target.read_bytes()
    assert b"Another title" in content
    assert content.count(b"\r\n") == content.count(b"\n")


def test_what_an_earlier_version_noted_of_a_file_still_counts(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    (kept,) = library.kept_files.all()
    library.kept_files.note_written(kept, str(kept.digest).split()[0], 6)
    library.edit(library.ids()[0], {"title": "Another title"})
    assert run(library, tmp_path).said == ""
    assert target.read_text().count("Another title") == 1
    (kept,) = library.kept_files.all()
    library.kept_files.note_written(kept, str(kept.digest).split()[0], 6)
    target.write_text(target.read_text().replace("@", f"{FOREIGN}\n@", 1))
    run(library, tmp_path)
    assert target.read_text().endswith(FOREIGN)
    assert target.read_text().count("@") == library.counts().papers + 1


def test_an_entry_is_ours_though_its_run_was_cut_short(
    library: Library,
    target: Path,
    tmp_path: Path,
    keep: Keep,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def die(*_: object) -> None:
        raise KeyboardInterrupt

    first, second = library.ids()[:2]
    library.mark([first], tags=["thesis"])
    keep(target, View(tag="thesis"))
    run(library, tmp_path)
    library.mark([second], tags=["thesis"])
    with monkeypatch.context() as patched:
        patched.setattr(library.kept_files, "note_written", die)
        with pytest.raises(KeyboardInterrupt):
            run(library, tmp_path)
    assert target.read_text().count("@") == 2
    library.edit(second, {"title": "Another title"})
    assert run(library, tmp_path).said == ""
    assert target.read_text().count("@") == 2
    assert "Another title" in target.read_text()


def test_in_an_older_version_of_the_file_ours_is_known(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    library.mark(library.ids()[:2], tags=["thesis"])
    keep(target, View(tag="thesis"))
    run(library, tmp_path)
    older = target.read_text()
    library.mark(library.ids()[:1], untags=["thesis"])
    run(library, tmp_path)
    newer = target.read_text()
    target.write_text(older)
    run(library, tmp_path)
    assert target.read_text() == newer


def test_an_entry_of_ours_that_others_took_out_and_changed_is_an_error_until_it_goes(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    whole = target.read_text()
    lines = [line for line in whole.splitlines() if not line.startswith("%")]
    target.write_text("\n".join(lines).replace("Reef", "Cliff"))
    for _ in range(2):
        failed = run(library, tmp_path)
        assert failed.failed
        assert library.kept_files.all()[0].error == failed.said
    (key,) = (line[6:-1] for line in lines if line.startswith("@") and line[6:-1] in failed.said)
    entry = next(part for part in target.read_text().split("\n\n") if f"{{{key}," in part)
    assert "Cliff" in entry
    target.write_text(target.read_text().replace(entry, ""))
    assert not run(library, tmp_path).failed
    assert target.read_text().strip() == whole.strip()


@pytest.mark.parametrize("opening", ["@misc{open, title={\n", "@article(open,\n"])
def test_an_entry_that_would_swallow_ours_is_an_error(
    library: Library, target: Path, tmp_path: Path, keep: Keep, opening: str
) -> None:
    target.write_text(opening + FOREIGN)
    keep(target, View())
    assert "would swallow the rest: close @" in run(library, tmp_path).said
    assert target.read_text() == opening + FOREIGN


def test_a_file_never_gets_two_encodings(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    latin = FOREIGN.replace("mine", "Größe").encode("latin-1")
    library.edit(library.ids()[0], {"title": "Über Größen"})
    target.write_bytes(latin)
    keep(target, View(), "biblatex")
    assert "no text in UTF-8" in run(library, tmp_path).said
    assert target.read_bytes() == latin
    keep(target, View(), "bibtex")
    assert not run(library, tmp_path).failed
    assert target.read_bytes().startswith(latin)


def test_what_is_saved_while_a_file_is_planned_is_not_overwritten(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    planned = kept_files.plan(library, keep(target, View()), tmp_path / "cache")
    target.write_text(FOREIGN)
    with pytest.raises(ExportError, match="just now"):
        kept_files.write(library, planned)
    assert target.read_text() == FOREIGN


def test_a_renamed_tag_keeps_its_file(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    library.mark(library.ids()[:2], tags=["thesis/one"])
    keep(target, View(tag="thesis/one"))
    run(library, tmp_path)
    library.rename_tag("Thesis", "book")
    assert not run(library, tmp_path).failed
    assert target.read_text().count("@") == 2
    assert library.kept_files.all()[0].view == View(tag="book/one")
    library.undo()
    assert library.kept_files.all()[0].view == View(tag="thesis/one")


def test_a_search_for_a_renamed_tag_keeps_what_it_finds(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    library.mark(library.ids()[:2], tags=["thesis/one"])
    library.mark(library.ids()[2:3], tags=["book"])
    library.save_search("Work", "tag:Thesis/one")
    library.save_search("Rest", "-tag:thesis tag:these")
    keep(target, View(search="tag:Thesis/one"))
    before = library.saved_searches()
    rename_tag(library, "thesis", "my book")
    after = [
        SavedSearch("Rest", '-tag:"my book" tag:these'),
        SavedSearch("Work", 'tag:"my book/one"'),
    ]
    assert library.saved_searches() == after
    assert library.kept_files.all()[0].view == View(search='tag:"my book/one"')
    assert not run(library, tmp_path).failed
    assert target.read_text().count("@") == 2
    library.undo()
    assert library.saved_searches() == before
    assert library.kept_files.all()[0].view == View(search="tag:Thesis/one")
    library.redo()
    assert library.saved_searches() == after
    rename_tag(library, "my book", "book")
    assert library.kept_files.all()[0].view == View(search='tag:"book/one"')
    library.undo()
    assert library.saved_searches() == after


def test_a_removed_tag_is_an_error_and_leaves_its_file_alone(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    library.mark(library.ids()[:2], tags=["thesis"])
    keep(target, View(tag="thesis"))
    run(library, tmp_path)
    library.remove_tag("thesis")
    assert "the tag “thesis” is gone" in run(library, tmp_path).said
    assert target.read_text().count("@") == 2
    library.undo()
    assert not run(library, tmp_path).failed
    library.mark(library.ids(), untags=["thesis"])
    assert not run(library, tmp_path).failed
    assert target.read_text().count("@") == 0


def test_a_dump_that_was_withdrawn_is_an_error(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    dump = library.dumps()[0]
    keep(target, View(dump=dump.id))
    run(library, tmp_path)
    whole = target.read_text()
    assert whole.count("@") == dump.papers
    library.withdraw_dump(dump.id)
    assert "the dump of its papers is gone" in run(library, tmp_path).said
    assert target.read_text() == whole


def test_a_saved_search_that_asks_for_other_papers_changes_its_file(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    library.save_search("Sea", "reef")
    keep(target, View(search="reef"))
    run(library, tmp_path)
    assert target.read_text().count("@") == 1
    library.save_search("Sea", "")
    library.save_search("Sea", "-reef")
    run(library, tmp_path)
    assert target.read_text().count("@") == library.counts().papers - 1


def test_a_file_is_kept_once_whatever_path_leads_to_it(
    library: Library, target: Path, consents: Consents, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    run(library, tmp_path)
    link = tmp_path / "link.bib"
    link.symlink_to(target)
    for path in (link, target.parent / ".." / target.parent.name / target.name):
        again = kept_files.new_file(library, path, "bibtex", View(status=Status.READ))
        kept_files.keep(library, again, consents)
    (kept,) = library.kept_files.all()
    assert (kept.path, kept.view) == (target, View(status=Status.READ))
    assert not run(library, tmp_path).failed
    assert target.read_text().count("@") == 0


def test_of_two_paths_to_one_file_the_older_is_kept_up_to_date(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(target, View())
    link = tmp_path / "link.bib"
    link.symlink_to(target)
    keep(link, View(status=Status.READ))
    for _ in range(2):
        said = {done.kept.path: done.said for done in update(library, tmp_path)}
        assert said[target] == ""
        assert "is the same file as" in said[link]
    assert target.read_text().count("@") == library.counts().papers
    assert list(target.parent.iterdir()) == [target]


def test_what_fails_is_noted_and_keeps_no_other_file_back(
    library: Library, target: Path, tmp_path: Path, keep: Keep
) -> None:
    keep(tmp_path / "gone" / "a.bib", View())
    keep(target, View(status=Status.READ))
    failed, done = update(library, tmp_path)
    assert (failed.failed, done.failed) == (True, False)
    noted = {kept.path.name: kept.error for kept in library.kept_files.all()}
    assert noted["papers.bib"] is None
    assert "cannot be written" in str(noted["a.bib"])


def test_what_somebody_elses_library_names_is_not_written(
    library: Library, target: Path, tmp_path: Path, consents: Consents, keep: Keep
) -> None:
    target.write_text("precious\n")
    library.kept_files.keep(target, "markdown", View())
    left = run(library, tmp_path)
    assert left.failed
    assert "not set up on this computer" in left.said
    assert target.read_text() == "precious\n"
    keep(target, View(), "markdown")
    assert not run(library, tmp_path).failed
    assert "precious" not in target.read_text()
    (kept,) = kept_files.listed(library, consents)
    kept_files.forget(library, kept, consents)
    library.kept_files.keep(target, "markdown", View())
    assert run(library, tmp_path).failed


def test_keeping_and_forgetting_can_be_undone(library: Library, target: Path, keep: Keep) -> None:
    kept = keep(target, View(search="reef"))
    library.kept_files.forget(kept)
    assert library.kept_files.all() == []
    library.undo()
    assert library.kept_files.all() == [kept]
    library.undo()
    assert library.kept_files.all() == []


def test_no_folder_and_no_binary_file_can_be_kept(
    library: Library, tmp_path: Path, target: Path, keep: Keep
) -> None:
    for path in (tmp_path, tmp_path / "none" / "a.bib"):
        with pytest.raises(ExportError, match="choose a file"):
            kept_files.new_file(library, path, "bibtex", View())
    target.write_bytes(FOREIGN.encode("utf-16"))
    with pytest.raises(ExportError, match="UTF-8"):
        kept_files.plan(library, keep(target, View()), tmp_path / "cache")


def test_only_what_can_show_in_a_file_concerns_it() -> None:
    def altered(*fields: str) -> Changes:
        return Changes(1, altered={1: frozenset(fields)})

    whole = KeptFile(1, Path("a.bib"), "bibtex", View())
    tagged = KeptFile(2, Path("b.bib"), "bibtex", View(tag="thesis"))
    assert not kept_files.concerns(altered("status", "read_at"), whole)
    assert kept_files.concerns(altered("title"), whole)
    assert kept_files.concerns(altered("tags"), tagged)
    assert not kept_files.concerns(altered("queue_position"), tagged)
    assert kept_files.concerns(Changes(1, removed=frozenset({1})), tagged)
