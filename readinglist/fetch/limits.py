"""What an answer's status and headers say about asking again; pure.

Statuses and headers decide, never the words of a message: those have changed over the years.
"""

import re
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from readinglist.fetch.services import Answer, Service
from readinglist.sentence import Sentence

_PASSING = frozenset({408, 500, 502, 503, 504})
_FEW_WORDS = 200
_ITEM = re.compile(r"\b(r|t|remaining|reset)\s*=\s*(\d+)")


@dataclass(frozen=True, slots=True)
class Limit:
    """Asked too much: wait `told` seconds, or as long as seems right where that is null."""

    told: float | None


@dataclass(frozen=True, slots=True)
class Fault:
    """A passing trouble of the service; asking again soon may help."""

    reason: str


def judge(service: Service, answer: Answer, now: float) -> Limit | Fault | None:
    """Why the answer is none and may be asked for again; null where it stands as it is."""
    told = retry_after(answer, now)
    if told is None:
        told = window_end(answer, now)
    if answer.status == 429 or _is_hidden_limit(service, answer):
        return Limit(told)
    if answer.status == 503 and retry_after(answer, now) is not None:
        return Limit(told)
    if answer.status in _PASSING:
        return Fault(Sentence("it answered with status {status}", status=answer.status))
    if answer.status == 200 and not answer.body.strip():
        return Fault(Sentence("its answer was empty"))
    return None


def retry_after(answer: Answer, now: float) -> float | None:
    """The seconds that a Retry-After header names, as a number or as a date."""
    value = answer.headers.get("retry-after", "").strip()
    if value.isdecimal():
        return float(value)
    moment = _moment(value)
    return None if moment is None else max(0.0, moment - (_sent(answer) or now))


def window_end(answer: Answer, now: float) -> float | None:
    """Seconds to the end of the quota's window where nothing of it is left, else null."""
    said = dict(_ITEM.findall(answer.headers.get("ratelimit", "")))
    left = said.get("r", said.get("remaining"))
    if left is not None:
        ends = said.get("t", said.get("reset"))
        return float(ends) if left == "0" and ends is not None else None
    reset = answer.headers.get("x-ratelimit-reset", "")
    if answer.headers.get("x-ratelimit-remaining") == "0" and reset.isdecimal():
        return max(0.0, float(reset) - (_sent(answer) or now))
    return None


def _is_hidden_limit(service: Service, answer: Answer) -> bool:
    if service is Service.GITHUB and answer.status == 403:
        signs = answer.headers.keys() & {"retry-after", "gh-limited-by"}
        return bool(signs) or answer.headers.get("x-ratelimit-remaining") == "0"
    if service is Service.ARXIV and answer.status == 200:
        said = answer.body.strip()
        return 0 < len(said) <= _FEW_WORDS and b"<" not in said and not said.startswith(b"%PDF")
    return False


def _sent(answer: Answer) -> float | None:
    """The service's own clock, so that a wrong one here does no harm."""
    return _moment(answer.headers.get("date", ""))


def _moment(text: str) -> float | None:
    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None
