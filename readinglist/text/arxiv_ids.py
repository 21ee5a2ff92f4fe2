"""arXiv identifiers: the forms in which texts name a paper, brought to the plain id."""

import re

_NEW = r"\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}"
_OLD = r"[a-z][a-z-]+(?:\.[A-Z]{2})?/\d{2}(?:0[1-9]|1[0-2])\d{3}"
_ID = rf"(?P<id>{_NEW}|{_OLD})(?:v\d+)?"
_END = r"(?!\w|\.\d)"
_BARE = re.compile(_ID)
_HOSTS = r"(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html|format|e-print|src|ps)"
_MIRRORS = (
    r"(?:www\.)?alphaxiv\.org/(?:abs|pdf|overview)"
    r"|ar5iv(?:\.labs\.arxiv)?\.org/(?:html|abs)"
    r"|(?:www\.)?scirate\.com/arxiv"
    r"|(?:huggingface\.co|hf\.co)/papers"
)
_HINTS = ("arxiv", "alphaxiv", "ar5iv", "scirate", "papers/")
_NAMED = re.compile(
    rf"(?:(?<![\w.-])(?i:{_HOSTS}|{_MIRRORS})/|(?<![\d.])10\.48550/(?i:arxiv)\."
    rf"|(?<![\w.-])(?i:arxiv)(?::\s?|\s)){_ID}{_END}"
)


def arxiv_id(text: str) -> str | None:
    """The id that `text` is or names first, without version and subject class.

    Understood are bare ids, `arXiv:ID`, arXiv's DOIs, and the addresses of arXiv and its mirrors;
    null where none of these is there.
    """
    match = _BARE.fullmatch(text.strip()) or _NAMED.search(text)
    return _plain(match) if match else None


def named_ids(text: str) -> list[tuple[int, str]]:
    """Every id that running text names as arXiv's, with the place where it does."""
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return []
    return [(match.start(), _plain(match)) for match in _NAMED.finditer(text)]


def _plain(match: re.Match[str]) -> str:
    return re.sub(r"\.[A-Z]{2}(?=/)", "", match["id"])
