"""What an imported bibliography said of a paper, under the names that BibTeX has for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from readinglist.export.cleaning import clean
from readinglist.export.journals import Publication
from readinglist.export.kinds import EntryKind
from readinglist.export.names import Authors
from readinglist.model.paper import Paper

# The types that stand for something of its own; all others are told by what is known.
_KINDS = {
    "article": EntryKind.ARTICLE,
    "inproceedings": EntryKind.IN_PROCEEDINGS,
    "conference": EntryKind.IN_PROCEEDINGS,
    "incollection": EntryKind.CHAPTER,
    "inbook": EntryKind.CHAPTER,
    "book": EntryKind.BOOK,
    "collection": EntryKind.BOOK,
    "proceedings": EntryKind.BOOK,
    "phdthesis": EntryKind.THESIS,
    "mastersthesis": EntryKind.THESIS,
    "thesis": EntryKind.THESIS,
    "techreport": EntryKind.REPORT,
    "report": EntryKind.REPORT,
    "manual": EntryKind.MANUAL,
}
_UNPUBLISHED = {"software": EntryKind.SOFTWARE, "dataset": EntryKind.DATASET}
_NEEDED = {
    EntryKind.CHAPTER: ("booktitle", "publisher"),
    EntryKind.PART: ("publisher",),
    EntryKind.BOOK: ("publisher",),
    EntryKind.MANUAL: (),
    EntryKind.THESIS: ("school",),
    EntryKind.REPORT: ("institution",),
}
MASTERS_THESIS = "mathesis"
_MASTERS = re.compile(r"m\.?a\.?thesis|m\.?sc|master", re.IGNORECASE)
_TECHNICAL_REPORT = "techreport"  # biblatex's word for what a report is by default
_BIBLATEX_NAMES = {"journaltitle": "journal", "location": "address"}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_ISO = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?")
_NO_JOURNAL = re.compile(r"arxiv\b|corr\b", re.IGNORECASE)


@dataclass(frozen=True)
class Imported:
    """The type and the fields of a paper's entry in a bibliography that was imported.

    `details` are clean Unicode by lower-case BibTeX names; `date` is the publication's, ISO and as
    exact as is known, or empty.
    """

    entry_type: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    date: str = ""

    @property
    def year(self) -> int:
        """The publication's year, 0 where it is not known."""
        return int(self.date[:4] or 0)

    @property
    def url(self) -> str:
        """The address of the publication, if any."""
        return self.details.get("url", "")

    @property
    def note(self) -> str:
        """What the entry has printed after all else."""
        return self.details.get("note", "")

    @property
    def venue(self) -> str:
        """The journal, or the proceedings or other book it is part of."""
        return self.details.get("journal") or self.details.get("booktitle", "")

    @cached_property
    def publication(self) -> Publication | None:
        """Where and when it appeared; null unless both are known."""
        if not self.venue or not self.year:
            return None
        found = (self.details.get(name, "") for name in ("volume", "number", "pages"))
        in_proceedings = not self.details.get("journal")
        return Publication(self.venue, in_proceedings, self.year, *found)

    def kind_with(
        self, published: Publication | None, authors: Authors, editors: Authors
    ) -> EntryKind | None:
        """The kind its type stands for, if all is known that such an entry must have."""
        kind = _KINDS.get(self.entry_type)
        if kind is EntryKind.CHAPTER and not self.details.get("booktitle"):
            placed = self.details.get("chapter") or self.details.get("pages")
            kind = EntryKind.PART if placed else EntryKind.BOOK
        if kind not in _NEEDED or not self.year:
            return None
        people = authors or (editors if kind is EntryKind.BOOK else None)
        if kind is not EntryKind.MANUAL and not people:
            return None
        if kind is EntryKind.CHAPTER and published is not self.publication:
            return None
        return kind if all(map(self.details.get, _NEEDED[kind])) else None

    @property
    def unpublished_kind(self) -> EntryKind:
        """The kind its type stands for where nobody published it."""
        return _UNPUBLISHED.get(self.entry_type, EntryKind.OTHER)


_NOTHING = Imported()


def imported(paper: Paper) -> Imported:
    """What the paper's entry in an imported bibliography said."""
    if not paper.entry_type and not paper.bib_fields:
        return _NOTHING
    entry_type = (paper.entry_type or "").lower()
    details = {
        _BIBLATEX_NAMES.get(name, name): text
        for name, value in paper.bib_fields.items()
        if any(map(str.isalnum, text := clean(value)))
    }
    if _NO_JOURNAL.match(details.get("journal", "")):
        for name in ("journal", "volume", "number", "pages"):
            details.pop(name, None)
    kind = _KINDS.get(entry_type)
    if kind is EntryKind.THESIS:
        details.setdefault("school", details.get("institution", ""))
        if entry_type == "mastersthesis" or _MASTERS.match(details.get("type", "")):
            details["type"] = MASTERS_THESIS
    if kind is EntryKind.REPORT:
        details.setdefault("institution", clean(paper.organization or ""))
        if details.get("type") == _TECHNICAL_REPORT:
            del details["type"]
    return Imported(entry_type, details, _date(details, paper.published))


def _date(details: Mapping[str, str], published: date | None) -> str:
    exact = details.get("date", "")
    year = _YEAR.search(details.get("year") or exact)
    if year is None:
        return f"{published.year:04}" if published else ""
    return exact if exact.startswith(year.group()) and _ISO.fullmatch(exact) else year.group()
