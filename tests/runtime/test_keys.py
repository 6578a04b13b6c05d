"""Keys that work everywhere are there while the settings want them."""

from __future__ import annotations

from sitwatch.core.policy import Keys as Wanted
from sitwatch.core.policy import Policy
from sitwatch.ports import Wish
from sitwatch.runtime.keys import Keys
from tests.fakes.shortcuts import FakeShortcuts

ON, OFF = Policy(keys=Wanted("on")), Policy()


def test_a_press_is_told_only_while_keys_are_wanted() -> None:
    shortcuts, wishes = FakeShortcuts(), list[Wish]()
    keys = Keys(shortcuts, wishes.append)
    presses: tuple[tuple[Policy, Wish], ...] = (
        (OFF, "break"),
        (ON, "snooze"),
        (ON, "pause"),
        (OFF, "break"),
    )
    for policy, wish in presses:
        keys.obey(policy)
        shortcuts.press(wish)
    assert wishes == ["snooze", "pause"]


def test_closed_is_closed_and_may_be_wanted_again() -> None:
    shortcuts, wishes = FakeShortcuts(), list[Wish]()
    keys = Keys(shortcuts, wishes.append)
    keys.obey(ON)
    keys.close()
    keys.close()
    shortcuts.press("break")
    assert wishes == []
    keys.obey(ON)
    shortcuts.press("break")
    assert wishes == ["break"]
