"""Draw the right way beside the common mistake, to be looked at.

    QT_QPA_PLATFORM=offscreen python -m tests.ui.contrast_sheet FOLDER

In light and dark, side by side and one above the other, at three moments.
"""

from __future__ import annotations

import sys
from pathlib import Path

from sitwatch.presenters.contrast import ways_of
from sitwatch.ui import style
from sitwatch.ui.contrast_view import ContrastView
from tests.fakes.clock import HandClock
from tests.shipped import shipped_catalogue

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

SIZES = {"wide": QSize(620, 440), "narrow": QSize(330, 900)}
SCHEMES: tuple[style.Choice, ...] = ("light", "dark")
MOMENTS = (0.0, 2.4, 3.0)


def main(folder: Path) -> None:
    """Draw them all."""
    app = QApplication.instance() or QApplication(["sheet"])
    assert isinstance(app, QApplication)
    folder.mkdir(parents=True, exist_ok=True)
    catalogue = shipped_catalogue()
    ways = ways_of(catalogue, catalogue["chair-rise"])
    assert ways is not None
    for scheme in SCHEMES:
        style.apply(app, scheme)
        for name, size in SIZES.items():
            clock = HandClock()
            view = ContrastView(ways, clock)
            view.resize(size)
            view.show()
            for at, moment in enumerate(MOMENTS):
                clock.awake_s = 4000.0 + moment
                view.on_frame()
                app.processEvents()
                view.grab().save(str(folder / f"contrast-{name}-{scheme}-{at}.png"))
            view.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
