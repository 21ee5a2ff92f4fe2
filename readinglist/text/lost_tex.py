"""Formulas that lost their dollar signs and backslashes get the backslashes back where certain.

``mathcal{O}(varepsilon^{-2.5})`` was TeX beyond doubt; "in times to come" is English, whatever TeX
calls its symbols. So a word counts as a command only for what it is (nothing else is spelt
``varepsilon``) or for what it touches: digits, braces, scripts, other commands, or brackets that
hold nothing but mathematics. Anything else is left alone.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from string import ascii_letters

from readinglist.text.commands import (
    ACCENTS,
    DOLLARS,
    FRACTIONS,
    FUNCTIONS,
    GREEK,
    LETTER_FONTS,
    LINK,
    SIZES,
    may_hold_link,
    names,
)


def _any(names: Iterable[str]) -> str:
    """A pattern for one of `names`, the longest that fits; it never tries a shorter one instead."""
    return "(?>" + "|".join(sorted(names, key=lambda name: (-len(name), name))) + ")"


_ARROWS = names(
    "Leftarrow Leftrightarrow Rightarrow downarrow leftarrow leftrightarrow longrightarrow"
    " rightarrow uparrow"
)
_FONTS = LETTER_FONTS | names(
    "boldsymbol mathbf mathit mathrm mathsf mathtt operatorname textbf textit textrm textsc textsf"
    " texttt"
)
# What nothing else is spelt like.
CERTAIN = (
    _ARROWS
    | _FONTS
    | names("varepsilon varphi varrho varsigma vartheta")
    | names(
        "cdot cdots emptyset forall geq geqslant gtrsim infty langle lceil ldots leq leqslant"
        " lesssim lfloor mapsto nabla neq odot oplus otimes propto rangle rceil rfloor setminus"
        " sqrt subseteq supseteq widehat widetilde"
    )
)
# What is a command by its place: as a power, as an operand, between operands, before a brace, and
# glued to another command (or to a letter before it: TeX needs a blank only after a command).
_RAISED = names("ast circ dagger perp prime star times top")
_INDICES = GREEK | CERTAIN | names("ell star")
_OPERANDS = GREEK | names("ell exists int partial prod star sum")
_BETWEEN = names(
    "approx cap circ cong cup equiv ge gg in le ll mid mp ne notin pm sim simeq subset times to"
    " vee wedge"
)
_TAKES_BRACES = _FONTS | FRACTIONS | ACCENTS.keys() | names("emph sqrt text underline")
_GLUED = (
    CERTAIN | SIZES | (GREEK - names("eta mu nu pi xi")) | names("circ ln log max min star times")
)
_MATHEMATICAL = _OPERANDS | _BETWEEN | _RAISED | CERTAIN | FUNCTIONS | SIZES | ACCENTS.keys()
_NOT_GLUED = names("blog bright clog slog wright")
_ENGLISH = names("an as at be by do go he if in is it me my no of on or so to up us vs we")

# Parts of words that English has few of: what is looked for first.
_RARE = "q x math arrow var y b p wide floor ceil angle dot sim"


def _by_rare_part(words: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns that together find every one of `words`, each by looking for its rare part."""
    found: dict[str, list[str]] = {}
    for word in words:
        rare = next((part for part in _RARE.split() if part in word), word)
        before, _, after = word.partition(rare)
        found.setdefault(rare, []).append(f"(?<={before}{rare}){after}")
    return tuple(re.compile(f"{rare}(?:{'|'.join(rest)})") for rare, rest in found.items())


_CERTAIN_PARTS = _by_rare_part(
    word for word in sorted(CERTAIN) if not any(less in word for less in CERTAIN - {word})
)

