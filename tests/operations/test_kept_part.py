"""Our part of a file that others write into: whatever they do, theirs stays and ours is current."""

import contextlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import count, pairwise
from pathlib import Path
from random import Random
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist import paths
from readinglist.bib.blocks import blocks
from readinglist.consent import Consents
from readinglist.library import Library
from readinglist.model.view import View
from readinglist.operations import kept_files
from readinglist.operations.importing import import_paths
from readinglist.operations.kept_files import Run
from readinglist.operations.kept_part import part_of

BEGIN, *_, END = part_of("").splitlines()
TAG = "thesis"
numbers = count()


@dataclass
class Desk:
    """A kept file and its library, the `words` of others in it, and their `changes` of entries."""

    library: Library
    file: Path
    consents: Consents
    words: list[str] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    versions: list[str] = field(default_factory=list)
    reformatted: bool = False

    @property
    def text(self) -> str:
        return self.file.read_bytes().decode() if self.file.exists() else ""

    def write(self, text: str) -> None:
        self.file.write_bytes(text.encode())

    def run(self) -> Run:
        """Bring the file up to date."""
        files = kept_files.listed(self.library, self.consents)
        (done,) = kept_files.update(self.library, files, self.file.parent)
        return done


Edit = Callable[[Desk, Random], None]


def new_word(words: list[str]) -> str:
    """A word that stands nowhere else."""
    words.append(f"other{next(numbers)}x")
    return words[-1]


def new_title() -> str:
    """A title that BibTeX writes as it is, but for braces."""
    return f"on subject {next(numbers)} of many"


def places(text: str) -> list[int]:
    """Where something can be put that is in no entry."""
    lines = {0, *(match.end() for match in re.finditer("\n", text))}
    inner = {place for block in blocks(text) for place in range(block.start + 1, block.end)}
    return sorted(lines - inner) or [len(text)]


def insert(desk: Desk, random: Random, what: str) -> None:
    text = desk.text
    place = random.choice(places(text))
    desk.write(f"{text[:place]}{what}\n{text[place:]}")


def add_entry(desk: Desk, random: Random) -> None:
    word = new_word(desk.words)
    insert(desk, random, f"@misc{{{word},\n  title = {{Of {word}}}\n}}")


def add_words(desk: Desk, random: Random) -> None:
    word = new_word(desk.words)
    forms = [f"% {word}", f'@string{{{word} = "W"}}', f"@Comment{{jabref-meta: {word};}}"]
    insert(desk, random, random.choice(forms))


def double_part(desk: Desk, random: Random) -> None:
    whole = re.search(f"{re.escape(BEGIN)}.*?{re.escape(END)}", desk.text, re.DOTALL)
    if whole:
        insert(desk, random, whole[0])


def drop_line(desk: Desk, random: Random) -> None:
    desk.write(desk.text.replace(random.choice([BEGIN, END]), "", 1))


def move_line(desk: Desk, random: Random) -> None:
    line = random.choice([BEGIN, END])
    if line in desk.text:
        desk.write(desk.text.replace(line, "", 1))
        insert(desk, random, line)


def shuffle(desk: Desk, random: Random) -> None:
    """As an editor sorts: each entry goes along with the words before it."""
    text = desk.text
    edges = [0, *(block.end for block in blocks(text)), len(text)]
    pieces = [text[start:end] + "\n" for start, end in pairwise(edges)]
    random.shuffle(pieces)
    desk.write("".join(pieces))


def change_entry(desk: Desk, random: Random) -> None:
    """Somebody writes into the title of any entry."""
    titles = list(re.finditer(r"title\s*=\s*\{", desk.text))
    if titles:
        place = random.choice(titles).end()
        desk.write(f"{desk.text[:place]}{new_word(desk.changes)} {desk.text[place:]}")
        desk.reformatted = True


def to_crlf(desk: Desk, _: Random) -> None:
    desk.write(desk.text.replace("\r\n", "\n").replace("\n", "\r\n"))


def to_lf(desk: Desk, _: Random) -> None:
    desk.write(desk.text.replace("\r\n", "\n"))


def add_byte_order_mark(desk: Desk, _: Random) -> None:
    desk.write("\ufeff" + desk.text.removeprefix("\ufeff"))


