"""Cite keys: proposed once from author, year and title, then kept by the library for good.

A pattern says what they are made of: fields in braces, and letters, digits and signs that stay.

========= ==============================================================
author    the first author's family name
authors   the first three family names, then ``etal`` if there are more
year      four digits
yy        the last two of them
title     the first real word of the title
words     the first three
========= ==============================================================

``{Author}`` with a capital writes the value with one. Where a pattern asks for authors and none are
known, the first two words of the title stand in their place, and none in the title's.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import count, product
from string import ascii_lowercase

from anyascii import anyascii

from readinglist.errors import UsageError
from readinglist.export.cleaning import clean
from readinglist.export.names import known_authors
from readinglist.model.paper import Paper
from readinglist.sentence import Sentence
from readinglist.text.readable import readable

USUAL_PATTERN = "{author}{year}{title}"
FIELDS = ("author", "authors", "year", "yy", "title", "words")
ALLOWED = Sentence("letters, digits and, within the key, the signs - _ : . + /")
"""What a key may be made of, in words."""

_FIELD = re.compile(r"\{(\w*)\}")
_SIGNS = "_:.+/-"
_VALID = re.compile(rf"[A-Za-z0-9](?:[A-Za-z0-9{_SIGNS}]*[A-Za-z0-9])?")
_LITERAL = re.compile(rf"[A-Za-z0-9{_SIGNS}]*")
_NAMED_AUTHORS = 3
_NAMED_WORDS = 3
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


def propose(paper: Paper, year: int | None = None, pattern: str = "") -> str:
    """The base key of a paper, made by `pattern`, or by the usual one where that is empty.

    `year` is the year to use where the paper's own is not known or not meant. Always a valid key
    that begins with a letter, perhaps not a free one.
    """
    if year is None and paper.published:
        year = paper.published.year
    pattern = pattern or USUAL_PATTERN
    by_author = "author" in pattern.lower()
    values = _values(paper, "" if year is None else str(year), by_author=by_author)
    key = _FIELD.sub(lambda field: _value(values, field[1]), pattern)
    key = key.strip(_SIGNS)
    return key if key[:1].isalpha() else _FALLBACK + key


def check_pattern(pattern: str) -> None:
    """Raise UsageError, saying why, where keys cannot be made by `pattern`."""
    fields = [field[1] for field in _FIELD.finditer(pattern)]
    unknown = next((name for name in fields if name.lower() not in FIELDS), None)
    if unknown is not None:
        raise UsageError(
            "“{{{unknown}}}” is no field; use one of {words}",
            unknown=unknown,
            words=", ".join(FIELDS),
        )
    literal = _FIELD.sub("", pattern)
    if not _LITERAL.fullmatch(literal):
        wrong = next(sign for sign in literal if not _LITERAL.fullmatch(sign))
        raise UsageError(
            "“{wrong}” cannot stand in a key; allowed are {allowed}", wrong=wrong, allowed=ALLOWED
        )
    if not {name.lower() for name in fields} - {"year", "yy"}:
        raise UsageError("the pattern names neither author nor title, so most keys would be alike")


class Distinct:
    """Makes keys distinct, one after the other; each base goes on where it left off."""

    def __init__(self) -> None:
        self._candidates: dict[str, Iterator[str]] = {}

    def __call__(self, base: str, taken: Callable[[str], bool]) -> str:
        """`base`, or with a, b, … z, aa, … the first that is not taken.

        `taken` says of a key in lower case whether any paper has it, or had it and was deleted.
        """
        if not taken(base.casefold()):
            return base
        candidates = self._candidates.setdefault(base, map(f"{base}{{}}".format, _suffixes()))
        return next(key for key in candidates if not taken(key.casefold()))


def is_valid(key: str) -> bool:
    """Whether BibTeX, biber and LaTeX all take `key`, as a user may set it by hand.

    See `ALLOWED`; more liberal than what the usual pattern makes.
    """
    return _VALID.fullmatch(key) is not None


def first_word(title: str) -> str:
    """The first real word of `title` as a key has it; what sorts an entry without authors."""
    first = ""
    for word in map(_letters, clean(title).split()):
        if word and word not in _NOT_IN_KEYS:
            return word
        first = first or word
    return first or _FALLBACK


def _values(paper: Paper, year: str, *, by_author: bool) -> dict[str, str]:
    words = _title_words(readable(paper.title))
    authors = known_authors(paper.authors, None)
    families = [family for name in authors.names if (family := _letters(name.family))]
    if not families or not _letters(authors.names[0].family):
        named = [word for word in words if word[0].isalpha()] or words
        families = ["".join(named[:2])]
        words = [] if by_author else words
    more = "etal" if len(families) > _NAMED_AUTHORS else ""
    return {
        "author": families[0],
        "authors": "".join(families[:_NAMED_AUTHORS]) + more,
        "year": year,
        "yy": year[-2:],
        "title": "".join(words[:1]),
        "words": "".join(words[:_NAMED_WORDS]),
    }


def _value(values: Mapping[str, str], name: str) -> str:
    value = values.get(name.lower(), "")
    return value[:1].upper() + value[1:] if name[:1].isupper() else value


def _suffixes() -> Iterator[str]:
    """a … z, aa, ab …: what spreadsheets name their columns by."""
    for length in count(1):
        yield from map("".join, product(ascii_lowercase, repeat=length))


def _title_words(title: str) -> list[str]:
    """The title's words as a key takes them, small words left out while others remain."""
    words = [word for word in map(_letters, clean(title).split()) if word]
    return [word for word in words if word not in _NOT_IN_KEYS] or words


def _letters(word: str) -> str:
    letters = word if word.isascii() else anyascii(word)
    return _NO_LETTER.sub("", letters.lower())[:_WORD_LIMIT]
