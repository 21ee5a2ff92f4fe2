"""The user's tags: on papers and off, renamed, merged, coloured; levels are parted by ``/``."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from readinglist.errors import UsageError
from readinglist.model.view import TAG_COLOURS
from readinglist.store import kept_files
from readinglist.store.journal import Batch

Reword = Callable[[str, Callable[[str], str]], str]
"""Gives every tag that a query asks for the name that a function has for it."""


def tag_name(text: str) -> str:
    """A tag as it is stored: no ``#`` before it, single blanks, levels parted by ``/``."""
    levels = (re.sub(r"\s+", " ", level).strip() for level in text.strip().lstrip("#").split("/"))
    name = "/".join(level for level in levels if level)
    if not name:
        raise UsageError("“{text}” is no tag; a tag needs at least one letter", text=text)
    return name


def add_tags(batch: Batch, paper_ids: Sequence[int], names: Iterable[str]) -> None:
    """Tag papers, making the tags that are new."""
    for name in map(tag_name, names):
        row = batch.connection.execute("SELECT id FROM tags WHERE name = ?", [name]).fetchone()
        tagged = (
            set()
            if row is None
            else {
                found["paper_id"]
                for found in batch.connection.execute(
                    "SELECT paper_id FROM paper_tags WHERE tag_id = ?", [row["id"]]
                )
            }
        )
        newly = [paper_id for paper_id in paper_ids if paper_id not in tagged]
        if newly:
            tag_id = batch.insert("tags", {"name": name}) if row is None else row["id"]
            for paper_id in newly:
                batch.insert("paper_tags", {"paper_id": paper_id, "tag_id": tag_id})


def remove_tags(batch: Batch, paper_ids: Sequence[int], names: Iterable[str]) -> None:
    """Take tags off papers; a tag without papers stays known but is not shown."""
    wanted = set(paper_ids)
    for name in map(tag_name, names):
        rows = batch.connection.execute(
            "SELECT paper_tags.id, paper_id FROM paper_tags JOIN tags ON tags.id = tag_id"
            " WHERE name = ?",
            [name],
        ).fetchall()
        batch.delete("paper_tags", [row["id"] for row in rows if row["paper_id"] in wanted])


def rename(batch: Batch, old: str, new: str, reword: Reword) -> None:
    """Give a tag and those below it another name; where that is taken the two become one.

    Saved searches and kept files follow; `reword` gives the tags in a query other names.
    """
    new = tag_name(new)

    def renamed(name: str) -> str:
        return _renamed(name, old, new)

    goes_down = new.lower().startswith(f"{old.lower()}/")
    for tag_id, name in _with_those_below(batch, old)[:: -1 if goes_down else 1]:
        _rename_one(batch, tag_id, new + name[len(old) :])
    for row in batch.connection.execute("SELECT id, query FROM saved_searches").fetchall():
        batch.update("saved_searches", [row["id"]], {"query": reword(row["query"], renamed)})
    kept_files.follow(
        batch,
        lambda view: replace(
            view,
            tag=view.tag and renamed(view.tag),
            search=view.search and reword(view.search, renamed),
        ),
    )


def remove_whole(batch: Batch, name: str) -> None:
    """Forget a tag and those below it, on every paper."""
    for tag_id, _ in _with_those_below(batch, name):
        tagged = batch.connection.execute(
            "SELECT id FROM paper_tags WHERE tag_id = ?", [tag_id]
        ).fetchall()
        batch.delete("paper_tags", [row["id"] for row in tagged])
        batch.delete("tags", [tag_id])


def set_colour(batch: Batch, name: str, colour: str | None) -> None:
    """Give a tag, be it only one above others, one of `TAG_COLOURS`, or none."""
    if colour is not None and colour not in TAG_COLOURS:
        raise UsageError(
            "“{colour}” is no colour of tags; use one of {words}",
            colour=colour,
            words=", ".join(TAG_COLOURS),
        )
    known = _with_those_below(batch, name)
    named = [tag_id for tag_id, other in known if len(other) == len(name)]
    if known and not named:
        batch.insert("tags", {"name": name, "colour": colour})
    batch.update("tags", named, {"colour": colour})


def _with_those_below(batch: Batch, name: str) -> list[tuple[int, str]]:
    rows = batch.connection.execute(
        "SELECT id, name FROM tags WHERE name = ?1"
        " OR instr(lower(name), lower(?1) || '/') = 1 ORDER BY lower(name)",
        [name],
    )
    return [(row["id"], row["name"]) for row in rows]


def _renamed(name: str, old: str, new: str) -> str:
    """A tag's name after `old` and those below it have become `new`."""
    if not f"{name.lower()}/".startswith(f"{old.lower()}/"):
        return name
    return new + name[len(old) :]


def _rename_one(batch: Batch, tag_id: int, name: str) -> None:
    taken = batch.connection.execute(
        "SELECT id FROM tags WHERE name = ? AND id <> ?", [name, tag_id]
    ).fetchone()
    if taken is None:
        batch.update("tags", [tag_id], {"name": name})
        return
    tagged = batch.connection.execute(
        "SELECT id, paper_id IN (SELECT paper_id FROM paper_tags WHERE tag_id = ?) AS doubled"
        " FROM paper_tags WHERE tag_id = ?",
        [taken["id"], tag_id],
    ).fetchall()
    batch.delete("paper_tags", [row["id"] for row in tagged if row["doubled"]])
    moved = [row["id"] for row in tagged if not row["doubled"]]
    batch.update("paper_tags", moved, {"tag_id": taken["id"]})
    batch.delete("tags", [tag_id])
