"""The wheel is the whole program: nothing is missing, and nothing is read from the source tree."""

import os
import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

from readinglist import __version__

ROOT = Path(__file__).parents[2]

TRIAL = """
import sys
from pathlib import Path

source, installed, library = map(Path, sys.argv[1:])
sys.path[:] = [str(installed), *(path for path in sys.path if Path(path) != source)]
strays = set()


def watch(event, arguments):
    if event == "open" and isinstance(arguments[0], str):
        path = Path(arguments[0])
        if any(path.is_relative_to(source / part) for part in ("readinglist", "resources")):
            strays.add(str(path))


sys.addaudithook(watch)

from readinglist.__main__ import main

sys.argv[1:] = ["list"]
assert main() == 0

from PySide6.QtWidgets import QApplication

from readinglist import paths
from readinglist.app import create_main_window
from readinglist.gui.icons import application_icon
from readinglist.library import Library
from readinglist.operations.sample import add_sample

application = QApplication([])
with Library(library) as opened:
    add_sample(opened, paths.resource("sample"))
assert not application_icon().isNull()
window = create_main_window(library)
window.show()
application.processEvents()
window.close()
assert not strays, strays
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built by the build backend itself, which needs no network."""
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT,
        capture_output=True,
        check=True,
    )
    (built,) = folder.iterdir()
    return built


def shipped(folder: str, target: str) -> set[str]:
    """The files of a folder of the project, as they are called in the wheel."""
    return {
        f"{target}/{file.relative_to(ROOT / folder).as_posix()}"
        for file in (ROOT / folder).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }


def test_every_module_and_resource_is_in_it_and_no_more(wheel: Path) -> None:
    resources = shipped("resources", "readinglist/resources")
    for_desktops = {name for name in resources if "/resources/share/" in name}
    data = f"readinglist-{__version__}.data/data/share"
    with ZipFile(wheel) as archive:
        names = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert names == (
        shipped("readinglist", "readinglist")
        | (resources - for_desktops)
        | shipped("resources/share", data)
    )


def test_it_runs_with_the_source_tree_out_of_sight(wheel: Path, tmp_path: Path) -> None:
    with ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "installed")
    done = subprocess.run(
        [sys.executable, "-I", "-c", TRIAL, ROOT, tmp_path / "installed", tmp_path / "library"],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
