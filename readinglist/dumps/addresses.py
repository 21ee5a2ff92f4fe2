"""Web addresses in running text, freed of what the text glued to them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BARE_HOSTS = "|".join(
    (
        r"(?:gist\.)?github\.com/",
        r"raw\.githubusercontent\.com/",
        r"[a-z0-9-]+\.github\.io\b",
        r"(?:huggingface|hf)\.co/",
        r"anonymous\.4open\.science/",
        r"sites\.google\.com/",
        r"youtu\.be/|youtube\.com/|vimeo\.com/",
        r"(?:gitlab\.com|bitbucket\.org|codeberg\.org|zenodo\.org|doi\.org)/",
    )
)
# Most abstracts hold no address; looking for what every address contains spares them the search.
_HINTS = ("http", "www.", ".com", ".io", ".co/", ".org/", ".be/", ".science/")
_ESCAPED = re.compile(r"\\([_%#&~])")
_ADDRESS = re.compile(
    rf"""
    (?: (?P<scheme>https?):\s?/{{1,2}}(?=\w)
      | git@(?=github\.com:)
      | (?<![\w@./-])(?=(?:www\.)?(?:{_BARE_HOSTS})|www\.[\w-]+\.[a-z]) )
    (?P<rest> (?: (?!https?:/) (?: {_ESCAPED.pattern}
      | [^\s\\{{}}<>"'`|^\[\]“”‘’«»，。；：、！？（）【】《》] ) )+ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PARTS = re.compile(
    r"(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?::\d+)?)(?P<tail>[/:?#].*)?", re.IGNORECASE
)
_GLUED = ".,;:!?*~…·"


@dataclass(frozen=True, slots=True)
class Address:
    """An address and its place in the text: `tail` is all that follows the host."""

    start: int
    end: int
    secure: bool
    host: str
    tail: str

    @property
    def url(self) -> str:
        """The whole address, as it was written or with https where no scheme was."""
        return f"{'https' if self.secure else 'http'}://{self.host}{self.tail}"

    @property
    def parts(self) -> list[str]:
        """The steps of the path, without query and fragment."""
        return [part for part in re.split(r"[?#]", self.tail.lstrip(":"))[0].split("/") if part]


def find_addresses(text: str) -> Iterator[Address]:
    """The addresses in `text`, from its beginning to its end."""
    lowered = text.lower()
    if not any(hint in lowered for hint in _HINTS):
        return
    for match in _ADDRESS.finditer(text):
        written = _without_loose_bracket(match["rest"]).rstrip(_GLUED)
        parts = _PARTS.fullmatch(_ESCAPED.sub(r"\1", written))
        if parts:
            yield Address(
                start=match.start(),
                end=match.start("rest") + len(written),
                secure=(match["scheme"] or "https").lower() == "https",
                host=parts["host"].lower(),
                tail=parts["tail"] or "",
            )


def _without_loose_bracket(text: str) -> str:
    depth = 0
    for place, character in enumerate(text):
        depth += (character == "(") - (character == ")")
        if depth < 0:
            return text[:place]
    return text
