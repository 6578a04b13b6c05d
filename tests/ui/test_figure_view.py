"""The view that shows a movement: its phases, its poses, its words."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.figure import figure_at
from sitwatch.core.programme.motion import plan_motion
from sitwatch.core.programme.poses import Picture
from sitwatch.presenters.colours import DARK, LIGHT
from sitwatch.ui import style
from sitwatch.ui.figure import FigureView
from tests.shipped import shipped_catalogue
from tests.ui.pictures import amount

from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return shipped_catalogue()


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
        assert figure_at(view.motion, view.phase) == figure_at(motion, motion.starts[3])
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


def test_pictures_are_let_go_of_where_nobody_sees_them(view: FigureView) -> None:
    view.show()
    assert view.prepare(0.3)
    seen = view.grab().toImage()
    view.hide()
    assert view.kept == 0
    view.show()
    assert view.grab().toImage() == seen


def test_it_asks_for_room(view: FigureView) -> None:
    assert view.sizeHint().width() > view.minimumSizeHint().width() == 120


def test_pictures_of_a_pack_take_the_place_of_the_body(
    view: FigureView, catalogue: Catalogue, tmp_path: Path
) -> None:
    squat = catalogue["squat"]
    files = [tmp_path / f"{at}.svg" for at in range(len(squat.poses))]
    for file, colour in zip(files, ("red", "blue", "lime", "cyan"), strict=False):
        file.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
            f'<rect width="9" height="9" fill="{colour}"/></svg>'
        )
    pictures = tuple(Picture(str(file), "look") for file in files)
    shown = msgspec.structs.replace(squat, pictures=pictures)
    view.show_exercise(shown, catalogue.body)
    assert view.grab().toImage().pixelColor(100, 100).name() == "#ff0000"
    view.set_pose(1)
    assert view.grab().toImage().pixelColor(100, 100).name() == "#0000ff"
