"""What one entry of a bibliography says."""

from dataclasses import dataclass

from readinglist.model.paper import Paper


@dataclass(frozen=True, slots=True)
class BibEntry:
    """An entry as a paper, with the 1-based line of the file that it begins in.

    The paper has no id; its `cite_key` is the entry's, as it stands in the file.
    """

    line: int
    paper: Paper
