"""Bring the system libraries that Qt would miss on this machine.

``provide_qt.py [ARGUMENT…]``, run by the environment's own Python with the arguments that the
program is about to get; a command of the command line needs nothing of Qt.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from installing import SetupError, provide

from readinglist.__main__ import requested_window
from readinglist.startup.qt_libraries import missing_libraries, platforms, qt_folder
from readinglist.startup.system_packages import package_manager

_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
_FONT_SUFFIXES = {".ttf", ".otf", ".ttc", ".pfb"}


def require(environment: Mapping[str, str]) -> None:
    """See to it that Qt finds all it needs for the screens that `environment` tells of.

    Raises SetupError, with the command to type, where something is missing that we may not
    install. Only Linux lacks anything: elsewhere Qt's own packages are complete.
    """
    if sys.platform != "linux" or not shutil.which("ldd"):
        return
    qt = qt_folder()
    if qt is None:
        raise SetupError("PySide6 is not installed; make clean, then try again")
    missing = missing_libraries(qt, platforms(environment))
    if not missing and has_fonts(_FONT_FOLDERS):
        return
    manager = package_manager()
    if manager is None:
        raise SetupError(f"Qt needs these libraries and a font: {', '.join(missing) or 'a font'}")
    packages = manager.packages(missing)
    if not has_fonts(_FONT_FOLDERS):
        packages.append(manager.font)
    provide(manager, packages, "Qt needs libraries of the system that are not installed")
    if left := missing_libraries(qt, platforms(environment)):
        raise SetupError(f"Qt still misses {', '.join(left)}; install the packages that hold them")


def has_fonts(folders: Iterable[Path]) -> bool:
    """Whether any of `folders` holds a font that Qt can draw with."""
    return any(
        file.suffix in _FONT_SUFFIXES
        for folder in folders
        if folder.is_dir()
        for file in folder.rglob("*")
    )


if __name__ == "__main__":
    try:
        if requested_window(sys.argv[1:]):
            require(os.environ)
    except SetupError as error:
        sys.exit(str(error))
