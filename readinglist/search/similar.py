"""Papers like one paper: those that share its most telling words.

A word of title or abstract weighs (1 + ln of its occurrences, those in the title twice) times its
rarity. A paper's score is the share of the squared weights whose words it has, too.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from math import log

import numpy as np
import numpy.typing as npt
from whoosh.lang.stopwords import stoplists

from readinglist.search.analysis import tokens_of
from readinglist.search.answer import Neighbour
from readinglist.search.engine import Engine
from readinglist.search.fields import Field
from readinglist.search.ranking import best
from readinglist.search.source import Document

_TELLING_WORDS = 30
_SHOWN_WORDS = 6
_COMMONPLACE, _COMMONPLACE_AMONG_FEW = 0.1, 0.7
_FEW = 200
_STOP_WORDS = stoplists["en"] | {"also", "may", "one", "three", "two", "using", "via", "well"}
_POSSESSIVE = "-s"  # a word with an apostrophe is indexed as a compound, too
_WEIGHTS = {Field.TITLE: 2, Field.ABSTRACT: 1}

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _TellingWord:
    """A word as it is indexed, and as it is shown, which for a compound is with its hyphens."""

    text: str
    shown: str
    weight: float
    papers: Ints


def neighbours(engine: Engine, document: Document, n: int) -> list[Neighbour]:
    """The `n` papers of the index nearest to one, best first; only such as share a word."""
    telling = _telling_words(engine, document)
    if not telling:
        return []
    shares = np.zeros(engine.size)
    for word in telling:
        shares[word.papers] += word.weight
    shares /= sum(word.weight for word in telling)
    shares[~engine.alive] = 0
    shares[engine.numbers(np.array([document.id]))] = 0
    candidates = np.flatnonzero(shares > 0)
    nearest = best(candidates, shares[candidates], engine.recency, n)
    return [
        Neighbour(int(engine.ids[paper]), float(shares[paper]), _shared(telling, int(paper)))
        for paper in nearest
    ]


def _telling_words(engine: Engine, document: Document) -> list[_TellingWord]:
    occurrences: Counter[str] = Counter()
    compounds: dict[str, str] = {}
    for field, tokens in tokens_of(document).items():
        if field in _WEIGHTS:
            compounds |= tokens.compounds()
            for word in tokens.words:
                occurrences[word] += _WEIGHTS[field]
    most = engine.count * (_COMMONPLACE if engine.count >= _FEW else _COMMONPLACE_AMONG_FEW)
    rare = []
    for word, times in occurrences.items():
        shown = compounds.get(word, word)
        tells = len(word) > 1 and word not in _STOP_WORDS and not shown.endswith(_POSSESSIVE)
        frequency = engine.frequency(word, tuple(_WEIGHTS)) if tells else 0
        if 1 < frequency <= max(most, 2):
            rare.append(((1 + log(times)) * log(1 + engine.count / frequency), word))
    best = sorted(rare, reverse=True)[:_TELLING_WORDS]
    return [
        _TellingWord(
            word,
            compounds.get(word, word),
            weight**2,
            engine.papers_with(word, tuple(_WEIGHTS)),
        )
        for weight, word in best
    ]


def _shared(telling: list[_TellingWord], paper: int) -> tuple[str, ...]:
    shared = []
    for word in telling:
        at = np.searchsorted(word.papers, paper)
        if at < len(word.papers) and word.papers[at] == paper:
            shared.append(word.shown)
    return tuple(_told_once(shared)[:_SHOWN_WORDS])


def _told_once(shared: Sequence[str]) -> list[str]:
    """The words without compounds whose parts are all there, and without the parts of the others.

    ``actor-critic`` is told by ``actor`` and ``critic``, but ``policy`` by ``on-policy``.
    """
    parts = {word: set(word.split("-")) for word in shared if "-" in word}
    by_parts = {word for word, its in parts.items() if its <= set(shared)}
    by_compound = {part for word in parts.keys() - by_parts for part in parts[word]}
    return [word for word in shared if word not in by_parts | by_compound]
