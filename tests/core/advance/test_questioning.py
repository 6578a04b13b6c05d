"""The question on return: asked at the input that ends a pause, or not at all."""

from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.facts import Step
from sitwatch.core.merging import joined
from sitwatch.core.orders import Order, ShowQuestion, WithdrawQuestion
from sitwatch.core.policy import Policy, policy_from
from tests.core.advance.lived import after, asked_for, ticked, wanted
from tests.daylight import CET, at, bump, corrected, told, typing

OFTEN = policy_from({"estimate": {"questions_per_day": 20}})
"""More than pauses: each that may be asked about is."""

WORK = typing("09:00", "09:10")
BACK = typing("09:30", "09:30:02")
NAME = "pause-20260302T081000Z"
ASKED = ShowQuestion(NAME, at("09:10"), at("09:30"))
WITHDRAWN = WithdrawQuestion(NAME)


USUAL = f.RoutineSet(
    at=at("09:05"), label="tea", days=("mon",), begins="09:15", ends="09:25"
)


def questions(*steps: Step, policy: Policy = OFTEN) -> list[Order]:
    """Return what the last step has to do with questions."""
    orders = asked_for(*steps, policy=policy)
    return [o for o in orders if isinstance(o, ShowQuestion | WithdrawQuestion)]


def test_the_input_that_ends_a_pause_brings_the_question() -> None:
    assert questions(WORK, BACK) == [ASKED]
    (asked,) = questions(WORK, BACK)
    assert isinstance(asked, ShowQuestion)
    assert asked.start.utcoffset() == CET.utcoffset(None)
    assert questions(WORK, BACK, typing("09:30:02", "09:31")) == []


def test_a_bump_of_the_desk_brings_none() -> None:
    assert questions(WORK, bump("09:30")) == []
    again = typing("09:30:01", "09:30:03")
    assert questions(WORK, bump("09:30"), again) == [ASKED]


def test_a_short_pause_and_one_never_asked_about_bring_none() -> None:
    assert questions(WORK, typing("09:12:59", "09:13")) == []
    never = policy_from({"estimate": {"questions_per_day": 0}})
    assert questions(WORK, BACK, policy=never) == []


def test_a_question_counts_against_the_day() -> None:
    asked = after(WORK, BACK, policy=OFTEN).questions.today
    dropped = after(WORK, f.QuietBegan(at=at("09:29")), BACK, policy=OFTEN)
    assert asked is not None
    assert (asked.pauses, asked.asked) == (1, 1)
    assert dropped.questions.today == msgspec.structs.replace(asked, asked=0)


@pytest.mark.parametrize(
    "hindrance",
    [
        [f.FullScreenBegan(at=at("09:29"))],
        [f.QuietBegan(at=at("09:29"))],
        [f.Paused(at=at("09:05"))],
        [f.Locked(at=at("09:10:20")), f.Unlocked(at=at("09:29"))],
        [f.CallBegan(at=at("09:29:50"))],
        [f.Prompted(at=at("09:09"), prompt="p")],
        [f.Prompted(at=at("09:12"), prompt="p")],
        [told("away", "09:10:05")],
        [corrected("standing", "09:12", "09:20", "09:20")],
        [f.Declared(at=at("09:05"), start=at("09:15"), end=at("09:20"))],
        [USUAL],
        [f.QuestionsStopped(at=at("09:05"))],
        [f.Stopped(at=at("09:11")), f.Started(at=at("09:29"))],
    ],
    ids=[
        *("full screen", "do not disturb", "prompts paused", "locked by hand"),
        *("a call", "asking", "asked within", "away", "corrected"),
        *("declared", "a routine", "no more", "not running"),
    ],
)
def test_what_cannot_or_need_not_be_asked_is_dropped(hindrance: list[f.Fact]) -> None:
    before = [fact for fact in hindrance if fact.at < at("09:10")]
    since = [fact for fact in hindrance if fact.at >= at("09:10")]
    first = typing("09:00", "09:05") if before else WORK
    rest = (typing("09:05", "09:10"),) if before else ()
    steps = (first, *before, *rest, *since, BACK)
    assert questions(*steps) == []
    assert questions(*steps, typing("09:30:10", "09:31")) == []


