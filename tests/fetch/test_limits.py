"""What statuses and headers say about asking again."""

import pytest

from readinglist.fetch.limits import Fault, Limit, judge
from readinglist.fetch.services import Answer, Service

NOW = 1_800_000_000.0
ARXIV, GITHUB, HUGGINGFACE = Service.ARXIV, Service.GITHUB, Service.HUGGINGFACE


@pytest.mark.parametrize(
    ("service", "status", "headers", "expected"),
    [
        (HUGGINGFACE, 429, {"ratelimit": '"search";r=0;t=142'}, Limit(142.0)),
        (HUGGINGFACE, 429, {"content-type": "text/html"}, Limit(None)),
        (HUGGINGFACE, 200, {"ratelimit": '"search";r=0;t=142'}, None),
        (ARXIV, 429, {}, Limit(None)),
        (ARXIV, 200, {"content-type": "text/plain"}, Limit(None)),
        (ARXIV, 200, {"content-type": "application/atom+xml"}, Limit(None)),
        (ARXIV, 503, {"retry-after": "30"}, Limit(30.0)),
        (ARXIV, 503, {}, Fault("it answered with status 503")),
        (ARXIV, 500, {}, Fault("it answered with status 500")),
        (ARXIV, 400, {}, None),
        (GITHUB, 403, {"x-ratelimit-remaining": "4000", "gh-limited-by": "x"}, Limit(None)),
        (GITHUB, 403, {"x-ratelimit-remaining": "4990", "x-github-sso": "required"}, None),
        (GITHUB, 403, {"retry-after": "60"}, Limit(60.0)),
        (GITHUB, 429, {"retry-after": "8"}, Limit(8.0)),
        (GITHUB, 403, {"x-ratelimit-remaining": "0"}, Limit(None)),
        (
            GITHUB,
            403,
            {"x-ratelimit-remaining": "0", "x-ratelimit-reset": str(int(NOW) + 90)},
            Limit(90.0),
        ),
        (GITHUB, 404, {}, None),
    ],
)
def test_the_verdict(
    service: Service, status: int, headers: dict[str, str], expected: Limit | Fault | None
) -> None:
    assert judge(service, Answer(status, headers, b"words", "http://x/"), NOW) == expected


def test_dates_count_by_the_services_own_clock() -> None:
    headers = {
        "date": "Sat, 21 Nov 2026 10:00:00 GMT",
        "retry-after": "Sat, 21 Nov 2026 10:00:40 GMT",
    }
    assert judge(ARXIV, Answer(503, headers, b"x", "http://x/"), NOW) == Limit(40.0)


def test_an_empty_answer_is_a_fault() -> None:
    assert isinstance(judge(ARXIV, Answer(200, {}, b" \n", "http://x/"), NOW), Fault)


@pytest.mark.parametrize("body", [b"<feed", b"x" * 5_000, b"%PDF-1.7"])
def test_only_a_few_plain_words_from_arxiv_are_its_limit(body: bytes) -> None:
    assert judge(ARXIV, Answer(200, {}, body, "http://x/"), NOW) is None
