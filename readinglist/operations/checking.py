"""Is the library sound, and is the index in step with it? What is derived can be rebuilt."""

from dataclasses import dataclass
from pathlib import Path

from readinglist.library import Library
from readinglist.operations.searching import Finder


@dataclass(frozen=True, slots=True)
class CheckReport:
    """Problems that are left, and what was repaired, in sentences."""

    problems: tuple[str, ...]
    repaired: tuple[str, ...]
    papers: int

    @property
    def sound(self) -> bool:
        """Whether no problem is left."""
        return not self.problems


def check(library: Library, cache_folder: Path, *, repair: bool = False) -> CheckReport:
    """Check the database, its references, and the index against it."""
    problems = library.problems()
    repaired: list[str] = []
    with Finder(library, cache_folder) as finder:
        trouble = finder.trouble()
        if trouble and repair:
            finder.rebuild()
            repaired.append("The search index was rebuilt")
        elif trouble:
            problems.append(f"{trouble}; “readinglist check --repair” rebuilds it")
    return CheckReport(tuple(problems), tuple(repaired), library.counts().papers)
