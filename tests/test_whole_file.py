"""Files are written whole or not at all, and a killed writer's drafts do not pile up."""

import os
import stat
from pathlib import Path

import pytest

from readinglist.whole_file import replacing


def write(target: Path, text: str) -> None:
    with replacing(target) as draft:
        draft.write_text(text, "utf-8")


def test_an_old_file_stays_until_the_new_one_is_whole(tmp_path: Path) -> None:
    target = tmp_path / "list.bib"
    write(target, "old")
    with replacing(target) as draft:
        draft.write_text("new", "utf-8")
        assert target.read_text("utf-8") == "old"
    assert target.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [target]


def test_what_fails_leaves_no_trace(tmp_path: Path) -> None:
    target = tmp_path / "list.bib"
    write(target, "old")

    def fail() -> None:
        with replacing(target) as draft:
            draft.write_text("half", "utf-8")
            raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        fail()
    assert target.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_keeps_leading_to_its_file(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    link = tmp_path / "list.bib"
    link.symlink_to(tmp_path / "elsewhere/real.bib")
    write(link, "new")
    assert link.is_symlink()
    assert (tmp_path / "elsewhere/real.bib").read_text("utf-8") == "new"


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such permissions")
def test_a_file_keeps_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "list.bib"
    write(target, "old")
    for mode in (0o600, 0o664, 0o444):
        target.chmod(mode)
        write(target, "new")
        assert stat.S_IMODE(target.stat().st_mode) == mode


def test_only_abandoned_drafts_of_the_same_file_are_removed(tmp_path: Path) -> None:
    target = tmp_path / "list.bib"
    names = {
        ".list.bib.abandond.part": False,
        ".list.bib.abandond.part-journal": False,
        ".other.bib.abandond.part": True,
        ".list.bib": True,
        "list.bib.part": True,
    }
    for name in names:
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (0, 0))
    (tmp_path / ".list.bib.underway.part").touch()
    write(target, "new")
    left = {path.name for path in tmp_path.iterdir()}
    stay = {name for name, stays in names.items() if stays}
    assert left == stay | {"list.bib", ".list.bib.underway.part"}
