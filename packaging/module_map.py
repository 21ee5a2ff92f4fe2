"""Write the map of the modules in CONTRIBUTING.md anew from their docstrings."""

import ast
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

_PROJECT = Path(__file__).resolve().parent.parent
GUIDE = _PROJECT / "CONTRIBUTING.md"
_BEGIN = "<!-- The map: python packaging/module_map.py -->\n"
_END = "<!-- End of the map -->\n"


def with_map(guide: str) -> str:
    """The guide's text with the map between its two marks as it should be."""
    before, _, rest = guide.partition(_BEGIN)
    _, _, after = rest.partition(_END)
    return f"{before}{_BEGIN}{''.join(_lines())}{_END}{after}"


def _lines() -> Iterator[str]:
    package = _PROJECT / "readinglist"
    modules = sorted(
        (path.relative_to(package) for path in package.rglob("*.py")),
        key=lambda path: (path.parent.parts, path.name),
    )
    for folder, members in groupby(modules, key=lambda path: path.parent):
        yield f"\n### readinglist/{'' if folder == Path() else f'{folder.as_posix()}/'}\n\n"
        for path in members:
            tree = ast.parse((package / path).read_text(encoding="utf-8"))
            purpose = (ast.get_docstring(tree) or "").split("\n\n")[0].replace("\n", " ")
            if path.name == "__init__.py" and folder != Path():
                yield f"{purpose}\n\n"
            else:
                yield f"- `{path.name}`: {purpose}\n"
    yield "\n"


if __name__ == "__main__":
    GUIDE.write_text(with_map(GUIDE.read_text(encoding="utf-8")), encoding="utf-8")
