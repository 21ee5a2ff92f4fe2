"""The library: every change, one transaction each and each announced; reads by `library_reader`.

One `Library` serves all threads of a program: reads run side by side, writes one after another.
Other programs may have the same folder open; `poll` tells what they changed.
"""

import contextlib
import threading
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from readinglist.errors import LibraryError, NotFoundError
from readinglist.library_reader import LibraryReader
from readinglist.model.archive import ArchiveRow
from readinglist.model.backup import CopyInfo, CopyKind, Difference
from readinglist.model.bib_entry import BibEntry
from readinglist.model.changes import Changes, Origin
from readinglist.model.fetching import JobState as JobState
from readinglist.model.outcome import DumpReport
from readinglist.model.paper import Paper, Priority, Status
from readinglist.model.record import Refusal
from readinglist.model.summaries import Summary, marked
from readinglist.store import (
    backups,
    bibliography,
    checks,
    exchange,
    imports,
    jobs,
    keys,
    matches,
    papers,
    queue,
    resolution,
    tagging,
    triage,
)
from readinglist.store.checks import PaperFacts as PaperFacts
from readinglist.store.checks import Survey as Survey
from readinglist.store.copies import Copies, put_in_place
from readinglist.store.database import SQLITE_VERSION as SQLITE_VERSION
from readinglist.store.database import Database
from readinglist.store.desk import Desk as Desk
from readinglist.store.duplicates import Twins as Twins
from readinglist.store.journal import Batch, Journal, Value
from readinglist.store.journal import BatchInfo as BatchInfo
from readinglist.store.journal import Change as Change
from readinglist.store.kept_files import KeptFiles
from readinglist.store.tagging import tag_name as tag_name
from readinglist.store.undo import Undo

Listener = Callable[[Changes], None]


