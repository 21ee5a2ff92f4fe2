"""What was done, in the user's language: the library's summaries, form by form."""

import contextlib
from collections.abc import Iterator
from datetime import date

from PySide6.QtCore import QCoreApplication

from readinglist.gui import wording
from readinglist.model import summaries
from readinglist.model.paper import Priority


def worded(summary: str) -> str:
    """A summary in the user's language; as it is where it has none of the forms."""
    return ", ".join(_said(summaries.read(summary))) or summary


def _said(told: tuple[summaries.Told, ...]) -> Iterator[str]:
    for one in told:
        pattern = QCoreApplication.translate("summaries", one.form)
        yield pattern.format(**{name: _blank(name, text) for name, text in one.blanks.items()})


def _blank(name: str, text: str) -> str:
    match name:
        case "papers":
            return wording.papers(int(text))
        case "number":
            return wording.number(int(text))
        case "day":
            return _day(text)
        case "priority":
            return _priority(Priority(text))
        case "deed":
            return worded(text)
        case _:
            return text


def _day(text: str) -> str:
    with contextlib.suppress(ValueError):  # the log of an imported library may tell of any day
        return wording.day(date.fromisoformat(text))
    return text


def _priority(priority: Priority) -> str:
    """As it stands before the word “priority”."""
    return {
        Priority.NONE: wording.tr("no"),
        Priority.LOW: wording.tr("low"),
        Priority.MEDIUM: wording.tr("medium"),
        Priority.HIGH: wording.tr("high"),
    }[priority]
