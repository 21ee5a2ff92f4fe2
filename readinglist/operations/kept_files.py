"""Files kept up to date with a view, a tag or a search: planned, compared, written whole.

A bibliography may hold entries of other hands, which stay and keep their keys to themselves; see
`kept_part`. A file of another format is ours from end to end.
"""

import difflib
import hashlib
import io
import itertools
import os
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from readinglist.consent import Consents
from readinglist.errors import ExportError, ReadingListError
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.kept_file import KeptFile
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations.cite_keys import assign_keys
from readinglist.operations.exporting import FEW, FORMATS, export, suffix
from readinglist.operations.kept_part import Record, Surroundings, part_of, surroundings
from readinglist.operations.searching import Finder
from readinglist.sentence import Sentence, joined
from readinglist.whole_file import replacing

UNCONFIRMED = Sentence("it was not set up on this computer; confirm it in Keep a file up to date")
"""Why a file is not written that the user has not let be written here."""

_WITH_OTHERS = frozenset(name for name in FORMATS if suffix(name) == ".bib")
_LARGEST_DIFFERENCE = 4000
_NEVER_WRITTEN = frozenset(
    {"comments", "due", "provenance", "queue_position", "read_at", "refusals", "snoozed_until"}
)
_STATE = frozenset({"status", "priority", "tags", "notes", "dumps", "upvotes"})


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file holds and what it would hold: `before` is null where there is no file.

    Our part of it has `entries` papers and is to be remembered as `record`, and beforehand as
    `announced`, lest a run that is cut short leaves entries that nobody owns; `left_alone` more
    stand in the file already, in entries of other hands, and of these are the `estranged` keys,
    which we once wrote. `touched` says that others changed what we wrote and it is about to go.
    """

    kept: KeptFile
    before: bytes | None
    after: bytes
    record: str
    entries: int
    announced: str | None = None
    left_alone: int = 0
    estranged: tuple[str, ...] = ()
    touched: bool = False

    @property
    def overwrites(self) -> bool:
        """Whether something would be lost or changed that stands in the file now."""
        return bool(self.before) and self.before != self.after


@dataclass(frozen=True, slots=True)
class Run:
    """How bringing a file up to date went; `said` is what the user should know, if anything."""

    kept: KeptFile
    said: str = ""
    failed: bool = False


def listed(library: Library, consents: Consents) -> list[KeptFile]:
    """The library's kept files, knowing which of them may be written on this computer."""
    own_id = library.id
    return [
        replace(kept, confirmed=consents.covers(own_id, kept.path, kept.format))
        for kept in library.kept_files.all()
    ]


def keep(library: Library, kept: KeptFile, consents: Consents) -> Changes:
    """Keep a file from now on, with the user's leave to write it."""
    consents.give(library.id, kept.path, kept.format)
    return library.kept_files.keep(kept.path, kept.format, kept.view)


def forget(library: Library, kept: KeptFile, consents: Consents) -> Changes:
    """Keep a file no longer, and end the leave to write it."""
    consents.withdraw(library.id, kept.path)
    return library.kept_files.forget(kept)


def new_file(library: Library, path: Path, format_name: str, view: View) -> KeptFile:
    """A file that is to be kept, or kept otherwise; raises ExportError where it cannot be."""
    path = path.expanduser().absolute()
    if path.is_dir() or not path.parent.is_dir():
        raise ExportError(
            "{path} cannot be written; choose a file in a folder that exists", path=path
        )
    known = _owners(library).get(os.path.realpath(path))
    if known is not None:
        return replace(known, format=format_name, view=view)
    return KeptFile(0, path.parent.resolve() / path.name, format_name, view)


def plan(library: Library, kept: KeptFile, cache_folder: Path) -> Plan:
    """What bringing a file up to date would do to it; writes nothing but missing cite keys.

    Raises ReadingListError where the file cannot be read or its papers not be exported.
    """
    _check_papers(library, kept)
    before = _read(kept.path)
    chosen = _chosen(library, kept.view, cache_folder)
    if kept.format in _WITH_OTHERS:
        return _plan_part(library, kept, before, chosen)
    written, entries = _exported(library, kept, chosen)
    after = written.encode()
    touched = bool(kept.digest and before) and kept.digest != _digest(before or b"")
    return Plan(kept, before, after, _digest(after), entries, touched=touched and before != after)


