"""The one-way rule: what each layer may import, read from the sources; there are no exceptions."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import readinglist

PACKAGE = Path(readinglist.__file__).parent

PLAIN = {"model", "errors", "sentence", "log", "whole_file", "own_process", "parallel"}
"""What every layer shares: plain data, whole files, and the program's own processes."""

MAY_IMPORT = {
    "sentence": set[str](),
    "errors": {"sentence"},
    "log": set[str](),
    "whole_file": set[str](),
    "own_process": set[str](),
    "parallel": {"own_process"},
    "paths": set[str](),
    "startup": set[str](),
    "settings": {"model", "errors", "paths", "whole_file"},
    "consent": {"errors", "whole_file"},
    "model": {"errors", "sentence"},
    "text": PLAIN,
    "dumps": PLAIN | {"text"},
    "fetch": PLAIN | {"text"},
    "export": PLAIN | {"text"},
    "bib": PLAIN | {"text"},
    "store": PLAIN | {"text"},
    "search": PLAIN | {"text"},
    "library_reader": PLAIN | {"store"},
    "library": PLAIN | {"text", "store", "search", "library_reader"},
    "operations": PLAIN
    | {"text", "library", "search", "dumps", "bib", "fetch", "export", "settings", "consent"},
    "cli": PLAIN | {"text", "library", "operations", "paths", "settings", "consent"},
    "gui": PLAIN | {"text", "library", "operations", "paths", "settings", "consent"},
    "app": PLAIN | {"library", "operations", "gui", "paths", "settings"},
    "__main__": {"app", "cli", "parallel", "paths", "startup"},
}

ONLY_KNOWN_TO = {
    "PySide6": {"gui", "app"},
    "sqlite3": {"store"},
    "sqlite_utils": {"store"},
    "whoosh": {"search"},
}

MODULES = sorted(PACKAGE.rglob("*.py"))


def layer(module: str) -> str:
    """The layer of a module of the program: ``readinglist.store.papers`` is in ``store``."""
    return module.split(".")[1]


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts).removesuffix(".__init__")


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, absolute, with the line."""
    package = module_name(path).split(".")
    if path.name != "__init__.py":
        package.pop()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else []
            origin = ".".join([*above, *([node.module] if node.module else [])])
            if origin == "readinglist":
                for alias in node.names:
                    yield node.lineno, f"{origin}.{alias.name}"
            else:
                yield node.lineno, origin


def inner_imports(path: Path) -> Iterator[int]:
    """The lines of imports inside functions."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            for inner in ast.walk(node):
                if isinstance(inner, ast.Import | ast.ImportFrom):
                    yield inner.lineno


def breaches(path: Path) -> list[str]:
    """What a file imports that its layer may not, in words."""
    name = module_name(path)
    if name == "readinglist":
        return [f"{line}: {target}" for line, target in imports(path)]
    own = layer(name)
    found = []
    for line, target in imports(path):
        root = target.split(".")[0]
        if root in ONLY_KNOWN_TO and own not in ONLY_KNOWN_TO[root]:
            found.append(f"{line}: {own} must not know {root}")
        elif root == "readinglist" and target != "readinglist.__version__":
            other = layer(target)
            if other != own and other not in MAY_IMPORT[own]:
                found.append(f"{line}: {own} must not import {other}")
    return found


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_imports_point_down(path: Path) -> None:
    assert breaches(path) == []


def test_the_table_knows_every_layer_and_no_other() -> None:
    present = {layer(module_name(path)) for path in MODULES if path != PACKAGE / "__init__.py"}
    assert present <= MAY_IMPORT.keys()
    for own, others in MAY_IMPORT.items():
        assert own not in others
        assert others <= MAY_IMPORT.keys()


def test_the_table_has_no_cycle() -> None:
    remaining = dict(MAY_IMPORT)
    while lowest := {own for own, others in remaining.items() if not others & remaining.keys()}:
        for own in lowest:
            del remaining[own]
    assert not remaining


LOADED_LATE = {
    "readinglist.__main__": "the window or the command line",
    "readinglist.fetch.channel": "the HTTP library",
    "readinglist.operations.searching": "numpy and Whoosh",
    "readinglist.store.views": "numpy",
}
"""The modules that import inside functions, and what they spare the start of the program."""


def test_imports_inside_functions_are_for_a_quick_start_alone() -> None:
    inside = {module_name(path) for path in MODULES if any(inner_imports(path))}
    assert inside == LOADED_LATE.keys()


def test_the_window_starts_without_what_it_needs_later() -> None:
    """Asked of a fresh interpreter, which has imported all that the window is made of."""
    asked = "import sys, readinglist.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    late = {"keyring", "numpy", "requests", "whoosh"}
    assert not late & set(done.stdout.split())


def test_a_breach_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    module = tmp_path / "readinglist/dumps/thief.py"
    module.parent.mkdir(parents=True)
    module.write_text(
        "import sqlite3\nfrom readinglist import __version__, store\n"
        "from ..search import index\nfrom . import layouts\n"
    )
    monkeypatch.setattr(sys.modules[__name__], "PACKAGE", tmp_path / "readinglist")
    assert breaches(module) == [
        "1: dumps must not know sqlite3",
        "2: dumps must not import store",
        "3: dumps must not import search",
    ]


WITHOUT_QT = """
import importlib, sys
sys.modules["PySide6"] = None
for name in sys.stdin.read().split():
    importlib.import_module(name)
"""


def test_all_but_the_window_runs_without_qt() -> None:
    """Imported in a fresh interpreter where importing PySide6 fails."""
    names = [
        name
        for name in map(module_name, MODULES)
        if name == "readinglist" or layer(name) not in {"gui", "app"}
    ]
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", WITHOUT_QT],
        input="\n".join(names),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
