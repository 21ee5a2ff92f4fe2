"""Which GitHub repository a path on github.com names."""

import re
from dataclasses import dataclass

_OWNER = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9])){0,38}")
_NAME = re.compile(r"[A-Za-z0-9._-]{1,100}")
_MARKS = ".,;:"
_NO_OWNERS = re.compile(
    r"about|apps|blog|collections|contact|customer-stories|discussions|enterprise|events|explore"
    r"|features|gists?|issues|join|login|marketplace|new|notifications|orgs|organizations|pricing"
    r"|pulls|readme|resources|search|security|settings|signup|site|sponsors|stars|topics|trending"
    r"|user-attachments|users",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository as it was written, and the path into it where one was."""

    owner: str
    name: str
    path: str = ""

    @property
    def url(self) -> str:
        """The repository's own address."""
        return f"https://github.com/{self.owner}/{self.name}"


def repository(parts: list[str]) -> Repository | None:
    """The repository that the steps of a path lead to or into; null where they name none."""
    if len(parts) < 2:
        return None
    owner, name = _OWNER.fullmatch(parts[0]), _NAME.match(parts[1])
    if owner is None or name is None or _NO_OWNERS.fullmatch(parts[0]):
        return None
    plain = name[0].rstrip(_MARKS).removesuffix(".git").rstrip(_MARKS)
    if not plain:
        return None
    deeper = "/".join(parts[2:]) if name[0] == parts[1] else ""
    return Repository(owner[0], plain, deeper)
