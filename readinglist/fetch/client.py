"""One exchange over HTTP, careful and bounded; the only module that knows the HTTP library."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from urllib.parse import urljoin

import requests
from requests.auth import AuthBase

from readinglist import __version__
from readinglist.fetch.failures import BadAnswerError, RefusedError, UnreachableError
from readinglist.fetch.services import Answer, Endpoint, Request, mark_of

USER_AGENT = f"readinglist/{__version__}"

_TIMEOUTS = (10.0, 30.0)
_LONGEST_EXCHANGE = 120.0
_LONGEST_DOWNLOAD = 3_600.0
_MOST_REDIRECTS = 3
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_BEGINNING = 1_024


class _Token(AuthBase):
    """Sends the token, or nothing at all; either way no entry of a .netrc takes its place."""

    def __init__(self, token: str | None) -> None:
        self._token = token

    def __call__(self, request: requests.PreparedRequest) -> requests.PreparedRequest:
        if self._token:
            request.headers["Authorization"] = f"Bearer {self._token}"
        return request


class Client:
    """Asks one service. `requests` counts what was sent, `heard` is whether it ever answered.

    The token goes to the configured host only and stands in no message.
    """

    def __init__(
        self,
        endpoint: Endpoint,
        token: str | None = None,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self.endpoint = endpoint
        self._sleep = sleep
        self.requests = 0
        self.heard = False
        self._token = token
        self._session = requests.Session()
        self._session.headers["User-Agent"] = USER_AGENT

    @property
    def has_token(self) -> bool:
        """Whether requests are sent with a token."""
        return self._token is not None

    def forget_token(self) -> None:
        """Send none from now on: the service has refused it."""
        self._token = None

    def close(self) -> None:
        """Let go of the connection."""
        self._session.close()

    def get(self, request: Request, headers: Mapping[str, str]) -> Answer:
        """The service's answer, whatever its status, with redirects within its hosts followed.

        Raises UnreachableError where no connection comes about, BadAnswerError for an answer
        that breaks off, leads elsewhere or is of another type, RefusedError for one too large.
        """
        url = request.url
        headers = {**headers, **_resumption(request)}
        for _ in range(_MOST_REDIRECTS + 1):
            with closing(self._send(url, request, headers)) as response:
                self.heard = True
                target = response.headers.get("Location")
                if response.status_code not in _REDIRECTS or not target:
                    _check_type(response, request.accept)
                    body = _store(response, request) if request.into else _read(response, request)
                    return Answer(response.status_code, _plain(response), body, url)
            url = self.endpoint.relocated(urljoin(url, target))
            if not self.endpoint.owns(url):
                raise BadAnswerError("it redirects to a foreign address, which is not followed")
            self._sleep(self.endpoint.interval)
        raise BadAnswerError("it redirects in circles")

    def _send(self, url: str, request: Request, headers: Mapping[str, str]) -> requests.Response:
        self.requests += 1
        try:
            return self._session.get(
                url,
                headers={**request.headers, **headers},
                auth=_Token(None if request.anonymous else self._token),
                timeout=_TIMEOUTS,
                stream=True,
                allow_redirects=False,
            )
        except requests.exceptions.SSLError as error:
            raise UnreachableError("its certificate could not be verified") from error
        except requests.exceptions.Timeout as error:
            raise UnreachableError("it did not answer in time") from error
        except requests.exceptions.ConnectionError as error:
            raise UnreachableError("no connection came about") from error
        except requests.exceptions.RequestException as error:
            raise BadAnswerError("it could not be asked at its address") from error


def _plain(response: requests.Response) -> dict[str, str]:
    return {name.lower(): value for name, value in response.headers.items()}


def _check_type(response: requests.Response, accept: tuple[str, ...]) -> None:
    kind = response.headers.get("Content-Type", "").lower()
    named = not kind or kind.startswith("text/plain") or any(word in kind for word in accept)
    if response.status_code in {200, 206} and not named:
        raise BadAnswerError("it answered with {kind} instead of data", kind=kind.partition(";")[0])


def _read(response: requests.Response, request: Request) -> bytes:
    return b"".join(_chunks(response, request.most_bytes))


def _resumption(request: Request) -> dict[str, str]:
    """Asks for what is missing, if it is still the same that an earlier try began with."""
    if request.into is None or not request.into.exists():
        return {}
    mark = mark_of(request.into)
    size = request.into.stat().st_size
    if not size or not mark.exists():
        return {}
    return {"Range": f"bytes={size}-", "If-Range": mark.read_text("utf-8")}


def _store(response: requests.Response, request: Request) -> bytes:
    """Write the body to its file and return how that begins; what is no success is read."""
    file = request.into
    if file is None or response.status_code not in {200, 206}:
        return _read(response, request)
    etag = response.headers.get("ETag", "")
    if etag:
        mark_of(file).write_text(etag, "utf-8")
    else:
        mark_of(file).unlink(missing_ok=True)
    with file.open("ab" if response.status_code == 206 else "wb") as out:
        rest = response.headers.get("Content-Length", "")
        total = out.tell() + int(rest) if rest.isdecimal() else None
        for chunk in _chunks(response, request.most_bytes - out.tell(), _LONGEST_DOWNLOAD):
            out.write(chunk)
            request.watch(out.tell(), total)
    with file.open("rb") as written:
        return written.read(_BEGINNING)


def _chunks(
    response: requests.Response, most: int, seconds: float = _LONGEST_EXCHANGE
) -> Iterator[bytes]:
    end = time.monotonic() + seconds
    try:
        for chunk in response.iter_content(_CHUNK):
            most -= len(chunk)
            if most < 0:
                raise RefusedError("The answer is too large to be taken")
            if time.monotonic() > end:
                raise BadAnswerError("its answer took too long")
            yield chunk
    except requests.exceptions.RequestException as error:
        raise BadAnswerError("its answer broke off") from error
