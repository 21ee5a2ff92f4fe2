"""How long a run will take when nothing goes wrong; pure."""

import math
from collections.abc import Iterable

from readinglist.fetch.arxiv import BATCH
from readinglist.fetch.case import Case, Wanted

_SEARCHES = 50
_SEARCH_WINDOW = 300.0


def seconds(wanted: Iterable[Wanted], arxiv_interval: float) -> float:
    """The expected time for these papers, GitHub apart.

    Hugging Face answers a first lot of titles at once; the rest is shared by its quota and by
    arXiv, one title at each interval. Records by id follow in batches.
    """
    papers = [Case(one) for one in wanted]
    titles = sum(not case.named_ids() for case in papers)
    rate = _SEARCHES / _SEARCH_WINDOW + (1 / arxiv_interval if arxiv_interval else math.inf)
    return max(0, titles - _SEARCHES) / rate + math.ceil(len(papers) / BATCH) * arxiv_interval
