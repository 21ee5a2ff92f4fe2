"""Dumps become papers: nothing lost, nothing twice, every fact with its source."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest

from readinglist.library import Library
from readinglist.model.outcome import Outcome
from readinglist.model.paper import Link, LinkKind, Status
from readinglist.model.record import Record, Refusal
from readinglist.sentence import Sentence

Make = Callable[..., Any]


def outcomes(library: Library, source: Any) -> tuple[int, int, int]:
    report = library.import_dump(source)
    return tuple(report.outcomes[outcome] for outcome in Outcome)  # type: ignore[return-value]


def only(library: Library) -> int:
    (paper_id,) = library.ids()
    return paper_id


def test_each_record_becomes_a_paper_that_knows_where_it_stood(
    library: Library, dump: Make, record: Make
) -> None:
    page = dump("april.txt", record("Sparse gardens"), record("Noisy light", author_count=3))
    assert outcomes(library, page) == (2, 0, 0)
    first, second = library.papers(library.ids())
    assert (first.title, first.status, first.dumps) == (
        "Sparse gardens",
        Status.UNREAD,
        ("april.txt",),
    )
    assert second.author_count == 3
    (sighting,) = library.sightings(second.id)
    assert (sighting.dump, sighting.line, sighting.position) == ("april.txt", 5, 1)


def test_the_same_file_again_changes_nothing(library: Library, dump: Make, record: Make) -> None:
    page = dump("april.txt", record("Sparse gardens"), record("Noisy light"))
    library.import_dump(page)
    before = library.revision
    assert outcomes(library, page) == (0, 0, 2)
    assert library.revision == before


def test_the_same_records_in_another_file_change_nothing(
    library: Library, dump: Make, record: Make
) -> None:
    records = record("Sparse gardens"), record("Noisy light")
    library.import_dump(dump("april.txt", *records))
    before = library.revision
    assert outcomes(library, dump("april with CRLF.txt", *records)) == (0, 0, 2)
    assert library.revision == before


@pytest.mark.parametrize("first_is_bare", [True, False])
def test_a_paper_seen_bare_and_as_a_card_has_the_cards_facts(
    library: Library, dump: Make, record: Make, first_is_bare: bool
) -> None:
    bare = dump("bare.txt", record("Sparse gardens"))
    card = dump(
        "card.txt",
        record(
            "Sparse gardens",
            author_count=4,
            organization="Moss Lab",
            published=date(2025, 2, 3),
            published_text="Feb 3, 2025",
            comments=2,
        ),
    )
    pages = [bare, card] if first_is_bare else [card, bare]
    assert [outcomes(library, page) for page in pages] == [(1, 0, 0), (0, 1, 0)]
    paper = library.paper(only(library))
    assert (paper.author_count, paper.organization, paper.published) == (
        4,
        "Moss Lab",
        date(2025, 2, 3),
    )
    assert (paper.published_text, paper.comments) == ("Feb 3, 2025", 2)
    assert paper.dumps == tuple(page.name for page in pages)


def test_spelling_does_not_make_a_paper_new(library: Library, dump: Make, record: Make) -> None:
    abstract = record("x").abstract
    library.import_dump(dump("a.txt", record("The Fr\\'echet Garden: An Actor-Critic", abstract)))
    other = dump("b.txt", record("The Fréchet garden - an actor critic", abstract))
    assert outcomes(library, other) == (0, 1, 0)


def test_papers_that_share_only_a_title_stay_apart(
    library: Library, dump: Make, record: Make
) -> None:
    one = record("On growth", "We weigh apples in an orchard and report the distribution of sizes.")
    two = record("On growth", "A proof that every bounded lattice of sets has a largest element.")
    assert outcomes(library, dump("a.txt", one, two)) == (2, 0, 0)


def test_a_corrected_title_is_still_the_same_paper(
    library: Library, dump: Make, record: Make
) -> None:
    abstract = record("the noisy gardens of the north").abstract
    library.import_dump(dump("a.txt", record("Sparse Gardens Grow Undr Noisy Light", abstract)))
    corrected = record("Sparse Gardens Grow Under Noisy Light", abstract)
    assert outcomes(library, dump("b.txt", corrected)) == (0, 1, 0)
    titles = [sighting.title for sighting in library.sightings(only(library))]
    assert titles == ["Sparse Gardens Grow Undr Noisy Light", corrected.title]


@pytest.mark.parametrize(
    ("title", "other"),
    [
        ("Gardener 2: growing models in the dark", "Gardener 3: growing models in the dark"),
        ("A pilot grows sparse gardens", "What the moss remembers of noisy summers"),
    ],
)
def test_papers_that_share_an_abstract_under_other_titles_stay_apart(
    library: Library, dump: Make, record: Make, title: str, other: str
) -> None:
    abstract = record("some garden").abstract
    page = dump("a.txt", record(title, abstract), record(other, abstract))
    assert outcomes(library, page) == (2, 0, 0)


def test_the_arxiv_id_decides(library: Library, dump: Make, record: Make) -> None:
    library.import_dump(dump("a.txt", record("Old name", "One text.", arxiv_id="2401.00001")))
    renamed = record("Quite another name", "Another text.", arxiv_id="2401.00001")
    namesake = record("Old name", "One text.", arxiv_id="2402.00002")
    assert outcomes(library, dump("b.txt", renamed, namesake)) == (1, 1, 0)


def test_a_year_given_later_corrects_the_dates(library: Library, dump: Make, record: Make) -> None:
    library.import_dump(dump("a.txt", record("Sparse gardens", published_text="Mar 4")))
    assert library.paper(only(library)).published is None
    dated = record("Sparse gardens", published=date(2024, 3, 4), published_text="Mar 4")
    assert outcomes(library, dump("a.txt", dated, year=2024)) == (0, 1, 0)
    assert library.paper(only(library)).published == date(2024, 3, 4)


def test_what_the_user_set_by_hand_is_not_overwritten(
    library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Sparse gardens")))
    library.edit(only(library), {"organization": None, "title": "Sparse gardens, annotated"})
    outcomes(library, dump("b.txt", record("Sparse gardens", organization="Moss Lab")))
    papers = list(library.papers(library.ids()))
    assert papers[0].title == "Sparse gardens, annotated"
    assert papers[0].organization is None


def test_links_add_up(library: Library, dump: Make, record: Make) -> None:
    code = Link(LinkKind.GITHUB, "https://github.com/moss-lab/garden")
    page = Link(LinkKind.PROJECT, "https://moss-lab.github.io/garden")
    library.import_dump(dump("a.txt", record("Sparse gardens", links=(code,))))
    library.import_dump(dump("b.txt", record("Sparse gardens", links=(code, page))))
    assert library.paper(only(library)).links == (code, page)


def test_refusals_are_reported_and_the_rest_is_imported(
    library: Library, dump: Make, record: Make
) -> None:
    refusal = Refusal(9, Sentence("the page ends before the abstract"))
    report = library.import_dump(dump("a.txt", record("Sparse gardens"), refusal))
    assert (report.records, report.refused) == (1, [refusal])


def test_an_import_that_breaks_off_leaves_nothing(
    library: Library, dump: Make, record: Make
) -> None:
    class TornError(Exception):
        pass

    def torn() -> Iterator[Record]:
        yield record("Sparse gardens")
        raise TornError

    page = dump("a.txt")
    page.records = torn()
    with pytest.raises(TornError):
        library.import_dump(page)
    assert library.ids() == []
    assert library.next_undo() is None


def test_a_rehearsal_reports_and_changes_nothing(
    library: Library, dump: Make, record: Make
) -> None:
    with library.rehearsal():
        assert outcomes(library, dump("a.txt", record("Sparse gardens"))) == (1, 0, 0)
        assert outcomes(library, dump("b.txt", record("Sparse gardens"), record("Moss"))) == (
            1,
            1,
            0,
        )
    assert library.ids() == []
    assert library.revision == 0
