"""The pictures of one movement, each drawn once: repetitions look alike.

They are kept as pixels, cut out where the body is: to draw a body anew costs a hundred
times as much as to lay such a picture down. Moments that nobody could tell apart, as
where a movement turns or goes back the way it came, share one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from sitwatch.core.programme.figure import Figure, figure_at
from sitwatch.core.programme.motion import Motion
from sitwatch.ui.drawing.ghost import ghost_of
from sitwatch.ui.drawing.person import Scene

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

MOST_BYTES = 64_000_000
"""What does not fit any more is drawn each time: slow movements on fine screens."""

MOST_GHOSTS = 8

_SEE_THROUGH = QImage.Format.Format_ARGB32_Premultiplied

ALIKE = 0.003
"""Joints this near, in body heights, are in one place: a pixel apart at most."""

_GLOW_ALIKE = 15.0
"""How much less a change of the glow is seen than one of a joint."""


class Cut(NamedTuple):
    """A picture of the body alone, the pixels of the canvas it takes, its joints."""

    image: QImage
    pixels: QRect
    joints: tuple[float, ...]


class Reel:
    """Paints any moment of a movement at one size, in one palette."""

    def __init__(
        self,
        motion: Motion,
        scene: Scene,
        ratio: float,
        *,
        wall: str | None = None,
        most_bytes: int = MOST_BYTES,
    ) -> None:
        """Take how many pixels a point of the scene has, and how much may be kept.

        `wall` is the colour behind it all; None: what is behind shows through.
        """
        self._motion = motion
        self._scene = scene
        self._size = scene.area.size().toSize()
        self._ratio = ratio
        self._canvas = self._blank()
        self._wall = wall
        self._grounds: dict[float | None, QImage] = {}
        self._moments: dict[float, Cut] = {}
        self._cuts: list[Cut] = []
        self._bytes, self._most_bytes = 0, most_bytes
        self._is_full = False

    @property
    def count(self) -> int:
        """How many pictures are kept."""
        return len(self._cuts)

    def prepare(self, phase: float) -> bool:
        """Draw a moment that is to come; tell whether a picture had to be drawn."""
        before = self.count
        if phase not in self._moments and not self._is_full:
            self._cut(phase)
        return self.count > before

    def change(self, before: float, after: float) -> QRect | None:
        """Return what one moment shows differently from another, empty: nothing.

        None where one of them is not drawn yet.
        """
        was, is_now = self._moments.get(before), self._moments.get(after)
        if was is None or is_now is None:
            return None
        if was is is_now:
            return QRect()
        return self._points(was.pixels | is_now.pixels).toAlignedRect()

    def paint(self, painter: QPainter, phase: float, ghost: float | None) -> None:
        """Paint a moment, over the outline of the pose to come."""
        painter.drawImage(QPointF(0, 0), self._ground(ghost))
        cut = self._cut(phase)
        painter.drawImage(self._points(cut.pixels).topLeft(), cut.image)

    def _cut(self, phase: float) -> Cut:
        found = self._moments.get(phase)
        if found is None:
            figure = figure_at(self._motion, phase)
            joints = tuple(_joints(figure))
            found = _alike(self._cuts, joints)
            if found is None:
                found = Cut(*self._drawn(figure), joints)
                if not self._keep(found):
                    return found
            self._moments[phase] = found
        return found

    def _keep(self, cut: Cut) -> bool:
        """Keep a picture as long as there is room."""
        size = cut.image.sizeInBytes()
        self._is_full = self._bytes + size > self._most_bytes
        if not self._is_full:
            self._bytes += size
            self._cuts.append(cut)
        return not self._is_full

    def _drawn(self, figure: Figure) -> tuple[QImage, QRect]:
        """Draw a body, and cut it out of the canvas, which is empty afterwards."""
        painter = QPainter(self._canvas)
        painted = self._scene.paint_shadows(painter, figure)
        painted |= self._scene.paint_person(painter, figure)
        pixels = QRectF(painted.topLeft() * self._ratio, painted.size() * self._ratio)
        whole = pixels.toAlignedRect() & self._canvas.rect()
        painter.end()
        image = self._canvas.copy(whole)
        painter.begin(self._canvas)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        painter.fillRect(self._points(whole), Qt.GlobalColor.transparent)
        painter.end()
        return image, whole

    def _points(self, pixels: QRect) -> QRectF:
        """Return the part of the area that these pixels are."""
        size = QSizeF(pixels.size()) / self._ratio
        return QRectF(QPointF(pixels.topLeft()) / self._ratio, size)

    def _ground(self, ghost: float | None) -> QImage:
        """Return what rests, with the outline of the pose to come on it."""
        found = self._grounds.get(ghost)
        if found is None:
            if len(self._grounds) > MOST_GHOSTS:
                self._grounds.clear()
            found = self._grounds[ghost] = self._drawn_ground(ghost)
        return found

    def _drawn_ground(self, ghost: float | None) -> QImage:
        ground = self._blank(self._wall)
        painter = QPainter(ground)
        self._scene.paint_ground(painter, figure_at(self._motion, 0.0))
        if ghost is not None:
            painter.drawImage(QPointF(0, 0), self._ghost(ghost))
        painter.end()
        return ground

    def _ghost(self, phase: float) -> QImage:
        body = self._blank()
        painter = QPainter(body)
        self._scene.paint_person(painter, figure_at(self._motion, phase))
        painter.end()
        return ghost_of(body, self._scene.palette)

    def _blank(self, colour: str | None = None) -> QImage:
        opaque, clear = QImage.Format.Format_RGB32, _SEE_THROUGH
        image = QImage(self._size * self._ratio, opaque if colour else clear)
        image.setDevicePixelRatio(self._ratio)
        image.fill(QColor(colour) if colour else Qt.GlobalColor.transparent)
        return image


def _joints(figure: Figure) -> Iterator[float]:
    """Yield what tells one picture from another, in body heights."""
    for point in figure.points:
        yield point.x
        yield point.y
    for strength in figure.glow:
        yield strength / _GLOW_ALIKE


def _alike(cuts: Iterable[Cut], joints: tuple[float, ...]) -> Cut | None:
    """Return a picture that nobody could tell from one with these joints."""
    for cut in cuts:
        pairs = zip(cut.joints, joints, strict=True)
        if all(abs(one - other) < ALIKE for one, other in pairs):
            return cut
    return None
