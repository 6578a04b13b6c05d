"""The drawn figure: inside its frame, in its colours, at any size, and in motion."""

from __future__ import annotations

import pytest

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.figure import figure_at, frame_of
from sitwatch.core.programme.motion import Motion, plan_motion
from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.ui.drawing.person import Scene
from tests.shipped import shipped_catalogue
from tests.ui.contact_sheet import CELL, COLUMNS, drawings, paint_sheet
from tests.ui.pictures import amount, near, pixels, rgb

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
BLACK = (0, 0, 0)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return shipped_catalogue()


def painted(
    motion: Motion, phase: float = 0.0, *, size: int = 240, palette: Palette = LIGHT
) -> QImage:
    """Return a figure painted with 20 pixels around its area, on nothing."""
    image = QImage(size + 40, size + 40, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    area = QRectF(20, 20, size, size)
    figure, frame = figure_at(motion, phase), frame_of(motion)
    Scene(frame, area, palette).paint(painter, figure)
    painter.end()
    return image


def moved(catalogue: Catalogue, name: str, *, mirrored: bool = False) -> Motion:
    return plan_motion(catalogue[name], catalogue.body, mirrored=mirrored)


@pytest.mark.parametrize("mirrored", [False, True])
def test_every_exercise_stays_in_its_area(
    catalogue: Catalogue, *, mirrored: bool
) -> None:
    for exercise in catalogue.exercises:
        motion = plan_motion(exercise, catalogue.body, mirrored=mirrored)
        for phase in (0.0, 0.35, 0.7):
            spots = pixels(painted(motion, phase, size=100))
            assert len(spots) > 600, exercise.id
            assert min(min(x, y) for x, y, _ in spots) >= 19, exercise.id
            assert max(max(x, y) for x, y, _ in spots) <= 121, exercise.id


@BOTH
def test_skin_shirt_trousers_and_shoes_are_seen(
    catalogue: Catalogue, palette: Palette
) -> None:
    image = painted(moved(catalogue, "standing-squeeze"), palette=palette)
    for role in ("skin", "shirt", "trousers", "shoe", "hair"):
        assert amount(image, getattr(palette, role)) > 20, role


@BOTH
@pytest.mark.parametrize("name", ["standing-squeeze", "band-seated-knees-out"])
def test_the_muscle_glows_as_it_works(
    catalogue: Catalogue, name: str, palette: Palette
) -> None:
    motion = moved(catalogue, name)
    rest, work = (
        amount(painted(motion, start, palette=palette), palette.glow_core)
        for start in motion.starts
    )
    assert work > rest + 40


def test_the_glow_is_on_the_buttock(catalogue: Catalogue) -> None:
    image = painted(moved(catalogue, "standing-squeeze"), 0.34)
    lit = [
        (x, y) for x, y, colour in pixels(image) if near(colour, rgb(LIGHT.glow_core))
    ]
    middle = sum(x for x, _ in lit) / len(lit), sum(y for _, y in lit) / len(lit)
    assert 120 < middle[0] < 145
    assert 120 < middle[1] < 160


def test_a_far_buttock_that_works_alone_shines_through(catalogue: Catalogue) -> None:
    motion = moved(catalogue, "standing-march")
    both_feet, far_leg = motion.starts[2], motion.starts[3]
    assert amount(painted(motion, both_feet), LIGHT.glow_core, within=8) == 0
    assert amount(painted(motion, far_leg), LIGHT.glow_core, within=8) > 20


@pytest.mark.parametrize("name", ["goblet-squat", "loaded-hinge", "hip-thrust"])
def test_weights_are_seen(catalogue: Catalogue, name: str) -> None:
    image = painted(moved(catalogue, name))
    assert amount(image, LIGHT.weight, within=10) > 60


@pytest.mark.parametrize("name", ["band-bridge", "band-squat"])
def test_bands_are_seen(catalogue: Catalogue, name: str) -> None:
    assert amount(painted(moved(catalogue, name)), LIGHT.band, within=10) > 20


@pytest.mark.parametrize("name", ["chair-rise", "band-standing-abduction"])
def test_a_mirrored_figure_is_the_mirror_image(catalogue: Catalogue, name: str) -> None:
    plain = painted(moved(catalogue, name), 0.4)
    turned = painted(moved(catalogue, name, mirrored=True), 0.4)
    assert turned != plain
    back = {(x, y): c for x, y, c in pixels(turned.flipped(Qt.Orientation.Horizontal))}
    spots = pixels(plain)
    differing = sum(not near(back.get((x, y), BLACK), c) for x, y, c in spots)
    assert differing < len(spots) / 100


@pytest.mark.parametrize("size", [120, 240, 900])
def test_it_is_drawn_at_any_size(catalogue: Catalogue, size: int) -> None:
    """The figure fills its area: its share of the pixels is the same at any size."""
    image = painted(moved(catalogue, "squat"), size=size)
    seen = image.scaled((size + 40) * 120 // size, (size + 40) * 120 // size)
    assert len(pixels(seen)) / 120**2 == pytest.approx(0.145, abs=0.02)


def test_it_is_twice_as_fine_where_the_screen_is(catalogue: Catalogue) -> None:
    motion = moved(catalogue, "squat")
    coarse = painted(motion, size=160)
    fine = QImage(400, 400, QImage.Format.Format_ARGB32)
    fine.setDevicePixelRatio(2)
    fine.fill(Qt.GlobalColor.transparent)
    painter = QPainter(fine)
    frame, area = frame_of(motion), QRectF(20, 20, 160, 160)
    Scene(frame, area, LIGHT).paint(painter, figure_at(motion, 0.0))
    painter.end()
    shares = len(pixels(fine)) / 400**2, len(pixels(coarse)) / 200**2
    assert shares[0] == pytest.approx(shares[1], rel=0.05)
    assert amount(fine, LIGHT.shirt) > 3 * amount(coarse, LIGHT.shirt)


def test_whoever_lies_does_not_sink_into_the_floor(catalogue: Catalogue) -> None:
    """Soft parts are flattened: the lowest pixels belong to the floor alone."""
    motion = moved(catalogue, "bridge")
    scale = 240 / (frame_of(motion).width + 0.08)
    floor = 260 - scale * 0.04 + scale * 0.0145
    below = [c for _, y, c in pixels(painted(motion)) if y > floor + 1]
    assert below
    assert not any(near(colour, rgb(LIGHT.trousers)) for colour in below)


@BOTH
def test_all_key_poses_fit_on_a_sheet(catalogue: Catalogue, palette: Palette) -> None:
    cells = drawings(catalogue, ["squat", "bridge", "band-side-step"])
    sheet = paint_sheet(cells, palette)
    assert len(cells) == 9
    assert sheet.width() == COLUMNS * CELL * 2
    assert sheet.height() == 2 * CELL * 2
    assert sheet.pixelColor(2, 2).name() == palette.surface
