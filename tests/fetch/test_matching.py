"""Is it the same paper? The table of decisions, and what may never be taken."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.fetch.candidate import Candidate
from readinglist.fetch.matching import Verdict, decide, judge
from readinglist.fetch.services import Service
from tests.fetch.loopback import Work, work

OTHER_TEXT = work(50).abstract


def candidate(one: Work, **fields: object) -> Candidate:
    made = Candidate(
        Service.ARXIV, one.arxiv_id, one.title, one.abstract, one.authors, published=one.day
    )
    for name, value in fields.items():
        made = replace(made, **{name: value})  # type: ignore[arg-type]
    return made


def part_of(text: str, share: float) -> str:
    words = text.split()
    return " ".join(words[: int(len(words) * share)])


@pytest.mark.parametrize(
    ("title", "abstract", "verdict"),
    [
        (work(1).title, work(1).abstract, Verdict.SAME),
        (work(1).title.upper() + ".", work(1).abstract, Verdict.SAME),
        (work(1).title, part_of(work(1).abstract, 0.5), Verdict.SAME),
        (work(1).title, "", Verdict.SAME),
        (work(1).title, OTHER_TEXT, Verdict.REVIEW),
        ("Another name", work(1).abstract, Verdict.REVIEW),
        ("Another name", part_of(work(1).abstract, 0.5), Verdict.REVIEW),
        ("Another name", OTHER_TEXT, Verdict.OTHER),
        (work(1).title + " again", "", Verdict.OTHER),
    ],
)
def test_the_table(title: str, abstract: str, verdict: Verdict) -> None:
    found = candidate(work(1), title=title, abstract=abstract)
    assert judge(work(1).paper(1), found).verdict is verdict


def test_what_contradicts_a_bare_title_makes_it_doubtful() -> None:
    found = candidate(work(1), abstract="", authors=("A", "B", "C"))
    match = judge(work(1).paper(1), found)
    assert match.verdict is Verdict.REVIEW
    assert "it has 3 authors, not 2" in match.reasons
    short = replace(work(1), title="Deep kettles")
    assert judge(short.paper(1), candidate(short, abstract="")).verdict is Verdict.REVIEW


def test_one_contradiction_makes_a_rewritten_abstract_doubtful() -> None:
    paper, half = work(1).paper(1), part_of(work(1).abstract, 0.5)
    assert judge(paper, candidate(work(1), abstract=half)).verdict is Verdict.SAME
    others = candidate(work(1), abstract=half, authors=("A", "B", "C"))
    assert judge(paper, others).verdict is Verdict.REVIEW
    same_words = candidate(work(1), authors=("A", "B", "C"))
    assert judge(paper, same_words).verdict is Verdict.SAME


def test_a_day_between_two_dates_is_none() -> None:
    found = candidate(work(1), abstract="", published=date(2026, 3, 3))
    assert judge(work(1).paper(1), found).verdict is Verdict.SAME


def test_formulas_agree_in_both_ways_of_writing() -> None:
    shown = replace(work(1), title="A 1.45times faster mathcal{O}(n) kettle")
    source = candidate(work(1), title=r"A 1.45$\times$ faster $\mathcal{O}(n)$ kettle")
    assert judge(shown.paper(1), source).verdict is Verdict.SAME


def test_a_name_in_another_script_tells_titles_apart() -> None:
    mine = replace(work(1), title="π-Kettle: a measure of steps")
    other = candidate(work(1), title="τ-Kettle: a measure of steps")
    assert not judge(mine.paper(1), other).title_equal


def test_two_papers_that_fit_alike_are_for_the_user() -> None:
    twins = [candidate(work(1)), candidate(work(1), arxiv_id="2603.00002")]
    decision = decide(work(1).paper(1), twins)
    assert decision.accepted is None
    assert {match.candidate.arxiv_id for match in decision.review} == {"2603.00001", "2603.00002"}


def test_a_refused_one_is_not_proposed_again() -> None:
    decision = decide(work(1).paper(1), [candidate(work(1))], frozenset({"2603.00001"}))
    assert decision.accepted is None
    assert decision.review == ()


@given(st.integers(1, 400), st.integers(1, 400))
def test_only_the_paper_itself_is_taken(number: int, other: int) -> None:
    decision = decide(work(number).paper(1), [candidate(work(other))])
    assert (decision.accepted is not None) == (number == other)


@given(st.text(max_size=80), st.text(max_size=200), st.text(max_size=80), st.text(max_size=200))
def test_any_text_gets_a_verdict(title: str, abstract: str, other: str, text: str) -> None:
    paper = replace(work(1).paper(1), title=title, abstract=abstract)
    match = judge(paper, candidate(work(1), title=other, abstract=text))
    assert match.title_equal or match.verdict is not Verdict.SAME


@pytest.mark.parametrize(
    "title",
    [
        "A survey of {}",
        "A reply to: {}",
        "{}, revisited",
        "{}: the second part",
        "{} v2",
        "{} on embedded devices",
        "Not {}",
    ],
)
@pytest.mark.parametrize("own_share", [0.0, 0.5, 1.0])
def test_another_title_is_never_taken_whatever_the_abstract(title: str, own_share: float) -> None:
    mine = work(1)
    abstract = f"{part_of(mine.abstract, own_share)} {part_of(OTHER_TEXT, 1 - own_share)}"
    near = candidate(mine, title=title.format(mine.title), abstract=abstract)
    assert decide(mine.paper(1), [near]).accepted is None


def test_paragraphs_in_another_order_are_the_same_text() -> None:
    mine = work(1)
    middle = mine.abstract.index(". ", len(mine.abstract) // 2) + 2
    swapped = f"{mine.abstract[middle:]} {mine.abstract[:middle]}"
    assert judge(mine.paper(1), candidate(mine, abstract=swapped)).verdict is Verdict.SAME
