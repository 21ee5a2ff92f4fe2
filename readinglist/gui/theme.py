"""How the window looks: colours, fonts and the few rules of style, following the system live."""

from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QStyleFactory

from readinglist import paths
from readinglist.gui import icons
from readinglist.gui.palette import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours
from readinglist.gui.preferences import Appearance, Preferences, Settings
from readinglist.model.paper import Priority, Status

UNIT = 4
"""The step of all spacing, in device-independent pixels."""

_STYLE = Template("""
QMainWindow, QDialog, QStatusBar { background: $window; }
QStatusBar::item { border: none; }
QSplitter::handle { background: $line; }
QTreeView, QTableView, QScrollArea, QTextBrowser { border: none; background: $surface; }
QTextBrowser { border: 2px solid transparent; border-radius: 6px; }
QTextBrowser:focus { border-color: $accent; }
FittedText, FittedText:focus { border: none; }
QStackedWidget#paperDetail, QWidget[surface="true"], QStackedWidget[surface="true"] {
    background: $surface; }
QTreeView#sidebar { background: $window; }
QTreeView { show-decoration-selected: 0; }
QTreeView#keysTable::item { padding: 3px 4px; }
QTreeView::branch { background: transparent; }
QTreeView#sidebar::branch:has-children:closed { image: url("$right"); }
QTreeView#sidebar::branch:has-children:open { image: url("$down"); }
QHeaderView { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $muted; border: none; padding: 5px 8px;
    border-bottom: 1px solid $line; }
QHeaderView::section:hover { color: $text; }
QLineEdit, QPlainTextEdit, QListWidget { background: $surface; color: $text;
    border: 1px solid $line; border-radius: 6px; padding: 4px 8px;
    placeholder-text-color: $muted; selection-background-color: $accent;
    selection-color: $surface; }
QLineEdit:focus, QPlainTextEdit:focus, QListWidget:focus {
    border: 2px solid $accent; padding: 3px 7px; }
QComboBox, QAbstractSpinBox { background: $surface; color: $text; border: 1px solid $line;
    border-radius: 6px; padding: 4px 8px; selection-background-color: $accent;
    selection-color: $surface; }
QComboBox:focus, QAbstractSpinBox:focus { border: 2px solid $accent; padding: 3px 7px; }
QComboBox:disabled, QAbstractSpinBox:disabled { background: $raised; color: $muted; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("$down"); width: 12px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 12px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 20px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView { border: 1px solid $line; outline: none; padding: 4px;
    selection-background-color: $selection; selection-color: $text; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: $surface; }
QCalendarWidget QTableView { border: 2px solid transparent; border-radius: 6px; }
QCalendarWidget QTableView:focus { border-color: $accent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton, QToolButton, QMenu, QLineEdit { icon-size: $icon; }
QMenu { background: $surface; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 8px; border-radius: 4px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $muted; }
QMenu::icon, QMenu::indicator { margin-left: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QPushButton, QToolButton, QTabBar, QCheckBox, QRadioButton { outline: none; }
QPushButton { background: $raised; color: $text; border: 1px solid $line; border-radius: 6px;
    padding: 6px 14px; }
QPushButton:hover { border-color: $muted; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:default { background: $accent; color: $surface; border-color: $accent; }
QPushButton:default:focus { border: 2px solid $text; }
QPushButton:disabled { background: $raised; color: $muted; border-color: $line; }
QToolButton { background: transparent; color: $text; border: 1px solid transparent;
    border-radius: 6px; padding: 4px 8px; }
QToolButton:hover { background: $raised; }
QToolButton:focus { border: 2px solid $accent; padding: 3px 7px; }
QToolButton:pressed, QToolButton:checked { background: $selection; }
QToolButton::menu-indicator { image: none; }
QToolButton[chip="true"], QLineEdit[chip="true"] { background: $raised; border-radius: 6px; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QTabBar::tab { background: transparent; color: $muted; border: 2px solid transparent;
    padding: 4px 10px 6px 10px; }
QTabBar::tab:hover { color: $text; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { border-color: $accent; border-radius: 6px; }
QPushButton[card="true"] { padding: 0; text-align: left; }
QCheckBox::indicator, QListWidget::indicator { width: $box; height: $box;
    border: 1px solid $muted; border-radius: 4px; background: $surface; }
QRadioButton::indicator { width: $box; height: $box; border: 1px solid $muted;
    border-radius: $round; background: $surface; }
QRadioButton::indicator:checked { width: $hole; height: $hole; border: $dot solid $accent; }
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 6px; padding: 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator:checked, QListWidget::indicator:checked { background: $accent;
    border-color: $accent; image: url("$tick"); }
QListWidget::item { padding: 3px; }
QListWidget::item:selected { background: $selection; color: $text; }
QTableView[lines="true"], QTreeView#keysTable { border: 2px solid transparent;
    border-radius: 6px; }
QTableView[lines="true"] { border: 1px solid $line; }
QTableView[lines="true"]:focus, QTreeView#keysTable:focus { border: 2px solid $accent; }
QTableView[lines="true"]::item { padding: 0 5px; }
QTableView[lines="true"]::item:selected { background: $selection; color: $text; }
QToolButton[heading="true"] { color: $muted; font-weight: 600; padding: 3px 6px 3px 0; }
QToolButton[heading="true"]:checked { background: transparent; }
QToolButton[heading="true"]:hover { color: $text; background: transparent; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
QFrame[strip="true"] { background: $raised; border: none; border-bottom: 1px solid $line; }
QLabel[muted="true"] { color: $muted; }
QLabel[warning="true"] { color: $high; }
QFrame[overlay="true"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[overlay="true"] QListView { border: none; background: $surface; }
QLabel[cap="true"] { background: $raised; border: 1px solid $line; border-radius: 4px;
    padding: 1px 6px; }
QProgressBar { background: $track; border: none; border-radius: 3px; max-height: 6px;
    min-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 4px; margin: 2px; min-height: 32px;
    min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


class Theme(QObject):
    """The look of the whole program; `changed` is emitted when colours or fonts are others."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._system_font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        self.colours = LIGHT
        QApplication.setStyle(QStyleFactory.create("Fusion"))
        settings.changed.connect(self._apply)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # from Qt 6.10 on
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._apply(settings.preferences)

    def font(self, step: float = 0, *, strong: bool = False) -> QFont:
        """The user's font, `step` points larger; numbers are of one width where it can do that."""
        font = QFont(self._system_font)
        size = font.pointSizeF() if font.pointSizeF() > 0 else 10.0
        font.setPointSizeF(max(7.0, size + self._settings.preferences.text_step + step))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def tabular(self, step: float = 0) -> QFont:
        """The font for numbers in columns."""
        font = self.font(step)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @property
    def scale(self) -> float:
        """How much larger text is than the system's."""
        return self.font().pointSizeF() / QFont(self._system_font).pointSizeF()

    @property
    def icon_size(self) -> int:
        """The edge of an icon, which grows with the text, in device-independent pixels."""
        return max(icons.SIZE, round(icons.SIZE * self.scale))

    def icon(self, name: str) -> QIcon:
        """An icon in the colour of text, muted where its control is disabled."""
        return icons.icon(name, self.colours.text, self.colours.line, self.icon_size)

    def inked(self, name: str, colour: str) -> QIcon:
        """An icon in a colour of its own."""
        return icons.icon(name, colour, size=self.icon_size)

    def pixmap(self, name: str, colour: str, ratio: float) -> QPixmap:
        """The same as a picture, sharp at the `ratio` of what it is drawn on."""
        return icons.pixmap(name, colour, self.icon_size, ratio)

    def status_icon(self, status: Status) -> QIcon:
        """The sign of a status in its colour."""
        return self.inked(status.value, self.colours.of_status(status))

    def priority_icon(self, priority: Priority) -> QIcon:
        """The sign of a priority in its colour."""
        return self.inked(priority.value, self.colours.of_priority(priority))

    def _follow(self, _: object) -> None:
        self._apply(self._settings.preferences)

    def _apply(self, preferences: Preferences) -> None:
        self.colours = _colours(preferences.appearance)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.setPalette(_palette(self.colours))
        application.setFont(self.font())
        self.changed.emit()

    @property
    def style_sheet(self) -> str:
        """The rules of style in today's colours."""
        names = {name: getattr(self.colours, name) for name in Colours.__slots__}
        box, dot = self.icon_size - 2, self.icon_size // 4
        sizes = {"icon": self.icon_size, "box": box, "round": box // 2 + 1}
        sizes |= {"dot": dot, "hole": box + 2 - 2 * dot}
        names |= {name: f"{size}px" for name, size in sizes.items()}
        for name, ground in (
            ("tick", self.colours.accent),
            ("down", self.colours.surface),
            ("up", self.colours.surface),
            ("right", self.colours.surface),
        ):
            ink = "dark" if QColor(ground).lightness() > 127 else "light"
            names[name] = paths.resource(f"controls/{name}-{ink}.svg").as_posix()
        return _STYLE.substitute(names)


def _colours(appearance: Appearance) -> Colours:
    if appearance is Appearance.SYSTEM:
        return _SCHEMES[_system_is_dark(), _system_wants_contrast()]
    if appearance is Appearance.CONTRAST:
        return _SCHEMES[_system_is_dark(), True]
    return _SCHEMES[appearance is Appearance.DARK, False]


_SCHEMES = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): CONTRAST_LIGHT,
    (True, True): CONTRAST_DARK,
}
"""The colours by whether they are dark, and whether their contrast is high."""


def _system_is_dark() -> bool:
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def _system_wants_contrast() -> bool:
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.raised),
        (role.Text, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Button, colours.raised),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.surface),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.selection),
        (role.HighlightedText, colours.text),
        (role.Accent, colours.accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Light, colours.surface),
        (role.Midlight, colours.raised),
        (role.Mid, colours.line),
        (role.Dark, colours.line),
        (role.Shadow, colours.line),
    ):
        palette.setColor(name, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(disabled, name, QColor(colours.muted))
    return palette
