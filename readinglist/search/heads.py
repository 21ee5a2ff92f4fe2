"""Short prefixes that so many words share that their papers are counted when the index is written.

``t`` stands for several words of nearly every paper: counting them anew with the first key of a
search would take longer than all that follows.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt

_LONGEST = 2
_FEWEST_POSTINGS = 64

Range = tuple[int, int]
"""A half-open range of terms."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Papers, ascending, and how often each has a term, or how many terms of a range."""

    documents: npt.NDArray[np.uint32]
    counts: npt.NDArray[np.uint32]


def heads(
    lexicons: list[list[str]], starts: npt.NDArray[np.uint32], documents: npt.NDArray[np.uint32]
) -> dict[Range, Counted]:
    """The heads of a segment's prefixes with more postings than papers.

    `lexicons` are the sorted words of each field; `starts` and `documents` as in `Arrays`.
    """
    fewest = max(_FEWEST_POSTINGS, int(np.max(documents, initial=0)) + 1)
    found = {}
    for low, high in _prefixes(lexicons):
        if starts[high] - starts[low] >= fewest:
            counts = np.bincount(documents[starts[low] : starts[high]])
            present = np.flatnonzero(counts)
            found[low, high] = Counted(present.astype(np.uint32), counts[present].astype(np.uint32))
    return found


def _prefixes(lexicons: list[list[str]]) -> Iterator[Range]:
    first = 0
    for words in lexicons:
        for length in range(1, _LONGEST + 1):
            low = first
            for _, alike in groupby(words, itemgetter(slice(length))):
                high = low + sum(1 for _ in alike)
                yield low, high
                low = high
        first += len(words)
