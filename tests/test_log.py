"""The log: bounded, and silent about what the user reads."""

import logging
from pathlib import Path

import pytest

from readinglist import log

LOGGER = logging.getLogger("readinglist.test")


def test_the_log_starts_anew_at_a_megabyte_and_keeps_three_files(tmp_path: Path) -> None:
    file = log.file_in(tmp_path)
    with log.writing_to(file):
        for _ in range(5):
            LOGGER.info("x" * 900_000)
    sizes = [path.stat().st_size for path in file.parent.iterdir()]
    assert len(sizes) == 3
    assert max(sizes) <= 1_000_000


def test_an_exception_is_told_by_its_place_and_not_by_its_words(tmp_path: Path) -> None:
    file = log.file_in(tmp_path)
    with log.writing_to(file):
        try:
            int("A Secret Title")
        except ValueError:
            LOGGER.exception("failed")
    written = file.read_text(encoding="utf-8")
    assert "invalid literal" not in written
    assert written.rstrip().endswith("ValueError")
    assert "test_log.py" in written


@pytest.mark.parametrize(
    "secret", ["ghp_abcDEF123", "github_pat_11AB_cd", "hf_abcdef", "Bearer abc.def", "token=abc"]
)
def test_tokens_are_blotted_out(tmp_path: Path, secret: str) -> None:
    file = log.file_in(tmp_path)
    with log.writing_to(file):
        LOGGER.info("asked with %s", secret)
    written = file.read_text(encoding="utf-8")
    assert "asked with …" in written
    assert "abc" not in written


def test_nothing_is_written_afterwards(tmp_path: Path) -> None:
    file = log.file_in(tmp_path)
    with log.writing_to(file):
        LOGGER.info("one")
    LOGGER.warning("two")
    assert "two" not in file.read_text(encoding="utf-8")


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    with log.writing_to(log.file_in(tmp_path)):
        LOGGER.info("unheard")
    assert (tmp_path / "logs").read_text() == "in the way"
