"""The ring is readable on any panel, grows, and says its mood without colour."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, product
from typing import get_args

import pytest

from sitwatch.core.orders import Mood
from sitwatch.presenters.colours import contrast
from sitwatch.presenters.face import STEPS, Ring
from sitwatch.ui.ring import SIZES, draw_ring, icon_of

from PySide6.QtGui import QColor, QImage

pytestmark = pytest.mark.usefixtures("qapp")

MOODS: tuple[Mood, ...] = get_args(Mood)
TEAL = "#1d8a90"


def drawn(mood: Mood, size: int, *, step: int = 0, colour: str = TEAL) -> QImage:
    picture = draw_ring(Ring(mood, step, colour), size).toImage()
    return picture.convertToFormat(QImage.Format.Format_ARGB32)


def pixels(picture: QImage) -> Iterator[QColor]:
    for x, y in product(range(picture.width()), range(picture.height())):
        yield picture.pixelColor(x, y)


def ink(picture: QImage) -> int:
    """Return how much of the picture is covered, in any unit."""
    return sum(cover(picture))


def over(pixel: QColor, ground: QColor) -> str:
    """Return the colour that is seen where a pixel lies on a panel."""
    share = pixel.alphaF()

    def mix(one: int, two: int) -> int:
        return round(one * share + two * (1 - share))

    return QColor(
        mix(pixel.red(), ground.red()),
        mix(pixel.green(), ground.green()),
        mix(pixel.blue(), ground.blue()),
    ).name()


def cover(picture: QImage) -> bytes:
    """Return the alpha of every pixel."""
    return bytes(picture.constBits())[3::4]


@pytest.mark.parametrize("ground", ["#ffffff", "#dedede", "#2b2b2b", "#000000"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("mood", MOODS)
def test_every_sign_stands_out_on_every_panel(
    mood: Mood, size: int, ground: str
) -> None:
    picture, panel = drawn(mood, size), QColor(ground)
    readable = sum(
        contrast(over(pixel, panel), ground) >= 3 for pixel in pixels(picture)
    )
    assert readable >= size * size / 50


@pytest.mark.parametrize("size", SIZES)
def test_moods_differ_without_their_colours(size: int) -> None:
    covers = {mood: cover(drawn(mood, size)) for mood in MOODS}
    differing = {
        (one, other): sum(
            abs(a - b) > 100 for a, b in zip(covers[one], covers[other], strict=True)
        )
        for one, other in combinations(MOODS, 2)
    }
    assert min(differing.values()) >= size * size / 60


@pytest.mark.parametrize("size", SIZES)
def test_the_ring_fills_clockwise_from_the_top(size: int) -> None:
    quarter = drawn("growing", size, step=STEPS // 4)
    edge = size // 16
    upper_right, lower_left = (
        quarter.pixelColor(size - 1 - edge, size // 2 - 2),
        (quarter.pixelColor(edge, size // 2 + 2)),
    )
    assert upper_right.alpha() > 2 * lower_left.alpha() > 0


@pytest.mark.parametrize("size", SIZES)
def test_every_step_adds_ink(size: int) -> None:
    inks = [ink(drawn("growing", size, step=step)) for step in range(STEPS + 1)]
    assert inks == sorted(set(inks))


@pytest.mark.parametrize("mood", MOODS)
def test_nothing_is_cut_off_and_the_ground_shows_through(mood: Mood) -> None:
    for size in SIZES:
        picture = drawn(mood, size, step=STEPS)
        corners = product((0, size - 1), repeat=2)
        assert {picture.pixelColor(x, y).alpha() for x, y in corners} == {0}
        assert picture.pixelColor(size // 2, 0).alpha() > 60


@pytest.mark.parametrize("mood", MOODS)
def test_one_colour_is_used(mood: Mood) -> None:
    colours = {
        pixel.name() for pixel in pixels(drawn(mood, 64)) if pixel.alpha() == 255
    }
    assert colours == {TEAL}


def test_the_icon_comes_in_every_size() -> None:
    sizes = icon_of(Ring("due", STEPS, TEAL)).availableSizes()
    assert [size.width() for size in sizes] == list(SIZES)
