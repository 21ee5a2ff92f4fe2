"""The order of tags wherever they are listed: letters as the user has them, numbers by value."""

from collections.abc import Iterable
from functools import cmp_to_key
from typing import Protocol, TypeVar

from PySide6.QtCore import QCollator, QLocale, Qt


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_Tag = TypeVar("_Tag", bound=_Named)


def in_order(names: Iterable[str]) -> list[str]:
    """Names of tags as one looks for them: ``9, 17, 102``, a tag before those below it."""
    collator = QCollator(_locale())
    collator.setNumericMode(True)
    collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)

    def compare(one: str, other: str) -> int:
        ours, theirs = one.split("/"), other.split("/")
        levels = map(collator.compare, ours, theirs)
        return next(filter(None, levels), len(ours) - len(theirs))

    return sorted(sorted(names), key=cmp_to_key(compare))


def named_in_order(tags: Iterable[_Tag]) -> list[_Tag]:
    """Tags in the order of their names."""
    named = {tag.name: tag for tag in tags}
    return [named[name] for name in in_order(named)]


def _locale() -> QLocale:
    """The user's; in the bare C locale Qt would know neither numbers nor case."""
    locale = QLocale()
    return QLocale("en") if locale.language() is QLocale.Language.C else locale
