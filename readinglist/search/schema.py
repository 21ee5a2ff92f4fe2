"""What the index holds of a paper: the words of its fields, its id and its date; no text.

Whoosh keeps the id and the date as columns; status and priority stay in the library.
"""

# mypy: allow-untyped-calls, allow-subclassing-any, implicit-reexport

from whoosh import fields, versionstring
from whoosh.analysis.tokenizers import SpaceSeparatedTokenizer
from whoosh.columns import NumericColumn

from readinglist.search.fields import Field

_REVISION = 2
VERSION = f"{_REVISION}, Whoosh {versionstring()}"
"""What an index must have been made with; `_REVISION` is raised with every change of what is
indexed or how, and indexes of another version are rebuilt."""

INDEX_NAME = "papers"
ID = "id"
DAY = "day"
ID_COLUMN = NumericColumn("i")
DAY_COLUMN = NumericColumn("i")
"""The date of publication as the proleptic day number, 0 for none."""


def schema() -> fields.Schema:
    """The schema; words come from `analysis`, so that Whoosh only has to split at blanks."""
    words = {str(field): fields.TEXT(SpaceSeparatedTokenizer()) for field in Field}
    return fields.Schema(**words, **{ID: fields.COLUMN(ID_COLUMN), DAY: fields.COLUMN(DAY_COLUMN)})
