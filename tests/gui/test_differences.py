"""Two texts side by side: what is marked, and that no word of either is ever markup."""

import re

from hypothesis import given
from hypothesis import strategies as st

from readinglist.gui.differences import marked
from readinglist.gui.palette import LIGHT

_TAG = re.compile(r"<u [^>]*>(.*?)</u>")


def lacking(text: str, other: str) -> list[str]:
    """The stretches of `text` that are marked."""
    return _TAG.findall(marked(text, other, LIGHT))


def test_case_and_punctuation_make_no_difference() -> None:
    assert lacking("Learning to Fold: Kettles!", "learning to fold kettles") == []


def test_words_that_the_other_lacks_are_marked_as_stretches() -> None:
    text, other = "A Survey of Folding Kettles", "Folding Paper Kettles"
    assert lacking(text, other) == ["A Survey of"]
    assert lacking(other, text) == ["Paper"]


def test_the_ways_to_write_a_formula_make_no_difference() -> None:
    assert lacking(r"Bounds for $\epsilon$-greedy play", "Bounds for ε-greedy play") == []


def test_words_are_never_markup() -> None:
    html = marked("if a<b then <script>", "nothing of it", LIGHT)
    assert "<script>" not in html
    assert "&lt;script" in html


@given(st.text(alphabet="ab <&.", max_size=40), st.text(alphabet="ab <&.", max_size=40))
def test_every_word_is_shown_once(text: str, other: str) -> None:
    shown = re.sub(r"</?u[^>]*>", "", marked(text, other, LIGHT))
    assert shown.replace("&lt;", "<").replace("&amp;", "&") == text
