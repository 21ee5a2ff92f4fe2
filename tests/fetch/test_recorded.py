"""Answers as the real services gave them, where the recordings lie beside the project."""

import csv
import json
from pathlib import Path
from urllib.parse import unquote_plus

import pytest

from readinglist.fetch import arxiv, github, huggingface
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.failures import BadAnswerError, FetchError, RefusedError
from readinglist.fetch.limits import Fault, Limit, judge
from readinglist.fetch.matching import Verdict, decide
from readinglist.fetch.matching import judge as compare
from readinglist.fetch.services import Answer, Service
from readinglist.model.paper import Paper
from readinglist.text.folding import title_key

SERVICES = Path(__file__).parents[3] / "shared" / "services"
RECORDED = SERVICES / "recorded"
pytestmark = pytest.mark.skipif(
    not RECORDED.is_dir(), reason="the recorded answers do not lie beside the project"
)


def recorded(name: str) -> Answer:
    meta = json.loads((RECORDED / f"{name}.meta.json").read_text("utf-8"))
    headers = {key.lower(): value for key, value in meta["headers"] or ()}
    body = (RECORDED / name).parent.joinpath(meta["body"]).read_bytes() if meta["body"] else b""
    return Answer(meta["status"], headers, body, meta["request"]["url"])


def named(folder: str, *prefixes: str) -> list[str]:
    files = RECORDED.joinpath(folder).glob("*.meta.json")
    names = sorted(file.name.removesuffix(".meta.json") for file in files)
    return [f"{folder}/{name}" for name in names if name.startswith(prefixes)]


def as_paper(found: Candidate) -> Paper:
    return Paper(1, found.title, found.abstract, published=found.published)


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("id_single", 1),
        ("id_unknown_empty", 0),
        ("id_zero_empty", 0),
        ("id_versioned_title_zero", 1),
        ("old_style_id", 1),
        ("old_style_id_versioned", 1),
        ("legacy_single_hit", 1),
        ("title_phrase_one_hit", 1),
        ("search_ten_hits", 10),
        ("search_hundred_hits", 100),
        ("withdrawn", 1),
    ],
)
def test_feeds_of_arxiv(name: str, count: int) -> None:
    found = arxiv.parse(recorded(f"arxiv/{name}"))
    assert len(found) == count
    assert all(one.title and one.authors and one.published for one in found)
    assert all(arxiv.is_arxiv_id(one.arxiv_id) for one in found)
    assert [one.withdrawn for one in found].count(True) == (name == "withdrawn")


@pytest.mark.parametrize(
    ("name", "error"),
    [
        ("error_bad_id_400", arxiv.BadIdError),
        ("legacy_error_http_200", arxiv.BadIdError),
        ("unexpected_empty_page", BadAnswerError),
        ("truncated_feed", BadAnswerError),
    ],
)
def test_what_arxiv_sends_instead(name: str, error: type[FetchError]) -> None:
    with pytest.raises(error):
        arxiv.parse(recorded(f"arxiv/{name}"))


@pytest.mark.parametrize(
    "name", ["search_llama_3_herd", "search_kazakh", *named("huggingface", "daily_2")]
)
def test_lists_of_hugging_face(name: str) -> None:
    found = huggingface.parse_search(recorded(f"huggingface/{name.removeprefix('huggingface/')}"))
    assert found
    assert all(one.title and one.abstract and one.authors and one.published for one in found)
    for one in found:
        decision = decide(as_paper(one), found)
        assert decision.accepted is not None
        assert decision.accepted.candidate.arxiv_id == one.arxiv_id


def test_a_paper_of_hugging_face_and_its_later_version() -> None:
    first = huggingface.parse_paper(recorded("huggingface/paper_first_version"))
    (newest,) = arxiv.parse(recorded("arxiv/id_revised_abstract"))
    assert first is not None
    match = compare(as_paper(first), newest)
    assert match.verdict is Verdict.SAME
    assert match.overlap is not None
    assert 0.7 < match.overlap < 1.0


def test_look_alikes_are_not_taken() -> None:
    looking = recorded("arxiv/title_query_only_lookalikes")
    wanted = json.loads((RECORDED / "arxiv/title_query_only_lookalikes.meta.json").read_text())
    title = wanted["request"]["url"].partition("%22")[2].partition("%22")[0].replace("+", " ")
    assert title
    decision = decide(Paper(1, title, "An abstract of its own."), arxiv.parse(looking))
    assert decision.accepted is None


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("repo_ok_no_token", "alive"),
        ("repo_ok_nulls", "alive"),
        ("repo_renamed_target", "alive"),
        ("repo_archived", "archived"),
        ("repo_404", "gone"),
        ("blocked_451", "blocked"),
    ],
)
def test_repositories_on_github(name: str, state: str) -> None:
    assert github.parse(recorded(f"github/{name}")).state == state


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("arxiv/rate_limited_429", Limit),
        ("arxiv/unavailable_503", Limit),
        ("arxiv/server_error_500", Fault),
        ("huggingface/search_rate_limited_429", Limit),
        ("huggingface/edge_429", Limit),
        ("github/server_error_500", Fault),
        *[(name, Limit) for name in named("github", "rate_limited", "secondary_limit")],
    ],
)
def test_limits_and_faults(name: str, kind: type[Limit] | type[Fault]) -> None:
    service = Service(name.partition("/")[0])
    assert isinstance(judge(service, recorded(name), 1_795_000_000.0), kind)


@pytest.mark.parametrize("name", ["sso_403", "no_user_agent_403", "bad_token_401"])
def test_other_refusals_are_no_limits(name: str) -> None:
    answer = recorded(f"github/{name}")
    assert judge(Service.GITHUB, answer, 1_795_000_000.0) is None
    with pytest.raises(RefusedError):
        github.parse(answer)


def test_hard_titles_are_told_apart() -> None:
    rows = (SERVICES / "samples" / "hard_titles.tsv").read_text("utf-8").splitlines()
    titles = {row["title"] for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE)}
    assert len(titles) > 200
    assert len({title_key(title) for title in titles}) == len(titles)
    for title in titles:
        near = Candidate(Service.ARXIV, "2603.00001", f"{title} revisited", "")
        assert compare(Paper(1, title, ""), near).verdict is Verdict.OTHER
        assert unquote_plus(arxiv.title_url("http://x", title)).count('"') == 2
