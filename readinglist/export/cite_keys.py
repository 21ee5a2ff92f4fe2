"""Cite keys: proposed once from author, year and title, then kept by the library for good."""

import re
from collections.abc import Callable, Container, Iterator
from itertools import count

from anyascii import anyascii

from readinglist.export.cleaning import clean
from readinglist.export.names import known_authors
from readinglist.model.paper import Paper
from readinglist.text.readable import readable

_KEY = re.compile(r"[a-z][a-z0-9]*")
_NO_LETTER = re.compile("[^a-z0-9]")
_WORD_LIMIT = 30
_FALLBACK = "paper"
_SMALL_WORDS = """
    a about above across after against along among an and are around as at be before behind
    below beneath beside between beyond but by can do does down during except for from how if
    in inside into is it its like near no nor not of off on onto or our over per since so than
    that the their these this through to toward towards under until up upon via vs we what when
    where which why with within without yet you your
    """
_NOT_IN_KEYS = frozenset(_SMALL_WORDS.split())


def propose(paper: Paper, year: int | None = None) -> str:
    """The base key of a paper: first author's family name, year, first real title word.

    `year` is the year to use where the paper's own is not known or not meant. Without authors
    the first two title words stand before the year. Always a valid key, perhaps not a free one.
    """
    if year is None and paper.published:
        year = paper.published.year
    number = "" if year is None else str(year)
    words = _title_words(readable(paper.title))
    authors = known_authors(paper.authors, None)
    family = _letters(authors.names[0].family) if authors else ""
    if family:
        return _beginning_with_letter(family + number + "".join(words[:1]))
    named = [word for word in words if word[0].isalpha()] or words
    return _beginning_with_letter("".join(named[:2]) + number)


def distinct(base: str, taken: Callable[[str], bool] | Container[str]) -> str:
    """`base`, or with a, b, … z, aa, … the first that is not taken.

    `taken` says of a key in lower case whether any paper has it, or had it and was deleted.
    """
    is_taken = taken if callable(taken) else taken.__contains__
    return next(key for key in _candidates(base) if not is_taken(key.casefold()))


def is_valid(key: str) -> bool:
    """Whether BibTeX, biber and LaTeX all take `key`, as a user may set it by hand.

    Letters, digits and the signs ``- _ : . + /`` within; more liberal than what `propose` makes.
    """
    return re.fullmatch(r"[A-Za-z0-9](?:[A-Za-z0-9_:.+/-]*[A-Za-z0-9])?", key) is not None


def first_word(title: str) -> str:
    """The first real word of `title` as a key has it; what sorts an entry without authors."""
    first = ""
    for word in map(_letters, clean(title).split()):
        if word and word not in _NOT_IN_KEYS:
            return word
        first = first or word
    return first or _FALLBACK


def _candidates(base: str) -> Iterator[str]:
    yield base
    for number in count(1):
        yield base + _suffix(number)


def _suffix(number: int) -> str:
    """a for 1 … z for 26, aa for 27: what spreadsheets name their columns by."""
    letters = ""
    while number:
        number, letter = divmod(number - 1, 26)
        letters = chr(ord("a") + letter) + letters
    return letters


def _title_words(title: str) -> list[str]:
    """The title's words as a key takes them, small words left out while others remain."""
    words = [word for word in map(_letters, clean(title).split()) if word]
    return [word for word in words if word not in _NOT_IN_KEYS] or words


def _letters(word: str) -> str:
    letters = word if word.isascii() else anyascii(word)
    return _NO_LETTER.sub("", letters.lower())[:_WORD_LIMIT]


def _beginning_with_letter(key: str) -> str:
    return key if _KEY.fullmatch(key) else _FALLBACK + key
