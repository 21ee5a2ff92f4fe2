"""Whether a page stops in the middle of its last abstract, which only the abstracts before tell."""

import re
from collections.abc import Iterable, Iterator

from readinglist.dumps.layouts.base import Draft
from readinglist.model.record import Refusal
from readinglist.sentence import Sentence

_FEWEST = 2
_WHOLE = re.compile(r"(?:[^\w\s,(-]|https?:/\S+)$")


def refuse_cut_end(items: Iterable[Draft | Refusal]) -> Iterator[Draft | Refusal]:
    """The same, but the last refused where it is cut off.

    So it is where nearly every record before it has details or ends as a sentence does, while it
    does not. (Nearly: the site itself cuts some very long abstracts.)
    """
    held: Draft | Refusal | None = None
    whole = total = 0
    for item in items:
        if held is not None:
            yield held
        if isinstance(held, Draft):
            total += 1
            whole += _is_whole(held)
        held = item
    regular = total >= _FEWEST and whole > 0.95 * total
    if isinstance(held, Draft) and regular and not _is_whole(held):
        yield Refusal(
            held.line,
            Sentence("The page is cut off in the abstract of “{title}”", title=held.title),
        )
    elif held is not None:
        yield held


def _is_whole(draft: Draft) -> bool:
    details = draft.author_count or draft.organization or draft.date
    return bool(details) or _WHOLE.search(draft.abstract) is not None
