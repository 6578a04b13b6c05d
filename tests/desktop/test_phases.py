"""A break on offer, soft at first: what somebody types goes on to where it was going.

And which of two screens it appears on, of which one may be pulled out meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.desktop.card import Card
from tests.desktop.desk import Desk
from tests.desktop.hands import Hands, Place
from tests.desktop.notepad import open_notepad
from tests.desktop.program import Sitwatch, minutes_of_typing
from tests.desktop.waiting import until

pytestmark = pytest.mark.desktop

BY_ITSELF = "begins by itself"
DUE = "after_min = 1\nwindow_min = 0\nsoft_s = 10"
HALF = 640
LEFT, RIGHT = range(HALF), range(HALF, 2 * HALF)


@pytest.fixture
def monitors(desk: Desk) -> Desk:
    """Have two monitors side by side, and the pointer on the right one."""
    desk.ask("xrandr", "--setmonitor", "left", "640/160x800/200+0+0", "screen")
    desk.ask("xrandr", "--setmonitor", "right", "640/160x800/200+640+0", "none")
    desk.ask("xdotool", "mousemove", "900", "300")
    return desk


@pytest.fixture
def due(monitors: Desk, sitwatch: Sitwatch) -> Iterator[Sitwatch]:
    sitwatch.set(breaks=DUE)
    sitwatch.remember(*minutes_of_typing(1))
    yield sitwatch
    # What the program says of screens that go is Qt's, and no complaint.
    assert monitors.surroundings


def places(hands: Hands, card: Card) -> list[Place]:
    return [hands.place(window) for window in card.windows()]


def is_on(place: Place, screen: range) -> bool:
    return place.x in screen and place.x + place.width - 1 in screen


def test_all_that_is_typed_arrives_while_a_card_comes_and_grows(
    desk: Desk, sitwatch: Sitwatch, hands: Hands, card: Card
) -> None:
    sitwatch.set(breaks=DUE)
    sitwatch.remember(*minutes_of_typing(1))
    with open_notepad(desk) as file:
        busy, words, typed = hands.focus(), "and on ", 0
        sitwatch.start()
        seen: list[str] = []

        def grown() -> bool:
            nonlocal typed
            hands.type(words)
            typed += 1
            assert hands.focus() == busy
            seen.extend(hands.name(window) for window in card.windows())
            return bool(seen) and BY_ITSELF not in seen[-1]

        until(grown)
        assert BY_ITSELF in seen[0]
        hands.type(words)
        until(lambda: file.read_text() == words * (typed + 1))
    assert not card.takes_keys()


def test_the_card_comes_to_the_screen_with_the_pointer(
    due: Sitwatch, hands: Hands, card: Card
) -> None:
    due.start()
    hands.type_until(card.is_up)
    [place] = places(hands, card)
    assert is_on(place, RIGHT)


def test_a_card_whose_screen_is_pulled_out_moves_to_the_one_that_is_left(
    monitors: Desk, due: Sitwatch, hands: Hands, card: Card
) -> None:
    due.start()
    due.ask("break")
    until(lambda: [is_on(place, RIGHT) for place in places(hands, card)] == [True])
    monitors.ask("xrandr", "--delmonitor", "right")
    until(lambda: [is_on(place, LEFT) for place in places(hands, card)] == [True])
    assert due.face().mood == "asking"


def test_every_screen_shows_it_where_that_is_wanted(
    monitors: Desk, due: Sitwatch, hands: Hands, card: Card
) -> None:
    due.set(look='screen = "every"')
    due.start()
    hands.type_until(lambda: len(card.windows()) == 2)
    first, second = places(hands, card)
    assert {is_on(first, LEFT), is_on(second, LEFT)} == {True, False}
    assert {is_on(first, RIGHT), is_on(second, RIGHT)} == {True, False}
    monitors.ask("xrandr", "--delmonitor", "right")
    until(lambda: [is_on(place, LEFT) for place in places(hands, card)] == [True])
