"""When an entry says that its work appeared, as exactly as it says so and no more."""

import re
from collections.abc import Mapping
from datetime import date

from readinglist.bib.latex import to_unicode
from readinglist.text.folding import fold

_NAMES = (
    "jan january januar jaenner janner janv janvier ene enero",
    "feb february februar fevr fevrier febrero",
    "mar march marz maerz mrz mars marzo",
    "apr april avr avril abr abril",
    "may mai mayo",
    "jun june juni juin junio",
    "jul july juli juil juillet julio",
    "aug august aout ago agosto",
    "sep sept september septembre septiembre setiembre",
    "oct october okt oktober octobre octubre",
    "nov november novembre noviembre",
    "dec december dez dezember decembre dic diciembre",
)
_MONTHS = {name: month for month, names in enumerate(_NAMES, 1) for name in names.split()}
_ISO = re.compile(r"(?!0000)(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")
_YEAR = re.compile(r"(?<!\d)(?!0000)(\d{4})(?!\d)")
_WORD = re.compile("[a-z]+")
_DAY = re.compile(r"(?<![\d'’])\d{1,2}(?!\d)")


def appeared(fields: Mapping[str, str]) -> str:
    """The ISO date of an entry (``2024``, ``2024-03``, ``2024-03-15``), empty without a year.

    `fields` are TeX. Months are known by number and by their English, German, French and Spanish
    names; of a range the beginning counts.
    """
    if iso := _ISO.match(to_unicode(fields.get("date", ""))):
        return _exact(iso[1], int(iso[2] or 0), int(iso[3] or 0))
    year = _YEAR.search(to_unicode(fields.get("year", "")))
    if year is None:
        return ""
    words, day = fold(to_unicode(fields.get("month", ""))), to_unicode(fields.get("day", ""))
    if month := _number(words):
        return _exact(year[1], month, _number(day))
    named = [_MONTHS[word] for word in _WORD.findall(words) if word in _MONTHS]
    days = _DAY.findall(f"{day} {words}")
    alone = len(named) == len(days) == 1
    return _exact(year[1], named[0] if named else 0, int(days[0]) if alone else 0)


def first_day(iso: str) -> date:
    """The day that an ISO date names, or the first of its month or year."""
    return date.fromisoformat(iso + "-01-01"[: 10 - len(iso)])


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) <= len("31") else 0


def _exact(year: str, month: int, day: int) -> str:
    """As much of the three as is a date; 0 is not known."""
    try:
        return date(int(year), month, day or 1).isoformat()[: 10 if day else 7]
    except ValueError:
        return _exact(year, month, 0) if day else year
