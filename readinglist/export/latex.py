"""Unicode text to LaTeX, once, on the way out: escaped, and in ASCII where that is wanted."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field

from anyascii import anyascii

from readinglist.export.source import Kind, Piece
from readinglist.export.symbols import (
    ACCENTS,
    ALPHABETS,
    ASCII_COMMANDS,
    SYMBOLS,
    TEXT_COMMANDS,
)

_PLAIN_ASCII = r"A-Za-z0-9 .,:;!?()\[\]*+/=@'-"
_WITH_SCRIPTS = (
    0xB2,
    0xB3,
    0xB9,
    *range(0x2B0, 0x2B9),
    *range(0x1D2C, 0x1DC0),
    *range(0x2070, 0x209D),
)


def _scripts(kind: str) -> str:
    """The small letters and figures that Unicode has above or below the line."""
    found = (
        chr(code) for code in _WITH_SCRIPTS if unicodedata.decomposition(chr(code))[:5] == kind
    )
    return "".join(char for char in found if _unscripted(char).isascii())


def _unscripted(script: str) -> str:
    plain = unicodedata.normalize("NFKC", script).replace("−", "-").replace("·", ".")
    return "".join(SYMBOLS.get(char, char) for char in plain)


_RAISED, _LOWERED = _scripts("<supe"), _scripts("<sub>")
_UNSAFE = re.compile(f"[^{_PLAIN_ASCII}]")
_PLAIN = bytes(code for code in range(128) if not _UNSAFE.match(chr(code)))
# Characters that belong together: a letter and its marks, a run of raised or lowered ones. A
# mark on anything but a letter is by itself, so that what it stands on is escaped as ever.
_UNSAFE_CLUSTER = re.compile(
    f"(?P<raised>[{_RAISED}]+(?:·[{_RAISED}]+)*)|(?P<lowered>[{_LOWERED}]+(?:·[{_LOWERED}]+)*)"
    rf"|[^\W\d_][\u0300-\u036f]+|[^{_PLAIN_ASCII}]"
)
_HAS_CLUSTER = re.compile(f"[\u0300-\u036f{_RAISED}{_LOWERED}]").search
_BLANKS = re.compile("  +")
_SOUNDS = {"ا": "a"}  # anyascii takes an alef for silent
_OPENING_QUOTE = re.compile(r'"(?<![^\s(\[{“‘/–—-]")(?![\s,;:)\]])')


@dataclass(slots=True)
class Encoder:
    """Encodes the texts of one entry, remembering what could not be written as it was.

    `ascii_only` is the BibTeX flavour; without it letters stay as they are. `transliterated` maps
    letters without a LaTeX command to what was written for them.
    """

    ascii_only: bool
    transliterated: dict[str, str] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)

    @property
    def written_for(self) -> dict[str, str]:
        """What stands in place of characters that were not written as they are."""
        return self.transliterated | dict.fromkeys(self.dropped, "")

    def remember(self, other: "Encoder") -> None:
        """Take over what another encoder could not write as it was."""
        self.transliterated.update(other.transliterated)
        self.dropped.update(other.dropped)

    def pieces(self, pieces: Iterable[Piece]) -> str:
        """Text and mathematics, the latter in braces and dollars."""
        encoded = (
            f"{{${piece.text}$}}" if piece.kind is Kind.MATH else self.text(piece.text)
            for piece in pieces
        )
        return "".join(encoded).strip()

    def text(self, text: str) -> str:
        """`text` with every special character escaped."""
        if text.isascii() and not text.encode().translate(None, _PLAIN):
            return text
        text = curly_quotes(text)
        clustered = not text.isascii() and _HAS_CLUSTER(text)
        encoded = (_UNSAFE_CLUSTER if clustered else _UNSAFE).sub(self._encoded, text)
        return _BLANKS.sub(" ", encoded) if self.dropped else encoded

    def _encoded(self, match: re.Match[str]) -> str:
        char = match.group()
        if match.lastgroup:
            return f"{{${'^' if match.lastgroup == 'raised' else '_'}{{{_unscripted(char)}}}$}}"
        if char in TEXT_COMMANDS:
            return TEXT_COMMANDS[char]
        if char in SYMBOLS:
            return f"{{${SYMBOLS[char]}$}}"
        if len(char) == 1 and (alphabet := _alphabet(char)):
            return alphabet
        if _is_emoji(char[0]):
            self.dropped.add(char)
            return ""
        if not self.ascii_only:
            return char
        return ASCII_COMMANDS.get(char) or self._letter(char)

    def _letter(self, cluster: str) -> str:
        """A letter and its marks: accent commands where there are, else its likeness in ASCII."""
        decomposed = unicodedata.normalize("NFD", cluster)
        base, marks = decomposed[0], list(decomposed[1:])
        known = [mark for mark in marks if mark in ACCENTS]
        if base.isalpha() and ASCII_COMMANDS.get(base, base).isascii():
            written = _accented(base, known)
            if known == marks:
                return written
        else:
            likeness = _likeness(cluster)
            written = "".join(TEXT_COMMANDS.get(c) or ASCII_COMMANDS.get(c, c) for c in likeness)
        if written.strip():
            self.transliterated[cluster] = written
        else:
            self.dropped.add(cluster)
        return written


def curly_quotes(text: str) -> str:
    """`text` with straight double quotes made opening and closing ones."""
    return _OPENING_QUOTE.sub("“", text).replace('"', "”") if '"' in text else text


def _accented(base: str, marks: list[str]) -> str:
    r"""``{\'e}``, ``{\c{c}}``, and ``{\~{{\^e}}}`` for two accents."""
    written = ASCII_COMMANDS.get(base, base)
    for number, mark in enumerate(marks):
        accent = ACCENTS[mark]
        bare = not number and len(written) == 1 and not accent.isalpha()
        written = f"{{\\{accent}{written}}}" if bare else f"{{\\{accent}{{{written}}}}}"
    return written


def _likeness(cluster: str) -> str:
    """Letters that sound alike, in ASCII, or a code for a letter whose sound nobody knows.

    One that only modifies others (it lengthens a vowel, or the line) may have no likeness.
    """
    char = cluster[0]
    sounds = _SOUNDS.get(char) or anyascii(cluster)
    unknown = not sounds and char.isalnum() and unicodedata.category(char) != "Lm"
    return f"U+{ord(char):04X}" if unknown else sounds


def _is_emoji(char: str) -> bool:
    """A picture; a letter in a circle is none."""
    if ord(char) < 0x2190 or unicodedata.category(char) not in {"So", "Sk"}:
        return False
    return not any(map(str.isalnum, unicodedata.normalize("NFKC", char)))


def _alphabet(char: str) -> str | None:
    """A letter of a mathematical alphabet as such, or null for any other character."""
    if not unicodedata.decomposition(char).startswith("<font>"):
        return None
    base = unicodedata.normalize("NFKC", char)
    name = unicodedata.name(char, "")
    letter = SYMBOLS.get(base, base)
    command = next((ALPHABETS[word] for word in ALPHABETS if word in name), None)
    if not letter.isascii() or command is None:
        return None
    return f"{{$\\{command}{{{letter}}}$}}" if letter == base else f"{{${letter}$}}"
