"""LaTeX as bibliographies write it, in Unicode."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.bib.latex import to_address, to_unicode
from readinglist.export.latex import Encoder
from readinglist.export.source import Source
from readinglist.export.symbols import ASCII_COMMANDS, SYMBOLS


@pytest.mark.parametrize(
    ("tex", "text"),
    [
        ("{{SparseLoRA}}: Low-Rank", "SparseLoRA: Low-Rank"),
        (r"{\'E}cole {\v{s}} \v{s} {\"o}\"{o}", "École š š öö"),
        (r"{\c{c}} {\c c} {\'{\i}} {\'\i} {\~{{\^e}}}", "ç ç í í ễ"),
        (r"{\ss} {\aa}lborg {\L}ukasz \O{}rsted \o rsted", "ß ålborg Łukasz Ørsted ørsted"),
        (r"40\% of R\&D a\_b \$5 C\#", "40% of R&D a_b $5 C#"),
        (r"x\textasciitilde{}y \textbackslash{}foo \{a\}", r"x~y \foo {a}"),
        ("``Quoted'' and `one' it's", "“Quoted” and ‘one’ it's"),
        ("A~B --- c, 1--2", "A B — c, 1–2"),
        (r"{\textit{in vivo}} \emph{x} {\em y} \ours{} z", "in vivo x y z"),
        (r"\ours: a method", "ours: a method"),
        (r"{$\alpha$}-x H{$_{2}$}O x{$^{2}$}", "α-x H₂O x²"),
        (r"in {$\mathcal{O}(n \log n)$} time", r"in $\mathcal{O}(n \log n)$ time"),
        ("$20 and $30 a month", "$20 and $30 a month"),
        (r"\url{https://example.org/c_d}", "https://example.org/c_d"),
        ("{" * 500 + "deep" + "}" * 500, "deep"),
        ("one\n  line", "one line"),
        (r"hy\-phen \@ and \! so", "hyphen and so"),
        (r"\ensuremath{\alpha}-x in \ensuremath{O(n^{2})}", "α-x in $O(n^{2})$"),
        (r"\copyright{} 2020, \pounds5", "© 2020, £5"),
        (
            r"at \url{https://example.org/~ina/a--b\_c}, p.~2",
            "at https://example.org/~ina/a--b_c, p. 2",
        ),
        (r"at https://example.org/~ina/a--b", "at https://example.org/~ina/a--b"),
        (r"\href{https://example.org/\~{}ina}{a~page}", "a page (https://example.org/~ina)"),
    ],
)
def test_tex_becomes_what_it_means(tex: str, text: str) -> None:
    assert to_unicode(tex) == text


def test_addresses_have_no_tex_but_escapes_and_braces() -> None:
    assert to_address(r"\url{https://example.org/a\_b~c}") == "https://example.org/a_b~c"
    assert to_address("{10.1000/x_y}") == "10.1000/x_y"


@pytest.mark.parametrize(
    "sign", [r"$\sim$", r"{\textasciitilde}", r"\textasciitilde{}", r"\~{}", "~"]
)
def test_signs_in_addresses_are_read_as_tex_has_them(sign: str) -> None:
    assert to_address(f"https://example.org/{sign}ina/a--b") == "https://example.org/~ina/a--b"
    assert to_address(r"10.1000/1$<$2::A3$>$4") == "10.1000/1<2::A3>4"
    assert to_address(r"10.1000/1{\textless}2::A3{\textgreater}4") == "10.1000/1<2::A3>4"
    assert to_address("https://example.org/$a$") == "https://example.org/$a$"


IN_DOLLARS = [f"{{${command}$}}" for command in SYMBOLS.values()]
READ_AS_KEYS = {r"{$\mid$}", r"{$\prime$}"}  # | and ', which one types


@pytest.mark.parametrize("tex", [*ASCII_COMMANDS.values(), *sorted({*IN_DOLLARS} - READ_AS_KEYS)])
def test_each_sign_that_we_write_is_read_as_the_same(tex: str) -> None:
    pieces = Source(to_unicode(f"x{tex}y")).pieces
    assert Encoder(ascii_only=True).pieces(pieces) == f"x{tex}y"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_in_one_line_without_private_signs(tex: str) -> None:
    text = to_unicode(tex)
    assert text == " ".join(text.split())
    assert not any("\ue000" <= sign <= "\ue007" for sign in text)
