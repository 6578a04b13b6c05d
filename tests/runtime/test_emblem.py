from __future__ import annotations

from sitwatch.runtime.emblem import emblem
from tests.ui.pictures import near, pixels

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

GROUND = Qt.GlobalColor.white


def drawing_of(icon: QImage) -> QImage:
    drawn = QImage(icon.size(), icon.format())
    drawn.fill(GROUND)
    painter = QPainter(drawn)
    QSvgRenderer(emblem().replace(".png", ".svg")).render(painter)
    painter.end()
    return drawn


def on_ground(icon: QImage) -> QImage:
    painter = QPainter(icon)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationOver)
    painter.fillRect(icon.rect(), GROUND)
    painter.end()
    return icon


def test_the_icon_is_the_drawing_beside_it() -> None:
    icon = on_ground(QImage(emblem()))
    drawn = drawing_of(icon)
    assert (icon.width(), icon.height()) == (128, 128)
    for (_x, _y, one), (_, _, other) in zip(pixels(icon), pixels(drawn), strict=True):
        assert near(one, other, within=40)
