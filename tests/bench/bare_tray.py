"""The least that a tray program in this language and toolkit can cost.

An icon and a timer that does nothing, once a second, without the GTK that Qt would load
on many desktops: what sitwatch is measured against. Run as a program.
"""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

BEAT_MS = 1000
SIDE = 22


def main() -> int:
    """Sit in the tray."""
    os.environ.setdefault("QT_QPA_PLATFORMTHEME", "gnome")
    app = QApplication(["bare-tray"])
    square = QPixmap(SIDE, SIDE)
    square.fill(Qt.GlobalColor.darkGreen)
    icon = QSystemTrayIcon(QIcon(square))
    icon.show()
    timer = QTimer()
    timer.timeout.connect(lambda: None)
    timer.start(BEAT_MS)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
