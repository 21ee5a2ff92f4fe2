"""A bibliography in BibTeX's form: its entries as papers, and what could not be read, with lines.

bibtexparser takes the file apart and goes on after what is broken. Macros, cross-references and
the meaning of fields are read here.
"""

import logging
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import (
    Block,
    DuplicateBlockKeyBlock,
    DuplicateFieldKeyBlock,
    Entry,
    ImplicitComment,
    ParsingFailedBlock,
    String,
)

from readinglist.bib.fields import addresses, paper_of
from readinglist.bib.values import MONTHS, BrokenError, TooLongError, meaning
from readinglist.model.bib_entry import BibEntry
from readinglist.model.paper import Link
from readinglist.model.record import Refusal
from readinglist.sentence import Sentence

FindLinks = Callable[[str], tuple[Link, ...]]

_TYPES = (
    "article|artwork|audio|book|bookinbook|booklet|collection|conference|dataset|electronic|inbook|"
    "incollection|inproceedings|inreference|manual|mastersthesis|misc|mvbook|mvcollection|"
    "mvproceedings|online|patent|phdthesis|preprint|proceedings|reference|report|software|"
    "suppbook|techreport|thesis|unpublished|www"
)
_KEY = r"[{(]\s*+[^\s{}(),=]*+\s*+,"
# An entry of a known type on a line of its own, or anything that has a field.
_BEGINNING = re.compile(
    rf"^[ \t]*@(?:(?:{_TYPES})[ \t]*{_KEY}|(?:string|preamble)[ \t]*[{{(])"
    rf"|(?<!\w)@[a-z]+[ \t]*{_KEY}\s*+[a-z][\w-]*+\s*+=",
    re.IGNORECASE | re.MULTILINE,
)
_LOOSE = re.compile(r"^[ \t]*@[A-Za-z]+[ \t]+\S+[ \t]*,", re.MULTILINE)
_NAMED = re.compile(r"@\s*(\w+)\s*[{(]\s*([^\s,{}]{0,80})")
_BOOKS = re.compile(r"(?:mv)?(?:proceedings|book|collection)")
_OF_THE_PARENT = """
    abstract archiveprefix author crossref doi eprint eprinttype ids key keywords note subtitle
    title url xdata
    """
_NOT_INHERITED = frozenset(_OF_THE_PARENT.split())

logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
logging.getLogger("bibtexparser").propagate = False


def is_bibliography(text: str) -> bool:
    """Whether a file that begins with `text` is a bibliography, whatever it is called."""
    text = text.lstrip("\ufeff \t\r\n")
    return text[:1] not in ("{", "[") and _BEGINNING.search(text) is not None


def read_bibliography(text: str, find_links: FindLinks) -> Iterator[BibEntry | Refusal]:
    """The entries of a bibliography in its order, and refusals for what could not be read.

    `find_links` says which links a text names.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    blocks = parse_string(lines, parse_stack=[]).blocks
    macros = dict(MONTHS)
    parents = {entry.key.lower(): entry for block in blocks if (entry := _entry(block))}
    for block in blocks:
        line = (block.start_line or 0) + 1
        entry = _entry(block)
        try:
            if isinstance(block, String):
                macros[block.key.lower()] = meaning(block.value, macros)
            elif entry is not None:
                yield _read(entry, line, macros, parents, find_links)
            elif isinstance(block, ParsingFailedBlock):
                yield Refusal(line, _broken(block.raw or ""))
            elif isinstance(block, ImplicitComment):
                yield from _loose_ends(block.comment, line)
        except BrokenError:
            yield Refusal(line, _broken(block.raw or ""))
        except TooLongError:
            yield Refusal(
                line, Sentence("A value is too long once its macros are put in; shorten them")
            )


def _entry(block: Block) -> Entry | None:
    """The entry that a block is or holds; a key or a field that stands twice is no hindrance."""
    if isinstance(block, DuplicateBlockKeyBlock | DuplicateFieldKeyBlock):
        inner = block.ignore_error_block
        return _entry(inner) if inner is not None else None
    return block if isinstance(block, Entry) else None


def _read(
    entry: Entry,
    line: int,
    macros: dict[str, str],
    parents: dict[str, Entry],
    find_links: FindLinks,
) -> BibEntry | Refusal:
    fields = _fields(entry, macros)
    parent = parents.get(fields.get("crossref", "").strip().lower())
    if parent is not None and parent is not entry:
        fields = {**_inherited(parent, macros), **fields}
    paper = paper_of(entry.entry_type.lower(), entry.key, fields)
    if not paper.title:
        return Refusal(
            line,
            Sentence("The entry “{key}” has no title; add one and import it again", key=entry.key),
        )
    return BibEntry(line, replace(paper, links=find_links(addresses(fields))))


def _fields(entry: Entry, macros: dict[str, str]) -> dict[str, str]:
    """The entry's fields by lower-case names; of one that stands twice the first counts."""
    fields: dict[str, str] = {}
    for field in entry.fields:
        fields.setdefault(field.key.lower(), meaning(field.value, macros))
    return {name: value for name, value in fields.items() if value.strip()}


def _inherited(parent: Entry, macros: dict[str, str]) -> dict[str, str]:
    fields = _fields(parent, macros)
    if _BOOKS.fullmatch(parent.entry_type.lower()) and "title" in fields:
        fields.setdefault("booktitle", fields["title"])
    return {name: value for name, value in fields.items() if name not in _NOT_INHERITED}


def _broken(raw: str) -> Sentence:
    named = _NAMED.match(raw)
    if named and named[2]:
        return Sentence(
            "The entry “{key}” cannot be read: "
            "a brace, quote, comma or equals sign is missing in it",
            key=named[2],
        )
    return Sentence(
        "The entry that begins here cannot be read: "
        "a brace, quote, comma or equals sign is missing in it"
    )


def _loose_ends(comment: str, line: int) -> Iterator[Refusal]:
    for loose in _LOOSE.finditer(comment):
        place = line + comment.count("\n", 0, loose.start())
        yield Refusal(
            place, Sentence("An entry seems to begin here, but there is no brace after its type")
        )
