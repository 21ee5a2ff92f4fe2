"""What the user decides about a match, and that undo takes back all that rests on it."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from readinglist.errors import NotFoundError
from readinglist.library import JobState, Library
from readinglist.model.bib_entry import BibEntry
from readinglist.model.fetching import CandidateInfo
from readinglist.model.paper import Link, LinkKind, Paper, Status
from readinglist.store.desk import Desk

Make = Callable[..., Any]
AT = datetime(2026, 4, 1, 12, tzinfo=UTC)
RIGHT, WRONG = "2603.00001", "2603.00002"
REPOSITORY = "https://github.com/example/moss"


def proposal(arxiv_id: str, **values: Any) -> CandidateInfo:
    fields: dict[str, Any] = {
        "paper_id": 1,
        "source": "huggingface",
        "arxiv_id": arxiv_id,
        "title": "Moss, revisited",
        "abstract": "About moss.",
        "authors": ("Ada Example", "Bo Sample"),
        "published": date(2026, 3, 2),
        "title_equal": False,
        "overlap": 0.9,
        "reasons": ("the title differs",),
        "found_at": AT,
    }
    return CandidateInfo(**{**fields, **values})


def state(library: Library) -> Paper:
    return library.paper(1)


def job_state(library: Library) -> JobState | None:
    job = library.job(1)
    return None if job is None else job.state


def take_up(library: Library, name: str = "run") -> Desk:
    desk = library.desk(name)
    desk.claim([1], frozenset)
    return desk


def fill_in(desk: Desk, arxiv_id: str = RIGHT) -> None:
    """What arXiv says once the paper's id is known, and the end of the run."""
    facts: dict[str, object] = {
        "arxiv_id": arxiv_id,
        "arxiv_title": "Moss, revisited",
        "authors": ("A. Example", "B. Sample", "C. Third"),
        "author_count": 3,
        "published": date(2026, 3, 1),
        "doi": "10.1000/moss",
        "categories": ("cs.LG",),
        "withdrawn": True,
    }
    links = [Link(LinkKind.ARXIV, f"https://arxiv.org/abs/{arxiv_id}")]
    desk.add_facts(1, "arxiv", AT, facts, links)
    desk.add_facts(1, "huggingface", AT, {"organization": "Moss Institute", "upvotes": 9})
    desk.note(1, JobState.RESOLVED)
    desk.release()


@pytest.fixture
def paper(library: Library, dump: Make, record: Make) -> Paper:
    """A paper to read that has candidates, with authors and a link of its dump's."""
    library.import_dump(
        dump(
            "a.txt",
            record(
                "Moss",
                authors=("Ada E.", "Bo S."),
                author_count=2,
                published=date(2026, 3, 3),
                links=(Link(LinkKind.GITHUB, REPOSITORY),),
                upvotes=4,
            ),
        )
    )
    library.mark([1], status=Status.TO_READ)
    desk = take_up(library)
    desk.propose(1, [proposal(RIGHT), proposal(WRONG, overlap=0.4)])
    desk.note(1, JobState.REVIEW, "none is sure")
    desk.release()
    return state(library)


@pytest.mark.usefixtures("paper")
def test_candidates_come_back_as_they_were_proposed(library: Library) -> None:
    assert library.candidates(1) == [proposal(RIGHT), proposal(WRONG, overlap=0.4)]
    assert job_state(library) is JobState.REVIEW
    assert library.unresolved() == []


def test_an_accepted_candidate_is_taken_and_queued(library: Library, paper: Paper) -> None:
    changes = library.accept(1, RIGHT)
    assert changes.summary == "accepted a match for “Moss”"
    assert "arxiv_id" in changes.altered[1]
    accepted = state(library)
    assert (accepted.arxiv_id, accepted.authors) == (RIGHT, ("Ada Example", "Bo Sample"))
    assert accepted.published == date(2026, 3, 2)
    assert accepted.title == paper.title
    assert job_state(library) is JobState.QUEUED
    assert library.unresolved() == [1]
    assert library.candidates(1) == []
    assert library.desk("run").confirmed([1]) == {1}
    said = {one.field: (one.source, one.at) for one in library.fact_sources(1)}
    assert said["arxiv_id"] == said["authors"] == ("huggingface", AT)


def test_only_what_is_proposed_can_be_accepted(library: Library, paper: Paper) -> None:
    with pytest.raises(NotFoundError, match="among the candidates"):
        library.accept(1, "2603.00009")
    assert state(library) == paper


def test_undo_of_an_accepted_match_takes_back_what_was_fetched_on_it(
    library: Library, paper: Paper
) -> None:
    library.accept(1, RIGHT)
    fill_in(take_up(library))
    resolved = state(library)
    assert (resolved.doi, resolved.withdrawn, len(resolved.authors)) == ("10.1000/moss", True, 3)
    assert job_state(library) is JobState.RESOLVED
    assert library.undo().summary == "Undone: accepted a match for “Moss”"
    assert state(library) == paper
    assert library.fact_sources(1) == []
    assert job_state(library) is JobState.REVIEW
    assert [one.arxiv_id for one in library.candidates(1)] == [RIGHT, WRONG]
    library.redo()
    assert state(library) == resolved
    assert job_state(library) is JobState.RESOLVED
    library.undo()
    assert state(library) == paper


def test_what_comes_after_the_user_has_thought_again_is_dropped(
    library: Library, paper: Paper
) -> None:
    library.accept(1, RIGHT)
    desk = take_up(library)
    library.undo()
    fill_in(desk)
    assert state(library) == paper
    assert job_state(library) is JobState.REVIEW


def test_what_comes_for_a_removed_paper_is_dropped(library: Library, paper: Paper) -> None:
    desk = take_up(library)
    library.remove([1])
    fill_in(desk)
    assert library.is_empty
    library.undo()
    assert state(library) == paper


