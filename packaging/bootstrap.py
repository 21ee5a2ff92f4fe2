"""Make the virtual environment: ``bootstrap.py FOLDER``, run by any Python that is new enough.

Standard library only, for there is nothing else yet; the project's folder is on ``PYTHONPATH``.
"""

import importlib.util
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from installing import SetupError, provide

from readinglist.startup.system_packages import APT, package_manager

_PROJECT = Path(__file__).resolve().parent.parent
_IS_USABLE = "import sys, pip; sys.exit(sys.version_info < (3, 11))"


def make_environment(folder: Path) -> None:
    """A virtual environment in `folder` with the program and what its tests need.

    One that is there and works is kept and brought up to date. Raises SetupError.
    """
    python = folder / "bin" / "python"
    if is_usable(python):
        print(f"Bringing {folder} up to date", flush=True)
    else:
        require_venv()
        print(f"Setting up {folder}: Qt is some 80 MB, so it takes a minute or two", flush=True)
        _run([sys.executable, "-m", "venv", "--clear", str(folder)])
    pip = [str(python), "-m", "pip", "--quiet", "--disable-pip-version-check", "--no-input"]
    _run([*pip, "install", "--editable", f"{_PROJECT}[test]"])


def is_usable(python: Path) -> bool:
    """Whether `python` starts, is new enough and has pip."""
    if not python.exists():
        return False
    tried = subprocess.run([python, "-c", _IS_USABLE], check=False, capture_output=True)
    return tried.returncode == 0


def require_venv() -> None:
    """See to it that this Python can make environments; Debian ships it without."""
    if importlib.util.find_spec("venv") and importlib.util.find_spec("ensurepip"):
        return
    need = f"{sys.executable} cannot make a virtual environment"
    manager = package_manager()
    if manager is not APT:
        raise SetupError(f"{need}: install its modules venv and ensurepip")
    provide(manager, [f"python{sys.version_info.major}.{sys.version_info.minor}-venv"], need)


def _run(command: Sequence[str]) -> None:
    if subprocess.run(command, check=False, stdin=subprocess.DEVNULL).returncode:
        raise SetupError(f"This failed, for the reason above: {' '.join(command)}")


if __name__ == "__main__":
    try:
        make_environment(Path(sys.argv[1]))
    except SetupError as error:
        sys.exit(str(error))
