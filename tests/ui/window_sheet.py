"""Draw every page of the window into pictures, to be looked at.

    QT_SCALE_FACTOR=2 python -m tests.ui.window_sheet FOLDER [PAGE ...]

Each page in light and dark, small and large, full and empty. Run by hand: a test can
hold the values, but only eyes can judge the looks.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import get_args

from sitwatch.adapters.places import places_under
from sitwatch.core.policy import Scheme, changed
from sitwatch.ports import Page
from sitwatch.presenters.about import Product
from sitwatch.presenters.records import Records
from sitwatch.presenters.stations import STATIONS, Station
from sitwatch.presenters.welcome import step_to
from sitwatch.runtime.reasons import reasons_at
from sitwatch.ui.day_page import DayPage
from sitwatch.ui.window import Window
from tests.fakes.window_source import ValueSource
from tests.ui.window_days import NOW, ROUTINES, advised, coming, fortnight, nothing

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

SIZES = {
    "least": (440, 420),
    "narrow": (480, 520),
    "small": (700, 500),
    "usual": (1000, 780),
    "large": (1600, 1000),
}
PAGES: tuple[Page, ...] = get_args(Page)
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PRODUCT = Product(
    version="0.1.0",
    data="/home/ada/.local/share/sitwatch",
    config="/home/ada/.config/sitwatch",
    state="/home/ada/.local/state/sitwatch",
    cache="/home/ada/.cache/sitwatch",
)


def main(folder: Path, pages: Sequence[str]) -> None:
    """Draw the pages named, or all, into a folder."""
    app = QApplication.instance() or QApplication(["sheet"])
    folder.mkdir(parents=True, exist_ok=True)
    scale = os.environ.get("QT_SCALE_FACTOR", "1")
    for name, records in (("full", fortnight()), ("empty", nothing())):
        for scheme in SCHEMES:
            for page in (page for page in PAGES if page in pages or not pages):
                for size in SIZES:
                    file = folder / f"{page}-{name}-{size}-{scheme}-{scale}x.png"
                    draw(file, page, records, scheme)
    if not pages or "welcome" in pages:
        draw_first_run(folder)
    app.processEvents()


def draw_first_run(folder: Path) -> None:
    """Draw every station of the first run into a folder."""
    for station, scheme, size in product(STATIONS, SCHEMES, SIZES):
        draw_station(folder / f"{station}-first-{size}-{scheme}.png", station)


def draw_station(file: Path, station: Station) -> None:
    """Draw one station of the first run; size and scheme are in the file's name."""
    _station, _first, size, scheme = file.stem.split("-")
    source = ValueSource(nothing(), NOW)
    source.kept = changed(source.kept, {"look.scheme": scheme})
    source.tell(step_to(station))
    window = Window(source, PRODUCT)
    window.resize(*SIZES[size])
    window.open("welcome")
    window.show()
    for _turn in range(8):
        QApplication.processEvents()
    window.grab().save(str(file))
    window.close()


def draw(file: Path, page: Page, records: Records, scheme: Scheme) -> None:
    """Draw one page; the size is part of the file's name."""
    source = ValueSource(records, NOW)
    source.kept = changed(source.kept, {"look.scheme": scheme})
    source.reasoned = reasons_at(places_under(file.parent / "nobody"))
    window = Window(source, PRODUCT)
    window.resize(*SIZES[file.stem.split("-")[2]])
    if records.begun is not None:
        source.told = ROUTINES
        source.coming, source.advised = coming(), advised()
    window.open(page)
    window.show()
    if isinstance(window.page, DayPage):
        for _step in range(7):
            QTest.keyClick(window.page.day.strip, Qt.Key.Key_Right)
    for _turn in range(4):
        QApplication.processEvents()
    window.grab().save(str(file))
    window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
