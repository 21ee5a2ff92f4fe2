"""Reads what services send as JSON: every field may be absent, null or of another type."""

import json
from collections.abc import Mapping
from datetime import date

from readinglist.fetch.failures import BadAnswerError

Json = Mapping[str, object]


def load(body: bytes) -> object:
    """The JSON value in `body`; raises BadAnswerError where there is none."""
    try:
        value: object = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise BadAnswerError("its answer is not valid JSON") from error
    return value


def load_object(body: bytes) -> Json:
    """The JSON object in `body`; raises BadAnswerError where there is something else."""
    value = load(body)
    if not isinstance(value, dict):
        raise BadAnswerError("its answer is not of the expected shape")
    return value


def text(item: Json, name: str) -> str | None:
    """The text called `name` with white space collapsed; null where there is none."""
    value = item.get(name)
    return (" ".join(value.split()) or None) if isinstance(value, str) else None


def number(item: Json, name: str) -> int | None:
    """The whole number called `name`; null where there is none."""
    value = item.get(name)
    return value if isinstance(value, int) and not isinstance(value, bool) else None


def flag(item: Json, name: str) -> bool:
    """Whether `name` is true."""
    return item.get(name) is True


def part(item: Json, name: str) -> Json:
    """The object called `name`; an empty one where there is none."""
    value = item.get(name)
    return value if isinstance(value, dict) else {}


def items(item: Json, name: str) -> list[object]:
    """The list called `name`; an empty one where there is none."""
    value = item.get(name)
    return value if isinstance(value, list) else []


def day(value: str | None) -> date | None:
    """The day with which an ISO moment begins."""
    try:
        return date.fromisoformat((value or "")[:10])
    except ValueError:
        return None
