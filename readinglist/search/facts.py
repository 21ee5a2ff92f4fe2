"""Queries without words, answered by the library alone: no index is needed for them."""

import numpy as np
import numpy.typing as npt

from readinglist.search.source import Facts, IntArray
from readinglist.search.tree import And, Fact, Node, Not, Or


def holds(node: Node, ids: IntArray, facts: Facts) -> npt.NDArray[np.bool_]:
    """For which of the papers a query without words holds."""
    match node:
        case And(nodes):
            every = np.ones(len(ids), bool)
            for child in nodes:
                every &= holds(child, ids, facts)
            return every
        case Or(nodes):
            some = np.zeros(len(ids), bool)
            for child in nodes:
                some |= holds(child, ids, facts)
            return some
        case Not(child):
            return ~holds(child, ids, facts)
        case Fact(predicate):
            return np.isin(ids, facts.ids_where(predicate))
        case _:
            raise TypeError(f"{node} asks for words")
