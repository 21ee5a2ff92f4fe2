"""The window's words and their translations; ``python packaging/translations.py`` renews them.

The words are read from the sources, with the contexts that Qt looks them up by; beside them stand
the forms in which the layers below say what was done and what is being done, and the templates of
their sentences. Translations are kept
in ``resources/translations/readinglist_<language>.ts`` and compiled beside it. What is new is
marked unfinished there, what is gone is dropped.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path
from string import Formatter

from readinglist.model.progress import Step
from readinglist.model.summaries import Summary

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "readinglist"
FOLDER = ROOT / "resources" / "translations"

Word = tuple[str, str]
"""A context and a text in it."""


def words() -> set[Word]:
    """Every word of the window that is to be translated."""
    found = {("summaries", str(form)) for form in Summary}
    found |= {("progress", str(step)) for step in Step}
    for path in sorted([*SOURCES.glob("gui/**/*.py"), SOURCES / "app.py"]):
        found.update(_Reader(_parsed(path)).words())
    below = [path for path in SOURCES.rglob("*.py") if "cli" not in path.parts]
    found |= {("sentences", template) for template in templates(map(_parsed, sorted(below)))}
    return found


def templates(modules: Iterable[ast.Module]) -> Iterator[str]:
    """The templates of the sentences in modules: what `Sentence` and the errors are made of.

    Raises ValueError where one is put together, so that it could not be looked up, or has a blank
    that it is given no fact for.
    """
    nodes = [node for module in modules for node in ast.walk(module)]
    makers = {"Sentence", "ReadingListError"}
    classes = [node for node in nodes if isinstance(node, ast.ClassDef)]
    while more := {one.name for one in classes if makers & set(map(_name, one.bases))} - makers:
        makers |= more
    for node in nodes:
        if isinstance(node, ast.Call) and _name(node.func) in makers and node.args:
            template = _text(node.args[0])
            facts = {keyword.arg for keyword in node.keywords}
            if isinstance(node.args[0], ast.JoinedStr | ast.BinOp):
                raise ValueError(f"no template: {ast.unparse(node)}")
            if template is not None:
                blanks = {name for _, name, _, _ in Formatter().parse(template) if name}
                if None not in facts and not blanks <= facts:
                    raise ValueError(f"a fact is missing: {ast.unparse(node)}")
                yield template


def translations(file: Path) -> dict[Word, str]:
    """What a file of translations holds; empty texts where a word is unfinished."""
    if not file.exists():
        return {}
    known = {}
    for context in ET.parse(file).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            known[name, message.findtext("source", "")] = message.findtext("translation", "")
    return known


def write(file: Path, language: str, known: dict[Word, str]) -> None:
    """Write a file of translations in the form that Qt's tools read."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    for name in sorted({context for context, _ in known}):
        context = ET.SubElement(root, "context")
        ET.SubElement(context, "name").text = name
        for text in sorted(text for other, text in known if other == name):
            message = ET.SubElement(context, "message")
            ET.SubElement(message, "source").text = text
            translation = ET.SubElement(message, "translation")
            translation.text = known[name, text]
            if not known[name, text]:
                translation.set("type", "unfinished")
    ET.indent(root)
    head = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
    file.write_text(head + ET.tostring(root, encoding="unicode") + "\n", encoding="utf-8")


def update() -> list[Word]:
    """Bring every translation up to date and compile it; returns what is unfinished."""
    unfinished: list[Word] = []
    for file in sorted(FOLDER.glob("readinglist_*.ts")):
        before = translations(file)
        known = {word: before.get(word, "") for word in words()}
        write(file, file.stem.removeprefix("readinglist_"), known)
        unfinished += [word for word, text in sorted(known.items()) if not text]
        compiler = Path(sys.executable).with_name("pyside6-lrelease")
        subprocess.run([compiler, "-silent", file, "-qm", file.with_suffix(".qm")], check=True)
    return unfinished


class _Reader:
    """Finds the words in one module."""

    def __init__(self, tree: ast.Module) -> None:
        self._tree = tree
        self._markers = dict(self._marking_functions())

    def words(self) -> Iterator[Word]:
        yield from self._below(self._tree, "")

    def _below(self, node: ast.AST, class_name: str) -> Iterator[Word]:
        for child in ast.iter_child_nodes(node):
            inner = child.name if isinstance(child, ast.ClassDef) else class_name
            if isinstance(child, ast.Call):
                yield from self._called(child, inner)
            yield from self._below(child, inner)

    def _called(self, call: ast.Call, class_name: str) -> Iterator[Word]:
        texts = [_text(argument) for argument in call.args]
        match call.func:
            case ast.Attribute(value=ast.Name(id="wording"), attr="tr") | ast.Name(id="tr"):
                context, text = "wording", texts[0]
            case ast.Attribute(attr="tr"):
                context, text = class_name, texts[0]
            case ast.Attribute(attr="translate") | ast.Name(id="QT_TRANSLATE_NOOP"):
                context, text = texts[0] or "", texts[1] if len(texts) > 1 else None
            case ast.Name(id=name) if name in self._markers:
                context, text = self._markers[name], texts[0]
            case _:
                return
        if context and text:
            yield context, text

    def _marking_functions(self) -> Iterator[Word]:
        """Functions of the module that only mark their text: name and context."""
        for function in self._tree.body:
            if isinstance(function, ast.FunctionDef):
                for call in ast.walk(function):
                    if (
                        isinstance(call, ast.Call)
                        and isinstance(call.func, ast.Name)
                        and call.func.id == "QT_TRANSLATE_NOOP"
                        and (context := _text(call.args[0]))
                        and isinstance(call.args[1], ast.Name)
                    ):
                        yield function.name, context


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _name(node: ast.expr) -> str:
    """The last part of a name: of ``pdf.FolderError`` it is ``FolderError``."""
    return ast.unparse(node).rpartition(".")[2]


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


if __name__ == "__main__":
    for context, text in update():
        print(f"unfinished: {context}: {text}")
