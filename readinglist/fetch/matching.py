"""Is this answer the same paper? A score with its reasons; pure.

A candidate is taken without asking only where title and abstract agree and nothing else that is
known speaks against it. A wrong match is worse than none.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from enum import Enum, auto

from readinglist.fetch.candidate import Candidate
from readinglist.model.paper import Paper
from readinglist.sentence import Sentence
from readinglist.text.folding import overlap, title_key

SAME_TEXT = 0.8
RELATED_TEXT = 0.3
_TELLING_WORDS = 4
_DAYS_APART = 1
_MATHS = re.compile(r"\$([^$]*)\$")


class Verdict(Enum):
    """What follows from the scores."""

    SAME = auto()
    REVIEW = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate and how well it fits.

    `overlap` goes from 0 to 1 and is null where one of the abstracts is missing. `reasons` say in
    the user's words what agrees and what does not.
    """

    candidate: Candidate
    verdict: Verdict
    title_equal: bool
    overlap: float | None
    reasons: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Decision:
    """The match that may be taken without asking, or those that the user has to look at."""

    accepted: Match | None = None
    review: tuple[Match, ...] = ()


def judge(paper: Paper, candidate: Candidate) -> Match:
    """How well the candidate fits the paper."""
    same_title = _titles_agree(paper.title, candidate.title)
    shared = _shared(paper.abstract, candidate.abstract)
    doubts = tuple(_contradictions(paper, candidate))
    reasons = (
        Sentence("the title is the same") if same_title else Sentence("the title differs"),
        Sentence("there is no abstract to compare")
        if shared is None
        else Sentence("the abstracts share {share:.0%} of their words in order", share=shared),
        *doubts,
    )
    verdict = _verdict(paper, same_title, shared, len(doubts))
    return Match(candidate, verdict, same_title, shared, reasons)


def decide(
    paper: Paper, candidates: Sequence[Candidate], refused: Set[str] = frozenset()
) -> Decision:
    """Which of the candidates it is; those with an id that the user has `refused` are left out.

    Two papers that fit equally well are for the user to tell apart.
    """
    matches = [judge(paper, found) for found in candidates if found.arxiv_id not in refused]
    same = [match for match in matches if match.verdict is Verdict.SAME]
    open_ones = [match for match in matches if match.verdict is not Verdict.OTHER]
    if len({match.candidate.arxiv_id for match in same}) == 1:
        return Decision(accepted=same[0])
    best: dict[str, Match] = {}
    for match in sorted(open_ones, key=_closeness, reverse=True):
        best.setdefault(match.candidate.arxiv_id, match)
    return Decision(review=tuple(best.values()))


def _verdict(paper: Paper, same_title: bool, shared: float | None, doubts: int) -> Verdict:
    if not same_title:
        close = shared is not None and shared >= RELATED_TEXT
        return Verdict.REVIEW if close else Verdict.OTHER
    if shared is None:
        telling = len(paper.title.split()) >= _TELLING_WORDS
        return Verdict.SAME if telling and not doubts else Verdict.REVIEW
    if shared >= SAME_TEXT or (shared >= RELATED_TEXT and not doubts):
        return Verdict.SAME
    return Verdict.REVIEW


def _contradictions(paper: Paper, candidate: Candidate) -> list[Sentence]:
    found = []
    count = len(candidate.authors)
    if paper.author_count and count and paper.author_count != count:
        found.append(
            Sentence(
                "it has {number} authors, not {expected}",
                number=count,
                expected=paper.author_count,
            )
        )
    if paper.published and candidate.published:
        apart = abs((paper.published - candidate.published).days)
        if apart > _DAYS_APART:
            found.append(Sentence("it was published {days} days apart", days=apart))
    return found


def _titles_agree(title: str, other: str) -> bool:
    key = title_key(title)
    return bool(key) and key in {title_key(other), title_key(_without_dollars(other))}


def _shared(abstract: str, other: str) -> float | None:
    if not abstract.strip() or not other.strip():
        return None
    return max(overlap(abstract, form) for form in {other, _without_dollars(other)})


def _without_dollars(text: str) -> str:
    """`text` as Hugging Face shows it: formulas without dollar signs and backslashes."""
    return _MATHS.sub(lambda formula: formula[1].replace("\\", ""), text)


def _closeness(match: Match) -> tuple[bool, float]:
    return match.title_equal, match.overlap or 0.0