# A word that may have been a command: not part of another, nor one that has its backslash.
_START = r"(?<![\\A-Za-z])(?<![A-Za-z]\.)"
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]+")
_LETTERS = re.compile(r"[A-Za-z]+")
_VARIABLES = re.compile(r"[a-z]?[A-Z]{1,4}")
_GLUED_WORD = re.compile(rf"([A-Za-z]?)({_any(_GLUED)}+)")
_CERTAIN_WORD = re.compile(
    rf"{_START}([A-Za-z]{{0,2}})({_any(_GLUED)}*{_any(CERTAIN)}{_any(_GLUED)}*)(?![A-Za-z])"
)
_COMMAND_IN_WORD = re.compile(_any(_GLUED))
_GREEK_WORD = re.compile(rf"{_START}{_any(GREEK)}(?![A-Za-z])")
_GREEK_COMMAND = re.compile(rf"\\({_any(GREEK)})(?![A-Za-z])")
_SCRIPT = re.compile(r"(?<=[\w)\]}|*])[\^_](?:\{|-?\d|[A-Za-z*+](?![A-Za-z])|[A-Z][a-z]+)")
_SCRIPT_GROUP = re.compile(r"[\^_]\{[^{}]*\}")
_AFTER_SCRIPT_OR_FONT = re.compile(
    "|".join(rf"(?<={before})" for before in (r"[\w)\]}|][\^_]", *sorted(LETTER_FONTS)))
)
_SIZED = re.compile(rf"(?<![\\A-Za-z])([A-Za-z]{{0,6}}?)({_any(SIZES)})$")
_SIZE_AT_END = re.compile(rf"{_any(SIZES)}$")
_APPLIED = re.compile(r"(?<=\})|(?<=(?<![A-Za-z])[A-Za-z])")
_FORMULA = re.compile(DOLLARS, re.DOTALL)
_LINK_OR_FORMULA = re.compile(rf"{LINK}|{DOLLARS}", re.DOTALL)
_OPENING = re.compile(r"[(\[{]")
_BRACKETS = {"(": re.compile("[()]"), "[": re.compile(r"[\[\]]"), "{": re.compile("[{}]")}
_LONGEST_FORMULA = 400
_HEAD = 16  # more than a command, and what comes before it


def restore(text: str) -> str:
    """`text` with a backslash before every word that can only have been a TeX command."""
    restored = _outside_kept(text, lambda part: _restore_local(_restore_brackets(part)))
    return _restore_known_greek(restored)


def _outside_kept(text: str, change: Callable[[str], str]) -> str:
    """`text` with all changed but addresses and formulas that still have their dollars."""
    done, at = "", 0
    for kept in (_LINK_OR_FORMULA if may_hold_link(text) else _FORMULA).finditer(text):
        done += change(text[at : kept.start()]) + kept[0]
        at = kept.end()
    return done + change(text[at:])


# Formulas in brackets: everything in them is mathematics.


def _restore_brackets(text: str) -> str:
    done, at, searched = "", 0, 0
    while opening := _OPENING.search(text, searched):
        begin, searched = opening.start(), opening.end()
        end = _closing(text, begin)
        if end is None or not _is_formula(text, begin, end):
            continue
        sized = _SIZED.sub(r"\1\\\2", text[at:begin])
        inside = text[begin + 1 : end]
        if text[begin - 1 : begin] in ("^", "_") and opening[0] == "{":
            inside = _restore_script(inside, text[begin - 1])
        else:
            inside = _restore_formula(inside + text[end])[:-1]
        done += f"{sized}{opening[0]}{inside}{text[end]}"
        at = searched = end + 1
    return done + text[at:]


def _closing(text: str, begin: int) -> int | None:
    """Where the bracket at `begin` closes, null where it does not within a formula's length."""
    opening = text[begin]
    depth = 0
    for bracket in _BRACKETS[opening].finditer(text, begin, begin + _LONGEST_FORMULA):
        depth += 1 if bracket[0] == opening else -1
        if not depth:
            return bracket.start()
    return None


def _is_formula(text: str, begin: int, end: int) -> bool:
    """Whether what stands between the brackets at `begin` and `end` is mathematics."""
    content = text[begin + 1 : end]
    if content and _AFTER_SCRIPT_OR_FONT.match(text, begin):
        return True
    if not _all_mathematics(content):
        return False
    if _SCRIPT.search(content) or _CERTAIN_WORD.search(content):
        return True
    before = text[max(0, begin - _HEAD) : begin]
    if _SIZE_AT_END.search(before) and _SIZE_AT_END.search(content, 2):
        return True
    return bool(_APPLIED.match(text, begin) and _GREEK_WORD.search(content))


def _all_mathematics(content: str) -> bool:
    bare = content
    for _ in range(3 if "{" in content else 0):
        bare = _SCRIPT_GROUP.sub(" ", bare)
    return all(
        _is_mathematics(word[0]) or bare.startswith("(", word.end())
        for word in _LETTERS.finditer(bare)
    )


def _is_mathematics(word: str) -> bool:
    if len(word) == 1 or word in _MATHEMATICAL:
        return True
    short = len(word) == 2 and word.lower() not in _ENGLISH
    return short or _VARIABLES.fullmatch(word) is not None or _is_glued(word)


def _is_glued(word: str) -> bool:
    return word not in _NOT_GLUED and _GLUED_WORD.fullmatch(word) is not None


