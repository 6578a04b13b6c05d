"""A window to type into, which keeps what it was given: whatever somebody is busy with.

Run as a program it is that window; the file named keeps every key that arrives.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.waiting import until
from tests.tracked import TOP

TITLE = "notepad"


@contextmanager
def open_notepad(desk: Desk) -> Iterator[Path]:
    """Open the window, and yield the file as soon as keys go there."""
    file, hands = desk.folder / "notes.txt", Hands(desk)
    window = subprocess.Popen(
        [sys.executable, "-m", "tests.desktop.notepad", str(file)],
        cwd=TOP,
        env=desk.surroundings,
        stderr=subprocess.DEVNULL,
    )
    try:
        until(lambda: hands.focus() in hands.windows(window.pid))
        yield file
    finally:
        window.kill()
        window.wait()


def main() -> int:
    """Show a line to type into, and write it into the file with every key."""
    from PySide6.QtWidgets import QApplication, QLineEdit

    app = QApplication([TITLE])
    line, file = QLineEdit(), Path(sys.argv[1])
    line.textChanged.connect(file.write_text)
    line.setWindowTitle(TITLE)
    line.setGeometry(80, 80, 500, 60)
    line.show()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
