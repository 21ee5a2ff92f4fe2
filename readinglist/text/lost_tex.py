"""Formulas that lost their dollar signs and backslashes get the backslashes back where certain.

``mathcal{O}(varepsilon^{-2.5})`` was TeX beyond doubt; "in times to come" is English, whatever TeX
calls its symbols. So a word counts as a command only for what it is (nothing else is spelt
``varepsilon``) or for what it touches: digits, braces, scripts, other commands, or brackets that
hold nothing but mathematics. Anything else is left alone.
"""

import re
from collections.abc import Callable, Iterable

from readinglist.text.commands import (
    ACCENTS,
    DOLLARS,
    FRACTIONS,
    FUNCTIONS,
    GREEK,
    LETTER_FONTS,
    LINK,
    SIZES,
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
_OPERANDS = GREEK | names("ell exists int partial prod star sum")
_BETWEEN = names(
    "approx cap circ cong cup equiv ge gg in le ll mid mp ne notin pm sim simeq subset times to"
    " vee wedge"
)
_TAKES_BRACES = _FONTS | FRACTIONS | ACCENTS.keys() | names("emph sqrt text underline")
_GLUED = (
    CERTAIN | SIZES | (GREEK - names("eta mu nu pi xi")) | names("circ ln log max min star times")
)
_NOT_GLUED = names("blog bright clog slog wright")
_ENGLISH = names("an as at be by do go he if in is it me my no of on or so to up us vs we")

# A word that may have been a command: not part of another, nor one that has its backslash.
_START = r"(?<![\\A-Za-z])(?<![A-Za-z]\.)"
_WORD = re.compile(r"(?<![\\A-Za-z])[A-Za-z]+")
_GLUED_WORD = re.compile(rf"([A-Za-z]?)({_any(_GLUED)}+)")
_CERTAIN_WORD = re.compile(
    rf"{_START}([A-Za-z]{{0,2}})({_any(_GLUED)}*{_any(CERTAIN)}{_any(_GLUED)}*)(?![A-Za-z])"
)
_COMMAND_IN_WORD = re.compile(_any(_GLUED))
_GREEK_WORD = re.compile(rf"{_START}{_any(GREEK)}(?![A-Za-z])")
_SCRIPT = re.compile(r"(?<=[\w)\]}|*])[\^_](?:\{|-?\d|[A-Za-z*+](?![A-Za-z])|[A-Z][a-z]+)")
_SCRIPT_GROUP = re.compile(r"[\^_]\{[^{}]*\}")
_SCRIPT_OR_FONT = re.compile(rf"(?:[\w)\]}}|][\^_]|{_any(LETTER_FONTS)})$")
_SIZED = re.compile(rf"(?<![\\A-Za-z])([A-Za-z]{{0,6}}?)({_any(SIZES)})$")
_SIZE_AT_END = re.compile(rf"{_any(SIZES)}$")
_SINGLE_LETTER = re.compile(r"(?:^|[^A-Za-z])[A-Za-z]$")
_KEPT = re.compile(rf"{LINK}|{DOLLARS}", re.DOTALL)
_OPENING = re.compile(r"[(\[{]")
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_LONGEST_FORMULA = 400
_HEAD = 16  # more than a command, and what comes before it


def restore(text: str) -> str:
    """`text` with a backslash before every word that can only have been a TeX command."""
    restored = _outside_kept(text, lambda part: _restore_local(_restore_brackets(part)))
    return _restore_known_greek(restored)


def _outside_kept(text: str, change: Callable[[str], str]) -> str:
    """`text` with all changed but addresses and formulas that still have their dollars."""
    done, at = "", 0
    for kept in _KEPT.finditer(text):
        done += change(text[at : kept.start()]) + kept[0]
        at = kept.end()
    return done + change(text[at:])


# Formulas in brackets: everything in them is mathematics.


def _restore_brackets(text: str) -> str:
    done, at, searched = "", 0, 0
    while opening := _OPENING.search(text, searched):
        begin, searched = opening.start(), opening.end()
        end = _closing(text, begin)
        if end is None or not _is_formula(
            text[max(0, begin - _HEAD) : begin], text[begin + 1 : end]
        ):
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
    opening, closing = text[begin], _CLOSING[text[begin]]
    depth = 0
    for at in range(begin, min(begin + _LONGEST_FORMULA, len(text))):
        depth += (text[at] == opening) - (text[at] == closing)
        if not depth:
            return at
    return None


def _is_formula(before: str, content: str) -> bool:
    if _SCRIPT_OR_FONT.search(before) and content:
        return True
    if not _all_mathematics(content):
        return False
    if _SCRIPT.search(content) or _CERTAIN_WORD.search(content):
        return True
    if _SIZE_AT_END.search(before) and _SIZE_AT_END.search(content, 2):
        return True
    applied = before.endswith("}") or _SINGLE_LETTER.search(before) is not None
    return applied and _GREEK_WORD.search(content) is not None


def _all_mathematics(content: str) -> bool:
    bare = content
    for _ in range(3):
        bare = _SCRIPT_GROUP.sub(" ", bare)
    return all(
        _is_mathematics(word[0]) or bare.startswith("(", word.end())
        for word in re.finditer(r"[A-Za-z]+", bare)
    )


def _is_mathematics(word: str) -> bool:
    known = _OPERANDS | _BETWEEN | _RAISED | CERTAIN | FUNCTIONS | SIZES | ACCENTS.keys()
    if len(word) == 1 or word in known:
        return True
    short = len(word) == 2 and word.lower() not in _ENGLISH
    return short or re.fullmatch(r"[a-z]?[A-Z]{1,4}", word) is not None or _is_glued(word)


def _is_glued(word: str) -> bool:
    return word not in _NOT_GLUED and _GLUED_WORD.fullmatch(word) is not None


def _restore_script(content: str, kind: str) -> str:
    if content.isalpha():
        known = GREEK | CERTAIN | names("ell star") | (_RAISED if kind == "^" else names(""))
        return f"\\{content}" if content in known else _unglued(content)
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

_LOCAL: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(rf"(?<=[A-Za-z])({_any(_ARROWS)})(?=[A-Za-z])"), r"\\\1{}"),
    (re.compile(rf"{_START}({_any(_TAKES_BRACES)})(?=\{{)"), r"\\\1"),
    (re.compile(rf"{_START}(bar|hat|tilde) (?=[A-Z]\()"), r"\\\1 "),
    (
        re.compile(
            rf"{_START}({_any(GREEK)}|ell|partial)"
            r"(?=[\^_](?:\{|\\|-?\d|[A-Za-z*+](?![A-Za-z])|(?:Phi|Psi|star|pi|theta)\b))"
        ),
        r"\\\1",
    ),
    (
        re.compile(
            rf"(?<!\w\w_)(?<=[\w)\]}}][\^_])({_any(GREEK | _RAISED | {'ell'})})"
            rf"((?:log|ln)?)(?![A-Za-z_])"
        ),
        r"\\\1{}\2",
    ),
    (
        re.compile(
            rf"{_START}({_any(GREEK)})"
            r"(?=\((?!s\))(?:[^()A-Za-z\\]|\\[A-Za-z]+|(?<![A-Za-z])[A-Za-z](?![A-Za-z])|log)*\))"
        ),
        r"\\\1",
    ),
    (re.compile(r"(?<![\w.-])(1 ?[-+] ?)(delta|epsilon|eta)(?![A-Za-z-])"), r"\1\\\2"),
    (re.compile(rf"(?<![\w.-])(1/)({_any(GREEK)})(?![A-Za-z-])"), r"\1\\\2"),
    (re.compile(r"(?<=[\d%})])times(?![A-Za-z])"), r"\\times"),
    (
        re.compile(r"(?<![\\A-Za-z])([A-Za-z])times(?= ?[A-Za-z\d](?:times)?(?![A-Za-z]))"),
        r"\1\\times",
    ),
    (re.compile(r"(?<=[\dKMBk%])sim(?= ?\d)"), r"\\sim"),
    (re.compile(r"(?<![\\\w-])(sim|approx)(?=\d[\d.,]*(?:[KMBTGkx]\b|%|(?![\w-])|\\))"), r"\\\1"),
    (re.compile(r"(?<=\d)pm(?=\d)"), r"\\pm"),
    (
        re.compile(r"(?<![\w'’\\])([b-df-hj-zB-DF-HJ-Z] ?)(gg|ll)(?= ?[A-Za-z\d](?![A-Za-z]))"),
        r"\1\\\2",
    ),
    (re.compile(r"(?<=\()(ge|le)(?= ?\d)"), r"\\\1"),
    (re.compile(r"(?<![\w'’\\])([b-zA-HJ-Z]) (ge|le)(?= \d)"), r"\1 \\\2"),
    (re.compile(r"(?<=\w)\{([=+<>-])\}(?=\w)"), r"\1"),
    (re.compile(r"(?<=\w)\{(cdot|in|sim|times|to)\} ?(?=[\w\\])"), r"\\\1{}"),
    (re.compile(r"(?<!\w)\{([A-Z])\}(?=\(| \\?big)"), r"\1"),
)


def _restore_local(text: str) -> str:
    text = _CERTAIN_WORD.sub(_restore_certain, text)
    for pattern, replacement in _LOCAL:
        text = pattern.sub(replacement, text)
    return text


def _restore_certain(match: re.Match[str]) -> str:
    return match[1] + "".join(f"\\{name}" for name in _COMMAND_IN_WORD.findall(match[2]))


def _restore_known_greek(text: str) -> str:
    """A Greek letter that is certain in one place of a text is Greek throughout."""
    found = set(re.findall(rf"\\({_any(GREEK)})(?![A-Za-z])", text))
    if not found:
        return text
    words = re.compile(
        rf"(?<![\\\w/.])({_any(found)})(?![A-Za-z\d]|-?\d| (?:distribution|version))"
    )
    return _outside_kept(text, lambda part: words.sub(r"\\\1", part))
