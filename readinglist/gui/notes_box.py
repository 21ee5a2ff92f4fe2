"""The place for notes: written as Markdown, and shown as it reads on demand."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from readinglist.gui import paper_html
from readinglist.gui.notes_edit import NotesEdit
from readinglist.gui.theme import UNIT

_MARKDOWN = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)


class NotesPreview(QTextBrowser):
    """Markdown as it reads: no HTML of its own, nothing loaded, links to the web only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._follow)

    def show_markdown(self, text: str) -> None:
        """Show a text."""
        self.document().setMarkdown(text, _MARKDOWN)

    def loadResource(self, kind: int, name: QUrl | str) -> object:  # noqa: ARG002 - Qt's own
        return None

    def _follow(self, link: QUrl) -> None:
        if paper_html.is_openable(link.toString()):
            QDesktopServices.openUrl(link)


class NotesBox(QWidget):
    """`edit` takes the notes; the button, and nothing else, changes between both."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = NotesEdit()
        self.edit.setMinimumHeight(56)
        self.preview = NotesPreview()
        self.preview.setAccessibleName(self.tr("Preview of the notes"))
        self.preview.setPlaceholderText(self.edit.placeholderText())
        self.toggle = QToolButton()
        self.toggle.setCheckable(True)
        self.toggle.setText(self.tr("Preview"))
        self.toggle.setToolTip(self.tr("Show the notes as Markdown reads"))
        self.toggle.toggled.connect(self._show)
        self._pages = QStackedWidget()
        self._pages.setProperty("surface", True)
        self._pages.addWidget(self.edit)
        self._pages.addWidget(self.preview)
        self.edit.textChanged.connect(self._follow)
        heading = QLabel(self.tr("Notes"))
        heading.setProperty("muted", True)
        heading.setBuddy(self.edit)
        above = QHBoxLayout()
        above.addWidget(heading, 1)
        above.addWidget(self.toggle)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(4 * UNIT, UNIT, 4 * UNIT, 3 * UNIT)
        lines.setSpacing(UNIT)
        lines.addLayout(above)
        lines.addWidget(self._pages)

    def show_notes(self, paper_id: int, notes: str) -> None:
        """Show a paper's notes; see `NotesEdit.show_notes`."""
        self.edit.show_notes(paper_id, notes)
        self._follow()

    def write(self) -> None:
        """Go on writing: after what is there, until the cursor has been put elsewhere."""
        self.toggle.setChecked(False)
        if self.edit.textCursor().atStart():
            self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.setFocus()

    def _show(self, preview: bool) -> None:
        self._follow()
        before, now = (self.edit, self.preview) if preview else (self.preview, self.edit)
        had_focus = before.hasFocus()
        self._pages.setCurrentWidget(now)
        if had_focus:
            now.setFocus()

    def _follow(self) -> None:
        if self.toggle.isChecked():
            self.preview.show_markdown(self.edit.toPlainText())