def test_outside_the_hours_of_prompts_nothing_is_asked() -> None:
    closed = {"hours": {"mon": ["10:00-18:00"]}, "estimate": {"questions_per_day": 20}}
    assert questions(WORK, BACK, policy=policy_from(closed)) == []


NO_MORE = f.QuestionsStopped(at=at("09:30:05"))


@pytest.mark.parametrize(
    "end",
    [
        f.Locked(at=at("09:30:05")),
        f.Slept(at=at("09:30:05")),
        f.UserLeft(at=at("09:30:05")),
        f.Started(at=at("09:30:05")),
        f.CallBegan(at=at("09:30:05")),
        f.FullScreenBegan(at=at("09:30:05")),
        f.QuietBegan(at=at("09:30:05")),
        f.Paused(at=at("09:30:05")),
        f.Prompted(at=at("09:30:05"), prompt="p"),
        corrected("away", "09:10", "09:30", "09:30:05"),
        wanted("09:30:05"),
        ticked("09:30:32"),
        typing("09:30:40", "09:30:42"),
        NO_MORE,
    ],
    ids=lambda end: type(end).__name__,
)
def test_a_question_is_withdrawn_once(end: Step) -> None:
    assert questions(WORK, BACK, end) == [WITHDRAWN]
    again = f.ScreenWentOff(at=at("09:30:45"))
    assert questions(WORK, BACK, end, again) == []


@pytest.mark.parametrize(
    "fact",
    [
        f.ScreenWentOff(at=at("09:30:05")),
        f.MediaBegan(at=at("09:30:05")),
        corrected("away", "08:00", "09:10", "09:30:05"),
        corrected("away", "09:30", "09:31", "09:30:05"),
        ticked("09:30:20"),
    ],
    ids=["screen", "video", "before", "after", "bell"],
)
def test_other_steps_leave_the_question_where_it_is(fact: Step) -> None:
    assert questions(WORK, BACK, fact) == []
    asking = after(WORK, BACK, fact, policy=OFTEN).questions.asking
    assert asking is not None
    assert asking.shown == at("09:30:02")


def test_a_question_that_stood_for_a_minute_is_withdrawn_when_something_happens() -> (
    None
):
    on = typing("09:30:02", "09:31:10")
    assert questions(WORK, BACK, on) == []
    assert questions(WORK, BACK, on, f.ScreenWentOff(at=at("09:31:10"))) == [WITHDRAWN]


def test_the_next_pause_takes_one_question_away_and_brings_another() -> None:
    soon = typing("09:30:02", "09:30:04")
    back = typing("09:34:10", "09:34:12")
    assert questions(WORK, BACK, soon, back) == [
        WITHDRAWN,
        ShowQuestion("pause-20260302T083004Z", at("09:30:04"), at("09:34:10")),
    ]
    state = after(WORK, BACK, soon, back, policy=OFTEN)
    assert state.questions.asking is not None
    assert state.questions.asking.question == "pause-20260302T083004Z"


def test_the_next_day_asks_again() -> None:
    steps = (WORK, NO_MORE, typing("Tue 09:00", "Tue 09:10"))
    assert questions(*steps, typing("Tue 09:30", "Tue 09:31")) == [
        ShowQuestion("pause-20260303T081000Z", at("Tue 09:10"), at("Tue 09:30"))
    ]


def test_a_journal_read_again_comes_to_the_same_questions() -> None:
    """Lived second by second to the microsecond, and kept as one to the millisecond."""
    lived: list[f.Input] = []
    for hour in range(9, 17):
        lived += [*seconds(f"{hour}:00"), *seconds(f"{hour}:30")]
    kept = [joined(lived[n], lived[n + 29]) for n in range(0, len(lived), 30)]
    once, again = after(*lived).questions, after(*kept).questions
    assert once.today == again.today
    assert once.today is not None
    assert (once.today.pauses, once.today.asked) == (15, 3)


def seconds(clock: str) -> list[f.Input]:
    """Return half a minute of input as it comes, a second at a time."""
    second = f.Input(at=at(clock) + timedelta(microseconds=700), for_s=1.0001)
    ticks = (second.at + timedelta(seconds=n) for n in range(30))
    return [msgspec.structs.replace(second, at=tick) for tick in ticks]
