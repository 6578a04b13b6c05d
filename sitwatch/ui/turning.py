"""Buttons that turn to what lies before and after: days, weeks."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

_WIDTH = 44


def turning(sign: str, words: str) -> QPushButton:
    """Return a small button with a sign, told in words."""
    button = QPushButton(sign)
    button.setToolTip(words)
    button.setAccessibleName(words)
    button.setFixedWidth(_WIDTH)
    return button
