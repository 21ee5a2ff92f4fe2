"""The colours of the window by role: light, dark, and both with high contrast."""

from dataclasses import dataclass

from readinglist.model.paper import Priority, Status


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: every colour as ``#RRGGBB``.

    `window`, `surface` (lists, detail), `raised` (chips, cards) and `selection` are grounds;
    `line` parts panes; `track` is what of a bar is not filled with `accent` yet; `highlight` lies
    behind found words; the rest is drawn on the grounds.
    """

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
    track: str
    accent: str
    selection: str
    highlight: str
    to_read: str
    reading: str
    read: str
    skipped: str
    high: str
    medium: str
    low: str

    @property
    def grounds(self) -> tuple[str, ...]:
        """What text is drawn on."""
        return (self.window, self.surface, self.raised, self.selection)

    @property
    def inks(self) -> tuple[str, ...]:
        """What text and signs are drawn in."""
        states = tuple(self.of_status(status) for status in Status)
        priorities = tuple(self.of_priority(priority) for priority in Priority)
        return (self.text, self.muted, *states, *priorities)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Every ink with every ground that it is read on."""
        on_grounds = tuple((ink, ground) for ink in self.inks for ground in self.grounds)
        return (*on_grounds, (self.text, self.highlight), (self.surface, self.accent))

    def of_status(self, status: Status) -> str:
        """The colour of a status's sign."""
        return {
            Status.UNREAD: self.accent,
            Status.TO_READ: self.to_read,
            Status.READING: self.reading,
            Status.READ: self.read,
            Status.SKIPPED: self.skipped,
        }[status]

    def of_priority(self, priority: Priority) -> str:
        """The colour of a priority's sign."""
        return {
            Priority.NONE: self.muted,
            Priority.LOW: self.low,
            Priority.MEDIUM: self.medium,
            Priority.HIGH: self.high,
        }[priority]


LIGHT = Colours(
    window="#F6F5F2",
    surface="#FFFFFF",
    raised="#EFEDE8",
    text="#1E1F22",
    muted="#5C5F66",
    line="#DAD7D0",
    track="#DAD7D0",
    accent="#1F5FBF",
    selection="#DCE8FA",
    highlight="#FFE9A8",
    to_read="#8A4B00",
    reading="#0B6E6E",
    read="#3F6B2A",
    skipped="#5F626A",
    high="#B3261E",
    medium="#8A4B00",
    low="#4A5A7A",
)

DARK = Colours(
    window="#17181B",
    surface="#1E2024",
    raised="#272A2F",
    text="#E8E6E1",
    muted="#A3A6AD",
    line="#353940",
    track="#353940",
    accent="#7FB0FF",
    selection="#263A5C",
    highlight="#6B5410",
    to_read="#F0B45B",
    reading="#5CC8C2",
    read="#9CCB7C",
    skipped="#A5A8B0",
    high="#FF8A80",
    medium="#F0B45B",
    low="#A9BAD9",
)

CONTRAST_LIGHT = Colours(
    window="#FFFFFF",
    surface="#FFFFFF",
    raised="#F0F0F0",
    text="#000000",
    muted="#2E2E2E",
    line="#5A5A5A",
    track="#C8C8C8",
    accent="#00338F",
    selection="#CFE3FF",
    highlight="#FFE066",
    to_read="#552B00",
    reading="#003D3D",
    read="#1B4208",
    skipped="#2E2E2E",
    high="#7A0008",
    medium="#552B00",
    low="#22314F",
)

CONTRAST_DARK = Colours(
    window="#000000",
    surface="#000000",
    raised="#161616",
    text="#FFFFFF",
    muted="#E0E0E0",
    line="#9A9A9A",
    track="#4A4A4A",
    accent="#9CCDFF",
    selection="#00306B",
    highlight="#5C4600",
    to_read="#FFCB6B",
    reading="#6FE8E0",
    read="#B4EC8C",
    skipped="#E0E0E0",
    high="#FFB3AB",
    medium="#FFCB6B",
    low="#C7D6F2",
)
