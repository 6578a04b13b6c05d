"""Programs that keep the screen awake are nobody at the desk."""

from __future__ import annotations

import pytest

from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch
from tests.desktop.waiting import stays, steadily

pytestmark = pytest.mark.desktop

FILM_S = 6.0
MOVES_S = 2.5
PAUSE_S = 3.0
FRAME = ("sleep", "0.3")


def test_resetting_the_screen_saver_is_no_input(
    desk: Desk, sitwatch: Sitwatch, hands: Hands
) -> None:
    def play() -> None:
        desk.ask("xset", "s", "reset")
        desk.ask(*FRAME)

    sitwatch.start()
    desk.ask("xset", "s", "reset")
    stays(lambda: not sitwatch.count("input"), PAUSE_S)
    steadily(play, FILM_S)
    assert sitwatch.count("input") == 0
    hands.type_until(lambda: sitwatch.count("input"))


def test_a_pointer_that_moves_is_input(sitwatch: Sitwatch, hands: Hands) -> None:
    sitwatch.start()
    steadily(hands.move, MOVES_S)
    assert sitwatch.fact("input")["keys"] == 0