class Library(LibraryReader):
    """A library folder, opened for reading (see `LibraryReader`) and writing.

    `origin` says on whose behalf changes are made; `cite_key_pattern` how new cite keys are made,
    see `export.cite_keys`. Listeners are called after each commit, on the thread that made the
    change (or polled).
    """

    def __init__(self, folder: Path, *, origin: Origin = Origin.COMMAND) -> None:
        self.folder = folder
        self.cite_key_pattern = ""
        self._origin = origin
        self._listeners: list[Listener] = []
        self._announcing = threading.Lock()
        self._deed = threading.local()
        path = folder / "library.db"
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                "The folder {folder} cannot be made: {reason}; choose another one",
                folder=folder,
                reason=error.strerror,
            ) from error
        is_new = not path.exists() or path.stat().st_size == 0
        database = Database(path)
        try:
            self._copies = Copies(database, folder / "backups")
            self._copies.migrate(is_new=is_new)
            super().__init__(database, Journal(database))
            self._undo = Undo(self._journal)
            self.kept_files = KeptFiles(database, self._batch, self.poll)
            self._seen = self._journal.newest()
            self._known_history = self.history
            self._outside = database.outside_version()
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """Close the file; the library cannot be used any more."""
        self._database.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Writing

    @contextlib.contextmanager
    def deed(self) -> Iterator[None]:
        """Changes made inside are one deed: each is its own transaction, undo takes all back."""
        self._deed.open, self._deed.id = True, None
        try:
            yield
        finally:
            self._deed.open, self._deed.id, self._deed.copied = False, None, False

    @contextlib.contextmanager
    def rehearsal(self) -> Iterator[None]:
        """What is written inside is taken back at the end, as if it had not been."""
        with contextlib.suppress(_Rehearsed), self._database.transaction():
            yield
            raise _Rehearsed

    def import_dump(self, source: imports.DumpSource) -> DumpReport:
        """Import one dump, whole or not at all; see `imports.import_dump`."""
        return self._import(
            lambda deed: imports.import_dump(self._journal, source, self._origin, deed)
        )

    def import_papers(self, name: str, source: Iterable[Paper | ArchiveRow]) -> DumpReport:
        """Take in another library's papers; see `exchange.import_papers`."""
        self._copy_before_import()
        return self._import(
            lambda deed: exchange.import_papers(self._journal, name, source, self._origin, deed)
        )

    def import_bibliography(
        self,
        name: str,
        entries: Iterable[BibEntry | Refusal],
        choose_key: bibliography.ChooseKey,
    ) -> DumpReport:
        """Take in a bibliography; see `bibliography.import_bibliography`."""
        self._copy_before_import()
        return self._import(
            lambda deed: bibliography.import_bibliography(
                self._journal, name, entries, self._origin, deed, choose_key
            )
        )

    def withdraw_dump(self, dump_id: int) -> Changes:
        """Undo the import of one dump; papers the user has touched since stay."""
        name = next((dump.name for dump in self.dumps() if dump.id == dump_id), None)
        batch_id = self._journal.batch_that_inserted("dumps", dump_id)
        if name is None or batch_id is None:
            raise NotFoundError("There is no dump {id} in this library", id=dump_id)
        self._undo.withdraw(batch_id, Summary.IMPORT_TAKEN_BACK.of(name=name), self._origin)
        return self.poll()

    def mark(
        self,
        paper_ids: Sequence[int],
        *,
        status: Status | None = None,
        priority: Priority | None = None,
        tags: Sequence[str] = (),
        untags: Sequence[str] = (),
    ) -> Changes:
        """Set what is named for these papers, and nothing else; ids without a paper are ignored."""
        paper_ids = sorted(self.existing(paper_ids))
        done = marked(len(paper_ids), status, priority, tags, untags)
        with self._batch("mark", done) as batch:
            if status is not None:
                triage.set_status(batch, paper_ids, status)
            if priority is not None:
                triage.set_priority(batch, paper_ids, priority)
            tagging.add_tags(batch, paper_ids, tags)
            tagging.remove_tags(batch, paper_ids, untags)
        return self.poll()

    def set_notes(self, paper_id: int, notes: str) -> Changes:
        """Replace the notes of a paper; blank notes are none."""
        title = self.paper(paper_id).title
        with self._batch("notes", Summary.NOTES.of(title=title)) as batch:
            triage.set_notes(batch, paper_id, notes)
        return self.poll()

    def edit(self, paper_id: int, values: Mapping[str, Value]) -> Changes:
        """Correct a paper by hand (see `triage.EDITABLE`); nothing overwrites it afterwards."""
        title = self.paper(paper_id).title
        with self._batch("edit", Summary.EDITED.of(title=title)) as batch:
            triage.edit(batch, paper_id, values)
        return self.poll()

    def move_in_queue(self, paper_ids: Sequence[int], before: int | None) -> Changes:
        """Put papers that are to read before another one; null is the end."""
        with self._batch("queue", Summary.MOVED.of(papers=len(paper_ids))) as batch:
            queue.move(batch, paper_ids, before)
        return self.poll()

    def set_due(self, paper_ids: Sequence[int], day: date | None) -> Changes:
        """Say by which day papers are to be read; null takes it back."""
        paper_ids = sorted(self.existing(paper_ids))
        form = Summary.NOT_DUE if day is None else Summary.DUE
        with self._batch("queue", form.of(papers=len(paper_ids), day=day)) as batch:
            queue.set_due(batch, paper_ids, day)
        return self.poll()

    def snooze(self, paper_ids: Sequence[int], until: date | None) -> Changes:
        """Leave papers out of what is open until a day; null wakes them."""
        paper_ids = sorted(self.existing(paper_ids))
        form = Summary.WOKEN if until is None else Summary.SNOOZED
        with self._batch("queue", form.of(papers=len(paper_ids), day=until)) as batch:
            queue.snooze(batch, paper_ids, until)
        return self.poll()

    def rename_tag(
        self, old: str, new: str, reword: tagging.Reword = lambda query, _: query
    ) -> Changes:
        """Rename a tag with those below it, or merge it with the one that has the name.

        Queries that are kept ask for what `reword` makes of them; see `searching.rename_tag`.
        """
        with self._batch(
            "tag", Summary.TAG_RENAMED.of(old=old, new=tagging.tag_name(new))
        ) as batch:
            tagging.rename(batch, old, new, reword)
        return self.poll()

    def colour_tag(self, name: str, colour: str | None) -> Changes:
        """Give a tag a colour of `TAG_COLOURS`, or none."""
        with self._batch("tag", Summary.TAG_COLOURED.of(name=name)) as batch:
            tagging.set_colour(batch, name, colour)
        return self.poll()

    def remove_tag(self, name: str) -> Changes:
        """Take a tag and those below it off every paper."""
        with self._batch("tag", Summary.TAG_REMOVED.of(name=name)) as batch:
            tagging.remove_whole(batch, name)
        return self.poll()

    def save_search(self, name: str, query: str) -> Changes:
        """Keep a query under a name; a search that has the name gets the new query."""
        with self._batch("search", Summary.SEARCH_SAVED.of(name=name)) as batch:
            triage.save_search(batch, name, query)
        return self.poll()

    def remove_search(self, name: str) -> Changes:
        """Forget a saved search."""
        with self._batch("search", Summary.SEARCH_REMOVED.of(name=name)) as batch:
            triage.remove_search(batch, name)
        return self.poll()

    def remove(self, paper_ids: Sequence[int]) -> Changes:
        """Remove papers with all that hangs on them, until that is undone."""
        paper_ids = sorted(self.existing(paper_ids))
        with self._batch("remove", Summary.REMOVED.of(papers=len(paper_ids))) as batch:
            papers.delete_papers(batch, paper_ids)
        return self.poll()

    def undo(self) -> Changes:
        """Take back the latest deed; the changes tell which, and are empty if there is none."""
        return self._told_as(Summary.UNDONE, self._undo.undo(self._origin))

    def redo(self) -> Changes:
        """Bring back what was undone last."""
        return self._told_as(Summary.DONE_AGAIN, self._undo.redo(self._origin))

    def assign_cite_keys(self, paper_ids: Sequence[int], propose: keys.ProposeKey) -> Changes:
        """Make keys for the papers that have none; `propose` is told which keys are taken."""
        with self._batch("cite-keys", Summary.KEYS_MADE, undoable=False) as batch:
            without = (paper for paper in self.papers(paper_ids) if paper.cite_key is None)
            keys.assign(batch, without, propose)
        return self.poll()

    def renew_cite_key(self, paper_id: int, propose: keys.ProposeKey) -> Changes:
        """Make a key anew from what is known of a paper now; the old one stays as an alias."""
        paper = self.paper(paper_id)
        with self._batch("cite-key", Summary.KEYS_MADE) as batch:
            made = keys.assign(batch, [paper], propose)
            batch.summary = Summary.KEY_RENEWED.of(key=made[paper_id])
        return self.poll()

    def set_cite_key(self, paper_id: int, cite_key: str) -> Changes:
        """Give a paper a key by hand; see `keys.change`, which refuses another paper's."""
        self.paper(paper_id)
        with self._batch("cite-key", Summary.KEY_SET.of(key=cite_key)) as batch:
            keys.change(batch, paper_id, cite_key)
        return self.poll()

    # What services say

    def enqueue(self, paper_ids: Iterable[int]) -> None:
        """Ask about papers again, whatever came of it before."""
        with self._database.transaction() as connection:
            jobs.enqueue(connection, paper_ids, datetime.now(UTC))

    def desk(self, owner: str) -> Desk:
        """Where the run of the fetcher that goes by the name `owner` works."""
        return Desk(self._database, self._journal, owner, self.poll)

    def accept(self, paper_id: int, arxiv_id: str) -> Changes:
        """Take a candidate for the paper and queue it, so that the rest of its facts is fetched."""
        with self._match_batch(matches.ACCEPT, Summary.MATCH_ACCEPTED, paper_id) as batch:
            matches.accept(batch, paper_id, arxiv_id)
        return self.poll()

    def refuse(self, paper_id: int, arxiv_ids: Iterable[str]) -> Changes:
        """Turn candidates down; they are never proposed for the paper again."""
        with self._match_batch(matches.REFUSE, Summary.MATCHES_REFUSED, paper_id) as batch:
            matches.refuse(batch, paper_id, arxiv_ids)
        return self.poll()

    def withdraw_match(self, paper_id: int) -> Changes:
        """Take back all that services said of a paper and turn down the id they said it of."""
        with self._match_batch(matches.WITHDRAW, Summary.MATCH_WITHDRAWN, paper_id) as batch:
            matches.withdraw(batch, paper_id)
        return self.poll()

    def assign_pdf(
        self, paper_id: int, propose: Callable[[Paper, Callable[[str], bool]], str]
    ) -> str:
        """The name of the paper's PDF, proposed where it has none; no other paper has it."""
        with self._journal.batch(
            "fetch", Summary.PDF_NAMED, Origin.SERVICE, undoable=False
        ) as batch:
            return resolution.assign_pdf(batch, self.paper(paper_id), propose)

    # Keeping up with other programs

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Have `listener` called with every change; the result ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def poll(self) -> Changes:
        """Announce what has changed since the last announcement, by whomever; cheap if nothing."""
        with self._announcing:
            if self._database.in_transaction:
                return Changes()
            newest = self._journal.newest()
            if self._known_history == self.history:
                changes = self._journal.between(self._seen, newest)
            else:
                self._known_history = self.history
                changes = Changes(newest, "restored a copy", added=frozenset(self.ids()))
            self._seen = newest
        if changes:
            for listener in list(self._listeners):
                listener(changes)
        return changes

    def poll_others(self) -> Changes:
        """As `poll`, but asks SQLite first whether another connection has written at all."""
        outside = self._database.outside_version()
        if outside == self._outside:
            return Changes()
        self._outside = outside
        return self.poll()

    # Copies

    def backup(self, target: Path) -> None:
        """Write a consistent copy of the library file."""
        backups.copy(self._reader, target)

    def copies(self) -> list[CopyInfo]:
        """The dated copies, and others in ``backups/``, the newest first."""
        return self._copies.listed()

    def difference(self, source: Path) -> Difference:
        """What restoring a copy would change; raises where it is none."""
        return self._copies.difference(source)

    def restore(self, source: Path) -> Path:
        """Put a copy back in place of what is there; returns the copy kept of the latter."""
        kept = self._copies.restore(source)
        self.poll()
        return kept

    # Checking

    def mend_derived(self, paper_ids: Iterable[int]) -> None:
        """Derive anew what finds duplicates of these papers."""
        with self._database.transaction() as connection:
            checks.mend_derived(connection, paper_ids)
        self._memory.forget()

    def repair(
        self,
        merges: Sequence[tuple[int, int]],
        arxiv_ids: Mapping[int, str],
        lost_pdfs: Sequence[int],
    ) -> Changes:
        """Mend papers as one deed; see `checks.repair`."""
        with self._batch("repair", Summary.REPAIRED) as batch:
            checks.repair(batch, merges, arxiv_ids, lost_pdfs)
        return self.poll()

    @contextlib.contextmanager
    def _batch(self, kind: str, summary: str, *, undoable: bool = True) -> Iterator[Batch]:
        self._daily_backup()
        with self._journal.batch(
            kind, summary, self._origin, deed_id=self._deed_id(), undoable=undoable
        ) as batch:
            yield batch
            if batch.written and self._in_deed() and self._deed.id is None:
                self._deed.id = batch.id

    @contextlib.contextmanager
    def _match_batch(self, kind: str, form: Summary, paper_id: int) -> Iterator[Batch]:
        title = self.paper(paper_id).title
        with self._batch(kind, form.of(title=title)) as batch:
            yield batch
            if batch.written:
                jobs.settle(batch.connection, [paper_id], datetime.now(UTC))

    def _import(self, work: Callable[[int | None], tuple[DumpReport, int | None]]) -> DumpReport:
        self._daily_backup()
        report, deed_id = work(self._deed_id())
        if self._in_deed():
            self._deed.id = deed_id
        self.poll()
        return report

    def _in_deed(self) -> bool:
        return getattr(self._deed, "open", False)

    def _deed_id(self) -> int | None:
        return getattr(self._deed, "id", None)

    def _daily_backup(self) -> None:
        if self._seen and not self._database.in_transaction:
            self._copies.make_daily()

    def _copy_before_import(self) -> None:
        """Another library comes in; one copy is enough for all that come in with one deed."""
        copied = getattr(self._deed, "copied", False)
        if not (copied or self._database.in_transaction or self.is_empty):
            self._copies.make(CopyKind.BEFORE_IMPORT)
            self._deed.copied = self._in_deed()

    def _told_as(self, form: Summary, deed: BatchInfo | None) -> Changes:
        changes = self.poll()
        return changes if deed is None else replace(changes, summary=form.of(deed=deed.summary))


def copies_in(folder: Path) -> list[CopyInfo]:
    """The copies of the library in a folder, the newest first; it need not open itself."""
    return backups.copies(folder / "backups")


def describe_copy(source: Path) -> CopyInfo:
    """What a copy holds; raises where it is none that can be restored."""
    return backups.describe(source)


def replace_damaged(folder: Path, source: Path) -> Path:
    """Put a copy in place of a library that cannot be opened; see `copies.put_in_place`."""
    return put_in_place(source, folder / "library.db")


class _Rehearsed(Exception):  # noqa: N818 - never leaves this module
    pass
