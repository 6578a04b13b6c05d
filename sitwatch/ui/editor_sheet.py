"""How fields look in which something is chosen or typed, on every page alike."""

from __future__ import annotations

EDITORS = """
QSpinBox, QDoubleSpinBox, QTimeEdit, QComboBox {
    background: palette(base);
    border: 1px solid palette(mid);
    border-radius: 8px;
    padding: 5px 8px;
    min-height: 18px;
}
QSpinBox:focus, QDoubleSpinBox:focus, QTimeEdit:focus, QComboBox:focus {
    border: 1px solid palette(highlight);
}
QAbstractSpinBox QLineEdit { border: none; padding: 0; background: transparent; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; width: 0; }
QToolButton { border: none; border-radius: 8px; padding: 0 6px; }
QToolButton:hover { background: palette(alternate-base); }
QToolButton:focus { border: 1px solid palette(highlight); }
QComboBox::drop-down { border: none; width: 26px; }
QSlider { min-height: 22px; }
QSlider::groove:horizontal {
    background: palette(alternate-base);
    border-radius: 3px;
    height: 6px;
}
QSlider::sub-page:horizontal { background: palette(highlight); border-radius: 3px; }
QSlider::handle:horizontal {
    background: palette(base);
    border: 2px solid palette(highlight);
    border-radius: 8px;
    width: 12px;
    margin: -5px 0;
}
QSlider::handle:horizontal:hover, QSlider::handle:horizontal:focus {
    background: palette(highlight);
}
"""
"""Editors as calm as the buttons; the colours are the palette's."""
