"""What somebody hears who has turned away from the screen."""

from __future__ import annotations

from itertools import pairwise

import msgspec

from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.hearing import Heard, heard_between, missing_words
from sitwatch.presenters.pacing import Pace, pace_at
from sitwatch.presenters.stages import Plan, plan_pace
from tests.shipped import shipped_catalogue

CATALOGUE = shipped_catalogue()
FRAME_S = 0.05


def usual_plan(name: str) -> Plan:
    return plan_pace(CATALOGUE[name], usual_portion(CATALOGUE[name]))


def heard_of(name: str) -> list[Heard]:
    plan = usual_plan(name)
    before: Pace | None = None
    heard = []
    for frame in range(int(plan.length_s / FRAME_S) + 20):
        now = pace_at(plan, frame * FRAME_S)
        if (new := heard_between(plan, before, now)) is not None:
            heard.append(new)
        before = now
    return heard


def test_every_repetition_is_counted_once() -> None:
    heard = heard_of("chair-rise")
    reps = [each.words for each in heard if each.is_rep]
    assert reps == [str(number) for number in range(1, len(reps) + 1)]
    assert len(reps) == CATALOGUE["chair-rise"].dose.reps


def test_what_comes_first_is_said_in_words() -> None:
    first = heard_of("chair-rise")[0]
    assert not first.is_rep
    assert first.words.startswith("Get ready: ")


def test_a_change_of_sides_is_said_and_the_count_begins_anew() -> None:
    sided = next(
        each
        for each in CATALOGUE.exercises
        if each.dose.per_side and any("Now the" in h.words for h in heard_of(each.id))
    )
    heard = [each.words for each in heard_of(sided.id)]
    change = next(n for n, words in enumerate(heard) if words.startswith("Now the"))
    assert heard[change + 1] == "1"


def test_the_same_moment_is_heard_once() -> None:
    plan = usual_plan("chair-rise")
    now = pace_at(plan, 10)
    assert heard_between(plan, now, now) is None


def test_nothing_more_begins_when_it_is_over() -> None:
    plan = usual_plan("chair-rise")
    last, over = pace_at(plan, 1), pace_at(plan, plan.length_s + 1)
    assert heard_between(plan, last, over) is None


def test_what_is_heard_follows_the_portion() -> None:
    exercise = CATALOGUE["standing-kickback"]
    portion = msgspec.structs.replace(
        usual_portion(exercise), reps=3, first="other", extra_set=True
    )
    plan = plan_pace(exercise, portion)
    paces = [pace_at(plan, at * FRAME_S) for at in range(int(plan.length_s / FRAME_S))]
    heard = [heard_between(plan, *two) for two in pairwise(paces)]
    assert [each.words for each in heard if each is not None] == [
        *("1", "2", "3"),
        "Now the right side",
        *("1", "2", "3"),
        "Rest, and breathe",
        *("1", "2", "3"),
        "Stand tall, squeeze",
    ]


def test_what_cannot_be_heard_is_said_with_what_to_do() -> None:
    words = missing_words("", "no player is here", "Install one", can_speak=False)
    assert words == "No cue can be heard here: no player is here. Install one."
    assert "counted by beeps" in missing_words("aplay", "", "", can_speak=False)
    assert missing_words("aplay", "", "", can_speak=True) == ""
