"""A server on this machine that speaks as arXiv, Hugging Face and GitHub do, of invented papers."""

import json
import re
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

from readinglist.errors import Cancelled
from readinglist.fetch.clock import Clock
from readinglist.fetch.services import Endpoint, Service, endpoints
from readinglist.model.paper import Paper

_THINGS = ("gates", "ladders", "mirrors", "anchors", "lanterns", "pebbles", "sails", "kettles")
_DEEDS = ("fold", "count", "weave", "sort", "measure", "borrow", "paint", "carry")


class FakeClock:
    """A clock that a sleep moves on at once."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self._now = now
        self._stopped = False
        self._lock = threading.Lock()

    def now(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        if self._stopped:
            raise Cancelled("stopped")
        with self._lock:
            self._now += seconds

    def stop(self) -> None:
        self._stopped = True


@dataclass
class Work:
    """An invented paper as the services know it."""

    arxiv_id: str
    title: str
    abstract: str
    authors: tuple[str, ...] = ("Ada Example", "Bo Sample")
    day: date = date(2026, 3, 2)
    comment: str = ""
    repository: str = ""
    on_huggingface: bool = True
    on_arxiv: bool = True
    arxiv_title: str = ""

    def paper(self, paper_id: int) -> Paper:
        """The paper as a dump has it."""
        return Paper(
            paper_id,
            self.title,
            self.abstract,
            author_count=len(self.authors),
            published=self.day,
        )


def work(number: int, **fields: object) -> Work:
    """The invented paper of that number."""
    thing, deed = _THINGS[number % 8], _DEEDS[number // 8 % 8]
    title = f"Learning to {deed} {thing} in {number} small steps"
    abstract = " ".join(
        f"In study {number} part {part} we {deed} some {thing} and {number * part} more."
        for part in range(1, 9)
    )
    made = Work(f"2603.{number:05}", title, abstract)
    for name, value in fields.items():
        setattr(made, name, value)
    return made


@dataclass
class Canned:
    """An answer that is given as it stands; `body` null cuts the line."""

    status: int
    body: bytes | None
    headers: dict[str, str] = field(default_factory=dict)


Fault = Callable[[int, Service], Canned | None]


def disturbed(number: int, _: Service) -> Canned | None:
    """Something else is wrong with every fifth answer."""
    kinds = [
        Canned(503, b"<html>busy</html>", {"Content-Type": "text/html", "Retry-After": "7"}),
        Canned(500, b"oops", {"Content-Type": "text/plain"}),
        Canned(200, None),
        Canned(200, b"", {"Content-Type": "application/json"}),
        Canned(200, b"<html>wall</html>", {"Content-Type": "text/html"}),
        Canned(429, b"Rate exceeded.", {"Content-Type": "text/plain"}),
        Canned(200, b"<feed", {"Content-Type": "application/xml", "Content-Length": "900"}),
        Canned(200, b"[{", {"Content-Type": "application/json, xml"}),
    ]
    return None if number % 5 else replace(kinds[number // 5 % len(kinds)])


class Loopback(ThreadingHTTPServer):
    """Serves `works` and `repositories`; counts, times and disturbs.

    `fault` is asked before each answer, with the number of the request. `search_quota` is Hugging
    Face's in 300 seconds of the clock's time.
    """

    daemon_threads = True

    def __init__(self, clock: Clock) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.clock: Clock = clock
        self.works: list[Work] = []
        self.repositories: dict[str, dict[str, object] | Canned] = {}
        self.pdfs: dict[str, bytes] = {}
        self.fault: Fault = lambda _, __: None
        self.search_quota: int | None = None
        self.asked: list[tuple[Service, str]] = []
        self.arxiv_times: list[float] = []
        self.tokens: list[str | None] = []
        self.user_agents: set[str | None] = set()
        self.most_at_once = 0
        self._at_once = 0
        self._window = (0.0, 0)
        self._lock = threading.Lock()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def endpoints(self) -> dict[Service, Endpoint]:
        return endpoints(
            {
                Service.ARXIV: f"{self.base}/arxiv/query",
                Service.HUGGINGFACE: f"{self.base}/hf",
                Service.GITHUB: f"{self.base}/gh",
            }
        )

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that hangs up is no fault of the server's."""

    def count(self, service: Service, holding: str = "") -> int:
        return sum(one is service and holding in path for one, path in self.asked)

    def enter(self, service: Service, path: str) -> int:
        with self._lock:
            self.asked.append((service, path))
            if service is Service.ARXIV:
                self.arxiv_times.append(self.clock.now())
                self._at_once += 1
                self.most_at_once = max(self.most_at_once, self._at_once)
            return len(self.asked)

    def leave(self, service: Service) -> None:
        with self._lock:
            self._at_once -= service is Service.ARXIV

    def search_limit(self) -> tuple[int, int]:
        """What is left of the search quota after this request, and to the window's end."""
        if self.search_quota is None:
            return 1, 300
        start, used = self._window
        if self.clock.now() >= start + 300:
            start, used = self.clock.now(), 0
        self._window = (start, used + 1)
        return self.search_quota - used - 1, int(start + 300 - self.clock.now()) + 1


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Loopback

    def log_message(self, *_: object) -> None:
        """Keep the test's output clean."""

    def do_GET(self) -> None:
        url = urlsplit(self.path)
        first = url.path.split("/")[1]
        service = {"hf": Service.HUGGINGFACE, "gh": Service.GITHUB}.get(first, Service.ARXIV)
        number = self.server.enter(service, unquote(self.path))
        self.server.user_agents.add(self.headers["User-Agent"])
        try:
            query = {name: values[0] for name, values in parse_qs(url.query).items()}
            answer = self.server.fault(number, service)
            if answer is None and service is Service.ARXIV:
                answer = self._arxiv(url.path, query)
            elif answer is None and service is Service.HUGGINGFACE:
                answer = self._huggingface(url.path, query)
            elif answer is None:
                answer = self._github(url.path)
        finally:
            self.server.leave(service)
        self._send(answer)

    def _send(self, answer: Canned) -> None:
        if answer.body is None:
            self.close_connection = True
            return
        self.send_response_only(answer.status)
        length = answer.headers.pop("Content-Length", str(len(answer.body)))
        for name, value in answer.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", length)
        self.end_headers()
        self.wfile.write(answer.body)
        if length != str(len(answer.body)):
            self.close_connection = True

    def _arxiv(self, path: str, query: dict[str, str]) -> Canned:
        if path.startswith("/pdf/"):
            return self._pdf(path.removeprefix("/pdf/"))
        works = [one for one in self.server.works if one.on_arxiv]
        if "id_list" in query:
            ids = query["id_list"].split(",")
            bad = [one for one in ids if one.endswith("99999")]
            if bad:
                return error_feed(bad[0])
            works = [one for one in reversed(works) if one.arxiv_id in ids]
        elif phrase := re.fullmatch('ti:"(.*)"', query["search_query"]):
            works = [one for one in works if _plain(phrase[1]) in _plain(arxiv_title(one))]
        else:
            words = re.findall(r"all:(\w+)", query["search_query"])
            works = [one for one in works if all(word in _text(one) for word in words)]
        return feed(works[: int(query["max_results"])])

    def _huggingface(self, path: str, query: dict[str, str]) -> Canned:
        works = [one for one in self.server.works if one.on_huggingface]
        if not path.endswith("/search"):
            arxiv_id = path.removeprefix("/hf/papers/")
            for one in works:
                if one.arxiv_id == arxiv_id:
                    return as_json({**hf_paper(one), "linkedModels": []})
            return as_json({"error": "Paper not found"}, 404)
        left, ends = self.server.search_limit()
        headers = {"RateLimit": f'"search";r={max(left, 0)};t={ends}'}
        if left < 0:
            return as_json({"error": "too many"}, 429, headers)
        wanted = set(query["q"].casefold().split())
        alike = sorted(works, key=lambda one: -len(wanted & set(one.title.casefold().split())))
        hits = [{"paper": hf_paper(one), "numComments": 2} for one in alike[:10]]
        return as_json(hits, headers=headers)

    def _github(self, path: str) -> Canned:
        self.server.tokens.append(self.headers["Authorization"])
        known = self.server.repositories.get(path.removeprefix("/gh/repos/").removeprefix("/gh/"))
        if isinstance(known, Canned):
            return Canned(known.status, known.body, dict(known.headers))
        if known is None:
            return as_json({"message": "Not Found"}, 404)
        if self.headers["If-None-Match"] == 'W/"one"':
            return Canned(304, b"", {"ETag": 'W/"one"'})
        return as_json(known, headers={"ETag": 'W/"one"', "x-ratelimit-remaining": "50"})

    def _pdf(self, name: str) -> Canned:
        body = self.server.pdfs.get(name)
        if body is None:
            return Canned(404, b"no", {"Content-Type": "text/html"})
        headers = {"Content-Type": "application/pdf", "ETag": '"pdf"'}
        start = re.fullmatch(r"bytes=(\d+)-", self.headers["Range"] or "")
        if start and self.headers["If-Range"] == '"pdf"':
            return Canned(206, body[int(start[1]) :], headers)
        return Canned(200, body, headers)


