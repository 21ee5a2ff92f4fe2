"""Errors that are the world's fault: each carries one sentence fit for the user.

A bug in the program is any other exception; it reaches the crash report, never these.
"""

from readinglist.sentence import Sentence


class ReadingListError(Exception):
    """Something could not be done; ``str(error)`` says what, and what to do about it.

    It is made of a template and facts as `Sentence` is, or of a whole sentence.
    """

    def __init__(self, template: str, /, **facts: object) -> None:
        self.sentence = template if isinstance(template, Sentence) else Sentence(template, **facts)
        super().__init__(self.sentence)


class UsageError(ReadingListError):
    """A word that is no status, priority, format or id at all (exit status 2)."""


class NotFoundError(ReadingListError):
    """A path or an id that does not exist (exit status 1)."""


class DumpError(ReadingListError):
    """A file that cannot be read as a dump at all."""


class NoPageError(DumpError):
    """A text that can be read, in which nothing is a page of papers."""


class LibraryError(ReadingListError):
    """The library cannot be opened or written."""


class DamagedLibraryError(LibraryError):
    """The library's file is damaged, or no library at all; a copy can take its place."""


class NewerLibraryError(LibraryError):
    """A newer version of the program has written the library; this one leaves it alone."""


class ExportError(ReadingListError):
    """An export was refused because what it would write is not valid."""


class Cancelled(ReadingListError):  # noqa: N818 - it is no failure, the user asked for it
    """Work was stopped by the user; what was written before has been rolled back."""
