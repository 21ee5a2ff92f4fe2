"""GitHub's API: what has become of a repository."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from urllib.parse import quote, urlsplit

from readinglist.fetch import shapes
from readinglist.fetch.channel import Channel, Reply
from readinglist.fetch.failures import BadAnswerError, RefusedError
from readinglist.fetch.services import Answer, Request
from readinglist.model.paper import Link, LinkKind
from readinglist.sentence import Sentence
from readinglist.text.folding import title_key

_FRESH_WITH_TOKEN = 3_600.0
_FRESH_WITHOUT = 7 * 86_400.0
_TELLING_WORDS = 4
_NAME = re.compile(r"[A-Za-z0-9-]{1,39}/[A-Za-z0-9._-]{1,100}")
_HEADERS = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}


class _NotLetInError(RefusedError):
    """Not with this token: without it the answer may be another."""


class _TokenRefusedError(_NotLetInError):
    """The token is wrong or has expired."""


def repository_name(url: str) -> str | None:
    """`OWNER/NAME` of a repository's address on github.com; null for any other address."""
    parts = urlsplit(url)
    name = "/".join(parts.path.strip("/").split("/")[:2])
    return name if parts.hostname == "github.com" and _NAME.fullmatch(name) else None


def repository_url(base: str, name: str) -> str:
    """The address at which GitHub tells of `OWNER/NAME`."""
    return f"{base}/repos/{quote(name)}"


def parse(answer: Answer) -> Link:
    """The repository as a link; its `state` is alive, archived, gone or blocked.

    `details` hold what is known of it: see `_details`. Raises RefusedError for other statuses.
    """
    if answer.status == 404:
        return Link(LinkKind.GITHUB, "", "gone")
    if answer.status == 451:
        reason = shapes.text(shapes.part(shapes.load_object(answer.body), "block"), "reason")
        return Link(LinkKind.GITHUB, "", "blocked", {"reason": reason} if reason else {})
    if answer.status in {401, 403}:
        refusal = _TokenRefusedError if answer.status == 401 else _NotLetInError
        raise refusal(
            Sentence("GitHub refused the question with status {status}", status=answer.status)
        )
    if answer.status != 200:
        raise RefusedError("GitHub refused the question with status {status}", status=answer.status)
    found = shapes.load_object(answer.body)
    name = shapes.text(found, "full_name")
    if name is None or not _NAME.fullmatch(name):
        raise BadAnswerError("its answer is not a repository")
    state = "archived" if shapes.flag(found, "archived") else "alive"
    return Link(LinkKind.GITHUB, f"https://github.com/{name}", state, _details(name, found))


@dataclass(frozen=True, slots=True)
class Quota:
    """How many requests GitHub allows in an hour, and how many of them are left."""

    limit: int
    remaining: int


def parse_quota(answer: Answer) -> Quota:
    """The limits of the API; raises RefusedError where the token is refused."""
    if answer.status != 200:
        raise RefusedError("GitHub refused the question with status {status}", status=answer.status)
    core = shapes.part(shapes.part(shapes.load_object(answer.body), "resources"), "core")
    limit, remaining = shapes.number(core, "limit"), shapes.number(core, "remaining")
    if limit is None or remaining is None:
        raise BadAnswerError("its answer does not tell the limits")
    return Quota(limit, remaining)


def rate_limit(channel: Channel) -> Quota:
    """What GitHub allows now; asking costs nothing of it."""
    url = f"{channel.base}/rate_limit"
    request = Request(
        url, Sentence("limits"), ("json",), bucket="limits", max_age=0.0, headers=_HEADERS
    )
    return channel.ask(request, parse_quota).value


class GitHub:
    """Asks GitHub through its channel; `on_notice` hears once that the token is refused."""

    def __init__(self, channel: Channel, on_notice: Callable[[str], None]) -> None:
        self._channel = channel
        self._on_notice = on_notice

    def repository(self, asked: Link) -> Reply[Link]:
        """`asked` with what has become of it, at its new address where it has moved.

        The details keep those of `asked`, and name where a moved one was (`renamed_from`), whether
        its owner is another now (`owner_changed`) and when GitHub was asked (`checked_at`).
        """
        name = repository_name(asked.url)
        if name is None:
            raise RefusedError("{address} is no repository on GitHub", address=asked.url)
        reply = self._ask(name)
        return Reply(_merged(asked, name, reply.value, reply.at), reply.at)

    def _ask(self, name: str) -> Reply[Link]:
        client = self._channel.client
        request = Request(
            repository_url(self._channel.base, name),
            Sentence("repository {name}", name=name),
            ("json",),
            max_age=_FRESH_WITH_TOKEN if client.has_token else _FRESH_WITHOUT,
            headers=_HEADERS,
        )
        try:
            return self._channel.ask(request, parse)
        except _NotLetInError as error:
            if not client.has_token:
                raise
            if isinstance(error, _TokenRefusedError):
                client.forget_token()
                self._on_notice(
                    Sentence(
                        "GitHub refuses the token, so the rest of this run goes on without it; "
                        "check the token in the preferences"
                    )
                )
        return self._channel.ask(replace(request, anonymous=True), parse)


def bears_out(found: Link, pages: Iterable[str], title: str) -> bool:
    """Whether a repository says itself that it is the paper's.

    It does so where its home page is one of the paper's `pages`, or where its description names
    such a page or the paper's title.
    """
    known = {bare for page in pages if (bare := _bare(page))}
    homepage = str(found.details.get("homepage", ""))
    description = str(found.details.get("description", ""))
    key = title_key(title)
    return (
        _bare(homepage) in known
        or any(page in description.casefold() for page in known)
        or (len(title.split()) >= _TELLING_WORDS and key in title_key(description))
    )


def _bare(address: str) -> str:
    """An address without scheme, ``www.`` and closing slash, to be compared."""
    parts = urlsplit(address if "//" in address else f"//{address}")
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}".casefold()


def _details(name: str, found: shapes.Json) -> dict[str, object]:
    details = {
        "full_name": name,
        "description": shapes.text(found, "description"),
        "homepage": shapes.text(found, "homepage"),
        "stars": shapes.number(found, "stargazers_count"),
        "forks": shapes.number(found, "forks_count"),
        "language": shapes.text(found, "language"),
        "licence": shapes.text(shapes.part(found, "license"), "spdx_id"),
        "pushed_at": shapes.text(found, "pushed_at"),
        "fork": shapes.flag(found, "fork"),
        "holds_code": shapes.text(found, "language") is not None,
    }
    return {name: value for name, value in details.items() if value is not None}


def _merged(asked: Link, name: str, found: Link, at: datetime) -> Link:
    details = {**asked.details, **found.details, "checked_at": at.isoformat()}
    new = str(found.details.get("full_name", name))
    if new.casefold() != name.casefold():
        details["renamed_from"] = name
        owners = {full.partition("/")[0].casefold() for full in (new, name)}
        details["owner_changed"] = len(owners) > 1
    guessed = asked.state == "candidate" and found.state == "alive"
    return replace(
        found,
        url=found.url or asked.url,
        state="candidate" if guessed else found.state,
        details=details,
    )
