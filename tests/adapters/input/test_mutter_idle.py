from __future__ import annotations

from collections.abc import Iterable

from sitwatch.adapters.input.mutter_idle import MutterIdle, open_mutter
from sitwatch.adapters.input.mutter_line import Idle, MutterLost, Woken
from sitwatch.core.facts import Blinded, Fact, Input, Sighted
from sitwatch.ports import Finding
from tests.fakes.clock import HandClock


class LineByHand:
    """A monitor that answers until the next look, and tells of input by itself."""

    def __init__(self, clock: HandClock) -> None:
        self.clock = clock
        self.last_s = clock.awake_s - 60
        self.asked: list[str] = []
        self.is_silent = self.is_dead = False
        self._answers: list[Idle | Woken] = []
        self._wakes = False

    def connect(self) -> LineByHand:
        if self.is_dead:
            raise MutterLost("nobody is there")
        return self

    def press(self, ago_s: float = 0) -> None:
        self.last_s = self.clock.awake_s - ago_s
        if self._wakes:
            self._wakes = False
            self._answers.append(Woken())

    def ask_idle(self) -> None:
        self.asked.append("idle")
        if not self.is_silent:
            self._answers.append(Idle(round((self.clock.awake_s - self.last_s) * 1000)))

    def ask_to_be_woken(self) -> None:
        self.asked.append("wake")
        self._wakes = True

    def heard(self) -> Iterable[Idle | Woken]:
        if self.is_dead:
            raise MutterLost("it has gone")
        answers, self._answers = self._answers, []
        return answers

    def close(self) -> None:
        self._answers, self._wakes = [], False


class Looking:
    """A source that is looked at once a second of a clock moved by hand."""

    def __init__(self) -> None:
        self.clock = HandClock()
        self.line = LineByHand(self.clock)
        self.source = MutterIdle(self.line.connect)
        for _ in range(3):
            assert self.look() == ()

    def look(self, after_s: float = 1) -> tuple[Fact, ...]:
        self.clock.go_on(after_s)
        self.line.asked.clear()
        return self.source.look(self.clock.read())

    def told(self, after_s: float = 1) -> list[type[Fact]]:
        return [type(fact) for fact in self.look(after_s)]


def test_with_nobody_there_next_to_nothing_is_asked() -> None:
    seen = Looking()
    asked = 0
    for _ in range(300):
        assert seen.look() == ()
        asked += len(seen.line.asked)
    assert asked == 9


def test_input_is_seen_though_nobody_wakes_it() -> None:
    seen = Looking()
    seen.line.last_s = seen.clock.awake_s
    told = [kind for _ in range(40) for kind in seen.told()]
    assert told == [Input]


def test_a_bump_is_told_once_it_is_known_when_it_was() -> None:
    seen = Looking()
    seen.clock.go_on(0.5)
    seen.line.press()
    at = seen.clock.wall
    assert seen.look(after_s=0.5) == ()
    (fact,) = seen.look()
    assert isinstance(fact, Input)
    assert (fact.at, fact.for_s, fact.keys, fact.pointer) == (at, 0, None, None)
    assert [seen.look() for _ in range(5)] == [()] * 5
    assert seen.line.asked == []


def test_input_that_goes_on_is_one_stretch_asked_for_once_a_second() -> None:
    seen = Looking()
    facts: list[Fact] = []
    for _ in range(10):
        seen.line.press()
        facts += seen.look()
        assert seen.line.asked == ["idle"]
    inputs = [fact for fact in facts if isinstance(fact, Input)]
    assert len(inputs) == len(facts) == 9
    last = inputs[-1].at + inputs[-1].length
    assert sum(each.for_s for each in inputs) == (last - inputs[0].at).total_seconds()


def test_input_between_the_last_answer_and_the_wish_to_be_woken_is_seen() -> None:
    seen = Looking()
    seen.line.press()
    assert seen.told() == []
    assert seen.told() == [Input]
    seen.line.last_s = seen.clock.awake_s + 0.5  # nobody is to be woken yet
    assert seen.told() == []
    assert seen.line.asked == ["wake", "idle"]
    assert seen.told() == [Input]


def test_waking_is_no_input() -> None:
    seen = Looking()
    seen.clock.sleep(3600)
    seen.line.press()
    assert [seen.look() for _ in range(5)] == [()] * 5
    seen.line.press()
    seen.look()
    assert seen.told() == [Input]


def test_a_shell_that_hangs_is_not_seen_through_until_it_answers() -> None:
    seen = Looking()
    seen.line.is_silent = True
    seen.line.press()
    told = [seen.told() for _ in range(11)]
    assert told == [[]] * 10 + [[Blinded]]
    assert "does not answer" in seen.source.finding.why
    seen.line.is_silent = False
    seen.line._answers.append(Idle(500))  # noqa: SLF001 - the late answer
    assert seen.told() == [Sighted]
    assert seen.source.finding.used


def test_a_shell_that_goes_is_found_again_with_patience() -> None:
    seen = Looking()
    seen.line.is_dead = True
    assert seen.told() == [Blinded]
    finding = seen.source.finding
    assert (finding.used, finding.why) == ("", "it has gone")
    assert finding.remedy
    told = [seen.told() for _ in range(100)]
    assert told == [[]] * 100
    assert seen.source.finding.why == "nobody is there"
    seen.line.is_dead = False
    assert [kind for _ in range(61) for kind in seen.told()] == [Sighted]
    seen.line.press()
    seen.look()
    assert seen.told() == [Input]


def test_input_that_never_rests_is_nobodys() -> None:
    seen = Looking()
    told: list[type[Fact]] = []
    for _ in range(1802):
        seen.line.press()
        told += seen.told()
    assert told[-1] is Blinded
    assert "game pad" in seen.source.finding.why
    assert [kind for _ in range(8) for kind in seen.told()] == [Sighted]


def test_hours_without_a_look_may_have_been_a_rest() -> None:
    seen = Looking()
    seen.line.press()
    seen.look()
    seen.clock.go_on(7200)
    seen.line.press()
    assert seen.told() == [Input]


def test_a_long_absence_is_a_rest() -> None:
    seen = Looking()
    seen.look(after_s=7200)
    seen.line.press()
    assert seen.look() == ()
    assert seen.told() == [Input]


def test_a_closed_source_sees_nothing() -> None:
    seen = Looking()
    seen.source.close()
    seen.source.close()
    assert seen.look() == ()


def test_without_a_bus_it_says_why_and_what_to_do() -> None:
    for env, words in (
        ({}, "DBUS_SESSION_BUS_ADDRESS"),
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"}, "idle monitor"),
    ):
        found = open_mutter(env)
        assert isinstance(found, Finding)
        assert words in found.why
        assert found.remedy
