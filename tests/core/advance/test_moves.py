"""From the next move to orders, and to the fact that follows from it."""

from __future__ import annotations

from datetime import timedelta
from typing import TypeVar

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.facts import Step
from sitwatch.core.orders import (
    Order,
    Portion,
    Record,
    ShowPrompt,
    WakeAt,
    WithdrawPrompt,
)
from sitwatch.core.policy import policy_from
from sitwatch.core.programme.fitting import WHEN_SORE
from tests.core.advance.lived import after, asked_for, ticked, wanted
from tests.daylight import at, typing
from tests.shipped import shipped_catalogue

Wanted = TypeVar("Wanted")
MENU = State(catalogue=shipped_catalogue())
WORK = typing("09:00", "09:45")
DUE = (WORK, ticked("09:45:15"))


def only(kind: type[Wanted], orders: tuple[Order, ...]) -> list[Wanted]:
    return [order for order in orders if isinstance(order, kind)]


def lived(*steps: Step) -> tuple[Order, ...]:
    return asked_for(*steps, begin=MENU)


def prompt(*steps: Step) -> str:
    asking = after(*steps, begin=MENU).breaks.asking
    assert asking is not None
    return asking.prompt


def test_a_due_prompt_is_recorded_and_shown() -> None:
    recorded, shown = only(Record, lived(*DUE)), only(ShowPrompt, lived(*DUE))
    assert [msgspec.structs.asdict(record.fact) for record in recorded] == [
        {
            "at": at("09:45:15"),
            "up": None,
            "device": None,
            "prompt": "20260302T084515Z",
            "exercise": "chair-rise",
            "why": "seated 45 min",
        }
    ]
    seated = timedelta(minutes=45, seconds=15)
    asked = "20260302T084515Z", "chair-rise", "seated 45 min"
    whole = Portion(sets=1, reps=10, hold_s=1.0)
    assert shown == [ShowPrompt(*asked, seated, 2, "small", portion=whole, is_new=True)]


def test_only_a_bell_raises_a_prompt() -> None:
    steps = (WORK, f.CallEnded(at=at("09:45:20")))
    assert not only(ShowPrompt, lived(*steps))
    assert only(WakeAt, lived(*steps)) == [WakeAt(at("09:45:20"))]


def test_a_prompt_that_nobody_answers_is_withdrawn_and_recorded() -> None:
    orders = lived(*DUE, typing("09:45:30", "09:46:45"), ticked("09:46:45"))
    assert only(WithdrawPrompt, orders) == [WithdrawPrompt(prompt(*DUE))]
    (record,) = only(Record, orders)
    assert isinstance(record.fact, f.Answered)
    assert (record.fact.prompt, record.fact.reply) == (prompt(*DUE), "ignored")


def test_a_lock_takes_the_card_away_and_input_brings_it_back() -> None:
    locked = (*DUE, f.Locked(at=at("09:45:20")), ticked("09:45:20"))
    assert only(WithdrawPrompt, lived(*locked)) == [WithdrawPrompt(prompt(*DUE))]
    assert not only(Record, lived(*locked))
    back = (f.Unlocked(at=at("09:45:40")), typing("09:45:41", "09:45:42"))
    (shown,) = only(ShowPrompt, lived(*locked, *back, ticked("09:45:42")))
    (before,) = only(ShowPrompt, lived(*DUE))
    assert shown.prompt == prompt(*DUE)
    assert (shown.exercise, shown.portion) == (before.exercise, before.portion)


def test_nothing_happens_to_a_card_before_its_time() -> None:
    assert lived(*DUE, ticked("09:45:20")) == ()
    locked = (*DUE, f.Locked(at=at("09:45:20")), ticked("09:45:20"))
    assert lived(*locked, ticked("09:45:30")) == ()


