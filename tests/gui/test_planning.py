"""The queue and the sidebar by hand: order, due days, sleep; tags renamed, joined, dropped on."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import (
    QCalendarWidget,
    QDialog,
    QInputDialog,
    QLineEdit,
    QMenu,
    QTableView,
    QTreeView,
    QWidget,
)

from readinglist.gui.columns import TITLE
from readinglist.gui.commands import label
from readinglist.gui.detail_pane import DetailPane
from readinglist.gui.palette import DARK, LIGHT
from readinglist.gui.paper_drag import papers_data, tag_data
from readinglist.gui.preferences import TEXT_STEPS, Appearance
from readinglist.library import Library
from readinglist.model.paper import Priority, Status
from readinglist.model.view import Sort, SortKey, View
from tests.gui.conftest import Hands

ALT = Qt.KeyboardModifier.AltModifier


def queue(folder: Path) -> list[int]:
    with Library(folder) as library:
        return library.ids(View(status=Status.TO_READ), Sort(SortKey.QUEUE))


def mark_all_to_read(hands: Hands) -> list[int]:
    hands.key(hands.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    hands.press("t")
    hands.wait(lambda: hands.count("To read") == "To read, 6 papers")
    hands.choose("To read")
    hands.wait(lambda: len(hands.ids()) == 6)
    hands.table.setFocus()
    return hands.ids()


def pick(hands: Hands, text: str) -> None:
    """Take an entry of the menu that is open."""
    menu = next(menu for menu in hands.window.findChildren(QMenu) if menu.isVisible())
    action = next(one for one in menu.actions() if one.text().replace("&", "") == text)
    hands.click(menu, menu.actionGeometry(action).center())


def drop(sidebar: QTreeView, data: QMimeData, where: QPoint) -> bool:
    """Drag something over a place of the sidebar and let it go; tells whether it was taken."""
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.MoveAction
    entering = QDragEnterEvent(where, action, data, left, none)
    sidebar.dragEnterEvent(entering)
    moving = QDragMoveEvent(where, action, data, left, none)
    sidebar.dragMoveEvent(moving)
    if not moving.isAccepted():
        return False
    sidebar.dropEvent(QDropEvent(QPointF(where), action, data, left, none))
    return True


def drop_on(hands: Hands, data: QMimeData, name: str) -> bool:
    index = hands.entry(name)
    assert index is not None
    return drop(hands.sidebar, data, hands.sidebar.visualRect(index).center())


def test_the_queue_is_rearranged_by_key(hands: Hands) -> None:
    ids = mark_all_to_read(hands)
    hands.key(hands.table, Qt.Key.Key_Down, ALT)
    hands.wait(lambda: hands.ids() == [ids[1], ids[0], *ids[2:]])
    assert hands.current() == ids[0]
    hands.key(hands.table, Qt.Key.Key_End, ALT)
    hands.wait(lambda: hands.ids() == [*ids[1:], ids[0]])
    hands.press("z")
    hands.wait(lambda: hands.ids() == [ids[1], ids[0], *ids[2:]])
    hands.key(hands.table, Qt.Key.Key_Home, ALT)
    hands.wait(lambda: queue(hands.folder) == ids)


def test_papers_decided_since_are_no_place_in_the_queue(hands: Hands) -> None:
    ids = mark_all_to_read(hands)
    hands.press("j", "r", "k")
    hands.wait(lambda: hands.count("To read") == "To read, 5 papers")
    hands.key(hands.table, Qt.Key.Key_Down, ALT)
    hands.wait(lambda: hands.ids()[:2] == [ids[2], ids[0]])
    assert queue(hands.folder) == [ids[2], ids[0], *ids[3:]]
    hands.key(hands.table, Qt.Key.Key_Up, ALT)
    hands.wait(lambda: queue(hands.folder) == [ids[0], *ids[2:]])


def test_a_paper_dropped_on_one_decided_since_stays_there(hands: Hands) -> None:
    ids = mark_all_to_read(hands)
    hands.press("j", "r")
    hands.wait(lambda: hands.count("To read") == "To read, 5 papers")
    drop_in_list(hands, ids[4], onto=ids[1])
    hands.wait(lambda: queue(hands.folder) == [ids[0], ids[4], ids[2], ids[3], ids[5]])


def test_a_paper_that_is_where_it_is_moved_to_leaves_nothing_to_undo(hands: Hands) -> None:
    ids = mark_all_to_read(hands)
    hands.key(hands.table, Qt.Key.Key_End)
    assert hands.current() == ids[-1]
    for key in (Qt.Key.Key_Down, Qt.Key.Key_End):
        hands.key(hands.table, key, ALT)
    hands.press("z")
    hands.wait(lambda: hands.count("Unread") == "Unread, 6 papers")


@pytest.mark.parametrize(("place", "share", "edge"), [(4, 0.4, 4), (4, 0.6, 5), (5, 0.9, 6)])
def test_a_line_shows_where_a_dragged_paper_will_go(
    hands: Hands, place: int, share: float, edge: int
) -> None:
    ids = mark_all_to_read(hands)
    rows = [hands.table.visualRect(hands.table.model().index(row, TITLE)) for row in range(6)]
    where = QPointF(200, rows[place].top() + share * rows[place].height())
    line = hands.child(QWidget, "dropLine")
    assert not line.isVisible()
    assert drag_over(hands, where, ids[0])
    assert line.isVisible()
    edges = [*[row.top() for row in rows], rows[-1].bottom() + 1]
    assert abs(line.geometry().center().y() - edges[edge]) <= 1
    let_go(hands, where, ids[0])
    assert not line.isVisible()
    hands.wait(lambda: queue(hands.folder) == [*ids[1:edge], ids[0], *ids[edge:]])


def drop_in_list(hands: Hands, paper_id: int, onto: int) -> None:
    """Let a paper go over the upper half of another one in the list."""
    row = hands.table.visualRect(hands.table.model().index(hands.ids().index(onto), TITLE))
    let_go(hands, QPointF(row.center().x(), row.top() + 2), paper_id)


def let_go(hands: Hands, where: QPointF, paper_id: int) -> None:
    data = papers_data([paper_id])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = FromTheList(where, Qt.DropAction.MoveAction, data, left, none)
    event.list = hands.table
    hands.table.dropEvent(event)


def drag_over(hands: Hands, where: QPointF, paper_id: int) -> bool:
    """Drag a paper of the list over a place in it; tells whether it could be let go there."""
    data = papers_data([paper_id])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = OverTheList(where.toPoint(), Qt.DropAction.MoveAction, data, left, none)
    event.list = hands.table
    hands.table.dragMoveEvent(event)
    return event.isAccepted()


class FromTheList(QDropEvent):
    """A drop of what the list itself gave out, which Qt knows only of a real drag."""

    list: QTableView

    def source(self) -> QTableView:
        return self.list


class OverTheList(QDragMoveEvent):
    """What the list gave out, on its way."""

    list: QTableView

    def source(self) -> QTableView:
        return self.list


def test_the_paper_moves_and_the_list_stays(hands: Hands) -> None:
    hands.window.resize(1280, 480)
    ids = mark_all_to_read(hands)
    hands.settings.change(text_step=TEXT_STEPS.stop - 1)
    bar = hands.table.verticalScrollBar()
    hands.wait(lambda: bar.maximum() > 0)
    bar.setValue(bar.minimum())
    hands.key(hands.table, Qt.Key.Key_Down, ALT)
    hands.wait(lambda: hands.ids() == [ids[1], ids[0], *ids[2:]])
    assert bar.value() == bar.minimum()


def test_a_column_orders_and_the_queue_comes_back(hands: Hands) -> None:
    ids = mark_all_to_read(hands)
    hands.key(hands.table, Qt.Key.Key_End, ALT)
    hands.wait(lambda: hands.ids() == [*ids[1:], ids[0]])
    hands.click_heading("Title")
    hands.wait(lambda: hands.titles() == sorted(hands.titles()))
    hands.table.setFocus()
    hands.key(hands.table, Qt.Key.Key_Q, ALT)
    hands.wait(lambda: hands.ids() == [*ids[1:], ids[0]])


def test_a_snoozed_paper_leaves_what_is_open_and_comes_back(hands: Hands) -> None:
    paper = hands.current()
    hands.press("s")
    hands.wait(lambda: any(menu.isVisible() for menu in hands.window.findChildren(QMenu)))
    pick(hands, "Snooze until tomorrow")
    hands.wait(lambda: hands.count("Snoozed") == "Snoozed, 1 paper")
    assert hands.count("Unread") == "Unread, 5 papers"
    hands.choose("Unread")
    hands.wait(lambda: len(hands.ids()) == 5)
    hands.choose("Snoozed")
    hands.wait(lambda: hands.ids() == [paper])
    hands.window.activateWindow()
    hands.wait(hands.window.isActiveWindow)
    hands.table.setFocus()
    hands.press("t")
    hands.wait(lambda: hands.count("Snoozed") == "Snoozed, 0 papers")
    assert hands.ids() == [paper]
    assert hands.read(paper).snoozed_until is None


def test_a_due_day_is_told_in_the_row(hands: Hands) -> None:
    paper = hands.current()
    hands.press("d")
    hands.wait(lambda: any(menu.isVisible() for menu in hands.window.findChildren(QMenu)))
    pick(hands, "Due tomorrow")
    tomorrow = date.today() + timedelta(days=1)  # noqa: DTZ011
    hands.wait(lambda: hands.read(paper).due == tomorrow)
    hands.wait(
        lambda: (
            f"due {tomorrow.day} "
            in hands.table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        )
    )


def test_the_pane_tells_when_a_paper_is_due(hands: Hands) -> None:
    with Library(hands.folder) as library:
        library.set_due([hands.current()], date(2100, 5, 7))
    facts = hands.child(DetailPane, "paperDetail").facts
    hands.wait(lambda: facts.text().startswith("due 7 May 2100 · "))


@pytest.mark.parametrize("appearance", [Appearance.LIGHT, Appearance.DARK])
def test_a_day_is_chosen_by_key_among_those_to_come(hands: Hands, appearance: Appearance) -> None:
    paper = hands.current()
    hands.settings.change(appearance=appearance)
    hands.press("d")
    hands.wait(lambda: any(menu.isVisible() for menu in hands.window.findChildren(QMenu)))
    pick(hands, "Choose a day…")
    dialog = hands.child(QDialog, "dayDialog")
    calendar = dialog.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    days = calendar.findChild(QTableView)
    assert isinstance(days, QTableView)
    calendar.setSelectedDate(QDate.currentDate().addMonths(1))  # a page without today
    colours = LIGHT if appearance is Appearance.LIGHT else DARK
    painted = _colours(days.viewport().grab().toImage())
    assert QColor(colours.accent).rgb() in painted
    assert QColor("red").rgb() not in painted
    hands.key(days, Qt.Key.Key_Right)
    hands.key(days, Qt.Key.Key_Return)
    wanted = calendar.selectedDate().toPython()
    assert wanted == QDate.currentDate().addMonths(1).addDays(1).toPython()
    hands.wait(lambda: hands.read(paper).due == wanted)


def test_a_paper_is_snoozed_until_tomorrow_at_the_least(hands: Hands) -> None:
    paper = hands.current()
    hands.press("s")
    hands.wait(lambda: any(menu.isVisible() for menu in hands.window.findChildren(QMenu)))
    pick(hands, "Choose a day…")
    days = hands.child(QDialog, "dayDialog").findChild(QTableView)
    assert isinstance(days, QTableView)
    hands.key(days, Qt.Key.Key_Return)
    hands.wait(lambda: hands.count("Snoozed") == "Snoozed, 1 paper")
    assert hands.read(paper).snoozed_until == QDate.currentDate().addDays(1).toPython()


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}


def test_papers_dropped_on_the_sidebar_are_marked(hands: Hands) -> None:
    first, second, *_ = hands.ids()
    with Library(hands.folder) as library:
        library.mark([first], tags=["garden"])
    hands.wait(lambda: hands.entry("garden") is not None)
    assert drop_on(hands, papers_data([first, second]), "High")
    assert drop_on(hands, papers_data([second]), "garden")
    assert drop_on(hands, papers_data([first]), "Read")
    hands.wait(lambda: hands.read(first).status is Status.READ)
    assert hands.read(second).tags == ("garden",)
    assert {hands.read(paper).priority for paper in (first, second)} == {Priority.HIGH}
    assert not drop_on(hands, papers_data([first]), "All papers")


def test_tags_are_nested_joined_and_raised_by_dragging(hands: Hands) -> None:
    first, second, *_ = hands.ids()
    with Library(hands.folder) as library:
        library.mark([first], tags=["garden"])
        library.mark([second], tags=["moss"])
    hands.wait(lambda: hands.entry("moss") is not None)
    assert drop_on(hands, tag_data("moss"), "garden")
    pick(hands, "Move “moss” under “garden”")
    hands.wait(lambda: hands.read(second).tags == ("garden/moss",))
    hands.wait(lambda: hands.count("garden") == "garden, 2 papers")
    assert drop_on(hands, tag_data("garden/moss"), "Tags")
    hands.wait(lambda: hands.read(second).tags == ("moss",))
    hands.wait(lambda: hands.count("garden") == "garden, 1 paper")
    assert drop_on(hands, tag_data("moss"), "garden")
    pick(hands, "Join “moss” with “garden”")
    hands.wait(lambda: hands.count("garden") == "garden, 2 papers")
    assert not drop_on(hands, tag_data("garden"), "garden")


def test_an_ampersand_in_a_tag_is_shown_when_it_is_joined(hands: Hands) -> None:
    first, second, *_ = hands.ids()
    with Library(hands.folder) as library:
        library.mark([first], tags=["R&D"])
        library.mark([second], tags=["a & b"])
    hands.wait(lambda: hands.entry("R&D") is not None)
    assert drop_on(hands, tag_data("R&D"), "a & b")
    menu = next(menu for menu in hands.window.findChildren(QMenu) if menu.isVisible())
    shown = [label(action.text()) for action in menu.actions()]
    assert shown[:2] == ["Move “R&D” under “a & b”", "Join “R&D” with “a & b”"]
    hands.click(menu, menu.actionGeometry(menu.actions()[1]).center())
    hands.wait(lambda: hands.count("a & b") == "a & b, 2 papers")


def test_a_tag_is_renamed_by_key(hands: Hands) -> None:
    first, *_ = hands.ids()
    with Library(hands.folder) as library:
        library.mark([first], tags=["garden"])
    hands.wait(lambda: hands.entry("garden") is not None)
    hands.choose("garden")
    hands.key(hands.sidebar, Qt.Key.Key_F2)
    dialog = hands.window.findChild(QInputDialog)
    assert isinstance(dialog, QInputDialog)
    field = dialog.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    hands.enter(field, "orchard")
    hands.key(field, Qt.Key.Key_Return)
    hands.wait(lambda: hands.read(first).tags == ("orchard",))
