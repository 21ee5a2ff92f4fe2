"""A decoded file as lines with true numbers, read in bounded pieces that can be put back."""

import re
from collections import deque
from dataclasses import dataclass
from typing import TextIO

PIECE = 1 << 16
"""The most characters read at once; no title or abstract is that long."""
_LINES = re.compile(r"[^\n]*\n|[^\n]+")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that says something: its 1-based number, and whether a blank line came before it."""

    number: int
    text: str
    gap: bool = False


class TextSource:
    """A text file read forwards, piece by piece; `line` is the number of the next piece's line."""

    def __init__(self, file: TextIO) -> None:
        self._file = file
        self._returned: deque[str] = deque()
        self.line = 1

    def piece(self) -> str:
        """The next line with its end, or as much of it as fits; empty at the end of the file."""
        piece = self._returned.popleft() if self._returned else self._file.readline(PIECE)
        self.line += piece.endswith("\n")
        return piece

    def put_back(self, text: str) -> None:
        """Let `text`, which was read last, be read again."""
        self.line -= text.count("\n")
        self._returned.extendleft(reversed(_LINES.findall(text)))

    def skip_line(self, piece: str) -> None:
        """Pass over what is left of the line that begins with `piece`."""
        while piece and not piece.endswith("\n"):
            piece = self.piece()
