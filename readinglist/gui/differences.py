"""Two texts side by side: which words of each the other lacks; pure."""

import re
from difflib import SequenceMatcher
from html import escape

from readinglist.gui.palette import Colours
from readinglist.text.folding import fold
from readinglist.text.readable import readable

_WORD = re.compile(r"\w+")


def marked(text: str, other: str, colours: Colours) -> str:
    """`text` as HTML; words that `other` has not in their place are underlined on the highlight.

    Case, punctuation and the ways to write a formula do not count.
    """
    plain, beside = readable(text), readable(other)
    words = list(_WORD.finditer(plain))
    matcher = SequenceMatcher(
        None, [fold(word[0]) for word in words], _folded(beside), autojunk=False
    )
    pieces, end = list[str](), 0
    for kind, first, last, _, _ in matcher.get_opcodes():
        if kind == "equal" or first == last:
            continue
        start, stop = words[first].start(), words[last - 1].end()
        lacking = escape(plain[start:stop])
        pieces.append(escape(plain[end:start]))
        pieces.append(f'<u style="background:{colours.highlight}">{lacking}</u>')
        end = stop
    return "".join([*pieces, escape(plain[end:])])


def _folded(text: str) -> list[str]:
    return [fold(word) for word in _WORD.findall(text)]