@pytest.mark.usefixtures("paper")
def test_refused_candidates_are_gone_until_that_is_undone(library: Library) -> None:
    library.refuse(1, [WRONG])
    assert [one.arxiv_id for one in library.candidates(1)] == [RIGHT]
    assert job_state(library) is JobState.REVIEW
    library.refuse(1, [RIGHT, WRONG])
    assert library.candidates(1) == []
    assert library.desk("run").refused([1]) == {1: {RIGHT, WRONG}}
    job = library.job(1)
    assert job is not None
    assert job.state is JobState.NOT_FOUND
    assert job.until is not None
    assert job.until > datetime.now(UTC) + timedelta(days=27)
    assert not library.refuse(1, [RIGHT])
    library.undo()
    assert [one.arxiv_id for one in library.candidates(1)] == [RIGHT]
    assert job_state(library) is JobState.REVIEW
    library.redo()
    assert library.candidates(1) == []


def test_a_withdrawn_match_leaves_what_dumps_and_the_user_said(
    library: Library, paper: Paper
) -> None:
    fill_in(take_up(library), WRONG)
    resolved = state(library)
    library.edit(1, {"journal_ref": "My own words"})
    library.withdraw_match(1)
    left = state(library)
    assert left.journal_ref == "My own words"
    assert (left.arxiv_id, left.doi, left.arxiv_title, left.categories) == (None, None, None, ())
    assert (left.authors, left.author_count) == (("Ada E.", "Bo S."), 2)
    assert (left.published, left.organization, left.upvotes) == (date(2026, 3, 3), None, 4)
    assert not left.withdrawn
    assert left.links == paper.links
    assert [one.field for one in library.fact_sources(1)] == ["journal_ref"]
    assert library.desk("run").refused([1]) == {1: {WRONG}}
    assert library.unresolved() == []
    assert [one.arxiv_id for one in library.candidates(1)] == [RIGHT]
    library.undo()
    library.undo()
    assert state(library) == resolved
    assert job_state(library) is JobState.RESOLVED


@pytest.mark.usefixtures("paper")
def test_undo_of_a_withdrawal_takes_back_what_was_found_instead(library: Library) -> None:
    fill_in(take_up(library), WRONG)
    wrong = state(library)
    library.withdraw_match(1)
    fill_in(take_up(library, "next"), RIGHT)
    right = state(library)
    assert right.arxiv_id == RIGHT
    library.undo()
    assert state(library) == wrong
    library.redo()
    assert state(library) == right


def test_a_second_withdrawal_still_knows_what_the_dump_said(library: Library, paper: Paper) -> None:
    library.accept(1, WRONG)
    library.undo()
    library.redo()
    fill_in(take_up(library), WRONG)
    library.withdraw_match(1)
    fill_in(take_up(library, "next"), RIGHT)
    library.withdraw_match(1)
    assert state(library) == paper


@pytest.mark.usefixtures("paper")
def test_another_candidate_can_be_accepted_in_place_of_the_first(library: Library) -> None:
    library.accept(1, WRONG)
    fill_in(take_up(library), WRONG)
    library.accept(1, RIGHT)
    accepted = state(library)
    assert (accepted.arxiv_id, accepted.doi) == (RIGHT, None)
    assert [link.url for link in accepted.links] == [REPOSITORY, f"https://arxiv.org/abs/{RIGHT}"]
    assert job_state(library) is JobState.QUEUED


@pytest.mark.usefixtures("paper")
def test_an_id_that_the_user_typed_stays(library: Library) -> None:
    library.edit(1, {"arxiv_id": RIGHT})
    fill_in(take_up(library))
    library.withdraw_match(1)
    assert state(library).arxiv_id == RIGHT
    assert state(library).doi is None
    assert library.desk("run").refused([1]) == {}


def test_a_bibliographys_id_is_verified_like_any_other(library: Library) -> None:
    entry = BibEntry(1, Paper(1, "Moss", "About moss.", arxiv_id=WRONG, doi="10.1000/own"))
    library.import_bibliography("a.bib", [entry], lambda *_: None)
    assert library.desk("run").confirmed([1]) == set()
    assert not library.withdraw_match(1)
    fill_in(take_up(library))
    assert library.desk("run").confirmed([1]) == {1}
    library.withdraw_match(1)
    assert (state(library).arxiv_id, state(library).doi) == (WRONG, "10.1000/own")


def test_a_dumps_own_id_goes_when_it_is_withdrawn(
    library: Library, dump: Make, record: Make
) -> None:
    library.import_dump(dump("a.txt", record("Moss", arxiv_id=WRONG)))
    fill_in(take_up(library), WRONG)
    library.withdraw_match(1)
    assert state(library).arxiv_id is None
    assert library.desk("run").refused([1]) == {1: {WRONG}}


def test_a_repository_that_moved_where_another_link_leads_is_one(
    library: Library, paper: Paper
) -> None:
    moved = Link(LinkKind.GITHUB, "https://github.com/example/lawn", "alive", {"stars": 3})
    desk = take_up(library)
    desk.add_facts(1, "huggingface", AT, {}, [Link(LinkKind.GITHUB, moved.url)])
    assert [link.url for link in state(library).links] == [REPOSITORY, moved.url]
    desk.replace_link(1, REPOSITORY, moved)
    assert state(library).links == (moved,)
    assert paper.links != (moved,)


def test_nothing_is_withdrawn_where_services_said_nothing(library: Library, paper: Paper) -> None:
    take_up(library)
    assert not library.withdraw_match(1)
    assert state(library) == paper
    assert job_state(library) is JobState.RUNNING
