"""Which words of a title stand in braces."""

import pytest

from readinglist.export.latex import Encoder
from readinglist.export.source import Source
from readinglist.export.titles import protected


def _title(title: str, *, is_tex: bool = False, colon: bool = False) -> str:
    pieces = Source(title, is_tex).pieces
    return protected(pieces, Encoder(ascii_only=True), colon_ends_sentence=colon)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("SparseLoRA: Low-Rank Updates", "{SparseLoRA}: Low-Rank Updates"),
        ("On GPT-4V and LLMs for iPhone", "On {GPT-4V} and {LLMs} for {iPhone}"),
        ("From R1 to C++ and Q-Learning", "From {R1} to {C}++ and {Q}-Learning"),
        ("A Study I Made", "A Study I Made"),
        ("An LLM-Based Text-to-SQL Agent", "An {LLM}-Based Text-to-{SQL} Agent"),
        ("A Bayesian View of Monte Carlo", "A {Bayesian} View of {Monte} {Carlo}"),
        ("Is It Enough? Perhaps. Yes", "Is It Enough? {Perhaps}. {Yes}"),
        ("“Why Ask?” Indeed", "``{Why} Ask?'' {Indeed}"),
        ("gpt-oss in Practice", "{gpt-oss} in Practice"),
        ("ATTENTION IS NOT ENOUGH", "ATTENTION IS NOT ENOUGH"),
        ("BERT", "{BERT}"),
        ("École for ÉcoleNet", "{\\'E}cole for {{\\'E}coleNet}"),
        ("A Q\u0302-Learner", "A {{\\^Q}}-Learner"),
        ("Ordinary Title-Case Words", "Ordinary Title-Case Words"),
        ("Bellman's Error", "{Bellman's} Error"),
    ],
)
def test_protection(title: str, expected: str) -> None:
    assert _title(title) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (r"$\Delta$-Nets in $\mathcal{O}(n)$", r"{$\Delta$}-Nets in {$\mathcal{O}(n)$}"),
        ("The {Aurora} Model", "The {Aurora} Model"),
        ("The {small} Model", "The small Model"),
        ("{The Whole Title}", "The Whole Title"),
        (r"{\'E}cole of \emph{Rest}", r"{\'E}cole of Rest"),
    ],
)
def test_titles_in_tex(title: str, expected: str) -> None:
    assert _title(title, is_tex=True) == expected


def test_biblatex_needs_the_word_after_a_colon_protected() -> None:
    assert _title("Aurora: Slow Light", colon=True) == "Aurora: {Slow} Light"
