"""Spellings of the same title agree, those of others differ; overlap measures shared text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.text.folding import fold, overlap, title_key

ABSTRACT = "We grow small gardens of sparse experts and water them with mild gradients each night."


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Fréchet NAÏVE", "frechet naive"),
        ("Łojasiewicz Ørsted Œuvre", "lojasiewicz orsted oeuvre"),
        ("Straße ﬁne ①", "strasse fine 1"),
        ("𝒪(n²) ℝᵈ", "o(n2) rd"),
        ("ΣΟΦΟΣ", "σοφοσ"),
        ("ガ 各 हिन्दी", "ガ 各 हिन्दी"),
    ],
)
def test_fold_drops_case_accents_and_compatibility_forms(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_what_is_folded_stays_folded(text: str) -> None:
    once = fold(text)
    assert fold(once) == once


@pytest.mark.parametrize(
    "spellings",
    [
        (r"$\tau$-Garden: A Test", "tau-Garden: a test", "τ-garden -- A Test"),
        (r"Fr\'echet Gardens", "Fréchet Gardens", "Frechet gardens", "FRE\u0301CHET GARDENS"),
        (r"$X^{2}$-Garden", "X^{2}-Garden", "X²-Garden", "X2-Garden"),
        (
            r"Gardens in $\mathcal{O}(\sqrt{T})$",
            "Gardens in mathcal{O}(sqrt{T})",
            "Gardens in O(√T)",
        ),
        (r"The $\ell_2$ Garden", "The ell_2 Garden", "The ℓ₂ Garden", "The l2 Garden"),
        (r"Dress \& Dance in Gardens", "Dress & Dance in  Gardens", "Dress&Dance in Gardens"),
        (r"\emph{So} ``Green''", "So “Green”", 'So "Green"', "so green?"),
    ],
)
def test_spellings_of_one_title_have_one_key(spellings: tuple[str, ...]) -> None:
    assert len({title_key(spelling) for spelling in spellings}) == 1


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("π-Bench", "τ-bench"),
        ("Gardens 1", "Gardens 2"),
        ("Garden is all you need", "Garden is not all you need"),
        ("各地花园", "各地公园"),
        ("X^2-Garden", "X^3-Garden"),
    ],
)
def test_other_titles_have_other_keys(title: str, other: str) -> None:
    assert title_key(title) != title_key(other)


def test_a_title_of_marks_alone_has_no_key() -> None:
    assert title_key("?! …") == ""


@given(st.text(), st.text())
def test_overlap_is_a_share_and_takes_no_side(text: str, other: str) -> None:
    assert 0.0 <= overlap(text, other) <= 1.0
    assert overlap(text, other) == overlap(other, text)


@given(st.lists(st.sampled_from(["grow", "small", "gardens", "mildly", "ε"]), min_size=1))
def test_a_text_is_all_of_itself(words: list[str]) -> None:
    assert overlap(" ".join(words), "  ".join(words).upper()) == 1.0


def test_overlap_reads_what_lost_its_tex_as_its_tex() -> None:
    tex = (
        r"A bound of $\mathcal{O}(\varepsilon^{-2})$ for Fr\'echet gardens in $1.3\times$ the time"
    )
    lost = r"A bound of mathcal{O}(varepsilon^{-2}) for Fr\'echet gardens in 1.3times the time"
    assert overlap(tex, lost) == 1.0


def test_overlap_of_changed_and_of_other_texts() -> None:
    changed = ABSTRACT.replace("each night", "every evening")
    assert 0.6 < overlap(ABSTRACT, changed) < 1.0
    assert overlap(ABSTRACT, "Trains of other thoughts run on other rails to other towns.") == 0.0


@pytest.mark.parametrize(
    ("text", "other", "share"),
    [
        ("", "", 0.0),
        ("", ABSTRACT, 0.0),
        ("!?", "!?", 0.0),
        ("Withdrawn", "withdrawn.", 1.0),
        ("small gardens", "mild gardens", 0.0),
    ],
)
def test_overlap_of_texts_under_four_words(text: str, other: str, share: float) -> None:
    assert overlap(text, other) == share
