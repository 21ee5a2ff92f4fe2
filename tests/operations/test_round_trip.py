"""Whatever was done in a library, its export makes the same library of an empty one."""

import io
import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from readinglist.errors import ReadingListError
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.operations import cite_keys
from readinglist.operations.exporting import export
from readinglist.operations.importing import import_text

KEYS = ("rest", "Rest", "reeds", "k2")
PAPERS = st.fixed_dictionaries(
    {"title": st.sampled_from(["Rest", "Reeds in still water", "Tides in a teacup"])},
    optional={
        "id": st.integers(0, 5),
        "cite_key": st.sampled_from(KEYS),
        "doi": st.sampled_from(["10.1000/a", "10.1000/b"]),
        "arxiv_id": st.sampled_from(["2401.00001", "2401.00002"]),
        "dumps": st.just(["pond.txt"]),
        "tags": st.lists(st.sampled_from(["x", "X", "y/z"]), max_size=2),
    },
)
DOCUMENTS = st.lists(PAPERS, min_size=1, max_size=3).map(
    lambda papers: json.dumps({"readinglist": 1, "papers": papers})
)

Deed = Callable[[Library, int], object]
"""What a user does with a library, to this paper of it."""

DEEDS: tuple[Deed, ...] = (
    lambda library, paper: library.mark([paper], status=Status.TO_READ, tags=["x"]),
    lambda library, paper: library.mark([paper], priority=Priority.HIGH, untags=["x"]),
    lambda library, paper: library.edit(paper, {"title": "Rest"}),
    lambda library, paper: library.refuse(paper, ["2401.00003"]),
    lambda library, paper: library.remove([paper]),
    lambda library, paper: cite_keys.assign_keys(library, [paper]),
    lambda library, paper: cite_keys.renew_key(library, paper),
    lambda library, _: library.colour_tag("x", "red"),
    lambda library, _: library.save_search("x", "tag:x"),
    lambda library, _: library.undo(),
    lambda library, _: library.undo(),
    lambda library, _: library.redo(),
    lambda library, _: import_text(library, "@misc{rest, title={Rest}}\n@misc{k2, title={Moss}}"),
    lambda library, _: import_text(library, "@misc{rest, title={Moss}, doi={10.1000/a}}"),
)
STEPS = st.tuples(
    st.sampled_from(DEEDS)
    | st.sampled_from(KEYS).map(
        lambda key: lambda library, paper: cite_keys.set_key(library, paper, key)
    )
    | DOCUMENTS.map(lambda text: lambda library, _: import_text(library, text)),
    st.integers(0, 9),
)


def whole(library: Library) -> str:
    out = io.StringIO()
    export(library, library.ids(), "json", out)
    return out.getvalue()


@settings(max_examples=25)
@given(DOCUMENTS, st.lists(STEPS, max_size=12))
def test_a_library_that_was_lived_in_comes_back(
    beginning: str, steps: list[tuple[Deed, int]]
) -> None:
    with TemporaryDirectory() as folder:
        with Library(Path(folder) / "one") as library:
            import_text(library, beginning)
            for deed, number in steps:
                ids = library.ids()
                with suppress(ReadingListError):  # a refusal, as of a key, is part of life
                    deed(library, ids[number % len(ids)] if ids else 1)
            text = whole(library)
        with Library(Path(folder) / "other") as other:
            (report,) = import_text(other, text).files
            assert (report.refused, report.remarks) == ((), ())
            assert whole(other) == text