def _restore_script(content: str, kind: str) -> str:
    if content.isalpha():
        known = content in _INDICES or (kind == "^" and content in _RAISED)
        return f"\\{content}" if known else _unglued(content)
    return _restore_formula(content)


def _restore_formula(content: str) -> str:
    return _WORD.sub(_restore_word, content)


def _restore_word(match: re.Match[str]) -> str:
    word = match[0]
    before, after = match.string[: match.start()], match.string[match.end() :]
    if word in _OPERANDS or word in CERTAIN:
        return f"\\{word}"
    if word in SIZES:
        return f"\\{word}" if after[:1] in tuple("()[]{}|.") else word
    if word in _TAKES_BRACES:
        return f"\\{word}" if re.match(r"\{| ?[A-Za-z](?![A-Za-z])", after) else word
    if word in _RAISED and before.endswith("^"):
        return f"\\{word}"
    if word in _BETWEEN:
        operands = re.search(r"[\w)\]}|] ?$", before) and re.match(r" ?[\w\\({]", after)
        return f"\\{word}" if operands else word
    return word if word in FUNCTIONS else _unglued(word, after)


def _unglued(word: str, after: str = "") -> str:
    """A word made of commands, perhaps after a letter, each with its backslash."""
    glued = None if word in _NOT_GLUED else _GLUED_WORD.fullmatch(word)
    if glued is None:
        return word
    commands = _COMMAND_IN_WORD.findall(glued[2])
    if commands[-1] in SIZES and after[:1] not in tuple("()[]{}|."):
        return word
    return glued[1] + "".join(f"\\{name}" for name in commands)


# Commands in running text: certain in themselves or for what they touch.


@dataclass(frozen=True, slots=True)
class _Rule:
    """Where a command has lost its backslash, and what to write there.

    What a pattern begins with is found quickly where it is a literal, slowly where it is a choice
    of words: such a rule has a `clue`, a quick look that fails only where the pattern does.
    A `signed` rule needs a brace or the sign of a script.
    """

    pattern: re.Pattern[str]
    replacement: str
    clue: re.Pattern[str] | None = None
    signed: bool = False

    @property
    def look(self) -> re.Pattern[str]:
        return self.clue or self.pattern

    def apply(self, text: str) -> str:
        return self.pattern.sub(self.replacement, text) if self.look.search(text) else text


def _ends(names: Iterable[str]) -> str:
    """A pattern for the last two letters of any of `names`."""
    return _any({name[-2:] for name in names})


