"""The user's own picture of a pose, shown where else the figure is drawn."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QImageIOHandler, QImageReader, QPainter, QPixmap, QPixmapCache


def paint_picture(
    painter: QPainter, file: str, area: QRectF, *, mirrored: bool = False
) -> None:
    """Paint a picture into the middle of an area, as large as it fits.

    Nothing is painted where it cannot be read any more; it was looked at when the pack
    was read. Mirrored it shows the other side.
    """
    device = painter.device()
    ratio = device.devicePixelRatioF()
    picture = _picture(file, (area.size() * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    size = picture.deviceIndependentSize()
    painter.save()
    painter.translate(area.center())
    painter.scale(-1.0 if mirrored else 1.0, 1.0)
    painter.drawPixmap(QPointF(-size.width() / 2, -size.height() / 2), picture)
    painter.restore()


def _picture(file: str, room: QSize) -> QPixmap:
    """Return a picture that fits into so many pixels, read once for every size."""
    key = f"{file} {room.width()}x{room.height()}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = _read(file, room)
        QPixmapCache.insert(key, picture)
    return picture


def _read(file: str, room: QSize) -> QPixmap:
    """Return a picture read at its final size, which keeps drawings sharp."""
    reader = QImageReader(file)
    reader.setAutoTransform(True)
    turn = QImageIOHandler.Transformation.TransformationRotate90
    fitting = room.transposed() if reader.transformation() & turn else room
    aspect = Qt.AspectRatioMode.KeepAspectRatio
    reader.setScaledSize(reader.size().scaled(fitting, aspect))
    return QPixmap.fromImage(reader.read())
