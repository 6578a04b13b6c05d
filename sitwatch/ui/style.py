"""How every window is dressed: one palette and one small style sheet for all.

Fusion is the ground everywhere, because it takes its colours from the palette alone;
the style sheet adds what a palette cannot say: rounded cards, calm buttons, thin scroll
bars. A widget gets its looks by a role (`give_role`), and what paints itself asks
`colours(self)` inside its paint event, so a change of the system's scheme repaints it
without further ado.
"""

from __future__ import annotations

from typing import Literal, assert_never

from sitwatch.presenters.colours import Palette, Scheme, palette_of, scheme_for_ground
from sitwatch.ui.style_sheet import sheet_of

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

Choice = Literal["system", "light", "dark"]
Role = Literal[
    "card",
    "inset",
    "marked",
    "headline",
    "title",
    "muted",
    "number",
    "badge",
    "notice",
    "accent",
    "primary",
    "quiet",
    "aside",
    "link",
    "chip",
    "sidebar",
]

_REQUESTS = {
    "system": Qt.ColorScheme.Unknown,
    "light": Qt.ColorScheme.Light,
    "dark": Qt.ColorScheme.Dark,
}


def apply(app: QApplication, choice: Choice = "system") -> None:
    """Dress the application in light or dark, or as the system is from now on."""
    wardrobe = app.findChild(Wardrobe) or Wardrobe(app)
    wardrobe.choose(choice)


def colours(of: QWidget | Scheme) -> Palette:
    """Return the palette to paint with: of a scheme, or of the ground of a widget."""
    match of:
        case "light" | "dark":
            return palette_of(of)
        case QWidget():
            return palette_of(
                scheme_for_ground(of.palette().color(QPalette.ColorRole.Window).name())
            )
        case _:
            assert_never(of)


def give_role(widget: QWidget, role: Role) -> None:
    """Let the style sheet dress a widget as a card, a title and so on; may change."""
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
        QGuiApplication.styleHints().colorSchemeChanged.connect(
            self.on_system_scheme_changed
        )

    def choose(self, choice: Choice) -> None:
        """Take a scheme; window frames that the system draws are asked to follow."""
        self._choice = choice
        QGuiApplication.styleHints().setColorScheme(_REQUESTS[choice])
        self._dress(_scheme_for(choice, QGuiApplication.styleHints().colorScheme()))

    def on_system_scheme_changed(self, system: Qt.ColorScheme) -> None:
        """Follow the system, unless the user has chosen otherwise."""
        self._dress(_scheme_for(self._choice, system))

    def _dress(self, scheme: Scheme) -> None:
        palette = palette_of(scheme)
        self._app.setPalette(_qt_palette(palette))
        self._app.setStyleSheet(sheet_of(palette, self._app.font().pointSizeF()))


def _scheme_for(choice: Choice, system: Qt.ColorScheme) -> Scheme:
    if choice == "system":
        return "dark" if system == Qt.ColorScheme.Dark else "light"
    return choice


def _qt_palette(roles: Palette) -> QPalette:
    """Return the palette that Fusion draws with; what is disabled fades."""
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
        palette.setColor(
            QPalette.ColorGroup.Disabled, target, _between(roles.muted, roles.surface)
        )
    return palette


def _between(first: str, second: str) -> QColor:
    one, two = QColor(first), QColor(second)
    return QColor(
        (one.red() + two.red()) // 2,
        (one.green() + two.green()) // 2,
        (one.blue() + two.blue()) // 2,
    )
