"""What the desktop reads: the menu entry, the type of saved pages, the metadata, the icons."""

import configparser
import shutil
import struct
import subprocess
import xml.etree.ElementTree as ElementTree
from fnmatch import fnmatchcase
from pathlib import Path

import icons
import pytest

from readinglist.app import DESKTOP_ID

ROOT = Path(__file__).parents[2]
SHARE = ROOT / "resources" / "share"
ENTRY = SHARE / "applications" / f"{DESKTOP_ID}.desktop"
METADATA = SHARE / "metainfo" / f"{DESKTOP_ID}.metainfo.xml"
MIME = SHARE / "mime" / "packages" / f"{DESKTOP_ID}.xml"
NAMESPACE = {"mime": "http://www.freedesktop.org/standards/shared-mime-info"}


@pytest.fixture(scope="module")
def entry() -> configparser.SectionProxy:
    """The one section of the menu entry."""
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(ENTRY, encoding="utf-8")
    return parser["Desktop Entry"]


@pytest.fixture(scope="module")
def mime_type() -> ElementTree.Element:
    """The type of saved pages."""
    (found,) = ElementTree.parse(MIME).findall("mime:mime-type", NAMESPACE)
    return found


def test_all_of_them_speak_of_the_same_program(
    entry: configparser.SectionProxy, mime_type: ElementTree.Element
) -> None:
    metadata = ElementTree.parse(METADATA)
    (icon,) = mime_type.findall("mime:icon", NAMESPACE)
    assert metadata.findtext("id") == DESKTOP_ID == entry["Icon"] == icon.get("name")
    assert metadata.findtext("launchable") == ENTRY.name
    assert metadata.findtext("provides/mediatype") == mime_type.get("type")
    assert entry["MimeType"] == f"{mime_type.get('type')};"


def test_files_are_handed_to_the_program(entry: configparser.SectionProxy) -> None:
    assert entry["Exec"] == "readinglist %F"
    assert entry["TryExec"] == "readinglist"


@pytest.mark.parametrize("name", ["april.dailypapers", "Daily Papers - Hugging Face.txt"])
def test_saved_pages_are_known_by_their_names(name: str, mime_type: ElementTree.Element) -> None:
    patterns = [glob.get("pattern", "") for glob in mime_type.findall("mime:glob", NAMESPACE)]
    assert any(fnmatchcase(name, pattern) for pattern in patterns)
    assert not any(fnmatchcase("letter.txt", pattern) for pattern in patterns)


def test_saved_pages_are_known_by_their_content(mime_type: ElementTree.Element) -> None:
    (magic,) = mime_type.findall("mime:magic/mime:match", NAMESPACE)
    first, _, last = magic.get("offset", "").partition(":")
    sample = (ROOT / "resources" / "sample" / "daily_papers.txt").read_text(encoding="utf-8")
    assert int(first) <= sample.find(magic.get("value", "")) <= int(last)


@pytest.mark.parametrize("size", icons.SIZES)
def test_there_is_an_icon_of_every_size(size: int) -> None:
    file = SHARE / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{DESKTOP_ID}.png"
    assert struct.unpack(">II", file.read_bytes()[16:24]) == (size, size)


def test_the_icons_are_those_of_the_one_drawing(tmp_path: Path) -> None:
    icons.main(tmp_path)
    kept = SHARE / "icons" / "hicolor"
    names = {file.relative_to(tmp_path) for file in tmp_path.rglob("*") if file.is_file()}
    assert names == {file.relative_to(kept) for file in kept.rglob("*") if file.is_file()}
    drawing = Path("scalable", "apps", f"{DESKTOP_ID}.svg")
    assert (kept / drawing).read_bytes() == (tmp_path / drawing).read_bytes()


@pytest.mark.parametrize(
    ("checker", "file"),
    [
        (["desktop-file-validate"], ENTRY),
        (["appstreamcli", "validate", "--no-net"], METADATA),
    ],
    ids=["entry", "metadata"],
)
def test_the_desktops_own_checkers_find_no_fault(checker: list[str], file: Path) -> None:
    if not shutil.which(checker[0]):
        pytest.skip(f"{checker[0]} is not installed")
    done = subprocess.run([*checker, file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "hint" not in done.stdout
