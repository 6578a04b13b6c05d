"""Lock and sleep, as logind tells of them on a system bus of the test's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

import pytest

from tests.daemons.system_bus import Logind, running_logind, running_system_bus
from tests.desktop.card import BUTTONS, Card
from tests.desktop.counted import NOTES
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands
from tests.desktop.program import Sitwatch, minutes_of_typing, now
from tests.desktop.waiting import stays, steadily, until

pytestmark = pytest.mark.desktop

PASSWORD = "twelve tall trees"  # noqa: S105 - typed while the screen is locked
OFFERED = "A break, as you wished"
START, END_EARLY = 0, -1
A_WHILE_S = 3.0
LONGER_THAN_A_LOOK_S = 11.0
NEAR_S = 1.5
"""A beat, and what it takes to tell of it."""


@pytest.fixture
def logind(desk: Desk, sitwatch: Sitwatch) -> Iterator[Logind]:
    folder = desk.folder / "system"
    folder.mkdir()
    with running_system_bus(folder) as bus, running_logind(bus) as logind:
        sitwatch.surroundings |= {
            "DBUS_SYSTEM_BUS_ADDRESS": bus.address,
            "XDG_SESSION_ID": logind.session,
        }
        yield logind


def start_with_a_break_due(sitwatch: Sitwatch) -> None:
    """Start in the middle of a day; the next key brings the card up."""
    sitwatch.set(breaks="after_min = 1\nwindow_min = 0")
    sitwatch.remember(*minutes_of_typing(1))
    start(sitwatch)


def start(sitwatch: Sitwatch) -> None:
    """Start, and return when the session is found."""
    sitwatch.start()
    until(lambda: sitwatch.uses("session"))


def typed(hands: Hands) -> float:
    """Type for long enough to be seen, and return when that ended."""
    steadily(lambda: hands.type("some words "), A_WHILE_S)
    return now().timestamp()


def leave(sitwatch: Sitwatch, logind: Logind, how: str) -> None:
    """Lock the screen, or have the machine sleep."""
    (logind.lock if how == "lock" else logind.sleep)()
    sitwatch.fact("locked" if how == "lock" else "slept")


def come_back(sitwatch: Sitwatch, logind: Logind, how: str) -> None:
    """Undo that."""
    (logind.unlock if how == "lock" else logind.wake)()
    sitwatch.fact("unlocked" if how == "lock" else "woke")


def absence(sitwatch: Sitwatch, because: str) -> tuple[float, float]:
    """Return when the one absence for that reason began and ended."""
    spans = sitwatch.replayed()["spans"]
    (span,) = (span for span in spans if span["because"] == because)
    begin, end = (datetime.fromisoformat(span[key]) for key in ("start", "end"))
    return begin.timestamp(), end.timestamp()


def test_no_break_is_offered_while_the_screen_is_locked(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, card: Card
) -> None:
    start_with_a_break_due(sitwatch)
    logind.lock()
    sitwatch.fact("locked")
    hands.type(PASSWORD)
    stays(lambda: not card.is_up(), A_WHILE_S)
    assert sitwatch.status()["held"] == "locked"
    logind.unlock()
    sitwatch.fact("unlocked")
    stays(lambda: not card.is_up(), A_WHILE_S)
    hands.type_until(card.is_up)


def test_a_lock_takes_the_card_away_for_as_long_as_it_lasts(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, card: Card
) -> None:
    start(sitwatch)
    sitwatch.ask("break")
    until(card.is_up)
    logind.lock()
    until(lambda: not card.is_up())
    logind.unlock()
    sitwatch.fact("unlocked")
    assert not card.is_up()
    hands.type_until(card.is_up)
    assert len(sitwatch.facts("prompted")) == 1


@pytest.mark.parametrize("how", ["lock", "sleep"])
def test_an_exercise_stands_still_behind_a_lock_and_in_a_sleep(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, card: Card, how: str
) -> None:
    start(sitwatch)
    sitwatch.ask("break")
    until(card.is_up)
    card.click(BUTTONS, START)
    until(lambda: not card.words().startswith(OFFERED))
    doing = card.words()
    leave(sitwatch, logind, how)
    until(lambda: not card.is_up())
    come_back(sitwatch, logind, how)
    stays(lambda: not card.is_up(), A_WHILE_S)
    hands.type_until(card.is_up)
    assert card.words() == doing
    card.click(BUTTONS, END_EARLY)
    assert sitwatch.fact("answered")["reply"] == "partial"
    kinds = [fact["fact"] for fact in sitwatch.facts("prompted", "began", "answered")]
    assert kinds == ["prompted", "began", "answered"]


def test_a_card_is_away_while_the_machine_sleeps_and_comes_back_with_somebody(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, card: Card
) -> None:
    start_with_a_break_due(sitwatch)
    hands.type_until(card.is_up)
    leave(sitwatch, logind, "sleep")
    until(lambda: not card.is_up())
    come_back(sitwatch, logind, "sleep")
    stays(lambda: not card.is_up(), A_WHILE_S)
    hands.type_until(card.is_up)
    assert len(sitwatch.facts("prompted")) == 1


def test_nothing_is_offered_on_waking_before_somebody_is_there(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, card: Card
) -> None:
    start_with_a_break_due(sitwatch)
    logind.sleep()
    sitwatch.fact("slept")
    logind.wake()
    sitwatch.fact("woke")
    stays(lambda: not card.is_up(), A_WHILE_S)
    hands.type_until(card.is_up)


def test_a_lock_is_an_absence_since_the_last_input(
    sitwatch: Sitwatch, logind: Logind, hands: Hands
) -> None:
    start(sitwatch)
    last = typed(hands)
    logind.lock()
    sitwatch.fact("locked")
    logind.unlock()
    sitwatch.fact("unlocked")
    typed(hands)
    begin, end = absence(sitwatch, "locked")
    assert begin == pytest.approx(last, abs=NEAR_S)
    assert end > begin


class Questions:
    """How often the program has asked the X server about input."""

    def __init__(self, sitwatch: Sitwatch) -> None:
        self._notes = sitwatch.places.state / "asked"
        sitwatch.surroundings[NOTES] = str(self._notes)

    def __call__(self) -> int:
        return self._notes.stat().st_size if self._notes.exists() else 0


@pytest.fixture
def asked(sitwatch: Sitwatch) -> Questions:
    """The program runs, knows of the session, and its questions are counted."""
    asked = Questions(sitwatch)
    sitwatch.launch(module="tests.desktop.counted")
    until(sitwatch.is_answering)
    until(lambda: sitwatch.uses("session"))
    return asked


def test_behind_a_lock_nothing_is_asked_and_the_return_counts(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, asked: Questions
) -> None:
    last = typed(hands)
    logind.lock()
    sitwatch.fact("locked")
    before = asked()
    hands.type(PASSWORD)
    stays(lambda: asked() == before, LONGER_THAN_A_LOOK_S)
    logind.unlock()
    sitwatch.fact("unlocked")
    back = now().timestamp()
    assert asked() > before
    typed(hands)
    begin, end = absence(sitwatch, "locked")
    assert begin == pytest.approx(last, abs=NEAR_S)
    assert end == pytest.approx(back, abs=NEAR_S)
    assert not sitwatch.facts("blind")


def test_where_logind_is_lost_behind_a_lock_it_is_asked_again(
    sitwatch: Sitwatch, logind: Logind, hands: Hands, asked: Questions
) -> None:
    typed(hands)
    logind.lock()
    sitwatch.fact("locked")
    before = asked()
    logind.stop()
    until(lambda: asked() > before)
    assert sitwatch.status()["held"] == "locked"
    assert not sitwatch.facts("blind")


def test_a_sleep_is_an_absence_since_the_last_input(
    sitwatch: Sitwatch, logind: Logind, hands: Hands
) -> None:
    start(sitwatch)
    last = typed(hands)
    logind.sleep()
    sitwatch.fact("slept")
    logind.wake()
    sitwatch.fact("woke")
    typed(hands)
    begin, end = absence(sitwatch, "slept")
    assert begin == pytest.approx(last, abs=NEAR_S)
    assert end > begin
