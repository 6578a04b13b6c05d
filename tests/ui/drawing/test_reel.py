"""A picture of a movement is drawn once, and looks as if it were drawn anew."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.figure import figure_at, frame_of
from sitwatch.core.programme.motion import Motion, plan_motion
from sitwatch.presenters.colours import LIGHT
from sitwatch.ui.drawing.person import Scene
from sitwatch.ui.drawing.reel import MOST_BYTES, MOST_GHOSTS, Reel
from tests.shipped import shipped_catalogue
from tests.ui.pictures import amount, pixels

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

CATALOGUE = shipped_catalogue()
SIZE = QSize(160, 200)
AREA = QRectF(0, 0, 160, 200)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(params=["chair-rise", "band-squat"])
def motion(request: pytest.FixtureRequest) -> Motion:
    return plan_motion(CATALOGUE[request.param], CATALOGUE.body)


def reel_of(motion: Motion, ratio: float = 1.0, most: int = MOST_BYTES) -> Reel:
    scene = Scene(frame_of(motion), AREA, LIGHT)
    return Reel(motion, scene, ratio, most_bytes=most)


@pytest.fixture
def reel(motion: Motion) -> Reel:
    return reel_of(motion)


def sheet(ratio: float = 1.0) -> QImage:
    image = QImage(SIZE * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
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


def test_what_does_not_fit_is_drawn_each_time(motion: Motion) -> None:
    reel = reel_of(motion, most=150_000)
    steps = [step / 20 for step in range(20)]
    seen = [shown(reel, step) for step in steps]
    assert 0 < reel.count < len(steps)
    assert reel.prepare(0.99) is False
    assert [shown(reel, step) for step in steps] == seen


def test_moments_that_look_alike_share_a_picture(reel: Reel) -> None:
    assert reel.prepare(0.3)
    assert not reel.prepare(0.3001)
    assert reel.count == 1
    assert reel.prepare(0.35)
    assert reel.count == 2


def test_what_changes_is_the_body_where_it_was_and_is(reel: Reel) -> None:
    assert reel.change(0.0, 0.4) is None
    for phase in (0.0, 0.0001, 0.4):
        reel.prepare(phase)
    same, moved = reel.change(0.0, 0.0001), reel.change(0.0, 0.4)
    assert same is not None
    assert same.isEmpty()
    assert moved is not None
    before, after = shown(reel, 0.0), shown(reel, 0.4)
    outside = [
        (x, y)
        for x in range(SIZE.width())
        for y in range(SIZE.height())
        if not moved.contains(x, y)
    ]
    assert outside
    assert all(before.pixel(*spot) == after.pixel(*spot) for spot in outside)


def test_a_wall_hides_what_is_behind(motion: Motion) -> None:
    scene = Scene(frame_of(motion), AREA, LIGHT)
    image = shown(Reel(motion, scene, 1.0, wall=LIGHT.sunken), 0.3, ghost=0.5)
    assert image.pixelColor(0, 0) == QColor(LIGHT.sunken)
    assert shown(reel_of(motion), 0.3).pixelColor(0, 0).alpha() == 0


@pytest.mark.parametrize("ratio", [1.25, 2.0])
def test_a_fine_screen_shows_the_same_picture(motion: Motion, ratio: float) -> None:
    plain, fine = shown(reel_of(motion), 0.3), sheet(ratio)
    painter = QPainter(fine)
    reel_of(motion, ratio).paint(painter, 0.3, None)
    painter.end()
    smooth = Qt.TransformationMode.SmoothTransformation
    aspect = Qt.AspectRatioMode.IgnoreAspectRatio
    fine.setDevicePixelRatio(1.0)
    assert difference(fine.scaled(SIZE, aspect, smooth), plain) < 0.08


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
