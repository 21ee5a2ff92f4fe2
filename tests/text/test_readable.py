"""What lost its TeX, or has it still, is shown readable; plain English is never touched."""

import os
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from readinglist.text.commands import GREEK, SIZES, names
from readinglist.text.lost_tex import CERTAIN, restore
from readinglist.text.readable import readable, readable_html
from readinglist.text.scripts import marks_to_plain, without_marks
from readinglist.text.typeset import typeset

DUMPS = Path(
    os.environ.get("READINGLIST_DUMPS", Path(__file__).parents[2].parent / "shared" / "dumps")
)

LOST = [
    # fonts, Greek and scripts
    ("a bound of mathcal{O}(varepsilon^{-2.5}) holds", "a bound of 𝒪(ε⁻²·⁵) holds"),
    ("costs mathcal O(K^{2/3}) steps", "costs 𝒪(K^(2/3)) steps"),
    ("at rate mathcal{mathcal{O} }(n^2)", "at rate 𝒪 (n²)"),
    ("omits logs in mathcal{O} (cdot) only", "omits logs in 𝒪 (·) only"),
    ("regret tilde{O}(sqrt{T})", "regret Õ(√T)"),
    ("regret widetilde{O}(sqrt{HSA})", "regret Õ(√(HSA))"),
    ("time O(n log n) and O(sqrt n)", "time O(n log n) and O(√n)"),
    ("a lower bound of Omega(T^{2/3}) rounds", "a lower bound of Ω(T^(2/3)) rounds"),
    ("Omega(T) and Theta(S) are tight", "Ω(T) and Θ(S) are tight"),
    ("cost O(1/epsilon) per call", "cost O(1/ϵ) per call"),
    ("cost O(epsilon^{-4}delta^{-1}) in all", "cost O(ϵ⁻⁴δ⁻¹) in all"),
    ("points in R^d or mathbb{R}^{mtimes n}", "points in Rᵈ or ℝ^(m×n)"),
    ("from pi_0,pi_1 to X_1-X_0", "from π₀,π₁ to X₁-X₀"),
    ("the ell_2 and {ell_infty} norms", "the ℓ₂ and ℓ_∞ norms"),
    ("where C_Phi, C_Psi and L^star bound it", "where C_Φ, C_Ψ and L⋆ bound it"),
    ("a process x_{t+1} = W x_t.", "a process xₜ₊₁ = W xₜ."),
    ("sigma_{1:T}^2 and Sigma_{max}^2 differ", "σ_(1:T)² and Σₘₐₓ² differ"),
    ("samples N_{off} geq c_{off}^*dH^4/epsilon^2", "samples N_off ≥ c_off*dH⁴/ϵ²"),
    ("the chi^2 test, R^2 and VCT^2", "the χ² test, R² and VCT²"),
    ("bounded by frac{a+b}{2}", "bounded by (a+b)/2"),
    ("with probability 1-delta under noise", "with probability 1-δ under noise"),
    # commands glued to what stands beside them
    ("gains of sim6% and sim2.6B weights", "gains of ∼6% and ∼2.6B weights"),
    ("a 1.3times speedup, 2.4sim 3.1times less", "a 1.3× speedup, 2.4∼3.1× less"),
    ("on 64times 64 and 256times256 tiles", "on 64×64 and 256×256 tiles"),
    ("an ntimes n grid of Htimes Wtimes 3", "an n×n grid of H×W×3"),
    ("usually with ngg m) of them", "usually with n≫m) of them"),
    ("given m gg n pairs", "given m ≫ n pairs"),
    ("for all kgeq 2; also (ge 1) and (forall kgeq 1)", "for all k≥2; also (≥1) and (∀k≥1)"),
    ("up to proptoleft(d/mright)^{1/2}. So", "up to ∝(d/m)^(1/2). So"),
    ("regret {O} big( varepsilon^{-1} minbig{d, Tbig} big)", "regret O ( ε⁻¹ min{d, T} )"),
    ("a sum mathcal{C_{Phi circ Psi}/n} of C_{Phicirc Psi}", "a sum 𝒞_(Φ ∘ Ψ)/n of C_(Φ∘Ψ)"),
    (
        "the bound O(dlog(n^2)) and O(poly(d^2) Tbeta )",
        "the bound O(d log(n²)) and O(poly(d²) Tβ )",
    ),
    ("soundleftrightarrowtext models", "sound↔text models"),
    ("D{=}1, N{+}D, D{to}infty, 64{times}64", "D=1, N+D, D→∞, 64×64"),
    ("texttt{D}ual-texttt{H}eads", "Dual-Heads"),
    # what is certain in one place is meant in the others as well
    (
        "O(epsilon^{-2}) for an epsilon-optimal policy; epsilon is small",
        "O(ϵ⁻²) for an ϵ-optimal policy; ϵ is small",
    ),
]