def difference(planned: Plan) -> Iterator[str]:
    """The lines that would come and go, with some around them; a sentence where there are many."""
    before = (planned.before or b"").decode("utf-8", "replace").splitlines()
    after = planned.after.decode("utf-8", "replace").splitlines()
    if len(before) + len(after) > _LARGEST_DIFFERENCE:
        common = len(set(before) & set(after))
        yield Sentence(
            "{before:,} lines become {after:,}; about {common:,} stay as they are",
            before=len(before),
            after=len(after),
            common=common,
        )
        return
    yield from list(difflib.unified_diff(before, after, lineterm="", n=2))[2:]


def write(library: Library, planned: Plan) -> Run:
    """Do what was planned, whole or not at all, and note how it went."""
    kept = planned.kept
    if _read(kept.path) != planned.before:
        raise ExportError(
            "{path} was changed by another program just now; it is left alone until the next run",
            path=kept.path,
        )
    said = list(_estrangement(planned))
    failed = bool(said)
    try:
        if planned.touched:
            said.append(
                Sentence(
                    "{name} was changed by another program; what it held is kept as {copy}",
                    name=kept.path.name,
                    copy=_put_by(kept.path, planned.before),
                )
            )
        if planned.before != planned.after:
            if planned.announced is not None:
                library.kept_files.note_announced(kept, planned.announced)
            with replacing(kept.path) as draft:
                draft.write_bytes(planned.after)
    except OSError as error:
        return _failed(
            library,
            kept,
            Sentence("{path} cannot be written: {reason}", path=kept.path, reason=error.strerror),
        )
    trouble = said[0] if failed else None
    library.kept_files.note_written(kept, planned.record, planned.entries, trouble)
    return Run(kept, joined(said, ". "), failed)


def update(library: Library, files: Sequence[KeptFile], cache_folder: Path) -> list[Run]:
    """Bring files up to date; what fails is noted and never keeps the others back.

    A file that is not `confirmed` is neither read nor written.
    """
    runs = []
    owners = _owners(library)
    for kept in files:
        if not kept.confirmed:
            said = Sentence("{path} was left alone: {reason}", path=kept.path, reason=UNCONFIRMED)
            runs.append(Run(kept, said, failed=True))
            continue
        owner = owners.get(os.path.realpath(kept.path), kept)
        try:
            if owner.id != kept.id:
                raise ExportError(
                    "{path} is the same file as {other}; keep one of the two no longer",
                    path=kept.path,
                    other=owner.path,
                )
            runs.append(write(library, plan(library, kept, cache_folder)))
        except ReadingListError as error:
            runs.append(_failed(library, kept, error.sentence))
    return runs


def concerns(changes: Changes, kept: KeptFile) -> bool:
    """Whether a change can show in a file; in doubt it can."""
    if changes.added or changes.removed or kept.view.search or kept.format == "json":
        return True
    hidden = _NEVER_WRITTEN if kept.view != View() else _NEVER_WRITTEN | _STATE
    return any(fields - hidden for fields in changes.altered.values())


def _owners(library: Library) -> dict[str, KeptFile]:
    """The kept files by where their paths lead; of two that lead to one file the older one."""
    newest_first = sorted(library.kept_files.all(), key=lambda kept: -kept.id)
    return {os.path.realpath(kept.path): kept for kept in newest_first}


def _check_papers(library: Library, kept: KeptFile) -> None:
    """Raise where there can be no papers, since what they had in common is gone."""
    if library.kept_files.stands(kept.view):
        return
    if kept.view.tag is not None:
        raise ExportError(
            "{path} was left alone: the tag “{tag}” is gone; keep it with others, or no longer",
            path=kept.path,
            tag=kept.view.tag,
        )
    raise ExportError(
        "{path} was left alone: the dump of its papers is gone; keep it with others, or no longer",
        path=kept.path,
    )


