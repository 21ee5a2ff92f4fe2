"""The order of an answer: by score, then the latest published, then the newest in the library."""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

_LARGEST_GROUP = 64


def in_order(papers: Ints, scores: Floats, recency: Ints) -> Ints:
    """The papers, the highest score first and the lowest recency number among equals.

    `scores` are beside `papers`; `recency` is by a paper's number.
    """
    return papers[np.lexsort((recency[papers], -scores))]


def best(papers: Ints, scores: Floats, recency: Ints, limit: int) -> Ints:
    """The first `limit` papers of `in_order`, without sorting the rest."""
    if limit >= len(papers):
        return in_order(papers, scores, recency)
    if limit == 0:
        return papers[:0]
    likely = np.flatnonzero(scores >= _low_bound(scores, limit))
    papers, scores = papers[likely], scores[likely]
    threshold = np.partition(scores, len(scores) - limit)[len(scores) - limit]
    above = np.flatnonzero(scores > threshold)
    level = np.flatnonzero(scores == threshold)
    missing = limit - len(above)
    if missing < len(level):
        level = level[np.argpartition(recency[papers[level]], missing - 1)[:missing]]
    chosen = np.concatenate((above, level))
    return in_order(papers[chosen], scores[chosen], recency)


def _low_bound(scores: Floats, limit: int) -> float:
    """A score that at least `limit` others reach: that of the worst of as many groups' best."""
    groups = max(limit, len(scores) // _LARGEST_GROUP)
    size = len(scores) // groups
    bests = scores[: groups * size].reshape(size, groups).max(axis=0)
    return float(np.partition(bests, groups - limit)[groups - limit])


def recency_of(days: Ints, ids: Ints) -> Ints:
    """A number per paper: 0 for the one that comes first among equals; `days` 0 is no date."""
    rank = np.empty(len(ids), np.int64)
    rank[np.argsort(-((days << 32) + ids))] = np.arange(len(ids))
    return rank
