"""A place in the list that outlives the list: where to go on, whatever has become of the papers."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bookmark:
    """The paper that was current, and the others in the order in which they can stand in for it.

    After the current one come those below it, then those above it, nearest first. The first that
    is still listed goes `offset` pixels below the top edge. Without papers it is the top.
    """

    papers: Sequence[int] = ()
    offset: int = 0

    def __bool__(self) -> bool:
        return bool(self.papers)

    @property
    def word(self) -> str:
        """The place as one word, to be remembered; `bookmark_of` reads it."""
        return f"{self.offset}:{','.join(map(str, self.papers))}"


TOP = Bookmark()


def bookmark_of(word: str) -> Bookmark:
    """The place a word was made of; the top for a word that is none."""
    offset, _, papers = word.rpartition(":")
    try:
        return Bookmark([int(paper) for paper in papers.split(",")], int(offset or 0))
    except ValueError:
        return TOP
