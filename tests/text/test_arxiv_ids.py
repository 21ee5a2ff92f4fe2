"""arXiv ids in all the forms in which they are written."""

import pytest

from readinglist.text.arxiv_ids import arxiv_id, named_ids

NAMED = [
    "arXiv:2603.99114",
    "arXiv: 2603.99114v1 [cs.LG] 5 Mar 2026",
    "arXiv 2603.99114",
    "https://arxiv.org/abs/2603.99114v2",
    "http://export.arxiv.org/pdf/2603.99114.pdf",
    "www.arxiv.org/html/2603.99114/?context=cs",
    "10.48550/ARXIV.2603.99114",
    "https://doi.org/10.48550/arXiv.2603.99114",
    "https://www.alphaxiv.org/overview/2603.99114",
    "https://ar5iv.labs.arxiv.org/html/2603.99114",
    "scirate.com/arxiv/2603.99114",
    "https://huggingface.co/papers/2603.99114.md",
]


@pytest.mark.parametrize("text", ["2603.99114", " 2603.99114v3 ", *NAMED])
def test_every_form_gives_the_plain_id(text: str) -> None:
    assert arxiv_id(text) == "2603.99114"


@pytest.mark.parametrize("text", NAMED)
def test_every_form_is_found_in_running_text(text: str) -> None:
    assert [found for _, found in named_ids(f"See ({text}), and more.")] == ["2603.99114"]


def test_old_ids_lose_their_subject_class() -> None:
    assert arxiv_id("math.GT/0309136v1") == arxiv_id("arXiv:math/0309136") == "math/0309136"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2613.99114",
        "2603.991",
        "2603.991145",
        "see 2603.99114",
        "arXiv:2603.99114.5",
        "hep-th/99",
    ],
)
def test_what_only_resembles_one_is_none(text: str) -> None:
    assert arxiv_id(text) is None
