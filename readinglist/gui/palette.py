"""The colours of the window by role, light and dark."""

from dataclasses import dataclass

from readinglist.model.paper import Priority, Status


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme: every colour as ``#RRGGBB``.

    `window`, `surface` (lists, detail), `raised` (chips, cards) and `selection` are grounds;
    `line` parts panes; `highlight` lies behind found words; the rest is drawn on the grounds.
    """

    window: str
    surface: str
    raised: str
    text: str
    muted: str
    line: str
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
