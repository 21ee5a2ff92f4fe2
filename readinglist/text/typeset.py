"""TeX set in Unicode: accents, symbols, fonts, fractions, sub- and superscripts.

The text is prose with some TeX in it and no document: a ``%`` begins no comment, a ``$`` may be
money, a brace may be a brace, and a command nobody knows stays as it is.
"""

import re
import unicodedata

from readinglist.text import commands
from readinglist.text.scripts import scripted

_SIGN = r"[\\^_{}$]"
_SPECIAL = re.compile(_SIGN)
_SPECIAL_OR_LINK = re.compile(rf"(?P<link>{commands.LINK})|{_SIGN}")
_COMMAND = re.compile(r"\\(?:([A-Za-z]+)\*?|(.))", re.DOTALL)
_ACCENT = re.compile(
    r"\\([`'^\"~=.]|[Hckruv](?=\s*\{))(?:\s*\{\s*(\\[ij]|[^\W\d_])\s*\}|\s*(\\[ij](?![A-Za-z])|[^\W\d_]))"
)
_DOLLARS = re.compile(commands.DOLLARS, re.DOTALL)
_WORD = re.compile(r"[A-Za-z]{2,}")
_TWO_WORDS = re.compile(r"[A-Za-z]{2,} +[A-Za-z]{2,}")
_BEFORE_OPERAND = re.compile(r" +(?=\d|\\|[b-zB-HJ-Z](?![\w'’]))")
_POWER = re.compile(r"-?\d+(?:\.\d+)?|[*⋆∗†′]|[+-](?!\w)|[^\W\d_](?![^\W_])")
_INDEX = re.compile(r"\d+(?![^\W_])|[^\W\d_](?!\w)")
_POWER_BASE = re.compile(r"[^\W_]$|[])}|°′\u0300-\u036f\ufdd0-\ufdd3]$")
_INDEX_BASE = re.compile(r"(?:^|[^\w])[^\W\d_]$|[^\x00-\x7f]$|[])}|]$|\b(?:log|max|min|exp)$")
_BRACE = re.compile(r"[{}](?<!\\.)")
_DISPLAYED = {"(": "\\)", "[": "\\]"}
_DEEPEST = 24
_PRODUCT = re.compile(r"√?[\w.]+|\S")
_SINGLE = re.compile(r"\w[₀-₉]*|[\d.]+|\S")
_DOUBLE_QUOTES = re.compile(r"``([^`]*?)(?:''|\")")
_SINGLE_QUOTES = re.compile(r"`(?<![\w`]`)([^\s`'][^`']*?)'(?!\w)")
_TIE = re.compile(r"~(?<=[A-Za-z]~)(?=[A-Za-z\\$])|~(?<=[A-Za-z]\.~)(?=[A-Za-z\d\\$])")


def typeset(tex: str) -> str:
    """`tex` in Unicode; scripts that Unicode lacks stand between the marks of `scripts`."""
    tex = _DOUBLE_QUOTES.sub(r"“\1”", tex)
    tex = _SINGLE_QUOTES.sub(r"‘\1’", tex)
    return _Reader(_TIE.sub(" ", tex)).run()


