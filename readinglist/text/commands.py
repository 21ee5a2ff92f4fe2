"""The TeX commands that papers use, and what they stand for.

Symbols and accents are pylatexenc's; the lists here name the commands that take an argument, are
set as words, or mean nothing in Unicode.
"""

import re
import unicodedata
from functools import lru_cache

from pylatexenc.latex2text import LatexNodes2Text, get_default_latex_context_db

_DOMAINS = ("ai", "app", "co", "com", "dev", "edu", "io", "net", "org", "science")
# An address: its marks are no TeX, but for a brace or a backslash that ends it.
LINK = (
    rf"(?:\bhttps?://|\bwww\.|(?<![\w.-])(?:[\w-]++\.)+(?:{'|'.join(_DOMAINS)})/)"
    r"(?:[^\s\\{}$]|\\[_%#&~])+"
)
# A formula between dollars; most often, for what stands there may be two sums of money.
DOLLARS = r"(?P<dollars>\$(?<!\\\$)\$?)(?=[^\s$])(?:[^$\\]|\\.)*(?<=\S)(?P=dollars)(?!\d)"
_SLASH_OF_LINK = re.compile("|".join(["/(?<=//)", *(rf"/(?<=\.{domain}/)" for domain in _DOMAINS)]))


def names(words: str) -> frozenset[str]:
    """A set of commands, written as words."""
    return frozenset(words.split())


GREEK = names(
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi pi rho sigma tau"
    " upsilon phi chi psi omega varepsilon vartheta varphi varrho varsigma"
    " Gamma Delta Theta Lambda Xi Pi Sigma Upsilon Phi Psi Omega"
)
FUNCTIONS = names(
    "arccos arcsin arctan arg argmax argmin cos cosh cot deg det dim exp gcd hom inf ker lim"
    " liminf limsup ln log max min mod poly polylog Pr sin sinh sup tan tanh"
)
UPRIGHT_FONTS = names(
    "bm boldsymbol emph mathbf mathit mathrm mathsf mathtt mbox operatorname pmb text textbf"
    " textit textmd textnormal textrm textsc textsf textsl texttt textup underline"
)
LETTER_FONTS = names("mathbb mathcal mathfrak mathscr")
FRACTIONS = names("dfrac frac nicefrac sfrac tfrac")
SIZES = names("Big Bigg Biggl Biggr Bigl Bigr big bigg biggl biggr bigl bigr left middle right")
SWITCHES = names(
    "bf bfseries cal displaystyle em it itshape limits nolimits normalfont rm sc scshape sf sl"
    " textstyle tt ttfamily"
)
ACCENTS = {
    "bar": "\u0304",
    "breve": "\u0306",
    "check": "\u030c",
    "ddot": "\u0308",
    "dot": "\u0307",
    "hat": "\u0302",
    "overline": "\u0304",
    "tilde": "\u0303",
    "vec": "\u20d7",
    "widehat": "\u0302",
    "widetilde": "\u0303",
}
ABBREVIATIONS = {
    "aka": "a.k.a.",
    "cf": "cf.",
    "eg": "e.g.",
    "etal": "et al.",
    "etc": "etc.",
    "ie": "i.e.",
    "iid": "i.i.d.",
    "vs": "vs.",
    "wrt": "w.r.t.",
}


def may_hold_link(text: str) -> bool:
    """A quick look: false only where there is no `LINK` in `text`."""
    return _SLASH_OF_LINK.search(text) is not None or "www." in text


_SIGN_TABLE = """
    Im ℑ P ¶ Re ℜ S § bigoplus ⨁ bigotimes ⨂ clubsuit ♣ colon : copyright © diamond ⋄ diamondsuit ♦
    hbar ℏ heartsuit ♥ lbrack [ models ⊨ ne ≠ neg ¬ pounds £ preceq ⪯ rbrack ] spadesuit ♠ succeq ⪰
    triangle △
    """
_WORDS = _SIGN_TABLE.split()
_SIGNS = dict(zip(_WORDS[::2], _WORDS[1::2], strict=True))
"""Signs that pylatexenc does not know, or takes for others."""
_CONTEXT = get_default_latex_context_db()
_TO_TEXT = LatexNodes2Text(latex_context=_CONTEXT)


@lru_cache(maxsize=1024)
def symbol(name: str) -> str | None:
    """What ``\\name`` stands for by itself, null where nobody knows or it needs an argument."""
    if name in _SIGNS:
        return _SIGNS[name]
    meaning = getattr(_CONTEXT.get_macro_spec(name), "simplify_repl", None)
    if not isinstance(meaning, str) or "%" in meaning:
        return None
    return meaning.strip() or " "


@lru_cache(maxsize=1024)
def accented(accent: str, letter: str) -> str:
    """The letter with a text accent: ``'`` and ``e`` give é, ``"`` and ``\\i`` give ï."""
    text: str = _TO_TEXT.latex_to_text(f"\\{accent}{{{letter}}}")
    return unicodedata.normalize("NFC", text)


@lru_cache(maxsize=1024)
def letter_in_font(font: str, letter: str) -> str:
    """A letter or digit in one of `LETTER_FONTS`, or itself where Unicode has no such form."""
    name = "mathcal" if font == "mathscr" else font
    text: str = _TO_TEXT.latex_to_text(f"\\{name}{{{letter}}}")
    return text
