"""The window in German: nothing left in English, nothing cut off, and back again."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import translations
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from translations import Word

from readinglist.gui import deed_words, job_words, wording
from readinglist.gui.columns import COLUMNS
from readinglist.gui.language import languages, name_of
from readinglist.gui.strip import Strip
from readinglist.library import Library
from readinglist.model import summaries
from readinglist.model.fetching import JobState
from readinglist.model.paper import Priority, Status
from readinglist.model.progress import Progress, Step
from readinglist.sentence import Sentence
from tests.gui.conftest import Hands

FILE = translations.FOLDER / "readinglist_de.ts"
TRANSLATIONS = translations.translations(FILE)
RENEW = "run make format, translate what it lists, and run it again"
NAMES = {
    *("DOI", "Filter", "Format", "Hugging Face", "Links", "Orange", "Organisation", "PDF", "PDFs"),
    *("Repository {}", "Status", "arXiv", "{}, {}", "{}."),
}
"""What is the same in German."""


def unlike(mark: Callable[[str], object]) -> list[Word]:
    """The words of which a translation differs from the English in what `mark` finds."""
    return [word for word, german in TRANSLATIONS.items() if mark(word[1]) != mark(german)]


def mnemonic(text: str) -> str:
    """The letter after a lone “&”, in upper case; empty if there is none."""
    found = re.search(r"&([^&])", text.replace("&&", ""))
    return found[1].upper() if found else ""


def test_every_word_of_the_window_is_translated() -> None:
    assert set(TRANSLATIONS) == translations.words(), RENEW
    assert [word for word, german in TRANSLATIONS.items() if not german] == []


def test_nothing_is_left_in_english() -> None:
    assert {text for (_, text), german in TRANSLATIONS.items() if text == german} == NAMES


def test_blanks_stay() -> None:
    assert unlike(lambda text: sorted(re.findall(r"\{[^{}]*\}", text))) == []


def test_what_has_a_mnemonic_has_one_in_german() -> None:
    assert unlike(lambda text: bool(mnemonic(text))) == []


def test_marks_at_the_end_stay() -> None:
    assert unlike(lambda text: re.search(r"[.:?…]?$", text)[0]) == []  # type: ignore[index]


def test_quotes_and_ellipses_are_german() -> None:
    for german in TRANSLATIONS.values():
        unquoted = re.sub("„[^„“]*“", "", german)
        assert not re.search('[„“”"]', unquoted), german
        assert not re.search(r"(?<![\u00a0{])…", german), f"no no-break space: {german}"


@pytest.mark.usefixtures("german")
def test_what_is_compiled_is_what_is_written() -> None:
    stale = [
        word for word, german in TRANSLATIONS.items() if QCoreApplication.translate(*word) != german
    ]
    assert stale == [], RENEW


def test_languages_call_themselves_by_name() -> None:
    assert languages() == ["de"]
    assert name_of("de") == "Deutsch"


@pytest.mark.parametrize("language", ["english", "german"])
def test_mnemonics_are_unique_in_each_menu(
    language: str,
    folder: Path,
    open_window: Callable[[Path], Hands],
    request: pytest.FixtureRequest,
) -> None:
    if language == "german":
        request.getfixturevalue("german")
    hands = open_window(folder)
    bar = hands.window.menuBar()
    menus = [bar, *(menu for menu in bar.findChildren(QMenu) if menu.actions())]
    assert len(menus) > 6
    for menu in menus:
        letters = [mnemonic(action.text().partition(": ")[0]) for action in menu.actions()]
        used = sorted(letter for letter in letters if letter)
        assert used == sorted(set(used)), menu.actions()[0].text()


@pytest.mark.usefixtures("german")
def test_the_window_speaks_german(hands: Hands) -> None:
    titles = [action.text() for action in hands.window.menuBar().actions()]
    assert titles == ["&Datei", "&Bearbeiten", "&Artikel", "A&nsicht", "Ab&ruf", "&Hilfe"]
    for name in ("Bibliothek", "Alle Artikel", "Zu lesen", "Übersprungen", "9. März 2025"):
        assert hands.entry(name) is not None, name
    hands.wait(lambda: hands.child(QLabel, "listCount").text() == "6 Artikel")
    assert hands.window.windowTitle() == "6 ungelesen – readinglist"
    assert "Erschienen" in [column.title for column in COLUMNS]


@pytest.mark.usefixtures("german")
def test_what_was_done_is_told_in_german(hands: Hands) -> None:
    hands.press("r")
    said = "1 Artikel als gelesen markiert"
    line = hands.child(QWidget, "undoLine")
    hands.wait(lambda: said in [label.text() for label in line.findChildren(QLabel)])
    undo = hands.action("actionUndo")
    hands.wait(lambda: undo.text() == f"&Rückgängig: {said}")
    hands.press("z")
    taken_back = f"Rückgängig gemacht: {said}"
    hands.wait(lambda: taken_back in [label.text() for label in line.findChildren(QLabel)])


@pytest.mark.usefixtures("german")
def test_every_part_of_a_mark_is_told() -> None:
    done = summaries.marked(2, Status.SKIPPED, Priority.NONE, ["a", "b"], ["c"])
    assert deed_words.worded(done) == (
        "2 Artikel übersprungen, 2 Artikel: keine Priorität, "
        "2 Artikel verschlagwortet: a, b, Schlagwort c entfernt: 2 Artikel"
    )


@pytest.mark.usefixtures("german")
def test_steps_of_long_work_are_told() -> None:
    step = Progress(1, 5, Step.IMPORTING_FILE, {"name": "{page}.txt"})
    assert wording.task(step) == "{page}.txt wird importiert"
    assert wording.task(Progress(0, None, "Suche {läuft}")) == "Suche {läuft}"


@pytest.mark.usefixtures("german")
def test_errors_and_hints_are_told_in_german(hands: Hands) -> None:
    hint, report = hands.child(Strip, "hintStrip"), hands.child(Strip, "reportStrip")
    hands.enter(hands.search, "pears) ")
    hands.wait(lambda: hint.said == "Eine schließende Klammer ohne öffnende wurde übergangen.")
    QGuiApplication.clipboard().setText("Pears")
    hands.action("actionPasteImport").trigger()
    hands.wait(lambda: report.said == "1 Datei nicht lesbar.")
    assert "„eingefügter Text“ lässt sich nicht importieren: " in report.details


@pytest.mark.usefixtures("german")
def test_why_a_paper_was_not_found_is_told_in_german(folder: Path) -> None:
    with Library(folder) as library:
        paper_id, *_ = library.ids()
        desk = library.desk("anyone")
        desk.claim([paper_id], set)
        reason = Sentence("arXiv has no paper with the id {arxiv_id}", arxiv_id="2503.00001")
        desk.note(paper_id, JobState.NOT_FOUND, reason, None)
        job = library.job(paper_id)
    assert job is not None
    assert (
        job_words.sentence(job) == "Nicht gefunden: arXiv hat keinen Artikel mit der ID 2503.00001"
    )


def test_without_a_language_the_window_is_english(hands: Hands) -> None:
    assert hands.action("actionSkip").text() == "&Skip"
    assert hands.entry("To read") is not None
