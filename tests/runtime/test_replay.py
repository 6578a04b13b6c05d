"""Days in virtual time: bells ring in between, and the replayed user answers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.core.facts import Recorded
from sitwatch.core.policy import BadPolicy, Policy, policy_from
from sitwatch.core.programme.steps import step_status
from sitwatch.runtime.replay import Player, history, replay
from sitwatch.runtime.replies import Answering
from tests.daylight import at, lines_of, offer_line, typing
from tests.shipped import shipped_catalogue

POLICY = policy_from({"breaks": {"after_min": 30, "window_min": 0}})
CATALOGUE = shipped_catalogue()
HOUR = typing("09:00", "10:00")


def prompts(*facts: Recorded, reply: Answering = "ignore") -> list[str]:
    return [offer_line(offer) for offer in replay(facts, POLICY, reply=reply).offers]


def test_no_facts_make_no_report() -> None:
    empty = replay([], POLICY)
    assert (empty.days, empty.stretches, empty.bouts, empty.offers) == ((),) * 4


def test_what_nobody_knows_is_passed_over_and_counted() -> None:
    strange = f.Unknown(at=at("08:00"), body={"fact": "later.thing"})
    report = replay([strange, HOUR, strange], POLICY)
    assert report.unknown_facts == 2
    assert report.stretches[0].start == at("09:00")


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("ignore", ["Mon 09:30:00 ignored Mon 09:31:30"]),
        (
            "skip",
            [
                "Mon 09:30:00 skipped Mon 09:30:00",
                "Mon 10:00:00 skipped Mon 10:00:00",
            ],
        ),
        ("done", ["Mon 09:30:00 typed_through Mon 09:31:00"]),
    ],
)
def test_the_replayed_user_answers(reply: Answering, expected: list[str]) -> None:
    assert prompts(HOUR, reply=reply) == expected


def test_a_bell_rings_within_input_to_the_moment() -> None:
    facts: list[Recorded] = [
        typing("09:00", "09:29:59.5"),
        typing("09:29:59.5", "09:40"),
    ]
    (offer,) = replay(facts, POLICY).offers
    assert offer.at == at("09:30")


def test_a_bell_rings_at_the_very_end() -> None:
    assert prompts(typing("09:00", "09:30")) == ["Mon 09:30:00 asking"]


def test_exercises_are_those_that_the_programme_picks() -> None:
    offers = replay([typing("09:00", "10:40")], POLICY, catalogue=CATALOGUE).offers
    names = [offer.exercise for offer in offers]
    assert names == ["chair-rise", "seated-squeeze", "squat"]


def weeks_of_work(count: int) -> Iterator[f.Recorded]:
    for day in range(7 * count):
        if day % 7 < 5:
            begins = at("09:00") + timedelta(days=day)
            ends = begins + timedelta(hours=4)
            yield f.Started(at=begins)
            yield f.Input(at=begins, for_s=4 * 3600.0)
            yield f.Stopped(at=ends)


def test_a_month_done_as_asked_leads_on() -> None:
    player = Player(POLICY, CATALOGUE, "done")
    for fact in weeks_of_work(4):
        player.play(fact)
    programme, now = player.state.programme, at("09:00") + timedelta(days=28)
    squats = programme.of("squat")
    reps = [one.reps_work or 0 for one in squats]
    assert reps[:8] == [10, 11, 12, 13, 14, 15, 15, 6]
    assert all(one.is_clean and one.effort == "right" for one in squats)
    assert [one.lower_s for one in squats[:8]] == [0] * 7 + [1]
    assert {one.reps_other for one in squats} == {-1}
    assert all(one.has_sides for one in programme.of("standing-march"))
    assert step_status(programme, CATALOGUE, now).step == 2


def test_what_the_trace_tells_of_the_programme_counts() -> None:
    kit = f.ProfileChanged(at=at("08:00"), changes={"places": ["wall"]})
    facts: list[Recorded] = [kit, typing("09:00", "10:40")]
    offers = replay(facts, POLICY, catalogue=CATALOGUE).offers
    assert [CATALOGUE[offer.exercise].place for offer in offers] == ["wall"] * 3
    done: list[Recorded] = [
        f.Prompted(at=at("08:30"), prompt="p", exercise="chair-rise"),
        f.Answered(at=at("08:31"), prompt="p", reply="done", reps_work=10),
    ]
    offers = replay([*done, *facts[1:]], POLICY, catalogue=CATALOGUE).offers
    assert [offer.exercise for offer in offers][:2] == ["chair-rise", "seated-squeeze"]


def test_recorded_prompts_are_history_and_raise_nothing() -> None:
    asked = f.Prompted(at=at("09:30:01"), prompt="p", exercise="squat")
    answered = f.Answered(at=at("09:30:20"), prompt="p", reply="skipped")
    facts: list[Recorded] = [
        typing("09:00", "09:30:01"),
        asked,
        answered,
        typing("09:30:20", "10:05"),
    ]
    expected = [
        "Mon 09:30:01 skipped Mon 09:30:20",
        "Mon 10:00:20 ignored Mon 10:01:50",
    ]
    assert prompts(*facts) == expected
    told = history(facts, POLICY).offers
    assert [offer_line(offer) for offer in told] == expected[:1]


def test_nothing_was_heard_while_nothing_ran() -> None:
    facts: list[Recorded] = [typing("09:00", "09:29"), f.Started(at=at("09:40"))]
    assert prompts(*facts, typing("09:40", "09:50")) == []


def test_an_exercise_cut_short_by_the_end_of_the_recorder_has_no_answer() -> None:
    facts: list[Recorded] = [typing("09:00", "09:30:10"), f.Started(at=at("09:40"))]
    assert prompts(*facts, typing("09:40", "09:50"), reply="done") == [
        "Mon 09:30:00 ignored Mon 09:40:00"
    ]


def test_another_computer_that_starts_silences_no_bell() -> None:
    started = f.Started(at=at("10:00"), device="lap")
    assert prompts(typing("09:00", "09:29:50", device="desk"), started) == [
        "Mon 09:30:00 natural Mon 09:32:00"
    ]


def test_bells_ring_by_the_clock_of_the_computer_that_was_heard_last() -> None:
    facts: list[Recorded] = [
        typing("10:00", "10:10", up=0.0, device="desk"),
        typing("07:10", "07:20", up=600.0, device="desk"),
        typing("07:20:30", "07:40", up=1230.0, device="desk"),
    ]
    assert prompts(*facts) == ["Mon 10:30:00 ignored Mon 10:31:30"]


def test_until_leaves_out_what_was_seen_from_then_on() -> None:
    facts: list[Recorded] = [HOUR, f.Locked(at=at("10:00")), typing("10:30", "11:00")]
    report = replay(facts, POLICY, until=at("09:20"))
    assert lines_of(report.stretches) == ["Mon 09:00:00 Mon 09:20:00 seated 0.94 input"]
    whole = replay(facts, POLICY, until=at("12:00"))
    assert whole == replay(facts, POLICY)


def test_settings_change_where_the_facts_say_so() -> None:
    sooner = f.PolicyChanged(at=at("09:10"), changes={"breaks.after_min": 15})
    facts: list[Recorded] = [typing("09:00", "09:10"), sooner, typing("09:10", "09:20")]
    assert prompts(*facts) == ["Mon 09:15:00 ignored Mon 09:16:30"]


def test_settings_that_cannot_be_are_told() -> None:
    wild = f.PolicyChanged(at=at("09:10"), changes={"breaks.after_min": -1})
    with pytest.raises(BadPolicy):
        replay([HOUR, wild], POLICY)


def test_history_counts_the_open_pause_up_to_now() -> None:
    report = history([HOUR], Policy(), until=at("10:10"))
    assert lines_of(report.stretches)[-1] == (
        "Mon 10:00:00 Mon 10:10:00 away 0.25 long_gap"
    )
    assert report.offers == ()
    assert history([HOUR], Policy()).stretches[-1].end == at("10:00")


def test_history_counts_up_to_now_on_the_line_where_the_clock_was_set() -> None:
    facts: list[Recorded] = [
        typing("10:00", "10:10", up=0.0),
        typing("07:10", "07:20", up=600.0),
    ]
    report = history(facts, Policy(), until=at("07:30"))
    assert report.stretches[-1].end == at("10:30")


def test_a_card_that_comes_back_is_answered_once() -> None:
    facts: list[Recorded] = [
        typing("09:00", "09:30:10"),
        f.Locked(at=at("09:30:10")),
        f.Unlocked(at=at("09:30:20")),
        typing("09:30:40", "09:40"),
    ]
    assert prompts(*facts, reply="done") == ["Mon 09:30:00 done Mon 09:31:00"]
