"""Text to LaTeX: every special character, accents, signs, and what has no command."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.export.latex import Encoder
from readinglist.export.source import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("& % # _ $", r"\& \% \# \_ \$"),
        ("{}", r"\textbraceleft{}\textbraceright{}"),
        (r"\ ~ ^", r"\textbackslash{} \textasciitilde{} \textasciicircum{}"),
        ("<think> |", r"\textless{}think\textgreater{} \textbar{}"),
        ('say "yes" (“so”)', "say ``yes'' (``so'')"),
        ('5 " wide and "so", "no"', "5 '' wide and ``so'', ``no''"),
        ("it’s 1–2—3…", r"it's 1--2---3\ldots{}"),
        ("é ö ç š å ø ł ß í", r"{\'e} {\"o} {\c{c}} {\v{s}} {\aa} {\o} {\l} {\ss} {\'i}"),
        ("ễ", r"{\~{{\^e}}}"),
        ("α → ≥ Δ", r"{$\alpha$} {$\rightarrow$} {$\geq$} {$\Delta$}"),
        ("x² H₂O 10⁻³", r"x{$^{2}$} H{$_{2}$}O 10{$^{-3}$}"),
        ("𝒪 ℝ", r"{$\mathcal{O}$} {$\mathbb{R}$}"),
        ("x\u0302 Q\u0302 ø\u0301", r"{\^x} {\^Q} {\'{{\o}}}"),
        (
            "100%\u0301 {\u0301}\u0301 \\\u0300",
            r"100\% \textbraceleft{}\textbraceright{} \textbackslash{}",
        ),
    ],
)
def test_ascii(text: str, expected: str) -> None:
    assert Encoder(ascii_only=True).text(text) == expected


def test_letters_stay_in_utf8() -> None:
    encoder = Encoder(ascii_only=False)
    assert encoder.text("ễ 日本 <a> & α") == r"ễ 日本 <a> \& {$\alpha$}"
    assert not encoder.transliterated


def test_a_letter_in_a_circle_is_no_picture() -> None:
    encoder = Encoder(ascii_only=True)
    assert encoder.text("Ⓐ✂") == "A"
    assert (encoder.transliterated, encoder.dropped) == ({"Ⓐ": "A"}, {"✂"})


def test_what_has_no_command_is_transliterated_and_told() -> None:
    encoder = Encoder(ascii_only=True)
    assert encoder.text("Привет 🎉ư") == "Privet u"
    assert encoder.transliterated == dict(zip("Приветư", "Privetu", strict=True))
    assert encoder.dropped == {"🎉"}


def test_letters_that_are_silent_or_sound_alone() -> None:
    encoder = Encoder(ascii_only=True)
    assert encoder.text("محمد رضا") == "mhmd rda"
    assert encoder.text("データ") == "deta"
    assert "ー" in encoder.dropped


def test_what_is_dropped_leaves_one_blank() -> None:
    assert Encoder(ascii_only=True).text("a 🎉 b") == "a b"


@pytest.mark.parametrize("special", "&%#_$~^{}\\…“")
def test_a_mark_on_a_special_character_leaves_it_escaped(special: str) -> None:
    encoder = Encoder(ascii_only=False)
    assert encoder.text(f"a{special}\u0308 b") == f"a{encoder.text(special)}\u0308 b"


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("$20 and $30 a month", r"\$20 and \$30 a month"),
        ("a $x^2$ b", "a {$x^{2}$} b"),
        (r"\input{secrets} \ours", r"input\textbraceleft{}secrets\textbraceright{} ours"),
        ('say "{Yes}", "{No}" twice', "say ``Yes'', ``No'' twice"),
        ("a\u00a0b\u200bc\u00ad \ufb01n &lt; <i>d</i>", r"a bc fin \textless{} d"),
        ("R&amp;D", r"R\&D"),
        ("I \u2665\ufe0f it", r"I {$\heartsuit$} it"),
    ],
)
def test_sources(source: str, expected: str) -> None:
    assert Encoder(ascii_only=True).pieces(Source(source, is_tex=True).pieces) == expected


@given(st.text(), st.booleans(), st.booleans())
def test_whatever_comes_in_is_balanced_one_line_and_ascii(
    text: str, is_tex: bool, ascii_only: bool
) -> None:
    encoded = Encoder(ascii_only).pieces(Source(text, is_tex).pieces)
    depth = 0
    for char in encoded:
        depth += (char == "{") - (char == "}")
        assert depth >= 0
    assert depth == 0
    assert "\n" not in encoded
    assert encoded.isascii() or not ascii_only
