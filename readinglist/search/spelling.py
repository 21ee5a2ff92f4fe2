"""Did you mean: what to change in a query that finds nothing.

A word that no paper has is replaced by words of the library one or two edits away; where every
word is known, leaving one out is offered.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from readinglist.search.answer import Correction
from readinglist.search.engine import Engine
from readinglist.search.query import Query, Term
from readinglist.search.tree import Text, Word

CountOf = Callable[[str], int]
"""How many papers a query's text finds."""

_MOST = 3
_SHORT = 4
_CANDIDATES = 40
_FIELD_NAME = re.compile(r"[A-Za-z]+:$")


def corrections(engine: Engine, query: Query, count: CountOf) -> tuple[Correction, ...]:
    """Queries that find something, the best first; none where nothing simple would help."""
    unknown = [term for term in query.terms if not len(engine.word(term.node).papers)]
    if not unknown:
        return _without_one(query, query.terms, count)
    first, *others = unknown
    text = query.text
    for term in reversed(others):
        text = _replaced(text, term, next(iter(_similar_words(engine, term.node)), None))
    found = []
    for word in _similar_words(engine, first.node)[:_MOST]:
        corrected = _replaced(text, first, word)
        if total := count(corrected):
            found.append(Correction(_typed(query, first), word, corrected, total))
    return tuple(found) or _without_one(query, unknown, count)


def _without_one(query: Query, terms: Iterable[Term], count: CountOf) -> tuple[Correction, ...]:
    found = []
    for term in terms:
        rest = _replaced(query.text, term, None)
        if rest and (total := count(rest)):
            found.append(Correction(_typed(query, term), None, rest, total))
    return tuple(sorted(found, key=lambda each: each.total)[:_MOST])


def _typed(query: Query, term: Term) -> str:
    return query.text[term.start : term.end]


def _replaced(text: str, term: Term, word: str | None) -> str:
    """The query with another word, or with none and no field name left in front of nothing."""
    before, after = text[: term.start], text[term.end :]
    if word is None:
        before, word = _FIELD_NAME.sub("", before).rstrip(), ""
    return (before + word + after).strip()


def _similar_words(engine: Engine, node: Text) -> list[str]:
    """Words of the library few edits away: the fewest first, then the most frequent."""
    if not isinstance(node, Word) or len(node.text) < 2:
        return []
    heads = dict.fromkeys(node.text[:2])
    near = _near(engine, node, list(heads)) or _near(engine, node, [""])
    return sorted(near, key=lambda word: (near[word], -engine.frequency(word, node.fields), word))


def _near(engine: Engine, node: Word, heads: list[str]) -> dict[str, int]:
    """Words that begin with one of the heads and are near, or for a word being typed their
    beginnings are, with their distances."""
    typed, reach = node.text, 1 if len(node.text) <= _SHORT else 2
    length = len(typed)
    lexicons = list(_lexicons(engine, node, heads))
    whole: dict[str, int] = {}
    for words in lexicons:
        whole |= _within(reach, typed, words)
    if whole or not node.prefix:
        return whole
    longer = {word for words in lexicons for word in words if len(word) > length}
    begun = _within(reach, typed, {word[:length] for word in longer})
    return {word: begun[start] for word in longer if (start := word[:length]) in begun}


def _within(reach: int, typed: str, words: Collection[str]) -> dict[str, int]:
    near = extract(typed, words, scorer=OSA.distance, score_cutoff=reach, limit=_CANDIDATES)
    return {word: int(distance) for word, distance, _ in near}


def _lexicons(engine: Engine, node: Word, heads: list[str]) -> Iterator[list[str]]:
    """The words of the node's fields that begin with one of the heads."""
    for segment in engine.segments:
        for field in node.fields:
            if lexicon := segment.postings.lexicons.get(field):
                for head in heads:
                    low, high = lexicon.terms(head)
                    yield lexicon.words[low - lexicon.first : high - lexicon.first]
