"""What a paper can be to a bibliography, whatever the format."""

from enum import Enum, auto


class EntryKind(Enum):
    """What a paper is to a bibliography."""

    ARTICLE = auto()
    IN_PROCEEDINGS = auto()
    CHAPTER = auto()
    BOOK = auto()
    THESIS = auto()
    REPORT = auto()
    PREPRINT = auto()
    SOFTWARE = auto()
    OTHER = auto()

    @property
    def is_formal(self) -> bool:
        """Whether somebody published it: its year is the publication's."""
        return self in _FORMAL


_FORMAL = {
    EntryKind.ARTICLE,
    EntryKind.IN_PROCEEDINGS,
    EntryKind.CHAPTER,
    EntryKind.BOOK,
    EntryKind.THESIS,
    EntryKind.REPORT,
}
