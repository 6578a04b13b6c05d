"""Paint key poses onto one sheet, to look at and for the documentation.

    python -m tests.ui.contact_sheet FOLDER [EXERCISE ...]

writes `exercises-light.png` and `exercises-dark.png`: of those named, else of all.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.figure import Box, Figure, figure_at, frame_of
from sitwatch.core.programme.motion import plan_motion
from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.ui.drawing.person import Scene
from tests.shipped import shipped_catalogue

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

CELL, COLUMNS, ROOM_FOR_NAME = 240, 7, 26

Drawing = tuple[str, Figure, Box]


def drawings(catalogue: Catalogue, names: Sequence[str]) -> list[Drawing]:
    """Return the key poses of exercises, each with its name and its frame."""
    motions = [(name, plan_motion(catalogue[name], catalogue.body)) for name in names]
    return [
        (
            f"{name} {index + 1}",
            figure_at(motion, motion.starts[index]),
            frame_of(motion),
        )
        for name, motion in motions
        for index in range(len(motion.keys))
    ]


def paint_sheet(cells: Sequence[Drawing], palette: Palette) -> QImage:
    """Return all drawings side by side, row by row, twice as fine as a screen."""
    rows = -(-len(cells) // COLUMNS)
    sheet = QImage(COLUMNS * CELL * 2, rows * CELL * 2, QImage.Format.Format_RGB32)
    sheet.setDevicePixelRatio(2)
    sheet.fill(QColor(palette.surface))
    painter = QPainter(sheet)
    for at, (name, figure, frame) in enumerate(cells):
        left, top = at % COLUMNS * CELL, at // COLUMNS * CELL
        area = QRectF(left + 8, top + 8, CELL - 16, CELL - 16 - ROOM_FOR_NAME)
        Scene(frame, area, palette).paint(painter, figure)
        painter.setPen(QColor(palette.muted))
        foot = QRectF(left, top + CELL - ROOM_FOR_NAME, CELL, ROOM_FOR_NAME)
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, name)
    painter.end()
    return sheet


def main(folder: str, *names: str) -> None:
    """Write both sheets into a folder."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication([])
    catalogue = shipped_catalogue()
    cells = drawings(catalogue, names or [one.id for one in catalogue.exercises])
    for palette in (LIGHT, DARK):
        target = Path(folder) / f"exercises-{palette.scheme}.png"
        paint_sheet(cells, palette).save(str(target))
    application.quit()


if __name__ == "__main__":
    main(*sys.argv[1:])
