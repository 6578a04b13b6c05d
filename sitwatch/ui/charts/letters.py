"""Letters that fit: made smaller where words would run into each other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QFont, QFontMetrics

LEAST_PT = 6.0
"""Smaller ones cannot be read."""


_SMALLER = 0.92
"""Of a chart's figures beside the letters around it."""


def smaller(font: QFont) -> QFont:
    """Return the letters of a chart's figures."""
    found = QFont(font)
    found.setPointSizeF(font.pointSizeF() * _SMALLER)
    return found


def widest_of(font: QFont, words: Iterable[str]) -> int:
    """Return the pixels of the longest line among these words."""
    letters = QFontMetrics(font)
    lines = (line for each in words for line in each.split("\n"))
    return max((letters.horizontalAdvance(line) for line in lines), default=0)


def fitted(font: QFont, words: Iterable[str], room: float) -> QFont:
    """Return the font, smaller where the longest of these words is wider than `room`.

    `room` is in pixels.
    """
    widest, small = widest_of(font, words), QFont(font)
    if widest > room:
        points = font.pointSizeF() * room / widest
        small.setPointSizeF(max(LEAST_PT, points))
    return small
