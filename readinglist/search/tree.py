"""A query as a tree: words and phrases that the index answers, predicates that the library does."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from readinglist.model.paper import Priority, Status
from readinglist.search.fields import EVERY_FIELD, Field


class Thing(StrEnum):
    """What ``has:`` asks for."""

    CODE = "code"
    ARXIV = "arxiv"
    NOTES = "notes"
    TAGS = "tags"
    ABSTRACT = "abstract"
    DOI = "doi"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class StatusIn:
    """The status is one of these."""

    statuses: frozenset[Status]


@dataclass(frozen=True, slots=True)
class PriorityIn:
    """The priority is one of these."""

    priorities: frozenset[Priority]


@dataclass(frozen=True, slots=True)
class TagIs:
    """The paper carries this tag or one below it (``rl/offline`` for ``rl``), whatever the case."""

    name: str


@dataclass(frozen=True, slots=True)
class InDump:
    """A dump whose file name contains this text, whatever the case."""

    name: str


@dataclass(frozen=True, slots=True)
class Has:
    """The paper has one of these things."""

    things: frozenset[Thing]


@dataclass(frozen=True, slots=True)
class PublishedWithin:
    """Published from the first to the last day, both included; null leaves that end open."""

    first: date | None = None
    last: date | None = None


Predicate = StatusIn | PriorityIn | TagIs | InDump | Has | PublishedWithin


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
    """Two neighbouring words of a query written as one; `prefix` where the second is being typed."""

    text: str
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Compound:
    """Words that the user joined (``actor-critic``): side by side, or written in one."""

    parts: tuple[str, ...]
    fields: tuple[Field, ...] = EVERY_FIELD
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Exactly these words side by side; `prefix` lets the last one be the start of a word."""

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
