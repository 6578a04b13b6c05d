"""Which pauses are asked about: those that may be, by chance alone, and few."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.evidence import Kind, Mark
from sitwatch.core.sitting.habits import prior
from sitwatch.core.sitting.pauses import judge_pause
from sitwatch.core.sitting.questions import (
    ENOUGH_DAYS,
    KEPT,
    Question,
    Questions,
    Tally,
    budget,
    counted,
    expected_pauses,
    heard,
    is_chosen,
    is_eligible,
    is_up,
    luck_of,
    on_day,
)
from sitwatch.core.sitting.verdicts import Stretch
from tests.daylight import at, corrected

MONDAY = date(2026, 3, 2)
DAY = timedelta(days=1)
FRESH = on_day(Questions(), MONDAY)


def pause(start: str, end: str, *marks: tuple[str, Kind]) -> tuple[Stretch, ...]:
    """Return a pause as the estimate judges it."""
    spoken = [Mark(at(start), "none"), *(Mark(at(when), kind) for when, kind in marks)]
    return judge_pause(at(start), at(end), spoken, prior())


TEN = pause("10:00", "10:10")


@pytest.mark.parametrize(
    ("stretches", "expected"),
    [
        (pause("10:00", "10:03"), True),
        (pause("10:00", "10:02:59"), False),
        (pause("10:00", "12:00"), True),
        (pause("10:00", "12:00:01"), False),
        ((), False),
        (pause("10:00", "10:30", ("10:00:30", "locked")), False),
        (pause("10:00", "10:30", ("10:10", "locked")), True),
        (pause("10:00", "10:30", ("10:10", "slept")), False),
        (pause("10:00", "10:30", ("10:10", "call"), ("10:20", "none")), False),
        (pause("10:00", "10:30", ("10:10", "media")), False),
        (pause("10:00", "10:30", ("10:10", "blind"), ("10:20", "none")), False),
        (pause("10:00", "10:30", ("10:00:10", "gone")), False),
        (pause("10:00", "10:30", ("10:00", "standing")), False),
    ],
    ids=[
        *("three minutes", "less", "two hours", "more", "no pause"),
        *("locked by hand", "locked by itself", "slept", "a call", "a video"),
        *("blind", "said to be away", "said to stand"),
    ],
)
def test_a_pause_may_be_asked_about_where_length_alone_judged_it(
    stretches: tuple[Stretch, ...], *, expected: bool
) -> None:
    assert is_eligible(FRESH, stretches, ()) is expected


@pytest.mark.parametrize(
    "fact",
    [
        f.Prompted(at=at("10:00:15"), prompt="p"),
        f.Answered(at=at("10:02"), prompt="p", reply="ignored"),
        f.Began(at=at("10:00:30"), prompt="p"),
        f.PostureTold(at=at("10:05"), posture="sitting"),
        f.CallEnded(at=at("09:59:30")),
    ],
    ids=lambda fact: type(fact).__name__,
)
def test_what_was_spoken_of_otherwise_is_not_asked(fact: f.Fact) -> None:
    assert not is_eligible(heard(FRESH, fact, fact.at), TEN, ())
    earlier = fact.at - timedelta(minutes=10)
    assert is_eligible(heard(FRESH, fact, earlier), TEN, ())


def test_what_the_user_said_of_the_pause_is_not_asked() -> None:
    for start, end in (("10:05", "11:00"), ("10:00", "10:01"), ("09:00", "10:00:01")):
        assert not is_eligible(FRESH, TEN, (word(start, end),))
    assert is_eligible(FRESH, TEN, (word("09:00", "10:00"), word("10:10", "10:20")))


def word(start: str, end: str) -> Stretch:
    """Return what the user said of a stretch."""
    return Stretch(at(start), at(end), "away", 0.0, "corrected")


def days(*pauses: int, is_answered: bool = False) -> tuple[Tally, ...]:
    """Return days up to the one before Monday, the last one last."""
    return tuple(
        Tally(MONDAY - (len(pauses) - n) * DAY, each, is_answered=is_answered)
        for n, each in enumerate(pauses)
    )


def test_a_day_has_its_own_budget_and_its_end_is_remembered() -> None:
    asked = counted(FRESH, Question("q", at("10:00"), at("10:10"), at("10:10")))
    assert (budget(FRESH, 3), budget(asked, 3), budget(asked, 1)) == (3, 2, 0)
    assert on_day(asked, MONDAY) is asked
    tuesday = on_day(asked, MONDAY + DAY)
    assert budget(tuesday, 3) == 3
    assert tuesday.past == (Tally(MONDAY, pauses=1, asked=1),)


def test_a_day_without_pauses_teaches_nothing() -> None:
    assert on_day(FRESH, MONDAY + DAY).past == ()


def test_days_are_forgotten_by_and_by_and_then_at_once() -> None:
    old = msgspec.structs.replace(FRESH, past=days(30, 4))
    assert expected_pauses(Questions(), MONDAY) == 10
    assert expected_pauses(old, MONDAY) == pytest.approx(
        (2 * 10 + 0.81 * 30 + 0.9 * 4) / (2 + 0.81 + 0.9)
    )
    later = on_day(old, MONDAY - DAY + KEPT)
    assert [tally.pauses for tally in later.past] == [4]
    assert on_day(old, MONDAY + KEPT).past == ()


def test_nothing_is_asked_without_leave() -> None:
    off = heard(FRESH, f.QuestionsStopped(at=at("09:00")), at("09:00"))
    assert budget(off, 3) == 0
    assert budget(on_day(off, MONDAY + DAY), 3) == 3
    assert budget(FRESH, 0) == 0
    assert budget(Questions(), 3) == 0


def test_after_two_weeks_of_answers_one_question_a_day_is_enough() -> None:
    learnt = days(*[9] * ENOUGH_DAYS, is_answered=True)
    assert budget(msgspec.structs.replace(FRESH, past=learnt[1:]), 3) == 3
    known = msgspec.structs.replace(FRESH, past=learnt)
    assert (budget(known, 3), budget(known, 0)) == (1, 0)


def test_only_an_answer_to_a_question_counts_as_one() -> None:
    told = corrected("away", "10:00", "10:10", "10:11")
    answer = msgspec.structs.replace(told, asked=True)
    assert heard(FRESH, told, at("10:11")) is FRESH
    answered = heard(FRESH, answer, at("10:11"))
    assert on_day(answered, MONDAY + DAY).past == (Tally(MONDAY, is_answered=True),)
    assert heard(Questions(), answer, at("10:11")) == Questions()
    assert heard(FRESH, f.Locked(at=at("10:00")), at("10:00")) is FRESH


def test_before_any_day_nothing_is_chosen_or_counted() -> None:
    assert not is_chosen(Questions(), at("10:00"), 20)
    assert counted(Questions()) == Questions()


def test_a_question_stands_for_a_while() -> None:
    asking = Question("q", at("10:00"), at("10:10"), at("10:10"))
    assert is_up(asking, at("10:10:59"))
    assert not is_up(asking, at("10:11"))


def test_luck_is_even_and_the_same_within_a_minute() -> None:
    minutes = [at("09:00") + timedelta(minutes=n) for n in range(5000)]
    lots = [luck_of(minute) for minute in minutes]
    tenths = [sum(n / 10 <= lot < (n + 1) / 10 for lot in lots) for n in range(10)]
    assert all(0 <= lot < 1 for lot in lots)
    assert all(420 < count < 580 for count in tenths)
    assert luck_of(at("10:00:59.9")) == luck_of(at("10:00"))


class Life:
    """Days of eligible pauses, each with a length that nothing may depend on."""

    def __init__(self, per_day: int) -> None:
        self.per_day = per_day
        self.questions = Questions()
        self.asked: list[int] = []
        self.hits: dict[int, list[bool]] = {}

    def live(self, day: int, pauses: int) -> None:
        """Live through a day whose pauses come by two lengths in turn."""
        date_ = MONDAY + day * DAY
        self.questions = on_day(self.questions, date_)
        begin = at("08:00") + day * DAY
        for number in range(pauses):
            self._pause(begin + timedelta(minutes=30 * number + day % 7), number)
        assert self.questions.today is not None
        self.asked.append(self.questions.today.asked)

    def _pause(self, start: datetime, number: int) -> None:
        length = 25 if (number * 7 + start.day) % 3 == 0 else 4
        end = start + timedelta(minutes=length)
        is_asked = is_chosen(self.questions, start, self.per_day)
        asking = Question("q", start, end, end) if is_asked else None
        self.questions = counted(self.questions, asking)
        for key in (length, 100 + number):
            self.hits.setdefault(key, []).append(is_asked)

    def share(self, key: int) -> float:
        return sum(self.hits[key]) / len(self.hits[key])


def test_every_pause_of_ordinary_days_has_the_same_chance() -> None:
    life = Life(3)
    for day in range(600):
        life.live(day, 12)
    assert max(life.asked) == 3
    assert sum(life.asked[30:]) / len(life.asked[30:]) == pytest.approx(3, abs=0.15)
    assert life.share(25) == pytest.approx(life.share(4), abs=0.03)
    shares = [life.share(100 + number) for number in range(12)]
    assert all(share == pytest.approx(0.25, abs=0.08) for share in shares)


def test_on_uneven_days_there_are_about_as_many_and_never_more() -> None:
    life = Life(2)
    for day in range(300):
        life.live(day, 4 + day * 5 % 14)
    assert max(life.asked) == 2
    assert 1.6 < sum(life.asked) / len(life.asked) <= 2


def test_where_there_is_leave_for_more_than_come_all_are_asked() -> None:
    life = Life(20)
    life.live(0, 9)
    assert life.asked == [9]
