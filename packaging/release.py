"""Builds all that is given to users into one folder, and tries each of them before it stays.

    python packaging/release.py [FOLDER]     (dist where none is given)

leaves there the source archive, the wheel, the bundle as a folder and as an archive, the installers
for which this machine has the tool (dpkg-deb, appimagetool, iscc, hdiutil), ``SHA256SUMS``, and
``CHANGES.md``: what the changelog says of this version. Run from an environment with the extra
``release`` and the build backend.
"""

import hashlib
import platform
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

import bundle
import changelog
import debian_package
from trial import TrialError, try_out

from readinglist import __version__

ROOT = Path(__file__).resolve().parents[1]

_Made = TypeVar("_Made")


def release(target: Path) -> None:
    """Everything, in the folder `target`, whose former content goes; raises TrialError."""
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    wheel = _step("wheel and source archive", lambda: python_packages(target))
    _step("the wheel in an empty environment", lambda: try_wheel(wheel))
    program = _step("bundle", lambda: bundle.build(wheel, target))
    _step("the bundle", lambda: try_out([str(program)]))
    _step("archive of the bundle", lambda: archive(program.parent))
    if shutil.which("dpkg-deb"):
        _step("Debian package", lambda: debian_package.build(program.parent, target))
    for tool, command in installers(target).items():
        if shutil.which(tool):
            _step(f"what {tool} makes", partial(subprocess.run, command, check=True))
    said = changelog.section(changelog.CHANGELOG.read_text(encoding="utf-8"), __version__)
    (target / "CHANGES.md").write_text(said, encoding="utf-8")
    (target / "SHA256SUMS").write_text(checksums(target), encoding="utf-8")


def python_packages(target: Path) -> Path:
    """The wheel, made from the source archive that stays beside it."""
    command = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(target), str(ROOT)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return next(target.glob("*.whl"))


def try_wheel(wheel: Path) -> None:
    """Install the wheel as a user would and try it; raises TrialError."""
    with tempfile.TemporaryDirectory() as scratch:
        venv.create(scratch, with_pip=True)
        scripts = Path(scratch) / ("Scripts" if sys.platform == "win32" else "bin")
        pip = [str(scripts / "python"), "-m", "pip", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "install", str(wheel)], check=True)
        try_out([str(scripts / "readinglist")])


def installers(target: Path) -> Mapping[str, Sequence[str]]:
    """By the tool that is needed: how the other installers are made of the bundle in `target`."""
    recipes = ROOT / "packaging"
    return {
        "appimagetool": [
            *(str(recipes / "appimage" / "build.sh"), str(target / "readinglist")),
            *(str(target), __version__),
        ],
        "iscc": [
            *("iscc", f"/DVersion={__version__}", f"/O{target}"),
            str(recipes / "windows" / "readinglist.iss"),
        ],
        "hdiutil": [str(recipes / "macos" / "dmg.sh"), str(target), __version__],
    }


def archive(folder: Path) -> Path:
    """The bundle as one file: a zip for Windows, else a compressed tar."""
    kind = "zip" if sys.platform == "win32" else "xztar"
    system = f"{platform.system()}-{platform.machine()}".lower()
    name = folder.parent / f"readinglist-{__version__}-{system}"
    return Path(shutil.make_archive(str(name), kind, folder.parent, folder.name))


def checksums(folder: Path) -> str:
    """A line for each file that lies in `folder` itself, as ``sha256sum --check`` reads them."""
    files = sorted(file for file in folder.iterdir() if file.is_file())
    return "".join(
        f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files
    )


def _step(what: str, do: Callable[[], _Made]) -> _Made:
    print(f"- {what}", flush=True)
    return do()


if __name__ == "__main__":
    try:
        release(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "dist")
    except TrialError as error:
        sys.exit(str(error))
