"""The organisation line of a card: an account's handle, then its display name."""

import re

_HANDLE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


def display_name(text: str) -> str:
    """`Apple` for `apple Apple`; a lone word, or a name that no handle precedes, stays whole."""
    handle, _, name = text.partition(" ")
    return name if name and _HANDLE.fullmatch(handle) else text
