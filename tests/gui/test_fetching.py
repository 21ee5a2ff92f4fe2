"""Fetching from the window, from a server on this machine that speaks as the services do."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.record import Layout, Record
from tests.fetch.loopback import Loopback, in_place_of_services, work
from tests.gui.conftest import Hands, Page


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with in_place_of_services(monkeypatch.setenv) as server:
        yield server


@pytest.fixture
def hands(empty_folder: Path, server: Loopback, open_window: Callable[[Path], Hands]) -> Hands:
    """A window on two papers, of which the services know the first."""
    server.works = [work(1)]
    records = [
        Record(one.title, one.abstract, 1, place, Layout.PLAIN)
        for place, one in enumerate((work(1), work(2)))
    ]
    with Library(empty_folder) as library:
        library.import_dump(Page("two.txt", records))
    return open_window(empty_folder)


def test_the_selected_papers_are_looked_up(hands: Hands) -> None:
    hands.action("actionSelectAll").trigger()
    hands.press("f")
    report = hands.child(Strip, "reportStrip")
    hands.wait(report.isVisible)
    assert report.said == "1 paper found, 1 not sure or not known"
    assert work(2).title in report.details
    first, second = hands.ids()
    assert hands.read(first).authors == ("Ada Example", "Bo Sample")
    assert hands.read(second).authors == ()
