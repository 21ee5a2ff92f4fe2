"""Mathematics from untrusted TeX: what every LaTeX compiles is kept, anything else refused.

A formula is read by a small grammar and written anew in ASCII, so that no unknown command, no
lone script and no unbalanced brace ever reaches a bibliography.
"""

import re

from readinglist.export.symbols import LETTERS, OPERATORS, SYMBOLS

_TOKEN = re.compile(r"\\[A-Za-z]+|\\.|\s+|.", re.DOTALL)
_ONE_ARGUMENT = """
    mathcal mathbb mathbf mathrm mathit mathsf mathtt mathfrak sqrt hat widehat tilde widetilde bar
    overline underline vec dot ddot check acute grave breve overbrace underbrace
    """
_ARGUMENTS = {**dict.fromkeys(_ONE_ARGUMENT.split(), 1), "frac": 2}
_RENAMED = {
    "boldsymbol": "mathbf", "bm": "mathbf", "mathscr": "mathcal", "operatorname": "mathrm",
    "tfrac": "frac", "dfrac": "frac", "text": "mathrm", "textrm": "mathrm", "mbox": "mathrm",
    "textbf": "mathbf", "textit": "mathit", "texttt": "mathtt", "textsf": "mathsf",
}  # fmt: skip
_SWITCHES = {
    "cal": "mathcal", "bf": "mathbf", "rm": "mathrm", "it": "mathit", "tt": "mathtt",
    "sf": "mathsf",
}  # fmt: skip
_SIZE_COMMANDS = """
    left right big Big bigg Bigg bigl bigr Bigl Bigr limits nolimits displaystyle textstyle
    scriptstyle
    """
_SIZES = frozenset(_SIZE_COMMANDS.split())
_KNOWN = frozenset(command for command in SYMBOLS.values() if command[0] == "\\")
_NAMES = frozenset(command[1:] for command in _KNOWN) | LETTERS | OPERATORS
_SIGNS = {
    r"\{": r"\lbrace", r"\}": r"\rbrace", r"\%": r"\%", r"\&": r"\&", r"\#": r"\#",
    r"\$": r"\$", r"\_": r"\_", r"\,": r"\,", r"\;": r"\;", r"\:": r"\:", r"\!": r"\!",
    r"\ ": r"\ ", r"\|": r"\|", "%": r"\%", "&": r"\&", "#": r"\#", "~": "~",
}  # fmt: skip
_DEEPEST = 20


class _Refused(Exception):  # noqa: N818 - never leaves this module
    """The formula is not one that every LaTeX compiles."""


def safe(formula: str) -> str | None:
    """`formula` (TeX, without dollars) in a form that compiles, in ASCII; null if there is none.

    Unknown commands lose their backslash.
    """
    reader = _Reader(formula)
    try:
        written = reader.sequence(0)
    except _Refused:
        return None
    return written.strip() if reader.at_end and written.strip() else None


class _Reader:
    """One pass over a formula's tokens."""

    def __init__(self, formula: str) -> None:
        self._tokens: list[str] = _TOKEN.findall(formula)
        self._at = 0

    @property
    def at_end(self) -> bool:
        return self._at == len(self._tokens)

    def sequence(self, depth: int) -> str:
        """Everything up to the group's closing brace, which is not consumed, or the end."""
        if depth > _DEEPEST:
            raise _Refused
        written = ""
        scripts: set[str] = set()
        while not self.at_end and self._tokens[self._at] != "}":
            token = self._next()
            if token in "^_'":
                kind = "^" if token == "'" else token
                if kind in scripts and not (token == "'" and written.endswith("'")):
                    raise _Refused
                scripts.add(kind)
                piece = token if token == "'" else token + self._argument(depth)
            else:
                scripts = scripts if token.isspace() else set()
                piece = self._item(token, depth)
            written = _join(written, piece)
        return written

    def _next(self) -> str:
        if self.at_end:
            raise _Refused
        self._at += 1
        return self._tokens[self._at - 1]

    def _item(self, token: str, depth: int) -> str:
        if token == "{":
            content = self.sequence(depth + 1)
            if self._next() != "}":
                raise _Refused
            return f"{{{content}}}"
        if token.isspace():
            return " "
        if token in _SIGNS:
            return _SIGNS[token]
        if token[0] == "\\":
            return self._command(token[1:], depth)
        if token in SYMBOLS:
            return SYMBOLS[token]
        if token.isascii() and token not in "}^_'$\\":
            return token
        raise _Refused

    def _command(self, name: str, depth: int) -> str:
        name = _RENAMED.get(name, name)
        if name in _ARGUMENTS:
            arguments = (self._argument(depth) for _ in range(_ARGUMENTS[name]))
            return f"\\{name}" + "".join(arguments)
        if name in _SWITCHES:
            return f"\\{_SWITCHES[name]}{{{self.sequence(depth + 1).strip()}}}"
        if name in _SIZES:
            if not self.at_end and self._tokens[self._at] == ".":
                self._at += 1
            return ""
        if name in _NAMES:
            return f"\\{name}"
        if name.isalpha():
            return name
        raise _Refused

    def _argument(self, depth: int) -> str:
        """The next group, or the next item as a group of its own."""
        token = self._next()
        while token.isspace():
            token = self._next()
        if token in "}^_'":
            raise _Refused
        item = self._item(token, depth + 1)
        return item if token == "{" else f"{{{item}}}"


def _join(before: str, piece: str) -> str:
    """Both, kept apart where a command's name would else run into a letter."""
    if piece[:1].isalpha() and re.search(r"\\[A-Za-z]+$", before):
        return f"{before} {piece}"
    return before + piece
