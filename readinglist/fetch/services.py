"""The three services, where they are, and what is asked of them in one request."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from urllib.parse import urlsplit

from readinglist.sentence import Sentence


class Service(StrEnum):
    """Who is asked."""

    ARXIV = "arxiv"
    HUGGINGFACE = "huggingface"
    GITHUB = "github"

    @property
    def label(self) -> str:
        """The service's name as it writes it."""
        return {"arxiv": "arXiv", "huggingface": "Hugging Face", "github": "GitHub"}[self]


DEFAULT_BASES: Mapping[Service, str] = {
    Service.ARXIV: "https://export.arxiv.org/api/query",
    Service.HUGGINGFACE: "https://huggingface.co/api",
    Service.GITHUB: "https://api.github.com",
}
_MORE_HOSTS = {Service.ARXIV: frozenset({"arxiv.org", "export.arxiv.org"})}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A service at an address: its own, or a mirror, a proxy, a test server in its place.

    `interval` is the least number of seconds between two requests, whoever sends them.
    """

    service: Service
    base: str
    interval: float = 0.0

    @property
    def is_default(self) -> bool:
        """Whether this is the service's own address."""
        return self.base.rstrip("/") == DEFAULT_BASES[self.service]

    def owns(self, url: str) -> bool:
        """Whether a redirect may lead to `url`: the service's own hosts, never out of https."""
        base, target = urlsplit(self.base), urlsplit(url)
        more = _MORE_HOSTS.get(self.service, frozenset()) if self.is_default else frozenset()
        known = target.netloc == base.netloc or target.netloc in more
        return known and target.scheme in {"https", base.scheme}

    def relocated(self, url: str) -> str:
        """`url` at this address: a stand-in passes on answers that name the service's own."""
        own = DEFAULT_BASES[self.service]
        return self.base.rstrip("/") + url.removeprefix(own) if url.startswith(own + "/") else url


def endpoints(
    bases: Mapping[Service, str] | None = None, arxiv_interval: float = 3.0
) -> dict[Service, Endpoint]:
    """All three services, at their own addresses where `bases` names no other."""
    chosen = {**DEFAULT_BASES, **(bases or {})}
    return {
        service: Endpoint(service, chosen[service], arxiv_interval * (service is Service.ARXIV))
        for service in Service
    }


Watch = Callable[[int, int | None], None]
"""Is told how many bytes of a body have come and, where that is known, of how many."""


def unseen(_done: int, _total: int | None) -> None:
    """A body that nobody watches."""


API = "api"
"""The quota that requests count against which name no other."""


@dataclass(frozen=True, slots=True)
class Request:
    """A GET of `url`.

    `why` is told in the log. `accept` are the words of which the answer's content type holds one.
    `bucket` names the quota it counts against. `max_age` are the seconds for which an earlier
    answer still does, `most_bytes` the size above which one is a fault. An `anonymous` request is
    sent without the token. A body that belongs in a file goes `into` it, after what an earlier
    try has left there; `watch` is told as it grows and may raise to stop it.
    """

    url: str
    why: Sentence
    accept: tuple[str, ...]
    bucket: str = API
    max_age: float = 86_400.0
    headers: Mapping[str, str] = field(default_factory=dict)
    anonymous: bool = False
    into: Path | None = None
    most_bytes: int = 20_000_000
    watch: Watch = unseen


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: `headers` with lower-case names, `url` where it came from in the end."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    url: str


def mark_of(file: Path) -> Path:
    """Where the ETag of a download begun into `file` is remembered."""
    return file.with_suffix(".etag")
