"""Keys are there while the settings want them; less movement is heeded as it comes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sitwatch.core.policy import Keys, Policy
from sitwatch.ports import Wish
from sitwatch.runtime.desktop import Desktop
from tests.fakes.shortcuts import FakeShortcuts
from tests.fakes.stillness import FakeStillness

ON, OFF = Policy(keys=Keys("on")), Policy()


class Room:
    """A desktop, and somebody who heeds it once the main thread has its turn."""

    def __init__(self) -> None:
        self.shortcuts, self.stillness = FakeShortcuts(), FakeStillness()
        self.errands: list[Callable[[], None]] = []
        self.heeded: list[object] = []
        asked = self.shortcuts, self.stillness
        self.desktop = Desktop(*asked, self.errands.append, self)

    def press(self, wish: Wish) -> None:
        self.heeded.append(wish)

    def heed(self, *, is_less: bool) -> None:
        self.heeded.append(is_less)

    def take_turn(self) -> list[object]:
        while self.errands:
            self.errands.pop(0)()
        return self.heeded


@pytest.fixture
def room() -> Room:
    return Room()


def test_a_press_is_told_only_while_keys_are_wanted(room: Room) -> None:
    presses: tuple[tuple[Policy, Wish], ...] = (
        (OFF, "break"),
        (ON, "snooze"),
        (ON, "pause"),
        (OFF, "break"),
    )
    for policy, wish in presses:
        room.desktop.obey(policy)
        room.shortcuts.press(wish)
    assert room.heeded == []
    assert room.take_turn() == ["snooze", "pause"]


def test_less_movement_is_heeded_whatever_the_settings_say_of_keys(room: Room) -> None:
    room.desktop.open()
    room.stillness.want(less=True)
    room.stillness.want(less=False)
    assert room.take_turn() == [False, True, False]


def test_closed_is_closed_and_keys_may_be_wanted_again(room: Room) -> None:
    room.desktop.open()
    room.desktop.obey(ON)
    room.desktop.close()
    room.desktop.close()
    room.shortcuts.press("break")
    room.stillness.want(less=True)
    assert room.take_turn() == [False]
    room.desktop.obey(ON)
    room.shortcuts.press("break")
    assert room.take_turn() == [False, "break"]
