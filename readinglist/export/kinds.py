"""What a paper can be to a bibliography, whatever the format."""

from enum import Enum, auto


class EntryKind(Enum):
    """What a paper is to a bibliography; a `CHAPTER` has a title, a `PART` its book's."""

    ARTICLE = auto()
    IN_PROCEEDINGS = auto()
    CHAPTER = auto()
    PART = auto()
    BOOK = auto()
    MANUAL = auto()
    THESIS = auto()
    REPORT = auto()
    PREPRINT = auto()
    SOFTWARE = auto()
    DATASET = auto()
    OTHER = auto()

    @property
    def is_formal(self) -> bool:
        """Whether somebody published it: its year is the publication's."""
        return self in _FORMAL


_FORMAL = {
    EntryKind.ARTICLE,
    EntryKind.IN_PROCEEDINGS,
    EntryKind.CHAPTER,
    EntryKind.PART,
    EntryKind.BOOK,
    EntryKind.MANUAL,
    EntryKind.THESIS,
    EntryKind.REPORT,
}
