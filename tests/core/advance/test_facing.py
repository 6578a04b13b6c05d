"""The face: what the tray shows of a state at a moment."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance import State, face_of, is_locked
from sitwatch.core.facts import Step
from sitwatch.core.orders import ShowFace
from sitwatch.core.policy import Policy, policy_from
from tests.core.advance.lived import POLICY, after, ticked
from tests.daylight import at, corrected, told, typing

MINUTE = timedelta(minutes=1)
WORK = typing("09:00", "09:20")
LONG = typing("09:00", "09:45")
PROMPTED = f.Prompted(at=at("09:45"), prompt="p")


def face(clock: str, *steps: Step, policy: Policy = POLICY) -> ShowFace:
    shown = face_of(after(*steps, policy=policy), at(clock), policy)
    assert shown is not None
    return shown


def test_before_the_first_fact_there_is_no_face() -> None:
    assert face_of(State(), at("09:00"), POLICY) is None
    assert not is_locked(State())


@pytest.mark.parametrize(
    ("steps", "is_true"),
    [
        ((), False),
        ((f.Locked(at=at("09:21")),), True),
        ((f.Slept(at=at("09:21")),), True),
        ((f.Locked(at=at("09:21")), f.Unlocked(at=at("09:22"))), False),
        ((f.Locked(at=at("09:21")), f.Paused(at=at("09:22"))), True),
    ],
)
def test_a_lock_is_known_also_where_prompts_are_paused(
    steps: tuple[Step, ...], *, is_true: bool
) -> None:
    assert is_locked(after(WORK, *steps)) is is_true


@pytest.mark.parametrize(
    ("clock", "steps", "mood"),
    [
        ("09:20", [WORK], "fresh"),
        ("09:22:30", [typing("09:00", "09:22:30")], "growing"),
        ("09:45", [LONG], "due"),
        ("09:45:10", [LONG, PROMPTED], "asking"),
        ("09:21", [WORK, told("standing", "09:20")], "standing"),
        ("09:30", [WORK], "away"),
        ("09:21", [WORK, f.Paused(at=at("09:20"))], "paused"),
        ("09:21", [WORK, f.Blinded(at=at("09:20"))], "blind"),
        ("09:21", [WORK, f.Paused(at=at("09:20")), f.Blinded(at=at("09:20"))], "blind"),
    ],
    ids=[
        "half-way is still fresh",
        "growing",
        "due",
        "a card is up",
        "standing",
        "nobody there",
        "paused",
        "blind",
        "blind before paused",
    ],
)
def test_the_mood(clock: str, steps: list[Step], mood: str) -> None:
    assert face(clock, *steps).mood == mood


@pytest.mark.parametrize(
    ("clock", "steps", "filled"),
    [
        ("09:20", [WORK], 14 / 32),
        ("09:44:59", [typing("09:00", "09:44:59")], 31 / 32),
        ("09:45", [LONG], 1.0),
        ("10:10", [LONG, typing("09:45", "10:10")], 1.0),
        ("09:30", [WORK], 0.0),
    ],
    ids=["growing", "a second before", "due", "long due", "away"],
)
def test_the_ring_fills_in_steps(clock: str, steps: list[Step], filled: float) -> None:
    assert face(clock, *steps).filled == filled


def test_figures_are_whole_minutes_of_the_day() -> None:
    shown = face("09:20:30", typing("06:00", "06:10"), WORK)
    assert shown.seated == 28 * MINUTE
    assert shown.low <= shown.seated <= shown.high
    assert shown.low % MINUTE == shown.high % MINUTE == timedelta(0)
    assert shown.bout == 20 * MINUTE


def test_figures_begin_anew_with_the_day() -> None:
    night = (typing("Tue 03:00", "Tue 03:30"), ticked("Tue 04:00"))
    assert face("Tue 04:01", *night).seated == timedelta(0)


def test_figures_follow_what_the_user_says() -> None:
    word = corrected("away", "09:00", "09:20", "09:20")
    assert face("09:20", WORK, word).seated == timedelta(0)


def test_a_day_without_anything_shows_nothing() -> None:
    shown = face("09:00", f.Started(at=at("09:00")))
    assert (shown.seated, shown.high, shown.bout) == (timedelta(0),) * 3
    assert (shown.mood, shown.due_in) == ("away", None)


@pytest.mark.parametrize(
    ("clock", "steps", "minutes"),
    [
        ("09:20", [WORK], 25),
        ("09:20:30", [WORK], 25),
        ("09:45", [LONG], 0),
        ("09:50", [LONG, typing("09:45", "09:50")], 0),
        ("09:30", [WORK], None),
        ("09:22:30", [WORK], 23),
        ("09:21", [WORK, f.Paused(at=at("09:20"))], None),
        ("09:21", [WORK, f.CallBegan(at=at("09:20"))], None),
    ],
    ids=[
        "to come",
        "rounded up",
        "due",
        "long due",
        "nobody there",
        "in a pause too short for a rest",
        "paused",
        "in a call",
    ],
)
def test_minutes_to_the_next_break(
    clock: str, steps: list[Step], minutes: int | None
) -> None:
    due_in = face(clock, *steps).due_in
    assert due_in == (None if minutes is None else minutes * MINUTE)


def test_a_break_put_off_comes_when_it_was_put_off_to() -> None:
    later = f.Answered(at=at("09:45"), prompt="p", reply="snoozed", until=at("09:55"))
    assert face("09:45", LONG, PROMPTED, later).due_in == 10 * MINUTE


def test_what_holds_a_break_back_is_told() -> None:
    assert face("09:20", WORK).held == ""
    assert face("09:21", WORK, f.CallBegan(at=at("09:20"))).held == "call"
    closed = policy_from({"hours": {"mon": ["10:00-18:00"]}})
    assert face("09:20", WORK, policy=closed).held == "hours"


def test_the_end_of_a_pause_is_told_by_the_clock_on_the_wall() -> None:
    paused = f.Paused(at=at("09:20"), until=at("10:20"))
    assert face("09:21", WORK, paused).paused_until == at("10:20")
    assert face("10:20", WORK, paused).paused_until is None
    assert face("09:21", WORK, f.Paused(at=at("09:20"))).paused_until is None


def test_a_clock_set_back_leaves_hours_and_pauses_on_the_wall() -> None:
    before = typing("12:00", "12:10", up=0.0)
    back = typing("09:10", "09:20", up=600.0)
    paused = f.Paused(at=at("09:20"), up=1200.0, until=at("10:20"))
    state = after(before, back, paused)
    shown = face_of(state, at("12:21"), POLICY)
    assert shown is not None
    assert (shown.mood, shown.paused_until) == ("paused", at("10:20"))


@pytest.mark.parametrize(
    ("clock", "pulse"),
    [("09:44:29", ""), ("09:44:30", "soon"), ("09:44:59", "soon")],
)
def test_the_tray_tells_of_a_break_half_a_minute_ahead(clock: str, pulse: str) -> None:
    assert face(clock, typing("09:00", clock)).pulse == pulse
    never = policy_from({"breaks": {"heads_up_s": 0}})
    assert face(clock, typing("09:00", clock), policy=never).pulse == ""


def test_a_held_break_is_not_told_of_ahead() -> None:
    call = f.CallBegan(at=at("09:20"))
    assert face("09:44:40", WORK, call, typing("09:20", "09:44:40")).pulse == ""


def test_the_tray_pulses_while_an_offer_is_soft() -> None:
    due = (LONG, ticked("09:45:15"))
    assert face("09:45:20", *due).pulse == "asking"
    assert face("09:45:50", *due, ticked("09:45:45")).pulse == ""


def test_a_walk_to_the_printer_empties_the_ring_by_half() -> None:
    up = (WORK, f.Locked(at=at("09:20")), f.Unlocked(at=at("09:21")))
    shown = face("09:21:05", *up, typing("09:21", "09:21:05"))
    assert shown.filled == 7 / 32
    assert shown.due_in == 35 * MINUTE


def test_the_word_for_standing_is_told_under_any_mood() -> None:
    standing = (WORK, told("standing", "09:20"), f.Paused(at=at("09:20")))
    assert face("09:21", *standing).is_standing
    assert not face("09:21", WORK).is_standing


@pytest.mark.parametrize(("clock", "is_sore"), [("09:21", True), ("Tue 09:21", False)])
def test_who_is_sore_is_so_for_that_day(clock: str, *, is_sore: bool) -> None:
    told = f.ProfileChanged(at=at("09:20"), changes={"sore": True})
    assert face(clock, WORK, told).is_sore is is_sore
    assert not face(clock, WORK).is_sore
