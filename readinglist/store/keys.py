"""Cite keys: stored when first made, never given to another paper, not even a deleted one's."""

from collections.abc import Callable

from readinglist.store.journal import Batch


def taken(batch: Batch, cite_key: str) -> bool:
    """Whether a key belongs, or once belonged, to a paper."""
    row = batch.connection.execute(
        "SELECT 1 FROM cite_keys WHERE cite_key = ?", [cite_key]
    ).fetchone()
    return row is not None


def assign(batch: Batch, paper_id: int, propose: Callable[[Callable[[str], bool]], str]) -> None:
    """Give a paper the key that `propose` makes, told which keys are taken."""
    cite_key = propose(lambda key: taken(batch, key))
    batch.connection.execute(
        "INSERT INTO cite_keys (cite_key, paper_id) VALUES (?, ?)", [cite_key, paper_id]
    )
    batch.update("papers", [paper_id], {"cite_key": cite_key})