KEPT = [
    (r"by Fr\'echet, H\"older and R{\'e}nyi", "by Fréchet, Hölder and Rényi"),
    (r"na\"{\i}ve na\"ive Erd\H{o}s Ho\v{r}ava", "naïve naïve Erdős Hořava"),
    (r"Polyak-\L ojasiewicz, \O stby and Stra\ss{}e", "Polyak-Łojasiewicz, Østby and Straße"),
    (r"a {\em deterministic} and {\it very short} one", "a deterministic and very short one"),
    (r"\emph{so} \textbf{bold} and \texttt{code}", "so bold and code"),
    (r"cuts 40\% (\eg tails, \ie few) \& \$5", "cuts 40% (e.g. tails, i.e. few) & $5"),
    ("the ``cluster'' and ``void\" views", "the “cluster” and “void” views"),
    ("a `teacher' of models' `late recall' of it", "a ‘teacher’ of models' ‘late recall’ of it"),
    (r"in $\mathcal{O}(n\log n)$ or $\tilde{O}(\sqrt{T})$", "in 𝒪(n log n) or Õ(√T)"),
    (r"$\varepsilon_1$-close, $x \in \mathbb R^n$, $p$ and $50$", "ε₁-close, x ∈ ℝⁿ, p and 50"),
    (r"$\frac{n}{\log n}$ or \(\frac12\) or \[\alpha\to\beta\]", "n/(log n) or 1/2 or α→β"),
    (r"$\left\{a, \dots, z\right\}$ and $\|x\|_2^2$", "{a, …, z} and ‖x‖₂²"),
    (r"0.30 \pm 0.04, i.e.~five of Fig.~3", "0.30 ± 0.04, i.e. five of Fig. 3"),
    (r"see https://example.org/song\_demo.", "see https://example.org/song_demo."),
    (r"\url{https://example.org/a_b} goes", "https://example.org/a_b goes"),
    (r"\href{https://example.org/a_b}{here}", "here (https://example.org/a_b)"),
    (r"$\mathfrak{g}$, $\hat{x}$, $\bar y$, $\vec{v}$", "𝔤, x̂, ȳ, v⃗"),
    (r"$e^{i\pi}$, $x_i^2$, $\sqrt[3]{2n}$", "e^(iπ), xᵢ², ³√(2n)"),
]

