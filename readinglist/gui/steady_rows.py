"""A list that changes while it is read: the rows that are there stay, new ones take their place."""

from collections import Counter
from collections.abc import Collection, Hashable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

_Item = TypeVar("_Item", bound=Hashable)
_Key = tuple[str, int]
_ABOVE = ("", -1)


@dataclass(frozen=True, slots=True)
class Rows:
    """Papers in order; `heads` are the places where a group of them begins, with its name."""

    ids: Sequence[int] = ()
    heads: Sequence[tuple[int, str]] = ()

    @property
    def groups(self) -> list[tuple[int, str, int]]:
        """Where each group begins, its name, and the number of its papers."""
        ends = [*self.heads, (len(self.ids), "")]
        return [(start, name, end - start) for (start, name), (end, _) in pairwise(ends)]

    def without(self, papers: Collection[int]) -> "Rows":
        """The rows that are left without some papers."""
        if not papers:
            return self
        return _of(
            (key, [one for one in ids if one not in papers]) for key, ids in self._parts().items()
        )

    def with_those_of(self, others: "Rows") -> "Rows":
        """These rows, and what only the others hold, each behind what it follows there."""
        mine, theirs = self._parts(), others._parts()
        part_of = {one: key for key, ids in mine.items() for one in ids}
        return _of(
            (
                key,
                _woven(
                    mine.get(key, ()),
                    [one for one in theirs.get(key, ()) if part_of.get(one, key) == key],
                ),
            )
            for key in _woven(list(mine), theirs)
        )

    def _parts(self) -> dict[_Key, Sequence[int]]:
        """The papers of each group; its key tells apart groups of one name."""
        first = self.heads[0][0] if self.heads else len(self.ids)
        parts = {_ABOVE: self.ids[:first]} if first else {}
        seen = Counter[str]()
        for start, name, papers in self.groups:
            parts[name, seen[name]] = self.ids[start : start + papers]
            seen[name] += 1
        return parts


def _of(parts: Iterable[tuple[_Key, Sequence[int]]]) -> Rows:
    """The rows of some groups; those without papers are left out."""
    ids: list[int] = []
    heads: list[tuple[int, str]] = []
    for key, papers in parts:
        if papers and key != _ABOVE:
            heads.append((len(ids), key[0]))
        ids += papers
    return Rows(ids, heads)


def _woven(items: Sequence[_Item], others: Iterable[_Item]) -> Sequence[_Item]:
    known = set(items)
    behind: dict[_Item | None, list[_Item]] = {}
    before = None
    for item in others:
        if item in known:
            before = item
        else:
            behind.setdefault(before, []).append(item)
    if not behind:
        return items
    woven = list(behind.get(None, ()))
    for item in items:
        woven.append(item)
        woven.extend(behind.get(item, ()))
    return woven
