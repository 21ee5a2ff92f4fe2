"""The selected papers on the clipboard, and the key that one of them is cited by."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from readinglist.errors import ReadingListError
from readinglist.gui import sentences, wording
from readinglist.gui.deed_words import worded
from readinglist.gui.dialogs.cite_key_dialog import CiteKeyDialog
from readinglist.gui.workplace import Workplace
from readinglist.model.changes import Changes
from readinglist.model.paper import Paper
from readinglist.operations.cite_keys import assign_keys, renew_key, set_key
from readinglist.operations.copying import CopyForm, copy_text

_FORMS = {
    "actionCopyBibtex": CopyForm.BIBTEX,
    "actionCopyKey": CopyForm.KEY,
    "actionCopyCite": CopyForm.CITE,
    "actionCopyMarkdown": CopyForm.MARKDOWN,
    "actionCopyReference": CopyForm.REFERENCE,
}


class Copying(QObject):
    """Connects the actions that copy, and the one that edits the cite key."""

    def __init__(self, place: Workplace) -> None:
        super().__init__(place.window)
        self._library = place.library
        self._tasks = place.tasks
        self._table = place.table
        self._line = place.line
        self._parent = place.window
        actions = place.actions
        for name, form in _FORMS.items():
            actions.on(name, partial(self._copy, form))
        actions.on("actionEditCiteKey", self._ask_key)

    def _copy(self, form: CopyForm) -> None:
        selected = self._table.selected_ids()
        if selected:
            self._tasks.write(
                lambda: copy_text(self._library, selected, form),
                lambda text: self._put(text, form, len(selected)),
            )

    def _put(self, text: str, form: CopyForm, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        said = {
            CopyForm.BIBTEX: self.tr("Copied BibTeX of {}"),
            CopyForm.KEY: self.tr("Copied the cite keys of {}"),
            CopyForm.CITE: self.tr("Copied a citation of {}"),
            CopyForm.MARKDOWN: self.tr("Copied Markdown links of {}"),
            CopyForm.REFERENCE: self.tr("Copied references of {}"),
        }[form]
        self._line.say(said.format(wording.papers(count)))

    def _ask_key(self) -> None:
        paper_id = self._table.chosen_id()
        if paper_id:
            self._tasks.write(lambda: assign_keys(self._library, [paper_id]), self._show_key)

    def _show_key(self, keys: dict[int, str]) -> None:
        for paper in self._library.papers(keys):
            self._open(paper)

    def _open(self, paper: Paper) -> None:
        dialog = CiteKeyDialog(paper, self._parent)
        dialog.key_wanted.connect(
            lambda key: self._change(dialog, lambda: set_key(self._library, paper.id, key))
        )
        dialog.new_key_wanted.connect(
            lambda: self._change(dialog, lambda: renew_key(self._library, paper.id))
        )
        dialog.open()

    def _change(self, dialog: CiteKeyDialog, change: Callable[[], Changes]) -> None:
        def attempt() -> Changes | ReadingListError:
            try:
                return change()
            except ReadingListError as refusal:
                return refusal

        self._tasks.write(attempt, lambda result: self._end(dialog, result))

    def _end(self, dialog: CiteKeyDialog, result: Changes | ReadingListError) -> None:
        if isinstance(result, ReadingListError):
            dialog.refuse(sentences.said(result.sentence))
            return
        dialog.finish()
        if result.batch is None:
            self._line.say(self.tr("The cite key stays as it is"))
        else:
            self._line.say(worded(result.summary), result.batch)
