"""Is the library sound, and is the index in step with it? What is derived can be rebuilt.

What a repair changes of papers is one deed, which undo takes back.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from readinglist.library import Library, PaperFacts, Survey, Twins
from readinglist.model.finding import Finding, FindingKind
from readinglist.model.progress import IsCancelled, Report, never, stop_if, unheard
from readinglist.operations.plausibility import date_trouble, id_trouble, proven_id
from readinglist.operations.searching import Finder

_REPAIR = "“readinglist check --repair” {}"


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What was found, repaired or not, and how many papers there are."""

    findings: tuple[Finding, ...]
    papers: int

    @property
    def sound(self) -> bool:
        """Whether nothing is left to repair."""
        return not self.problems

    @property
    def problems(self) -> tuple[str, ...]:
        """What is left, in sentences that say what to do."""
        return tuple(
            f"{found.what}; {found.proposal}" for found in self.findings if not found.repaired
        )

    @property
    def repaired(self) -> tuple[str, ...]:
        """What was repaired, in sentences."""
        return tuple(found.what for found in self.findings if found.repaired)


def check(
    library: Library,
    cache_folder: Path,
    *,
    repair: bool = False,
    today: date | None = None,
    progress: Report = unheard,
    cancelled: IsCancelled = never,
) -> CheckReport:
    """Check the database, its log, what is derived from it, and whether its papers can be true.

    With `repair`, what is derived is rebuilt, and papers are mended where the library itself
    proves how. Raises Cancelled.
    """
    survey = library.survey(progress, cancelled)
    if not survey.readable:
        return CheckReport(tuple(_with_copy(library, found) for found in survey.findings), 0)
    examination = _Examination(library, survey, today or date.today())  # noqa: DTZ011 - the user's
    findings = [*survey.findings, *examination.derived(), *examination.papers()]
    if repair:
        examination.mend()
        findings = [_repaired(found) for found in findings]
    findings += _index(library, cache_folder, repair, progress, cancelled)
    return CheckReport(tuple(findings), survey.papers)


