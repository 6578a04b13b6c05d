"""How every window is dressed: one palette and one small style sheet for the whole application.

Fusion is the ground everywhere, because it takes its colours from the palette alone; the style sheet adds what a palette
cannot say: rounded cards, calm buttons, thin scroll bars. A widget gets its looks by a role (`give_role`), and what paints
itself asks `colours(self)` inside its paint event, so a change of the system's scheme repaints it without further ado.
"""

from __future__ import annotations

from string import Template
from typing import Literal, assert_never

from msgspec.structs import asdict
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from sitwatch.presenters.colours import Palette, Scheme, palette_of, scheme_for_ground

Choice = Literal["system", "light", "dark"]
Role = Literal["card", "inset", "headline", "title", "muted", "number", "badge", "primary", "quiet", "sidebar"]

_REQUESTS = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply(app: QApplication, choice: Choice = "system") -> None:
    """Dress the application in light or dark, or keep to the system's scheme from now on."""
    wardrobe = app.findChild(Wardrobe) or Wardrobe(app)
    wardrobe.choose(choice)


def colours(of: QWidget | Scheme) -> Palette:
    """Return the palette to paint with: of a scheme, or of the ground that a widget stands on."""
    match of:
        case "light" | "dark":
            return palette_of(of)
        case QWidget():
            return palette_of(scheme_for_ground(of.palette().color(QPalette.ColorRole.Window).name()))
        case _:
            assert_never(of)


def give_role(widget: QWidget, role: Role) -> None:
    """Let the style sheet dress a widget as a card, a title, a primary button and so on; may be given anew."""
    widget.setProperty("role", role)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Wardrobe(QObject):
    """Keeps an application in the chosen scheme; one per application, a child of it."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice: Choice = "system"
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(self.on_system_scheme_changed)

    def choose(self, choice: Choice) -> None:
        """Take a scheme; window frames drawn by the system are asked to follow where they can."""
        self._choice = choice
        QGuiApplication.styleHints().setColorScheme(_REQUESTS[choice])
        self._dress(_scheme_for(choice, QGuiApplication.styleHints().colorScheme()))

    def on_system_scheme_changed(self, system: Qt.ColorScheme) -> None:
        """Follow the system, unless the user has chosen otherwise."""
        self._dress(_scheme_for(self._choice, system))

    def _dress(self, scheme: Scheme) -> None:
        palette = palette_of(scheme)
        self._app.setPalette(_qt_palette(palette))
        self._app.setStyleSheet(_SHEET.substitute(asdict(palette)))


def _scheme_for(choice: Choice, system: Qt.ColorScheme) -> Scheme:
    if choice == "system":
        return "dark" if system == Qt.ColorScheme.Dark else "light"
    return choice


def _qt_palette(roles: Palette) -> QPalette:
    """Return the palette that Fusion draws with; whatever is disabled goes towards the ground."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(roles.raised), QColor(roles.surface))
    for target, colour in (
        (role.Window, roles.surface),
        (role.Base, roles.raised),
        (role.AlternateBase, roles.sunken),
        (role.Button, roles.raised),
        (role.ToolTipBase, roles.raised),
        (role.Mid, roles.line),
        (role.WindowText, roles.text),
        (role.Text, roles.text),
        (role.ButtonText, roles.text),
        (role.ToolTipText, roles.text),
        (role.BrightText, roles.on_accent),
        (role.PlaceholderText, roles.muted),
        (role.Highlight, roles.accent),
        (role.Accent, roles.accent),
        (role.HighlightedText, roles.on_accent),
        (role.Link, roles.accent),
        (role.LinkVisited, roles.accent),
    ):
        palette.setColor(target, QColor(colour))
    for target in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, target, _between(roles.muted, roles.surface))
    return palette


def _between(first: str, second: str) -> QColor:
    one, two = QColor(first), QColor(second)
    return QColor((one.red() + two.red()) // 2, (one.green() + two.green()) // 2, (one.blue() + two.blue()) // 2)


_SHEET = Template("""
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px 6px; }

QFrame[role="card"] { background: $raised; border: 1px solid $line; border-radius: 12px; }
QFrame[role="inset"] { background: $sunken; border: none; border-radius: 10px; }
QLabel[role="headline"] { font-size: 19pt; font-weight: 600; }
QLabel[role="title"] { font-size: 13pt; font-weight: 600; }
QLabel[role="number"] { font-size: 24pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="badge"] { background: $accent_soft; color: $text; border-radius: 10px; padding: 3px 10px; }

QPushButton {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 10px; padding: 8px 16px; min-height: 18px;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed, QPushButton:checked { background: $accent_soft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $surface; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; padding: 10px 22px;
}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $accent_raised; }
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 9px 21px; }
QPushButton[role="primary"]:disabled { background: $sunken; color: $muted; border-color: $sunken; }
QPushButton[role="quiet"] { background: transparent; color: $muted; border: 1px solid transparent; }
QPushButton[role="quiet"]:hover { color: $text; background: $sunken; }
QPushButton[role="quiet"]:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $raised; color: $text; border: 1px solid $line; border-radius: 8px; padding: 6px 8px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid $accent; }

QProgressBar { background: $sunken; border: none; border-radius: 5px; max-height: 10px; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 5px; }

QTabWidget::pane { border: none; }
QTabBar::tab {
    color: $muted; background: transparent; padding: 8px 14px; margin-right: 4px; border-radius: 10px;
}
QTabBar::tab:selected { color: $text; background: $accent_soft; }
QTabBar::tab:hover:!selected { background: $sunken; }

QListView[role="sidebar"] { background: transparent; border: none; outline: none; }
QListView[role="sidebar"]::item { color: $text; padding: 9px 12px; border-radius: 10px; margin: 1px 0; }
QListView[role="sidebar"]::item:hover { background: $sunken; }
QListView[role="sidebar"]::item:selected { background: $accent_soft; color: $text; }

QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 2px; }
QScrollBar::handle { background: $line; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")
