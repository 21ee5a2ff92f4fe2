"""Spellings brought to one form, so that what means the same compares equal."""

import re
import unicodedata

from readinglist.text.readable import readable

_RUN = 4
_WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    """`text` without case, accents and compatibility forms; the letters of every script stay."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(character for character in parts if not unicodedata.combining(character))
    return unicodedata.normalize("NFKC", plain).casefold()


def title_key(title: str) -> str:
    """What makes a title that title: its letters and digits of any script, folded.

    Case, accents, punctuation, blanks and the way its mathematics is written do not count.
    """
    return "".join(character for character in fold(readable(title)) if character.isalnum())


def overlap(text: str, other: str) -> float:
    """How much two texts share, from 0 to 1: their common runs of four words among all.

    Texts of fewer than four words are one run each.
    """
    runs, others = _runs(text), _runs(other)
    if not runs or not others:
        return float(runs == others)
    return len(runs & others) / len(runs | others)


def _runs(text: str) -> set[tuple[str, ...]]:
    words = _WORD.findall(fold(readable(text)))
    if len(words) < _RUN:
        return {tuple(words)} if words else set()
    return {tuple(words[start : start + _RUN]) for start in range(len(words) - _RUN + 1)}
