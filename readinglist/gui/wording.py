"""How the window words what the library holds: states, dates, numbers, facts of a paper."""

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from readinglist.gui.tag_order import in_order
from readinglist.model.paper import Paper, PaperRow, Priority, Sighting, Status
from readinglist.model.progress import Progress
from readinglist.model.view import OPEN, DumpInfo, SortKey
from readinglist.text.partial_dates import as_exact_as_known
from readinglist.text.readable import readable


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate("wording", text)


def status_name(status: Status) -> str:
    """A status as a label."""
    return {
        Status.UNREAD: tr("Unread"),
        Status.TO_READ: tr("To read"),
        Status.READING: tr("Reading"),
        Status.READ: tr("Read"),
        Status.SKIPPED: tr("Skipped"),
    }[status]


def priority_name(priority: Priority) -> str:
    """A priority as a label."""
    return {
        Priority.NONE: tr("No priority"),
        Priority.LOW: tr("Low"),
        Priority.MEDIUM: tr("Medium"),
        Priority.HIGH: tr("High"),
    }[priority]


def task(progress: Progress) -> str:
    """What long work is doing."""
    pattern = QCoreApplication.translate("progress", progress.step)
    return pattern.format(**progress.blanks) if progress.blanks else pattern


def number(value: int) -> str:
    """A number with the language's separators."""
    return QLocale().toString(value)


def percent(share: float) -> str:
    """A share of one in whole hundredths."""
    return tr("{}%").format(number(round(100 * share)))


def papers(count: int) -> str:
    """“1 paper”, “412 papers”."""
    return tr("1 paper") if count == 1 else tr("{} papers").format(number(count))


def day(value: date) -> str:
    """A day such as “5 Feb 2024”."""
    return QLocale().toString(value, tr("d MMM yyyy"))  # type: ignore[call-overload, no-any-return]


def month(value: date) -> str:
    """The month of a day, such as “Feb 2024”."""
    return QLocale().toString(value, "MMM yyyy")  # type: ignore[call-overload, no-any-return]


def moment(value: datetime) -> str:
    """The day of a moment, where the user is."""
    return day(value.astimezone().date())


def time(value: datetime) -> str:
    """A moment to the minute, where the user is."""
    here = value.astimezone()
    return f"{day(here.date())}, {clock(here)}"


def clock(value: datetime) -> str:
    """The time of day of a moment, where the user is."""
    here = value.astimezone()
    return QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)


def published(paper: Paper | PaperRow | Sighting) -> str:
    """When a paper appeared, as exactly as is known, else in the dump's words; may be empty."""
    words = paper.published_text or ""
    if paper.published is None:
        return words
    match len(as_exact_as_known(paper.published, words)):
        case 4:
            return f"{paper.published:%Y}"
        case 7:
            return month(paper.published)
        case _:
            return day(paper.published)


def authors(paper: Paper | PaperRow, limit: int = 3) -> str:
    """The first authors, or how many there are where no name is known; may be empty."""
    if paper.authors:
        shown = ", ".join(paper.authors[:limit])
        more = len(paper.authors) - limit
        return tr("{} and {} more").format(shown, more) if more > 0 else shown
    if paper.author_count is None:
        return ""
    if paper.author_count == 1:
        return tr("1 author")
    return tr("{} authors").format(number(paper.author_count))


def sleeps(row: Paper | PaperRow) -> bool:
    """Whether a paper is snoozed past today."""
    return row.snoozed_until is not None and row.snoozed_until > _today()


def plans(row: Paper | PaperRow) -> list[str]:
    """When a paper is to be read, as far as that is still to come."""
    told = []
    if row.due is not None and row.status in OPEN:
        late = row.due < _today()
        told.append((tr("overdue since {}") if late else tr("due {}")).format(day(row.due)))
    if row.snoozed_until is not None and sleeps(row):
        told.append(tr("snoozed until {}").format(day(row.snoozed_until)))
    return told


def dumps(count: int) -> str:
    """In how many dumps a paper was seen; empty for one, which is the rule."""
    return tr("{} dumps").format(number(count)) if count > 1 else ""


def dump_name(dump: DumpInfo) -> str:
    """A dump by the day of its page, in the page's words if need be, else by its file's name."""
    if dump.page_date is not None:
        return day(dump.page_date)
    return dump.page_date_text or dump.name


def marks(row: PaperRow) -> list[str]:
    """What a row of the list marks: that there is code, that there are notes, several dumps."""
    told = [
        tr("code") if row.has_code else "",
        tr("notes") if row.has_notes else "",
        dumps(row.dumps),
    ]
    return [mark for mark in told if mark]


def sentence(row: PaperRow) -> str:
    """A row of the list as one sentence, for those who hear it."""
    facts = [
        readable(row.title),
        status_name(row.status),
        ""
        if row.priority is Priority.NONE
        else tr("priority {}").format(priority_name(row.priority).lower()),
        authors(row),
        row.organization or "",
        published(row),
        *plans(row),
        *marks(row),
        ", ".join(in_order(row.tags)),
    ]
    return ", ".join(fact for fact in facts if fact)


def group(key: SortKey, value: str | None) -> str:
    """The heading of a group of the list; see `model.view.Group` for its value."""
    if not value:
        return tr("No date") if key in (SortKey.PUBLISHED, SortKey.DUE) else tr("None")
    match key:
        case SortKey.PUBLISHED if len(value) == len("2025"):
            return value
        case SortKey.PUBLISHED:
            month = date.fromisoformat(f"{value}-01")
            return QLocale().toString(month, "MMMM yyyy")  # type: ignore[call-overload, no-any-return]
        case SortKey.ADDED:
            return tr("Added {}").format(day(date.fromisoformat(value)))
        case SortKey.DUE:
            return tr("Due {}").format(day(date.fromisoformat(value)))
        case SortKey.STATUS:
            return status_name(Status(value))
        case SortKey.PRIORITY:
            return priority_name(Priority(value))
        case _:
            return value


def dump_group(value: str | None) -> str:
    """The heading of papers that a dump brought; see `Library.dump_groups` for its value."""
    if value is None:
        return tr("In no dump")
    try:
        return day(date.fromisoformat(value))
    except ValueError:  # the words of the page, or the file's name
        return value


def found_in(places: Sequence[str]) -> str:
    """Where the words of a search stand, by the names of the fields."""
    names = {
        "authors": tr("authors"),
        "organization": tr("organisation"),
        "tags": tr("tags"),
        "abstract": tr("abstract"),
        "notes": tr("notes"),
    }
    told = [names[place] for place in places if place in names]
    return tr("found in {}").format(", ".join(told)) if told else ""


def _today() -> date:
    return date.today()  # noqa: DTZ011 - the user's own day
