"""Hugging Face's index of papers: how it is asked, and what its JSON says."""

from urllib.parse import quote, urlencode

from readinglist.fetch import shapes
from readinglist.fetch.arxiv import is_arxiv_id
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.channel import Channel, Reply
from readinglist.fetch.failures import BadAnswerError, RefusedError
from readinglist.fetch.services import Answer, Request, Service
from readinglist.sentence import Sentence

_LONGEST_QUERY = 250
_HITS = 10
_JSON = ("json",)


def search_url(base: str, title: str) -> str:
    """The address of the papers that are like `title`, which is cut at a word if need be."""
    words = " ".join(title.split())
    if len(words) > _LONGEST_QUERY:
        cut = words[: _LONGEST_QUERY + 1].rpartition(" ")[0]
        words = cut or words[:_LONGEST_QUERY]
    return f"{base}/papers/search?{urlencode({'q': words, 'limit': _HITS})}"


def paper_url(base: str, arxiv_id: str) -> str:
    """The address of one paper."""
    return f"{base}/papers/{quote(arxiv_id, safe='/')}"


def parse_search(answer: Answer) -> tuple[Candidate, ...]:
    """The papers of a list; items that are none are left out."""
    _check(answer)
    found = shapes.load(answer.body)
    if not isinstance(found, list):
        raise BadAnswerError("its answer is not a list of papers")
    return tuple(paper for item in found if (paper := _candidate(item)))


def parse_paper(answer: Answer) -> Candidate | None:
    """One paper; null where the index does not have it."""
    if answer.status == 404:
        return None
    _check(answer)
    paper = _candidate(shapes.load_object(answer.body))
    if paper is None:
        raise BadAnswerError("its answer is not a paper")
    return paper


class HuggingFace:
    """Asks Hugging Face through its channel."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def by_title(self, title: str) -> Reply[tuple[Candidate, ...]]:
        """Papers like the title. Something is always found: rank proves nothing."""
        url = search_url(self._channel.base, title)
        request = Request(url, Sentence("title “{title}”", title=title), _JSON, bucket="search")
        return self._channel.ask(request, parse_search)

    def by_id(self, arxiv_id: str) -> Reply[Candidate | None]:
        """The paper with that id; null where the index does not have it."""
        url = paper_url(self._channel.base, arxiv_id)
        return self._channel.ask(
            Request(url, Sentence("paper {arxiv_id}", arxiv_id=arxiv_id), _JSON), parse_paper
        )


def _check(answer: Answer) -> None:
    if answer.status != 200:
        raise RefusedError(
            "Hugging Face refused the question with status {status}", status=answer.status
        )


def _candidate(item: object) -> Candidate | None:
    if not isinstance(item, dict):
        return None
    paper = shapes.part(item, "paper") or item
    arxiv_id, title = shapes.text(paper, "id"), shapes.text(paper, "title")
    if arxiv_id is None or title is None or not is_arxiv_id(arxiv_id):
        return None
    organization = shapes.part(paper, "organization")
    return Candidate(
        source=Service.HUGGINGFACE,
        arxiv_id=arxiv_id,
        title=title,
        abstract=shapes.text(paper, "summary") or "",
        authors=tuple(
            name
            for author in shapes.items(paper, "authors")
            if isinstance(author, dict) and (name := shapes.text(author, "name"))
        ),
        published=shapes.day(shapes.text(paper, "publishedAt")),
        organization=shapes.text(organization, "fullname") or shapes.text(organization, "name"),
        upvotes=shapes.number(paper, "upvotes"),
        comments=shapes.number(item, "numComments"),
        repository=_address(paper, "githubRepo"),
        project_page=_address(paper, "projectPage"),
    )


def _address(paper: shapes.Json, name: str) -> str | None:
    """An address that may be opened; line breaks inside are a known fault of the data."""
    address = (shapes.text(paper, name) or "").replace(" ", "")
    return address if address.startswith(("https://", "http://")) else None
