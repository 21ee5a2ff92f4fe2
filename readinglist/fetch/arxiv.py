"""arXiv's API: how it is asked, and what its Atom feeds say."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlencode
from xml.etree import ElementTree as ET

from readinglist.fetch import shapes
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.channel import Channel, Reply
from readinglist.fetch.failures import BadAnswerError, RefusedError
from readinglist.fetch.services import Answer, Request, Service
from readinglist.sentence import Sentence
from readinglist.text.folding import fold
from readinglist.text.readable import readable

BATCH = 100
"""The most ids in one request; with more the address grows too long."""

_TITLE_HITS = 5
_MOST_WORDS = 6
_SHORTEST_WORD = 4
_ID = re.compile(r"(?:\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}|[a-z][a-z-]+/\d{2}(?:0[1-9]|1[0-2])\d{3})")
_ABS = re.compile(r"arxiv\.org/abs/(?P<id>.+?)(?:v\d+)?$")
_ERRORS = "arxiv.org/api/errors"
_WITHDRAWN = re.compile(
    r"\b(?:paper|article|submission|manuscript|preprint|work|it) (?:has been|is|was) withdrawn\b"
    r"|^\W*withdrawn\b",
    re.IGNORECASE,
)
_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"
_TOTAL = "{http://a9.com/-/spec/opensearch/1.1/}totalResults"
_XML = ("xml",)


class BadIdError(RefusedError):
    """arXiv refuses the request for what was asked; one malformed id fails a whole batch."""


def is_arxiv_id(text: str) -> bool:
    """Whether `text` is an id without version, new style or old."""
    return _ID.fullmatch(text) is not None


def ids_url(base: str, ids: Sequence[str]) -> str:
    """The address of the records with these ids, at most BATCH of them."""
    return f"{base}?{urlencode({'id_list': ','.join(ids), 'max_results': len(ids)})}"


def title_url(base: str, title: str) -> str:
    """The address of the papers whose titles hold `title` as a phrase."""
    phrase = " ".join(re.sub(r'["\\]', "", title).split())
    return _search(base, f'ti:"{phrase}"')


def words_url(base: str, title: str) -> str | None:
    """The address of the papers that hold the title's longest plain words; null without two."""
    words = dict.fromkeys(re.findall(rf"[a-z]{{{_SHORTEST_WORD},}}", fold(readable(title))))
    if len(words) < 2:
        return None
    chosen = sorted(words, key=len, reverse=True)[:_MOST_WORDS]
    return _search(base, " AND ".join(f"all:{word}" for word in words if word in chosen))


def pdf_url(base: str, is_default: bool, arxiv_id: str) -> str:
    """Where the paper itself is; beside a stand-in for the API where there is one."""
    root = "https://arxiv.org" if is_default else "/".join(base.split("/", 3)[:3])
    return f"{root}/pdf/{arxiv_id}"


def parse(answer: Answer) -> tuple[Candidate, ...]:
    """The papers of a feed, in its order.

    Raises BadIdError where arXiv refuses the question, BadAnswerError where the answer is no whole
    feed or announces papers that it does not hold.
    """
    feed = _feed(answer)
    entries = feed.findall(f"{_ATOM}entry")
    for entry in entries:
        if _ERRORS in _text(entry, f"{_ATOM}id"):
            raise BadIdError(
                "arXiv refused the question: {reason}", reason=_text(entry, f"{_ATOM}summary")
            )
    if answer.status != 200:
        raise RefusedError("arXiv refused the question with status {status}", status=answer.status)
    total = _text(feed, _TOTAL)
    if not entries and total.isdecimal() and int(total) > 0:
        raise BadAnswerError("it announced papers but sent none")
    return tuple(found for entry in entries if (found := _candidate(entry)))


class Arxiv:
    """Asks arXiv through its channel."""

    def __init__(self, channel: Channel) -> None:
        self._channel = channel

    def by_ids(self, ids: Sequence[str]) -> Reply[dict[str, Candidate]]:
        """The records of at most BATCH ids; those that do not exist are missing.

        An id that arXiv calls malformed is left out and the others are asked for again.
        """
        asked = tuple(filter(is_arxiv_id, ids))
        url = ids_url(self._channel.base, asked)
        try:
            reply = self._ask(url, Sentence("records of {number} papers", number=len(asked)))
        except BadIdError as error:
            bad = {arxiv_id for arxiv_id in asked if arxiv_id in str(error)}
            rest = [arxiv_id for arxiv_id in asked if arxiv_id not in bad]
            if not bad or not rest:
                raise
            return self.by_ids(rest)
        return Reply({found.arxiv_id: found for found in reply.value}, reply.at)

    def by_title(self, title: str) -> Reply[tuple[Candidate, ...]]:
        """Papers that the title may belong to, found by phrase, else by its words."""
        reply = self._ask(
            title_url(self._channel.base, title), Sentence("title “{title}”", title=title)
        )
        looser = words_url(self._channel.base, title)
        if reply.value or looser is None:
            return reply
        return self._ask(looser, Sentence("words of “{title}”", title=title))

    def _ask(self, url: str, why: Sentence) -> Reply[tuple[Candidate, ...]]:
        return self._channel.ask(Request(url, why, _XML), parse)


class _NoDocumentType(ET.TreeBuilder):
    """A feed declares no document type, hence neither entities nor anything to be fetched."""

    def doctype(self, *_: object) -> None:
        raise BadAnswerError("its answer declares a document type, which no feed does")


def _feed(answer: Answer) -> ET.Element:
    try:
        feed = ET.fromstring(answer.body, ET.XMLParser(target=_NoDocumentType()))
    except (ET.ParseError, ValueError, LookupError) as error:
        if answer.status != 200:
            raise RefusedError(
                "arXiv refused the question with status {status}", status=answer.status
            ) from error
        raise BadAnswerError("its answer is not whole XML") from error
    if feed.tag != f"{_ATOM}feed":
        raise BadAnswerError("its answer is XML but no Atom feed")
    return feed


def _candidate(entry: ET.Element) -> Candidate | None:
    match = _ABS.search(_text(entry, f"{_ATOM}id"))
    if match is None or not is_arxiv_id(match["id"]):
        return None
    abstract = _text(entry, f"{_ATOM}summary")
    comment = _text(entry, f"{_ARXIV}comment") or None
    primary = entry.find(f"{_ARXIV}primary_category")
    return Candidate(
        source=Service.ARXIV,
        arxiv_id=match["id"],
        title=_text(entry, f"{_ATOM}title"),
        abstract=abstract,
        authors=tuple(_texts(entry, f"{_ATOM}author/{_ATOM}name")),
        published=shapes.day(_text(entry, f"{_ATOM}published")),
        updated=shapes.day(_text(entry, f"{_ATOM}updated")),
        primary_category=None if primary is None else primary.get("term"),
        categories=tuple(
            dict.fromkeys(
                term for node in entry.iter(f"{_ATOM}category") if (term := node.get("term"))
            )
        ),
        doi=_text(entry, f"{_ARXIV}doi") or None,
        journal_ref=_text(entry, f"{_ARXIV}journal_ref") or None,
        comment=comment,
        withdrawn=any(_WITHDRAWN.search(said) for said in (comment or "", abstract)),
    )


def _text(node: ET.Element, path: str) -> str:
    return " ".join((node.findtext(path) or "").split())


def _texts(node: ET.Element, path: str) -> Iterator[str]:
    for found in node.iterfind(path):
        if words := " ".join((found.text or "").split()):
            yield words


def _search(base: str, query: str) -> str:
    return f"{base}?{urlencode({'search_query': query, 'max_results': _TITLE_HITS})}"
