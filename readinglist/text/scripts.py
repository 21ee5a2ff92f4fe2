"""Sub- and superscripts: Unicode's own where it has them, else marked for who shows the text."""

import re
import unicodedata

_MARKS = {"^": ("\ufdd0", "\ufdd1"), "_": ("\ufdd2", "\ufdd3")}
_TAGS = {"\ufdd0": "<sup>", "\ufdd1": "</sup>", "\ufdd2": "<sub>", "\ufdd3": "</sub>"}
_INNERMOST = re.compile(r"([\ufdd0\ufdd2])([^\ufdd0-\ufdd3]*)[\ufdd1\ufdd3](?=(\w?))")
_WORD = re.compile(r"[A-Za-z]+|\S")

_SELF = {character: character for character in "*∗⋆†‡′°"}


def _tiny(kind: str, ranges: tuple[range, ...]) -> dict[str, str]:
    """Every character that Unicode gives as the sub- or superscript form of another."""
    forms: dict[str, str] = {}
    for code in (code for codes in ranges for code in codes):
        form, _, base = unicodedata.decomposition(chr(code)).partition(" ")
        if form == kind and " " not in base:
            forms.setdefault(chr(int(base, 16)), chr(code))
    return forms


_SUPER = (range(0xB2, 0xBA), range(0x2070, 0x2080), range(0x1D2C, 0x1DC0), range(0x2B0, 0x2B9))
_SUB = (range(0x2080, 0x209D), range(0x1D62, 0x1D6B), range(0x2C7C, 0x2C7D))
_FORMS = {
    "^": _SELF | _tiny("<super>", _SUPER) | {"-": "⁻", ".": "·", "⊤": "ᵀ", "∘": "°"},
    "_": _tiny("<sub>", _SUB) | {"-": "₋", ".": ".", ",": ","},
}


def scripted(kind: str, content: str) -> str:
    """`content` set as a superscript (`kind` is ``^``) or a subscript (``_``)."""
    content = content.strip()
    forms = _FORMS[kind]
    if all(character in forms for character in content):
        return "".join(forms[character] for character in content)
    begin, end = _MARKS[kind]
    return f"{begin}{content}{end}"


def without_marks(text: str) -> str:
    """`text` less the characters that mark scripts, which no exchanged text should hold."""
    return re.sub("[\ufdd0-\ufdd3]", "", text)


def marks_to_plain(text: str) -> str:
    """Scripts that Unicode lacks, written as ``x^(a/b)`` and ``x_off``."""
    if text.isascii():
        return text
    while (plain := _INNERMOST.sub(_plain, text)) != text:
        text = plain
    return text


def marks_to_tags(text: str) -> str:
    """Scripts that Unicode lacks, written in HTML."""
    return re.sub("[\ufdd0-\ufdd3]", lambda mark: _TAGS[mark[0]], text)


def _plain(match: re.Match[str]) -> str:
    sign = "^" if match[1] == "\ufdd0" else "_"
    content, after = match[2], match[3]
    apart = not (after and after.isascii())
    simple = apart and _WORD.fullmatch(content)
    return f"{sign}{content}" if simple else f"{sign}({content})"
