"""Lines to pages: the site's header begins one, and a file may hold several."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, groupby, pairwise

from readinglist.dumps.dates import PageDate
from readinglist.dumps.source import Line

_OFFER = "Get trending papers in your email inbox(?: once a day)?!"
_AUTHOR = "by ?AK and the research community"
_ONCE = ("Subscribe", "Daily Papers")
_CERTAIN = re.compile(f"{_OFFER}|{_AUTHOR}")
_GLUED_OFFER = re.compile(f"(?<=.){_OFFER}$")
_USUAL = frozenset({"new", *_ONCE})


@dataclass(slots=True, eq=False)
class Page:
    """A page's header; `line` is where the page begins, `headed` whether a header was there."""

    line: int
    headed: bool = False
    date: PageDate | None = None


def split_pages(lines: Iterable[Line]) -> Iterator[tuple[Page, Iterator[Line]]]:
    """The pages in `lines`, each with its own lines, to be read in turn."""
    for page, group in groupby(_placed(lines), key=lambda placed: placed[0]):
        yield page, (line for _, line in group if line is not None)


def certainly_header(text: str) -> bool:
    """Whether a line can only belong to a page's header."""
    return _CERTAIN.match(text) is not None


def _placed(lines: Iterable[Line]) -> Iterator[tuple[Page, Line | None]]:
    page: Page | None = None
    header: _Header | None = None
    for line, following in pairwise(chain(_unglued(lines), [None])):
        assert line is not None
        if header is None and _begins_header(line, following, at_start=page is None):
            page = Page(line.number, headed=True)
            header = _Header(page)
        page = page or Page(line.number)
        if header is None:
            yield page, line
        elif rest := header.rest_of(line.text):
            header = None
            yield page, Line(line.number, rest)
        else:
            yield page, None


def _unglued(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines, where a page followed one without a line's end now each on a line of its own."""
    for line, following in pairwise(chain(lines, [None])):
        assert line is not None
        if match := _GLUED_OFFER.search(line.text):
            yield replace(line, text=line.text[: match.start()].rstrip())
            yield Line(line.number, match[0])
        elif _ends_in_new(line.text) and following and certainly_header(following.text):
            yield replace(line, text=line.text.removesuffix("new").rstrip())
        else:
            yield line


def _ends_in_new(text: str) -> bool:
    return text.endswith("new") and text != "new"


def _begins_header(line: Line, following: Line | None, *, at_start: bool) -> bool:
    if certainly_header(line.text):
        return True
    if line.text not in _USUAL or following is None:
        return False
    return at_start or following.text in _USUAL or certainly_header(following.text)


class _Header:
    """The header being read: takes its own words off each line, glued together or not."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._once = list(_ONCE)

    def rest_of(self, text: str) -> str:
        """What `text` says beyond the header; empty where it belongs to the header whole."""
        if text == "new":
            return ""
        while text:
            shorter = self._without_phrase(text)
            if shorter == text:
                break
            text = shorter
        if self._page.date is None and (found := PageDate.parse(text)) and not found.comments:
            self._page.date = found
            return ""
        return text

    def _without_phrase(self, text: str) -> str:
        if match := _CERTAIN.match(text):
            return text[match.end() :].lstrip()
        for phrase in self._once:
            if text.startswith(phrase) and not text.startswith(f"{phrase} "):
                self._once.remove(phrase)
                return text.removeprefix(phrase)
        return text
