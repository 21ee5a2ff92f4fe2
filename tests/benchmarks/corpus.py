"""Invented papers in any number, with the statistics of real ones; the same for the same seed.

Words are drawn by Zipf's law from a vocabulary that grows with the corpus, from invented syllables
below the commonest words of the field. Abstracts run to about 1,300 characters.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from readinglist.search.source import Delta, Document, IntArray

_COMMON_TEXT = (
    "the of and to a in we for that is with on as this are by our model models learning can data "
    "from an be training language which large performance methods results show method tasks "
    "approach reasoning it propose generation have based existing using these across high image "
    "between new framework work more while through task reinforcement multi video diffusion "
    "reward policy attention transformer context visual benchmark evaluation optimization "
    "inference agent agents token tokens neural network networks deep supervised self-supervised "
    "actor-critic vision-language fine-tuning pre-training representation distribution sampling "
    "efficient robust robot robotics manipulation alignment human feedback preference long-term "
    "graph retrieval augmented knowledge distillation quantization compression mixture experts"
)
COMMON = _COMMON_TEXT.split()
_SYLLABLES_TEXT = (
    "ba be bi bo ca ce co cu da de di do fa fe fi ga ge go ha he hi ka ke ki la le li lo ma me mi "
    "mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to tra tri pro con ver sta ning"
)
_SYLLABLES = _SYLLABLES_TEXT.split()
_FIRST_TEXT = "Ana Bo Chen Dora Élise Farid Goran Hana Ines Jun Kofi Lea Mei Nils Omar Pia Rui Sven"
_FIRST = _FIRST_TEXT.split()
_ZIPF = 1.07
_ABSTRACT_WORDS, _TITLE_WORDS, _AUTHORS = 190, 9, 6


class Corpus:
    """`size` papers, as a source and as facts."""

    def __init__(self, size: int, seed: int = 1) -> None:
        self._size = size
        self._seed = seed
        vocabulary = 20_000 + int(size**0.9)
        generator = np.random.default_rng(seed)
        lengths = generator.integers(2, 5, vocabulary)
        parts = generator.integers(0, len(_SYLLABLES), (vocabulary, 4))
        rare = (
            "".join(_SYLLABLES[part] for part in row[:length])
            for row, length in zip(parts.tolist(), lengths.tolist(), strict=True)
        )
        self._words = [*COMMON, *dict.fromkeys(rare)]
        weights = 1 / np.arange(10, len(self._words) + 10) ** _ZIPF
        self._cumulative = np.cumsum(weights / weights.sum())
        self._papers: dict[int, Document] = {}
        self.altered: dict[int, Document] = {}

    def library_id(self) -> str:
        return f"corpus {self._seed} {self._size}"

    def revision(self) -> int:
        return len(self.altered)

    def count(self) -> int:
        return self._size

    def documents(self, ids: Sequence[int] | None) -> Iterator[Document]:
        for paper in range(1, self._size + 1) if ids is None else ids:
            yield self.altered.get(paper) or self.document(paper)

    def changed_since(self, revision: int) -> Delta:
        return Delta(self.revision(), frozenset(list(self.altered)[revision:]))

    def ids(self) -> IntArray:
        return np.arange(self._size, 0, -1)

    def ids_where(self, _predicate: object) -> IntArray:
        return np.arange(1, self._size + 1, 5)

    def document(self, paper: int) -> Document:
        """One paper, always the same; made once."""
        if paper not in self._papers:
            self._papers[paper] = self._made(paper)
        return self._papers[paper]

    def _made(self, paper: int) -> Document:
        generator = np.random.default_rng((self._seed, paper))
        draws = generator.random(_ABSTRACT_WORDS + _TITLE_WORDS)
        ranks = np.searchsorted(self._cumulative, draws).tolist()
        words = [self._words[min(rank, len(self._words) - 1)] for rank in ranks]
        people = generator.integers(len(COMMON), len(self._words), _AUTHORS + 1).tolist()
        names = [
            f"{_FIRST[person % len(_FIRST)]} {self._words[person].title()}" for person in people
        ]
        sentences = [
            " ".join(words[start : start + 19]).capitalize() + "."
            for start in range(_TITLE_WORDS, len(words), 19)
        ]
        return Document(
            id=paper,
            title=" ".join(words[:_TITLE_WORDS]).title(),
            authors=tuple(names[:_AUTHORS]),
            organization=names[_AUTHORS].split()[1] + " Lab",
            abstract=" ".join(sentences),
            published=date(2020, 1, 1) + timedelta(days=paper % 2000),
        )