def indent(desk: Desk, _: Random) -> None:
    desk.write(desk.text.replace("  ", "\t").strip())


def reformat(desk: Desk, _: Random) -> None:
    desk.write(re.sub(r"\n\s*(\w+)\s*=\s*", r"\n\1=", desk.text))
    desk.reformatted = True


def check_out(desk: Desk, random: Random) -> None:
    """The file as it was after an earlier run."""
    desk.write(random.choice(desk.versions))
    desk.words = [word for word in desk.words if word in desk.text]
    desk.changes = [word for word in desk.changes if word in desk.text]
    desk.reformatted = True


def cut_run_short(desk: Desk, _: Random) -> None:
    """The program is killed when the file is there, but not yet noted."""
    notes = desk.library.kept_files
    with (
        patch.object(notes, "note_written", side_effect=KeyboardInterrupt),
        contextlib.suppress(KeyboardInterrupt),
    ):
        desk.run()


def tag(desk: Desk, random: Random) -> None:
    desk.library.mark([random.choice(desk.library.ids())], tags=[TAG])


def untag(desk: Desk, random: Random) -> None:
    desk.library.mark([random.choice(desk.library.ids())], untags=[TAG])


def retitle(desk: Desk, random: Random) -> None:
    desk.library.edit(random.choice(desk.library.ids()), {"title": new_title()})


EDITS: list[Edit] = [
    add_entry, add_words, double_part, drop_line, move_line, shuffle, change_entry, to_crlf, to_lf,
    add_byte_order_mark, indent, reformat, check_out, cut_run_short, tag, untag, retitle,
]  # fmt: skip


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library(tmp_path_factory.mktemp("library")) as opened:
        import_paths(opened, [paths.resource("sample")])
        for paper_id in opened.ids():
            opened.edit(paper_id, {"title": new_title()})
        yield opened


def new_desk(library: Library, folder: Path) -> Desk:
    consents = Consents(folder / "consents.json")
    for kept in library.kept_files.all():
        kept_files.forget(library, kept, consents)
    library.mark(library.ids(), untags=[TAG])
    library.mark(library.ids()[:3], tags=[TAG])
    desk = Desk(library, folder / "thesis.bib", consents)
    kept = kept_files.new_file(library, desk.file, "bibtex", View(tag=TAG))
    kept_files.keep(library, kept, consents)
    return desk


def everything_of_others_is_there(desk: Desk) -> None:
    text = desk.text
    copies = "".join(copy.read_text("utf-8") for copy in desk.file.parent.glob("*.bak*"))
    assert [word for word in desk.words if word not in text] == []
    assert [word for word in desk.changes if word not in text + copies] == []


def ours_is_current(desk: Desk) -> None:
    text = desk.text
    assert (text.count(BEGIN), text.count(END)) == (1, 1)
    entries: dict[str, list[str]] = {}
    for block in blocks(text):
        entries.setdefault(block.key, []).append(text[block.start : block.end])
    members = set(desk.library.ids(View(tag=TAG)))
    for paper in desk.library.papers(desk.library.ids()):
        found = entries.get(paper.cite_key or "none", [])
        if paper.id in members:
            (entry,) = found
            assert paper.title in entry.translate({ord("{"): None, ord("}"): None})
        elif not desk.reformatted:
            assert found == []


@settings(deadline=None, max_examples=80)
@given(
    rounds=st.lists(st.lists(st.sampled_from(EDITS), max_size=4), min_size=1, max_size=5),
    random=st.randoms(use_true_random=False),
)
def test_nothing_of_others_goes_and_ours_is_current(
    library: Library,
    tmp_path_factory: pytest.TempPathFactory,
    rounds: list[list[Edit]],
    random: Random,
) -> None:
    desk = new_desk(library, tmp_path_factory.mktemp("desk"))
    desk.run()
    for edits in rounds:
        desk.versions.append(desk.text)
        for edit in edits:
            edit(desk, random)
        done = desk.run()
        everything_of_others_is_there(desk)
        if done.failed:
            assert desk.reformatted
            assert "in a form that others gave it" in done.said
        else:
            ours_is_current(desk)
        settled = desk.text
        assert desk.run().failed == done.failed
        assert desk.text == settled
