"""Where things are: the library's folder, the cache, and the files the program ships."""

import os
from pathlib import Path

import platformdirs

_APP = "readinglist"


def library_folder(chosen: Path | None = None) -> Path:
    """The chosen folder, else ``READINGLIST_LIBRARY``, else the platform's user data folder."""
    if chosen is not None:
        return chosen.expanduser().absolute()
    if named := os.environ.get("READINGLIST_LIBRARY"):
        return Path(named).expanduser().absolute()
    return platformdirs.user_data_path(_APP, appauthor=False)


def cache_folder() -> Path:
    """``READINGLIST_CACHE``, else the platform's cache folder; all in it may be deleted."""
    if named := os.environ.get("READINGLIST_CACHE"):
        return Path(named).expanduser().absolute()
    return platformdirs.user_cache_path(_APP, appauthor=False)


def settings_folder() -> Path:
    """Where the window keeps its settings."""
    return platformdirs.user_config_path(_APP, appauthor=False)


def consents_file() -> Path:
    """Where it is noted which kept files may be written on this computer."""
    return settings_folder() / "kept_files.json"


def resource(name: str) -> Path:
    """A file of ``resources/``, in an installed program or in the source tree."""
    package = Path(__file__).parent
    installed = package / "resources"
    return (installed if installed.is_dir() else package.parent / "resources") / name
