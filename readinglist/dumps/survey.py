"""A first look at a page, before its records are read: which layout, and of which year."""

from collections.abc import Iterable
from dataclasses import dataclass

from readinglist.dumps.dates import PageDate, YearClues
from readinglist.dumps.layouts import TEXT_LAYOUTS
from readinglist.dumps.layouts.base import PageProfile, TextLayout
from readinglist.dumps.layouts.cards import date_after, is_detail
from readinglist.dumps.layouts.pairing import looks_like_paper
from readinglist.dumps.pages import Page
from readinglist.dumps.source import Line

_FEWEST_PAPERS = 0.5


@dataclass(frozen=True, slots=True)
class Survey:
    """A page's layout, null where it is no page of papers; its date and year where told."""

    layout: TextLayout | None
    date: PageDate | None
    year: int | None


def survey(page: Page, lines: Iterable[Line]) -> Survey:
    """Look over a page whose body is `lines`."""
    clues = YearClues()
    count = gaps = details = papers = 0
    before: Line | None = None
    for line in lines:
        count += 1
        details += is_detail(line.text)
        if before is not None:
            gaps += line.gap
            papers += looks_like_paper(before, line)
            if date := date_after(before, line):
                clues.add(date)
        before = line
    if page.date:
        clues.add_header(page.date)
    profile = PageProfile(
        papers=page.headed or 2 * papers >= _FEWEST_PAPERS * count,
        gaps=gaps / max(count - 1, 1),
        details=details,
    )
    best = max(TEXT_LAYOUTS, key=lambda layout: layout.recognise(profile))
    layout = best if best.recognise(profile) > 0 else None
    return Survey(layout, page.date, clues.year)