def test_a_break_that_is_wanted_comes_at_once() -> None:
    (shown,) = only(ShowPrompt, lived(typing("09:00", "09:05"), wanted("09:05")))
    assert (shown.why, shown.seated) == ("you asked", timedelta(minutes=5))
    (shown,) = only(ShowPrompt, lived(f.Started(at=at("09:00")), wanted("09:10")))
    assert shown.seated == timedelta(0)


def test_a_wish_brings_up_the_card_that_waits_already() -> None:
    orders = lived(*DUE, wanted("09:45:20"))
    (shown,) = only(ShowPrompt, orders)
    assert shown.prompt == prompt(*DUE)
    assert not only(Record, orders)


def test_on_a_day_on_which_they_are_sore_what_is_gentle_is_offered() -> None:
    sore = f.Answered(
        at=at("09:45:20"), prompt=prompt(*DUE), reply="skipped", because="sore"
    )
    again = (*DUE, sore, typing("09:45:30", "10:30:20"), ticked("10:30:40"))
    (shown,) = only(ShowPrompt, lived(*again))
    assert shown.exercise in WHEN_SORE
    fresh = (ticked("10:40"), typing("Tue 09:00", "Tue 09:45"), ticked("Tue 09:45:15"))
    (shown,) = only(ShowPrompt, lived(*again, *fresh))
    assert shown.exercise not in WHEN_SORE


def test_an_offer_grows_and_a_call_takes_it_away() -> None:
    grown = only(ShowPrompt, lived(*DUE, ticked("09:45:45")))
    assert [(card.prompt, card.phase) for card in grown] == [(prompt(*DUE), "card")]
    call = (*DUE, f.CallBegan(at=at("09:45:20")), ticked("09:45:20"))
    assert only(WithdrawPrompt, lived(*call)) == [WithdrawPrompt(prompt(*DUE))]
    over = (*call, typing("09:46", "09:50"), f.CallEnded(at=at("09:50")))
    (back,) = only(ShowPrompt, lived(*over, ticked("09:50")))
    assert (back.prompt, back.phase) == (prompt(*DUE), "small")


def test_a_card_that_was_called_up_does_not_shrink() -> None:
    called = (*DUE, wanted("09:45:20"))
    assert only(ShowPrompt, lived(*called))[0].phase == "card"
    assert lived(*called, ticked("09:45:25")) == ()


def test_in_hours_of_commitment_the_order_says_so() -> None:
    policy = policy_from({"breaks": {"commit_hours": ["09:00-10:00"]}})
    (shown,) = only(ShowPrompt, asked_for(*DUE, begin=MENU, policy=policy))
    assert shown.commitment


def test_every_third_break_of_a_day_is_a_long_one() -> None:
    steps: list[Step] = []
    long: list[bool] = []
    for begins, ends, up in (
        ("09:00", "09:45", "09:45:15"),
        ("09:50", "10:35", "10:35:15"),
        ("10:40", "11:25", "11:25:15"),
    ):
        steps += [typing(begins, ends), ticked(up)]
        [shown] = only(ShowPrompt, lived(*steps))
        long.append(shown.is_long)
        # They leave, and stay away for long enough.
        steps.append(f.Ticked(at=at(up) + timedelta(minutes=2)))
    assert long == [False, False, True]


def test_the_bell_rings_half_a_minute_ahead_and_then_when_it_is_due() -> None:
    early = after(typing("09:00", "09:44"), ticked("09:44"))
    assert early.bell == at("09:44:30")
    assert after(ticked("09:44:30"), begin=early).bell == at("09:45")
    unannounced = policy_from({"breaks": {"heads_up_s": 0}})
    assert after(WORK, policy=unannounced).bell == at("09:45:15")


def test_put_off_once_it_may_be_put_off_once_more() -> None:
    snoozed = f.Answered(at=at("09:45:20"), prompt=prompt(*DUE), reply="snoozed")
    again = (*DUE, snoozed, typing("09:45:30", "09:50:20"), ticked("09:50:40"))
    (shown,) = only(ShowPrompt, lived(*again))
    assert shown.snoozes_left == 1
