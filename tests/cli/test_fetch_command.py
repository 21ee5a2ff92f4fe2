"""`fetch` through the real stack against a server on this machine that speaks as the services."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.fetch.loopback import Canned, Loopback, in_place_of_services, work

Call = Callable[..., Any]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with in_place_of_services(monkeypatch.setenv) as server:
        yield server


@pytest.fixture
def library(readinglist: Call, server: Loopback, tmp_path: Path) -> Call:
    """Three papers, of which the services know two."""
    server.works = [work(1), work(2, on_huggingface=False)]
    page = tmp_path / "page.txt"
    page.write_text(
        "byAK and the research community\n\n"
        + "".join(f"{one.title}\n\n{one.abstract}\n\n" for one in (work(1), work(2), work(3))),
        encoding="utf-8",
    )
    assert readinglist("import", page, "--json").json["papers"] == 3
    return readinglist


def test_papers_to_read_are_resolved_and_the_rest_is_told(library: Call) -> None:
    library("mark", 1, 2, 3, "--status", "to-read")
    ran = library("fetch", "--json")
    assert ran.status == 1
    assert sorted(ran.json["resolved"]) == [1, 2]
    assert [trouble["id"] for trouble in ran.json["unresolved"]] == [3]
    assert ran.json["failed"] == []
    assert ran.json["requests"]["arxiv"] > 0
    paper = library("show", 1, "--json").json
    assert (paper["arxiv_id"], paper["authors"]) == ("2603.00001", ["Ada Example", "Bo Sample"])
    assert (paper["published"], paper["title"]) == ("2026-03-02", work(1).title)
    assert library("list", "author:sample", "--json").json["total"] == 2


def test_what_is_resolved_is_not_asked_for_again(library: Call, server: Loopback) -> None:
    library("mark", 1, "--status", "to-read")
    assert library("fetch").status == 0
    asked = len(server.asked)
    assert library("fetch", "--json").json["resolved"] == []
    assert len(server.asked) == asked


def test_without_ids_only_papers_to_read_are_asked_about(library: Call, server: Loopback) -> None:
    assert library("fetch", "--json").json["resolved"] == []
    assert server.asked == []
    assert library("fetch", 1, "--json").json["resolved"] == [1]


def test_what_the_user_set_stays(library: Call, tmp_path: Path) -> None:
    from readinglist.library import Library

    with Library(tmp_path / "library") as opened:
        opened.edit(1, {"published": "2020-01-01"})
    library("fetch", 1)
    assert library("show", 1, "--json").json["published"] == "2020-01-01"


def test_a_cite_key_survives_the_authors(library: Call) -> None:
    library("export", 1)
    before = library("show", 1, "--json").json["cite_key"]
    library("fetch", 1)
    assert library("show", 1, "--json").json["cite_key"] == before
    assert "Example, Ada and Sample, Bo" in library("export", 1).out


def test_trouble_of_a_service_is_told_and_asked_for_again(library: Call, server: Loopback) -> None:
    library("mark", 1, "--status", "to-read")
    server.fault = lambda _, __: Canned(400, b"no")
    ran = library("fetch", "--json")
    assert ran.status == 1
    assert ran.json["resolved"] == []
    server.fault = lambda _, __: None
    assert library("fetch", "--json").json["resolved"] == [1]


def test_an_id_that_does_not_exist_is_named(library: Call) -> None:
    ran = library("fetch", 1, 44, "--json")
    assert (ran.status, ran.json["resolved"]) == (1, [1])
    assert "44" in ran.err
