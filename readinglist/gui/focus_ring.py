"""The ring around what has the keyboard, for text that has no frame of its own to show it."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QTextCursor
from PySide6.QtWidgets import QFocusFrame, QTextEdit, QWidget

_WIDTH = 2.0
_RADIUS = 4.0


class FocusRing(QFocusFrame):
    """Moves with the widget it lies around."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("focusRing")
        self.hide()

    def lie_around(self, widget: QWidget | None) -> None:
        """Lie around a widget, or be seen nowhere; without a widget Qt hides it and lets go."""
        self.setWidget(widget)  # type: ignore[arg-type]  # null is Qt's own way

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        inset = _WIDTH / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        ring = QPainterPath()
        ring.addRoundedRect(box, _RADIUS, _RADIUS)
        _stroke(painter, ring, self.palette())
        painter.end()


def draw_around(text: QTextEdit, words: QTextCursor) -> None:
    """Draw the ring around the selected words of one paragraph, over as many lines as they have."""
    block = words.document().findBlock(words.selectionStart())
    corner = text.document().documentLayout().blockBoundingRect(block).topLeft()
    start = words.selectionStart() - block.position()
    end = words.selectionEnd() - block.position()
    ring = QPainterPath()
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        first, last = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
        if first < last:
            left, right = _x(line.cursorToX(first)), _x(line.cursorToX(last))
            ring.addRect(QRectF(left - 1, line.y(), right - left + 2, line.height()))
    painter = QPainter(text.viewport())
    painter.translate(corner)
    _stroke(painter, ring.simplified(), text.palette())
    painter.end()


def _stroke(painter: QPainter, ring: QPainterPath, palette: QPalette) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.strokePath(ring, QPen(palette.color(QPalette.ColorRole.Accent), _WIDTH))


def _x(position: object) -> float:
    """Qt's answer, which holds the place in the text as well."""
    assert isinstance(position, tuple)
    return float(position[0])
