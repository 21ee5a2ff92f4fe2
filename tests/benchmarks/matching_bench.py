"""Where the line is drawn between the same paper and another one: precision and recall.

Real papers, where they lie beside the project (else invented ones), are compared with themselves
as another version would have them, and with near misses: a survey of the method, a reply, the same
title by others, another title over the same abstract. Printed are, for each threshold of abstract
overlap, what would be taken silently, and the verdicts that the program gives to each kind.
Run by `make bench`, or as ``python -m tests.benchmarks.matching_bench``.
"""

import csv
import os
import re
import statistics
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from readinglist.dumps.reader import open_dump
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.matching import Match, Verdict, judge
from readinglist.fetch.services import Service
from readinglist.model.paper import Paper
from readinglist.model.record import Record
from readinglist.text.folding import title_key
from tests.benchmarks.corpus import Corpus

BESIDE = Path(__file__).parents[2] / "../shared"
DUMPS = Path(os.environ.get("READINGLIST_DUMPS") or BESIDE / "dumps")
HARD_TITLES = BESIDE / "services/samples/hard_titles.tsv"
THRESHOLDS = (0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)
INVENTED = 485

Text = tuple[str, str]
Variant = Callable[[Text, Text], Text]


def last_sentence_rewritten(text: str) -> str:
    """The abstract of a later version."""
    sentences = re.split(r"(?<=[.!?]) ", text)
    return " ".join([*sentences[:-1], "What follows from this is discussed at length."])


def halves_swapped(text: str) -> str:
    """The same sentences, the second half first."""
    sentences = re.split(r"(?<=[.!?]) ", text)
    middle = len(sentences) // 2
    return " ".join(sentences[middle:] + sentences[:middle])


def half_of_each(text: str, other: str) -> str:
    """The first half of one abstract and the second of another."""
    return text[: len(text) // 2] + other[len(other) // 2 :]


SAME: dict[str, Variant] = {
    "the same words": lambda own, _: own,
    "title in capitals, full stop": lambda own, _: (f"{own[0].upper()}.", own[1]),
    "last sentence rewritten": lambda own, _: (own[0], last_sentence_rewritten(own[1])),
    "sentences in another order": lambda own, _: (own[0], halves_swapped(own[1])),
    "a new title in a later version": lambda own, _: (
        f"{own[0]}: lessons learnt",
        last_sentence_rewritten(own[1]),
    ),
}
"""A paper and another one as (title, abstract) → the paper as a service may have it."""

ANOTHER: dict[str, Variant] = {
    "any other paper": lambda _, other: other,
    "a survey of it": lambda own, other: (f"A survey of {own[0]}", other[1]),
    "a reply to it": lambda own, other: (f"A reply to: {own[0]}", other[1]),
    "a follow-up with a subtitle": lambda own, other: (f"{own[0]}: the second part", other[1]),
    "the same title by others": lambda own, other: (own[0], other[1]),
    "its abstract, another title": lambda own, other: (other[0], own[1]),
    "half its abstract, another title": lambda own, other: (
        f"{own[0]} on embedded devices",
        half_of_each(own[1], other[1]),
    ),
}
"""As SAME, but these are papers of their own."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One comparison: of which kind, whether it is the same paper, and what comes of it."""

    kind: str
    same: bool
    match: Match


def texts() -> list[Text]:
    """Titles and abstracts of the real dumps, else of the corpus."""
    if not DUMPS.is_dir():
        documents = Corpus(INVENTED).documents(None)
        return [(document.title, document.abstract) for document in documents]
    found: dict[str, Text] = {}
    for file in sorted(DUMPS.glob("*.txt")):
        with open_dump(file) as dump:
            for record in dump:
                if isinstance(record, Record):
                    found.setdefault(title_key(record.title), (record.title, record.abstract))
    return list(found.values())


def compare(papers: Sequence[Text]) -> Iterator[Compared]:
    """Each paper against its own variants and its near misses."""
    for place, own in enumerate(papers):
        other = papers[(place + 1) % len(papers)]
        for same, variants in ((True, SAME), (False, ANOTHER)):
            for kind, variant in variants.items():
                title, abstract = variant(own, other)
                candidate = Candidate(Service.ARXIV, "2603.00001", title, abstract)
                yield Compared(kind, same, judge(Paper(1, *own), candidate))


def rates(taken: Sequence[Compared], everything: Sequence[Compared]) -> str:
    """Precision and recall of what is taken."""
    right = sum(one.same for one in taken)
    there = sum(one.same for one in everything)
    precision = right / len(taken) if taken else 1.0
    return f"{precision:9.4f} {right / there:9.4f}"


def print_thresholds(compared: Sequence[Compared]) -> None:
    """What each threshold would take without asking, with and without looking at the title."""
    print(f"{'overlap':>8} | {'title and abstract':^19} | {'abstract alone':^19}")
    print(f"{'at least':>8} | {'precision':>9} {'recall':>9} | {'precision':>9} {'recall':>9}")
    for threshold in THRESHOLDS:
        alike = [one for one in compared if (one.match.overlap or 0.0) >= threshold]
        both = [one for one in alike if one.match.title_equal]
        print(f"{threshold:8.2f} | {rates(both, compared)} | {rates(alike, compared)}")


def print_verdicts(compared: Sequence[Compared]) -> None:
    """What the program says to each kind; no other paper may ever be taken."""
    print(f"\n{'kind':34} {'same':>6} {'review':>6} {'other':>6} {'overlap':>16}")
    for kind in (*SAME, *ANOTHER):
        ones = [one for one in compared if one.kind == kind]
        verdicts = Counter(one.match.verdict for one in ones)
        overlaps = [one.match.overlap or 0.0 for one in ones]
        counts = " ".join(f"{verdicts[verdict]:6}" for verdict in Verdict)
        spread = f"{min(overlaps):.2f} {statistics.median(overlaps):.2f} {max(overlaps):.2f}"
        print(f"{kind:34} {counts} {spread:>16}")
    taken = [one for one in compared if one.match.verdict is Verdict.SAME]
    print(f"\ntaken silently: precision, recall {rates(taken, compared)}")


def print_hard_titles() -> None:
    """Titles that break naive comparisons: none may equal another's or a near miss of itself."""
    if not HARD_TITLES.is_file():
        return
    with HARD_TITLES.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    owners: dict[str, set[str]] = {}
    for row in rows:
        owners.setdefault(title_key(row["title"]), set()).add(row["arxiv_id"])
    shared = sum(len(ids) > 1 for ids in owners.values())
    misses = ("A survey of {}", "A reply to: {}", "{}, revisited", "{} on embedded devices")
    mistaken = sum(
        title_key(miss.format(row["title"])) in owners for row in rows for miss in misses
    )
    print(
        f"{len(rows)} hard titles: {shared} shared by two papers, {mistaken} equal to near misses"
    )


def main() -> None:
    """Measure and print."""
    papers = texts()
    start = time.perf_counter()
    compared = list(compare(papers))
    each = (time.perf_counter() - start) / len(compared) * 1000
    print(f"{len(papers)} papers, {len(compared):,} comparisons, {each:.2f} ms each\n")
    print_thresholds(compared)
    print_verdicts(compared)
    print_hard_titles()


if __name__ == "__main__":
    main()
