"""LaTeX back to the letters it stands for, to see whether a text says what it was made from.

It reads what the exporters write and no more: a value's commands, accents and formulas, each of
which stands for itself. What they mean is looked up in pylatexenc's tables, not in ours.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pylatexenc.latex2text import LatexNodes2Text

from readinglist.export.source import Kind, Piece

_TOKEN = re.compile(
    r"\$(?:\\.|[^$\\])*\$"  # a formula
    r"|\{\\(?:[A-Za-z]+|[^A-Za-z])(?:\{[^{}\\]*\}|[^{}\\]*)\}"  # {\'e}, {\c{c}}, {\ss}
    r"|\\(?:text[a-z]+\{\}|[a-z]+\{\}|[^A-Za-z`'^\"~=.])"  # \ldots{}, \&
)
_NO_LETTERS = re.compile(r"[\W_]+")
# Where pylatexenc's tables and Unicode's do not agree on what is a letter, or on which.
_ALIKE = str.maketrans({"∆": "Δ", "ˆ": " ", "˜": " "})
_MISSING = {r"$\Im$": "I", r"$\Re$": "R"}
_BRACES = str.maketrans(dict.fromkeys("{}"))
_STRUCTURE = str.maketrans(dict.fromkeys("\\${}"))
_NO_LETTER = " "  # not nothing: a mark after it does not belong to the letter before it
_PYLATEXENC = LatexNodes2Text(keep_comments=True)


def letters(tex: str) -> str:
    """The letters and digits that `tex` stands for."""
    while "\\" in tex or "$" in tex:
        before, tex = tex, _TOKEN.sub(_meaning, tex)
        if tex == before:
            break
    return _letters(tex if tex.isascii() else tex.translate(_BRACES))


def letters_of_text(text: str, written_for: Mapping[str, str]) -> str:
    """The same of Unicode text, with the TeX in `written_for` in place of its characters."""
    for character in sorted(written_for, key=len, reverse=True):
        text = text.replace(character, letters(written_for[character]))
    return _letters(text)


def letters_of_pieces(pieces: Iterable[Piece], written_for: Mapping[str, str]) -> str:
    """The same of text with formulas."""
    return "".join(
        letters(f"${piece.text}$")
        if piece.kind is Kind.MATH
        else letters_of_text(piece.text, written_for)
        for piece in pieces
    )


def _letters(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_ALIKE))
        return "".join(character for character in text if character.isalnum())
    return _NO_LETTERS.sub("", text)


def _meaning(token: re.Match[str]) -> str:
    return _decoded(token.group())


@lru_cache(maxsize=4096)
def _decoded(token: str) -> str:
    text = _MISSING.get(token) or _PYLATEXENC.latex_to_text(token)
    return text.translate(_STRUCTURE) or _NO_LETTER
