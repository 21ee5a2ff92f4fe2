"""Text brought to one form, so that spellings of the same words compare equal."""

import re
import unicodedata

from readinglist.text.readable import readable

_RUN = 4
_WORDS = re.compile(r"\w+")
_MARKS = re.compile(r"[\u0300-\u036f\u20d0-\u20ff]")
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ħ": "h", "ı": "i", "æ": "ae", "œ": "oe"})
_GREEK = str.maketrans(
    dict(
        zip(
            "αβγδεζηθικλμνξοπρστυφχψω",
            (
                "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu"
                " nu xi omicron pi rho sigma tau upsilon phi chi psi omega"
            ).split(),
            strict=True,
        )
    )
)


def fold(text: str) -> str:
    """`text` without regard to case, accents and compatibility forms (``ﬁ``, ``²``, ``𝒪``).

    Accents go where they are added to a letter; marks that are part of a script's spelling stay.
    """
    if text.isascii():
        return text.lower()
    bare = _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold().translate(_STROKES)
    return unicodedata.normalize("NFKC", bare)


def title_key(title: str) -> str:
    """The identity of a title: its readable letters and digits of any script, folded.

    Greek letters are spelt out, so that a title agrees with itself whether it came as TeX, with
    its TeX lost or in plain Unicode. A title without a letter or digit has an empty key.
    """
    spelt = fold(readable(title)).translate(_GREEK)
    return "".join(character for character in spelt if character.isalnum())


def overlap(a: str, b: str) -> float:
    """How much of two abstracts is the same text, from 0 (nothing) to 1 (all of it).

    It is the number of shared four-word runs over that of all; texts of fewer words are compared
    by runs as long as the shorter one. Without words on either side it is 0.
    """
    words_a, words_b = _words(a), _words(b)
    length = min(_RUN, len(words_a), len(words_b))
    if not length:
        return 0.0
    runs_a, runs_b = _runs(words_a, length), _runs(words_b, length)
    return len(runs_a & runs_b) / len(runs_a | runs_b)


def _words(text: str) -> list[str]:
    return _WORDS.findall(fold(readable(text)))


def _runs(words: list[str], length: int) -> set[tuple[str, ...]]:
    return set(zip(*(words[start:] for start in range(length)), strict=False))
