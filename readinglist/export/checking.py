"""What BibTeX would stumble over, found before a file is written."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = re.compile(r"\s*@(\w+)\s*\{\s*([^\s,{}]*)\s*,")
_FIELD = re.compile(r"^\s*(\w+)\s*=\s*(?:\{(.*)\}|(\w+)),?$", re.MULTILINE)
_REQUIRED = {
    "article": ("author", "title", ("journal", "journaltitle"), ("year", "date")),
    "inproceedings": ("author", "title", "booktitle", ("year", "date")),
    "online": (("url", "doi", "eprint"),),
}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, with the key of the entry it is in."""

    cite_key: str
    reason: str


def check(text: str) -> list[Problem]:
    """Everything wrong with a file of entries as the exporters write them.

    Braces are counted as BibTeX does (an escaped one counts), keys are compared without case,
    and each type has the fields its style asks for.
    """
    problems: list[Problem] = []
    seen: set[str] = set()
    at = 0
    while head := _HEAD.match(text, at):
        key = head[2]
        end = _end_of_entry(text, head.end(1))
        if end is None:
            return [*problems, Problem(key, "its braces do not balance")]
        if key.casefold() in seen:
            problems.append(Problem(key, "its cite key is used twice"))
        seen.add(key.casefold())
        problems.extend(_missing(head[1].lower(), key, text[head.end() : end]))
        at = end + 1
    if text[at:].strip():
        problems.append(Problem("", "there is text outside of all entries"))
    return problems


def _end_of_entry(text: str, start: int) -> int | None:
    depth = 0
    while (closing := text.find("}", start)) >= 0:
        depth += text.count("{", start, closing) - 1
        if depth == 0:
            return closing
        start = closing + 1
    return None


def _missing(kind: str, key: str, body: str) -> Iterator[Problem]:
    if not key:
        yield Problem(key, "it has no cite key")
    present = {match[1].lower() for match in _FIELD.finditer(body) if match[2] or match[3]}
    for field in _REQUIRED.get(kind, ()):
        names = (field,) if isinstance(field, str) else field
        if present.isdisjoint(names):
            yield Problem(key, f"it lacks {' or '.join(names)}")
