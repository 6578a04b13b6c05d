"""The short ways come to what the long one comes to, in every part of the state."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance, folding
from sitwatch.core.advance.shortcuts import sat_on
from sitwatch.core.facts import Step
from sitwatch.core.orders import Order
from sitwatch.core.policy import Policy, policy_from
from sitwatch.core.timeline.line import Labels, place
from tests.core.advance.lived import POLICY, after, ticked
from tests.daylight import at, corrected, told, typing

HASTY = policy_from({"breaks": {"after_min": 20, "window_min": 1, "heads_up_s": 0}})
replace = msgspec.structs.replace

Lived = list[tuple[State, tuple[Order, ...]]]

NINE = at("09:00")
WORK = (f.Started(at=NINE), typing("09:00", "09:10"))
ON = typing("09:10:20", "09:11")
BACK = typing("09:11", "09:12")


def is_short(*steps: Step, policy: Policy = POLICY) -> bool:
    """Tell whether the last of some steps, which is input, takes a short way."""
    state, last = after(*steps[:-1], policy=policy), steps[-1]
    assert isinstance(last, f.Input)
    return sat_on(state, last, place(state.anchors, last), policy) is not None


def lived(steps: Iterable[Step], policy: Policy) -> Lived:
    """Return the state after each step, and what it asked for."""
    state, seen = State(), []
    for step in steps:
        state, orders = advance(state, step, policy)
        seen.append((state, orders))
    return seen


def lived_at_length(steps: Iterable[Step], policy: Policy) -> Lived:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "sat_on", lambda *_: None)
        return lived(steps, policy)


def test_most_input_takes_a_short_way() -> None:
    assert is_short(*WORK, ON)
    assert is_short(*WORK, BACK)
    assert is_short(*WORK, ON, typing("09:13", "09:14"))


LONG_WAYS: dict[str, tuple[Step, ...]] = {
    "the first": (typing("09:00", "09:10"),),
    "after three minutes": (*WORK, typing("09:13", "09:14")),
    "after a lock": (*WORK, f.Locked(at=at("09:10:10")), BACK),
    "in a call": (*WORK, f.CallBegan(at=at("09:05")), BACK),
    "on their feet": (*WORK, told("standing", "09:10"), BACK),
    "up in a call with a break due": (
        *WORK,
        f.CallBegan(at=at("09:10")),
        typing("09:30", "09:45"),
        told("standing", "09:45"),
        typing("09:45", "09:45:20"),
        typing("09:45:20", "09:45:40"),
    ),
    "gone": (*WORK, told("away", "09:10"), BACK),
    "after a word": (*WORK, corrected("away", "09:05", "09:10", "09:10"), BACK),
    "within a word": (*WORK, corrected("away", "09:10", "09:30", "09:10"), ON),
    "with a card up": (*WORK, f.Prompted(at=at("09:10:01"), prompt="p"), BACK),
    "up to the bell": (*WORK, typing("09:10:20", "09:50")),
    "due": (*WORK, typing("09:10:20", "09:50"), typing("09:51", "09:52")),
    "into a new day": (typing("03:50", "03:58"), typing("03:59", "04:01")),
    "overtaken by a bell": (*WORK, ticked("09:12:30"), BACK),
    "after lunch": (
        *WORK,
        typing("12:50", "13:00"),
        typing("13:01", "13:02"),
    ),
    "answered meanwhile": (
        *WORK,
        typing("09:09", "09:10", device="lap"),
        f.Prompted(at=at("09:10:01"), prompt="p"),
        f.Answered(at=at("09:10:50"), prompt="p", reply="skipped"),
        typing("09:10:45", "09:11:30", device="lap"),
    ),
}


@pytest.mark.parametrize("steps", LONG_WAYS.values(), ids=LONG_WAYS)
def test_what_may_be_more_goes_the_long_way(steps: tuple[Step, ...]) -> None:
    assert not is_short(*steps)
    assert lived(steps, POLICY) == lived_at_length(steps, POLICY)


def test_a_pause_in_which_one_may_have_got_up_goes_the_long_way() -> None:
    shares = f.ProfileChanged(at=at("08:00"), changes={"desk_share": 0.2})
    assert not is_short(shares, *WORK, BACK)


MINUTE = timedelta(minutes=1)
GAPS_S = st.sampled_from([0, 5, 29.9, 30, 30, 50, 50, 90, 90, 150, 179.9, 180, 1300])
LENGTHS_S = st.sampled_from([0, 0.2, 1, 20, 20, 200, 900])


def seen_at(now: datetime) -> Labels:
    return {"at": now, "up": (now - NINE).total_seconds(), "device": None}


def answered(now: datetime) -> f.Fact:
    return f.Corrected(
        **seen_at(now), start=now - 5 * MINUTE, end=now, posture="away", asked=True
    )


def declared(now: datetime) -> f.Fact:
    start, end = now - 5 * MINUTE, now + MINUTE
    return f.Declared(**seen_at(now), start=start, end=end)


HAPPENINGS: dict[str, Callable[[datetime], Step]] = {
    "label": lambda now: f.PostureTold(**seen_at(now), posture="sitting"),
    "standing": lambda now: f.PostureTold(**seen_at(now), posture="standing"),
    "answer": answered,
    "word": declared,
    "lock": lambda now: f.Locked(**seen_at(now)),
    "unlock": lambda now: f.Unlocked(**seen_at(now)),
    "call": lambda now: f.CallBegan(**seen_at(now)),
    "end": lambda now: f.CallEnded(**seen_at(now)),
    "tick": lambda now: f.Ticked(**seen_at(now)),
    "prompt": lambda now: f.Prompted(**seen_at(now), prompt="one"),
    "snooze": lambda now: f.Answered(**seen_at(now), prompt="one", reply="snoozed"),
    "skip": lambda now: f.Answered(**seen_at(now), prompt="one", reply="skipped"),
    "pause": lambda now: f.Paused(**seen_at(now), until=now + 9 * MINUTE),
}
MOMENTS = st.tuples(GAPS_S, LENGTHS_S, st.sampled_from(["", "", *HAPPENINGS]))


@st.composite
def days(draw: st.DrawFn) -> list[Step]:
    """Draw a day at the desk, mostly of input and of pauses that are sat through."""
    steps: list[Step] = [f.Started(at=NINE, up=0.0)]
    now = NINE + draw(st.sampled_from([0, 120])) * MINUTE
    for gap_s, length_s, what in draw(st.lists(MOMENTS, max_size=40)):
        now += timedelta(seconds=gap_s)
        steps.append(f.Input(**seen_at(now), for_s=length_s, keys=int(length_s)))
        now += timedelta(seconds=length_s)
        if what:
            steps.append(HAPPENINGS[what](now))
    return steps


def at_heart(state: State) -> State:
    """Return the state but for what may wait for the next long way."""
    questions = replace(state.questions, asking=None)
    return replace(state, bell=None, questions=questions)


@given(days(), st.sampled_from([POLICY, HASTY]))
def test_the_short_ways_change_nothing(steps: list[Step], policy: Policy) -> None:
    both = zip(lived(steps, policy), lived_at_length(steps, policy), strict=True)
    for (shortly, _), (at_length, _) in both:
        assert at_heart(shortly) == at_heart(at_length)
        if shortly.bell != at_length.bell:
            assert shortly.breaks.waiting_since is not None
            assert shortly.bell is not None
            assert at_length.bell is not None
            assert shortly.bell < at_length.bell
