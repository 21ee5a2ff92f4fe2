"""Files kept up to date with a view, a tag or a search: planned, compared, written whole.

A bibliography may hold entries of other hands. Ours stand between two lines of text, which every
reader of BibTeX passes over; nothing outside of them is touched, and an entry there keeps its key
to itself. A file of another format is ours from end to end.
"""

import difflib
import hashlib
import io
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from readinglist.bib.reader import keys_in
from readinglist.consent import Consents
from readinglist.errors import ExportError, ReadingListError
from readinglist.library import Library
from readinglist.model.changes import Changes
from readinglist.model.kept_file import KeptFile
from readinglist.model.view import Sort, SortKey, View
from readinglist.operations.cite_keys import assign_keys
from readinglist.operations.exporting import FORMATS, export, suffix
from readinglist.operations.searching import Finder
from readinglist.sentence import Sentence
from readinglist.whole_file import replacing

UNCONFIRMED = Sentence("it was not set up on this computer; confirm it in Keep a file up to date")
"""Why a file is not written that the user has not let be written here."""

_BEGIN = b"% What stands between this line and its end is kept by readinglist; changes are lost.\n"
_END = b"% End of what readinglist keeps.\n"
_WITH_OTHERS = frozenset(name for name in FORMATS if suffix(name) == ".bib")
_LARGEST_DIFFERENCE = 4000
_NEVER_WRITTEN = frozenset(
    {"comments", "due", "provenance", "queue_position", "read_at", "refusals", "snoozed_until"}
)
_STATE = frozenset({"status", "priority", "tags", "notes", "dumps", "upvotes"})


@dataclass(frozen=True, slots=True)
class Plan:
    """What a file holds and what it would hold: `before` is null where there is no file.

    `own` is our part of it, of `entries` papers; `left_alone` more stand in the file already, in
    entries of other hands. `touched` says that our part is not as we left it.
    """

    kept: KeptFile
    before: bytes | None
    after: bytes
    own: bytes
    entries: int
    left_alone: int
    touched: bool

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


def new_file(path: Path, format_name: str, view: View) -> KeptFile:
    """A file that is not kept yet; raises ExportError where it cannot be one."""
    path = path.expanduser().absolute()
    if path.is_dir() or not path.parent.is_dir():
        raise ExportError(
            "{path} cannot be written; choose a file in a folder that exists", path=path
        )
    return KeptFile(0, path, format_name, view)


def plan(library: Library, kept: KeptFile, cache_folder: Path) -> Plan:
    """What bringing a file up to date would do to it; writes nothing but missing cite keys.

    Raises ReadingListError where the file cannot be read or its papers not be exported.
    """
    before = _read(kept.path)
    head, own, tail = _parts(before or b"", kept)
    chosen = _chosen(library, kept.view, cache_folder)
    foreign = keys_in((head + tail).decode("utf-8", "replace")) if head or tail else set()
    if foreign:
        keys = assign_keys(library, chosen)
        ours = [paper_id for paper_id in chosen if keys[paper_id].lower() not in foreign]
    else:
        ours = chosen
    out = io.StringIO()
    entries = export(library, ours, kept.format, out).entries
    written = out.getvalue().encode()
    if kept.format in _WITH_OTHERS:
        written = _BEGIN + b"\n" + written + b"\n" + _END
    return Plan(
        kept,
        before,
        head + written + tail,
        written,
        entries,
        len(chosen) - len(ours),
        touched=kept.digest is not None and before is not None and _digest(own) != kept.digest,
    )


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
    said: str = ""
    try:
        if planned.touched:
            said = Sentence(
                "{name} was changed by another program; what it held is kept as {copy}",
                name=kept.path.name,
                copy=_put_by(kept.path),
            )
        if planned.before != planned.after:
            with replacing(kept.path) as draft:
                draft.write_bytes(planned.after)
    except OSError as error:
        return _failed(
            library,
            kept,
            Sentence("{path} cannot be written: {reason}", path=kept.path, reason=error.strerror),
        )
    library.kept_files.note_success(kept, _digest(planned.own), planned.entries)
    return Run(kept, said)


def update(library: Library, files: Sequence[KeptFile], cache_folder: Path) -> list[Run]:
    """Bring files up to date; what fails is noted and never keeps the others back.

    A file that is not `confirmed` is neither read nor written.
    """
    runs = []
    for kept in files:
        if not kept.confirmed:
            said = Sentence("{path} was left alone: {reason}", path=kept.path, reason=UNCONFIRMED)
            runs.append(Run(kept, said, failed=True))
            continue
        try:
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


def _parts(content: bytes, kept: KeptFile) -> tuple[bytes, bytes, bytes]:
    """What stands before our part, our part, and what stands after it."""
    if kept.format not in _WITH_OTHERS:
        return b"", content, b""
    if b"\0" in content:
        raise ExportError(
            "{path} is no text in UTF-8; save it as such or keep another file", path=kept.path
        )
    begin, end = content.find(_BEGIN), content.find(_END)
    if 0 <= begin < end:
        end += len(_END)
        return content[:begin], content[begin:end], content[end:]
    if content and not content.endswith(b"\n"):
        content += b"\n"
    return content + b"\n" if content else content, b"", b""


def _put_by(path: Path) -> str:
    """Keep the file as it is under another name, which is returned."""
    copy = path.with_name(f"{path.name}.bak")
    shutil.copy2(path, copy)
    return copy.name


def _failed(library: Library, kept: KeptFile, reason: Sentence) -> Run:
    library.kept_files.note_error(kept, reason)
    return Run(kept, reason, failed=True)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
