"""The picture that moves can be read by others, and weighs little."""

from __future__ import annotations

from itertools import pairwise

import pytest

from sitwatch.presenters.colours import LIGHT
from tests.shipped import shipped_catalogue
from tests.tracked import TOP
from tests.ui.moving_picture import LOOP_S, Mover, frames, movers, moving

from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QImage, QImageReader

LARGEST = 1_000_000

pytestmark = pytest.mark.usefixtures("qapp")


def test_still_pictures_are_played_for_ever() -> None:
    pictures = [QImage(64, 48, QImage.Format.Format_RGB32) for _ in range(3)]
    for picture, colour in zip(pictures, ("red", "lime", "blue"), strict=True):
        picture.fill(QColor(colour))
    buffer = QBuffer()
    buffer.setData(QByteArray(moving(pictures)))
    reader = QImageReader(buffer, b"webp")
    assert (reader.supportsAnimation(), reader.imageCount()) == (True, 3)
    assert reader.loopCount() == -1
    shown = [reader.read().pixelColor(30, 20) for _ in pictures]
    assert [
        max(range(3), key=[c.red(), c.green(), c.blue()].__getitem__) for c in shown
    ] == [
        0,
        1,
        2,
    ]


@pytest.fixture
def squatting() -> Mover:
    (mover,) = movers(shipped_catalogue(), ["squat"])
    return mover


def test_the_loop_has_no_seam(squatting: Mover) -> None:
    assert squatting.phase(0.0) == squatting.phase(1.0)
    shares = [squatting.phase(at / 90) for at in range(91)]
    steps = [abs(b - a) for a, b in pairwise(shares)]
    assert max(min(step, 1 - step) for step in steps) < 3 / 90


def test_every_picture_shows_the_figure(squatting: Mover) -> None:
    first = next(frames([squatting], LIGHT))
    ground = QColor(LIGHT.surface)
    assert first.pixelColor(2, 2) == ground
    seen = {
        first.pixelColor(x, y).name()
        for x in range(0, first.width(), 5)
        for y in range(0, first.height(), 5)
    }
    assert len(seen) > 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_picture_of_the_readme_moves_and_is_light(scheme: str) -> None:
    file = TOP / "resources" / "pictures" / f"exercises-{scheme}.webp"
    assert file.stat().st_size < LARGEST
    reader = QImageReader(str(file))
    assert reader.imageCount() >= 12 * LOOP_S