def _plan_part(
    library: Library, kept: KeptFile, before: bytes | None, chosen: Sequence[int]
) -> Plan:
    """The plan of a file that may hold entries of other hands."""
    record = Record() if kept.digest is None else Record.from_text(kept.digest)
    written = record.entries or dict.fromkeys(_keys(library), "")
    around = surroundings(_text(before or b"", kept.path), replace(record, entries=written))
    if around.unclosed is not None:
        raise ExportError(
            "{path} has an entry that is never closed and would swallow the rest: close {entry}",
            path=kept.path,
            entry=around.unclosed,
        )
    foreign = around.keys
    keys = assign_keys(library, chosen) if foreign else {}
    alone = {paper_id: key for paper_id, key in keys.items() if key.lower() in foreign}
    estranged = tuple(key for key in alone.values() if key.lower() in record.entries)
    entries, number = _exported(library, kept, [one for one in chosen if one not in alone])
    part = part_of(entries)
    following = record.following(part, map(str.lower, estranged))
    grows = following.entries.keys() != record.entries.keys()
    return Plan(
        kept,
        before,
        _bytes(around, part, kept.path),
        str(following),
        number,
        announced=str(replace(following, part=record.part)) if grows else None,
        left_alone=len(alone),
        estranged=estranged,
        touched=kept.digest is not None and around.altered,
    )


def _exported(library: Library, kept: KeptFile, paper_ids: Sequence[int]) -> tuple[str, int]:
    out = io.StringIO()
    entries = export(library, paper_ids, kept.format, out).entries
    return out.getvalue(), entries


def _keys(library: Library) -> Iterator[str]:
    """The cite keys of the whole library, in lower case."""
    return (key.lower() for key in library.cite_keys(library.ids()).values())


def _text(content: bytes, path: Path) -> str:
    """A bibliography's text; what is not UTF-8 comes through unharmed."""
    if b"\0" in content:
        raise _no_utf8(path)
    return content.decode("utf-8", "surrogateescape")


def _bytes(around: Surroundings, part: str, path: Path) -> bytes:
    """The file's new content, of one encoding."""
    if not part.isascii():
        try:
            around.around("").encode()
        except UnicodeEncodeError as error:
            raise _no_utf8(path) from error
    return around.around(part).encode("utf-8", "surrogateescape")


def _no_utf8(path: Path) -> ExportError:
    return ExportError(
        "{path} is no text in UTF-8; save it as such or keep another file", path=path
    )


def _estrangement(planned: Plan) -> Iterator[Sentence]:
    """What is wrong where others changed entries of ours and put them out of our part."""
    if planned.estranged:
        keys = ", ".join(planned.estranged[:FEW]) + ", …" * (len(planned.estranged) > FEW)
        yield Sentence(
            "{name} holds {keys} in a form that others gave it, which is left alone; "
            "delete it there to have it kept up to date again",
            name=planned.kept.path.name,
            keys=keys,
        )


def _chosen(library: Library, view: View, cache_folder: Path) -> list[int]:
    if not view.search:
        return library.ids(view, Sort(SortKey.ID))
    with Finder(library, cache_folder) as finder:
        finder.catch_up()
        return sorted(finder.find(view.search, view).ids)


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExportError(
            "{path} cannot be read: {reason}", path=path, reason=error.strerror
        ) from error


def _put_by(path: Path, content: bytes | None) -> str:
    """Keep the file, which holds `content`, under another name too; returns that name."""
    for number in itertools.count(1):
        copy = path.with_name(f"{path.name}.bak{number if number > 1 else ''}")
        if not copy.exists():
            shutil.copy2(path, copy)
            break
        if copy.is_file() and copy.read_bytes() == content:
            break
    return copy.name


def _failed(library: Library, kept: KeptFile, reason: Sentence) -> Run:
    library.kept_files.note_error(kept, reason)
    return Run(kept, reason, failed=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
