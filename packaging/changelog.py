"""The changelog's section of one version, as text and as Debian's own changelogs have it."""

import re
import textwrap
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path

CHANGELOG = Path(__file__).resolve().parents[1] / "CHANGELOG.md"


def section(changelog: str, version: str) -> str:
    """What is said of `version`, else of what is unreleased, without the heading."""
    for title in (re.escape(version), "Unreleased"):
        found = re.search(rf"^## {title}\b.*\n([\s\S]*?)(?=^## |\Z)", changelog, re.MULTILINE)
        if found:
            return found[1].strip() + "\n"
    raise ValueError(f"CHANGELOG.md says nothing of {version}")


def debian(text: str, version: str, maintainer: str, when: datetime) -> str:
    """A section as the one entry of a Debian changelog."""
    points = re.findall(r"^- (.+(?:\n  .+)*)", text, re.MULTILINE)
    lines = [
        textwrap.fill(" ".join(point.split()), 76, initial_indent="  * ", subsequent_indent="    ")
        for point in points
    ]
    return "\n".join(
        [
            f"readinglist ({version}) unstable; urgency=medium\n",
            *lines,
            f"\n -- {maintainer}  {format_datetime(when)}\n",
        ]
    )
