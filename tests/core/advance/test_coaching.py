"""What a break is offered with, and what is remembered of what became of it."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.advance.coaching import Offered, portion_of
from sitwatch.core.facts import Step
from sitwatch.core.orders import Portion, ShowPrompt
from sitwatch.core.policy import Policy, policy_from
from sitwatch.core.programme.dose import NextDose
from sitwatch.core.programme.fitting import WHEN_SORE
from sitwatch.core.programme.history import History
from sitwatch.core.programme.ladder import Amount
from tests.core.advance.lived import POLICY, after, asked_for, ticked, wanted
from tests.daylight import at, typing
from tests.shipped import shipped_catalogue

BEGIN = State(catalogue=shipped_catalogue())
DUE = (typing("09:00", "09:45"), ticked("09:45:15"))


def told(**changes: Any) -> f.ProfileChanged:
    return f.ProfileChanged(at=at("08:00"), changes=changes)


def shown(*steps: Step, policy: Policy = POLICY) -> ShowPrompt:
    orders = asked_for(*steps, begin=BEGIN, policy=policy)
    (order,) = (order for order in orders if isinstance(order, ShowPrompt))
    return order


def asked(*steps: Step) -> str:
    asking = after(*steps, begin=BEGIN).breaks.asking
    assert asking is not None
    return asking.prompt


def did(*steps: Step, clock: str = "09:46:15", **how: Any) -> f.Answered:
    return f.Answered(at=at(clock), prompt=asked(*steps), reply="done", **how)


def test_a_dose_becomes_a_portion() -> None:
    amount = Amount(reps=8, hold_s=5.0, lower_s=1.0, load_kg=6.0, band_level=2)
    dose = NextDose("x", 2, amount, 10, "return", first="other", extra_set=True)
    assert portion_of(dose) == Portion(
        sets=2,
        reps=8,
        hold_s=5.0,
        lower_s=1.0,
        load_kg=6.0,
        band_level=2,
        first="other",
        extra_set=True,
        because="return",
    )


def test_what_went_well_comes_again_with_one_repetition_more() -> None:
    work = typing("09:47", "10:32")
    first = shown(*DUE)
    assert first.portion is not None
    how: dict[str, Any] = {
        "reps_work": first.portion.reps,
        "effort": "right",
        "control": "clean",
    }
    steps: list[Step] = [*DUE, did(*DUE, **how), work]
    for number in range(12):
        card = shown(*steps, wanted("10:33"))
        if card.exercise == first.exercise:
            assert card.portion is not None
            assert card.portion.reps == first.portion.reps + 1
            return
        name = f"other-{number}"
        steps += [
            f.Prompted(at=at("10:32:10"), prompt=name, exercise=card.exercise),
            f.Answered(at=at("10:32:20"), prompt=name, reply="skipped"),
        ]
    pytest.fail(f"{first.exercise} never came again")


def test_what_was_put_off_comes_again_as_it_was() -> None:
    card = shown(*DUE)
    snoozed = f.Answered(at=at("09:45:20"), prompt=card.prompt, reply="snoozed")
    later = (*DUE, snoozed, typing("09:45:30", "09:50:20"))
    again = shown(*later, ticked("09:50:40"))
    assert again.prompt != card.prompt
    assert (again.exercise, again.portion) == (card.exercise, card.portion)
    skipped = f.Answered(at=at("09:45:20"), prompt=card.prompt, reply="skipped")
    other = shown(*DUE, skipped, typing("09:45:30", "09:50:20"), wanted("09:50:40"))
    assert other.exercise != card.exercise


def test_a_session_in_between_changes_nothing_of_what_was_put_off() -> None:
    card = shown(*DUE)
    snoozed = f.Answered(at=at("09:45:20"), prompt=card.prompt, reply="snoozed")
    part = f.Prompted(at=at("09:45:30"), prompt="session-1", exercise="bridge")
    later = (*DUE, snoozed, part, typing("09:45:40", "09:50:20"))
    assert shown(*later, wanted("09:50:40")).exercise == card.exercise


def test_what_was_put_off_gives_way_to_what_can_be_done_in_a_call() -> None:
    card = shown(*DUE)
    snoozed = f.Answered(at=at("09:45:20"), prompt=card.prompt, reply="snoozed")
    called = (*DUE, snoozed, f.CallBegan(at=at("09:46")), typing("09:46", "09:48"))
    assert card.exercise != "seated-squeeze"
    assert shown(*called, wanted("09:48")).exercise == "seated-squeeze"


SEEN = f.CallBegan(at=at("09:41"))
SKIPPED = f.Answered(at=at("09:40"), prompt="p", reply="skipped")
SHARED = f.ShareBegan(at=at("09:41"))
TOLD = msgspec.structs.replace(SKIPPED, because="call")


@pytest.mark.parametrize(
    "signs",
    [(SKIPPED, SEEN), (TOLD,), (SKIPPED, SHARED)],
    ids=["seen", "told", "a shared screen"],
)
def test_in_a_call_nobody_gets_up(signs: tuple[f.Fact, ...]) -> None:
    before = (typing("09:00", "09:39"), f.Prompted(at=at("09:39"), prompt="p"))
    card = shown(*before, *signs, typing("09:41:10", "09:45"), wanted("09:45"))
    assert card.exercise == "seated-squeeze"


def test_red_flags_bring_up_the_card_that_sends_to_a_clinician() -> None:
    card = shown(told(red_flags=["chest_pain"]), *DUE)
    assert (card.exercise, card.portion, card.urgency) == ("", None, "emergency")
    assert (card.emergency_number, shown(*DUE).emergency_number) == ("112", "")
    locked = f.Locked(at=at("09:45:20"))
    back = (f.Unlocked(at=at("09:45:40")), typing("09:45:41", "09:45:42"))
    hidden = (told(red_flags=["fever_or_infection"]), *DUE, locked, ticked("09:45:20"))
    assert shown(*hidden, *back, ticked("09:45:42")).urgency == "soon"
    checked = told(red_flags=["chest_pain"]), told(checked=True)
    assert shown(*checked, *DUE).exercise != ""


def test_where_nothing_can_be_done_a_walk_is_offered() -> None:
    assert shown(told(places=[]), *DUE).portion is None
    assert Offered() == Offered(exercise="", portion=None, urgency=None)


@pytest.mark.parametrize("in_office_clothes", [True, False])
def test_the_floor_is_for_other_clothes(*, in_office_clothes: bool) -> None:
    told_all = told(places=["floor"], office_clothes=in_office_clothes)
    assert (shown(told_all, *DUE).exercise == "") is in_office_clothes


@pytest.mark.parametrize("shared_room", [True, False])
def test_what_is_heard_is_left_out_where_others_sit_near(*, shared_room: bool) -> None:
    replace = msgspec.structs.replace
    loud = (replace(one, quiet=False) for one in BEGIN.catalogue.exercises)
    begin = State(catalogue=replace(BEGIN.catalogue, exercises=tuple(loud)))
    orders = asked_for(told(shared_room=shared_room), *DUE, begin=begin, policy=POLICY)
    (order,) = (order for order in orders if isinstance(order, ShowPrompt))
    assert (order.exercise == "") is shared_room


def test_a_sore_day_is_gentle_until_it_is_taken_back() -> None:
    usual = shown(*DUE)
    assert usual.exercise not in WHEN_SORE
    assert shown(told(sore=True), *DUE).exercise in WHEN_SORE
    assert shown(told(sore=True), told(sore=False), *DUE) == usual


def test_a_tight_day_is_a_step_easier_until_it_is_taken_back() -> None:
    usual = shown(*DUE)
    tight = shown(told(tight=True), *DUE)
    assert tight.exercise != usual.exercise
    assert tight.portion is not None
    assert tight.portion.because == "easier"
    assert shown(told(tight=True), told(tight=False), *DUE) == usual


def test_the_card_knows_whether_exercising_is_new() -> None:
    assert shown(*DUE).is_new


def test_pain_is_asked_of_whoever_named_a_trouble() -> None:
    assert not shown(*DUE).asks_pain
    assert shown(told(troubles=["knee"]), *DUE).asks_pain


def test_a_note_on_safety_comes_before_the_first_time() -> None:
    assert not shown(*DUE).is_cautious
    assert shown(told(troubles=["knee"]), *DUE).is_cautious


def test_days_of_training_begin_when_days_begin() -> None:
    early = typing("02:00", "02:45"), ticked("02:45:15")
    policy = policy_from({"day": {"rollover": "00:00"}})
    for rule, day in ((POLICY, 1), (policy, 2)):
        steps = *early, did(*early, clock="02:47")
        (one,) = after(*steps, begin=BEGIN, policy=rule).programme.exposures
        assert one.day.day == day


def test_the_day_of_an_offer_begins_when_days_begin() -> None:
    history = History(sore=at("09:00").date())
    begin = msgspec.structs.replace(BEGIN, programme=history)
    night = typing("02:00", "02:45"), ticked("02:45:15")
    policy = policy_from({"day": {"rollover": "00:00"}})
    for rule, is_gentle in ((POLICY, False), (policy, True)):
        asking = after(*night, begin=begin, policy=rule).breaks.asking
        assert asking is not None
        assert (asking.exercise in WHEN_SORE) is is_gentle
