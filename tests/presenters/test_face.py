"""The tray's words and ring, from every face that the core can show."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import Any, get_args

import msgspec
import pytest

from sitwatch.core.orders import Held, Mood, ShowFace
from sitwatch.presenters.colours import contrast
from sitwatch.presenters.face import (
    STEPS,
    beckoning,
    pause_choices,
    ring_of,
    words_of,
)

CET = timezone(timedelta(hours=1))
NOW = datetime(2026, 3, 2, 14, 50, tzinfo=CET)
SITTING = ShowFace(
    mood="growing",
    held="",
    filled=0.5,
    seated=timedelta(hours=3, minutes=20),
    low=timedelta(hours=2, minutes=55),
    high=timedelta(hours=3, minutes=40),
    bout=timedelta(minutes=33),
    due_in=timedelta(minutes=12),
    paused_until=None,
    is_standing=False,
)


def face(**changes: Any) -> ShowFace:
    return msgspec.structs.replace(SITTING, **changes)


def coming(**changes: Any) -> str:
    return words_of(face(**changes), NOW).coming


def test_the_tooltip_says_today_and_what_comes() -> None:
    words = words_of(SITTING, NOW)
    assert words.today == "Sat today 3 h 20 (2 h 55 – 3 h 40)"
    assert words.coming == "Next break in 12 min"
    assert words.tooltip == (
        "Sat today 3 h 20 (2 h 55 – 3 h 40) · next break in 12 min"
    )


def test_a_range_of_one_figure_is_left_out() -> None:
    sure = face(seated=timedelta(), low=timedelta(), high=timedelta())
    assert words_of(sure, NOW).today == "Sat today 0 min"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"due_in": timedelta()}, "A break is due"),
        ({"due_in": timedelta(minutes=-3)}, "A break is due"),
        ({"due_in": None}, "No break on its way"),
        ({"mood": "asking"}, "A break is on offer"),
        ({"held": "call"}, "The next break waits for the end of your call"),
        ({"held": "hours", "due_in": None}, "No breaks are offered outside your hours"),
        (
            {"mood": "blind", "held": "away"},
            "Keyboard and pointer cannot be seen: run “sitwatch doctor”",
        ),
    ],
)
def test_what_comes_next_or_why_not(changes: dict[str, Any], words: str) -> None:
    assert coming(**changes) == words


@pytest.mark.parametrize("held", set(get_args(Held)) - {""})
def test_every_hold_has_words_of_its_own(held: Held) -> None:
    assert coming(held=held) != coming()


@pytest.mark.parametrize(
    ("until", "words"),
    [
        (None, "Prompts are paused"),
        (datetime(2026, 3, 2, 14, 30, tzinfo=UTC), "Prompts are paused until 15:30"),
        (
            datetime(2026, 3, 3, 3, tzinfo=UTC),
            "Prompts are paused until tomorrow, 04:00",
        ),
        (
            datetime(2026, 3, 6, 3, tzinfo=UTC),
            "Prompts are paused until Friday, 04:00",
        ),
    ],
)
def test_a_pause_says_when_it_ends(until: datetime | None, words: str) -> None:
    assert coming(mood="paused", paused_until=until) == words
    assert coming(held="paused", paused_until=until) == words


@pytest.mark.parametrize("changes", [{"mood": "paused"}, {"held": "paused"}])
def test_who_has_paused_is_offered_to_resume(changes: dict[str, Any]) -> None:
    assert words_of(face(**changes), NOW).is_paused
    assert not words_of(SITTING, NOW).is_paused


@pytest.mark.parametrize("mood", get_args(Mood))
def test_the_posture_entry_offers_the_other_posture(mood: Mood) -> None:
    sitting = words_of(face(mood=mood), NOW)
    standing = words_of(face(mood=mood, is_standing=True), NOW)
    assert (sitting.posture, sitting.posture_words) == ("standing", "I am standing")
    assert (sitting.sore, sitting.sore_words) == (True, "Sore today")
    assert (standing.posture, standing.posture_words) == ("sitting", "I am sitting")


@pytest.mark.parametrize(
    ("now", "rollover", "tomorrow"),
    [
        (NOW, "04:00", datetime(2026, 3, 3, 4, tzinfo=CET)),
        (NOW.replace(hour=1), "04:00", datetime(2026, 3, 2, 4, tzinfo=CET)),
        (NOW.replace(hour=4, minute=0), "04:00", datetime(2026, 3, 3, 4, tzinfo=CET)),
        (NOW, "00:00", datetime(2026, 3, 3, tzinfo=CET)),
        # New Zealand, where the day in UTC is another one until noon.
        (
            datetime(2026, 3, 2, 9, tzinfo=timezone(timedelta(hours=13))),
            "04:00",
            datetime(2026, 3, 3, 4, tzinfo=timezone(timedelta(hours=13))),
        ),
    ],
)
def test_until_tomorrow_ends_where_the_next_day_begins(
    now: datetime, rollover: str, tomorrow: datetime
) -> None:
    half, hour, day = pause_choices(now, rollover)
    assert half.until - now == timedelta(minutes=30)
    assert hour.until - now == timedelta(hours=1)
    assert day.until == tomorrow
    assert day.until.utcoffset() == now.utcoffset()


@pytest.mark.parametrize(
    ("changes", "step"),
    [
        ({"filled": 0.0}, 0),
        ({"filled": 0.5}, STEPS // 2),
        ({"filled": 1.0}, STEPS),
        ({"filled": 1.7}, STEPS),
        ({"filled": 0.5, "mood": "paused"}, STEPS // 2),
        ({"filled": 0.9, "mood": "due"}, STEPS),
        ({"filled": 0.9, "mood": "asking"}, STEPS),
        ({"filled": 0.9, "mood": "away"}, 0),
        ({"filled": 0.9, "mood": "blind"}, 0),
    ],
)
def test_the_ring_fills_as_the_bout_grows(changes: dict[str, Any], step: int) -> None:
    assert ring_of(face(**changes), "colour").step == step


def test_a_face_that_looks_the_same_is_the_same_ring() -> None:
    later = face(filled=0.51, seated=timedelta(hours=4), due_in=timedelta(minutes=11))
    assert ring_of(later, "colour") == ring_of(SITTING, "colour")


@pytest.mark.parametrize("mood", get_args(Mood))
def test_every_ring_is_readable_on_any_panel(mood: Mood) -> None:
    for style in ("colour", "symbolic"):
        colour = ring_of(face(mood=mood), style).colour
        assert contrast(colour, "#ffffff") >= 3
        assert contrast(colour, "#000000") >= 3


def test_a_symbolic_ring_has_one_colour() -> None:
    colours = {ring_of(face(mood=mood), "symbolic").colour for mood in get_args(Mood)}
    assert len(colours) == 1


def test_a_break_within_seconds_has_the_sign_to_rise_already() -> None:
    soon = ring_of(face(pulse="soon", filled=0.98), "colour")
    assert soon.mood == "due"
    assert soon.colour == ring_of(face(mood="due"), "colour").colour
    assert ring_of(face(mood="blind", pulse="soon"), "colour").mood == "blind"


def test_a_ring_that_wants_to_be_noticed_comes_to_rest_as_it_is() -> None:
    ring = ring_of(face(mood="asking", pulse="asking"), "colour")
    looks = beckoning(ring, "colour")
    assert looks[-1] == ring
    assert {look.mood for look in looks} == {"asking", "due"}
    assert all(one != other for one, other in pairwise(looks))


def test_what_is_within_seconds_is_said_without_a_figure() -> None:
    assert coming(pulse="soon", due_in=timedelta(minutes=1)) == "A break is coming up"
    assert coming(pulse="soon", due_in=timedelta()) == "A break is due"
    assert coming(pulse="soon", due_in=None, held="call") == (
        "The next break waits for the end of your call"
    )
