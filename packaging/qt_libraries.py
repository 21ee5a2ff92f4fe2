"""Find the system libraries that Qt would miss on this machine, before Qt aborts over them.

``qt_libraries.py [ARGUMENT…]``, run by the environment's own Python with the arguments that the
program is about to get; a command of the command line needs nothing of Qt.
"""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from system_packages import SetupError, package_manager, provide

from readinglist.__main__ import wants_window

_FONT_FOLDERS = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
_FONT_SUFFIXES = {".ttf", ".otf", ".ttc", ".pfb"}


def require(environment: Mapping[str, str]) -> None:
    """See to it that Qt finds all it needs for the screens that `environment` tells of.

    Raises SetupError, with the command to type, where something is missing that we may not
    install. Only Linux lacks anything: elsewhere Qt's own packages are complete.
    """
    if sys.platform != "linux" or not shutil.which("ldd"):
        return
    missing = missing_libraries(qt_folder(), platforms(environment))
    if not missing and has_fonts(_FONT_FOLDERS):
        return
    manager = package_manager()
    if manager is None:
        raise SetupError(f"Qt needs these libraries and a font: {', '.join(missing) or 'a font'}")
    packages = manager.packages(missing)
    if not has_fonts(_FONT_FOLDERS):
        packages.append(manager.font)
    provide(manager, packages, "Qt needs libraries of the system that are not installed")
    if left := missing_libraries(qt_folder(), platforms(environment)):
        raise SetupError(f"Qt still misses {', '.join(left)}; install the packages that hold them")


def platforms(environment: Mapping[str, str]) -> list[str]:
    """Qt's names of the platforms it will open: the one named, else those with a screen."""
    if named := environment.get("QT_QPA_PLATFORM"):
        return [platform.split(":")[0] for platform in named.split(";")]
    screens = {"DISPLAY": "xcb", "WAYLAND_DISPLAY": "wayland"}
    return [platform for variable, platform in screens.items() if environment.get(variable)]


def qt_folder() -> Path:
    """Where PySide6 is installed in this environment; nothing of it is imported."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        raise SetupError("PySide6 is not installed; make clean, then try again")
    return Path(found.submodule_search_locations[0])


def missing_libraries(qt: Path, platforms: Iterable[str]) -> list[str]:
    """Names like ``libEGL.so.1`` that Qt's modules and platform plugins ask for in vain."""
    binaries = [qt / "QtWidgets.abi3.so", qt / "QtSvg.abi3.so"]
    for platform in platforms:
        binaries += sorted(qt.glob(f"Qt/plugins/platforms/libq{platform}*.so"))
    listing = subprocess.run(
        ["ldd", *map(str, binaries)], capture_output=True, text=True, check=False
    )
    return sorted(set(re.findall(r"(\S+) => not found", listing.stdout)))


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
        if wants_window(sys.argv[1:]):
            require(os.environ)
    except SetupError as error:
        sys.exit(str(error))
