"""Enter presses a button that has the focus, as the space bar does.

Qt does so in dialogs alone; whoever works without a mouse expects it everywhere. Boxes
are ticked by the space bar alone: whoever presses Enter to go on must not have said yes
to a question on their health.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def press_by(event: QKeyEvent) -> bool:
    """Press the focused button where this is Enter; tell whether it was pressed."""
    focused = QApplication.focusWidget()
    if event.key() not in _ENTER or isinstance(focused, QCheckBox):
        return False
    if not isinstance(focused, QAbstractButton):
        return False
    if not event.isAutoRepeat():
        focused.click()
    return True
