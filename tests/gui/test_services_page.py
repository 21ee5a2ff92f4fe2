"""The preferences of the services: kept for window and command line, the token in the keyring."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QTabWidget, QToolButton

from readinglist import settings
from readinglist.fetch.services import Service
from readinglist.gui.dialogs.preference_pages.services_page import ServicesPage
from readinglist.gui.preferences import TEXT_STEPS
from readinglist.operations import tokens
from tests.fetch.loopback import Loopback, in_place_of_services
from tests.gui.conftest import Hands


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Loopback]:
    with in_place_of_services(monkeypatch.setenv) as server:
        yield server


@pytest.fixture
def page(folder: Path, open_window: Callable[[Path], Hands]) -> tuple[Hands, ServicesPage]:
    """The page as the preferences show it."""
    hands = open_window(folder)
    hands.action("actionPreferences").trigger()
    tabs = next(one for one in hands.window.findChildren(QTabWidget) if one.isVisible())
    shown = next(one for one in map(tabs.widget, range(9)) if isinstance(one, ServicesPage))
    tabs.setCurrentWidget(shown)
    hands.wait(lambda: bool(shown.token_state.text()))
    return hands, shown


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """A keyring in place of the system's."""
    kept: dict[str, str] = {}
    monkeypatch.setattr(tokens, "has_keyring", lambda: True)
    monkeypatch.setattr(tokens, "github_token", lambda *_: kept.get("token"))
    monkeypatch.setattr(tokens, "keep_github_token", lambda text: kept.update(token=text))
    monkeypatch.setattr(tokens, "forget_github_token", kept.clear)
    return kept


@pytest.fixture
def no_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system without a keyring."""
    monkeypatch.setattr(tokens, "has_keyring", lambda: False)


def test_every_choice_is_kept_at_once(page: tuple[Hands, ServicesPage]) -> None:
    hands, shown = page
    for box in (shown.automatic, shown.download, shown.offline):
        hands.key(box, Qt.Key.Key_Space)
    shown.limit.setValue(250)
    now = settings.load()
    assert (now.fetch_automatically, now.download_pdfs, now.offline) == (True, True, True)
    assert now.pdf_limit_mb == 250


def test_a_switch_is_heard_with_its_own_sentence(page: tuple[Hands, ServicesPage]) -> None:
    _, shown = page
    for box in (shown.automatic, shown.download, shown.offline):
        heard = QAccessible.queryAccessibleInterface(box)
        assert heard.text(QAccessible.Text.Name) == box.text()
    assert shown.limit.accessibleName() == "All PDFs together at most"


def test_an_address_must_be_of_the_web(page: tuple[Hands, ServicesPage]) -> None:
    hands, shown = page
    edit = shown.addresses["github_url"]
    for typed, kept in (("ftp://x.example", ""), ("https://x.example/", "https://x.example")):
        edit.clear()
        hands.enter(edit, typed)
        hands.key(edit, Qt.Key.Key_Return)
        assert settings.load().github_url == kept
        assert shown.said.isHidden() == bool(kept)


def test_what_was_said_of_an_address_goes_when_it_is_as_before(
    page: tuple[Hands, ServicesPage],
) -> None:
    hands, shown = page
    edit = shown.addresses["github_url"]
    hands.enter(edit, "ftp://x.example")
    hands.key(edit, Qt.Key.Key_Return)
    assert not shown.said.isHidden()
    edit.clear()
    hands.key(edit, Qt.Key.Key_Return)
    assert shown.said.isHidden()


@pytest.mark.usefixtures("no_keyring")
def test_the_dialog_makes_room_for_all_that_is_shown(page: tuple[Hands, ServicesPage]) -> None:
    hands, shown = page
    hands.click(next(one for one in shown.findChildren(QToolButton)))
    edit = shown.addresses["github_url"]
    hands.enter(edit, "ftp://x.example")
    hands.key(edit, Qt.Key.Key_Return)
    hands.wait(shown.said.isVisible)
    QApplication.processEvents()
    assert_whole(shown)
    tabs = next(one for one in hands.window.findChildren(QTabWidget) if one.isVisible())
    tabs.setCurrentIndex(0)
    hands.settings.change(text_step=TEXT_STEPS.stop - 1)
    tabs.setCurrentWidget(shown)
    hands.wait(shown.said.isVisible)
    QApplication.processEvents()
    assert_whole(shown)


def assert_whole(shown: ServicesPage) -> None:
    for label in (shown.said, shown.token_state):
        assert label.height() >= label.heightForWidth(label.width())
    for control in (shown.limit, shown.interval, shown.test):
        assert control.height() >= control.sizeHint().height()


def test_the_token_stays_in_the_keyring(
    keyring: dict[str, str], page: tuple[Hands, ServicesPage]
) -> None:
    hands, shown = page
    assert shown.token_state.text().startswith("Without a token")
    hands.enter(shown.token, "invented-token")
    hands.click(shown.keep)
    hands.wait(lambda: shown.token_state.text().startswith("A token is there"))
    assert keyring == {"token": "invented-token"}
    assert shown.token.text() == ""
    kept = [file for file in hands.folder.parent.rglob("*") if file.is_file()]
    assert not any(b"invented-token" in file.read_bytes() for file in kept)
    hands.click(shown.forget)
    hands.wait(lambda: shown.token_state.text().startswith("Without a token"))


@pytest.mark.usefixtures("no_keyring")
def test_it_says_where_there_is_no_keyring(page: tuple[Hands, ServicesPage]) -> None:
    _, shown = page
    assert shown.token_state.text().startswith("This system has no keyring")
    assert not shown.token.isEnabled()
    assert not shown.keep.isEnabled()


def test_the_token_can_be_tried(server: Loopback, page: tuple[Hands, ServicesPage]) -> None:
    hands, shown = page
    hands.click(shown.test)
    hands.wait(lambda: server.asked != [] and shown.said.text() != "Asking GitHub…")
    assert "GitHub" in shown.said.text()


@pytest.mark.parametrize("service", [Service.ARXIV, Service.HUGGINGFACE])
def test_every_service_can_be_tried(
    server: Loopback, page: tuple[Hands, ServicesPage], service: Service
) -> None:
    hands, shown = page
    hands.click(shown.findChildren(QToolButton)[0])
    hands.click(shown.tests[service])
    hands.wait(lambda: shown.said.text() == f"{service.label} answers")
    assert len(server.asked) == 1


def test_a_service_is_not_tried_at_what_is_no_address(
    server: Loopback, page: tuple[Hands, ServicesPage]
) -> None:
    hands, shown = page
    hands.click(shown.findChildren(QToolButton)[0])
    hands.enter(shown.addresses["arxiv_url"], "mirror.example")
    hands.click(shown.tests[Service.ARXIV])
    assert shown.said.text().startswith("An address begins with")
    assert server.asked == []
