"""Lines to titles with abstracts: they alternate, unless a line's length says otherwise.

A page of one-line abstracts under titles of a title's length is read strictly by turns. Only what
cannot be so, a text far too long for a title in a title's place, is taken for another paragraph
of the abstract or shows that an abstract is missing.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from readinglist.dumps.layouts.base import Draft
from readinglist.dumps.source import Line
from readinglist.model.record import Refusal
from readinglist.sentence import Sentence

LONGEST_TITLE = 300
LONGEST_ABSTRACT = 30_000
_END = [None, None]
_SENTENCE = re.compile(r"[.。][)\"'”’]*$|https?:/")


def pair(lines: Iterable[Line]) -> Iterator[Draft | Refusal]:
    """Drafts with title and abstract only, in order; refusals for what has no counterpart."""
    ahead = chain(lines, _END)
    line, following, later = next(ahead), next(ahead), next(ahead, None)
    title: Line | None = None
    abstract: list[str] = []
    while line is not None:
        if title is not None and not abstract:
            if _is_next_title(line, following):
                yield _refuse_title(title)
                title = line
            else:
                abstract = [line.text]
        elif _is_paragraph(line, following, later):
            if title is None:
                yield Refusal(line.number, Sentence("This text has no title before it"))
            else:
                _append(abstract, line.text)
        else:
            if title is not None:
                yield _draft(title, abstract)
            title, abstract = line, []
        line, following, later = following, later, next(ahead, None)
    if title is not None:
        yield _draft(title, abstract) if abstract else _refuse_title(title)


def looks_like_paper(title: Line, abstract: Line) -> bool:
    """Whether two lines read like a title and its abstract, for pages nothing else tells of."""
    return (
        title.text[0].isalnum()
        and _may_be_title(title)
        and abstract.text[0].isalnum()
        and len(abstract.text) >= max(100, len(title.text))
    )


def _may_be_title(line: Line) -> bool:
    return len(line.text) <= LONGEST_TITLE and not _SENTENCE.search(line.text)


def _is_long(line: Line | None) -> bool:
    return line is not None and len(line.text) > LONGEST_TITLE


def _is_next_title(line: Line, following: Line | None) -> bool:
    return _may_be_title(line) and _is_long(following)


def _is_paragraph(line: Line, following: Line | None, later: Line | None) -> bool:
    if _is_long(line):
        return True
    if _may_be_title(line):
        return False
    return following is None or (_may_be_title(following) and _is_long(later))


def _append(abstract: list[str], paragraph: str) -> None:
    if sum(map(len, abstract)) <= LONGEST_ABSTRACT:
        abstract.append(paragraph)


def _draft(title: Line, abstract: list[str]) -> Draft | Refusal:
    text = " ".join(abstract)
    if len(text) > LONGEST_ABSTRACT:
        return Refusal(
            title.number, Sentence("The text after this line is far too long for an abstract")
        )
    return Draft(title.number, title.text, text)


def _refuse_title(title: Line) -> Refusal:
    words = title.text if len(title.text) <= 60 else f"{title.text[:59]}…"
    return Refusal(
        title.number,
        Sentence("“{words}” has no abstract; the page may be cut off here", words=words),
    )
