"""One paper on its way through the services: what is known of it so far."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from readinglist.fetch.arxiv import is_arxiv_id
from readinglist.fetch.candidate import Candidate
from readinglist.fetch.events import Facts, field_values
from readinglist.fetch.failures import FetchError
from readinglist.fetch.github import bears_out, repository_name
from readinglist.fetch.matching import Decision, Match, Verdict, decide, judge
from readinglist.fetch.services import Service
from readinglist.model.paper import Link, LinkKind, Paper
from readinglist.sentence import Sentence
from readinglist.text.arxiv_ids import arxiv_id

FindLinks = Callable[[str], Sequence[Link]]
_ABS = "https://arxiv.org/abs/"
_EXTRAS = frozenset({"organization", "upvotes", "comments"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """A paper to be resolved.

    Its `arxiv_id` is verified like any other unless it is `confirmed`: the user's own choice.
    `refused` are the ids that the user has turned down; they are never proposed again.
    """

    paper: Paper
    confirmed: bool = False
    refused: frozenset[str] = frozenset()


@dataclass(slots=True)
class Case:
    """The state of one paper.

    `asked` are the services that were asked by title, `unanswered` the ids that arXiv is being
    asked for, `missing` those it does not have, `trouble` the services that failed and `told`
    those of which that has been said. `repositories_left` counts those not looked at yet.
    """

    wanted: Wanted
    asked: set[Service] = field(default_factory=set)
    unanswered: set[str] = field(default_factory=set)
    missing: set[str] = field(default_factory=set)
    trouble: dict[Service, FetchError] = field(default_factory=dict)
    told: set[Service] = field(default_factory=set)
    found: list[tuple[Candidate, datetime]] = field(default_factory=list)
    arxiv_id: str | None = None
    match: Match | None = None
    is_resolved: bool = False
    repositories_left: int = 0

    @property
    def paper(self) -> Paper:
        """The paper as the library knows it."""
        return self.wanted.paper

    @property
    def own_id(self) -> str | None:
        """The paper's arXiv id, without what a user or another program wrote around it."""
        return arxiv_id(self.paper.arxiv_id or "")

    def named_ids(self) -> list[str]:
        """The ids that the paper's own fields or links name."""
        own = self.own_id
        if own and (self.wanted.confirmed or self._may_be(own)):
            return [own]
        urls = (link.url for link in self.paper.links if link.kind is LinkKind.ARXIV)
        named = (url.removeprefix(_ABS) for url in urls)
        return [one for one in dict.fromkeys(named) if self._may_be(one)]

    def decision(self) -> Decision:
        """What the candidates found so far amount to."""
        decision = decide(self.paper, [one for one, _ in self.found], self.wanted.refused)
        if decision.accepted is None and (own := self._own_id_match()):
            return Decision(accepted=own)
        return decision

    def record(self, source: Service) -> tuple[Candidate, datetime] | None:
        """What the service said of the paper once its id is settled."""
        for one, at in self.found:
            if one.source is source and one.arxiv_id == self.arxiv_id:
                return one, at
        return None

    def facts(
        self, source: Service, find_links: FindLinks, *, only_extras: bool = False
    ) -> Iterator[Facts]:
        """What the service adds; `only_extras` leaves out what arXiv knows better."""
        if record := self.record(source):
            found, at = record
            fields, links = field_values(found), list(_links(found, find_links))
            if only_extras:
                fields = {name: fields[name] for name in fields.keys() & _EXTRAS}
                links = [link for link in links if link.kind is not LinkKind.ARXIV]
            yield Facts(self.paper.id, source, at, fields, tuple(links))

    def repositories(self, find_links: FindLinks) -> list[Link]:
        """The repositories to be asked about, each once; guesses where nothing else is known."""
        declared: list[Link] = []
        for one, _ in self.found:
            if one.arxiv_id == self.arxiv_id:
                declared += _links(one, find_links)
        named: dict[str, Link] = {}
        for link in sorted((*self.paper.links, *declared), key=_is_guess):
            name = repository_name(link.url) if link.kind is LinkKind.GITHUB else None
            if name is not None:
                named.setdefault(name.casefold(), link)
        sure = [link for link in named.values() if not _is_guess(link)]
        return sure or list(named.values())

    def looked_at(self, found: Link) -> Link:
        """A repository as GitHub tells of it; a guess that it bears out itself is one no more."""
        declared = (one.project_page for one, _ in self.found if one.arxiv_id == self.arxiv_id)
        pages = [link.url for link in self.paper.links if link.kind is LinkKind.PROJECT]
        pages += filter(None, declared)
        if self.arxiv_id:
            pages.append(_ABS + self.arxiv_id)
        if _is_guess(found) and bears_out(found, pages, self.paper.title):
            return replace(found, state="alive")
        return found

    def _own_id_match(self) -> Match | None:
        """The paper's own id, where title or abstract bear it out although not both do."""
        for one, _ in self.found:
            if one.arxiv_id == self.own_id and self._may_be(one.arxiv_id):
                match = judge(self.paper, one)
                if match.verdict is Verdict.REVIEW:
                    reasons = (Sentence("the id is the paper's own"), *match.reasons)
                    return replace(match, verdict=Verdict.SAME, reasons=reasons)
        return None

    def _may_be(self, arxiv_id: str) -> bool:
        return is_arxiv_id(arxiv_id) and arxiv_id not in self.wanted.refused


def _is_guess(link: Link) -> bool:
    return link.state == "candidate"


def _links(found: Candidate, find_links: FindLinks) -> Iterator[Link]:
    yield Link(LinkKind.ARXIV, _ABS + found.arxiv_id)
    if found.repository:
        yield from (link for link in find_links(found.repository) if link.kind is LinkKind.GITHUB)
    if found.project_page:
        yield Link(LinkKind.PROJECT, found.project_page)
    if found.comment:
        yield from find_links(found.comment)
