"""The engine against a plain, slow evaluation of the rules over the texts, on random queries.

The rules are those of `readinglist.search.scoring` and `query`, written once more from their
description; only `stem`, `readable` and Whoosh's rounding of lengths are shared.
"""

import math
import random
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from whoosh.util.numeric import byte_to_length, length_to_byte

from readinglist.search.index import SearchIndex
from readinglist.search.inflection import stem
from readinglist.search.source import Document
from readinglist.text.readable import readable

Token = tuple[str, int]
Forms = tuple[float, float]
FIELDS = ("title", "authors", "organization", "tags", "abstract", "notes")
PROSE = {"title", "tags", "abstract", "notes"}
PREFIXES = {"title": "title", "author": "authors", "org": "organization", "abstract": "abstract"}
_TEXT = (
    "actor critic actorcritic actor-critic actor–critic policy policies policy's learn learning "
    "learned deep deeper deepmind mind network networks naïve naive Café CAFÉ state-of-the-art "
    "state art the of in a pre-training pretraining pre training trained embedding embedded embed "
    "l'hôpital α Straße x² gpt-4o gpt 4o ﬁne fine-tuned tuning tune $\\alpha$ na\\\"{\\i}ve co-op"
)
WORDS = _TEXT.split()
TYPED = [word for word in WORDS if "\\" not in word]


@dataclass(frozen=True)
class Part:
    """A part of a query: its text, and what kind it is."""

    text: str
    kind: str
    field: str | None = None
    other: str | None = None


