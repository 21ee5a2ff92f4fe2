"""A real library in a temporary folder, and dumps made of records that tests write down."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from readinglist.library import Library
from readinglist.model.record import Layout, Record, Refusal


@dataclass
class WrittenDump:
    """Records as if a reader had found them in a file."""

    name: str
    records: tuple[Record | Refusal, ...]
    year: int | None = None
    layout: Layout | None = Layout.PLAIN
    page_date: date | None = None
    page_date_text: str | None = None
    salt: str = ""

    @property
    def digest(self) -> str:
        return hashlib.sha256(repr((self.name, self.salt)).encode()).hexdigest()

    def __iter__(self) -> Iterator[Record | Refusal]:
        position = 0
        for record in self.records:
            if isinstance(record, Record):
                yield replace(record, position=position, line=position * 4 + 1)
                position += 1
            else:
                yield record


WORDS = "a small study of how sparse gardens grow under noisy light and what their keepers can do"


@pytest.fixture
def record() -> Callable[..., Record]:
    def make(title: str, abstract: str | None = None, **values: object) -> Record:
        text = f"In {title} we present {WORDS} about it." if abstract is None else abstract
        return Record(title, text, 1, 0, Layout.PLAIN, **values)  # type: ignore[arg-type]

    return make


@pytest.fixture
def dump() -> Callable[..., WrittenDump]:
    def make(name: str, *records: Record | Refusal, **values: object) -> WrittenDump:
        return WrittenDump(name, records, **values)  # type: ignore[arg-type]

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "library"


@pytest.fixture
def library(folder: Path) -> Iterator[Library]:
    with Library(folder) as opened:
        yield opened
