"""Simple English inflections: plurals, -ed and -ing, so that ``policies`` finds ``policy``.

`stem` is a small part of Porter's method. Words with the same stem match one another; as the
rules strip so little, all words of a stem can be listed, and the index need not hold stems.
"""

import re
from functools import lru_cache

_INVARIANT = frozenset(
    {
        *("alias", "atlas", "bias", "canvas", "embed", "has", "hundred"),
        *("pandas", "sacred", "shred", "species", "was", "wicked"),
    }
)
_VOWEL = re.compile("[aeiouy]")
_ASCII_WORD = re.compile("[a-z]{4,}")
_SIBILANT_PLURALS = ("ies", "ses", "xes", "zes", "ches", "shes")
_NO_PLURALS = ("ss", "us", "is")
_DOUBLING = tuple("bdfglmnprt")
_DOUBLED = tuple(letter * 2 for letter in _DOUBLING)
_SUFFIXES = ("", "ed", "ing")
_PLURALS = ("", "s", "es")


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """What the inflections of a folded word share; the word itself where it has none."""
    if word in _INVARIANT or not _ASCII_WORD.fullmatch(word):
        return word
    return _bare(_without_suffix(_singular(word)))


def inflections(word: str) -> frozenset[str]:
    """Every string with the same stem as the word, itself included; most are no real words."""
    return _family(stem(word)) | {word}


@lru_cache(maxsize=4_096)
def _family(base: str) -> frozenset[str]:
    endings = {base, base[:-1] + "y"} if base.endswith("i") else {base}
    endings |= {ending + ending[-1] for ending in endings if ending.endswith(_DOUBLING)}
    endings |= {ending + "e" for ending in endings}
    candidates = {
        ending + suffix + plural
        for ending in endings
        for suffix in _SUFFIXES
        for plural in _PLURALS
    }
    return frozenset(candidate for candidate in candidates if stem(candidate) == base)


def _singular(word: str) -> str:
    if word.endswith(_SIBILANT_PLURALS):
        return word[:-2]
    if word.endswith("s") and not word.endswith(_NO_PLURALS):
        return word[:-1]
    return word


def _without_suffix(word: str) -> str:
    if word in _INVARIANT or word.endswith("eed"):
        return word
    for suffix in _SUFFIXES[1:]:
        rest = word.removesuffix(suffix)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            return rest
    return word


def _bare(word: str) -> str:
    if word in _INVARIANT:
        return word
    if word.endswith("e") and len(word) > 3:
        word = word[:-1]
    if word.endswith(_DOUBLED):
        word = word[:-1]
    if word.endswith("y") and len(word) > 2:
        word = word[:-1] + "i"
    return word
