"""Each command loads what it needs and no more, asked of a fresh interpreter that runs it."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from readinglist.cli.arguments import parser

RUN = """
import contextlib, io, sys
from readinglist.__main__ import main
with contextlib.redirect_stdout(io.StringIO()):
    status = main()
print(*sys.modules)
sys.exit(status)
"""

READING = {"readinglist.dumps", "readinglist.bib"}
SERVICES = {"readinglist.fetch", "requests"}
EXPORTERS = {"readinglist.export.formats", "readinglist.export.bibtex", "citerra"}
SEARCH = {"whoosh", "numpy"}
"""What reads files of others, asks services, writes files for others, and searches by an index."""

NO_USE = {
    "import page.json": SERVICES | EXPORTERS | SEARCH,
    "list": READING | SERVICES | EXPORTERS | SEARCH,
    "list the --limit 1": READING | SERVICES | EXPORTERS,
    "show 1": READING | SERVICES | EXPORTERS | SEARCH,
    "mark 1 --status read": READING | SERVICES | EXPORTERS | SEARCH,
    "undo": READING | SERVICES | EXPORTERS | SEARCH,
    "redo": READING | SERVICES | EXPORTERS | SEARCH,
    "fetch": {"readinglist.bib"} | EXPORTERS | SEARCH,
    "export -o papers.bib": READING | SERVICES | SEARCH,
    "keep": {"readinglist.dumps"} | SERVICES,
    "stats": READING | SERVICES | EXPORTERS | SEARCH,
    "check": READING | SERVICES | EXPORTERS,
    "reindex": READING | SERVICES | EXPORTERS,
    "backup after.db": READING | SERVICES | EXPORTERS | SEARCH,
    "restore before.db": READING | SERVICES | EXPORTERS | SEARCH,
}


def test_every_command_is_asked() -> None:
    assert {line.split()[0] for line in NO_USE} == set(parser().commands)


@pytest.mark.parametrize("line", NO_USE)
def test_a_command_loads_nothing_that_it_has_no_use_for(
    line: str, readinglist: Callable[..., Any], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "page.json"
    page.write_text('{"readinglist": 1, "papers": [{"title": "The Moss", "abstract": "Green."}]}')
    for before in (["import", page], ["mark", 1, "--status", "read"], ["undo"]):
        assert readinglist(*before).status == 0
    assert readinglist("backup", "before.db").status == 0
    done = subprocess.run(
        [sys.executable, "-c", RUN, *line.split()], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert NO_USE[line] & set(done.stdout.split()) == set()
