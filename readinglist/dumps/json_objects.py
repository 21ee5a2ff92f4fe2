"""The objects in a stretch of JSON, each with its line, read one at a time.

An array, several arrays, one object or one a line: all are taken alike, since brackets and commas
between objects are passed over. Where an object is cut off or broken, the reading goes on with the
next one that is wanted, or with the page of text that follows.
"""

import json
import re
from collections.abc import Callable, Iterator

from readinglist.dumps.pages import certainly_header
from readinglist.dumps.source import PIECE, TextSource
from readinglist.errors import ReadingListError
from readinglist.model.record import Refusal
from readinglist.sentence import Sentence

LARGEST_OBJECT = 1 << 22
"""The most characters of an object that are looked at."""

_AHEAD = 4
_BEGINS = re.compile(r'\s*(?:(?:\[\s*)?\{\s*"|\[\s*\]\s*(?:\n|$))')
_BETWEEN = re.compile(r"[\s,\[\]]*")
_LONGEST_WORD = 10
_DECODER = json.JSONDecoder()


def json_ahead(piece: str, source: TextSource) -> bool:
    """Whether JSON begins with `piece`, which has just been read from `source`."""
    if piece.lstrip()[:1] not in ("[", "{"):
        return False
    following = [source.piece() for _ in range(_AHEAD)]
    source.put_back("".join(following))
    return _BEGINS.match(piece + "".join(following)) is not None


def read_objects(
    source: TextSource, wanted: Callable[[object], bool]
) -> Iterator[tuple[int, object] | Refusal]:
    """The objects up to the end of the JSON, with the lines on which they begin.

    After a broken one, which is refused, whatever is not `wanted` is passed over in silence: it
    may be a part of it.
    """
    lost = False
    stretch = _Stretch(source)
    while stretch.find_object(lost=lost):
        line = stretch.line
        try:
            found = stretch.take()
        except _BrokenError as error:
            if not lost:
                yield Refusal(line, error.sentence)
            lost = True
            continue
        if wanted(found):
            lost = False
        if not lost:
            yield line, found


class _BrokenError(ReadingListError):
    """An object that cannot be read; says why in a sentence."""


class _Stretch:
    """A window of text that moves over the JSON; `line` is the line it has come to."""

    def __init__(self, source: TextSource) -> None:
        self._source = source
        self._text = ""
        self._place = 0
        self._text_may_begin = True
        self.line = source.line

    def find_object(self, *, lost: bool) -> bool:
        """Move to the next object; false at the end of the JSON, with what follows put back.

        `lost`: the beginning of an object was lost, so what comes may be the inside of one.
        """
        while True:
            self._pass(_BETWEEN.match(self._text, self._place))
            if self._place == len(self._text):
                self._text, self._place = self._source.piece(), 0
                if not self._text:
                    return False
            elif self._text[self._place] == "{" or not self._text_may_begin:
                return True
            elif not lost or certainly_header(self._text[self._place : self._place + PIECE]):
                self._source.put_back(self._text[self._place :])
                return False
            else:
                self._skip_line()

    def take(self) -> object:
        """The value here, which is passed; where it is broken its line is passed instead."""
        while True:
            try:
                found, end = _DECODER.raw_decode(self._text, self._place)
            except RecursionError:
                self._skip_line()
                raise _BrokenError("This JSON is nested too deeply to be a paper") from None
            except ValueError as error:
                if self._may_go_on(error):
                    if len(self._text) - self._place < LARGEST_OBJECT and self._grow():
                        continue
                    reason = Sentence(
                        "This JSON object is cut off; save the page again to have it whole"
                    )
                else:
                    reason = Sentence(
                        "This JSON object is broken; save the page again to have it whole"
                    )
                self._skip_line()
                raise _BrokenError(reason) from None
            self._text_may_begin = False
            self._move_to(end)
            return found

    def _may_go_on(self, error: ValueError) -> bool:
        return isinstance(error, json.JSONDecodeError) and (
            error.msg.startswith("Unterminated string")
            or error.pos + _LONGEST_WORD > len(self._text)
        )

    def _grow(self) -> bool:
        pieces = []
        wanted = max(PIECE, len(self._text))
        while wanted > 0 and (piece := self._source.piece()):
            pieces.append(piece)
            wanted -= len(piece)
        self._text = self._text[self._place :] + "".join(pieces)
        self._place = 0
        return bool(pieces)

    def _pass(self, match: re.Match[str] | None) -> None:
        assert match is not None
        if "\n" in match[0] or "]" in match[0]:
            self._text_may_begin = True
        self._move_to(match.end())

    def _skip_line(self) -> None:
        end = self._text.find("\n", self._place)
        if end < 0:
            self._source.skip_line(self._text[self._place :])
            self._text, self._place, self.line = "", 0, self._source.line
        else:
            self._move_to(end + 1)
        self._text_may_begin = True

    def _move_to(self, place: int) -> None:
        self.line += self._text.count("\n", self._place, place)
        self._place = place
        if place > PIECE and place > len(self._text) // 2:
            self._text, self._place = self._text[place:], 0
