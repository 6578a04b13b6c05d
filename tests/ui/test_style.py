"""An application is dressed in light or dark, and follows the system unless told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from sitwatch.presenters.colours import DARK, LIGHT, Palette
from sitwatch.ui import style

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from PySide6.QtWidgets import QApplication

BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    style.apply(qapp, "system")


def ground(of: QApplication | QWidget) -> str:
    return of.palette().color(QPalette.ColorRole.Window).name()


@BOTH
def test_a_chosen_scheme_is_worn_by_all_widgets(
    app: QApplication, qtbot: QtBot, palette: Palette
) -> None:
    style.apply(app, palette.scheme)
    widget = QWidget()
    qtbot.addWidget(widget)
    assert ground(app) == ground(widget) == palette.surface
    assert style.colours(widget) is palette
    assert style.colours(palette.scheme) is palette


def test_a_choice_holds_when_the_system_changes(app: QApplication) -> None:
    style.apply(app, "light")
    wardrobe = app.findChild(style.Wardrobe)
    assert wardrobe is not None
    wardrobe.on_system_scheme_changed(Qt.ColorScheme.Dark)
    assert ground(app) == LIGHT.surface


@pytest.mark.parametrize(
    ("system", "palette"),
    [
        (Qt.ColorScheme.Dark, DARK),
        (Qt.ColorScheme.Light, LIGHT),
        (Qt.ColorScheme.Unknown, LIGHT),
    ],
)
def test_the_system_is_followed_when_nothing_is_chosen(
    app: QApplication, system: Qt.ColorScheme, palette: Palette
) -> None:
    style.apply(app, "system")
    wardrobe = app.findChild(style.Wardrobe)
    assert wardrobe is not None
    wardrobe.on_system_scheme_changed(system)
    assert ground(app) == palette.surface


def test_there_is_one_wardrobe_however_often_it_is_opened(app: QApplication) -> None:
    for choice in ("light", "dark", "system"):
        style.apply(app, choice)
    assert len(app.findChildren(style.Wardrobe)) == 1


def painted_ground(button: QPushButton) -> str:
    image = button.grab().toImage()
    return image.pixelColor(image.width() // 2, 5).name()


@BOTH
def test_a_role_changes_the_looks_at_once(
    app: QApplication, qtbot: QtBot, palette: Palette
) -> None:
    style.apply(app, palette.scheme)
    button = QPushButton()
    qtbot.addWidget(button)
    button.resize(120, 44)
    before = painted_ground(button)
    style.give_role(button, "primary")
    assert (before, painted_ground(button)) == (palette.raised, palette.accent)
