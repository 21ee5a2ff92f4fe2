"""The detail pane: what is shown of a paper, notes that save themselves, links, many at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from readinglist.gui import paper_html
from readinglist.gui.commands import label
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.fitted_text import FittedText
from readinglist.gui.focus_ring import FocusRing
from readinglist.gui.main_window import MainWindow
from readinglist.gui.palette import LIGHT
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model.paper import Link, LinkKind, Paper
from tests.gui.conftest import TITLES, Hands


@pytest.fixture
def detail(hands: Hands) -> DetailPane:
    pane = hands.child(DetailPane, "paperDetail")
    hands.wait(lambda: TITLES[0] in pane.title.text())
    return pane


def test_the_pane_follows_the_list(hands: Hands, detail: DetailPane) -> None:
    hands.press("j")
    hands.wait(lambda: TITLES[1] in detail.title.text())
    assert detail.facts.text() == "Tidewater Lab · 1 Jul 2024"
    assert "find that it works for 4 teapots" in detail.abstract.toPlainText()
    text = detail.text.toPlainText()
    assert "github.com/tidewater/ebb" in text
    assert "march.txt" in text


def test_the_keyboard_is_seen_around_a_text_or_its_link(hands: Hands, detail: DetailPane) -> None:
    hands.press("j")
    hands.wait(lambda: "github.com/tidewater/ebb" in detail.text.toPlainText())
    accent = QColor(LIGHT.accent).rgb()
    for text, has_link in ((detail.abstract, False), (detail.text, True)):
        hands.table.setFocus()
        assert rings(text) == []
        text.setFocus()
        assert len(rings(text)) == 1
        assert rings(text)[0].geometry().contains(text.geometry())
        hands.key(text, Qt.Key.Key_Tab)
        assert rings(text) == []
        assert text.hasFocus() is has_link
        if has_link:
            text.viewport().repaint()
            assert accent in top_line(text)


def rings(text: FittedText) -> list[FocusRing]:
    around = text.parentWidget()
    assert around is not None
    return [
        ring
        for ring in around.window().findChildren(FocusRing)
        if ring.isVisible() and ring.widget() is text
    ]


def top_line(text: FittedText) -> set[int]:
    """The colours around the link that has the focus."""
    image = text.viewport().grab(text.cursorRect().adjusted(-40, -2, 2, 2)).toImage()
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_the_title_is_heard(detail: DetailPane) -> None:
    heard = QAccessible.queryAccessibleInterface(detail.title)
    assert heard.text(QAccessible.Text.Name) == TITLES[0]


def test_notes_are_saved_when_the_paper_is_left(hands: Hands, detail: DetailPane) -> None:
    first = hands.current()
    hands.press("n")
    hands.enter(detail.notes, "Half a thought")
    hands.key(detail.notes, Qt.Key.Key_Escape)
    hands.press("j")
    hands.wait(lambda: hands.read(first).notes == "Half a thought")
    hands.wait(lambda: detail.notes.toPlainText() == "")
    hands.press("k")
    hands.wait(lambda: detail.notes.toPlainText() == "Half a thought")


def test_notes_that_cannot_be_kept_stay_with_their_paper(hands: Hands, detail: DetailPane) -> None:
    first = hands.current()
    in_the_way = hands.folder / "backups"
    in_the_way.write_text("no copy can be made, and without one nothing is written")
    trouble = hands.child(QWidget, "reportStrip")
    hands.press("n")
    hands.enter(detail.notes, "Half a thought")
    hands.key(detail.notes, Qt.Key.Key_Escape)
    hands.wait(trouble.isVisible)
    assert detail.notes.toPlainText() == "Half a thought"
    hands.press("j")
    hands.wait(lambda: detail.notes.toPlainText() == "")
    hands.press("k")
    hands.wait(lambda: detail.notes.toPlainText() == "Half a thought")
    assert hands.read(first).notes is None
    in_the_way.unlink()
    hands.press("j")
    hands.wait(lambda: hands.read(first).notes == "Half a thought")


@pytest.mark.parametrize("has_room", [False, True])
def test_closing_does_not_lose_notes_unasked(
    hands: Hands, detail: DetailPane, has_room: bool
) -> None:
    first = hands.current()
    in_the_way = hands.folder / "backups"
    in_the_way.write_text("no copy can be made, and without one nothing is written")
    hands.press("n")
    hands.enter(detail.notes, "Half a thought")
    hands.key(detail.notes, Qt.Key.Key_Escape)
    hands.press("j")
    hands.window.close()
    assert hands.window.isVisible()
    trouble = hands.child(Strip, "reportStrip")
    assert "notes on 1 paper" in trouble.said
    assert "closing again" in trouble.said
    assert trouble.details.strip() == "Half a thought"
    if has_room:
        in_the_way.unlink()
    hands.window.close()
    assert not hands.window.isVisible()
    assert hands.read(first).notes == ("Half a thought" if has_room else None)


def test_the_system_may_end_the_window_without_a_question(hands: Hands, detail: DetailPane) -> None:
    (hands.folder / "backups").write_text("nothing is written")
    hands.press("n")
    hands.enter(detail.notes, "Half a thought")
    assert isinstance(hands.window, MainWindow)
    hands.window.end()
    assert not hands.window.isVisible()


def test_notes_are_saved_when_the_window_closes(hands: Hands, detail: DetailPane) -> None:
    paper = hands.current()
    hands.press("n")
    hands.enter(detail.notes, "Not lost")
    hands.window.close()
    assert hands.read(paper).notes == "Not lost"


def test_notes_are_saved_after_a_pause(hands: Hands, detail: DetailPane) -> None:
    paper = hands.current()
    hands.press("n")
    hands.enter(detail.notes, "By itself")
    hands.wait(lambda: hands.read(paper).notes == "By itself")
    assert detail.notes.hasFocus()


def test_notes_typed_without_a_pause_are_saved_all_the_same(
    folder: Path, open_window: Callable[[Path], Hands], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("readinglist.gui.notes_edit._PAUSE", 3_600_000)
    monkeypatch.setattr("readinglist.gui.notes_edit._LONGEST", 200)
    hands = open_window(folder)
    notes = hands.child(QPlainTextEdit, "notesEdit")
    paper = hands.current()
    hands.press("n")

    def type_on() -> str | None:
        hands.enter(notes, "on and ")
        return hands.read(paper).notes

    hands.wait(lambda: type_on() is not None)
    kept = hands.read(paper).notes
    hands.wait(lambda: type_on() != kept)
    assert notes.toPlainText().replace("on and ", "") == ""


def test_a_change_from_outside_leaves_half_written_notes_alone(
    hands: Hands, detail: DetailPane
) -> None:
    paper = hands.current()
    hands.press("n")
    hands.enter(detail.notes, "Mine")
    with Library(hands.folder) as other:
        other.mark([paper], tags=["theirs"])
    hands.wait(lambda: hands.count("theirs") == "theirs, 1 paper")
    assert hands.child(QPlainTextEdit, "notesEdit").toPlainText() == "Mine"


def test_notes_are_gone_on_with_where_they_end(hands: Hands, detail: DetailPane) -> None:
    paper = hands.current()
    with Library(hands.folder) as library:
        library.set_notes(paper, "One thought")
    hands.wait(lambda: detail.notes.toPlainText() == "One thought")
    hands.press("n")
    hands.enter(detail.notes, ", and another")
    hands.wait(lambda: hands.read(paper).notes == "One thought, and another")


def test_a_preview_of_no_notes_says_what_is_missing(hands: Hands, detail: DetailPane) -> None:
    hands.click(detail.notes_box.toggle)
    preview = detail.notes_box.preview
    hands.wait(preview.isVisible)
    assert preview.placeholderText() == "Notes on this paper"


def test_notes_are_shown_as_markdown_reads(
    hands: Hands, detail: DetailPane, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString())
    )
    paper = hands.current()
    hands.press("n")
    written = (
        "A **bold** claim, <b>not</b> [here](file:///etc/hosts) but [there](https://a.example/)"
    )
    hands.enter(detail.notes, f"{written} ![](https://a.example/picture.png)")
    hands.click(detail.notes_box.toggle)
    preview = detail.notes_box.preview
    assert preview.isVisible()
    assert "A bold claim, <b>not</b> here but there" in preview.toPlainText()
    for address in ("file:///etc/hosts", "https://a.example/"):
        preview.anchorClicked.emit(QUrl(address))
    assert opened == ["https://a.example/"]
    hands.wait(lambda: (hands.read(paper).notes or "").startswith(written))
    preview.setFocus()
    hands.action("actionPreviewNotes").trigger()
    assert detail.notes.hasFocus()
    detail.notes_box.toggle.setFocus()
    hands.action("actionNote").trigger()
    assert detail.notes.isVisible()
    assert detail.notes.hasFocus()


def test_a_withdrawn_paper_says_so(detail: DetailPane) -> None:
    detail.show_paper(Paper(1, "T", "A", withdrawn=True), [])
    assert detail.notice.isVisible()
    assert detail.notice.text() == "Withdrawn on arXiv"
    detail.show_paper(Paper(1, "T", "A"), [])
    assert detail.notice.isHidden()


def test_history_tells_what_was_undone(hands: Hands, detail: DetailPane) -> None:
    hands.press("r", "z")
    hands.click(detail.history.heading)
    hands.wait(lambda: "Undone: " in detail.history.text.toPlainText())
    assert "Marked “Read” (undone since)" in detail.history.text.toPlainText()


def test_many_papers_are_told_as_many(hands: Hands, detail: DetailPane) -> None:
    hands.key(hands.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    hands.wait(lambda: detail.many_chips.isVisible())
    assert detail.many_text == "2 papers selected"
    field = detail.many_chips.tag_edit
    hands.enter(field, "both")
    hands.key(field, Qt.Key.Key_Return)
    hands.wait(lambda: hands.count("both") == "both, 2 papers")


def test_the_page_opens_in_the_browser(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(
        QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toString())
    )
    hands.press("j", "o")
    assert opened == ["https://github.com/tidewater/ebb"]


@pytest.mark.parametrize("url", ["file:///etc/hosts", "javascript:alert(1)", "ftp://x.example/a"])
def test_only_web_addresses_are_opened(url: str) -> None:
    assert not paper_html.is_openable(url)
    paper = Paper(1, "T", "A", links=(Link(LinkKind.OTHER, url),))
    assert "<a " not in paper_html.about(paper, [], LIGHT)


def test_words_of_the_dump_are_never_markup() -> None:
    paper = Paper(1, "Less <b>is</b> more", "If a<b & b>c <script>", organization="<i>")
    html = paper_html.title(paper, lambda _: [], LIGHT)
    html += paper_html.abstract(paper, lambda _: [(0, 2)], LIGHT, 20)
    assert "<b>" not in html
    assert "<script>" not in html


def test_view_and_paper_come_back(folder: Path, open_window: Callable[[Path], Hands]) -> None:
    first = open_window(folder)
    first.choose("Unread")
    first.press("j")
    first.table.setFocus()
    first.press("j", "j")
    paper = first.current()
    first.window.close()
    second = open_window(folder)
    assert second.sidebar.currentIndex().data() == "Unread"
    assert second.current() == paper


def test_tab_brings_the_next_link_into_view(qtbot: QtBot) -> None:
    text = FittedText()
    area = QScrollArea()
    qtbot.addWidget(area)
    page = QWidget()
    lines = QVBoxLayout(page)
    lines.addWidget(text)
    area.setWidget(page)
    area.setWidgetResizable(True)
    area.resize(300, 120)
    area.show()
    area.activateWindow()
    qtbot.waitUntil(area.isActiveWindow)
    gap = "<p>A line of an abstract</p>" * 20
    text.show_html(f'<a href="paper:1">First</a>{gap}<a href="paper:2">Second</a>')
    text.setFocus(Qt.FocusReason.OtherFocusReason)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    for link in ("First", "Second"):
        QTest.keyClick(text, Qt.Key.Key_Tab)
        assert text.textCursor().selectedText() == link
        place = text.viewport().mapTo(area.viewport(), text.cursorRect().center())
        assert area.viewport().rect().contains(place)


@pytest.mark.parametrize("start", ["", "By "])
def test_shift_and_tab_lead_out_of_a_text_with_links(qtbot: QtBot, start: str) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    before, text = QLineEdit(), FittedText()
    lines = QVBoxLayout(page)
    lines.addWidget(before)
    lines.addWidget(text)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    text.show_html(f'{start}<a href="paper:1">First</a>, <a href="paper:2">Second</a>')
    text.setFocus(Qt.FocusReason.BacktabFocusReason)
    for link in ("Second", "First"):
        QTest.keyClick(text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        assert text.textCursor().selectedText() == link
    QTest.keyClick(text, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert before.hasFocus()
    QTest.keyClick(before, Qt.Key.Key_Tab)
    QTest.keyClick(text, Qt.Key.Key_Tab)
    assert text.textCursor().selectedText() == "First"


def test_an_ampersand_in_a_tag_is_shown_on_its_chip(hands: Hands, detail: DetailPane) -> None:
    field = detail.chips.tag_edit
    hands.enter(field, "R&D, a & b")
    hands.key(field, Qt.Key.Key_Return)

    def shown() -> set[str]:
        return {label(chip.text()) for chip in detail.chips.findChildren(QToolButton)}

    hands.wait(lambda: {"# a & b", "# R&D"} <= shown())
