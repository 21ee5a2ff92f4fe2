"""Which postings of a segment a word, a compound or a phrase means, in one field.

The result has up to three tiers, weakest first; each lists papers once per different form found.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from readinglist.search.fields import PROSE, Field
from readinglist.search.inflection import inflections
from readinglist.search.postings import Documents, Lexicon, Postings
from readinglist.search.scoring import EXACT, PREFIX, VARIANT
from readinglist.search.tree import Compound, Phrase, Text, Word

Ints = npt.NDArray[np.int64]
Range = tuple[int, int]
"""A half-open range of terms."""

_SHORTEST_PART = 2
_MUCH_LONGER = 16
_POSITION_BITS = 17


@dataclass(frozen=True, slots=True)
class Tier:
    """Papers that have a form of a word.

    Either `documents` rise and `counts` tell how often, or papers repeat, once for each form.
    """

    form: float
    documents: list[Documents]
    counts: Ints | None = None


class FieldPatterns:
    """Looks up patterns in one field of one segment."""

    def __init__(self, postings: Postings, field: Field, lexicon: Lexicon) -> None:
        self._postings = postings
        self._lexicon = lexicon
        self._prose = field in PROSE

    def tiers(self, node: Text) -> list[Tier]:
        """The tiers of a node, weakest first, empty ones left out."""
        match node:
            case Word():
                found = self._word(node)
            case Compound():
                found = self._compound(node)
            case Phrase():
                found = self._phrase(node)
        return [tier for tier in found if any(len(part) for part in tier.documents)]

    def _word(self, word: Word) -> list[Tier]:
        term = self._lexicon.term(word.text)
        exact = [(term, term + 1)] if term is not None else []
        whole = [joined.text for joined in word.joined if not joined.prefix]
        variants = self._terms(self._inflections(word.text) - {word.text}) + self._terms(whole)
        starts = [word.text] if word.prefix else []
        starts += [joined.text for joined in word.joined if joined.prefix]
        return [
            Tier(PREFIX, self._papers([self._lexicon.terms(start) for start in starts])),
            Tier(VARIANT, [*self._papers(variants), *self._written_in_two(word.text)]),
            Tier(EXACT, self._papers(exact), self._frequencies(exact)),
        ]

    def _compound(self, compound: Compound) -> list[Tier]:
        *front, last = compound.parts
        joined = "".join(compound.parts)
        slots = [self._terms([part]) for part in front]
        one, apart = self._terms([joined]), [*slots, self._terms([last])]
        inflected = self._terms(self._inflections(last))
        variants = self._papers(self._terms(self._inflections(joined) - {joined}))
        tiers = [
            Tier(VARIANT, [*variants, self.adjacent([*slots, inflected])]),
            Tier(EXACT, [*self._papers(one), self.adjacent(apart)]),
        ]
        if compound.prefix:
            starts = [self._lexicon.terms(last)]
            longer = self._papers([self._lexicon.terms(joined)])
            tiers.insert(0, Tier(PREFIX, [*longer, self.adjacent([*slots, starts])]))
        return tiers

    def _phrase(self, phrase: Phrase) -> list[Tier]:
        *front, last = phrase.words
        slots = [self._terms([word]) for word in front]
        tiers = [Tier(EXACT, [self.adjacent([*slots, self._terms([last])])])]
        if phrase.prefix:
            starts = [self._lexicon.terms(last)]
            tiers.insert(0, Tier(PREFIX, [self.adjacent([*slots, starts])]))
        return tiers

    def _written_in_two(self, word: str) -> list[Documents]:
        found = []
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            head, tail = self._lexicon.term(word[:cut]), self._lexicon.term(word[cut:])
            if head is not None and tail is not None:
                found.append(self.adjacent([[(head, head + 1)], [(tail, tail + 1)]]))
        return found

    def _inflections(self, word: str) -> frozenset[str]:
        return inflections(word) if self._prose else frozenset({word})

    def _terms(self, words: frozenset[str] | list[str]) -> list[Range]:
        terms = (self._lexicon.term(word) for word in words)
        return [(term, term + 1) for term in terms if term is not None]

    def _papers(self, terms: list[Range]) -> list[Documents]:
        spans = (self._postings.span(*pair) for pair in terms)
        return [self._postings.documents[low:high] for low, high in spans]

    def _frequencies(self, terms: list[Range]) -> Ints | None:
        return self._postings.frequencies(*self._postings.span(*terms[0])) if terms else None

    def adjacent(self, slots: list[list[Range]]) -> Documents:
        """The papers where terms of all slots follow one another, in order, each once."""
        if not all(slots):
            return self._postings.documents[:0]
        papers = self._common(slots)
        if len(slots) == 1 or not len(papers):
            return papers
        row = np.zeros(int(papers[-1]) + 1, np.int64)
        row[papers] = np.arange(len(papers))
        starts: Ints | None = None
        for after, slot in enumerate(slots):
            found = self._places(slot, papers, row) + (len(slots) - after)
            starts = found if starts is None else starts[np.isin(starts, found)]
        assert starts is not None
        return papers[np.unique(starts >> _POSITION_BITS)]

    def _common(self, slots: list[list[Range]]) -> Documents:
        """The papers that have a term of every slot, ascending."""
        first, *others = sorted(slots, key=self._size)
        common = np.unique(np.concatenate(self._papers(first)))
        for slot in others:
            present = np.zeros(len(common), bool)
            for terms in slot:
                here = self._postings.documents[self._among(terms, common)]
                present[np.searchsorted(common, here)] = True
            common = common[present]
        return common

    def _size(self, slot: list[Range]) -> int:
        return sum(high - low for low, high in (self._postings.span(*terms) for terms in slot))

    def _among(self, terms: Range, papers: Documents) -> Ints:
        """The postings of some terms that belong to some papers (ascending)."""
        low, high = self._postings.span(*terms)
        documents = self._postings.documents[low:high]
        ascending = terms[1] - terms[0] == 1
        if ascending and len(papers) * _MUCH_LONGER < len(documents):
            at = np.searchsorted(documents, papers)
            at = at[at < len(documents)]
            return low + at[np.isin(documents[at], papers)]
        wanted = np.zeros(int(max(papers.max(initial=0), documents.max(initial=0))) + 1, bool)
        wanted[papers] = True
        return low + np.flatnonzero(wanted[documents])

    def _places(self, slot: list[Range], papers: Documents, row: Ints) -> Ints:
        """Where terms of a slot stand: the paper's row and the position in one number."""
        keys = []
        for terms in slot:
            postings = self._among(terms, papers)
            owner, position = self._postings.occurrences(postings)
            rows = row[self._postings.documents[postings]]
            keys.append((rows[owner] << _POSITION_BITS) + position)
        return np.concatenate(keys)
