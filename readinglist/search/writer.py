"""One commit of the index: Whoosh's segment writer, given words instead of texts.

Whoosh keeps segments, generations and columns; postings go through a `TokenLog`.
"""

# mypy: allow-untyped-calls, allow-subclassing-any, implicit-reexport

from datetime import date
from typing import Any

import numpy as np
from whoosh.writing import SegmentWriter

from readinglist.search import schema
from readinglist.search.analysis import tokens_of
from readinglist.search.codec import ArrayCodec, postings_of
from readinglist.search.generation import Generation
from readinglist.search.source import Document
from readinglist.search.tokenlog import TokenLog


class PaperWriter(SegmentWriter):
    """Writes one segment; the caller holds the index's lock."""

    def __init__(self, generation: Generation) -> None:
        """Start from a state of the index."""
        super().__init__(generation, codec=ArrayCodec(), compound=False, _lk=False)
        self._log = TokenLog()
        self.committed: list[Any] = []
        """The segments after the commit; the caller makes them count."""

    def add_paper(self, document: Document) -> None:
        """Index a paper; one that is there already is to be deleted by the caller."""
        tokens = tokens_of(document)
        columns = self.perdocwriter
        columns.start_doc(self.docnum)
        for field, found in tokens.items():
            columns.add_field(str(field), None, None, len(found.words))
        columns.add_column_value(schema.ID, schema.ID_COLUMN, document.id)
        columns.add_column_value(schema.DAY, schema.DAY_COLUMN, day_of(document.published))
        columns.finish_doc()
        self._log.add(self.docnum, tokens)
        self._added = True
        self.docnum += 1

    def add_postings_to_pool(
        self, reader: Any, startdoc: int, docmap: dict[int, int] | None
    ) -> None:
        """Take over the words of a segment that is merged; called by Whoosh."""
        if docmap is None:
            numbers = np.arange(reader.doc_count_all()) + startdoc
        else:
            numbers = np.full(reader.doc_count_all(), -1)
            numbers[list(docmap)] = list(docmap.values())
        self._log.merge(postings_of(reader.storage(), reader.segment()), numbers)

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        self.fieldwriter.write(self._log.arrays())
        self.fieldwriter.close()

    def _commit_toc(self, segments: list[Any]) -> None:
        self.committed = [each for each in segments if each.doc_count()]


def day_of(published: date | None) -> int:
    """The number of a day, 0 for an unknown one."""
    return published.toordinal() if published else 0
