"""A repository as a card: what GitHub says of it; it opens on a click."""

from collections.abc import Iterator
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from readinglist.gui import wording
from readinglist.gui.theme import UNIT, Theme
from readinglist.model.paper import Link, LinkKind


def has_card(link: Link) -> bool:
    """Whether GitHub has been asked about a link."""
    return link.kind is LinkKind.GITHUB and "checked_at" in link.details


def name(link: Link) -> str:
    """``owner/name``."""
    return str(link.details.get("full_name") or link.url.partition("github.com/")[2])


def facts(link: Link) -> str:
    """Stars, language, licence and the last push, in a line; may be empty."""
    details = link.details
    told = []
    if isinstance(stars := details.get("stars"), int):
        told.append(f"★ {wording.number(stars)}")
    told += [str(details[key]) for key in ("language", "licence") if details.get(key)]
    if isinstance(pushed := details.get("pushed_at"), str) and (at := _moment(pushed)):
        told.append(wording.tr("last push {}").format(wording.moment(at)))
    return " · ".join(told)


def remarks(link: Link) -> Iterator[str]:
    """What one should know before relying on the repository, a sentence each."""
    details = link.details
    match link.state:
        case "archived":
            yield wording.tr("Archived: its owner no longer works on it.")
        case "gone":
            yield wording.tr("Gone: GitHub has no public repository here any more.")
        case "blocked":
            yield wording.tr("Blocked by GitHub.")
        case "candidate":
            yield wording.tr("Guessed from the project page; it may be another’s.")
    if former := details.get("renamed_from"):
        pattern = (
            wording.tr("Moved here from {}, to another owner.")
            if details.get("owner_changed")
            else wording.tr("Moved here from {}.")
        )
        yield pattern.format(former)
    if details.get("holds_code") is False:
        yield wording.tr("Holds no code, only a README.")
    if details.get("fork"):
        yield wording.tr("A fork of another repository.")


class RepositoryCard(QPushButton):
    """`wanted` gives the address when the card is clicked."""

    wanted = Signal(str)

    def __init__(self, link: Link, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(link.url)
        self.clicked.connect(lambda: self.wanted.emit(link.url))
        told = [
            (name(link), theme.font(strong=True), False),
            (str(link.details.get("description") or ""), theme.font(), False),
            (facts(link), theme.font(), True),
            (" ".join(remarks(link)), theme.font(), True),
        ]
        self.setAccessibleName(
            self.tr("Repository {}").format(". ".join(text for text, _, _ in told if text))
        )
        lines = self._lines = QVBoxLayout(self)
        lines.setContentsMargins(3 * UNIT, 2 * UNIT, 3 * UNIT, 2 * UNIT)
        lines.setSpacing(UNIT)
        for text, font, muted in told:
            if text:
                label = QLabel(text)
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setFont(font)
                label.setProperty("muted", muted)
                label.setWordWrap(True)
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
                lines.addWidget(label)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lines.heightForWidth(width)

    def sizeHint(self) -> QSize:
        return self._lines.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._lines.minimumSize()


def _moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None
