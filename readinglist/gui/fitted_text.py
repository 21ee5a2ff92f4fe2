"""Text as high as it needs to be, so that what holds it scrolls as a whole."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent, QResizeEvent, QTextOption
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QTextBrowser, QWidget

from readinglist.gui.focus_ring import FocusRing, draw_around


class FittedText(QTextBrowser):
    """Rich text without scroll bars of its own; links are told, never opened.

    The focus shows as a ring around the link that has it, else around the whole text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(0)
        self._ring = FocusRing(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def show_html(self, html: str) -> None:
        """Show other text."""
        self.setHtml(html)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self._is_at_link:
            draw_around(self, self.textCursor())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go from link to link; the one that has the focus is scrolled into view."""
        if not forward and self._is_at_link and self.textCursor().selectionStart() == 0:
            goes = self._go_back()
        else:
            goes = super().focusNextPrevChild(forward)
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        scrolled = None if around is None else around.widget()
        if around is not None and scrolled is not None and self.hasFocus():
            place = self.mapTo(scrolled, self.cursorRect().center())
            around.ensureVisible(place.x(), place.y())
        self._show_focus()
        return goes

    def _go_back(self) -> bool:
        """Leave the text: Qt stays at a link that the text begins with."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)
        flags = self.textInteractionFlags()
        self.setTextInteractionFlags(flags & ~Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        goes = super().focusNextPrevChild(False)
        self.setTextInteractionFlags(flags)
        return goes

    @property
    def _is_at_link(self) -> bool:
        cursor = self.textCursor()
        return cursor.hasSelection() and cursor.charFormat().isAnchor()

    def _show_focus(self) -> None:
        self._ring.lie_around(None if self._is_at_link or not self.hasFocus() else self)

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        self.setFixedHeight(int(self.document().size().height()) + 2)
