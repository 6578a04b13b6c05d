"""What a card is made with, so that it lies where it is wanted."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.ui import stacking
from sitwatch.ui.stacking import choose_stacking, keep_its_layer, stacking_flags

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QWindow

pytestmark = pytest.mark.usefixtures("qapp")
ABOVE = Qt.WindowType.WindowStaysOnTopHint
PAST = Qt.WindowType.X11BypassWindowManagerHint


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    choose_stacking("no")


@pytest.fixture
def on_x11(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: "xcb")


@pytest.mark.usefixtures("on_x11")
def test_a_card_passes_the_window_manager_by_only_where_that_is_wanted() -> None:
    assert stacking_flags() == ABOVE
    choose_stacking("yes")
    assert stacking_flags() == ABOVE | PAST


def test_only_x11_has_a_window_manager_to_pass_by() -> None:
    choose_stacking("yes")
    assert stacking_flags() == ABOVE


@pytest.mark.parametrize(
    ("wanted", "is_full", "covers"),
    [("no", False, True), ("no", True, False), ("yes", True, True)],
)
def test_a_card_stays_on_top_of_no_full_screen_that_it_may_not_cover(
    monkeypatch: pytest.MonkeyPatch, wanted: str, *, is_full: bool, covers: bool
) -> None:
    monkeypatch.setattr(stacking, "is_full_screen_in_front", lambda: is_full)
    choose_stacking("yes" if wanted == "yes" else "no")
    window = QWindow()
    for flag in (ABOVE, Qt.WindowType.Window):
        window.setFlags(flag)
        keep_its_layer(window)
        assert bool(window.flags() & ABOVE) is covers
