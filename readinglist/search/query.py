"""The query language: what the user typed, as a tree.

Words are and-ed; ``or``, ``-`` and parentheses combine them, ``"…"`` is an exact phrase and
``field:`` limits what follows. The last word may still be being typed, so it is a prefix, unless
something follows it, if only a blank; a field's name without a value is passed over. Every text
has a meaning: what does not parse is searched as plain words, and `Query.hint` says so.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from readinglist.model.predicate import Predicate
from readinglist.search import predicates
from readinglist.search.analysis import words
from readinglist.search.fields import EVERY_FIELD, Field
from readinglist.search.predicates import Misfit
from readinglist.search.tree import (
    And,
    Compound,
    Fact,
    Joined,
    Node,
    Not,
    Or,
    Phrase,
    Text,
    Word,
)
from readinglist.sentence import Sentence, joined

_FIELDS: dict[str, tuple[Field, ...]] = {
    "title": (Field.TITLE,),
    "abstract": (Field.ABSTRACT,),
    "author": (Field.AUTHORS,),
    "org": (Field.ORGANIZATION,),
    "notes": (Field.NOTES,),
}
_PREDICATES: dict[str, Callable[[str, date], Predicate]] = {
    "status": predicates.status,
    "priority": predicates.priority,
    "tag": predicates.tag,
    "dump": predicates.dump,
    "has": predicates.has,
    "year": predicates.year,
    "date": predicates.published,
}
FIELD_NAMES = (*_FIELDS, *_PREDICATES)
"""Everything that may stand before a colon."""

_TOKEN = re.compile(
    rf"""
    (?P<blank> \s+)
  | (?P<minus> - (?=[^\s)-]))
  | (?P<open> \( )
  | (?P<close> \) )
  | (?P<phrase> "(?P<quoted>[^"]*)(?P<end>"?) )
  | (?P<unfinished> (?i:{"|".join(FIELD_NAMES)}) : (?= [\s)] | $ ) )
  | (?P<field> [A-Za-z]+ : (?!//) (?=[^\s)]) )
  | (?P<chunk> [^\s"()]+ )
    """,
    re.VERBOSE,
)
_DEEPEST = 50
_LONGEST = 2_000
_MOST = 100


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase that every match has, and where it stands in the query's text."""

    node: Text
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, what it means, and a sentence about what was not understood."""

    text: str
    tree: Node
    today: date
    hint: Sentence | None = None
    terms: tuple[Term, ...] = ()


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str
    text: str
    start: int
    end: int
    closed: bool = True


@dataclass(frozen=True, slots=True)
class _Scope:
    """Where a part of a query stands: its fields, under a minus, in parentheses, how deep."""

    fields: tuple[Field, ...] = EVERY_FIELD
    negated: bool = False
    grouped: bool = False
    depth: int = 0


def parse(text: str, today: date) -> Query:
    """The meaning of a text; `today` is what relative dates count from."""
    return _Parser(text, today).query()


def with_tags(text: str, renamed: Callable[[str], str]) -> str:
    """A query that asks for each tag under the name `renamed` gives it, and else is as it was.

    A name with a quotation mark cannot be written in a query; such a tag is left as it is.
    """
    tokens = list(_tokens(text[:_LONGEST]))[:_MOST]
    for field, value in reversed(list(pairwise(tokens))):
        if field.text.lower() == "tag:" and value.kind in ("chunk", "phrase"):
            new = renamed(value.text)
            if new != value.text and '"' not in new:
                is_bare = value.kind == "chunk" and _stands_bare(new)
                spelled = new if is_bare else f'"{new}"'
                text = text[: value.start] + spelled + text[value.end :]
    return text


def _stands_bare(value: str) -> bool:
    """Whether a value needs no quotation marks after a field's name, whatever follows it."""
    _, *rest = _tokens(f"tag:{value} more")
    return [(token.kind, token.text) for token in rest] == [("chunk", value), ("chunk", "more")]


class _Parser:
    def __init__(self, text: str, today: date) -> None:
        self._text = text
        self._today = today
        tokens = list(_tokens(text[:_LONGEST]))
        self._tokens = tokens[:_MOST]
        self._at = 0
        self._hints: list[Sentence] = []
        if len(tokens) > _MOST or len(text) > _LONGEST:
            self._hints.append(
                Sentence("Only the first {number} words were searched for.", number=_MOST)
            )
        self._terms: list[Term] = []

    def query(self) -> Query:
        tree = self._alternatives(_Scope())
        hint = joined(dict.fromkeys(self._hints), " ") or None
        return Query(self._text, tree, self._today, hint, tuple(self._terms))

    def _next(self) -> _Token | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _alternatives(self, scope: _Scope) -> Node:
        terms_before = len(self._terms)
        found = [self._conjunction(scope)]
        while (token := self._next()) and token.kind == "or":
            self._at += 1
            found.append(self._conjunction(scope))
        found = [node for node in found if node != And(())]
        if len(found) > 1:
            del self._terms[terms_before:]
            return Or(tuple(found))
        return found[0] if found else And(())

    def _conjunction(self, scope: _Scope) -> Node:
        nodes: list[Node] = []
        while token := self._next():
            if token.kind == "or" or (token.kind == "close" and scope.grouped):
                break
            self._at += 1
            nodes += self._item(token, scope)
        terms = {id(term.node): place for place, term in enumerate(self._terms)}
        joined = _joined(nodes)
        for old, new in zip(nodes, joined, strict=True):
            if id(old) in terms and isinstance(new, Word):
                place = terms[id(old)]
                self._terms[place] = replace(self._terms[place], node=new)
        return joined[0] if len(joined) == 1 else And(tuple(joined))

    def _item(self, token: _Token, scope: _Scope) -> list[Node]:
        match token.kind:
            case "minus":
                return self._negation(scope)
            case "open":
                return self._group(scope)
            case "close":
                self._hints.append(
                    Sentence("A closing parenthesis without an opening one was ignored.")
                )
                return []
            case "phrase":
                return self._phrase(token, scope)
            case "field":
                return self._limited(token, scope)
            case _:
                return self._plain(token, scope)

    def _negation(self, scope: _Scope) -> list[Node]:
        token = self._next()
        if token is None:
            return []
        self._at += 1
        inner = self._item(token, replace(scope, negated=not scope.negated))
        return [Not(inner[0] if len(inner) == 1 else And(tuple(inner)))] if inner else []

    def _group(self, scope: _Scope) -> list[Node]:
        if scope.depth == _DEEPEST:
            self._hints.append(Sentence("Parentheses nested too deeply were ignored."))
            return []
        node = self._alternatives(replace(scope, grouped=True, depth=scope.depth + 1))
        if (token := self._next()) and token.kind == "close":
            self._at += 1
        return [] if node == And(()) else [node]

    def _phrase(self, token: _Token, scope: _Scope) -> list[Node]:
        found = tuple(words(token.text))
        if not found:
            return []
        typing = not token.closed and token.text[-1:].isalnum() and not scope.negated
        return [self._term(Phrase(found, scope.fields, typing), token, scope)]

    def _limited(self, token: _Token, scope: _Scope) -> list[Node]:
        name = token.text[:-1].lower()
        value = self._next()
        if value is None:
            return []
        if name in _FIELDS and scope.depth < _DEEPEST:
            self._at += 1
            return self._item(value, replace(scope, fields=_FIELDS[name], depth=scope.depth + 1))
        if name not in _PREDICATES:
            self._hints.append(
                Sentence(
                    "“{name}:” is no field, so it was searched as a word; there are {fields}.",
                    name=name,
                    fields=", ".join(FIELD_NAMES),
                )
            )
            return self._plain(token, scope)
        if value.kind not in ("chunk", "phrase", "minus"):
            self._hints.append(
                Sentence("“{name}:” was searched as a word: it needs a value after it.", name=name)
            )
            return self._plain(token, scope)
        try:
            predicate = _PREDICATES[name](value.text, self._today)
        except Misfit as misfit:
            self._hints.append(
                Sentence(
                    "“{part}” was searched as plain words: {reason}.",
                    part=self._text[token.start : value.end],
                    reason=misfit.sentence,
                )
            )
            return self._plain(token, scope)
        self._at += 1
        return [Fact(predicate)]

    def _plain(self, token: _Token, scope: _Scope) -> list[Node]:
        found = tuple(words(token.text))
        typing = token.end == len(self._text) and token.text[-1].isalnum() and not scope.negated
        if not found:
            return []
        node = (
            Word(found[0], scope.fields, typing)
            if len(found) == 1
            else Compound(found, scope.fields, typing)
        )
        return [self._term(node, token, scope)]

    def _term(self, node: Text, token: _Token, scope: _Scope) -> Text:
        if not scope.negated:
            self._terms.append(Term(node, token.start, token.end))
        return node


def _tokens(text: str) -> Iterator[_Token]:
    found: list[_Token] = []
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup if match.lastgroup not in ("quoted", "end") else "phrase"
        if kind is None or kind in ("blank", "unfinished"):
            continue
        if kind == "phrase":
            closed = bool(match["end"])
            found.append(_Token(kind, match["quoted"], match.start(), match.end(), closed))
        else:
            found.append(_Token(kind, match[0], match.start(), match.end()))
    for place, token in enumerate(found):
        between = 0 < place < len(found) - 1
        is_or = token.kind == "chunk" and token.text in ("or", "OR")
        yield replace(token, kind="or") if is_or and between else token


def _joined(nodes: list[Node]) -> list[Node]:
    """Neighbouring words also match where they are written in one."""
    joins: dict[int, list[Joined]] = {}
    for place, (first, second) in enumerate(pairwise(nodes)):
        if isinstance(first, Word) and isinstance(second, Word) and first.fields == second.fields:
            joined = Joined(first.text + second.text, second.prefix)
            joins.setdefault(place, []).append(joined)
            joins.setdefault(place + 1, []).append(joined)
    return [
        replace(node, joined=tuple(joins[place]))
        if isinstance(node, Word) and place in joins
        else node
        for place, node in enumerate(nodes)
    ]
