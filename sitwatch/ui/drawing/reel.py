"""The pictures of one movement, each drawn once: repetitions look alike.

What rests is kept as pixels, what moves as strokes, which are a tenth of the pixels;
to draw a body anew costs four times as much as to replay it.
"""

from __future__ import annotations

from sitwatch.core.programme.figure import figure_at
from sitwatch.core.programme.motion import Motion
from sitwatch.ui.drawing.ghost import ghost_of
from sitwatch.ui.drawing.person import Scene

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPicture

MOST_PICTURES = 400
"""A cycle of sixteen seconds; a picture takes about 30 kB."""

MOST_GHOSTS = 8


class Reel:
    """Paints any moment of a movement at one size, in one palette."""

    def __init__(self, motion: Motion, scene: Scene, size: QSize, ratio: float) -> None:
        """Take the size of the area in points, and how many pixels a point has."""
        self._motion = motion
        self._scene = scene
        self._size = size
        self._ratio = ratio
        self._ground = self._drawn_ground()
        self._pictures: dict[float, QPicture] = {}
        self._ghosts: dict[float, QImage] = {}

    @property
    def count(self) -> int:
        """How many pictures are kept."""
        return len(self._pictures)

    def prepare(self, phase: float) -> None:
        """Draw a moment that is to come, while there is time."""
        self._picture(phase)

    def paint(self, painter: QPainter, phase: float, ghost: float | None) -> None:
        """Paint a moment, over the outline of the pose to come."""
        painter.drawImage(QPointF(0, 0), self._ground)
        if ghost is not None:
            painter.drawImage(QPointF(0, 0), self._ghost(ghost))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPicture(0, 0, self._picture(phase))

    def _picture(self, phase: float) -> QPicture:
        found = self._pictures.get(phase)
        if found is None:
            if len(self._pictures) >= MOST_PICTURES:
                self._pictures.clear()
            found = self._pictures[phase] = self._drawn(phase)
        return found

    def _drawn(self, phase: float) -> QPicture:
        picture, figure = QPicture(), figure_at(self._motion, phase)
        painter = QPainter(picture)
        self._scene.paint_shadows(painter, figure)
        self._scene.paint_person(painter, figure)
        painter.end()
        return picture

    def _ghost(self, phase: float) -> QImage:
        found = self._ghosts.get(phase)
        if found is None:
            if len(self._ghosts) >= MOST_GHOSTS:
                self._ghosts.clear()
            body = self._blank()
            painter = QPainter(body)
            self._scene.paint_person(painter, figure_at(self._motion, phase))
            painter.end()
            found = self._ghosts[phase] = ghost_of(body, self._scene.palette)
        return found

    def _drawn_ground(self) -> QImage:
        ground = self._blank()
        painter = QPainter(ground)
        self._scene.paint_ground(painter, figure_at(self._motion, 0.0))
        painter.end()
        return ground

    def _blank(self) -> QImage:
        size = self._size * self._ratio
        image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(self._ratio)
        image.fill(Qt.GlobalColor.transparent)
        return image
