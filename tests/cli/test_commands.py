"""The command line as scripts rely on it: what is printed, and the exit status."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from readinglist import paths, settings
from readinglist.consent import Consents
from readinglist.library import Library
from readinglist.model.view import View

PAGE = """new

Get trending papers in your email inbox!

Subscribe

Daily Papers

byAK and the research community

Apr 22

Gardens That Prune Themselves: A Study of Sparse Growth

We let gardens prune themselves and watch what remains. Across seven climates the sparse ones recover faster, at a cost of mathcal{O}(varepsilon^{-2}) visits. Code is at https://github.com/moss-lab/pruning.

  • 3 authors
·
Jan 2

The Fr\\'echet Fern: Distances Between Leaves

Leaves differ in ways that a ruler does not see. We measure them with a distance between curves and find that sim6% of the ferns were moss.

moss-lab Moss Lab
·
Oct 28, 2025 3
"""  # noqa: E501 - as the site writes it


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "april.txt"
    path.write_text(PAGE, encoding="utf-8")
    return path


Call = Callable[..., Any]


def test_import_reports_each_file(readinglist: Call, page: Path) -> None:
    ran = readinglist("import", page, "--json")
    assert ran.status == 0
    assert ran.json == {
        "files": [
            {
                "path": str(page),
                "layout": "cards",
                "page_date": "2026-04-22",
                "records": 2,
                "new": 2,
                "merged": 0,
                "unchanged": 0,
                "refused": [],
            }
        ],
        "papers": 2,
    }


def test_a_bad_file_is_named_and_stops_no_other(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    shopping = tmp_path / "shopping.txt"
    shopping.write_text("milk\neggs\n", encoding="utf-8")
    ran = readinglist("import", shopping, tmp_path / "nowhere.txt", page, "--json")
    assert ran.status == 1
    assert [file["records"] for file in ran.json["files"]] == [0, 0, 2]
    assert ran.json["files"][0]["refused"][0]["line"] == 0
    assert all(line.startswith("readinglist: error: ") for line in ran.err.splitlines())
    assert len(ran.err.splitlines()) == 2


def test_a_dry_run_tells_and_changes_nothing(readinglist: Call, page: Path) -> None:
    ran = readinglist("import", page, "--dry-run", "--json")
    assert (ran.json["files"][0]["new"], ran.json["papers"]) == (2, 2)
    assert readinglist("list", "--json").json == {"total": 0, "papers": []}


def test_the_year_can_be_given(readinglist: Call, page: Path) -> None:
    readinglist("import", page, "--year", 2030)
    assert readinglist("show", 1, "--json").json["published"] == "2030-01-02"


def test_standard_input(readinglist: Call, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with page.open(encoding="utf-8") as standard_input:
        monkeypatch.setattr("sys.stdin", standard_input)
        ran = readinglist("import", "-", "--json")
    assert (ran.status, ran.json["files"][0]["path"], ran.json["papers"]) == (0, "-", 2)


def test_a_paper_in_json_has_the_documented_fields(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("mark", 2, "--priority", "low", "--tag", "leaves")
    paper = readinglist("show", 2, "--json").json
    documented = (
        "id title abstract authors author_count organization published published_text comments "
        "status priority tags notes arxiv_id primary_category categories doi journal_ref "
        "arxiv_comment arxiv_title arxiv_abstract updated cite_key links dumps added_at read_at"
    )
    assert set(documented.split()) <= paper.keys()
    assert paper["title"] == "The Fr\\'echet Fern: Distances Between Leaves"
    assert (paper["organization"], paper["author_count"]) == ("Moss Lab", None)
    assert (paper["published"], paper["comments"]) == ("2025-10-28", 3)
    assert (paper["status"], paper["priority"], paper["tags"]) == ("unread", "low", ["leaves"])
    assert (paper["authors"], paper["arxiv_id"], paper["dumps"]) == ([], None, ["april.txt"])


def test_list_filters_sorts_and_limits(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("mark", 2, "--status", "to-read")
    assert [
        p["id"] for p in readinglist("list", "--status", "to-read", "--json").json["papers"]
    ] == [2]
    by_title = readinglist("list", "--sort", "title", "--json").json
    assert [paper["id"] for paper in by_title["papers"]] == [1, 2]
    limited = readinglist("list", "--limit", 1, "--json").json
    assert (limited["total"], len(limited["papers"])) == (2, 1)


@pytest.mark.parametrize("query", ["Frechet", "fréchet fer", "moss fern"])
def test_list_searches(readinglist: Call, page: Path, query: str) -> None:
    readinglist("import", page)
    found = readinglist("list", query, "--json").json
    assert [paper["id"] for paper in found["papers"]] == [2]


def test_mark_sets_what_is_named_and_nothing_else(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("mark", 1, 2, "--priority", "high", "--tag", "a", "--tag", "b")
    ran = readinglist("mark", 1, "--status", "read", "--untag", "a", "--json")
    paper = ran.json["papers"][0]
    assert (paper["status"], paper["priority"], paper["tags"]) == ("read", "high", ["b"])
    assert paper["read_at"] is not None


def test_ids_that_do_not_exist_are_named_and_the_others_are_marked(
    readinglist: Call, page: Path
) -> None:
    readinglist("import", page)
    ran = readinglist("mark", 1, 77, "--status", "read", "--json")
    assert ran.status == 1
    assert ran.err.startswith("readinglist: error: ")
    assert "77" in ran.err
    assert readinglist("show", 1, "--json").json["status"] == "read"


@pytest.mark.parametrize(
    "arguments",
    [
        ["mark", "1", "--status", "devoured"],
        ["mark", "1"],
        ["mark", "one", "--status", "read"],
        ["list", "--priority", "urgent"],
        ["list", "--sort", "colour"],
        ["export", "--format", "word"],
        ["import"],
        ["import", "x", "--year", "soon"],
        ["conquer"],
        ["show"],
    ],
)
def test_words_that_mean_nothing_are_wrong_usage(
    readinglist: Call, arguments: Sequence[str]
) -> None:
    ran = readinglist(*arguments)
    assert ran.status == 2
    assert ran.out == ""
    (line,) = ran.err.splitlines()
    assert line.startswith("readinglist: error: ")


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "7"],
        ["export", "7"],
        ["import", "nowhere.txt"],
        ["restore", "nowhere.db"],
        ["undo"],
    ],
)
def test_what_does_not_exist_is_said_in_one_line(
    readinglist: Call, arguments: Sequence[str]
) -> None:
    ran = readinglist(*arguments)
    assert ran.status == 1
    (line,) = ran.err.splitlines()
    assert line.startswith("readinglist: error: ")


def test_the_library_can_be_named_before_and_after_the_command(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    readinglist("--library", tmp_path / "mine", "import", page)
    assert readinglist("list", "--library", tmp_path / "mine", "--json").json["total"] == 2
    assert readinglist("list", "--json").json["total"] == 0


def test_export_chooses_by_id_query_and_status(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("mark", 2, "--status", "to-read")
    assert readinglist("export", 1).out.count("@misc{") == 1
    assert readinglist("export", "--status", "to-read").out.count("@misc{") == 1
    assert readinglist("export", "--query", "gardens").out.count("@misc{") == 1
    whole = readinglist("export")
    assert whole.out.count("@misc{") == 2
    assert "author " not in whole.out
    assert "2 of 2 entries have no authors" in whole.err


def test_cite_keys_never_change(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("export")
    before = [readinglist("show", paper_id, "--json").json["cite_key"] for paper_id in (1, 2)]
    readinglist("undo")
    readinglist("import", page)
    readinglist("export")
    assert len(set(before)) == 2
    after = [paper["cite_key"] for paper in readinglist("list", "--json").json["papers"]]
    assert not set(before) & set(after)


def test_a_file_that_cannot_be_written_leaves_the_old_one(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    readinglist("import", page)
    target = tmp_path / "missing" / "refs.bib"
    ran = readinglist("export", "-o", target)
    assert ran.status == 1
    assert str(target) in ran.err
    assert not target.parent.exists()


def test_a_hyphen_is_standard_output(
    readinglist: Call, page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readinglist("import", page)
    monkeypatch.chdir(tmp_path)
    assert readinglist("export", "-o", "-").out == readinglist("export").out
    assert not Path("-").exists()
    assert readinglist("export", "-o", "./-").out == ""
    assert Path("-").exists()


@pytest.mark.parametrize("name", ["bibtex", "biblatex", "ris", "csl-json", "markdown", "json"])
def test_every_format_is_the_same_each_time(
    readinglist: Call, page: Path, tmp_path: Path, name: str
) -> None:
    readinglist("import", page)
    target = tmp_path / "out"
    assert readinglist("export", "--format", name, "-o", target).status == 0
    first = target.read_bytes()
    assert first
    assert readinglist("export", "--format", name).out.encode() == first


def test_the_json_export_gives_the_same_library(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    readinglist("import", page)
    readinglist("export", 2)
    readinglist("mark", 2, "--status", "read", "--priority", "medium", "--tag", "leaves")
    target = tmp_path / "all.json"
    readinglist("export", "--format", "json", "-o", target)
    before = readinglist("list", "--json").json
    other = tmp_path / "other"
    ran = readinglist("import", target, "--library", other, "--json")
    assert (ran.status, ran.json["files"][0]["new"]) == (0, 2)
    assert readinglist("list", "--library", other, "--json").json == before
    again = readinglist("import", target, "--library", other, "--json")
    assert again.json["files"][0]["unchanged"] == 2


def test_statistics_count(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("mark", 1, "--status", "read", "--tag", "growth")
    numbers = readinglist("stats", "--json").json
    assert numbers["papers"] == 2
    assert numbers["statuses"] == {
        "unread": 1,
        "to-read": 0,
        "reading": 0,
        "read": 1,
        "skipped": 0,
    }
    assert [(tag["name"], tag["papers"]) for tag in numbers["tags"]] == [("growth", 1)]
    (week,) = numbers["history"]
    assert (week["added"], week["decided"], week["read"]) == (2, 1, 1)


def test_backup_and_restore(readinglist: Call, page: Path, tmp_path: Path) -> None:
    readinglist("import", page)
    copy = tmp_path / "copy.db"
    assert readinglist("backup", copy).status == 0
    readinglist("mark", 1, "--status", "read")
    ran = readinglist("restore", copy)
    assert ran.status == 0
    assert readinglist("show", 1, "--json").json["status"] == "unread"
    kept = list((tmp_path / "library" / "backups").glob("*before-restore*"))
    assert len(kept) == 1
    assert readinglist("list", "gardens", "--json").json["total"] == 1


def test_a_damaged_copy_is_refused(readinglist: Call, page: Path, tmp_path: Path) -> None:
    readinglist("import", page)
    copy = tmp_path / "copy.db"
    readinglist("backup", copy)
    os.truncate(copy, copy.stat().st_size // 2)
    assert readinglist("restore", copy).status == 1
    assert readinglist("list", "--json").json["total"] == 2


def test_check_and_reindex(readinglist: Call, page: Path, tmp_path: Path) -> None:
    readinglist("import", page)
    assert readinglist("reindex").status == 0
    assert readinglist("check", "--json").json["sound"] is True
    for file in (tmp_path / "cache").rglob("*"):
        if file.is_file() and file.stat().st_size:
            os.truncate(file, file.stat().st_size // 2)
    assert readinglist("check").status == 1
    assert readinglist("list", "gardens", "--json").json["total"] == 1
    assert readinglist("check", "--repair").status == 0
    assert readinglist("check").status == 0


def test_a_library_from_a_newer_version_is_refused(
    readinglist: Call, page: Path, tmp_path: Path
) -> None:
    import sqlite3

    readinglist("import", page)
    connection = sqlite3.connect(tmp_path / "library" / "library.db")
    with connection:
        connection.execute(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
            " VALUES ('readinglist', 'm999_from_the_future', '2030-01-01')"
        )
    connection.close()
    ran = readinglist("list")
    assert ran.status == 1
    assert "newer version" in ran.err


def test_a_file_that_is_no_library_is_refused(readinglist: Call, tmp_path: Path) -> None:
    (tmp_path / "library").mkdir()
    (tmp_path / "library" / "library.db").write_bytes(b"this is a shopping list" * 100)
    ran = readinglist("list")
    assert ran.status == 1
    assert ran.err.startswith("readinglist: error: ")


def test_a_misspelt_word_is_named_and_its_correction_offered(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    ran = readinglist("list", "pruning gardns", "--json")
    assert (ran.status, ran.json["total"]) == (0, 0)
    assert "nothing has “gardns”; did you mean “pruning gardens”" in ran.err


def test_what_a_query_does_not_say_clearly_is_hinted_at(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    ran = readinglist("list", "gardens year:soon", "--json")
    assert ran.status == 0
    assert "year:soon" in ran.err


def test_show_tells_a_papers_history(readinglist: Call, page: Path) -> None:
    readinglist("import", page)
    readinglist("mark", 1, "--status", "reading")
    readinglist("mark", 1, "--priority", "high")
    readinglist("undo")
    told = [line[20:] for line in readinglist("show", 1).out.splitlines()[-4:]]
    assert told == [
        "imported april.txt",
        "marked 1 paper as being read",
        "gave 1 paper high priority",
        "undone: gave 1 paper high priority",
    ]


def test_kept_files_are_brought_up_to_date_and_listed(
    readinglist: Callable[..., Any], tmp_path: Path
) -> None:
    file = tmp_path / "library.bib"
    file.write_text("@misc{first, title={First thing}}\n")
    assert readinglist("import", file).status == 0
    target = tmp_path / "kept.bib"
    with Library(tmp_path / "library") as library:
        library.kept_files.keep(target, "bibtex", View())
        consents = Consents(paths.consents_file())
        stranger = readinglist("keep", "--json")
        assert stranger.status == 1
        assert "not set up on this computer" in stranger.json["files"][0]["error"]
        assert not target.exists()
        consents.give(library.id, target, "bibtex")
    listed = readinglist("keep", "--json").json["files"]
    assert [(one["path"], one["entries"], one["error"]) for one in listed] == [
        (str(target), 1, None)
    ]
    assert "@misc{first," in target.read_text()
    target.unlink()
    target.mkdir()
    ran = readinglist("keep")
    assert ran.status == 1
    assert "kept.bib cannot be" in ran.out


@pytest.mark.parametrize("line", [["export", "-o", "papers.bib"], ["keep"]], ids=" ".join)
def test_new_cite_keys_are_made_as_the_settings_say(
    line: Sequence[str],
    readinglist: Call,
    page: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert readinglist("import", page).status == 0
    target = tmp_path / "papers.bib"
    with Library(tmp_path / "library") as library:
        library.kept_files.keep(target, "bibtex", View())
        Consents(paths.consents_file()).give(library.id, target, "bibtex")
    settings.save(settings.UserSettings(cite_key_pattern="{title}-{yy}"))
    try:
        assert readinglist(*line).status == 0
    finally:
        settings.save(settings.UserSettings())
    assert "@misc{gardens-26," in target.read_text()