class _Reader:
    """Reads TeX from front to back; each method reads one construct from where it stands."""

    def __init__(self, tex: str) -> None:
        self._tex = tex
        self._at = 0
        self._depth = 0
        self._closed = _closed_braces(tex)
        self._special = _SPECIAL_OR_LINK if commands.may_hold_link(tex) else _SPECIAL

    def run(self, end: str = "", *, math: bool = False) -> str:
        """All up to `end`, which is read over, or to the end of the text."""
        self._depth += 1
        done = self._run(end, math=math)
        self._depth -= 1
        return done

    def _run(self, end: str, *, math: bool) -> str:
        done = ""
        grouping = False
        while special := self._special.search(self._tex, self._at):
            grouping = grouping and special.start() == self._at
            done += self._tex[self._at : special.start()]
            self._at = special.start()
            if end and self._tex.startswith(end, self._at):
                self._at += len(end)
                return done
            if special.lastgroup:
                self._at = special.end()
                done += re.sub(r"\\(.)", r"\1", special[0])
            elif special[0] == "\\":
                done = self._command(done, math=math)
            elif special[0] in "^_":
                done, grouping = self._script(done, special[0], math=math)
            elif special[0] == "{":
                done += self._group(bare=math or grouping, math=math)
            elif special[0] == "$":
                done += self._dollars()
            else:
                self._at += 1
                done += special[0]
        done += self._tex[self._at :]
        self._at = len(self._tex)
        return done

    def _group(self, *, bare: bool, math: bool) -> str:
        self._at += 1
        tex_inside = self._tex.startswith("\\", self._at)
        if not self._closes():
            return "{"
        content = self.run("}", math=math)
        if tex_inside:
            return content.lstrip()
        return content if bare else f"{{{content}}}"

    def _closes(self) -> bool:
        """Whether the group whose brace was just read ends anywhere, and is not too deep."""
        return self._depth < _DEEPEST and self._at - 1 in self._closed

    def _dollars(self) -> str:
        formula = _DOLLARS.match(self._tex, self._at)
        content = formula[0].strip("$") if formula else ""
        if formula is None or _is_prose(content):
            self._at += 1
            return "$"
        self._at = formula.end()
        return _Reader(content).run(math=True)

    def _script(self, done: str, kind: str, *, math: bool) -> tuple[str, bool]:
        """A script after its base, and whether a group after it would be TeX's own."""
        sign = self._at
        self._at += 1
        base = _POWER_BASE if kind == "^" else _INDEX_BASE
        if self._tex.startswith("{", self._at) and (math or done[-1:].strip()):
            self._at += 1
            if self._closes():
                return done + scripted(kind, self.run("}", math=True)), True
        elif math or base.search(done[-8:]):
            content = self._short_script(kind, math=math)
            if content:
                return done + scripted(kind, content), False
        self._at = sign + 1
        return done + kind, False

    def _short_script(self, kind: str, *, math: bool) -> str:
        if command := _COMMAND.match(self._tex, self._at):
            known = command[1] and self._knows(command[1])
            return self._command("", math=math) if known else ""
        short = (_POWER if kind == "^" else _INDEX).match(self._tex, self._at)
        short = short or (re.compile(r"[^\s{}$^_]").match(self._tex, self._at) if math else None)
        if not short:
            return ""
        self._at = short.end()
        return short[0]

    @staticmethod
    def _knows(name: str) -> bool:
        return (
            commands.symbol(name) is not None
            or name in commands.UPRIGHT_FONTS
            or name in commands.LETTER_FONTS
            or name in commands.ACCENTS
        )

    def _argument(self, *, math: bool) -> str | None:
        """The argument that stands here: a group, or in formulas a command or a character."""
        blank = re.compile(r" *").match(self._tex, self._at)
        at = blank.end() if blank else self._at
        if self._tex.startswith("{", at):
            begin, self._at = self._at, at + 1
            if self._closes():
                return self.run("}", math=math)
            self._at = begin
            return None
        if single := re.compile(r"[^\W_](?![A-Za-z])").match(self._tex, at):
            self._at = single.end()
            return single[0]
        if math and self._depth < _DEEPEST and self._tex.startswith("\\", at):
            self._at = at
            self._depth += 1
            argument = self._command("", math=True)
            self._depth -= 1
            return argument
        return None

    def _command(self, done: str, *, math: bool) -> str:
        """`done` and what the command that stands here means after it."""
        if accent := _ACCENT.match(self._tex, self._at):
            self._at = accent.end()
            return done + commands.accented(accent[1], accent[2] or accent[3])
        command = _COMMAND.match(self._tex, self._at)
        if command is None:
            self._at += 1
            return done + "\\"
        begin, self._at = self._at, command.end()
        set_ = self._sign(command[2], math=math) if command[2] else None
        if command[1]:
            set_ = self._named(command[1], done, math=math)
        if set_ is None:
            self._at = command.end()
            set_ = self._tex[begin : self._at]
        return done + set_

    def _sign(self, sign: str, *, math: bool) -> str | None:
        if sign in _DISPLAYED:
            end = _DISPLAYED[sign]
            known = self._depth < _DEEPEST and self._tex.find(end, self._at) >= 0
            return self.run(end, math=True) if known else None
        if sign in "%&#$_{}":
            return sign
        if sign == " ":
            return " "
        if math and sign in ",;:!>/-":
            return ""
        if sign == "|":
            return "‖"
        return None

    def _named(self, name: str, done: str, *, math: bool) -> str | None:
        if name in commands.UPRIGHT_FONTS:
            return self._argument(math=math or name.startswith(("math", "b")))
        if name in commands.LETTER_FONTS:
            content = self._argument(math=True)
            return content and re.sub(
                "[A-Z0-9]" if name in {"mathcal", "mathscr"} else "[A-Za-z0-9]",
                lambda letter: commands.letter_in_font(name, letter[0]),
                content,
            )
        if name in commands.ACCENTS:
            return self._hatted(commands.ACCENTS[name])
        if name in commands.FRACTIONS:
            return self._fraction()
        if name == "sqrt":
            return self._root()
        if name in commands.SIZES:
            self._skip(r"\s*\.") if name in {"left", "right"} else None
            return ""
        if name in commands.SWITCHES:
            self._skip(r"\s+")
            return ""
        if name == "url":
            return self._argument(math=False)
        if name == "href":
            return self._reference()
        if name in commands.ABBREVIATIONS:
            self._skip(r"\.")
            return commands.ABBREVIATIONS[name]
        if name in commands.FUNCTIONS:
            return (" " if re.match(r"[^\W_]|\)", done[-1:]) else "") + name
        return self._symbol(name, done, math=math)

    def _symbol(self, name: str, done: str, *, math: bool) -> str | None:
        meaning = commands.symbol(name)
        if meaning is None:
            return None
        if not meaning.isalpha():
            if not done.endswith(" "):
                self._skip(r" +") if math else self._skip(_BEFORE_OPERAND.pattern)
        elif "LATIN" in unicodedata.name(meaning[0], ""):
            self._skip(r" +|\{\}")
        self._skip(r"\{\}")
        return meaning

    def _skip(self, pattern: str) -> None:
        if skipped := re.compile(pattern).match(self._tex, self._at):
            self._at = skipped.end()

    def _hatted(self, mark: str) -> str | None:
        content = self._argument(math=True)
        if content is None or len(content) != 1:
            return content
        return unicodedata.normalize("NFC", content + mark)

    def _fraction(self) -> str | None:
        above = self._argument(math=True)
        below = self._argument(math=True) if above is not None else None
        if above is None or below is None:
            return above
        return f"{_bracketed(above, _PRODUCT)}/{_bracketed(below, _SINGLE)}"

    def _root(self) -> str | None:
        degree = re.compile(r"\[([^]]*)\]").match(self._tex, self._at)
        if degree:
            self._at = degree.end()
        content = self._argument(math=True)
        root = (scripted("^", degree[1]) if degree else "") + "√"
        return root if content is None else root + _bracketed(content, _SINGLE)

    def _reference(self) -> str | None:
        target = self._argument(math=False)
        words = self._argument(math=False) if target is not None else None
        return target if words is None else f"{words} ({target})"


def _closed_braces(tex: str) -> frozenset[int]:
    """Where the braces stand that are closed further on."""
    if "}" not in tex:
        return frozenset()
    waiting: list[int] = []
    closed: list[int] = []
    for brace in _BRACE.finditer(tex):
        if brace[0] == "{":
            waiting.append(brace.start())
        elif waiting:
            closed.append(waiting.pop())
    return frozenset(closed)


def _is_prose(content: str) -> bool:
    """Whether what stands between two dollars is no formula, but prose between sums of money."""
    if "\\" in content:
        return False
    words = _TWO_WORDS if re.search(r"[\^_{}]", content) else _WORD
    return words.search(content) is not None


def _bracketed(part: str, simple: re.Pattern[str]) -> str:
    """`part` of a fraction or a root, in brackets unless it is so `simple` that it needs none."""
    part = part.strip()
    return part if simple.fullmatch(part) else f"({part})"
