"""Preferences of fetching: what is asked for by itself, where, with which token, or nothing."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QToolButton,
    QWidget,
)

from readinglist import paths, settings
from readinglist.errors import ReadingListError
from readinglist.gui import paper_html, sentences
from readinglist.gui.dialogs.preference_pages.page import PreferencesPage, inset
from readinglist.gui.tasks import Tasks
from readinglist.gui.wording import tr
from readinglist.operations import tokens
from readinglist.operations.resolving import Access, access_from
from readinglist.operations.service_check import check_service

_MOST_MEGABYTES = 10_000_000
_MOST_SECONDS = 600.0


class ServicesPage(PreferencesPage):
    """What the settings shared with the command line hold; the token stays in the keyring.

    `changed` tells that the settings are others, `log_wanted` asks for the log of requests.
    """

    changed = Signal()
    log_wanted = Signal()

    def __init__(self, tasks: Tasks) -> None:
        super().__init__(tr("Services"))
        self._tasks = tasks
        self._settings = settings.load()
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.hide()
        self._add_switches()
        self._add_token()
        self._add_advanced()
        log = QPushButton(self.tr("What left this machine…"))
        log.setAutoDefault(False)
        log.clicked.connect(self.log_wanted)
        self.lines.addWidget(self.said)
        self.lines.addWidget(log, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines.addStretch(1)
        tasks.consult(_token_state, self._show_token_state, self)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._make_room)  # when the page has its width

    def _add_switches(self) -> None:
        now = self._settings
        self.automatic = self._switch(
            self.tr("Look up papers when they are marked to read"),
            now.fetch_automatically,
            "fetch_automatically",
        )
        self.download = self._switch(
            self.tr("Bring the PDFs of papers to read as well"), now.download_pdfs, "download_pdfs"
        )
        self.offline = self._switch(
            self.tr("Stay offline: ask nobody anything"), now.offline, "offline"
        )
        self.limit = QSpinBox()
        self.limit.setRange(0, _MOST_MEGABYTES)
        self.limit.setSingleStep(500)
        self.limit.setSuffix(" MB")
        self.limit.setGroupSeparatorShown(True)
        self.limit.setValue(now.pdf_limit_mb)
        self.limit.valueChanged.connect(lambda value: self._change(pdf_limit_mb=value))
        self.add_choice(self.tr("Fetching"), self.automatic)
        self.add_choice(self.tr("PDFs"), self.download)
        self.add_choice(self.tr("All PDFs together at most"), self.limit)
        self.add_choice(self.tr("Network"), self.offline)

    def _add_token(self) -> None:
        self.token = QLineEdit()
        self.token.setEchoMode(QLineEdit.EchoMode.Password)
        self.token.setPlaceholderText(self.tr("Paste a token"))
        self.token.returnPressed.connect(self._keep_token)
        self.keep = self._button(self.tr("Keep"), self._keep_token)
        self.forget = self._button(self.tr("Forget"), self._forget_token)
        self.test = self._button(self.tr("Test"), partial(self._test, "github", "GitHub"))
        row = QWidget()
        beside = QHBoxLayout(row)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.token, 1)
        for button in (self.keep, self.forget, self.test):
            beside.addWidget(button)
        self.add_choice(self.tr("GitHub token"), row)
        self.token.setAccessibleName(self.tr("GitHub token"))
        self.token_state = QLabel()
        self.token_state.setWordWrap(True)
        self.token_state.setProperty("muted", True)
        self.form.addRow("", self.token_state)

    def _add_advanced(self) -> None:
        toggle = QToolButton()
        toggle.setText(self.tr("Addresses and pace"))
        toggle.setCheckable(True)
        toggle.setProperty("heading", True)
        toggle.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        toggle.setArrowType(Qt.ArrowType.RightArrow)
        self.advanced = QWidget()
        form = QFormLayout(self.advanced)
        form.setContentsMargins(0, 0, 0, 0)
        self.addresses = dict[str, QLineEdit]()
        self.tests = dict[str, QPushButton]()
        for service, endpoint in Access().endpoints.items():
            name = f"{service.value}_url"
            edit = QLineEdit(str(getattr(self._settings, name)))
            edit.setPlaceholderText(endpoint.base)
            edit.setAccessibleName(self.tr("Address of {}").format(service.label))
            edit.editingFinished.connect(lambda name=name: self._change_address(name))
            test = self._button(self.tr("Test"), partial(self._test, service.value, service.label))
            test.setAccessibleName(self.tr("Test {}").format(service.label))
            beside = QHBoxLayout()
            beside.addWidget(edit, 1)
            beside.addWidget(test)
            form.addRow(service.label, beside)
            self.addresses[name], self.tests[service.value] = edit, test
        self.interval = QDoubleSpinBox()
        inset(self.interval)
        self.interval.setRange(0.0, _MOST_SECONDS)
        self.interval.setSuffix(" s")
        self.interval.setValue(self._settings.arxiv_interval)
        self.interval.setAccessibleName(self.tr("Seconds between requests to arXiv"))
        self.interval.setToolTip(self.tr("arXiv asks for 3 seconds between two requests"))
        self.interval.valueChanged.connect(lambda value: self._change(arxiv_interval=value))
        form.addRow(self.tr("Between requests to arXiv"), self.interval)
        self.advanced.hide()
        toggle.toggled.connect(self._show_advanced)
        toggle.toggled.connect(
            lambda on: toggle.setArrowType(
                Qt.ArrowType.DownArrow if on else Qt.ArrowType.RightArrow
            )
        )
        self.lines.addWidget(toggle, 0, Qt.AlignmentFlag.AlignLeft)
        self.lines.addWidget(self.advanced)

    def _show_advanced(self, on: bool) -> None:
        self.advanced.setVisible(on)
        self._make_room()

    def _say(self, sentence: str) -> None:
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        self._make_room()

    def _make_room(self) -> None:
        """Let the dialog grow by what the page lacks; Qt gives wrapped text no room of its own."""
        if self.isVisible():
            window = self.window()
            window.resize(window.size().expandedTo(window.sizeHint()))
            lacks = self.lines.totalHeightForWidth(self.width()) - self.height()
            window.resize(window.width(), window.height() + max(lacks, 0))

    def _switch(self, text: str, on: bool, name: str) -> QCheckBox:
        box = QCheckBox(text)
        box.setChecked(on)
        box.toggled.connect(lambda value: self._change(**{name: value}))
        return box

    def _button(self, text: str, do: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: do())
        return button

    def _change(self, **values: object) -> None:
        self._settings = replace(settings.load(), **values)  # type: ignore[arg-type]
        try:
            settings.save(self._settings)
        except ReadingListError as error:
            self._say(sentences.said(error.sentence))
            return
        self._say("")
        self.changed.emit()

    def _change_address(self, name: str) -> bool:
        """Keep what was typed, unless it is no address."""
        address = self.addresses[name].text().strip().rstrip("/")
        if address and not paper_html.is_openable(address):
            self._say(self.tr("An address begins with https:// or http://; empty is the usual one"))
            return False
        if address != getattr(self._settings, name):
            self._change(**{name: address})
        else:
            self._say("")
        return True

    def _keep_token(self) -> None:
        text = self.token.text()
        if text:
            self._with_keyring(lambda: tokens.keep_github_token(text), self.tr("The token is kept"))

    def _forget_token(self) -> None:
        self._with_keyring(tokens.forget_github_token, self.tr("The token is forgotten"))

    def _with_keyring(self, work: Callable[[], None], done: str) -> None:
        def tell() -> str:
            try:
                work()
            except ReadingListError as error:
                return sentences.said(error.sentence)
            return done

        def told(sentence: str) -> None:
            self._say(sentence)
            if sentence == done:
                self.token.clear()
                self.changed.emit()
            self._tasks.consult(_token_state, self._show_token_state, self)

        self._tasks.consult(tell, told, self)

    def _test(self, service: str, label: str) -> None:
        if not self._change_address(f"{service}_url"):
            return

        def work() -> str:
            try:
                access = access_from(os.environ, settings.load())
                return sentences.said(check_service(service, access, paths.cache_folder()))
            except ReadingListError as error:
                return sentences.said(error.sentence)

        self._say(self.tr("Asking {}…").format(label))
        self._tasks.consult(work, self._say, self)

    def _show_token_state(self, state: tuple[bool, bool]) -> None:
        has_keyring, has_token = state
        for widget in (self.token, self.keep):
            widget.setEnabled(has_keyring)
        self.forget.setEnabled(has_keyring and has_token)
        if not has_keyring:
            told = self.tr(
                "This system has no keyring to keep a token in; set GITHUB_TOKEN instead."
            )
        elif has_token:
            told = self.tr("A token is there. It is kept in the system’s keyring only.")
        else:
            told = self.tr("Without a token GitHub answers 60 questions an hour.")
        self.token_state.setText(told)
        self._make_room()


def _token_state() -> tuple[bool, bool]:
    return tokens.has_keyring(), tokens.github_token() is not None
