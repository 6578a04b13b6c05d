"""What the palette cannot say, as a Qt style sheet.

Its colours are roles of the palette, and its letters grow with those of the desktop:
whoever reads at twice the size finds the headings above the text, not below it.
"""

from __future__ import annotations

from string import Template

from msgspec.structs import asdict

from sitwatch.presenters.colours import Palette

SIZES = {"headline_pt": 19.0, "title_pt": 13.0, "number_pt": 24.0}
"""Letters that are larger than the text, in points, beside text of the usual size."""

_USUAL_PT = 11.0
"""Desktops set their text in 9 to 11 points, unless they are asked for more."""

SHEET = Template("""
QToolTip {
    background: $raised;
    color: $text;
    border: 1px solid $line;
    padding: 4px 6px;
}

QFrame[role="card"] {
    background: $raised;
    border: 1px solid $line;
    border-radius: 12px;
}
QFrame[role="inset"] { background: $sunken; border: none; border-radius: 10px; }
QFrame[role="marked"] { background: $accent_soft; border: none; border-radius: 10px; }
QLabel[role="headline"] { font-size: ${headline_pt}pt; font-weight: 600; }
QLabel[role="title"] { font-size: ${title_pt}pt; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="number"] { font-size: ${number_pt}pt; font-weight: 600; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="accent"] { color: $accent; }
QLabel[role="badge"] {
    background: $accent_soft;
    color: $text;
    border-radius: 10px;
    padding: 3px 10px;
}
QLabel[role="notice"] {
    background: $sunken;
    color: $notice;
    border-radius: 10px;
    padding: 3px 10px;
}

QPushButton {
    background: $raised;
    color: $text;
    border: 1px solid $line;
    border-radius: 10px;
    padding: 8px 16px;
    min-height: 18px;
    outline: none;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed, QPushButton:checked { background: $accent_soft; }
QPushButton:focus { border: 1px solid $accent; }
QPushButton:disabled { color: $muted; background: $surface; }
QPushButton[role="primary"] {
    background: $accent;
    color: $on_accent;
    border: 1px solid $accent;
    font-weight: 600;
    padding: 10px 22px;
}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed {
    background: $accent_raised;
}
QPushButton[role="primary"]:focus { border: 2px solid $text; padding: 9px 21px; }
QPushButton[role="primary"]:disabled {
    background: $sunken;
    color: $muted;
    border-color: $sunken;
}
QPushButton[role="quiet"] {
    background: transparent;
    color: $muted;
    border: 1px solid transparent;
}
QPushButton[role="aside"] {
    background: transparent;
    color: $muted;
    border: 1px solid transparent;
    padding: 3px 8px;
    min-height: 0;
}
QPushButton[role="aside"]:hover { color: $text; background: $sunken; }
QPushButton[role="aside"]:focus { border: 1px solid $accent; }
QPushButton[role="link"] {
    background: transparent;
    color: $muted;
    border: 1px solid transparent;
    border-radius: 6px;
    padding: 0 4px;
    min-height: 0;
    text-decoration: underline;
}
QPushButton[role="link"]:hover { color: $text; }
QPushButton[role="link"]:focus { border: 1px solid $accent; }
QPushButton[role="chip"] {
    color: $muted;
    border-radius: 9px;
    padding: 2px 9px;
    min-height: 0;
}
QPushButton[role="chip"]:hover { color: $text; }
QPushButton[role="chip"]:checked {
    background: $accent_soft;
    color: $text;
    border: 1px solid $accent;
}
QPushButton[role="chip"]:focus { border: 1px solid $accent; }
QPushButton[role="quiet"]:hover { color: $text; background: $sunken; }
QPushButton[role="quiet"]:focus { border: 1px solid $accent; }

QLineEdit, QPlainTextEdit, QTextEdit {
    background: $raised;
    color: $text;
    border: 1px solid $line;
    border-radius: 8px;
    padding: 6px 8px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 1px solid $accent; }

QProgressBar {
    background: $sunken;
    border: none;
    border-radius: 5px;
    max-height: 10px;
    color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: 5px; }

QTabWidget::pane { border: none; }
QTabBar::tab {
    color: $muted;
    background: transparent;
    padding: 8px 14px;
    margin-right: 4px;
    border-radius: 10px;
}
QTabBar::tab:selected { color: $text; background: $accent_soft; }
QTabBar::tab:hover:!selected { background: $sunken; }

QListView[role="sidebar"] { background: transparent; border: none; outline: none; }
QListView[role="sidebar"]::item {
    color: $text;
    padding: 9px 12px;
    border-radius: 10px;
    margin: 1px 0;
}
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


def sheet_of(palette: Palette, text_pt: float) -> str:
    """Return the sheet in these colours, for text of so many points."""
    growth = max(1.0, text_pt / _USUAL_PT)
    sizes = {name: f"{size * growth:g}" for name, size in SIZES.items()}
    return SHEET.substitute(asdict(palette), **sizes)
