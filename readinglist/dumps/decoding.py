"""Bytes to text: which encoding a file has, and text brought to plain characters and single blanks.

Nothing here changes what a line says or how many lines there are.
"""

import codecs
import re
from collections.abc import Callable
from typing import BinaryIO

import charset_normalizer

from readinglist.errors import DumpError

CHUNK = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FOREIGN_SCRIPT = 0.2
_INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u200b\u2060\ufeff\ud800-\udfff]")


def clean(text: str) -> str:
    """`text` without invisible characters, white space of every kind collapsed to single blanks."""
    return " ".join(_INVISIBLE.sub("", text).split())


def detect_encoding(file: BinaryIO, read: Callable[[bytes], object]) -> str:
    """The codec that `file` is written in, found in one pass that hands each chunk to `read`.

    Raises DumpError for what is no text or empty.
    """
    head = file.read(CHUNK)
    read(head)
    if not head:
        raise DumpError("the file is empty; save it again and import that")
    encoding = _from_head(head)
    decoder = codecs.getincrementaldecoder("utf-8")()
    chunk = head
    while chunk:
        if encoding is None:
            encoding = _unless_utf8(decoder, chunk)
        chunk = file.read(CHUNK)
        read(chunk)
    return encoding or "utf-8"


def _from_head(head: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if head.startswith(bom):
            return encoding
    if b"\0" not in head:
        return None
    pairs = max(len(head) // 2, 1)
    zeros = head[0::2].count(0) / pairs, head[1::2].count(0) / pairs
    if max(zeros) > 0.5 and min(zeros) < 0.1:
        return "utf-16-be" if zeros[0] > zeros[1] else "utf-16-le"
    raise DumpError("this is a binary file, not a saved page; choose a text or JSON file")


def _unless_utf8(decoder: codecs.IncrementalDecoder, chunk: bytes) -> str | None:
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError as error:
        lenient = error.object.decode("utf-8", "replace")
        damaged = lenient.count("\ufffd")
        foreign = sum(character > "\x7f" for character in lenient) - damaged
        return "utf-8" if foreign > damaged else _legacy(error.object)
    return None


def _legacy(sample: bytes) -> str:
    """Western text has so few accents that only another script gives a detector enough to go by."""
    high = sum(byte > 0x7F for byte in sample)
    if high < _FOREIGN_SCRIPT * len(sample):
        return "cp1252"
    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best else "cp1252"
