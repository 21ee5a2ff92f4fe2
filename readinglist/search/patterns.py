"""Which postings of a segment a word, a compound or a phrase means, in one field.

The result has up to three tiers, weakest first; each lists papers once per different form found.
"""

from dataclasses import dataclass, field

import numpy as np

from readinglist.search.adjacency import Run
from readinglist.search.fields import PROSE, Field
from readinglist.search.heads import Counted, Range
from readinglist.search.inflection import inflections
from readinglist.search.postings import Documents, Lexicon, Postings
from readinglist.search.scoring import EXACT, PREFIX, VARIANT
from readinglist.search.tree import Compound, Joined, Phrase, Text, Word

_SHORTEST_PART = 2
_SHORTEST_START = 2


@dataclass(frozen=True, slots=True)
class Tier:
    """Papers that have a form of a word.

    A paper counts as often as it stands in `documents`, and as `counted` says.
    """

    form: float
    documents: list[Documents]
    counted: list[Counted] = field(default_factory=list)


class FieldPatterns:
    """Looks up patterns in one field of one segment."""

    def __init__(self, postings: Postings, of_field: Field, lexicon: Lexicon) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._prose = of_field in PROSE
        self._front: tuple[list[str], Run] | None = None

    def occurs(self, joined: Joined) -> bool:
        """Whether the field has words in one."""
        if not joined.prefix:
            return self._lexicon.term(joined.text) is not None
        low, high = self._lexicon.terms(joined.text)
        return low < high

    def tiers(self, node: Text) -> list[Tier]:
        """The tiers of a node, weakest first, empty ones left out."""
        match node:
            case Word():
                found = self._word(node)
            case Compound():
                found = self._compound(node)
            case Phrase():
                found = self._phrase(node)
        return [tier for tier in found if tier.counted or any(map(len, tier.documents))]

    def _word(self, word: Word) -> list[Tier]:
        term = self._lexicon.term(word.text)
        whole = [joined.text for joined in word.joined if not joined.prefix]
        variants = self._terms(self._inflections(word.text) - {word.text}) + self._terms(whole)
        starts = [word.text] if word.prefix else []
        starts += [joined.text for joined in word.joined if joined.prefix]
        longer = [self._lexicon.terms(start) for start in starts]
        heads = self._postings.heads
        return [
            Tier(
                PREFIX,
                self._papers([terms for terms in longer if terms not in heads]),
                [heads[terms] for terms in longer if terms in heads],
            ),
            Tier(VARIANT, [*self._papers(variants), *self._written_in_two(word.text)]),
            Tier(EXACT, [], [] if term is None else [self._postings.counted(term)]),
        ]

    def _compound(self, compound: Compound) -> list[Tier]:
        *front, last = compound.parts
        joined = "".join(compound.parts)
        one, run = self._papers(self._terms([joined])), self._run(front)
        inflected = self._terms(self._inflections(last))
        variants = self._papers(self._terms(self._inflections(joined) - {joined}))
        tiers = [
            Tier(VARIANT, [*variants, run.followed_by(inflected)]),
            Tier(EXACT, [*one, run.followed_by(self._terms([last]))]),
        ]
        if compound.prefix:
            longer = self._papers([self._lexicon.terms(joined)])
            begun = [self._lexicon.terms(last)] if len(last) >= _SHORTEST_START else []
            tiers.insert(0, Tier(PREFIX, [*longer, run.followed_by(begun)]))
        return tiers

    def _phrase(self, phrase: Phrase) -> list[Tier]:
        *front, last = phrase.words
        run = self._run(front)
        tiers = [Tier(EXACT, [run.followed_by(self._terms([last]))])]
        if phrase.prefix:
            begun = front and len(last) < _SHORTEST_START
            papers = (
                run.papers.astype(np.uint32)
                if begun
                else run.followed_by([self._lexicon.terms(last)])
            )
            tiers.insert(0, Tier(PREFIX, [papers]))
        return tiers

    def _written_in_two(self, word: str) -> list[Documents]:
        found = []
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            head = self._lexicon.term(word[:cut])
            tail = None if head is None else self._lexicon.term(word[cut:])
            if tail is not None:
                found.append(Run.of(self._postings, [head, tail]).papers.astype(np.uint32))
        return found

    def _inflections(self, word: str) -> frozenset[str]:
        return inflections(word) if self._prose else frozenset({word})

    def _terms(self, words: frozenset[str] | list[str]) -> list[Range]:
        terms = (self._lexicon.term(word) for word in words)
        return [(term, term + 1) for term in terms if term is not None]

    def _papers(self, terms: list[Range]) -> list[Documents]:
        spans = (self._postings.span(*pair) for pair in terms)
        return [self._postings.documents[low:high] for low, high in spans]

    def _run(self, words: list[str]) -> Run:
        """Words side by side, to be followed by one more; kept while that one is being typed."""
        if self._front is None or self._front[0] != words:
            run = Run.of(self._postings, [self._lexicon.term(word) for word in words])
            self._front = words, run
        return self._front[1]
