"""What the card lets be heard, as the settings want it."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.policy import Policy, Sound
from tests.ui.prompt_room import ORDER, Room, begun

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("This plugin does not support"),
]

SMALL = msgspec.structs.replace(ORDER, phase="small")


def led_through(sound: Sound, *, can_speak: bool = True) -> list[tuple[str, int]]:
    """Be led through an exercise from the soft offer on, and return what was heard."""
    room = Room()
    room.sounds.can_speak = can_speak
    room.prompt.obey(Policy(sound=sound))
    room.prompt.show(SMALL)
    room.prompt.show(ORDER)
    card = begun(room, 0.05)
    while card.card.page is card.pace.page:
        room.watch(0.2)
    room.prompt.close()
    return room.sounds.heard


def test_at_first_nothing_is_heard() -> None:
    assert led_through(Sound()) == []


def test_whoever_counts_themselves_hears_the_ends_alone() -> None:
    heard = led_through(Sound(volume=40, counting="off"))
    assert heard == [("offer", 40), ("end", 40)]


def test_beeps_count_the_repetitions() -> None:
    heard = [cue for cue, _volume in led_through(Sound(volume=40))]
    assert (heard[0], heard[1], heard[-1]) == ("offer", "turn", "end")
    assert heard.count("rep") == 10
    assert heard.count("offer") == 1


def test_a_voice_says_what_begins_and_counts() -> None:
    heard = [word for word, _volume in led_through(Sound(10, "spoken"))]
    assert heard[1].startswith("Get ready")
    assert heard[2:-2] == [str(number) for number in range(1, 11)]
    assert heard[-2] == "Stand tall, squeeze"


def test_where_nothing_speaks_beeps_count() -> None:
    heard = led_through(Sound(40, "spoken"), can_speak=False)
    assert heard == led_through(Sound(40, "beeps"))
    assert heard.count(("rep", 40)) == 10
