"""Importing several files at once: stopped in the middle, and what is kept then."""

from pathlib import Path

import pytest

from readinglist import paths
from readinglist.errors import Cancelled
from readinglist.library import Library
from readinglist.operations.importing import import_paths


def test_a_stopped_import_keeps_the_files_that_were_done(tmp_path: Path) -> None:
    pages = sorted(paths.resource("sample").iterdir())
    with Library(tmp_path / "library") as library:

        def second_file_has_begun() -> bool:
            return bool(library.dumps())

        with pytest.raises(Cancelled, match="Stopped; 1 of 2 files were imported"):
            import_paths(library, pages, cancelled=second_file_has_begun)
        assert [dump.name for dump in library.dumps()] == [pages[0].name]
        assert import_paths(library, pages).new == 14
