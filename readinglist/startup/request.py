"""What the window is asked to open: which library, and which saved pages to import."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

_LIBRARY = "--library"


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """The library's folder, null for the usual one, and files and folders, absolute."""

    library: Path | None = None
    files: tuple[Path, ...] = ()


def window_request(
    arguments: Sequence[str], is_command: Callable[[str], bool]
) -> WindowRequest | None:
    """What `arguments` ask of the window; null where they are for the command line.

    They are for the window where no command is named: no word at all, or a first word that is no
    command but the name of something that exists.
    """
    library: Path | None = None
    words: list[str] = []
    waiting = iter(arguments)
    for word in waiting:
        if word == _LIBRARY:
            named = next(waiting, None)
            if named is None:
                return None
            library = Path(named)
        elif word.startswith(f"{_LIBRARY}="):
            library = Path(word.removeprefix(f"{_LIBRARY}="))
        elif word.startswith("-"):
            return None
        else:
            words.append(word)
    if words and (not _exists(words[0]) or is_command(words[0])):
        return None
    return WindowRequest(library, tuple(Path(word).absolute() for word in words))


def _exists(word: str) -> bool:
    try:
        return Path(word).exists()
    except OSError:
        return False  # too long for a name
