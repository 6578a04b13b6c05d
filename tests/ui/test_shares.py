"""How much of a time one sits, by one click."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from sitwatch.ui.shares import Shares
from tests.ui.gestures import put_away

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def shares() -> Iterator[Shares]:
    made = Shares("The sofa")
    yield made
    put_away(made)


def test_a_share_is_told_by_the_click(shares: Shares) -> None:
    told: list[float] = []
    shares.chosen.connect(told.append)
    assert shares.share is None
    for button in shares.buttons:
        button.click()
    assert told == [0.0, 0.25, 0.5, 0.75, 1.0]
    assert shares.share == 1.0


@pytest.mark.parametrize(
    ("given", "marked"), [(0.75, 0.75), (0.8, 0.75), (0.0, 0.0), (None, None)]
)
def test_the_nearest_share_is_marked_and_nobody_chose_it(
    shares: Shares, qtbot: QtBot, given: float | None, marked: float | None
) -> None:
    shares.show_share(0.5)
    with qtbot.assertNotEmitted(shares.chosen):
        shares.show_share(given)
    assert shares.share == marked


def test_each_is_told_to_screen_readers(shares: Shares) -> None:
    assert shares.buttons[1].accessibleName() == "The sofa 25 %"
