"""Figures that move, as one picture: WebP frames in the container that animates them.

Qt writes single WebP pictures; the container around several of them is small enough to
be written here (RIFF with VP8X, ANIM, and one ANMF for each frame; RFC 9649).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence

import msgspec

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.figure import figure_at, frame_of
from sitwatch.core.programme.motion import Motion, plan_motion
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.colours import Palette
from sitwatch.presenters.preview import LEAD_S, Preview, plan_preview, preview_phase
from sitwatch.ui.drawing.person import Scene

from PySide6.QtCore import QBuffer, QIODevice, QRectF, QSizeF
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

SHOWN = ("squat", "marching-bridge", "chair-rise", "band-side-step")
CELL, TALL, ROOM = 210, 236, 14
RATIO = 1.5
LOOP_S = 6.0
FRAMES_A_SECOND = 15
QUALITY = 68


class Mover(msgspec.Struct, frozen=True):
    """One figure: its movement, and how it is gone through at its own pace."""

    motion: Motion
    preview: Preview
    starts: float

    def phase(self, share: float) -> float:
        """Return where it is after a share of the loop, which is one round of it."""
        within = (self.starts + share) % 1.0
        return preview_phase(self.preview, LEAD_S + within * self.preview.round_s)


def movers(catalogue: Catalogue, names: Sequence[str] = SHOWN) -> list[Mover]:
    """Return the figures; they begin one after another, so that they rest in turn."""

    def mover(at: int, exercise: Exercise) -> Mover:
        preview = plan_preview(exercise, usual_portion(exercise))
        motion = plan_motion(exercise, catalogue.body)
        return Mover(motion, preview, at / len(names))

    return [mover(at, catalogue[name]) for at, name in enumerate(names)]


def frames(shown: Sequence[Mover], palette: Palette) -> Iterator[QImage]:
    """Yield the pictures of one loop."""
    count = round(LOOP_S * FRAMES_A_SECOND)
    size = QSizeF(CELL * len(shown), TALL) * RATIO
    for at in range(count):
        image = QImage(size.toSize(), QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(RATIO)
        image.fill(QColor(palette.surface))
        painter = QPainter(image)
        for place, mover in enumerate(shown):
            area = QRectF(place * CELL, 0, CELL, TALL).adjusted(
                ROOM, ROOM, -ROOM, -ROOM
            )
            figure = figure_at(mover.motion, mover.phase(at / count))
            Scene(frame_of(mover.motion), area, palette).paint(painter, figure)
        painter.end()
        yield image


def moving(pictures: Sequence[QImage]) -> bytes:
    """Return the pictures as one that moves, for ever."""
    size = pictures[0].size()
    canvas = _long(size.width() - 1) + _long(size.height() - 1)
    body = _chunk(b"VP8X", bytes([0b10, 0, 0, 0]) + canvas)
    body += _chunk(b"ANIM", bytes(4) + struct.pack("<H", 0))
    shown = _long(round(1000 / FRAMES_A_SECOND))
    for picture in pictures:
        head = _long(0) + _long(0) + canvas + shown + bytes([0b10])
        body += _chunk(b"ANMF", head + _still(picture))
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def _still(picture: QImage) -> bytes:
    """Return the chunk with the pixels of a picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, b"webp")
    writer.setQuality(QUALITY)
    writer.write(picture)
    whole = bytes(buffer.data().data())
    at = whole.index(b"VP8 ")
    length = struct.unpack_from("<I", whole, at + 4)[0]
    return _chunk(b"VP8 ", whole[at + 8 : at + 8 + length])


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + struct.pack("<I", len(content)) + content + bytes(len(content) % 2)


def _long(number: int) -> bytes:
    return number.to_bytes(3, "little")