class _Examination:
    """Judges a survey, and mends what can be mended."""

    def __init__(self, library: Library, survey: Survey, today: date) -> None:
        self._library = library
        self._survey = survey
        self._today = today
        self._ids: dict[int, str] = {}
        self._merges: list[tuple[int, int]] = []
        self._lost_pdfs: list[int] = []

    def derived(self) -> Iterator[Finding]:
        """What is out of step with the papers it is derived from."""
        stale = self._survey.stale
        if stale:
            yield Finding(
                FindingKind.DERIVED,
                stale,
                f"What finds duplicates is out of step for {_papers(len(stale))}",
                _REPAIR.format("derives it anew"),
                mended=f"What finds duplicates was derived anew for {_papers(len(stale))}",
            )

    def papers(self) -> Iterator[Finding]:
        """What cannot be true of papers, papers that are there twice, and PDFs that are not."""
        for facts in self._survey.facts:
            yield from self._id(facts)
            yield from self._dates(facts)
        for pair in self._survey.twins:
            yield self._duplicate(pair)
        yield from self._pdfs()

    def mend(self) -> None:
        """Repair all that can be."""
        self._library.mend_derived(self._survey.stale)
        self._library.repair(self._merges, self._ids, self._lost_pdfs)

    def _id(self, facts: PaperFacts) -> Iterator[Finding]:
        trouble = facts.arxiv_id and id_trouble(facts.arxiv_id, self._today)
        if not trouble:
            return
        what = f"The arXiv id {facts.arxiv_id} of paper {facts.id} {trouble}"
        whole = proven_id(self._library.paper(facts.id), self._today)
        if whole is None:
            proposal = (
                "import the paper again from a page that names its id whole, then remove this one"
            )
            yield Finding(FindingKind.ARXIV_ID, (facts.id,), what, proposal)
            return
        self._ids[facts.id] = whole
        yield Finding(
            FindingKind.ARXIV_ID,
            (facts.id,),
            what,
            _REPAIR.format(f"makes it {whole}, which the paper’s own link names"),
            mended=f"The arXiv id of paper {facts.id} was {facts.arxiv_id} and is {whole} again",
        )

    def _dates(self, facts: PaperFacts) -> Iterator[Finding]:
        trouble = date_trouble(
            facts.published,
            facts.updated,
            self._today,
            from_bibliography=facts.from_bibliography,
        )
        if trouble:
            yield Finding(
                FindingKind.DATE,
                (facts.id,),
                f"Paper {facts.id} {trouble}",
                "fetch its details to have the date that arXiv knows: "
                f"“readinglist fetch {facts.id}”",
            )

    def _duplicate(self, pair: Twins) -> Finding:
        ids = (pair.kept, pair.other)
        why = f"have the same arXiv id {pair.arxiv_id}" if pair.arxiv_id else "have the same title"
        what = f"Papers {pair.kept} and {pair.other} {why}"
        if not pair.agreed:
            return Finding(
                FindingKind.DUPLICATE,
                ids,
                what,
                "look at both; if they are one paper, remove the one you have done less with",
            )
        if not pair.settled:
            return Finding(
                FindingKind.DUPLICATE,
                ids,
                f"{what} and are one paper, but you decided differently on them",
                "give both the same status and priority, then repair again",
            )
        self._merges.append(ids)
        return Finding(
            FindingKind.DUPLICATE,
            ids,
            f"{what} and are one paper",
            _REPAIR.format("makes them one"),
            mended=f"Paper {pair.other} was made one with paper {pair.kept}",
        )

    def _pdfs(self) -> Iterator[Finding]:
        folder = self._library.folder / "pdfs"
        named = {facts.id: facts.pdf for facts in self._survey.facts if facts.pdf}
        self._lost_pdfs = [key for key, name in named.items() if not (folder / name).is_file()]
        lost = len(self._lost_pdfs)
        if lost:
            yield Finding(
                FindingKind.PDF,
                tuple(self._lost_pdfs),
                f"The PDF of {_papers(lost)} is no longer in {folder}",
                _REPAIR.format("forgets it; fetching brings it back"),
                mended=f"{_papers(lost)} no longer name a PDF that is not there"
                if lost > 1
                else "1 paper no longer names a PDF that is not there",
            )
        known = set(named.values())
        strays = sorted(path.name for path in folder.glob("*.pdf") if path.name not in known)
        if strays:
            yield Finding(
                FindingKind.PDF,
                (),
                f"{len(strays):,} of the PDFs in {folder} belong to no paper, {strays[0]} first",
                "delete them or move them elsewhere",
            )


def _index(
    library: Library, cache_folder: Path, repair: bool, progress: Report, cancelled: IsCancelled
) -> Iterator[Finding]:
    stop_if(cancelled)
    with Finder(library, cache_folder) as finder:
        trouble = finder.trouble()
        if not trouble:
            return
        found = Finding(
            FindingKind.INDEX,
            (),
            trouble,
            _REPAIR.format("rebuilds it"),
            mended="The search index was rebuilt",
        )
        if repair:
            finder.rebuild(progress, cancelled)
        yield _repaired(found) if repair else found


def _repaired(found: Finding) -> Finding:
    return replace(found, what=found.mended, repaired=True) if found.mended else found


def _with_copy(library: Library, found: Finding) -> Finding:
    """The finding with the copy named that can be put back."""
    sound = next((copy.path for copy in library.copies() if copy.papers is not None), None)
    if sound is None:
        return replace(found, proposal="restore a copy that you have made of library.db")
    return replace(found, proposal=f"put the newest copy back: “readinglist restore {sound}”")


def _papers(number: int) -> str:
    return "1 paper" if number == 1 else f"{number:,} papers"
