"""The small drawings: fills, the bar of parts, the scale, the signs of a legend."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.presenters.totals import Fill, Part, parts_of, scale_of
from sitwatch.ui import style
from sitwatch.ui.charts.fills import colour_of, mixed
from sitwatch.ui.charts.parts_bar import PartsBar
from sitwatch.ui.charts.scale_bar import ScaleBar, level_colour
from sitwatch.ui.charts.signs import Kind, Sign
from tests.presenters.days import day_of_work, hours

from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget

KINDS: list[Kind] = [*get_args(Fill), "range", "line"]


@pytest.fixture(autouse=True)
def light(qapp: QApplication) -> Iterator[None]:
    style.apply(qapp, "light")
    yield
    style.apply(qapp, "system")


def shown(qtbot: QtBot, widget: QWidget, width: int, height: int) -> QWidget:
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def row_of(widget: QWidget, y: int) -> list[str]:
    image = widget.grab().toImage()
    return [image.pixelColor(x, y).name() for x in range(image.width())]


@pytest.mark.parametrize(
    ("share", "colour"), [(0.0, "#000000"), (0.5, "#808080"), (1.0, "#ffffff")]
)
def test_colours_are_mixed_by_share(share: float, colour: str) -> None:
    assert mixed("#ffffff", "#000000", share).name() == colour


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_two_plain_fills_look_the_same(palette: Palette) -> None:
    plain: tuple[Fill, ...] = ("seated", "declared", "standing", "away", "unknown")
    assert len({colour_of(fill, palette).name() for fill in plain}) == len(plain)


def test_a_bar_is_cut_by_shares(qtbot: QtBot) -> None:
    bar = PartsBar()
    bar.show_parts(parts_of(day_of_work(seated=hours(3), away=hours(1))))
    row = row_of(shown(qtbot, bar, 400, PartsBar.HEIGHT), 8)
    assert (row[20], row[290]) == (LIGHT.seated, LIGHT.seated)
    assert (row[310], row[380]) == (colour_of("away", LIGHT).name(),) * 2


def test_a_very_small_part_can_still_be_seen(qtbot: QtBot) -> None:
    bar = PartsBar()
    bar.show_parts((Part("seated", "", "", 0.999), Part("standing", "", "", 0.001)))
    assert LIGHT.up in row_of(shown(qtbot, bar, 400, PartsBar.HEIGHT), 8)


def test_no_parts_are_an_empty_track(qtbot: QtBot) -> None:
    assert row_of(shown(qtbot, PartsBar(), 400, 16), 8)[200] == LIGHT.sunken


def test_the_parts_are_told_to_screen_readers(qtbot: QtBot) -> None:
    bar = PartsBar()
    qtbot.addWidget(bar)
    bar.show_parts(parts_of(day_of_work()))
    assert bar.accessibleDescription() == "Seated at this computer: 5 h 20; Away: 1 h"


@pytest.mark.parametrize("seated", [3.0, 7.0, 11.0, 0.0], ids=str)
def test_the_dot_stands_at_the_total_in_the_colour_of_its_zone(
    qtbot: QtBot, seated: float
) -> None:
    bar, day = ScaleBar(), day_of_work(seated=hours(seated), low=hours(seated))
    scale = scale_of(day)
    bar.show_scale(scale)
    shown(qtbot, bar, 600, bar.sizeHint().height())
    x = min(max(round(seated / 12 * 600), 7), 593)
    assert row_of(bar, 10)[x] == level_colour(scale.level, LIGHT).name()


def test_the_likely_span_is_a_band(qtbot: QtBot) -> None:
    bar = ScaleBar()
    bar.show_scale(scale_of(day_of_work(low=hours(3), seated=hours(5), high=hours(8))))
    row = row_of(shown(qtbot, bar, 600, bar.sizeHint().height()), 10)
    assert row[170] == row[220] != row[120]
    assert row[380] != row[420]


def test_a_scale_of_nothing_is_not_there(qtbot: QtBot) -> None:
    bar = ScaleBar()
    shown(qtbot, bar, 600, 40)
    bar.show_scale(None)
    assert not bar.isVisible()
    assert len(set(row_of(bar, 10))) == 1


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_no_zone_is_red(palette: Palette) -> None:
    zones = [level_colour(level, palette) for level in ("calm", "notice", "high")]
    assert [colour for colour in zones if is_red(colour)] == []


def is_red(colour: QColor) -> bool:
    return colour.hue() in {*range(25), *range(345, 360)}


def test_every_sign_looks_different(qtbot: QtBot) -> None:
    drawn = [shown(qtbot, Sign(kind), 14, 14).grab().toImage() for kind in KINDS]
    assert [
        (KINDS[one], KINDS[other])
        for one in range(len(drawn))
        for other in range(one)
        if drawn[one] == drawn[other]
    ] == []
