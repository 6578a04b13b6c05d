from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.core.policy import Policy, policy_from
from sitwatch.runtime.demo import ASKING, BEAT_MS, EXERCISING, FAST, OVER, DemoDay
from sitwatch.runtime.engine import Engine, Parts
from tests.fakes.clock import HandClock
from tests.runtime.desk import Desk

pytestmark = pytest.mark.usefixtures("in_berlin")

POLICY = Policy()
ASKS_ALL = policy_from({"estimate": {"questions_per_day": 20}})


class Show:
    """A demonstration, watched at a real clock."""

    def __init__(self, now: datetime, policy: Policy = POLICY) -> None:
        self.real = HandClock(now.astimezone())
        self.day = DemoDay(self.real, Policy())
        self.desk = Desk(self.day.before)
        catalogue = self.desk.engine.state.catalogue
        parts = Parts(
            self.day.clock, self.day.source, self.desk.memory, self.desk.perform
        )
        self.engine = Engine(parts, policy, catalogue)
        self.engine.start()
        self.began = self.day.clock.read().wall

    def watch(self, seconds: float, beat_s: float = BEAT_MS / 1000) -> None:
        """Watch for so long, at the beats of the demonstration or slower ones."""
        for _ in range(round(seconds / beat_s)):
            self.real.go_on(beat_s)
            self.day.beat(self.engine)

    def watch_until_asked(self) -> str:
        """Watch until a card is up; return which."""
        while not self.desk.screen.cards:
            self.watch(BEAT_MS / 1000)
        return next(iter(self.desk.screen.cards))

    @property
    def lived(self) -> list[str]:
        """Name the kinds of facts since the start."""
        return self.desk.kinds[len(self.day.before) :]


@pytest.fixture
def show() -> Show:
    return Show(datetime(2026, 11, 24, 16))  # noqa: DTZ001 - local time


def test_a_fortnight_lies_before_the_day(show: Show) -> None:
    days = {fact.at.date() for fact in show.day.before}
    assert max(days) == show.began.date() - timedelta(days=1)
    assert len(days) >= 8
    assert show.began.date() == show.real.wall.date()


def test_ten_minutes_pass_in_a_second(show: Show) -> None:
    show.watch(1)
    assert show.day.clock.rate == FAST
    passed = show.day.clock.read().wall - show.began
    assert passed == timedelta(minutes=10)


def test_time_slows_down_while_a_break_is_on_offer(show: Show) -> None:
    show.watch_until_asked()
    at = show.day.clock.read().wall
    show.watch(1)
    assert show.day.clock.rate == ASKING
    assert show.day.clock.read().wall - at <= timedelta(seconds=ASKING + 1)
    assert len(show.desk.screen.cards) == 1


def test_time_slows_down_while_a_pause_is_asked_about() -> None:
    show = Show(datetime(2026, 11, 24, 16), ASKS_ALL)  # noqa: DTZ001 - local time
    while not show.desk.screen.questions:
        show.watch(BEAT_MS / 1000)
    question = show.engine.state.questions.asking
    assert question is not None
    show.watch(9)
    assert show.day.clock.rate == ASKING
    show.watch(1.5)
    assert show.day.clock.rate == FAST


def test_an_offer_is_not_missed_where_the_screen_stalls(show: Show) -> None:
    show.real.go_on(90)
    show.day.beat(show.engine)
    prompts = [fact for fact in show.desk.kept(f.Prompted) if fact.at >= show.began]
    answers = [fact for fact in show.desk.kept(f.Answered) if fact.at >= show.began]
    waits = [b.at - a.at for a, b in zip(prompts, answers, strict=False)]
    assert waits
    assert max(waits) <= timedelta(minutes=5)


def test_an_exercise_keeps_a_person_s_pace(show: Show) -> None:
    prompt = show.watch_until_asked()
    show.engine.take(f.Began(**show.day.clock.read().stamp, prompt=prompt))
    at = show.day.clock.read().wall
    show.watch(3)
    assert show.day.clock.rate == EXERCISING
    assert show.day.clock.read().wall - at <= timedelta(seconds=3.5)


@pytest.mark.parametrize(
    "now",
    [
        datetime(2026, 3, 29, 9),  # noqa: DTZ001 - a Sunday; clocks changed at night
        datetime(2026, 10, 25, 9),  # noqa: DTZ001 - and back
    ],
    ids=["spring forward", "fall back"],
)
def test_the_whole_day_is_lived_on_whatever_day_it_is(now: datetime) -> None:
    show = Show(now)
    show.watch(180, beat_s=1)
    assert show.day.clock.rate == OVER
    assert show.lived.count("Prompted") >= 3
    assert show.lived.count("Answered") == show.lived.count("Prompted")
    assert {"Blinded", "Slept"}.isdisjoint(show.lived)
    face = show.engine.face()
    assert face is not None
    assert timedelta(hours=4) < face.seated < timedelta(hours=9)


def test_before_the_rollover_the_day_is_still_the_day_before() -> None:
    late = datetime(2026, 11, 24, 2)  # noqa: DTZ001 - local time
    assert Show(late).began.date() == late.date() - timedelta(days=1)
