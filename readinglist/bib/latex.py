r"""LaTeX as bibliographies write it, to Unicode; what stands between dollars stays mathematics.

Here, other than in running text, braces group and ``~`` ties: only ``\{`` is a brace.
"""

import re

from readinglist.text.commands import DOLLARS, LINK, accented
from readinglist.text.scripts import marks_to_plain, without_marks
from readinglist.text.typeset import typeset

_FORMULA = re.compile(DOLLARS, re.DOTALL)
_SIMPLE = re.compile(r"\$(?:\\[A-Za-z]+|[_^]\{?[\w+=().-]+\}?|\\math[a-z]+\{\w\})\$")
_ESCAPES = {
    "{": "\ue000",
    "}": "\ue001",
    "$": "\ue002",
    "_": "\ue003",
    "^": "\ue004",
    "~": "\ue005",
    "-": "\ue007",
}
_RESTORED = str.maketrans({mark: sign for sign, mark in _ESCAPES.items()})
_NAMED = {
    "textbackslash": "\ue006",
    "textbraceleft": "\ue000",
    "textbraceright": "\ue001",
    "textasciitilde": "\ue005",
    "textasciicircum": "\ue004",
    "textdollar": "\ue002",
    "textunderscore": "\ue003",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
    "textquotesingle": "'",
    "slash": "/",
}
_NAMED_COMMAND = re.compile(rf"\\({'|'.join(_NAMED)})(?![A-Za-z])(?:\{{\}}|\s+)?")
_ESCAPED = re.compile(r"\\([{}$_])")
_LETTER = r"\\[ij](?![A-Za-z])|[^\W\d_]"
_ACCENT = re.compile(
    r"\\(?:([`'^\"~=.])\s*|([Hckruvbd])(?:\s+(?=[^\W\d_])|(?=\s*[{\\])))"
    rf"\s*(?:\{{{{1,3}}\s*({_LETTER})\s*\}}{{1,3}}|({_LETTER}))"
)
_DEEPEST_ACCENTS = 3
_ADDRESS = re.compile(rf"\\(?:url|href|path)\s*\{{[^{{}}]*\}}|{LINK}")
_ADDRESS_SIGN = re.compile(r"\\?([-%&#_~$^])")
_ENSURED = re.compile(r"\\ensuremath\s*\{((?:[^{}$]|\{[^{}$]*\})*)\}")
_WITH_ARGUMENT = re.compile(r"\\[A-Za-z]+\*?\s*(?=\{)|\\(?:relax|protect)(?![A-Za-z])\s*|\\/")
_COMMAND = re.compile(r"\\([A-Za-z]+|[%&#])")
_SPACE = re.compile(r"\\[,;: ]")
_NOTHING = re.compile(r"\\[-@!]")
_SPECIAL = re.compile(r"[\\{}$~`']|--")
_RAW_ESCAPE = re.compile(r"\\([\\_%#&$~{}])")
_MARKS = "\ue000-\ue007"
_SIGN_IN_DOLLARS = re.compile(r"(?<!\\)\$\s*(\\sim|[<>|_~^-])\s*\$")
_PRIVATE = re.compile(f"[{_MARKS}]")


def to_unicode(tex: str) -> str:
    """`tex` in one line of Unicode; formulas stay as TeX between dollars, simple signs excepted."""
    tex = " ".join(_PRIVATE.sub("", tex).split())
    if _SPECIAL.search(tex) is None:
        return tex
    tex = _NAMED_COMMAND.sub(lambda command: _NAMED[command[1]], tex)
    tex = _ESCAPED.sub(lambda sign: _ESCAPES[sign[1]], tex)
    tex = _ENSURED.sub(r"$\1$", _ADDRESS.sub(_shielded, tex))
    done, parts = 0, list[str]()
    for formula in _FORMULA.finditer(tex):
        parts += (_words(tex[done : formula.start()]), _formula(formula[0]))
        done = formula.end()
    parts.append(_words(tex[done:]))
    return " ".join(_plain_signs("".join(parts)).split())


def to_address(tex: str) -> str:
    r"""An address, a DOI or another identifier: no TeX in it but braces and signs."""
    plain = re.sub(r"\\url\s*\{([^{}]*)\}", r"\1", _PRIVATE.sub("", tex).strip())
    plain = _SIGN_IN_DOLLARS.sub(lambda sign: sign[1].replace(r"\sim", "~"), plain)
    plain = _NAMED_COMMAND.sub(lambda command: _NAMED[command[1]], plain)
    plain = _RAW_ESCAPE.sub(r"\1", re.sub(r"(?<!\\)[{}]", "", plain))
    return "".join(_plain_signs(plain).split())


def _plain_signs(text: str) -> str:
    """`text` with the signs that stood aside as private characters."""
    return text.translate(_RESTORED).replace("\ue006", "\\")


def _words(tex: str) -> str:
    tex = re.sub(r"(?<!\\)~", " ", tex)
    tex = tex.replace("---", "—").replace("--", "–")
    lead = tex[: len(tex) - len(tex.lstrip())]
    for _ in range(_DEEPEST_ACCENTS):
        tex = _ACCENT.sub(_accented, tex)
    text = marks_to_plain(typeset(without_marks(_NOTHING.sub("", tex).lstrip())))
    text = _SPACE.sub(" ", text)
    text = _COMMAND.sub(r"\1", _WITH_ARGUMENT.sub("", text))
    text = re.sub(r"[{}]", "", text)
    return lead + text.replace("``", "“").replace("''", "”")


def _accented(accent: re.Match[str]) -> str:
    return accented(accent[1] or accent[2], accent[3] or accent[4])


def _shielded(address: re.Match[str]) -> str:
    """An address whose signs are to stay what they are; a hyphen is no dash, a tilde no tie."""
    return _ADDRESS_SIGN.sub(lambda sign: _ESCAPES.get(sign[1], sign[1]), address[0])


def _formula(tex: str) -> str:
    sign = marks_to_plain(typeset(tex)) if _SIMPLE.fullmatch(tex) else tex
    return tex if "\\" in sign else sign
