"""Why a paper matches: the words of a query in a text as it is displayed, and in which fields.

The same rules as in the index decide, so stems, folded accents and compounds are found too.
"""

from functools import lru_cache

from readinglist.search.analysis import spots
from readinglist.search.fields import EVERY_FIELD, PROSE, Field
from readinglist.search.inflection import stem
from readinglist.search.source import Document
from readinglist.search.tree import Compound, Node, Phrase, Text, Word, leaves

Span = tuple[int, int]
_Spot = tuple[int, int, str]


class Highlighter:
    """Finds the words of one query; make it once and use it for every text."""

    def __init__(self, tree: Node) -> None:
        """`tree` is what `query.parse` made of the text."""
        self._leaves = leaves(tree)
        self._of_field = lru_cache(_FieldHighlighter)

    def spans(self, text: str, field: Field | None = None) -> list[Span]:
        """Start and end of each matched word, ascending; of the words meant for a field only."""
        return self._of_field(self._nodes(field), field is None or field in PROSE).spans(text)

    def where(self, document: Document) -> tuple[Field, ...]:
        """The fields in which words of the query match, in the order of their worth."""
        return tuple(
            field
            for field in EVERY_FIELD
            if any(self.spans(text, field) for text in _texts(document, field))
        )

    def _nodes(self, field: Field | None) -> tuple[Text, ...]:
        return tuple(leaf for leaf in self._leaves if field is None or field in leaf.fields)


def _texts(document: Document, field: Field) -> tuple[str, ...]:
    match field:
        case Field.TITLE:
            return document.title, document.arxiv_title
        case Field.ABSTRACT:
            return document.abstract, document.arxiv_abstract
        case Field.AUTHORS:
            return document.authors
        case Field.TAGS:
            return document.tags
        case Field.ORGANIZATION:
            return (document.organization,)
        case Field.NOTES:
            return (document.notes,)


class _FieldHighlighter:
    def __init__(self, nodes: tuple[Text, ...], prose: bool) -> None:
        self._prose = prose
        self._exact: set[str] = set()
        self._stems: set[str] = set()
        self._sequences: list[tuple[tuple[str, ...], bool]] = []
        prefixes: list[str] = []
        for node in nodes:
            match node:
                case Word(text, _, prefix, joined):
                    self._add_word(text)
                    self._exact.update(each.text for each in joined if not each.prefix)
                    prefixes += [each.text for each in joined if each.prefix]
                    prefixes += [text] if prefix else []
                    self._sequences += [
                        ((text[:cut], text[cut:]), False) for cut in range(2, len(text) - 1)
                    ]
                case Compound(parts, _, prefix):
                    one = "".join(parts)
                    self._add_word(one)
                    prefixes += [one] if prefix else []
                    self._sequences.append((parts, prefix))
                case Phrase(parts, _, prefix):
                    self._sequences.append((parts, prefix))
        self._prefixes = tuple(prefixes)
        self._firsts = {parts[0] for parts, _ in self._sequences}

    def _add_word(self, text: str) -> None:
        self._exact.add(text)
        if self._prose:
            self._stems.add(stem(text))

    def spans(self, text: str) -> list[Span]:
        found = [(start, end, word) for start, end, folded in spots(text) for word in folded]
        hits = {(start, end) for start, end, word in found if self._matches(word)}
        for at, (_, _, word) in enumerate(found):
            if word in self._firsts:
                hits.update(self._sequence_at(found, at))
        return sorted(hits)

    def _matches(self, word: str) -> bool:
        return (
            word in self._exact
            or word.startswith(self._prefixes)
            or (bool(self._stems) and stem(word) in self._stems)
        )

    def _sequence_at(self, found: list[_Spot], at: int) -> list[Span]:
        hits: list[Span] = []
        for parts, prefix in self._sequences:
            here = found[at : at + len(parts)]
            if len(here) == len(parts) and self._is_sequence(here, parts, prefix=prefix):
                hits += [(start, end) for start, end, _ in here]
        return hits

    def _is_sequence(self, here: list[_Spot], parts: tuple[str, ...], *, prefix: bool) -> bool:
        *front, last = (word for _, _, word in here)
        if tuple(front) != parts[:-1]:
            return False
        return (
            last == parts[-1]
            or (prefix and last.startswith(parts[-1]))
            or (self._prose and stem(last) == stem(parts[-1]))
        )
