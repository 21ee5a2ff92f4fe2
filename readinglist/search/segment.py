"""A segment of the index, opened: postings, ids, dates and lengths, everything at once.

The files of a segment may be deleted by the next commit, so nothing is read later.
"""

# mypy: allow-untyped-calls, allow-subclassing-any, implicit-reexport

from typing import Any

import numpy as np
import numpy.typing as npt
from whoosh.codec.whoosh3 import W3Codec

from readinglist.search import schema
from readinglist.search.codec import postings_of
from readinglist.search.fields import Field

Ints = npt.NDArray[np.int64]


class OpenSegment:
    """`size` papers, deleted ones included; arrays are by the paper's number in the segment."""

    def __init__(self, storage: Any, segment: Any) -> None:
        self.name: str = segment.segment_id()
        self.size: int = segment.doc_count_all()
        self.postings = postings_of(storage, segment)

        def column(name: str, form: str) -> npt.NDArray[np.generic]:
            """A Whoosh column of numbers; it ends with the last that is not 0."""
            path = f"{storage.folder}/{W3Codec.column_filename(segment, name)}"
            values = np.zeros(self.size, form)
            if storage.file_exists(W3Codec.column_filename(segment, name)):
                stored = np.fromfile(path, form)
                values[: len(stored)] = stored
            return values

        self.ids: Ints = column(schema.ID, ">i4").astype(np.int64)
        self.days: Ints = column(schema.DAY, ">i4").astype(np.int64)
        self.lengths = {field: column(f"_{field}_len", "u1").view(np.uint8) for field in Field}


def living(segment: Any) -> npt.NDArray[np.bool_]:
    """Which papers of a segment are not deleted."""
    mask = np.ones(segment.doc_count_all(), bool)
    mask[list(segment.deleted_docs())] = False
    return mask
