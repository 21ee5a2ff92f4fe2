"""Preferences of cite keys: the pattern that new ones follow, tried out on the latest papers."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit

from readinglist import settings
from readinglist.errors import ReadingListError
from readinglist.gui import sentences
from readinglist.gui.dialogs.preference_pages.page import PreferencesPage
from readinglist.gui.line_table import Line, LineTable
from readinglist.gui.tasks import Tasks
from readinglist.gui.wording import tr
from readinglist.library import Library
from readinglist.operations import cite_keys
from readinglist.text.readable import readable

_SHOWN = 8


class CiteKeysPage(PreferencesPage):
    """What new cite keys are made of; keys that were made stay as they are."""

    def __init__(self, library: Library, tasks: Tasks) -> None:
        super().__init__(tr("Cite keys"))
        self._library = library
        self._tasks = tasks
        self.pattern = QLineEdit(library.cite_key_pattern)
        self.pattern.setPlaceholderText(cite_keys.USUAL_PATTERN)
        self.pattern.setClearButtonEnabled(True)
        self.pattern.textChanged.connect(lambda _: self._try())
        self.reason = QLabel()
        self.reason.setProperty("warning", True)
        self.reason.setWordWrap(True)
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        fields = ", ".join(f"{{{name}}}" for name in cite_keys.FIELDS)
        hint = QLabel(
            self.tr(
                "Fields: {}. A field that begins with a capital, such as {Author}, is written "
                "with one. Keys that papers have already stay as they are."
            ).replace("{}", fields)
        )
        hint.setProperty("muted", True)
        hint.setWordWrap(True)
        self.preview = LineTable(
            self.tr("Keys of the latest papers"), [self.tr("Key"), self.tr("Paper")], wide=1
        )
        self.preview.setColumnWidth(0, 220)
        self.add_choice(self.tr("Pattern of new keys"), self.pattern)
        self.lines.addWidget(self.reason)
        self.lines.addWidget(hint)
        self.lines.addWidget(self.preview, 1)
        self._try()

    def _try(self) -> None:
        """Show what the pattern gives, and use it from now on if it gives keys."""
        pattern = self.pattern.text().strip()
        try:
            cite_keys.check_pattern(pattern or cite_keys.USUAL_PATTERN)
            self._use(pattern)
        except ReadingListError as error:
            said = sentences.said(error.sentence)
            self.reason.setText(said[:1].upper() + said[1:])
            self.reason.show()
            return
        self.reason.hide()
        self._tasks.consult(
            lambda: cite_keys.preview(self._library, pattern or cite_keys.USUAL_PATTERN, _SHOWN),
            self._show,
            self,
        )

    def _use(self, pattern: str) -> None:
        if pattern != self._library.cite_key_pattern:
            settings.save(replace(settings.load(), cite_key_pattern=pattern))
            cite_keys.use_pattern(self._library, pattern)

    def _show(self, keys: list[tuple[str, str]]) -> None:
        self.preview.show_lines(
            [Line(place, (key, readable(title))) for place, (key, title) in enumerate(keys)]
        )