_LONE_CONSONANT = r"(?<![\w'’\\])[b-df-hj-zB-DF-HJ-Z]"
_RULES = (
    _Rule(
        re.compile(rf"(?<=[A-Za-z])({_any(_ARROWS)})(?=[A-Za-z])"),
        r"\\\1{}",
        _by_rare_part(_ARROWS)[0],
    ),
    _Rule(
        re.compile(rf"{_START}({_any(_TAKES_BRACES)})(?=\{{)"),
        r"\\\1",
        re.compile(r"\{(?<=[a-z]\{)"),
        signed=True,
    ),
    _Rule(
        re.compile(rf"{_START}(bar|hat|tilde) (?=[A-Z]\()"),
        r"\\\1 ",
        re.compile(r"\((?<=[a-z] [A-Z]\()"),
    ),
    _Rule(
        re.compile(
            rf"{_START}({_any(GREEK)}|ell|partial)"
            r"(?=[\^_](?:\{|\\|-?\d|[A-Za-z*+](?![A-Za-z])|(?:Phi|Psi|star|pi|theta)\b))"
        ),
        r"\\\1",
        re.compile(rf"[\^_](?<={_ends(GREEK | {'ell', 'partial'})}[\^_])"),
        signed=True,
    ),
    _Rule(
        re.compile(
            rf"([\^_])(?<=[\w)\]}}][\^_])(?<!\w\w_)({_any(GREEK | _RAISED | {'ell'})})"
            rf"((?:log|ln)?)(?![A-Za-z_])"
        ),
        r"\1\\\2{}\3",
        signed=True,
    ),
    _Rule(
        re.compile(
            rf"{_START}({_any(GREEK)})"
            r"(?=\((?!s\))(?:[^()A-Za-z\\]|\\[A-Za-z]+|(?<![A-Za-z])[A-Za-z](?![A-Za-z])|log)*\))"
        ),
        r"\\\1",
        re.compile(rf"\((?<={_ends(GREEK)}\()"),
    ),
    _Rule(re.compile(r"1(?<![\w.-]1)( ?[-+] ?)(delta|epsilon|eta)(?![A-Za-z-])"), r"1\1\\\2"),
    _Rule(re.compile(rf"1/(?<![\w.-]1/)({_any(GREEK)})(?![A-Za-z-])"), r"1/\\\1"),
    _Rule(re.compile(r"times(?<=[\d%})]times)(?![A-Za-z])"), r"\\times"),
    _Rule(
        re.compile(r"times(?<=(?<![\\A-Za-z])[A-Za-z]times)(?= ?[A-Za-z\d](?:times)?(?![A-Za-z]))"),
        r"\\times",
    ),
    _Rule(re.compile(r"sim(?<=[\dKMBk%]sim)(?= ?\d)"), r"\\sim"),
    *(
        _Rule(
            re.compile(rf"{sign}(?<![\\\w-]{sign})(?=\d[\d.,]*(?:[KMBTGkx]\b|%|(?![\w-])|\\))"),
            rf"\\{sign}",
        )
        for sign in ("sim", "approx")
    ),
    _Rule(re.compile(r"pm(?<=\dpm)(?=\d)"), r"\\pm"),
    *(
        _Rule(
            re.compile(
                rf"{sign}(?:(?<={_LONE_CONSONANT}{sign})|(?<={_LONE_CONSONANT} {sign}))"
                r"(?= ?[A-Za-z\d](?![A-Za-z]))"
            ),
            rf"\\{sign}",
        )
        for sign in ("gg", "ll")
    ),
    _Rule(re.compile(r"\((?=[gl]e ?\d)"), r"(\\"),
    *(
        _Rule(re.compile(rf"{sign} (?=\d)(?<=(?<![\w'’\\])[b-zA-HJ-Z] {sign} )"), r"\\\g<0>")
        for sign in ("ge", "le")
    ),
    _Rule(re.compile(r"\{([=+<>-])\}(?<=\w\{.\})(?=\w)"), r"\1", signed=True),
    _Rule(re.compile(r"\{(?<=\w\{)(cdot|in|sim|times|to)\} ?(?=[\w\\])"), r"\\\1{}", signed=True),
    _Rule(re.compile(r"\{(?<!\w\{)([A-Z])\}(?=\(| \\?big)"), r"\1", signed=True),
)


def _restore_local(text: str) -> str:
    text = _restore_certain(text)
    for rule in _RULES:
        text = rule.apply(text)
    return text


def _restore_certain(text: str) -> str:
    begins = {
        len(text[: part.start()].rstrip(ascii_letters))
        for certain in _CERTAIN_PARTS
        for part in certain.finditer(text)
    }
    done, at = "", 0
    for begin in sorted(begins):
        if word := _CERTAIN_WORD.match(text, begin):
            commands = "".join(f"\\{name}" for name in _COMMAND_IN_WORD.findall(word[2]))
            done += text[at:begin] + word[1] + commands
            at = word.end()
    return done + text[at:]


def _restore_known_greek(text: str) -> str:
    """A Greek letter that is certain in one place of a text is Greek throughout."""
    found = set(_GREEK_COMMAND.findall(text))
    if not found:
        return text
    words = re.compile(
        rf"(?<![\\\w/.])({_any(found)})(?![A-Za-z\d]|-?\d| (?:distribution|version))"
    )
    return _outside_kept(text, lambda part: words.sub(r"\\\1", part))


# The quick look: what `restore` does anything about holds one of these.

_LITERAL = re.compile(r"(?:\\\W|[\w /])+")


def _by_literal(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Patterns that together find what `patterns` do, one for all that begin alike."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for pattern in patterns:
        literal = _LITERAL.match(pattern)
        found[literal[0] if literal else ""].append(pattern)
    return tuple(
        re.compile(literal + f"(?:{'|'.join(one.removeprefix(literal) for one in alike)})")
        for literal, alike in found.items()
    )


_LOOKS = _by_literal(
    [
        *(certain.pattern for certain in _CERTAIN_PARTS),
        *(
            rf"{bracket}(?<={before}{bracket})"
            for bracket in (r"\(", r"\[")
            for before in ("(?<![A-Za-z])[A-Za-z]", _any({size[-3:] for size in SIZES}))
        ),
        *(rule.look.pattern for rule in _RULES if not rule.signed),
    ]
)


def may_have_lost(text: str) -> bool:
    """A quick look: false only where `text` has no sign of TeX and `restore` leaves it alone."""
    return any(look.search(text) for look in _LOOKS)
