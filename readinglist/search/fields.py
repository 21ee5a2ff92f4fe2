"""The fields of a paper whose words are searched, and how much a match in each is worth."""

from enum import StrEnum


class Field(StrEnum):
    """A searched field, in the order of its worth."""

    TITLE = "title"
    AUTHORS = "authors"
    ORGANIZATION = "organization"
    TAGS = "tags"
    ABSTRACT = "abstract"
    NOTES = "notes"


EVERY_FIELD = tuple(Field)
PROSE = frozenset({Field.TITLE, Field.ABSTRACT, Field.NOTES, Field.TAGS})
"""Fields where inflections of a word match; names stay as they are."""
