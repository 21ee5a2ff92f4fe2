"""Everything that can be asked of a library; what changes it is in `library`."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime

from readinglist.model.archive import ArchiveRow, Section
from readinglist.model.changes import Changes
from readinglist.model.fetching import CandidateInfo, FactSource, JobInfo
from readinglist.model.paper import Paper, PaperRow, Sighting
from readinglist.model.predicate import Predicate
from readinglist.model.progress import IsCancelled, Report, never, unheard
from readinglist.model.statistics import Event, ReadBy
from readinglist.model.view import (
    Counts,
    DumpInfo,
    Group,
    HistoryPoint,
    SavedSearch,
    Sort,
    View,
)
from readinglist.store import (
    archive,
    checks,
    facts,
    header,
    jobs,
    matches,
    overview,
    papers,
    reading,
    resolution,
    views,
)
from readinglist.store.checks import Survey
from readinglist.store.database import Connection, Database
from readinglist.store.journal import BatchInfo, Change, Journal
from readinglist.store.memory import Memory


class LibraryReader:
    """The reading side of a library, for all threads at once."""

    def __init__(self, database: Database, journal: Journal) -> None:
        self._database = database
        self._journal = journal
        self._memory = Memory(database)

    @property
    def id(self) -> str:
        """The library's own id, which names its cache folder."""
        return header.library_id(self._reader)

    @property
    def history(self) -> str:
        """Names this run of the change log; another one begins when a copy is restored."""
        return header.history(self._reader)

    @property
    def revision(self) -> int:
        """The number of the newest change."""
        return self._journal.newest()

    def paper(self, paper_id: int) -> Paper:
        """One paper, whole; raises NotFoundError where there is none."""
        return papers.paper(self._reader, paper_id)

    def papers(self, paper_ids: Iterable[int]) -> Iterator[Paper]:
        """Papers in the order of the ids, passing over ids that do not exist."""
        return papers.papers(self._reader, paper_ids)

    def rows(self, paper_ids: Sequence[int]) -> dict[int, PaperRow]:
        """What the list shows of these papers, by id."""
        return papers.rows(self._reader, paper_ids)

    def ids(self, view: View = View(), sort: Sort = Sort()) -> list[int]:  # noqa: B008 - frozen
        """The ids of a view's papers, in order."""
        return views.ids(self._memory, view, sort)

    def groups(self, view: View, sort: Sort) -> list[Group]:
        """The groups that `ids` stand in, in the same order; none for an order that makes none."""
        return views.groups(self._reader, view, sort)

    def dump_groups(self, paper_ids: Sequence[int]) -> list[Group]:
        """The runs of papers, in the order of these ids, that were brought by one dump.

        A group's value is the day of the dump's page, the words for it, or the file's name; null
        for papers of no dump.
        """
        return views.dump_groups(self._reader, paper_ids)

    def ids_where(self, predicate: Predicate) -> list[int]:
        """The papers a predicate holds for, in ascending order."""
        return facts.ids_where(self._reader, predicate)

    def latest_first(self) -> list[int]:
        """Every paper's id, the latest published first, those without a date last."""
        return facts.latest_first(self._reader)

    def existing(self, paper_ids: Iterable[int]) -> set[int]:
        """Those of the ids that are papers."""
        return papers.existing(self._reader, paper_ids)

    def cite_keys(self, paper_ids: Iterable[int]) -> dict[int, str]:
        """The cite keys of those of the papers that have one, by id."""
        return papers.cite_keys(self._reader, paper_ids)

    def sightings(self, paper_id: int) -> list[Sighting]:
        """What each dump said of a paper."""
        return papers.sightings(self._reader, paper_id)

    def archive(self, section: Section) -> Iterator[ArchiveRow]:
        """A part of what the library holds beside its papers, row by row."""
        return archive.rows(self._reader, section)

    @property
    def is_empty(self) -> bool:
        """Whether there are no papers."""
        return papers.none(self._reader)

    def counts(self) -> Counts:
        """The numbers of the sidebar."""
        return overview.counts(self._reader)

    def dumps(self) -> list[DumpInfo]:
        """The imported dumps, the newest first."""
        return overview.dumps(self._reader)

    def saved_searches(self) -> list[SavedSearch]:
        """The saved searches in the order of their names."""
        return overview.saved_searches(self._reader)

    def reading_history(self) -> list[HistoryPoint]:
        """What was added, decided and read, week by week."""
        return reading.history(self._reader)

    def papers_in_week(self, event: Event, start: date) -> list[int]:
        """The papers that the history counts in the week that begins on `start`."""
        return reading.in_week(self._reader, event, start)

    def read_by(self) -> ReadBy:
        """What the papers that were read have in common."""
        return reading.read_by(self._reader)

    def read_of(self, organization: str) -> list[int]:
        """The papers of an organisation that were read."""
        return reading.read_of(self._reader, organization)

    def changes_of_paper(self, paper_id: int) -> list[tuple[BatchInfo, Change]]:
        """A paper's history, oldest first."""
        return self._journal.of_paper(paper_id)

    def latest_deed(self) -> int:
        """The batch in which something was last done, undone or done again; 0 for none."""
        return self._journal.latest_deed()

    def next_undo(self) -> BatchInfo | None:
        """What undo would take back."""
        return self._journal.next_undo()

    def next_redo(self) -> BatchInfo | None:
        """What redo would bring back."""
        return self._journal.next_redo()

    def changes_between(self, first: int, last: int) -> Changes:
        """All that changed after one revision up to another, taken together."""
        return self._journal.between(first, last)

    # What services say

    def unresolved(self, *, early: bool = False) -> list[int]:
        """The papers that services should be asked about now; see `jobs.due`."""
        return jobs.due(self._reader, datetime.now(UTC), early=early)

    def jobs(self) -> list[JobInfo]:
        """The papers that are to be resolved or could not be, by id."""
        return jobs.jobs(self._reader)

    def job(self, paper_id: int) -> JobInfo | None:
        """How far the resolving of a paper is; null where nobody has asked for it."""
        return jobs.job(self._reader, paper_id)

    def candidates(self, paper_id: int) -> list[CandidateInfo]:
        """The papers it may be, best first, while that is open."""
        return matches.candidates(self._reader, paper_id)

    def fact_sources(self, paper_id: int) -> list[FactSource]:
        """Who said what the fields of a paper hold, where it was not a dump."""
        return resolution.sources(self._reader, paper_id)

    # Checking

    def survey(self, report: Report = unheard, cancelled: IsCancelled = never) -> Survey:
        """Look the whole file over; see `checks.survey`."""
        return checks.survey(self._reader, report, cancelled)

    @property
    def _reader(self) -> Connection:
        return self._database.reader
