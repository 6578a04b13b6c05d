"""What a card asks after, and how an offer follows what the user tells of themself."""

from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from sitwatch.core.facts import Step
from sitwatch.core.orders import Record, ShowPrompt, Yesterday
from sitwatch.core.programme.fitting import WHEN_SORE
from tests.core.advance.lived import after, ticked, wanted
from tests.core.advance.test_moves import DUE, MENU, WORK, lived, only, prompt
from tests.daylight import at, typing


def hard_day(prompt: str) -> tuple[Step, ...]:
    """Return an exercise that was hard, on Monday."""
    seen = at("15:00")
    return (
        f.Prompted(at=seen, prompt=prompt, exercise="squat"),
        f.Answered(at=seen, prompt=prompt, reply="done", effort="hard"),
    )


MORNING = (*hard_day("a"), typing("Tue 09:00", "Tue 09:45"), ticked("Tue 09:45:15"))


def test_the_first_card_asks_after_what_was_hard_the_day_before() -> None:
    (shown,) = only(ShowPrompt, lived(*MORNING))
    assert shown.yesterday == Yesterday("a", "squat")


@pytest.mark.parametrize("worse", [True, False, None])
def test_no_later_card_asks_again(*, worse: bool | None) -> None:
    told = f.ProfileChanged(at=at("Tue 09:45:20"), changes={"morning": {"a": worse}})
    (shown,) = only(ShowPrompt, lived(*MORNING, told, wanted("Tue 09:45:30")))
    assert shown.yesterday is None


def test_who_shall_see_a_clinician_is_asked_nothing_else() -> None:
    flagged = f.ProfileChanged(at=at("15:01"), changes={"red_flags": ["collapse"]})
    steps = (*hard_day("a"), flagged, *MORNING[2:])
    (shown,) = only(ShowPrompt, lived(*steps))
    assert (shown.urgency, shown.yesterday) == ("emergency", None)


def told_of_self(clock: str, **changes: object) -> f.ProfileChanged:
    return f.ProfileChanged(at=at(clock), changes=changes)


def test_who_tells_of_being_sore_is_offered_something_gentle_at_once() -> None:
    orders = lived(*DUE, told_of_self("09:45:20", sore=True))
    (shown,) = only(ShowPrompt, orders)
    assert shown.prompt == prompt(*DUE)
    assert shown.exercise in WHEN_SORE
    (record,) = only(Record, orders)
    assert isinstance(record.fact, f.Prompted)
    assert (record.fact.prompt, record.fact.exercise) == (shown.prompt, shown.exercise)


def test_a_red_flag_takes_the_place_of_an_offer() -> None:
    (shown,) = only(
        ShowPrompt, lived(*DUE, told_of_self("09:45:20", red_flags=["collapse"]))
    )
    assert (shown.exercise, shown.urgency) == ("", "emergency")


@pytest.mark.parametrize(
    "steps",
    [
        (*DUE, told_of_self("09:45:20", shared_room=False)),
        (*DUE, told_of_self("09:45:20", office_clothes=True)),
        (WORK, told_of_self("09:45:05", sore=True)),
    ],
    ids=["as before", "still fits", "nothing on offer"],
)
def test_what_changes_nothing_of_an_offer_leaves_it(steps: tuple[Step, ...]) -> None:
    assert not only(ShowPrompt, lived(*steps))
    assert not only(Record, lived(*steps))


def test_an_exercise_that_was_begun_goes_on() -> None:
    began = f.Began(at=at("09:45:18"), prompt=prompt(*DUE))
    orders = lived(*DUE, began, told_of_self("09:45:20", sore=True))
    assert not only(ShowPrompt, orders)


def test_an_offer_behind_a_lock_comes_back_anew() -> None:
    locked = (*DUE, f.Locked(at=at("09:45:20")), ticked("09:45:20"))
    sore = (*locked, told_of_self("09:45:30", sore=True))
    assert not only(ShowPrompt, lived(*sore))
    assert only(Record, lived(*sore))
    back = (f.Unlocked(at=at("09:45:40")), typing("09:45:41", "09:45:42"))
    (shown,) = only(ShowPrompt, lived(*sore, *back, ticked("09:45:42")))
    assert shown.exercise in WHEN_SORE


def test_an_offer_made_anew_is_read_as_it_was_lived() -> None:
    steps = (*DUE, told_of_self("09:45:20", sore=True))
    (record,) = only(Record, lived(*steps))
    once, twice = after(*steps, begin=MENU), after(*steps, record.fact, begin=MENU)
    assert twice.programme == once.programme
    assert twice.breaks == once.breaks
    assert once.offered == ()
