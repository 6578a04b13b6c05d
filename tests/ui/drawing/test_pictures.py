"""A picture of a pack stands where else the figure is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from sitwatch.ui.drawing.pictures import paint_picture
from tests.ui.pictures import rgb

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def halves(tmp_path: Path) -> str:
    """A picture that is red on the left and blue on the right."""
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    for x in range(20, 40):
        for y in range(20):
            image.setPixelColor(x, y, QColor("blue"))
    file = tmp_path / "halves.png"
    image.save(str(file))
    return str(file)


def painted(file: str, *, mirrored: bool = False) -> QImage:
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_picture(painter, file, QRectF(0, 0, 100, 100), mirrored=mirrored)
    painter.end()
    return image


def colour(image: QImage, x: int, y: int) -> tuple[int, int, int]:
    found = image.pixelColor(x, y)
    return found.red(), found.green(), found.blue()


def test_it_fills_the_width_and_keeps_its_shape(halves: str) -> None:
    image = painted(halves)
    assert colour(image, 5, 50) == rgb("red")
    assert colour(image, 95, 50) == rgb("blue")
    assert image.pixelColor(50, 20).alpha() == 0
    assert image.pixelColor(50, 30).alpha() == 255
    assert painted(halves) == image


def test_the_other_side_is_its_mirror_image(halves: str) -> None:
    image = painted(halves, mirrored=True)
    assert colour(image, 5, 50) == rgb("blue")
    assert colour(image, 95, 50) == rgb("red")


def test_one_that_is_gone_leaves_the_place_empty(tmp_path: Path) -> None:
    assert painted(str(tmp_path / "gone.png")).pixelColor(50, 50).alpha() == 0
