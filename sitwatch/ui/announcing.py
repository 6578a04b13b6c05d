"""What a screen reader says of itself, for nobody has moved the focus there.

A card takes no focus, so a reader would pass it over in silence.
"""

from __future__ import annotations

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, words: str) -> bool:
    """Have a screen reader say this when it has time; tell whether one listens."""
    if not QAccessible.isActive() or not words:
        return False
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
    return True
