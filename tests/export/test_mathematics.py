"""Formulas: what compiles is kept, what might not is refused."""

import pytest

from readinglist.export.mathematics import safe


@pytest.mark.parametrize(
    ("formula", "expected"),
    [
        (r"\mathcal{O}(n)", r"\mathcal{O}(n)"),
        (r"\mathcal O(n)", r"\mathcal{O}(n)"),
        (r"\frac12", r"\frac{1}{2}"),
        ("x_i^2", "x_{i}^{2}"),
        (r"\alpha x", r"\alpha x"),
        (r"\left(x\right)", "(x)"),
        (r"{\cal O}(n)", r"{\mathcal{O}}(n)"),
        ("50%", r"50\%"),
        (r"\{x\}", r"\lbrace x\rbrace"),
        ("α≥β", r"\alpha\geq\beta"),
        (r"\ours + 1", "ours + 1"),
    ],
)
def test_kept(formula: str, expected: str) -> None:
    assert safe(formula) == expected


@pytest.mark.parametrize(
    "formula", ["x^a^b", "x_", "x^", "{x", "x}", r"\frac{a}", r"a \\ b", "", " ", "日", "x^2'"]
)
def test_refused(formula: str) -> None:
    assert safe(formula) is None


@pytest.mark.parametrize("command", ["input", "write", "def", "catcode", "begin", "csname"])
def test_no_dangerous_command_gets_through(command: str) -> None:
    assert f"\\{command}" not in (safe(f"\\{command}{{x}}") or "")
