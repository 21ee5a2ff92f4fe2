"""The sentences of the layers below in the user's language; what was kept of them is read back."""

import contextlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from string import Formatter
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from readinglist.gui import wording
from readinglist.gui.language import texts
from readinglist.sentence import Sentence, joined

_CONTEXT = "sentences"
_LONGEST = 1000
"""Texts that are longer are no sentences of ours."""

_OF_THE_SYSTEM = (
    QT_TRANSLATE_NOOP("sentences", "No such file or directory"),
    QT_TRANSLATE_NOOP("sentences", "Permission denied"),
    QT_TRANSLATE_NOOP("sentences", "Operation not permitted"),
    QT_TRANSLATE_NOOP("sentences", "File exists"),
    QT_TRANSLATE_NOOP("sentences", "File name too long"),
    QT_TRANSLATE_NOOP("sentences", "Input/output error"),
    QT_TRANSLATE_NOOP("sentences", "Is a directory"),
    QT_TRANSLATE_NOOP("sentences", "No space left on device"),
    QT_TRANSLATE_NOOP("sentences", "Not a directory"),
    QT_TRANSLATE_NOOP("sentences", "Read-only file system"),
    QT_TRANSLATE_NOOP("sentences", "attempt to write a readonly database"),
    QT_TRANSLATE_NOOP("sentences", "database disk image is malformed"),
    QT_TRANSLATE_NOOP("sentences", "database or disk is full"),
    QT_TRANSLATE_NOOP("sentences", "disk I/O error"),
    QT_TRANSLATE_NOOP("sentences", "file is not a database"),
    QT_TRANSLATE_NOOP("sentences", "unable to open database file"),
    QT_TRANSLATE_NOOP("sentences", "there is a folder or device of that name"),
)
"""What the system and SQLite say most often of files."""


def said(text: str) -> str:
    """A sentence in the user's language; any other text as it is."""
    if isinstance(text, Sentence):
        pattern = QCoreApplication.translate(_CONTEXT, text.template)
        return _BLANKS.vformat(pattern, (), text.facts)
    return QCoreApplication.translate(_CONTEXT, text) if text in _OF_THE_SYSTEM else text


def recalled(text: str) -> str:
    """A sentence that was kept as plain English, in the user's language; as it is if not known."""
    return said(text if isinstance(text, Sentence) else _read(text) or text)


@dataclass(frozen=True, slots=True)
class _Form:
    """How facts of a kind stand in English, what they are, and how the window writes them."""

    pattern: str
    read: Callable[[str], object]
    write: Callable[[Any], str]


_FORMS = {
    ",": _Form("[0-9,]+", lambda text: int(text.replace(",", "")), wording.number),
    ".0%": _Form("[0-9]+%", lambda text: int(text[:-1]) / 100, wording.percent),
    "%Y-%m-%d": _Form("[0-9-]{10}", datetime.fromisoformat, wording.day),
    "%Y-%m-%d %H:%M": _Form(
        "[0-9-]{10} [0-9:]{5}",
        lambda text: datetime.fromisoformat(text).replace(tzinfo=UTC),
        wording.time,
    ),
}


class _Blanks(Formatter):
    """Fills blanks as the user's language has it."""

    def format_field(self, value: object, spec: str) -> str:
        if isinstance(value, str):
            return said(value)
        return _FORMS[spec].write(value) if spec in _FORMS else str(value)


_BLANKS = _Blanks()
_NESTED = ("reason", "reasons")
"""The blanks in which another sentence, or several, can stand."""


@lru_cache(maxsize=4096)
def _read(text: str) -> Sentence | None:
    if len(text) > _LONGEST:
        return None
    for comma in re.finditer(", ", text):
        first = _read(text[: comma.start()])
        if first is not None and (others := _read(text[comma.end() :])) is not None:
            return joined((first, others))
    for template, (pattern, specs) in _patterns().items():
        if found := pattern.fullmatch(text):
            blanks = found.groupdict().items()
            with contextlib.suppress(ValueError):  # another program may have written any text
                facts = {name: _fact(name, specs[name], one) for name, one in blanks}
                return Sentence(template, **facts)
    return None


def _fact(name: str, spec: str, text: str) -> object:
    if name in _NESTED:
        return _read(text) or text
    return _FORMS[spec].read(text) if spec in _FORMS else text


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[re.Pattern[str], dict[str, str]]]:
    """Each template as a pattern with the forms of its blanks, the most telling first."""
    templates = sorted(texts(_CONTEXT), key=lambda one: -len(re.sub(r"\{.*?\}", "", one)))
    return {template: _pattern(template) for template in templates}


def _pattern(template: str) -> tuple[re.Pattern[str], dict[str, str]]:
    pattern, specs = "", {}
    for literal, name, spec, _ in Formatter().parse(template):
        pattern += re.escape(literal)
        if name is not None:
            specs[name] = spec or ""
            inner = _FORMS[spec].pattern if spec in _FORMS else ".+?"
            pattern += f"(?P<{name}>{inner})"
    return re.compile(pattern, re.DOTALL), specs
