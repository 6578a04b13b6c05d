"""Keys that work everywhere: a break, later, a pause, each where it is its time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Answered, Paused, Resumed
from tests.fakes.clock import MONDAY
from tests.ui.prompt_room import ORDER
from tests.ui.screen_desktop import BY_MESSAGE, Desktop
from tests.ui.test_screen import FACE

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support", "systemTrayWindowChanged"
    ),
]
LATER = MONDAY + timedelta(minutes=5)
SNOOZED = Answered(at=MONDAY, up=5000.0, prompt="p1", reply="snoozed", until=LATER)


@pytest.fixture
def desktop() -> Iterator[Desktop]:
    desktop = Desktop()
    with closing(desktop.screen):
        yield desktop


def test_a_break_is_asked_for(desktop: Desktop) -> None:
    desktop.screen.press("break")
    assert desktop.resident.offered == 1


def test_what_is_on_offer_can_be_put_off_and_nothing_else(desktop: Desktop) -> None:
    desktop.screen.press("snooze")
    assert desktop.resident.posted == []
    desktop.screen.show_prompt(ORDER)
    assert desktop.has_card
    desktop.screen.press("snooze")
    assert desktop.resident.posted == [SNOOZED]
    assert not desktop.has_card
    desktop.screen.press("snooze")
    assert desktop.resident.posted == [SNOOZED]


def test_an_offer_by_message_or_in_the_tray_can_be_put_off_too(
    desktop: Desktop,
) -> None:
    desktop.screen.obey(BY_MESSAGE)
    desktop.screen.show_prompt(ORDER)
    desktop.screen.press("snooze")
    assert desktop.notifier.shown == {}
    desktop.screen.show_prompt(msgspec.structs.replace(ORDER, phase="tray"))
    desktop.screen.press("snooze")
    assert desktop.resident.posted == [SNOOZED, SNOOZED]


def test_an_exercise_that_was_begun_is_not_put_off(desktop: Desktop) -> None:
    desktop.screen.prompt.start(ORDER)
    before = len(desktop.resident.posted)
    desktop.screen.press("snooze")
    assert len(desktop.resident.posted) == before


def test_prompts_are_paused_for_an_hour_or_resumed(desktop: Desktop) -> None:
    desktop.screen.press("pause")
    desktop.screen.show_face(FACE)
    desktop.screen.press("pause")
    paused = Paused(at=MONDAY, up=5000.0, until=MONDAY + timedelta(hours=1))
    assert desktop.resident.posted == [paused, paused]
    desktop.screen.show_face(msgspec.structs.replace(FACE, held="paused"))
    desktop.screen.press("pause")
    assert desktop.resident.posted[-1] == Resumed(at=MONDAY, up=5000.0)
