"""What the user has settled for window and command line alike, kept in the settings folder.

It belongs to the user and not to a library: a library that came from somebody else must not say
whom the program talks to. The environment's variables come before it.
"""

import configparser
import contextlib
import math
from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from pathlib import Path

from readinglist import paths
from readinglist.errors import ReadingListError
from readinglist.whole_file import replacing

_SECTION = "readinglist"
_MOST_CHARACTERS = 10_000
_WORDS = {"true": True, "false": False}


@dataclass(frozen=True, slots=True)
class UserSettings:
    """The choices; a base address that is empty is the service's own.

    `offline` keeps the program from every request. `fetch_automatically` takes up papers as they
    are marked to read, `download_pdfs` brings their PDFs too; `pdf_limit_mb` is what the folder of
    PDFs may hold in megabytes. `arxiv_interval` is in seconds. `cite_key_pattern` is described in
    `export.cite_keys`; empty is the usual one.
    """

    offline: bool = False
    fetch_automatically: bool = True
    download_pdfs: bool = False
    pdf_limit_mb: int = 5000
    arxiv_url: str = ""
    github_url: str = ""
    huggingface_url: str = ""
    arxiv_interval: float = 3.0
    cite_key_pattern: str = ""


def load(file: Path | None = None) -> UserSettings:
    """The settings as they are; what is missing or cannot be understood is as usual."""
    parser = configparser.ConfigParser(interpolation=None)
    try:
        with (file or _file()).open(encoding="utf-8") as kept:
            parser.read_string(kept.read(_MOST_CHARACTERS))
    except (OSError, UnicodeDecodeError, configparser.Error):
        return UserSettings()
    if not parser.has_section(_SECTION):
        return UserSettings()
    usual = UserSettings()
    values: dict[str, object] = {}
    for field in fields(UserSettings):
        text = parser.get(_SECTION, field.name, fallback=None)
        if text is not None:
            with contextlib.suppress(ValueError, KeyError):
                values[field.name] = _reader(getattr(usual, field.name))(text)
    return replace(usual, **values)  # type: ignore[arg-type]


def save(settings: UserSettings, file: Path | None = None) -> None:
    """Write the settings, whole or not at all.

    Raises ReadingListError where the folder cannot be written.
    """
    target = file or _file()
    parser = configparser.ConfigParser(interpolation=None)
    parser[_SECTION] = {
        field.name: str(getattr(settings, field.name)) for field in fields(UserSettings)
    }
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as draft, draft.open("w", encoding="utf-8") as out:
            parser.write(out)
    except OSError as error:
        raise ReadingListError(
            "The settings cannot be written to {path}: {reason}; make the folder writable "
            "and try again",
            path=target,
            reason=error.strerror,
        ) from error


def _file() -> Path:
    return paths.settings_folder() / "settings.ini"


def _reader(usual: object) -> Callable[[str], object]:
    match usual:
        case bool():
            return lambda text: _WORDS[text.strip().lower()]
        case int():
            return lambda text: max(int(text), 0)
        case float():
            return _seconds
        case _:
            return str.strip


def _seconds(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(text)
    return max(number, 0.0)