ENGLISH = [
    "A simple method transfers from sim to real; our sim-to-real gap is small and sim2real works.",
    "The sim2sim transfer and Sim2Real benchmarks are similar in simulation at 5 pm in Paris.",
    "It is 10 times faster, 3 to 5 times cheaper and at times, in recent times, twice as good.",
    "Sometimes one multiplies three times; the run times and oftentimes the wait times grow.",
    "We turn left (or right) into the left(right) lane, then go right to the big (and red) star.",
    "The beta version (beta 2) of the alpha release passed its test; a beta distribution fits.",
    "An epsilon-greedy agent with a delta of one beats tau-bench, alpha channels and GRPO-lambda.",
    "The omega watch, the delta variant, Delta flights, a lambda function and the Raspberry Pi.",
    "Use TD(lambda), function(s), gamma(s), item(a), option (in) and model(s) of class(es).",
    "We log the log of min and max, log-likelihood, log-sum-exp, min-max and max-margin terms.",
    "The sum of all, a zero-sum game, the cap, the cup, a gap, text-to-image and text in general.",
    "End-to-end, in-context, coarse-to-fine, peg-in-hole: to be in, to go to, in and out, not in.",
    "All 5 of us fell ill 3 times; egg 1, I'll do, we'll see 2 of them, and A gg game ended.",
    "approx. 5 items, about 7.5 approx, and legless sequences, cliques and dotted lines.",
    "Interleukin IL-1beta, HIF-2alpha, 5-alpha-reductase, 17-beta-estradiol and TGF-beta rose.",
    "It costs $5 for the model_1 kind and 7$ for others, or $5-$7.",
    "It earns $5 to $10, or $1 million; the $60 GPUs cost $3.",
    "The <think> token, <short> and </think> stay; a -> b, x > y, A < B & C.",
    "Set snake_case, V_AI, file_name.py, my_beta, __init__, use_alpha, N_GPUS in train_model(x).",
    "See https://example.org/~user/a_b^c{d} and github.com/o/r_1 or www.example.org/x_y_{z}.",
    "A dictionary {red, green} or {no-regret} and 1{3} of it; f(x) and g(f(x)), 10x and 2-3x.",
    "The bar chart has a bar (left), a hat (right), a dot product, a prime number and a top view.",
    "Equivalent, approximate, subset, partial, parallel, exists, fraction, diffraction, equality.",
    "We use `code` and ``` fences, it's the authors' 'quoted' words, and rock 'n' roll.",
    "Papers on Theta waves, Xi, Psi-Sampler, Phi-3, Gamma and Sigma; pi is 3.14 and mu is small.",
    "C:\\method is \\method unknown; \\foo{bar} stays, ~10 and ~5% and a ~ b too.",
    "π-Bench and τ-bench, Ψ-Bench, μLO, Top-nσ, 360°, naïve, Lectūra and 5× or ∼6% are plain.",
    "R&D, Q&A, AT&T, C++, C#, 50% of 1,000 and 3/4, 24/7, 1/nth and 1-Step, 4-to-1.",
]


@pytest.mark.parametrize(("lost", "shown"), LOST)
def test_lost_tex_is_readable(lost: str, shown: str) -> None:
    assert readable(lost) == shown


@pytest.mark.parametrize(("tex", "shown"), KEPT)
def test_tex_that_is_still_there_is_readable(tex: str, shown: str) -> None:
    assert readable(tex) == shown


@pytest.mark.parametrize("sentence", ENGLISH)
def test_plain_english_is_unchanged(sentence: str) -> None:
    assert readable(sentence) == sentence


@pytest.mark.parametrize("text", [text for pair in LOST + KEPT for text in pair])
def test_what_is_readable_stays_as_it_is(text: str) -> None:
    once = readable(text)
    assert readable(once) == once


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("O(K^{2/3}) of N_{off}", "O(K<sup>2/3</sup>) of N<sub>off</sub>"),
        ("R^2 < 1 & x_{1:T}", "R² &lt; 1 &amp; x<sub>1:T</sub>"),
        ("2^{n^{1/k}}", "2<sup>n<sup>1/k</sup></sup>"),
        ("<think> {\\em so} </think>", "&lt;think&gt; so &lt;/think&gt;"),
        ("plain <b>text</b>", "plain &lt;b&gt;text&lt;/b&gt;"),
        ("marks \ufdd0inside\ufdd3 go", "marks inside go"),
    ],
)
def test_html_escapes_and_sets_the_scripts_that_unicode_lacks(text: str, markup: str) -> None:
    assert readable_html(text) == markup


