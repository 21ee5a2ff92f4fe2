"""How each service is asked and how its answers are read, in all their shapes."""

import json
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.fetch import arxiv, github, huggingface
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.channel import Channel, Surroundings
from readinglist.fetch.events import field_values
from readinglist.fetch.failures import BadAnswerError, FetchError, RefusedError
from readinglist.fetch.services import Answer, Service
from readinglist.model.paper import Link, LinkKind
from tests.fetch.loopback import (
    Canned,
    Loopback,
    as_json,
    error_feed,
    feed,
    hf_paper,
    work,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["paper", "id", "title", "authors", "full_name", "license", "block"]),
            inner,
            max_size=4,
        )
    ),
)


def answer(canned: Canned) -> Answer:
    assert canned.body is not None
    return Answer(canned.status, canned.headers, canned.body, "http://x/")


def raw(body: bytes, status: int = 200) -> Answer:
    return Answer(status, {}, body, "http://x/")


def query(url: str) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}


def test_arxiv_is_asked_for_as_many_as_there_are_ids() -> None:
    asked = query(arxiv.ids_url("http://x/q", ["2603.00001", "hep-th/9901001"]))
    assert asked == {"id_list": "2603.00001,hep-th/9901001", "max_results": "2"}


def test_a_title_is_one_phrase_whatever_it_holds() -> None:
    asked = query(arxiv.title_url("http://x/q", 'Say "kettle":\n  a \\(b) AND c?'))
    assert asked["search_query"] == 'ti:"Say kettle: a (b) AND c?"'


def test_the_looser_query_has_the_telling_words_in_plain_letters() -> None:
    url = arxiv.words_url("http://x/q", "Schrödinger bridges for the kettle")
    assert url is not None
    assert query(url)["search_query"] == "all:schrodinger AND all:bridges AND all:kettle"
    assert arxiv.words_url("http://x/q", "π and τ") is None


def test_a_feed_is_read_by_names() -> None:
    (found,) = arxiv.parse(answer(feed([work(1, comment="Withdrawn: the kettle leaks")])))
    assert found.arxiv_id == "2603.00001"
    assert found.withdrawn
    assert found.categories == ("cs.LG", "cs.AI")
    assert (found.doi, found.journal_ref) == (None, None)


def test_an_abstract_about_withdrawal_is_not_withdrawn() -> None:
    text = "We study troops that were withdrawn and how money is withdrawn."
    (found,) = arxiv.parse(answer(feed([work(1, abstract=text)])))
    assert not found.withdrawn


def test_nothing_found_is_no_fault_but_nothing_sent_is() -> None:
    assert arxiv.parse(answer(feed([]))) == ()
    with pytest.raises(BadAnswerError):
        arxiv.parse(answer(feed([], total=3)))


@pytest.mark.parametrize("status", [200, 400])
def test_arxivs_errors_are_known_by_their_entry(status: int) -> None:
    with pytest.raises(arxiv.BadIdError, match=r"2603\.99999"):
        arxiv.parse(answer(error_feed("2603.99999", status)))


def test_one_bad_id_does_not_cost_the_batch(server: Loopback, around: Surroundings) -> None:
    server.works = [work(1), work(2)]
    asked = arxiv.Arxiv(Channel(server.endpoints[Service.ARXIV], around))
    reply = asked.by_ids(["2603.00001", "2603.99999", "no id", "2603.00002", "2603.00003"])
    assert reply.value.keys() == {"2603.00001", "2603.00002"}
    assert len(server.asked) == 2


@pytest.mark.parametrize(
    "body",
    [
        b'<!DOCTYPE feed [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><feed>&b;</feed>',
        b'<!DOCTYPE feed SYSTEM "http://127.0.0.1/x.dtd"><feed/>',
        b"<html></html>",
        b"<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
        b"Rate exceeded.",
    ],
)
def test_what_is_no_feed_is_refused(body: bytes) -> None:
    with pytest.raises(BadAnswerError):
        arxiv.parse(raw(body))


@given(st.binary(max_size=60))
def test_any_bytes_are_at_worst_a_failed_job(body: bytes) -> None:
    for parse in (arxiv.parse, huggingface.parse_search, huggingface.parse_paper, github.parse):
        with pytest.raises(FetchError):
            parse(raw(b"\x00" + body))


