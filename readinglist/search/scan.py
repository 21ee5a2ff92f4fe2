"""Search without an index: every paper is read and looked at. Slow, but it answers.

The same papers match as with the index; they are ordered by the fields that match, as how rare a
word is and how often it occurs are not known.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from readinglist.model.predicate import Predicate
from readinglist.model.progress import IsCancelled, stop_if
from readinglist.search.analysis import Tokens, tokens_of
from readinglist.search.fields import PROSE
from readinglist.search.inflection import stem
from readinglist.search.ranking import recency_of
from readinglist.search.scoring import EXACT, PREFIX, VARIANT, WEIGHTS, Floats
from readinglist.search.source import Document, Facts, IntArray, Source
from readinglist.search.tree import (
    And,
    Compound,
    Fact,
    Node,
    Not,
    Or,
    Phrase,
    Text,
    Word,
)
from readinglist.search.writer import day_of

_Check = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """The papers that match, with their scores and recency."""

    ids: IntArray
    scores: Floats
    recency: IntArray


def scan(source: Source, tree: Node, facts: Facts, cancelled: IsCancelled) -> Found:
    """Look at every paper. Raises Cancelled."""
    known = {
        predicate: frozenset(facts.ids_where(predicate).tolist()) for predicate in _predicates(tree)
    }
    ids, days, scores = [], [], []
    for document in source.documents(None):
        stop_if(cancelled)
        score = _Paper(document, known).score(tree)
        if score is not None:
            ids.append(document.id)
            days.append(day_of(document.published))
            scores.append(score)
    found = np.array(ids, np.int64)
    return Found(found, np.array(scores), recency_of(np.array(days, np.int64), found))


def _predicates(node: Node) -> Iterator[Predicate]:
    match node:
        case And(nodes) | Or(nodes):
            for child in nodes:
                yield from _predicates(child)
        case Not(child):
            yield from _predicates(child)
        case Fact(predicate):
            yield predicate
        case _:
            return


class _Paper:
    def __init__(self, document: Document, facts: dict[Predicate, frozenset[int]]) -> None:
        self._id = document.id
        self._facts = facts
        self._tokens = tokens_of(document)

    def score(self, node: Node) -> float | None:
        """What the match is worth; null for none."""
        match node:
            case And(nodes):
                scores = [self.score(child) for child in nodes]
                return None if None in scores else sum(filter(None, scores))
            case Or(nodes):
                found = [score for child in nodes if (score := self.score(child)) is not None]
                return sum(found) if found else None
            case Not(child):
                return 0.0 if self.score(child) is None else None
            case Fact(predicate):
                return 0.0 if self._id in self._facts[predicate] else None
            case _:
                return self._text(node)

    def _text(self, node: Text) -> float | None:
        worth = 0.0
        for field in node.fields:
            if tokens := self._tokens.get(field):
                form = _form(node, tokens, prose=field in PROSE)
                worth += WEIGHTS[field] * form
        return worth or None


def _form(node: Text, tokens: Tokens, *, prose: bool) -> float:
    """The best form in which a field has a node's words; 0 for none."""
    checks: list[tuple[float, list[list[_Check]]]]
    match node:
        case Word(text, _, prefix, joined):
            exact: list[list[_Check]] = [[_is(text)]]
            variants = [[_inflects(text, prose=prose)]]
            variants += [[_is(each.text)] for each in joined if not each.prefix]
            variants += [[_is(text[:cut]), _is(text[cut:])] for cut in range(2, len(text) - 1)]
            longer = [[_starts(text)]] if prefix else []
            longer += [[_starts(each.text)] for each in joined if each.prefix]
        case Compound(parts, _, prefix):
            one, front, last = "".join(parts), [_is(part) for part in parts[:-1]], parts[-1]
            exact = [[_is(one)], [*front, _is(last)]]
            variants = [[_inflects(one, prose=prose)], [*front, _inflects(last, prose=prose)]]
            longer = [[_starts(one)]] if prefix else []
            longer += [[*front, _starts(last)]] if prefix and len(last) > 1 else []
        case Phrase(words, _, prefix):
            exact, variants = [[_is(word) for word in words]], []
            longer = [[*map(_is, words[:-1]), _starts(words[-1])]] if prefix else []
            if prefix and len(words) > 1 and len(words[-1]) == 1:
                longer = [[_is(word) for word in words[:-1]]]
    checks = [(EXACT, exact), (VARIANT, variants), (PREFIX, longer)]
    for form, patterns in checks:
        if any(_occurs(pattern, tokens) for pattern in patterns):
            return form
    return 0.0


def _occurs(pattern: list[_Check], tokens: Tokens) -> bool:
    """Whether words that pass the checks stand side by side."""
    starts: set[int] | None = None
    for place, check in enumerate(pattern):
        found = {
            position - place
            for word, position in zip(tokens.words, tokens.positions, strict=True)
            if check(word)
        }
        starts = found if starts is None else starts & found
        if not starts:
            return False
    return True


def _is(text: str) -> _Check:
    return text.__eq__


def _starts(text: str) -> _Check:
    return lambda word: word.startswith(text)


def _inflects(text: str, *, prose: bool) -> _Check:
    base = stem(text)
    return (lambda word: stem(word) == base) if prose else text.__eq__
