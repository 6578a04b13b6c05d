"""One fact through all stations: place, sitting, breaks, moves, bell."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance.folding import EXERCISES_KEPT
from sitwatch.core.facts import Step
from sitwatch.core.orders import WakeAt
from sitwatch.core.policy import policy_from
from sitwatch.core.timeline.days import OffsetChange
from tests.core.advance.lived import after, asked_for, ticked
from tests.daylight import at, corrected, lines_of, told, typing

WORK = typing("09:00", "09:10")
PROMPTED = f.Prompted(at=at("09:10"), prompt="p", exercise="squat")


def settled(*steps: Step) -> list[str]:
    return lines_of(after(*steps).settled)


def test_the_first_fact_opens_the_day() -> None:
    state = after(WORK)
    assert (state.now, state.day) == (at("09:10"), date(2026, 3, 2))
    assert state.day_end == at("Tue 04:00")
    assert [change.offset for change in state.changes] == [timedelta(hours=1)]


def test_input_that_goes_on_makes_the_activity_longer_and_asks_for_nothing() -> None:
    steps = (WORK, typing("09:10:20", "09:12"))
    state = after(*steps)
    assert asked_for(*steps) == ()
    assert state.sitting is not None
    assert state.sitting.active_from == at("09:00")
    assert state.sitting.active_to == state.now == at("09:12")


def test_input_that_a_bell_has_overtaken_does_not_turn_back_time() -> None:
    steps = (WORK, ticked("09:10:05"), typing("09:10:01", "09:10:02"))
    assert after(*steps).now == at("09:10:05")


def test_a_pause_is_settled_when_it_ends() -> None:
    assert settled(WORK, ticked("09:30")) == []
    assert settled(WORK, typing("09:30", "09:31")) == [
        "Mon 09:00:00 Mon 09:10:00 seated 0.94 input",
        "Mon 09:10:00 Mon 09:30:00 away 0.10 long_gap",
    ]
    assert settled(WORK, typing("09:30", "09:31"), ticked("09:32")) == []


def test_what_was_settled_since_the_day_began_is_kept_until_the_next() -> None:
    back = typing("09:30", "09:31")
    assert len(after(WORK, back).today) == 2
    assert len(after(WORK, back, typing("10:00", "10:01")).today) == 4
    tomorrow = after(WORK, back, ticked("Tue 04:00"))
    assert (tomorrow.today, tomorrow.day) == ((), date(2026, 3, 3))


def test_input_made_by_software_passes_time_and_nothing_else() -> None:
    injected = typing("09:10", "09:30", injected=True)
    state = after(WORK, injected)
    assert state.sitting is not None
    assert (state.now, state.sitting.active_to) == (at("09:30"), at("09:10"))


def test_a_new_day_ends_what_was_said_of_posture_where_it_began() -> None:
    night = (told("standing", "Tue 03:00"), typing("Tue 03:00", "Tue 05:00"))
    state = after(typing("Tue 02:00", "Tue 03:00"), *night, ticked("Tue 05:00"))
    assert state.sitting is not None
    assert state.sitting.told == "sitting"
    assert lines_of(state.settled) == ["Tue 03:00:00 Tue 04:00:00 standing 0.00 said"]
    assert state.sitting.active_from == at("Tue 04:00")


def test_yesterday_does_not_come_back_when_the_clock_goes_back() -> None:
    flown = at("Tue 10:00").astimezone(timezone(timedelta(hours=-8)))
    assert after(typing("Tue 09:00", "Tue 09:30"), f.Woke(at=flown)).day == date(
        2026, 3, 3
    )


def test_an_offset_is_in_force_since_the_fact_before_it() -> None:
    east = timezone(timedelta(hours=2))
    later = f.Locked(at=at("09:40").astimezone(east))
    changes = after(WORK, ticked("09:30"), later).changes
    assert changes == (
        OffsetChange(datetime.min.replace(tzinfo=UTC), timedelta(hours=1)),
        OffsetChange(at("09:10").astimezone(UTC), timedelta(hours=2)),
    )


def test_a_bell_before_any_fact_is_no_trouble() -> None:
    state = after(ticked("09:00"), ticked("09:01"))
    assert state.anchors == {}
    east = f.Ticked(at=at("09:02").astimezone(timezone(timedelta(hours=2))))
    assert len(after(east, begin=state).changes) == 2


@pytest.mark.parametrize(
    ("steps", "off"),
    [
        ([f.Started(at=at("09:30"))], "09:10:00"),
        ([f.Stopped(at=at("09:20")), f.Started(at=at("09:30"))], "09:20:00"),
        ([f.ScreenWentOff(at=at("09:15")), f.Started(at=at("09:30"))], "09:15:00"),
    ],
    ids=["killed at once", "stopped", "killed after a fact"],
)
def test_between_a_recorder_and_the_next_nothing_is_known(
    steps: list[Step], off: str
) -> None:
    told_of = settled(WORK, *steps, typing("09:30", "09:40"))
    assert told_of[0] == "Mon 09:00:00 Mon 09:10:00 seated 0.94 input"
    assert told_of[-1] == f"Mon {off} Mon 09:30:00 unknown 0.00 off"


def test_a_first_start_cuts_nothing() -> None:
    assert settled(f.Started(at=at("09:00")), typing("09:00:10", "09:10")) == []


def test_a_bell_is_set_when_it_changes_and_only_then() -> None:
    assert asked_for(WORK) == (WakeAt(at("09:44:30")),)
    assert asked_for(WORK, f.ScreenWentOff(at=at("09:10:05"))) == ()
    assert asked_for(WORK, f.Locked(at=at("09:10")), ticked("09:14")) == (WakeAt(None),)


def test_a_journal_read_again_raises_nothing() -> None:
    steps = (typing("09:00", "10:00"), typing("10:00:20", "11:00"))
    orders = [asked_for(*steps[: n + 1]) for n in range(len(steps))]
    assert all(isinstance(order, WakeAt) for each in orders for order in each)


def test_a_bell_while_the_hours_are_closed_rings_when_they_open() -> None:
    policy = policy_from({"hours": {"mon": ["10:00-18:00"]}})
    state = after(typing("09:00", "09:50"), policy=policy)
    assert state.bell == at("09:59:30")


def test_a_prompt_is_remembered_by_its_exercise_and_its_end() -> None:
    answered = f.Answered(at=at("09:11"), prompt="p", reply="skipped")
    state = after(WORK, PROMPTED, answered)
    assert state.exercises == ("squat",)
    (offer,) = state.offered
    assert (offer.prompt, offer.at, offer.until) == ("p", at("09:10"), at("09:11"))
    assert (offer.exercise, offer.outcome) == ("squat", "skipped")
    assert after(ticked("09:12"), begin=state).offered == ()


def test_only_so_many_exercises_are_looked_back_on() -> None:
    many = [
        msgspec.structs.replace(PROMPTED, prompt=str(n), exercise=str(n))
        for n in range(EXERCISES_KEPT + 2)
    ]
    assert after(WORK, *many).exercises == tuple(
        str(n) for n in range(2, EXERCISES_KEPT + 2)
    )


def test_an_exercise_that_ends_by_itself_is_over_for_the_estimate_as_well() -> None:
    began = f.Began(at=at("09:10:10"), prompt="p")
    state = after(WORK, PROMPTED, began, ticked("09:15:10"))
    assert state.breaks.asking is None
    assert state.sitting is not None
    assert not state.sitting.exercising


def test_words_on_the_past_move_the_bout_while_it_goes_on() -> None:
    word = corrected("away", "09:02", "09:06", "09:10")
    state = after(WORK, word)
    assert state.said == (word,)
    assert state.bell == at("09:50:30")
    on = typing("09:10", "09:20")
    assert after(on, begin=state).bell == at("09:50:30")
    assert after(ticked("Tue 04:00"), begin=state).said == ()


def test_words_that_reach_ahead_are_looked_at_until_they_are_over() -> None:
    word = corrected("standing", "09:10", "09:13", "09:10")
    state = after(WORK, word, typing("09:10", "09:12"))
    assert state.bell is None
    assert after(typing("09:12", "09:14"), begin=state).bell == at("09:57:30")
