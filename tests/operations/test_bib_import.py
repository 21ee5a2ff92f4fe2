"""Bibliographies into a library: keys kept, doubles merged, one deed, and our own export again."""

import io
from collections.abc import Iterator
from pathlib import Path

import pytest

from readinglist import paths
from readinglist.library import Library
from readinglist.operations.exporting import export
from readinglist.operations.importing import FileReport, import_paths, import_text

ABSTRACT = "Gardens that grow slowly keep their keepers busy for longer than fast ones do."

FILE = f"""
@article{{Okafor:2024,
  title = {{Slow {{Gardens}}}}, author = {{Okafor, Ngozi}}, journal = {{Journal of Gardens}},
  year = 2024, doi = {{10.1000/slow}}, abstract = {{{ABSTRACT}}}, annote = {{Read again}},
  note = {{Best garden award}},
  keywords = {{gardens, slow}}, url = {{https://github.com/okafor/slow}},
}}
@misc{{wu2023tides, title = {{Tides}}, author = {{Wu, Lin}}, eprint = {{2303.01234}}, year = 2023}}
@misc{{broken, title = {{Open
@misc{{last, title = {{Last}}}}
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library") as opened:
        yield opened


def take_in(library: Library, folder: Path, text: str | bytes) -> FileReport:
    file = folder / "papers.txt"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    (report,) = import_paths(library, [file]).files
    return report


def by_key(library: Library) -> dict[str | None, int]:
    return {paper.cite_key: paper.id for paper in library.papers(library.ids())}


def test_entries_become_papers_with_their_keys_and_can_be_undone(
    library: Library, tmp_path: Path
) -> None:
    report = take_in(library, tmp_path, FILE)
    assert (report.new, report.layout) == (3, None)
    assert [refusal.line for refusal in report.refused] == [9]
    paper = library.paper(by_key(library)["Okafor:2024"])
    assert paper.authors == ("Ngozi Okafor",)
    assert paper.notes == "Read again"
    assert paper.tags == ("gardens", "slow")
    assert [link.url for link in paper.links] == ["https://github.com/okafor/slow"]
    assert paper.bib_fields["journal"] == "Journal of Gardens"
    assert paper.bib_fields["note"] == "Best garden award"
    library.undo()
    assert library.is_empty
    take_in(library, tmp_path, FILE)
    assert set(by_key(library)) == {"Okafor:2024", "wu2023tides", "last"}


def test_the_same_file_again_changes_nothing(library: Library, tmp_path: Path) -> None:
    take_in(library, tmp_path, FILE)
    before = library.revision
    report = take_in(library, tmp_path, FILE)
    assert (report.new, report.merged, report.unchanged) == (0, 0, 3)
    assert library.revision == before


def test_a_known_paper_gains_what_it_lacks_and_keeps_what_the_user_wrote(
    library: Library, tmp_path: Path
) -> None:
    page = paths.resource("sample")
    import_paths(library, [page])
    first = library.paper(library.ids()[0])
    library.set_notes(first.id, "Mine")
    entry = (
        f"@article{{theirs, title={{{first.title}}}, abstract={{{first.abstract}}},"
        " author={Doe, Ann}, annote={Theirs}, doi={10.1000/known}}"
    )
    report = take_in(library, tmp_path, entry)
    assert (report.new, report.merged) == (0, 1)
    paper = library.paper(first.id)
    assert (paper.notes, paper.doi, paper.cite_key) == ("Mine", "10.1000/known", "theirs")
    report = take_in(library, tmp_path, "@misc{other, title={Another}, doi={10.1000/KNOWN}}")
    assert library.paper(first.id).aliases == ("other",)
    preprint = "@misc{third, title={Third}, doi={10.1000/known}, eprint={2301.01234}}"
    assert take_in(library, tmp_path, preprint).new == 0
    assert library.paper(first.id).aliases == ("other", "third")
    assert report.remarks[0].text == "“other” is another key of “theirs” now"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("author={Reed, Ina}, doi={10.1000/a}", "author={Reed, Ina}, doi={10.1000/b}"),
        ("author={Reed, Ina and Wu, Lin}", "author={Fern, Ada and Wu, Lin}"),
        ("author={Reed, Ina}, year=2020", "author={Reed, Ina}, year=2021"),
        ("author={Reed, Ina}, volume=3", "author={Reed, Ina}, volume=4"),
        ("year=2001, eprint={2401.00001}", "year=2011, author={Reed, Ina}"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_namesakes_are_papers_of_their_own(
    library: Library, tmp_path: Path, one: str, other: str, turned: bool
) -> None:
    first, second = (other, one) if turned else (one, other)
    take_in(library, tmp_path, f"@article{{a, title={{Editorial}}, journal={{Pots}}, {first}}}")
    take_in(library, tmp_path, f"@article{{b, title={{Editorial}}, journal={{Pots}}, {second}}}")
    assert set(by_key(library)) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("article}author={Wu, Lin and Marsh, Na}", "article}author={Wu, Qing and Marsh, Bo}"),
        ("article}author={Lee, Wei and Wu, Bo}", "article}author={Wu, Qing and Tan, Bo}"),
        ("article}author={Reed, Ina}, journal={Pots}", "article}author={Reed, I.}, journal={Cups}"),
        (
            "incollection}author={Reed, Ina}, booktitle={Handbook of Pots}",
            "incollection}author={Reed, Ina}, booktitle={Handbook of Cups}",
        ),
        ("article}author={Reed, Ina}, number=1", "article}author={Reed, Ina}, number=2"),
        ("article}author={Reed, Ina}, pages={1--2}", "article}author={Reed, Ina}, pages={11--12}"),
        ("phdthesis}author={Reed, Ina}", "article}author={Reed, Ina and Wu, Bo}, journal={Pots}"),
    ],
)
@pytest.mark.parametrize("turned", [False, True])
def test_works_of_one_title_that_appeared_apart_are_two(
    library: Library, tmp_path: Path, one: str, other: str, turned: bool
) -> None:
    for key, said in zip("ab", (other, one) if turned else (one, other), strict=True):
        kind, fields = said.split("}", 1)
        take_in(library, tmp_path, f"@{kind}{{{key}, title={{Editorial}}, year=2020, {fields}}}")
    assert set(by_key(library)) == {"a", "b"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("journal={J. Mach. Learn. Res.}", "journal={Journal of Machine Learning Research}"),
        (
            "journal={ICML}",
            "booktitle={Proceedings of the 38th International Conference on Machine Learning}",
        ),
        ("journal={Pots}, pages={1-9}", "journal={Pots}, pages={1--9}, number=3"),
    ],
)
def test_a_place_told_more_briefly_is_the_same(
    library: Library, tmp_path: Path, one: str, other: str
) -> None:
    for key, author, said in (("a", "Reed, I.", one), ("b", "Reed, Ina", other)):
        entry = f"@article{{{key}, title={{Tea}}, author={{{author}}}, year=2020, {said}}}"
        take_in(library, tmp_path, entry)
    assert list(by_key(library)) == ["a"]


@pytest.mark.parametrize(
    ("title", "again"),
    [
        ("Обучение с подкреплением", None),
        ("日本語の研究", None),
        ("Paper on tea number one", "Paper on tea number one, revised"),
    ],
)
def test_a_paper_is_found_again_by_its_key_when_its_title_is_written_otherwise(
    library: Library, tmp_path: Path, title: str, again: str | None
) -> None:
    entry = f"@misc{{mine, title={{{title}}}, author={{Wu, Lin}}, year=2024}}"
    take_in(library, tmp_path, entry)
    out = io.StringIO()
    export(library, library.ids(), "bibtex", out)
    text = entry.replace(title, again) if again else out.getvalue()
    assert take_in(library, tmp_path, text).new == 0
    assert list(by_key(library)) == ["mine"]


@pytest.mark.parametrize(
    "said",
    [
        "title={Paper on tea number two}, author={Wu, Lin}, year=2024",
        "title={Paper on tea number 1, revised}, author={Reed, Ina}, year=2024",
        "title={Paper on tea number 1, revised}, author={Wu, Lin}, year=2021",
        "title={Something else entirely}, author={Wu, Lin}, year=2024",
    ],
)
def test_a_key_alone_makes_no_two_works_one(library: Library, tmp_path: Path, said: str) -> None:
    first = "title={Paper on tea number 1}, author={Wu, Lin}, year=2024"
    take_in(library, tmp_path, f"@misc{{wu2024, {first}}}")
    assert take_in(library, tmp_path, f"@misc{{wu2024, {said}}}").new == 1


@pytest.mark.parametrize("turned", [False, True])
def test_a_preprint_and_its_publication_are_one_paper_in_any_order(
    library: Library, tmp_path: Path, turned: bool
) -> None:
    preprint = """@misc{preprint, title={On slow tea}, author={Ina Reed and Lin Wu}, year={2023},
        month=jun, eprint={2306.00001}, archivePrefix={arXiv}}"""
    printed = """@inproceedings{printed, title={On Slow Tea}, author={Wu, Lin and Reed, I.},
        booktitle={Proceedings of Pots}, pages={1--9}, year={2024}}"""
    entries = (printed, preprint) if turned else (preprint, printed)
    take_in(library, tmp_path, "\n".join(entries))
    (paper,) = library.papers(library.ids())
    out = io.StringIO()
    export(library, [paper.id], "biblatex", out)
    assert f"@inproceedings{{{'printed' if turned else 'preprint'}," in out.getvalue()
    for said in ("Proceedings of Pots", "1--9", "{2024}", "2306.00001"):
        assert said in out.getvalue()


def test_two_publications_are_not_mixed(library: Library, tmp_path: Path) -> None:
    take_in(library, tmp_path, "@article{a, title={Tea}, journal={Pots}, doi={10.1000/tea}}")
    take_in(
        library, tmp_path, "@inproceedings{b, title={Tea}, booktitle={Cups}, doi={10.1000/tea}}"
    )
    (paper,) = library.papers(library.ids())
    assert (paper.entry_type, dict(paper.bib_fields)) == ("article", {"journal": "Pots"})


def test_an_entry_is_found_again_by_its_key_when_its_year_was_corrected(
    library: Library, tmp_path: Path
) -> None:
    for year in (2023, 2024):
        take_in(library, tmp_path, f"@misc{{mine, title={{Tea}}, author={{Wu, Lin}}, year={year}}}")
    assert list(by_key(library)) == ["mine"]


def test_a_key_of_another_paper_is_not_taken_from_it(library: Library, tmp_path: Path) -> None:
    take_in(library, tmp_path, "@misc{same, title={One thing}}")
    report = take_in(library, tmp_path, "@misc{Same, title={Quite another}}\n@misc{ü, title={U}}")
    assert set(by_key(library)) == {"same", "Samea", None}
    assert [remark.line for remark in report.remarks] == [1, 2]
    assert "this one has the key “Samea”" in report.remarks[0].text


def test_older_encodings_are_read(library: Library, tmp_path: Path) -> None:
    text = "@misc{a, title={Über Gärten}}"
    take_in(library, tmp_path, text.encode("latin-1"))
    assert library.paper(by_key(library)["a"]).title == "Über Gärten"
    take_in(library, tmp_path, text.replace("{a", "{b").replace("Gärten", "Bäume").encode("utf-16"))
    assert library.paper(by_key(library)["b"]).title == "Über Bäume"


def test_a_copied_entry_can_be_pasted(library: Library) -> None:
    assert import_text(library, "@misc{pasted, title={Pasted}}").new == 1


@pytest.mark.parametrize("note", ["Best paper. Some award", "See https://example.org/~ina/a--b"])
def test_a_printed_note_leaves_as_it_came_and_is_nobodys_private_one(
    library: Library, tmp_path: Path, note: str
) -> None:
    code = "Code: \\url{https://github.com/okafor/slow}"
    entry = f"""@article{{a, title={{Tea}}, author={{Wu, Lin}}, journal={{Pots}}, year=2020,
        note={{{note}. {code}}}}}"""
    take_in(library, tmp_path, entry)
    (paper,) = library.papers(library.ids())
    assert (paper.notes, paper.bib_fields["note"]) == (None, note)
    out = io.StringIO()
    export(library, [paper.id], "biblatex", out)
    take_in(library, tmp_path, out.getvalue())
    assert library.paper(paper.id) == paper


@pytest.mark.parametrize("flavour", ["bibtex", "biblatex"])
def test_our_own_export_finds_every_paper_again(
    library: Library, tmp_path: Path, flavour: str
) -> None:
    import_paths(library, [paths.resource("sample")])
    take_in(library, tmp_path, FILE)
    out = io.StringIO()
    export(library, library.ids(), flavour, out)
    before = {paper.id: paper.title for paper in library.papers(library.ids())}
    report = take_in(library, tmp_path, out.getvalue())
    assert (report.new, report.refused, report.remarks) == (0, (), ())
    assert {paper.id: paper.title for paper in library.papers(library.ids())} == before
    with Library(tmp_path / "other") as other:
        take_in(other, tmp_path, out.getvalue())
        again = io.StringIO()
        export(other, other.ids(), flavour, again)
    assert again.getvalue() == out.getvalue()


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("year = 2023", "2023"),
        ("year = 2023, month = mar", "2023-03"),
        ("date = {2023-03-01}", "2023-03-01"),
        ("year = 2023, month = jan, day = 1", "2023-01-01"),
        ('year = 2023, month = "15~" # mar', "2023-03-15"),
        ("year = 2023, month = 3", "2023-03"),
    ],
)
def test_no_month_and_no_day_is_invented(
    library: Library, tmp_path: Path, said: str, date: str
) -> None:
    take_in(library, tmp_path, f"@misc{{a, title={{A}}, eprint={{2303.01234}}, {said}}}")
    out = io.StringIO()
    export(library, library.ids(), "biblatex", out)
    assert f"= {{{date}}}" in out.getvalue()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("blank.bib", " \n\n"),
        ("remark.bib", "% Nothing here yet\n"),
        ("words.BIB", "Not a word of BibTeX\n"),
        ("macros.txt", '@string{jog = "Journal of Gardens"}\n@comment{Later}\n'),
    ],
)
def test_a_bibliography_without_entries_is_told(
    library: Library, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text)
    (report,) = import_paths(library, [tmp_path / name]).files
    (refusal,) = report.refused
    assert f"“{name}” holds no entries" in refusal.reason
    assert library.is_empty


def test_an_empty_bibliography_is_told(library: Library, tmp_path: Path) -> None:
    (tmp_path / "new.bib").touch()
    (report,) = import_paths(library, [tmp_path / "new.bib"]).files
    (refusal,) = report.refused
    assert "the file is empty" in refusal.reason


def test_a_page_is_read_whatever_its_file_is_called(library: Library, tmp_path: Path) -> None:
    page = next(
        path for path in sorted(paths.resource("sample").iterdir()) if path.suffix == ".txt"
    )
    (tmp_path / "page.bib").write_bytes(page.read_bytes())
    (report,) = import_paths(library, [tmp_path / "page.bib"]).files
    assert report.new > 0
