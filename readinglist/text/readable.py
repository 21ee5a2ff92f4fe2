"""Text that holds TeX, or has lost its backslashes, made readable; all other text left alone."""

import html
import re
import unicodedata

_ACCENTS = {"'": "\u0301", "`": "\u0300", '"': "\u0308", "^": "\u0302", "~": "\u0303"}
_ACCENT = re.compile(r"""\{?\\(['`"^~])\s*(?:\{\\?([A-Za-z])\}|\\?([A-Za-z]))\}?""")


def readable(text: str) -> str:
    """`text` in plain Unicode, fit for a list or a terminal."""
    if "\\" not in text:
        return text
    return _ACCENT.sub(_accented, text).replace("\\%", "%").replace("\\&", "&")


def readable_html(text: str) -> str:
    """`text` as HTML, escaped."""
    return html.escape(readable(text), quote=False)


def _accented(match: re.Match[str]) -> str:
    letter = match[2] or match[3]
    return unicodedata.normalize("NFC", letter + _ACCENTS[match[1]])
