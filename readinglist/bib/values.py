"""What the value of a field means: texts in braces or quotes, numbers, macros, joined by ``#``."""

import re
from collections.abc import Mapping

LONGEST = 1_000_000
"""How many characters a value may have once its macros have been put in."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTHS: Mapping[str, str] = {name: name for name in _MONTHS}
"""The macros that every style defines, by lower-case name."""

_BRACE = re.compile(r"(?<!\\)[{}]")
_PIECE_SIGN = re.compile(r'(?<!\\)[{}"#]')


class TooLongError(Exception):
    """A value that grows beyond `LONGEST` by macros within macros."""


class BrokenError(Exception):
    """A value that goes on where its brace was closed: what parts it from the next is missing."""


def meaning(value: str, macros: Mapping[str, str]) -> str:
    """The TeX that `value`, as it stands in the file, means; an unknown macro is its own name."""
    pieces = []
    length = 0
    for piece in _pieces(value):
        text = _piece(piece.strip(), macros)
        length += len(text)
        if length > LONGEST:
            raise TooLongError
        pieces.append(text)
    return "".join(pieces)


def split_top(tex: str, separator: re.Pattern[str]) -> list[str]:
    """`tex` cut where `separator` matches outside of all braces; the parts are stripped."""
    parts, depth, begin = list[str](), 0, 0
    marks = re.compile(rf"(?P<brace>(?<!\\)[{{}}])|(?:{separator.pattern})", separator.flags)
    for mark in marks.finditer(tex):
        if mark["brace"]:
            depth = max(depth + (1 if mark["brace"] == "{" else -1), 0)
        elif not depth:
            parts.append(tex[begin : mark.start()].strip())
            begin = mark.end()
    return [*parts, tex[begin:].strip()]


def _pieces(value: str) -> list[str]:
    pieces, depth, quoted, begin = list[str](), 0, False, 0
    for sign in _PIECE_SIGN.finditer(value):
        if sign[0] == "{":
            depth += 1
        elif sign[0] == "}":
            depth = max(depth - 1, 0)
        elif sign[0] == '"':
            quoted = quoted if depth else not quoted
        elif not depth and not quoted:
            pieces.append(value[begin : sign.start()])
            begin = sign.end()
    return [*pieces, value[begin:]]


def _piece(piece: str, macros: Mapping[str, str]) -> str:
    if len(piece) > 1 and piece[0] + piece[-1] in ("{}", '""'):
        text = piece[1:-1]
        if piece[0] == "{" and "}" in text and _closes_early(text):
            raise BrokenError
        return text
    return macros.get(piece.lower(), piece)


def _closes_early(text: str) -> bool:
    depth = 0
    for brace in _BRACE.finditer(text):
        depth += 1 if brace[0] == "{" else -1
        if depth < 0:
            return True
    return False
