"""Source text brought to clean Unicode before anything is encoded.

What a web page, an API answer or a user's clipboard leaves in a text (entities, tags, ligatures,
invisible characters, odd white space) is resolved here, once, so that every exporter starts from
the same words. Nothing here knows TeX.
"""

import html
import re
import unicodedata

_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\w*);")
_TAG = re.compile(r"</?(?:i|b|em|strong|sub|sup)>|<(?:br|p)\s*/?>|</p>", re.IGNORECASE)
_REPLACED = {
    **{chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)},
    **dict.fromkeys(map(chr, range(0xFE00, 0xFE10)), ""),
}
"""Ligatures split; variation selectors, which only choose an emoji's colours, left out."""
_REPLACEABLE = re.compile(f"[{''.join(_REPLACED)}]")
_NOT_TEXT = {"Cc", "Cf", "Cs", "Co", "Cn"}


def clean(text: str) -> str:
    """`text` in one line of composed Unicode without tags, entities and invisible characters."""
    if not text:
        return text
    if text.isascii() and "&" not in text and "<" not in text and text.isprintable():
        return " ".join(text.split()) if "  " in text else text.strip()
    text = _TAG.sub(_blank_or_nothing, _without_entities(text))
    return _visible(text)


def clean_address(text: str) -> str:
    """As `clean`, of a DOI or an address: what looks like a tag in one is part of it."""
    return _visible(_without_entities(text))


def _without_entities(text: str) -> str:
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def _blank_or_nothing(tag: re.Match[str]) -> str:
    return " " if tag.group()[1:3].lower() in {"br", "p>"} else ""


def _visible(text: str) -> str:
    text = unicodedata.normalize("NFC", _REPLACEABLE.sub(_replacement, " ".join(text.split())))
    if text.isprintable():
        return text
    visible = (char for char in text if unicodedata.category(char) not in _NOT_TEXT)
    return " ".join("".join(visible).split())


def _replacement(match: re.Match[str]) -> str:
    return _REPLACED[match.group()]
