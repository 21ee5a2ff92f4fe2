"""A query as a tree: words and phrases that the index answers, predicates that the library does."""

from dataclasses import dataclass

from readinglist.model.predicate import Predicate
from readinglist.search.fields import EVERY_FIELD, Field


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded, in any of the fields; in prose its inflections match too.

    `prefix` is set for a word still being typed: longer words match as well. `joined` are the word
    written in one with its neighbour (``actor critic`` also means ``actorcritic``).
    """

    text: str
    fields: tuple[Field, ...] = EVERY_FIELD
    prefix: bool = False
    joined: tuple["Joined", ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """Two neighbouring words of a query in one; `prefix` where the second is being typed."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Compound:
    """Words that the user joined (``actor-critic``): side by side, or written in one.

    With `prefix` the last part may be the start of a word; one of a single letter only in one.
    """

    parts: tuple[str, ...]
    fields: tuple[Field, ...] = EVERY_FIELD
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exactly these words side by side.

    With `prefix` the last may be the start of a word; a single letter is not looked at yet.
    """

    words: tuple[str, ...]
    fields: tuple[Field, ...] = EVERY_FIELD
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A predicate that the library answers; it adds nothing to the score."""

    predicate: Predicate


@dataclass(frozen=True, slots=True)
class And:
    """Everything of this; nothing in it means every paper."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of these."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """All papers but these; it adds nothing to the score."""

    node: "Node"


Text = Word | Compound | Phrase
Node = Text | Fact | And | Or | Not


def leaves(node: Node, *, negated: bool = False) -> list[Text]:
    """The words and phrases in their order; only those that a match must or may have."""
    match node:
        case And(nodes) | Or(nodes):
            return [leaf for child in nodes for leaf in leaves(child, negated=negated)]
        case Not(child):
            return leaves(child, negated=not negated)
        case Fact():
            return []
        case _:
            return [] if negated else [node]


def asks_for_words(node: Node) -> bool:
    """Whether any word stands in the query, so that the index is needed to answer it."""
    match node:
        case And(nodes) | Or(nodes):
            return any(asks_for_words(child) for child in nodes)
        case Not(child):
            return asks_for_words(child)
        case Fact():
            return False
        case _:
            return True
