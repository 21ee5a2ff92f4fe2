"""The documentation names what there is: commands, options, modules, dependencies."""

import argparse
import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import module_map
import pytest

from readinglist.cli.arguments import parser

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def commands() -> Mapping[str, argparse.ArgumentParser]:
    """The commands of the command line by their names."""
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("the command line has no commands")


def synopsis(command: str) -> str:
    """The lines of the README that show how a command is typed."""
    shown = re.findall(r"^ {4}readinglist (.*)$", README, re.MULTILINE)
    return "\n".join(line for line in shown if re.search(rf"^(\w+ \| )*{command}\b", line))


def long_options(command: argparse.ArgumentParser) -> Iterator[str]:
    for action in command._actions:
        if action.option_strings and action.dest not in {"help", "library"}:
            yield min(action.option_strings, key=len)


@pytest.mark.parametrize("name", commands())
def test_every_command_is_documented_with_its_options(name: str) -> None:
    shown = synopsis(name)
    assert shown, f"README.md does not show {name}"
    for option in long_options(commands()[name]):
        assert option in shown


def test_the_readme_shows_no_command_that_is_not_there() -> None:
    shown = re.findall(r"^ {4}readinglist ([a-z]+(?: \| [a-z]+)*)", README, re.MULTILINE)
    assert {word for words in shown for word in words.split(" | ")} == set(commands())


def test_the_map_is_what_the_modules_say() -> None:
    assert module_map.with_map(CONTRIBUTING) == CONTRIBUTING, "run: make format"


def test_every_module_says_what_it_is_for() -> None:
    unexplained = [
        line for line in CONTRIBUTING.splitlines() if re.fullmatch(r"- `\w+\.py`: ", line)
    ]
    assert unexplained == []


def test_every_dependency_is_explained() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    required = {re.split(r"[<>=]", entry)[0] for group in groups for entry in group}
    rows = re.findall(r"^\| ([\w, -]+) \| ", CONTRIBUTING, re.MULTILINE)
    explained = {name for row in rows for name in row.split(", ")} - {"package", "---"}
    assert explained == required


@pytest.mark.parametrize("document", ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"])
def test_links_within_the_project_lead_somewhere(document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text)
    assert [link for link in links if not (ROOT / link).exists()] == []
