"""The way to one service: cached answers first, then asking in turn, again where it may help."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar

from readinglist.fetch.answer_cache import AnswerCache, Kept
from readinglist.fetch.clock import Clock
from readinglist.fetch.failures import (
    BadAnswerError,
    FetchError,
    LimitedError,
    UnreachableError,
)
from readinglist.fetch.limits import Fault, Limit, judge, window_end
from readinglist.fetch.pace import LONGEST_WAIT, Pace, utc
from readinglist.fetch.request_log import Entry, RequestLog
from readinglist.fetch.services import Answer, Endpoint, Request, Service
from readinglist.sentence import Sentence

T = TypeVar("T")
OnWait = Callable[[Service, datetime], None]
_RETRIES = 2
_FIRST_PAUSE = 2.0
_FIRST_REST = 60.0
_MOST_LIMITS = 3
_KEPT_STATUSES = frozenset({200, 404, 451})


@dataclass(frozen=True, slots=True)
class Reply(Generic[T]):
    """What an answer says, and when it was given or last confirmed (UTC)."""

    value: T
    at: datetime


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What all channels share: folders for cached answers and for the pace, log, clock.

    `offline` is the user's switch: nothing leaves the machine. `jitter` gives numbers from 0 to 1.
    """

    answers: Path
    state: Path
    log: RequestLog
    clock: Clock
    offline: bool = False
    jitter: Callable[[], float] = random.random


class Channel:
    """Asks one service, one request at a time, at the pace it allows."""

    def __init__(
        self,
        endpoint: Endpoint,
        around: Surroundings,
        token: str | None = None,
        on_wait: OnWait = lambda *_: None,
    ) -> None:
        self.service = endpoint.service
        self.base = endpoint.base.rstrip("/")
        from readinglist.fetch.client import Client

        self.client = Client(endpoint, token, around.clock.sleep)
        self._around = around
        self._clock = around.clock
        self._on_wait = on_wait
        self._cache = AnswerCache(around.answers / endpoint.service)
        self._interval = endpoint.interval
        self._paces: dict[str, Pace] = {}
        self._limits = 0

    def ask(self, request: Request, parse: Callable[[Answer], T]) -> Reply[T]:
        """What `parse` makes of the answer, from the cache where that is fresh enough.

        `parse` raises BadAnswerError for what should be asked for again, RefusedError for a
        lasting no. Raises FetchError of the kind that fits; nothing is kept of such answers.
        """
        kept = self._cache.find(request.url)
        if kept and self._clock.now() - kept.at < request.max_age:
            try:
                return Reply(parse(kept.answer), utc(kept.at))
            except FetchError:
                kept = None
        if self._around.offline:
            raise UnreachableError(
                "{service} was not asked because the program is set to offline",
                service=self.service.label,
            )
        return self._ask_until_answered(request, parse, kept)

    def _ask_until_answered(
        self, request: Request, parse: Callable[[Answer], T], kept: Kept | None
    ) -> Reply[T]:
        faults = 0
        while True:
            try:
                return self._ask_once(request, parse, kept, _FIRST_PAUSE * 2**faults)
            except (BadAnswerError, UnreachableError) as error:
                faults += 1
                if faults > _RETRIES:
                    failed = Sentence(
                        "{service} failed: {reason}",
                        service=self.service.label,
                        reason=error.sentence,
                    )
                    raise type(error)(failed) from error
            except LimitedError as error:
                if self._limits > _MOST_LIMITS or error.until > utc(
                    self._clock.now() + LONGEST_WAIT
                ):
                    raise self._limited(error.until) from error

    def _ask_once(
        self, request: Request, parse: Callable[[Answer], T], kept: Kept | None, pause: float
    ) -> Reply[T]:
        pace = self._pace(request.bucket)
        with pace.turn():
            try:
                answer = self._exchange(request, kept)
                value = parse(answer)
            except (BadAnswerError, UnreachableError):
                pace.rest(pause * (1 + self._around.jitter()))
                raise
            except _LimitReached as reached:
                raise LimitedError(
                    "asked too often", until=self._rest(pace, reached.told)
                ) from None
            self._limits = 0
            now = self._clock.now()
            if (ends := window_end(answer, now)) is not None:
                pace.rest(ends)
            if answer.status in _KEPT_STATUSES and request.into is None:
                self._cache.keep(request.url, answer, now)
        return Reply(value, utc(now))

    def _exchange(self, request: Request, kept: Kept | None) -> Answer:
        headers = {"If-None-Match": kept.etag} if kept and kept.etag else {}
        try:
            answer = self.client.get(request, headers)
        except FetchError as error:
            self._note(request, error.sentence)
            raise
        self._note(
            request,
            Sentence("{status}, {size} bytes", status=answer.status, size=len(answer.body)),
        )
        match judge(self.service, answer, self._clock.now()):
            case Limit(told):
                raise _LimitReached(told)
            case Fault(reason):
                raise BadAnswerError(reason)
        if answer.status == 304 and kept:
            fresh = {**kept.answer.headers, **answer.headers}
            return Answer(kept.answer.status, fresh, kept.answer.body, answer.url)
        return answer

    def _rest(self, pace: Pace, told: float | None) -> datetime:
        self._limits += 1
        doubled = 2.0 ** (self._limits - 1)
        wait = max(told, doubled) if told is not None else _FIRST_REST * doubled
        return pace.rest(wait + self._around.jitter() * min(5.0, wait / 10))

    def _limited(self, until: datetime) -> LimitedError:
        if self.service is Service.GITHUB and not self.client.has_token:
            return LimitedError(
                "GitHub is not to be asked before {until:%Y-%m-%d %H:%M} UTC; "
                "a token lifts its limit from 60 to 5,000 requests an hour",
                until=until,
            )
        return LimitedError(
            "{service} is not to be asked before {until:%Y-%m-%d %H:%M} UTC",
            service=self.service.label,
            until=until,
        )

    def _pace(self, bucket: str) -> Pace:
        if bucket not in self._paces:
            self._paces[bucket] = Pace(
                self._around.state,
                f"{self.service}-{bucket}",
                self._interval,
                self._clock,
                lambda until: self._on_wait(self.service, until),
            )
        return self._paces[bucket]

    def _note(self, request: Request, answer: Sentence) -> None:
        at = utc(self._clock.now()).isoformat()
        self._around.log.add(Entry(at, self.service, request.why, request.url, answer))


class _LimitReached(Exception):  # noqa: N818 - it does not leave this module
    def __init__(self, told: float | None) -> None:
        super().__init__()
        self.told = told
