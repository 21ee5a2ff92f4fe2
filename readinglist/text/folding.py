"""Spellings brought to one form, so that what means the same compares equal."""

import re
import unicodedata

from readinglist.text.readable import readable

_RUN = 4
_WORD = re.compile(r"\w+")
_ACCENT = re.compile(r"[\u0300-\u036f\u20d0-\u20ff]")
# Letters that an accent has grown into: Unicode does not take these apart.
_STROKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
_GREEK_NAMES = {
    ord(letter): unicodedata.name(letter).split()[-1].lower().replace("lamda", "lambda")
    for letter in "αβγδεζηθικλμνξοπρστυφχψω"
}


def fold(text: str) -> str:
    """`text` without case, accents and compatibility forms; the letters of every script stay."""
    if text.isascii():
        return text.lower()
    parts = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFKC", _ACCENT.sub("", parts)).translate(_STROKED)


def title_key(title: str) -> str:
    """What makes a title that title: its letters and digits of any script, folded.

    Case, accents, punctuation, blanks and the way its mathematics is written do not count. Greek
    letters are spelt out, since ``τ-bench`` that lost its TeX is ``tau-bench``.
    """
    spelt = fold(readable(title)).translate(_GREEK_NAMES)
    return "".join(character for character in spelt if character.isalnum())


def overlap(text: str, other: str) -> float:
    """How much two texts share, from 0 to 1: their common runs of four words among all.

    Where a text has fewer words, the runs are as long as that text. Texts without a word share
    nothing.
    """
    words, others = _words(text), _words(other)
    length = min(_RUN, len(words), len(others))
    if not length:
        return 0.0
    runs, other_runs = _runs(words, length), _runs(others, length)
    return len(runs & other_runs) / len(runs | other_runs)


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(readable(text)))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[start : start + length]) for start in range(len(words) - length + 1)}
