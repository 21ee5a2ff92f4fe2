"""Where the blocks of a bibliography begin and end, to the character.

Braces are counted as BibTeX counts them: each one, escaped or quoted as it may be. Thus a block
that is never closed is found where BibTeX would lose all that follows.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(r"@\s*(\w+)\s*([{(])\s*([^\s,{}]*)")
_LINE_OPENING = re.compile(r"^[ \t]*(?=@\s*\w+\s*[{(])", re.MULTILINE)
_TOKENS = {"{": re.compile("[{}]"), "(": re.compile('[{}()"]')}
_WITHOUT_KEY = frozenset({"comment", "preamble", "string"})


@dataclass(frozen=True, slots=True)
class Block:
    """`text[start:end]`, from its ``@`` on; `key` is in lower case, and empty if it is no entry.

    One that is not `closed` ends where the next one begins a line, or with the text.
    """

    key: str
    start: int
    end: int
    closed: bool


def blocks(text: str) -> Iterator[Block]:
    """The blocks of a bibliography in their order; what stands between them is free text."""
    position, all_closed = 0, True
    while (opening := _OPENING.search(text, position)) is not None:
        limit = len(text) if all_closed else _next_line_opening(text, opening.end())
        end = _closing(text, opening, limit)
        if end is None:
            limit, all_closed = _next_line_opening(text, opening.end()), False
        position = limit if end is None else end
        key = "" if opening[1].lower() in _WITHOUT_KEY else opening[3].lower()
        yield Block(key, opening.start(), position, closed=end is not None)


def _closing(text: str, opening: re.Match[str], limit: int) -> int | None:
    """The place after a block's last brace or parenthesis; null where it is not closed."""
    depth, quoted = 0, False
    for token in _TOKENS[opening[2]].finditer(text, opening.end(2), limit):
        match token[0]:
            case "{":
                depth += 1
            case "}":
                depth -= 1
            case '"' if depth == 0:
                quoted = not quoted
            case ")" if depth == 0 and not quoted:
                return token.end()
        if depth < 0:
            return token.end()
    return None


def _next_line_opening(text: str, position: int) -> int:
    found = _LINE_OPENING.search(text, position)
    return len(text) if found is None else found.end()
