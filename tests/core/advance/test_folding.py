"""One fact through all stations: place, sitting, breaks, moves, bell."""

from __future__ import annotations

from sitwatch.core import facts as f
from sitwatch.core.facts import Step
from sitwatch.core.orders import WakeAt
from sitwatch.core.policy import policy_from
from tests.core.advance.lived import after, asked_for, ticked
from tests.daylight import at, corrected, lines_of, typing

WORK = typing("09:00", "09:10")
PROMPTED = f.Prompted(at=at("09:10"), prompt="p", exercise="squat")


def settled(*steps: Step) -> list[str]:
    return lines_of(after(*steps).settled)


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


def test_input_made_by_software_passes_time_and_nothing_else() -> None:
    injected = typing("09:10", "09:30", injected=True)
    state = after(WORK, injected)
    assert state.sitting is not None
    assert (state.now, state.sitting.active_to) == (at("09:30"), at("09:10"))


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
    assert state.programme.offered == (("p", "squat"),)
    (offer,) = state.offered
    assert (offer.prompt, offer.at, offer.until) == ("p", at("09:10"), at("09:11"))
    assert (offer.exercise, offer.outcome) == ("squat", "skipped")
    assert after(ticked("09:12"), begin=state).offered == ()


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