@given(JSON)
def test_json_of_any_shape_is_read_or_refused(value: object) -> None:
    body = json.dumps(value).encode()
    for parse in (huggingface.parse_search, huggingface.parse_paper, github.parse):
        try:
            found = parse(raw(body))
        except BadAnswerError:
            continue
        assert isinstance(found, tuple | Candidate | Link)


def test_json_nested_beyond_reason_is_refused() -> None:
    with pytest.raises(BadAnswerError):
        huggingface.parse_search(raw(b"[" * 100_000))


def test_wrapped_and_unwrapped_papers_are_read_alike() -> None:
    one = work(1, repository="https://github.com/example/ste\nps/")
    (wrapped,) = huggingface.parse_search(answer(as_json([{"paper": hf_paper(one)}, 7, {}])))
    assert wrapped == huggingface.parse_paper(answer(as_json(hf_paper(one))))
    assert wrapped.title == one.title
    assert wrapped.repository == "https://github.com/example/steps/"
    assert huggingface.parse_paper(answer(as_json({"error": "no"}, 404))) is None


def test_an_address_of_another_scheme_is_none() -> None:
    paper = {**hf_paper(work(1)), "projectPage": "javascript:alert(1)"}
    found = huggingface.parse_paper(answer(as_json(paper)))
    assert found is not None
    assert found.project_page is None


def test_a_long_title_is_cut_at_a_word() -> None:
    asked = query(huggingface.search_url("http://x", "kettle " * 60))["q"]
    assert len(asked) <= 250
    assert asked.endswith("kettle")


def test_facts_leave_out_what_is_not_said() -> None:
    said = field_values(Candidate(Service.ARXIV, "2603.00001", "T", "A"))
    assert said == {
        "arxiv_id": "2603.00001",
        "arxiv_title": "T",
        "arxiv_abstract": "A",
        "withdrawn": False,
    }


def test_a_repository_that_moved_is_named_anew(server: Loopback, around: Surroundings) -> None:
    server.repositories["old/steps"] = Canned(301, b"{}", {"Location": "/gh/repositories/7"})
    server.repositories["repositories/7"] = {
        "full_name": "new/steps",
        "archived": True,
        "language": None,
        "license": None,
        "stargazers_count": 3,
    }
    asked = github.GitHub(Channel(server.endpoints[Service.GITHUB], around), pytest.fail)
    link = Link(LinkKind.GITHUB, "https://github.com/old/steps", details={"path": "tree/main/x"})
    found = asked.repository(link).value
    assert (found.url, found.state) == ("https://github.com/new/steps", "archived")
    assert found.details["renamed_from"] == "old/steps"
    assert found.details["owner_changed"] is True
    assert found.details["path"] == "tree/main/x"
    assert found.details["holds_code"] is False


def test_single_sign_on_is_asked_once_without_the_token(
    server: Loopback, around: Surroundings
) -> None:
    headers = {"X-GitHub-SSO": "required", "x-ratelimit-remaining": "4990"}
    server.repositories["a/b"] = as_json({"message": "SAML"}, 403, headers)
    channel = Channel(server.endpoints[Service.GITHUB], around, "s3cret")
    with pytest.raises(RefusedError):
        github.GitHub(channel, pytest.fail).repository(
            Link(LinkKind.GITHUB, "https://github.com/a/b")
        )
    assert server.tokens == ["Bearer s3cret", None]
    assert channel.client.has_token


@pytest.mark.parametrize(("status", "state"), [(404, "gone"), (451, "blocked")])
def test_a_dead_repository_keeps_its_address(
    server: Loopback, around: Surroundings, status: int, state: str
) -> None:
    server.repositories["a/b"] = as_json({"block": {"reason": "dmca"}}, status)
    asked = github.GitHub(Channel(server.endpoints[Service.GITHUB], around), pytest.fail)
    found = asked.repository(Link(LinkKind.GITHUB, "https://github.com/a/b")).value
    assert (found.url, found.state) == ("https://github.com/a/b", state)


@pytest.mark.parametrize(
    "url", ["https://gitlab.com/a/b", "https://github.com/a", "https://github.com.evil.example/a/b"]
)
def test_other_addresses_are_no_repositories(url: str) -> None:
    assert github.repository_name(url) is None
