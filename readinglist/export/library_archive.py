"""A whole library as one JSON document: its papers, and beside them its history and the rest.

The sections are those of `model.archive`, each a list of flat objects, one a line: `batches` and
`changes` are the log, `provenance` who said what of a paper, `refusals` the matches the user
refused, `tags` their colours, `saved_searches` the queries that are kept, `cite_keys` the keys of
papers that were removed, which no other paper gets.
"""

import json
from collections.abc import Callable, Iterable
from typing import TextIO

from readinglist.export.exporter import ExportReport
from readinglist.export.library_json import FORMAT_VERSION, paper_to_json
from readinglist.model.archive import HISTORY, STATE, ArchiveRow, Section
from readinglist.model.paper import Paper


def write_library(
    papers: Iterable[Paper], rows: Callable[[Section], Iterable[ArchiveRow]], out: TextIO
) -> ExportReport:
    """Write papers and sections as they come, so that memory is bounded."""
    report = ExportReport()
    out.write(f'{{"readinglist": {FORMAT_VERSION}')
    for section in HISTORY:
        _write(section, (dict(row.cells) for row in rows(section)), out)
    report.entries = _write("papers", map(paper_to_json, papers), out)
    for section in STATE:
        _write(section, (dict(row.cells) for row in rows(section)), out)
    out.write("}\n")
    return report


def _write(name: str, items: Iterable[dict[str, object]], out: TextIO) -> int:
    count = 0
    out.write(f',\n"{name}": [')
    for item in items:
        out.write(",\n" if count else "\n")
        out.write(json.dumps(item, ensure_ascii=False))
        count += 1
    out.write("\n]" if count else "]")
    return count
