"""The command line called as a shell would, with what it printed taken apart."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from readinglist.cli.main import run


@dataclass
class Ran:
    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def readinglist(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Ran]:
    monkeypatch.setenv("READINGLIST_LIBRARY", str(tmp_path / "library"))
    monkeypatch.setenv("READINGLIST_CACHE", str(tmp_path / "cache"))

    def call(*arguments: object) -> Ran:
        status = run([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return call