def as_json(value: object, status: int = 200, headers: dict[str, str] | None = None) -> Canned:
    """`value` as a service sends it."""
    named = {"Content-Type": "application/json; charset=utf-8", **(headers or {})}
    return Canned(status, json.dumps(value).encode(), named)


def hf_paper(one: Work) -> dict[str, object]:
    """The paper as Hugging Face's index has it."""
    return {
        "id": one.arxiv_id,
        "title": one.title.replace(" in ", "\n  in "),
        "summary": one.abstract,
        "authors": [{"name": name, "hidden": False} for name in one.authors],
        "publishedAt": f"{one.day}T00:00:00.000Z",
        "upvotes": 7,
        "githubRepo": one.repository or None,
        "organization": {"name": "example", "fullname": "Example Institute"},
    }


def arxiv_title(one: Work) -> str:
    """The title as arXiv has it today."""
    return one.arxiv_title or one.title


def feed(works: list[Work], total: int | None = None) -> Canned:
    """An answer of arXiv's."""
    entries = "".join(_entries(works))
    count = len(works) if total is None else total
    return _atom(f"<o:totalResults>{count}</o:totalResults>{entries}")


def error_feed(bad: str, status: int = 400) -> Canned:
    """arXiv's refusal of a malformed id."""
    answer = _atom(
        "<o:totalResults>1</o:totalResults><entry>"
        f"<id>https://arxiv.org/api/errors#incorrect_id_format_for_{bad}</id><title>Error</title>"
        f"<summary>incorrect id format for {bad}</summary></entry>"
    )
    answer.status = status
    return answer


