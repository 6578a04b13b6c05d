"""Buttons that turn to what lies before and after: days, weeks."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

_WIDTH, _PADDING = 44, 36


def turning(sign: str, words: str) -> QPushButton:
    """Return a small button with a sign, told in words."""
    button = QPushButton(sign)
    button.setToolTip(words)
    button.setAccessibleName(words)
    letters = button.fontMetrics().horizontalAdvance(sign)
    button.setFixedWidth(max(_WIDTH, letters + _PADDING))
    return button
