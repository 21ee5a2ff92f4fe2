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
from readinglist.sentence import Sentence, papers


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
                Sentence(
                    "What finds duplicates is out of step for {papers}", papers=papers(len(stale))
                ),
                Sentence("“readinglist check --repair” derives it anew"),
                mended=Sentence(
                    "What finds duplicates was derived anew for {papers}",
                    papers=papers(len(stale)),
                ),
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
        what = Sentence(
            "The arXiv id {arxiv_id} of paper {id} {trouble}",
            arxiv_id=facts.arxiv_id,
            id=facts.id,
            trouble=trouble,
        )
        whole = proven_id(self._library.paper(facts.id), self._today)
        if whole is None:
            proposal = Sentence(
                "import the paper again from a page that names its id whole, then remove this one"
            )
            yield Finding(FindingKind.ARXIV_ID, (facts.id,), what, proposal)
            return
        self._ids[facts.id] = whole
        yield Finding(
            FindingKind.ARXIV_ID,
            (facts.id,),
            what,
            Sentence(
                "“readinglist check --repair” makes it {whole}, which the paper’s own link names",
                whole=whole,
            ),
            mended=Sentence(
                "The arXiv id of paper {id} was {arxiv_id} and is {whole} again",
                id=facts.id,
                arxiv_id=facts.arxiv_id,
                whole=whole,
            ),
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
                Sentence("Paper {id} {trouble}", id=facts.id, trouble=trouble),
                Sentence(
                    "fetch its details to have the date that arXiv knows: “readinglist fetch {id}”",
                    id=facts.id,
                ),
            )

    def _duplicate(self, pair: Twins) -> Finding:
        ids = (pair.kept, pair.other)
        facts = {"kept": pair.kept, "other": pair.other}
        what = Sentence("Papers {kept} and {other} have the same title", **facts)
        if pair.arxiv_id:
            what = Sentence(
                "Papers {kept} and {other} have the same arXiv id {arxiv_id}",
                arxiv_id=pair.arxiv_id,
                **facts,
            )
        if not pair.agreed:
            return Finding(
                FindingKind.DUPLICATE,
                ids,
                what,
                Sentence(
                    "look at both; if they are one paper, remove the one you have done less with"
                ),
            )
        if not pair.settled:
            return Finding(
                FindingKind.DUPLICATE,
                ids,
                Sentence(
                    "{trouble} and are one paper, but you decided differently on them",
                    trouble=what,
                ),
                Sentence("give both the same status and priority, then repair again"),
            )
        self._merges.append(ids)
        return Finding(
            FindingKind.DUPLICATE,
            ids,
            Sentence("{trouble} and are one paper", trouble=what),
            Sentence("“readinglist check --repair” makes them one"),
            mended=Sentence("Paper {other} was made one with paper {kept}", **facts),
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
                Sentence(
                    "The PDF of {papers} is no longer in {folder}",
                    papers=papers(lost),
                    folder=folder,
                ),
                Sentence("“readinglist check --repair” forgets it; fetching brings it back"),
                mended=Sentence("1 paper no longer names a PDF that is not there")
                if lost == 1
                else Sentence(
                    "{papers} no longer name a PDF that is not there", papers=papers(lost)
                ),
            )
        known = set(named.values())
        strays = sorted(path.name for path in folder.glob("*.pdf") if path.name not in known)
        if strays:
            yield Finding(
                FindingKind.PDF,
                (),
                Sentence(
                    "{number:,} of the PDFs in {folder} belong to no paper, {name} first",
                    number=len(strays),
                    folder=folder,
                    name=strays[0],
                ),
                Sentence("delete them or move them elsewhere"),
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
            Sentence("“readinglist check --repair” rebuilds it"),
            mended=Sentence("The search index was rebuilt"),
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
        return replace(found, proposal=Sentence("restore a copy that you have made of library.db"))
    proposal = Sentence("put the newest copy back: “readinglist restore {path}”", path=sound)
    return replace(found, proposal=proposal)
