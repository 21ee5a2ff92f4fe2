"""Builds the one-folder bundle with PyInstaller, from a wheel in an environment of its own.

    python packaging/bundle.py WHEEL FOLDER

leaves ``FOLDER/readinglist`` (on macOS ``readinglist.app`` beside it) and says how large it is.
"""

import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

_SPEC = Path(__file__).resolve().parent / "pyinstaller" / "readinglist.spec"
_PROGRAM = "readinglist.exe" if sys.platform == "win32" else "readinglist"


def build(wheel: Path, target: Path) -> Path:
    """The program of the bundle that was made from `wheel` in the folder `target`."""
    with tempfile.TemporaryDirectory() as scratch:
        environment = Path(scratch) / "venv"
        venv.create(environment, with_pip=True)
        python = environment / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
        subprocess.run([*pip, "install", f"{wheel.resolve()}[release]"], check=True)
        paths = ["--distpath", str(target.resolve()), "--workpath", f"{scratch}/work"]
        command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *paths]
        subprocess.run([*command, str(_SPEC)], cwd=scratch, env=foreign_environment(), check=True)
    folder = target / "readinglist"
    if sys.platform == "linux":
        _strip(folder)
    return folder / _PROGRAM


def foreign_environment() -> dict[str, str]:
    """This process's own, without what would lead another Python to the source tree."""
    return {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}


def _strip(folder: Path) -> None:
    """Take the debugging symbols out, which Python's own library is mostly made of.

    Libraries that a wheel brought in a folder of their own (``numpy.libs``) were patched, and do
    not survive it.
    """
    libraries = [
        file
        for file in folder.rglob("*.so*")
        if not (file.is_symlink() or file.parent.name.endswith(".libs"))
    ]
    subprocess.run(["strip", "--strip-unneeded", *libraries], check=True)


def size(folder: Path) -> int:
    """The bytes of all files of a folder; a link counts nothing."""
    return sum(
        file.stat().st_size
        for file in folder.rglob("*")
        if file.is_file() and not file.is_symlink()
    )


if __name__ == "__main__":
    program = build(Path(sys.argv[1]), Path(sys.argv[2]))
    print(f"{program.parent}: {size(program.parent) / 1_000_000:.0f} MB")