def simplified(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return unicodedata.normalize("NFKC", plain).casefold()


def pieces(text: str) -> list[list[str]]:
    """The words of a text, each as the parts that hyphens and apostrophes join."""
    found: list[list[str]] = []
    joined = False
    for letter in simplified(text) + " ":
        if letter.isalnum():
            if joined and found:
                found[-1].append(letter)
            elif found and found[-1][-1] != " ":
                found[-1][-1] += letter
            else:
                found.append([letter])
            joined = False
        elif letter in "-‐‑‒–−_'’ʼ" and found and found[-1][-1] != " " and not joined:
            joined = True
        else:
            joined = False
            if found and found[-1][-1] != " ":
                found[-1].append(" ")
    return [[part for part in piece if part != " "] for piece in found]


def tokens(document: Document, field: str) -> list[Token]:
    value = getattr(document, field)
    texts = [value] if isinstance(value, str) else list(value)
    if field in ("title", "abstract"):
        texts.append(getattr(document, f"arxiv_{field}"))
    found: list[Token] = []
    position = 0
    seen = []
    for text in [form for each in texts for form in (each, readable(each))]:
        run = pieces(text)
        if not run or run in seen:
            continue
        seen.append(run)
        for piece in run:
            if len(piece) > 1:
                found.append(("".join(piece), position))
            for part in piece:
                found.append((part, position))
                position += 1
        position += 1
    return found


class Oracle:
    """Evaluates queries over all papers, one by one."""

    def __init__(self, papers: list[Document]) -> None:
        self.papers = papers
        self.tokens = {
            (paper.id, field): tokens(paper, field) for paper in papers for field in FIELDS
        }
        self.lengths = {
            key: byte_to_length(length_to_byte(len(found))) for key, found in self.tokens.items()
        }
        self.average = {}
        for field in FIELDS:
            some = [length for (_, of), length in self.lengths.items() if of == field and length]
            self.average[field] = sum(some) / len(some) if some else 1.0

    def answer(self, parts: list[Part], *, typing: bool) -> list[tuple[int, float]]:
        scores = {paper.id: 0.0 for paper in self.papers}
        for place, part in enumerate(parts):
            last = typing and place == len(parts) - 1
            found = self.part(parts, place, typing=last)
            if part.kind == "not":
                scores = {key: worth for key, worth in scores.items() if key not in found}
            else:
                scores = {key: worth + found[key] for key, worth in scores.items() if key in found}
        order = {paper.id: (paper.published or date.min, paper.id) for paper in self.papers}
        ranked = sorted(scores, key=lambda key: order[key], reverse=True)
        ranked.sort(key=lambda key: round(scores[key], 6), reverse=True)
        return [(key, scores[key]) for key in ranked]

    def part(self, parts: list[Part], place: int, *, typing: bool) -> dict[int, float]:
        part = parts[place]
        if part.kind == "either":
            assert part.other is not None
            left = self.leaf(part.text, None, [], typing=False)
            right = self.leaf(part.other, None, [], typing=False)
            return {key: left.get(key, 0) + right.get(key, 0) for key in left | right}
        if part.kind == "phrase":
            words = [word for piece in pieces(part.text) for word in piece]
            return self.rated(part.field, lambda found, _: [(1.5, float(sequence(found, words)))])
        joins = []
        if part.kind == "word" and len(plain(part.text)) == 1:
            for first, second in ((place - 1, place), (place, place + 1)):
                if first >= 0 and second < len(parts) and neighbours(parts[first], parts[second]):
                    joined = plain(parts[first].text)[0] + plain(parts[second].text)[0]
                    growing = self.typing and second == len(parts) - 1
                    joins.append((joined, growing))
        return self.leaf(part.text, part.field, joins, typing=typing and part.kind != "not")

    typing = False

    def leaf(
        self, text: str, field: str | None, joins: list[tuple[str, bool]], *, typing: bool
    ) -> dict[int, float]:
        words = plain(text)
        one = "".join(words)
        typing = typing and text[-1].isalnum()

        def forms(found: list[Token], prose: bool) -> list[Forms]:
            everything = {word for word, _ in found}
            alike = {w for w in everything if prose and stem(w) == stem(one) and w != one}
            variants: float = len(alike)
            if len(words) == 1:
                exact: float = sum(word == one for word, _ in found)
                variants += sum(join in everything for join, growing in joins if not growing)
                cuts = [[one[:cut], one[cut:]] for cut in range(2, len(one) - 1)]
                variants += sum(sequence(found, cut) for cut in cuts)
            else:
                exact = (one in everything) + sequence(found, words)
                variants += sequence(found, words, inflected=prose)
            longer: float = sum(
                w.startswith(join) for join, grows in joins if grows for w in everything
            )
            if typing:
                longer += sum(word.startswith(one) for word in everything)
                grown = len(words) > 1 and len(words[-1]) > 1
                longer += grown and sequence(found, words, growing=True)
            return [(1.5, exact), (1.25, variants), (1.0, longer)]

        return self.rated(field, forms)

    def rated(
        self, field: str | None, forms: Callable[[list[Token], bool], list[Forms]]
    ) -> dict[int, float]:
        worth: dict[int, float] = {}
        for paper in self.papers:
            for power, of in enumerate(reversed(FIELDS)):
                if field not in (None, of):
                    continue
                found = self.tokens[paper.id, of]
                best = next(((f, n) for f, n in forms(found, of in PROSE) if n), None)
                if best:
                    length = self.lengths[paper.id, of] / self.average[of]
                    strength = best[1] / (best[1] + 1.2 * (0.25 + 0.75 * length))
                    score = 3**power * (best[0] + strength / 4)
                    worth[paper.id] = worth.get(paper.id, 0.0) + score
        rare = math.log(1 + len(self.papers) / len(worth)) if worth else 0
        return {key: score * rare for key, score in worth.items()}


def plain(text: str) -> list[str]:
    return [part for piece in pieces(text) for part in piece]


def neighbours(first: Part, second: Part) -> bool:
    return (
        first.kind == second.kind == "word"
        and first.field == second.field
        and len(plain(first.text)) == len(plain(second.text)) == 1
    )


def sequence(
    found: list[Token], words: list[str], *, inflected: bool = False, growing: bool = False
) -> bool:
    places = set(found)
    return any(
        all((word, start + offset) in places for offset, word in enumerate(words[:-1]))
        and any(
            place == start + len(words) - 1
            and (
                token == words[-1]
                or (inflected and stem(token) == stem(words[-1]))
                or (growing and token.startswith(words[-1]))
            )
            for token, place in found
        )
        for start in {place for _, place in found}
    )


def random_papers(chance: random.Random, number: int) -> list[Document]:
    def some(low: int, high: int) -> str:
        return " ".join(chance.choices(WORDS, k=chance.randint(low, high)))

    return [
        Document(
            id=paper,
            title=some(1, 6),
            authors=tuple(some(1, 2) for _ in range(chance.randint(0, 2))),
            organization=some(0, 1),
            tags=tuple(some(1, 1) for _ in range(chance.randint(0, 1))),
            abstract=some(0, 25),
            notes=some(0, 3),
            arxiv_title=chance.choice(["", some(1, 4)]),
            published=chance.choice([None, date(2024, 1, 1) + timedelta(chance.randint(0, 9))]),
        )
        for paper in range(1, number + 1)
    ]


def random_query(chance: random.Random) -> tuple[str, list[Part], bool]:
    parts, texts = [], []
    for _ in range(chance.randint(1, 3)):
        word, other = (chance.choice(TYPED) for _ in range(2))
        kind = chance.choice(["word", "word", "word", "not", "phrase", "either", "field"])
        name = chance.choice(list(PREFIXES))
        if kind == "field":
            parts.append(Part(word, "word", PREFIXES[name]))
            texts.append(f"{name}:{word}")
        elif kind == "not":
            parts.append(Part(word, kind))
            texts.append(f"-{word}")
        elif kind == "phrase":
            parts.append(Part(f"{word} {other}", kind))
            texts.append(f'"{word} {other}"')
        elif kind == "either":
            parts.append(Part(word, kind, other=other))
            texts.append(f"({word} or {other})")
        else:
            parts.append(Part(word, kind))
            texts.append(word)
    if parts[-1].kind == "word" and chance.random() < 0.5:
        cut = chance.randint(1, len(texts[-1]))
        kept = len(parts[-1].text) - len(texts[-1]) + cut
        if kept >= 1 and plain(parts[-1].text[:kept]) and parts[-1].text[kept - 1].isalnum():
            parts[-1] = replace(parts[-1], text=parts[-1].text[:kept])
            texts[-1] = texts[-1][:cut]
    typing = chance.random() < 0.7
    return " ".join(texts) + ("" if typing else " "), parts, typing


@pytest.mark.parametrize("seed", range(6))
def test_engine_and_oracle_agree(seed: int, make_shelf: Any, tmp_path: Path) -> None:
    chance = random.Random(seed)
    papers = random_papers(chance, 50)
    shelf = make_shelf(*papers[:40])
    index = SearchIndex.open(tmp_path, shelf)
    index.rebuild()
    shelf.put(*papers[40:])
    index.update()
    shelf.remove(3)
    shelf.edit(5, title="deeper networks", notes="")
    index.update()
    oracle = Oracle(list(shelf.papers.values()))
    for _ in range(100):
        text, parts, typing = random_query(chance)
        oracle.typing = typing
        expected = oracle.answer(parts, typing=typing)
        answer = index.search(text, shelf)
        assert sorted(answer.ids.tolist()) == sorted(paper for paper, _ in expected), text
        found = dict(zip(answer.matches.tolist(), answer.scores.tolist(), strict=True))
        assert found == pytest.approx(dict(expected)), text
        assert answer.ids.tolist() == [paper for paper, _ in expected], text
        assert answer.hint is None, text


def test_scan_matches_the_same_papers(make_shelf: Any, tmp_path: Path) -> None:
    chance = random.Random(99)
    shelf = make_shelf(*random_papers(chance, 40))
    index, without = (
        SearchIndex.open(tmp_path / "a", shelf),
        SearchIndex.open(tmp_path / "b", shelf),
    )
    index.rebuild()
    for _ in range(100):
        text, _, _ = random_query(chance)
        by_index, by_scan = index.search(text, shelf), without.search(text, shelf)
        assert sorted(by_index.matches.tolist()) == sorted(by_scan.matches.tolist()), text
