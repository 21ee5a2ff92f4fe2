"""GitHub's token: where it is kept, and that it shows nowhere."""

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend

from readinglist.errors import ReadingListError
from readinglist.library import Library
from readinglist.operations import tokens
from readinglist.operations.request_log import requests_made
from readinglist.operations.resolving import Access
from tests.fetch.loopback import Loopback, as_json

SECRET = "ghp_invented0123456789"


class Memory(KeyringBackend):
    """A keyring that forgets when the test ends."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class Stuck(Memory):
    """A keyring that waits for somebody to unlock it."""

    def __init__(self) -> None:
        super().__init__()
        self.unlocked = threading.Event()

    def get_password(self, service: str, username: str) -> str | None:
        self.unlocked.wait(60)
        return super().get_password(service, username)


class Broken(Memory):
    """A keyring that quotes what it was given when it fails."""

    def set_password(self, service: str, username: str, password: str) -> None:
        raise RuntimeError(f"cannot keep {password} for {username} of {service}")


class Terminal(Memory):
    """A keyring that would ask at the terminal."""

    priority = 0.5  # type: ignore[assignment]


@pytest.fixture(autouse=True)
def system() -> Iterator[None]:
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


def test_a_token_is_kept_and_forgotten() -> None:
    keyring.set_keyring(Memory())
    assert tokens.has_keyring()
    assert tokens.github_token({}) is None
    tokens.keep_github_token(f" {SECRET}\n")
    assert tokens.github_token({}) == SECRET
    assert tokens.github_token({"GITHUB_TOKEN": "other"}) == "other"
    tokens.forget_github_token()
    tokens.forget_github_token()
    assert tokens.github_token({}) is None


def test_without_a_keyring_there_is_no_token_and_no_trouble() -> None:
    for nothing in (keyring.get_keyring(), Terminal()):
        keyring.set_keyring(nothing)
        assert not tokens.has_keyring()
        assert tokens.github_token({}) is None
        tokens.forget_github_token()
        with pytest.raises(ReadingListError, match="GITHUB_TOKEN"):
            tokens.keep_github_token(SECRET)


def test_a_keyring_that_does_not_answer_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tokens, "_SECONDS_TO_READ", 0.05)
    stuck = Stuck()
    keyring.set_keyring(stuck)
    assert tokens.github_token({}) is None
    stuck.unlocked.set()


def test_no_complaint_holds_the_token() -> None:
    keyring.set_keyring(Broken())
    for text in (SECRET, f"{SECRET} x", f"{SECRET}\nx", ""):
        with pytest.raises(ReadingListError) as caught:
            tokens.keep_github_token(text)
        assert SECRET not in str(caught.value)
        assert caught.value.__cause__ is None
    assert tokens.github_token({"GITHUB_TOKEN": f"{SECRET}\r\nX: y"}) is None


def test_the_token_can_be_tried(
    server: Loopback, access: Access, cache: Path, library: Library
) -> None:
    quota = {"resources": {"core": {"limit": 5000, "remaining": 4990}}}
    server.repositories["rate_limit"] = as_json(quota)
    mine = replace(access, github_token=SECRET)
    assert tokens.check_github(mine, cache) == (
        "GitHub accepts the token: 4,990 of 5,000 requests are left this hour"
    )
    assert server.tokens == [f"Bearer {SECRET}"]
    assert tokens.check_github(access, cache).startswith("GitHub answers, without a token")
    server.repositories["rate_limit"] = as_json({"message": "Bad credentials"}, 401)
    assert tokens.check_github(mine, cache).startswith("GitHub refuses the token")
    asked = len(server.asked)
    assert "offline" in tokens.check_github(replace(mine, offline=True), cache)
    assert len(server.asked) == asked
    assert [line.answer[:3] for line in requests_made(library, cache)] == ["401", "200", "200"]
    kept = [file.read_text("utf-8") for file in cache.rglob("*") if file.is_file()]
    assert not any(SECRET in text for text in kept)
