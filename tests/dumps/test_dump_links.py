"""Links are found as the authors meant them: typed, cleaned, none invented, none lost."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from readinglist.dumps.links import find_links
from readinglist.model.paper import Link, LinkKind

SAMPLES = (
    Path(os.environ.get("READINGLIST_DUMPS") or Path(__file__).parents[2] / "../shared/dumps")
    / "../services/samples"
).resolve()
beside_the_project = pytest.mark.skipif(
    not SAMPLES.is_dir(), reason="the samples of real links are kept beside the project"
)
REPOSITORY = "https://github.com/harbour-lab/lights"


def urls(text: str) -> list[str]:
    return [link.url for link in find_links(text) if link.state is None]


def candidates(text: str) -> list[str]:
    return [link.url for link in find_links(text) if link.state == "candidate"]


@beside_the_project
def test_the_repositories_in_all_real_forms() -> None:
    rows = (SAMPLES / "github_links.tsv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) == 209
    for row in rows:
        _, _, snippet, expected, _ = row.split("\t")
        found = {
            link.url.removeprefix("https://github.com/")
            for link in find_links(snippet)
            if link.kind is LinkKind.GITHUB and link.state is None
        }
        assert found == set(expected.split()), snippet


@beside_the_project
def test_names_the_site_keeps_for_itself_are_no_owners() -> None:
    reserved = (SAMPLES / "github_reserved.txt").read_text(encoding="utf-8").split()
    for name in ("features", "topics", "orgs", "sponsors", "user-attachments"):
        assert name in reserved
        assert find_links(f"https://github.com/{name}/lights")[0].kind is LinkKind.OTHER


@pytest.mark.parametrize(
    "text",
    [
        "Code is at https://github.com/harbour-lab/lights.",
        "Code is at https://github.com/harbour-lab/lights .",
        "Code (https://github.com/harbour-lab/lights), data soon.",
        "Code: github.com/harbour-lab/lights.",
        "Code: www.github.com/harbour-lab/lights/",
        "Code: http://github.com/harbour-lab/lights.git.",
        "Code: https: //github.com/harbour-lab/lights",
        "Code: https:/github.com/harbour-lab/lights",
        r"Code~\url{https://github.com/harbour-lab/lights}.",
        "Code: https://github.com/harbour-lab/lights{https://github.com/harbour-lab/lights}.",
        "Code: https://github.com/harbour-lab/lights{code}",
        "[here](https://github.com/harbour-lab/lights)",
        "“https://github.com/harbour-lab/lights”",
        "Fluxhttps://github.com/harbour-lab/lights is the base.",
        "Clone git@github.com:harbour-lab/lights.git and run it.",
        "https://github.com/harbour-lab/lights?tab=readme-ov-file#usage",
    ],
)
def test_one_repository_however_it_is_written(text: str) -> None:
    assert find_links(text) == (Link(LinkKind.GITHUB, REPOSITORY),)


def test_a_deeper_path_is_kept_beside_the_repository() -> None:
    (link,) = find_links(f"See {REPOSITORY}/tree/main/beacon and {REPOSITORY}.")
    assert link == Link(LinkKind.GITHUB, REPOSITORY, details={"path": "tree/main/beacon"})
    (raw,) = find_links("https://raw.githubusercontent.com/harbour-lab/lights/main/a.txt")
    assert raw.url == REPOSITORY


def test_an_escaped_underscore_and_a_page_on_github_io() -> None:
    text = r"Demo: https://harbour-lab.github.io/night\_demo."
    assert urls(text) == ["https://harbour-lab.github.io/night_demo"]
    assert find_links(text)[0].kind is LinkKind.PROJECT
    assert candidates(text) == [
        "https://github.com/harbour-lab/night_demo",
        "https://github.com/harbour-lab/harbour-lab.github.io",
    ]


def test_a_candidate_gives_way_to_the_repository_itself() -> None:
    text = f"https://harbour-lab.github.io/lights and {REPOSITORY}"
    assert candidates(text) == ["https://github.com/harbour-lab/harbour-lab.github.io"]


def test_a_blank_inside_the_address_is_only_a_hint() -> None:
    text = "Code is at https://github.com/harbour-lab/ Night-Lights."
    assert find_links(text)[0].kind is LinkKind.OTHER
    assert candidates(text) == ["https://github.com/harbour-lab/Night-Lights"]
    assert candidates("All of https://github.com/harbour-lab/ is open.") == []


@pytest.mark.parametrize(
    ("text", "kind", "url"),
    [
        ("see arXiv:2603.99114v2 [cs.LG]", "arxiv", "https://arxiv.org/abs/2603.99114"),
        ("arxiv.org/pdf/2603.99114v1.pdf.", "arxiv", "https://arxiv.org/abs/2603.99114"),
        ("https://arxiv.org/abs/hep-th/9901001", "arxiv", "https://arxiv.org/abs/hep-th/9901001"),
        ("doi.org/10.48550/arXiv.2603.99114", "arxiv", "https://arxiv.org/abs/2603.99114"),
        ("https://huggingface.co/papers/2603.99114", "arxiv", "https://arxiv.org/abs/2603.99114"),
        ("http://huggingface.co/a/b.", "huggingface", "https://huggingface.co/a/b"),
        ("https://hf.co/datasets/a/b", "dataset", "https://hf.co/datasets/a/b"),
        ("https://youtu.be/abc-DEF_1.", "video", "https://youtu.be/abc-DEF_1"),
        ("https://www.youtube.com/watch?v=a1", "video", "https://www.youtube.com/watch?v=a1"),
        ("sites.google.com/view/lights", "project", "https://sites.google.com/view/lights"),
        ("Project page: https://lights.example.org/", "project", "https://lights.example.org/"),
        ("visit http://lights.example.org.", "other", "http://lights.example.org"),
        (
            "https://anonymous.4open.science/r/x-1/.",
            "other",
            "https://anonymous.4open.science/r/x-1/",
        ),
        ("https://github.com/harbour-lab.", "other", "https://github.com/harbour-lab"),
        ("https://gist.github.com/a/b", "other", "https://gist.github.com/a/b"),
        ("https://a.example.org/x_(y)", "other", "https://a.example.org/x_(y)"),
        ("(https://a.example.org/x)", "other", "https://a.example.org/x"),
    ],
)
def test_kinds(text: str, kind: str, url: str) -> None:
    assert [(link.kind, link.url) for link in find_links(text)] == [(kind, url)]


@pytest.mark.parametrize(
    "text",
    [
        "We train at 1.5times the speed, e.g. with node.js and 2603.99114 steps.",
        "https:// and http://localhost and https://x",
        "the ratio w.r.t. https, see Sec. 3.2/4",
        "mail me@github.com/x",
    ],
)
def test_nothing_is_invented(text: str) -> None:
    assert find_links(text) == ()


@given(st.text() | st.from_regex(r"(https?:/?/?|github\.com/|arXiv:)[ -~]{0,30}"))
def test_any_text_gives_absolute_addresses_each_once(text: str) -> None:
    found = [link.url for link in find_links(text)]
    assert all(url.startswith(("https://", "http://")) for url in found)
    assert len(set(found)) == len(found)
