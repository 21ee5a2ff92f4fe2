"""Days that were written as a year or a month alone, and are to be shown as such."""

import re
from datetime import date

_YEAR_ALONE = re.compile(r"\d{4}")
_MONTH_ALONE = re.compile(r"\d{4}-\d{2}|[^\W\d]+ \d{4}")


def as_exact_as_known(day: date, words: str) -> str:
    """The ISO day, or the month or year alone where the words it was taken from told no more."""
    known = day.isoformat()
    if known.endswith("-01-01") and _YEAR_ALONE.fullmatch(words):
        return known[:4]
    return known[:7] if known.endswith("-01") and _MONTH_ALONE.fullmatch(words) else known
