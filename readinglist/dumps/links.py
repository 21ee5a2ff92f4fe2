"""Links in an abstract: every address it names, typed, spelled one way, each once.

An address on github.io is a project page, and a hint at repositories: these are links too, in
the state `candidate`, until a service says that they exist.
"""

import re
from collections.abc import Iterator

from readinglist.dumps.addresses import Address, find_addresses
from readinglist.dumps.repositories import Repository, repository
from readinglist.model.paper import Link, LinkKind
from readinglist.text.arxiv_ids import arxiv_id, named_ids

CANDIDATE = "candidate"

_VIDEO_HOSTS = frozenset({"youtu.be", "youtube.com", "vimeo.com", "bilibili.com"})
_PROJECT_HOSTS = frozenset({"sites.google.com"})
_CODE_HOSTS = frozenset({"github.com", "raw.githubusercontent.com"})
_PAGES = ".github.io"
_INTRODUCES_PROJECT = re.compile(
    r"(?:project|demo|home|web)[\s-]?(?:page|site)s?\b[^.]{0,30}$", re.IGNORECASE
)
_SPLIT_NAME = re.compile(r" (?=[\w.]*[A-Z0-9_-])([A-Za-z0-9][\w-]*)")


def find_links(text: str) -> tuple[Link, ...]:
    """The links in `text`, in its order, then the repositories it only hints at."""
    placed = [
        (place, Link(LinkKind.ARXIV, f"https://arxiv.org/abs/{paper}"))
        for place, paper in named_ids(text)
    ]
    guessed: list[Link] = []
    for address in find_addresses(text):
        if arxiv_id(address.url) is None:
            placed.append((address.start, _link(address, text[: address.start])))
            guessed += _candidates(address, text[address.end :])
    placed.sort(key=lambda item: item[0])
    return unique([*(link for _, link in placed), *guessed])


def unique(links: list[Link]) -> tuple[Link, ...]:
    """The links without repetitions; of two that are the same the one that says more stays."""
    kept: dict[str, Link] = {}
    for link in links:
        key = link.url.partition("//")[2].casefold().rstrip("/")
        if key not in kept or (link.details and not kept[key].details):
            kept[key] = link
    return tuple(kept.values())


def _link(address: Address, before: str) -> Link:
    host = address.host.removeprefix("www.")
    if host in _CODE_HOSTS:
        found = repository(address.parts)
        return _code(found) if found else Link(LinkKind.OTHER, _secure(address).rstrip("/"))
    kind = _kind(host, address.parts)
    if kind is not None:
        return Link(kind, _secure(address))
    project = _INTRODUCES_PROJECT.search(before)
    return Link(LinkKind.PROJECT if project else LinkKind.OTHER, address.url)


def _kind(host: str, parts: list[str]) -> LinkKind | None:
    if host in ("huggingface.co", "hf.co"):
        return LinkKind.DATASET if parts[:1] == ["datasets"] else LinkKind.HUGGINGFACE
    if host.endswith(".hf.space"):
        return LinkKind.HUGGINGFACE
    if host.endswith(_PAGES) or host in _PROJECT_HOSTS:
        return LinkKind.PROJECT
    if host in _VIDEO_HOSTS:
        return LinkKind.VIDEO
    if host == "kaggle.com" and parts[:1] == ["datasets"]:
        return LinkKind.DATASET
    return None


def _code(found: Repository) -> Link:
    return Link(LinkKind.GITHUB, found.url, details={"path": found.path} if found.path else {})


def _secure(address: Address) -> str:
    return re.sub("^http:", "https:", address.url)


def _candidates(address: Address, after: str) -> Iterator[Link]:
    for parts in _candidate_parts(address, after):
        if found := repository(parts):
            yield Link(LinkKind.GITHUB, found.url, CANDIDATE)


def _candidate_parts(address: Address, after: str) -> Iterator[list[str]]:
    parts = address.parts
    if address.host.endswith(_PAGES):
        owner = address.host.removesuffix(_PAGES)
        if parts and not parts[0].endswith(".html"):
            yield [owner, parts[0]]
        yield [owner, address.host]
    elif (
        address.host == "github.com"
        and len(parts) == 1
        and address.tail.endswith("/")
        and (split := _SPLIT_NAME.match(after))
    ):
        yield [*parts, split[1]]
