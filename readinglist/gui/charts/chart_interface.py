"""Charts as assistive technology sees them: a list, each item of which is a mark.

An item tells its number, has the focus while it is the current one, and can be pressed where it
opens something.
"""

import weakref
from functools import cache

from PySide6.QtCore import QObject, QPointF, QRect
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget
from shiboken6 import VoidPtr, getCppPointer, isValid

from readinglist.gui.charts.chart import Chart, Mark


@cache
def make_charts_readable() -> None:
    """Have Qt ask here when assistive technology comes to a chart."""
    QAccessible.installFactory(_interface)


def _interface(_class_name: str, thing: QObject) -> QAccessibleInterface | None:
    return _ChartInterface(thing) if isinstance(thing, Chart) else None


class _ChartInterface(QAccessibleWidget):
    """A list of marks.

    Qt keeps bare pointers to whatever it was handed, so no item may be freed while readers might
    come back to it: there are as many as the chart ever had marks. Those beyond the last one are
    invalid, and so are all when the chart is gone.
    """

    def __init__(self, chart: Chart) -> None:
        super().__init__(chart, QAccessible.Role.List)
        self._reference = weakref.ref(chart)
        self._items: list[_MarkInterface] = []

    def childCount(self) -> int:
        chart = _living(self._reference)
        return 0 if chart is None else len(chart.marks)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        chart = _living(self._reference)
        if chart is None or not 0 <= index < len(chart.marks):
            return None
        while len(self._items) <= index:
            self._items.append(_MarkInterface(chart, len(self._items)))
        return self._items[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.place if isinstance(child, _MarkInterface) and child in self._items else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        chart = _living(self._reference)
        if chart is None:
            return None
        return self.child(chart.mark_at(chart.mapFromGlobal(QPointF(x, y))))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        chart = _living(self._reference)
        return None if chart is None or not chart.hasFocus() else self.child(chart.current)


class _MarkInterface(QAccessibleInterface):
    """The mark at a place of a chart."""

    def __init__(self, chart: Chart, place: int) -> None:
        super().__init__()
        self._reference = weakref.ref(chart)
        self._pressing = _Pressing(self._reference, place)
        self.place = place

    def isValid(self) -> bool:
        return self._mark is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        chart = _living(self._reference)
        return None if chart is None else QAccessible.queryAccessibleInterface(chart)

    def child(self, _index: int) -> None:  # type: ignore[override]
        return None

    def childAt(self, _x: int, _y: int) -> None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        chart, mark = _living(self._reference), self._mark
        if chart is None or mark is None:
            state.invalid = 1
            return state
        state.focusable = 1
        state.focused = int(chart.hasFocus() and chart.current == self.place)
        state.invisible = int(not chart.isVisible())
        shown = chart.visibleRegion().intersects(mark.place.toAlignedRect())
        state.offscreen = int(not shown)
        return state

    def rect(self) -> QRect:
        chart, mark = _living(self._reference), self._mark
        if chart is None or mark is None:
            return QRect()
        place = mark.place.toAlignedRect()
        return QRect(chart.mapToGlobal(place.topLeft()), place.size())

    def text(self, kind: QAccessible.Text) -> str:
        mark = self._mark
        return mark.told if mark is not None and kind is QAccessible.Text.Name else ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """What a mark tells is not for others to change."""

    def interface_cast(  # type: ignore[override]
        self, kind: QAccessible.InterfaceType
    ) -> VoidPtr:
        """An address, as C++ wants it: an object or None would be taken for one."""
        wanted = kind is QAccessible.InterfaceType.ActionInterface
        return VoidPtr(getCppPointer(self._pressing)[0] if wanted else 0)

    @property
    def _mark(self) -> Mark | None:
        return _mark_at(self._reference, self.place)


class _Pressing(QAccessibleActionInterface):
    """What can be done with the mark at a place of a chart.

    An object of its own: where one inherits from both interfaces, Qt is given the wrong one.
    """

    def __init__(self, reference: "weakref.ref[Chart]", place: int) -> None:
        super().__init__()
        self._reference = reference
        self._place = place

    def actionNames(self) -> list[str]:
        mark = _mark_at(self._reference, self._place)
        return [] if mark is None or mark.target is None else [self.pressAction()]

    def doAction(self, name: str) -> None:
        chart = _living(self._reference)
        if chart is not None and name in self.actionNames():
            chart.open_mark(self._place)

    def keyBindingsForAction(self, _name: str) -> list[str]:
        return []


def _living(reference: "weakref.ref[Chart]") -> Chart | None:
    """The chart, unless Python or Qt has done away with it."""
    chart = reference()
    return chart if chart is not None and isValid(chart) else None


def _mark_at(reference: "weakref.ref[Chart]", place: int) -> Mark | None:
    chart = _living(reference)
    return chart.marks[place] if chart is not None and place < len(chart.marks) else None