DANGEROUS = sorted(
    names(
        "a the of we I A in to at times sim simple sometimes left right big min max log exp sup"
        " inf cap cup star top bar hat dot prime text partial exists all egg ill All tell sum int"
        " prod beta alpha version delta epsilon lambda tau pi mu nu xi eta zeta theta Pi Phi Omega"
        " Delta subset mid approximate equivalent parallel perpendicular angle floor ceiling circle"
        " pm am le ge ne GG ll meta data start chat that what blog bright into onto step main train"
        " print model models (left) (right) (in) (all) 3 10 2.5 40% 2024 GPT-4 top-k BERT, end. 10x"
    )
)


@given(st.lists(st.sampled_from(DANGEROUS), max_size=25).map(" ".join))
@example("All 3 models")
@example("a pi 3 mu 10")
def test_words_apart_are_english(sentence: str) -> None:
    # Only operators that stand between two single symbols make a formula of such words.
    if not re.search(r"\b\w (?:ll|ge|le) ", sentence):
        assert readable(sentence) == sentence


PIECES = st.one_of(
    st.sampled_from(sorted(GREEK)),
    st.sampled_from([text for text, _ in LOST + KEPT]),
    st.sampled_from(DANGEROUS),
    st.sampled_from(list("^_{}()[]$\\~`'\"<>&|,. 12nxTO")),
    st.sampled_from(["mathcal{", "frac{", "sqrt", "left(", "right)", "\\em ", "\\'", "^{", "_{"]),
    st.text(max_size=3),
)


@given(st.lists(PIECES, max_size=12).map("".join).map(without_marks))
@example("f(alpha)")
@example("a norm E[tau]")
@example("right(tau right)")
def test_the_first_look_misses_nothing(text: str) -> None:
    assert readable(text) == marks_to_plain(typeset(restore(text)))


@given(st.lists(st.sampled_from([text for text, _ in LOST] + ENGLISH + DANGEROUS), max_size=6))
def test_texts_of_many_parts_stay_as_they_were_made_readable(parts: list[str]) -> None:
    once = readable(". ".join(parts))
    assert readable(once) == once


@given(st.lists(st.sampled_from([text for text, _ in LOST] + ENGLISH), max_size=4).map(" ".join))
def test_no_digit_is_lost(text: str) -> None:
    shown = unicodedata.normalize("NFKC", readable(text))
    assert re.findall(r"\d", shown) == re.findall(r"\d", unicodedata.normalize("NFKC", text))


@pytest.mark.parametrize(
    "piece",
    sorted(
        names(
            r"{ } ( ^{ $x \( \mathbf {\em `` \frac{ \href{ a. x_1, 1/ leftrightarrow Omega(\a"
            r" alphaleq left( \sqrt{x big f(^2 \frac{{"
        )
    ),
)
def test_no_text_is_too_hard(piece: str) -> None:
    for text in (piece * 900, piece * 900 + "}" * 900, piece * 900 + "!" + ")" * 900):
        assert readable(text)


WORD = re.compile(r"[A-Za-z]{2,}")
COMMAND = re.compile(
    "|".join(sorted(GREEK | CERTAIN | SIZES | names("circ ell ge gg ll ln log star sim times to")))
)


def _lines() -> list[str]:
    if not DUMPS.is_dir():
        pytest.skip(f"the real dumps are not at {DUMPS}")
    return [
        line.strip()
        for path in sorted(DUMPS.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]


def test_the_real_dumps_are_readable() -> None:
    lines = _lines()
    shown = [readable(line) for line in lines]
    left = re.compile(r"mathcal|varepsilon|infty|sqrt|\\[%'\"]|\\em\b|\d(?:times|sim)\b|``|\w\^\{")
    assert [line for line in shown if left.search(line)] == []
    assert [readable(line) for line in shown] == shown
    unchanged = sum(line == was for line, was in zip(shown, lines, strict=True))
    assert unchanged / len(lines) > 0.9


def test_the_real_dumps_lose_no_word_but_commands() -> None:
    for line in _lines():
        prose = re.sub(r"\S*\\\S*", " ", line)
        shown = unicodedata.normalize("NFKC", readable(line))
        lost = Counter(WORD.findall(prose)) - Counter(WORD.findall(shown))
        assert [word for word in lost if not COMMAND.search(word)] == []