def _atom(inner: str) -> Canned:
    body = (
        "<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' "
        "xmlns:o='http://a9.com/-/spec/opensearch/1.1/' xmlns:a='http://arxiv.org/schemas/atom'>"
        f"<title>arXiv Query</title>{inner}</feed>"
    )
    return Canned(200, body.encode(), {"Content-Type": "application/atom+xml; charset=utf-8"})


def _entries(works: list[Work]) -> Iterator[str]:
    for one in works:
        authors = "".join(f"<author><name>{escape(name)}</name></author>" for name in one.authors)
        comment = f"<a:comment>{escape(one.comment)}</a:comment>" if one.comment else ""
        yield (
            f"<entry><id>http://arxiv.org/abs/{one.arxiv_id}v2</id>"
            f"<title>{escape(arxiv_title(one))}</title><summary>{escape(one.abstract)}</summary>"
            f"<published>{one.day}T10:00:00Z</published><updated>2026-05-01T00:00:00Z</updated>"
            f"<a:primary_category term='cs.LG'/><category term='cs.LG'/><category term='cs.AI'/>"
            f"{comment}{authors}</entry>"
        )


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _text(one: Work) -> str:
    return f"{arxiv_title(one)} {one.abstract}".casefold()


@contextmanager
def in_place_of_services(set_variable: Callable[[str, str], None]) -> Iterator[Loopback]:
    """A server that the environment's variables name as all three services."""
    with Loopback(FakeClock()) as server:
        thread = threading.Thread(target=lambda: server.serve_forever(poll_interval=0.01))
        thread.start()
        for name, path in (("ARXIV", "arxiv/query"), ("HUGGINGFACE", "hf"), ("GITHUB", "gh")):
            set_variable(f"READINGLIST_{name}_URL", f"{server.base}/{path}")
        set_variable("READINGLIST_ARXIV_INTERVAL", "0")
        yield server
        server.shutdown()
        thread.join()
