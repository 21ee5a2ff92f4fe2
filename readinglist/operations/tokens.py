"""GitHub's token: from the environment, else from the system's keyring, and nowhere else.

A keyring may be missing, locked, or waiting for an answer that nobody can give; every call to it
runs apart and is given up after a while.
"""

import importlib
import os
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from queue import Empty, SimpleQueue
from types import ModuleType
from typing import TypeVar

from readinglist.errors import ReadingListError
from readinglist.fetch.channel import Channel
from readinglist.fetch.failures import FetchError, RefusedError
from readinglist.fetch.github import rate_limit
from readinglist.fetch.services import Service
from readinglist.operations.access import NO_LIBRARY, OFFLINE, Access, surroundings
from readinglist.sentence import Sentence

T = TypeVar("T")

_VARIABLE = "GITHUB_TOKEN"
_SERVICE, _USER = "readinglist", "github"
_SECONDS_TO_READ = 3.0
_SECONDS_TO_WRITE = 60.0  # the user may have to unlock the keyring first
_LEAST_PRIORITY = 1.0  # below it are keyrings that ask at the terminal or keep plain text


def github_token(environment: Mapping[str, str] = os.environ) -> str | None:
    """The token, where there is one; a keyring that does not answer has none."""
    return _clean(environment.get(_VARIABLE, "")) or _clean(_in_keyring() or "")


def keep_github_token(text: str) -> None:
    """Keep the token in the system's keyring.

    Raises ReadingListError, which never holds the token, where that is not possible.
    """
    token = _clean(text)
    if token is None:
        raise ReadingListError("This is no token; copy it from GitHub again, without blanks")
    if not has_keyring():
        raise ReadingListError(
            "This system has no keyring to keep the token in; set {variable} instead",
            variable=_VARIABLE,
        )
    _apart(lambda: _keyring().set_password(_SERVICE, _USER, token), _SECONDS_TO_WRITE)


def forget_github_token() -> None:
    """Remove the token from the keyring, where there is one."""
    if _in_keyring() is not None:
        _apart(lambda: _keyring().delete_password(_SERVICE, _USER), _SECONDS_TO_WRITE)


def has_keyring() -> bool:
    """Whether the system has a keyring that can be used without asking at a terminal."""
    try:
        return _apart(_is_usable, _SECONDS_TO_READ)
    except ReadingListError:
        return False


def check_github(access: Access, cache_folder: Path) -> Sentence:
    """Ask GitHub what it makes of the token, and say that in a sentence; costs nothing."""
    if access.offline:
        return OFFLINE
    channel = Channel(
        access.endpoints[Service.GITHUB],
        surroundings(cache_folder / NO_LIBRARY),
        access.github_token,
    )
    try:
        quota = rate_limit(channel)
    except RefusedError:
        return Sentence("GitHub refuses the token; make a new one there and enter it again")
    except FetchError as error:
        return error.sentence
    finally:
        channel.client.close()
    left = Sentence(
        "{left:,} of {total:,} requests are left this hour",
        left=quota.remaining,
        total=quota.limit,
    )
    if access.github_token is None:
        return Sentence("GitHub answers, without a token: {left}", left=left)
    return Sentence("GitHub accepts the token: {left}", left=left)


def _in_keyring() -> str | None:
    def read() -> str | None:
        return _keyring().get_password(_SERVICE, _USER) if _is_usable() else None

    try:
        return _apart(read, _SECONDS_TO_READ)
    except ReadingListError:
        return None


def _is_usable() -> bool:
    return bool(_keyring().get_keyring().priority >= _LEAST_PRIORITY)


def _keyring() -> ModuleType:
    """The library, loaded when it is needed: every command would pay for it otherwise."""
    return importlib.import_module("keyring")


def _clean(text: str) -> str | None:
    """The token alone: what a header cannot carry would stand in the library's complaint."""
    token = text.strip()
    return token if token and token.isascii() and token.isprintable() and " " not in token else None


def _apart(work: Callable[[], T], seconds: float) -> T:
    """What `work` returns; raises ReadingListError where it fails or takes too long."""
    outcome: SimpleQueue[tuple[bool, T | None]] = SimpleQueue()

    def run() -> None:
        try:
            outcome.put((True, work()))
        except Exception:  # backends raise what they like, and may quote the token
            outcome.put((False, None))

    threading.Thread(target=run, daemon=True).start()
    try:
        done, value = outcome.get(timeout=seconds)
    except Empty:
        done, value = False, None
    if not done:
        raise ReadingListError(
            "The system's keyring could not be used; unlock it, or set {variable} instead",
            variable=_VARIABLE,
        )
    return value  # type: ignore[return-value]
