"""Markdown: a list to read or paste, and a single paper as a link or a plain reference."""

import re
from collections.abc import Iterable
from typing import TextIO

from readinglist.export.entries import Entry, entry_of
from readinglist.export.exporter import ExportReport, Options, missing_authors
from readinglist.model.paper import Paper

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~$&!])")
_NAMED = 3


class Markdown:
    """One list item a paper."""

    name = "markdown"
    suffix = ".md"

    def write(
        self, papers: Iterable[Paper], out: TextIO, options: Options | None = None
    ) -> ExportReport:
        """See `Exporter.write`."""
        report = ExportReport()
        for paper in papers:
            entry = entry_of(paper, options or Options())
            out.write(f"- {_item(entry)}\n")
            report.entries += 1
            report.notes.extend(missing_authors(paper, entry.authors))
        return report


def markdown_link(paper: Paper) -> str:
    """``[Title](address)``, or the title alone where no address is known."""
    return _link(entry_of(paper, Options()))


def plain_reference(paper: Paper) -> str:
    """Authors, year, title, venue and address in one line of plain text."""
    return _reference(entry_of(paper, Options()))


def _item(entry: Entry) -> str:
    authors, venue = _authors(entry), _venue(entry)
    parts = [_link(entry), _escaped(authors), _escaped(venue)]
    parts.extend(f"[Code](<{url}>)" for url in entry.code)
    parts.append(_escaped(", ".join(entry.keywords)))
    line = ". ".join(part.rstrip(".") for part in parts if part)
    return f"{line}\n  > {_escaped(entry.annotation)}" if entry.annotation else line


def _link(entry: Entry) -> str:
    title = _escaped(entry.title.plain)
    return f"[{title}](<{entry.address}>)" if entry.address else title


def _reference(entry: Entry) -> str:
    year = f"({entry.year})" if entry.year else ""
    who = " ".join(filter(None, (_authors(entry), year)))
    where = "" if _venue(entry) == entry.year else _venue(entry)
    parts = (who, entry.title.plain, where, entry.address)
    return ". ".join(part.rstrip(".") for part in parts if part)


def _authors(entry: Entry) -> str:
    names = [name.plain for name in entry.authors.names]
    if len(names) > _NAMED or (names and entry.authors.more):
        return f"{', '.join(names[:_NAMED])} et al."
    return ", ".join(names)


def _venue(entry: Entry) -> str:
    if entry.published:
        return f"{entry.published.venue}, {entry.year}"
    if entry.eprint:
        return ", ".join(filter(None, (f"arXiv:{entry.eprint}", entry.year)))
    return entry.reference or entry.year


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", text)
