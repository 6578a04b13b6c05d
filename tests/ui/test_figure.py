"""The drawn figure: inside its frame, in its colours, at any size, and in motion."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.figure import figure_at, figure_of_pose, frame_of
from sitwatch.core.programme.motion import Motion, plan_motion
from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.ui import style
from sitwatch.ui.figure import FigureView, paint_figure
from tests.shipped import shipped_catalogue
from tests.ui.contact_sheet import CELL, COLUMNS, drawings, paint_sheet

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
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
    paint_figure(painter, figure, frame, area, palette)
    painter.end()
    return image


def moved(catalogue: Catalogue, name: str, *, mirrored: bool = False) -> Motion:
    return plan_motion(catalogue[name], catalogue.body, mirrored=mirrored)


def pixels(image: QImage) -> list[tuple[int, int, QColor]]:
    """Return every pixel with something on it."""
    everywhere = (
        (x, y, image.pixelColor(x, y))
        for y in range(image.height())
        for x in range(image.width())
    )
    return [(x, y, colour) for x, y, colour in everywhere if colour.alpha()]


def near(colour: QColor, wanted: str, within: int = 24) -> bool:
    other = QColor(wanted)
    pairs = (
        (colour.red(), other.red()),
        (colour.green(), other.green()),
        (colour.blue(), other.blue()),
    )
    return all(abs(one - two) <= within for one, two in pairs)


def amount(image: QImage, wanted: str, within: int = 24) -> int:
    return sum(near(colour, wanted, within) for _, _, colour in pixels(image))


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
    lit = [(x, y) for x, y, colour in pixels(image) if near(colour, LIGHT.glow_core)]
    middle = sum(x for x, _ in lit) / len(lit), sum(y for _, y in lit) / len(lit)
    assert 120 < middle[0] < 145
    assert 120 < middle[1] < 160


@pytest.mark.parametrize("name", ["chair-rise", "band-standing-abduction"])
def test_a_mirrored_figure_is_the_mirror_image(catalogue: Catalogue, name: str) -> None:
    plain = painted(moved(catalogue, name), 0.4)
    turned = painted(moved(catalogue, name, mirrored=True), 0.4)
    back = turned.flipped(Qt.Orientation.Horizontal)
    assert turned != plain
    spots = pixels(plain)
    differing = sum(not near(back.pixelColor(x, y), c.name()) for x, y, c in spots)
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
    paint_figure(painter, figure_at(motion, 0.0), frame, area, LIGHT)
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
    assert not any(near(colour, LIGHT.trousers) for colour in below)


@pytest.fixture
def view(qtbot: QtBot, catalogue: Catalogue) -> FigureView:
    widget = FigureView()
    qtbot.addWidget(widget)
    widget.resize(200, 200)
    widget.show_exercise(catalogue["chair-rise"], catalogue.body)
    return widget


def test_a_view_without_exercise_is_empty(qtbot: QtBot) -> None:
    empty = FigureView()
    qtbot.addWidget(empty)
    empty.resize(80, 80)
    empty.set_pose(2)
    image = empty.grab().toImage()
    ground = image.pixelColor(0, 0)
    assert {image.pixelColor(x, y).name() for x in range(80) for y in range(80)} == {
        ground.name()
    }
    assert empty.motion is None
    assert empty.accessibleDescription() == ""


def test_the_picture_follows_the_phase(view: FigureView) -> None:
    seated = view.grab().toImage()
    view.set_phase(0.4)
    assert view.grab().toImage() != seated
    view.set_phase(3.0)
    assert view.phase == 0.0
    assert view.grab().toImage() == seated


def test_stills_show_key_poses(view: FigureView, catalogue: Catalogue) -> None:
    motion = plan_motion(catalogue["chair-rise"], catalogue.body)
    for index in (3, 8):
        view.set_pose(index)
        assert view.motion is not None
        assert figure_at(view.motion, view.phase) == figure_of_pose(motion, 3)
        assert view.accessibleDescription() == "stand tall, squeeze"


def test_words_tell_which_pose_is_under_way(view: FigureView) -> None:
    assert view.accessibleDescription() == "sit near the front edge"
    view.set_phase(0.99)
    assert view.accessibleDescription() == "hips reach back on the way down"


def test_the_other_side_can_be_shown(view: FigureView, catalogue: Catalogue) -> None:
    plain = view.grab().toImage()
    view.show_exercise(catalogue["chair-rise"], catalogue.body, mirrored=True)
    assert view.grab().toImage() != plain


def test_the_wrong_way_can_be_shown(view: FigureView, catalogue: Catalogue) -> None:
    contrast = catalogue.contrast_of("chair-rise")
    assert contrast is not None
    view.show_exercise(contrast, catalogue.body)
    assert view.accessibleDescription() == "slumped at the back of the seat"


def test_it_dresses_for_the_scheme(view: FigureView, qapp: QApplication) -> None:
    for palette in (LIGHT, DARK):
        style.apply(qapp, palette.scheme)
        image = view.grab().toImage()
        assert image.pixelColor(1, 1).name() == palette.surface
        assert amount(image, palette.trousers, within=4) > 60
    style.apply(qapp, "system")


def test_it_asks_for_room(view: FigureView) -> None:
    assert view.sizeHint().width() > view.minimumSizeHint().width() == 120


@BOTH
def test_all_key_poses_fit_on_a_sheet(catalogue: Catalogue, palette: Palette) -> None:
    cells = drawings(catalogue, ["squat", "bridge", "band-side-step"])
    sheet = paint_sheet(cells, palette)
    assert len(cells) == 9
    assert sheet.width() == COLUMNS * CELL * 2
    assert sheet.height() == 2 * CELL * 2
    assert sheet.pixelColor(2, 2).name() == palette.surface
