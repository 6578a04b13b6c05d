"""A picture of a movement is drawn once, and looks as if it were drawn anew."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.figure import figure_at, frame_of
from sitwatch.core.programme.motion import Motion, plan_motion
from sitwatch.presenters.colours import LIGHT
from sitwatch.ui.drawing.person import Scene
from sitwatch.ui.drawing.reel import MOST_GHOSTS, MOST_PICTURES, Reel
from tests.shipped import shipped_catalogue
from tests.ui.pictures import amount, pixels

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

CATALOGUE = shipped_catalogue()
SIZE = QSize(160, 200)
AREA = QRectF(0, 0, 160, 200)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=["chair-rise", "band-squat"])
def motion(request: pytest.FixtureRequest) -> Motion:
    return plan_motion(CATALOGUE[request.param], CATALOGUE.body)


@pytest.fixture
def reel(motion: Motion) -> Reel:
    return Reel(motion, Scene(frame_of(motion), AREA, LIGHT), SIZE, 1.0)


def sheet() -> QImage:
    image = QImage(SIZE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    return image


def shown(reel: Reel, phase: float, ghost: float | None = None) -> QImage:
    image = sheet()
    painter = QPainter(image)
    reel.paint(painter, phase, ghost)
    painter.end()
    return image


def drawn(motion: Motion, phase: float) -> QImage:
    image = sheet()
    painter = QPainter(image)
    figure = figure_at(motion, phase)
    Scene(frame_of(motion), AREA, LIGHT).paint(painter, figure)
    painter.end()
    return image


def difference(one: QImage, other: QImage) -> float:
    """Return the share of pixels that differ by more than a breath."""
    pairs = [
        (one.pixelColor(x, y), other.pixelColor(x, y))
        for x in range(0, SIZE.width(), 3)
        for y in range(0, SIZE.height(), 3)
    ]
    far = [
        pair
        for pair in pairs
        if max(abs(a - b) for a, b in zip(*(c.getRgb() for c in pair), strict=True))
        > 16
    ]
    return len(far) / len(pairs)


def test_a_replayed_picture_is_the_drawn_one(reel: Reel, motion: Motion) -> None:
    shown(reel, 0.3)
    assert difference(shown(reel, 0.3), drawn(motion, 0.3)) < 0.02
    assert difference(shown(reel, 0.3), drawn(motion, 0.0)) > 0.02


def test_each_moment_is_drawn_once(reel: Reel) -> None:
    for phase in (0.1, 0.2, 0.1, 0.2):
        shown(reel, phase)
    assert reel.count == 2


def test_it_does_not_grow_without_end(reel: Reel) -> None:
    for step in range(MOST_PICTURES + 1):
        shown(reel, step / (MOST_PICTURES + 1))
    assert reel.count == 1


def test_the_pose_to_come_is_outlined_behind_the_figure(reel: Reel) -> None:
    before, after = shown(reel, 0.0), shown(reel, 0.0, ghost=0.5)
    assert len(pixels(after)) > len(pixels(before))
    assert difference(before, after) > 0.005
    skin = amount(before, LIGHT.skin)
    assert amount(after, LIGHT.skin) == pytest.approx(skin, rel=0.06)


def test_outlines_are_not_kept_without_end(reel: Reel) -> None:
    first = shown(reel, 0.0, ghost=0.5)
    for step in range(MOST_GHOSTS + 1):
        shown(reel, 0.0, ghost=step / 20)
    assert difference(first, shown(reel, 0.0, ghost=0.5)) == 0
