"""What is dragged within the window: papers by their ids, tags by their names."""

from collections.abc import Iterable

from PySide6.QtCore import QMimeData

PAPERS = "application/x-readinglist-papers"
TAG = "application/x-readinglist-tag"


def papers_data(paper_ids: Iterable[int]) -> QMimeData:
    """The papers as they are dragged."""
    data = QMimeData()
    data.setData(PAPERS, " ".join(map(str, paper_ids)).encode())
    return data


def tag_data(name: str) -> QMimeData:
    """A tag as it is dragged."""
    data = QMimeData()
    data.setData(TAG, name.encode())
    return data


def dragged_papers(data: QMimeData) -> list[int]:
    """The ids of the papers that are dragged; none where something else is."""
    words = bytes(data.data(PAPERS).data()).decode().split()
    return [int(word) for word in words if word.isdecimal()]


def dragged_tag(data: QMimeData) -> str | None:
    """The name of the tag that is dragged; null where something else is."""
    return bytes(data.data(TAG).data()).decode() or None
