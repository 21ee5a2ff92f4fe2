"""Where TeX is missing and not ours to install, the tests that need it skip, and say so."""

import sys
from pathlib import Path

import provide_tex
import pytest

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="the set-up by make is for POSIX systems"
)


def test_what_is_missing_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    told = provide_tex.offer()
    assert "skip" in told
    assert all(package in told for package in provide_tex.PACKAGES)


def test_what_is_there_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in provide_tex.PROGRAMS:
        program = tmp_path / name
        program.write_text("#!/bin/sh\n")
        program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert provide_tex.offer() == "TeX is here"
