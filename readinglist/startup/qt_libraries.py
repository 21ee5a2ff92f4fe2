"""The libraries of the system that Qt asks for, looked at before Qt aborts over a missing one.

Only Linux lacks anything: elsewhere Qt's own packages are complete.
"""

import ctypes
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from readinglist.startup.system_packages import package_manager

_MODULES = ("QtWidgets.abi3.so", "QtSvg.abi3.so")


def complaint(environment: Mapping[str, str]) -> str | None:
    """Why Qt cannot open the screens that `environment` tells of, and what to do about it.

    Null where it can open one. What is loaded to find out is what Qt loads next, so it costs
    nothing.
    """
    qt = qt_folder()
    if sys.platform != "linux" or qt is None:
        return None
    screens = platforms(environment)
    modules = [_load(qt / module) for module in _MODULES]
    plugins = [_load(plugin) for screen in screens for plugin in _plugins(qt, screen)]
    if not any(modules) and (not plugins or None in plugins):
        return None
    faults = dict.fromkeys(fault for fault in (*modules, *plugins) if fault)
    return _sentence(missing_libraries(qt, screens) or [*faults])


def platforms(environment: Mapping[str, str]) -> list[str]:
    """Qt's names of the platforms it will open: the one named, else those with a screen."""
    if named := environment.get("QT_QPA_PLATFORM"):
        return [platform.split(":")[0] for platform in named.split(";")]
    screens = {"DISPLAY": "xcb", "WAYLAND_DISPLAY": "wayland"}
    return [platform for variable, platform in screens.items() if environment.get(variable)]


def qt_folder() -> Path | None:
    """Where PySide6 is installed, null where it is not; nothing of it is imported."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        return None
    return Path(found.submodule_search_locations[0])


def missing_libraries(qt: Path, platforms: Iterable[str]) -> list[str]:
    """Names like ``libEGL.so.1`` that Qt's modules and platform plugins ask for in vain.

    Empty as well on a system without ``ldd``.
    """
    binaries = [qt / module for module in _MODULES]
    for platform in platforms:
        binaries += _plugins(qt, platform)
    try:
        listing = subprocess.run(
            ["ldd", *map(str, binaries)], capture_output=True, text=True, check=False
        )
    except OSError:
        return []
    return sorted(set(re.findall(r"(\S+) => not found", listing.stdout)))


def _plugins(qt: Path, platform: str) -> list[Path]:
    return sorted(qt.glob(f"Qt/plugins/platforms/libq{platform}*.so"))


def _load(library: Path) -> str | None:
    """Null where it could be loaded, else what the loader says."""
    try:
        ctypes.CDLL(str(library))
    except OSError as error:
        return str(error)
    return None


def _sentence(missing: Sequence[str]) -> str:
    need = f"the window needs libraries that this system lacks: {', '.join(missing)}"
    manager = package_manager()
    libraries = [name for name in missing if re.fullmatch(r"\S+\.so[.\d]*", name)]
    if manager is None or not libraries:
        return f"{need}; install the packages that bring them"
    return f"{need}; install them with: {manager.command(manager.packages(libraries))}"
