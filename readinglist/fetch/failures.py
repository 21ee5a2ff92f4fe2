"""Why a service gave no usable answer; each is told in one sentence fit for the user."""

from datetime import datetime

from readinglist.errors import ReadingListError


class FetchError(ReadingListError):
    """A service could not be asked, or its answer was of no use."""


class UnreachableError(FetchError):
    """No connection came about at all."""


class BadAnswerError(FetchError):
    """What came is broken or of the wrong shape; asking again may help."""


class RefusedError(FetchError):
    """The service said no, and would say so again."""


class LimitedError(FetchError):
    """The service is not to be asked before `until` (UTC)."""

    def __init__(self, template: str, /, until: datetime, **facts: object) -> None:
        super().__init__(template, until=until, **facts)
        self.until = until
