from __future__ import annotations

import os
from contextlib import closing
from queue import Queue

import pytest

from sitwatch.adapters.context import listening
from sitwatch.adapters.context.call import CallContext
from sitwatch.adapters.context.ears import EarLost
from sitwatch.adapters.context.share import ShareContext
from sitwatch.adapters.context.uses import Device, Use
from sitwatch.core.facts import CallBegan, CallEnded, Fact, ShareBegan, ShareEnded
from tests.daemons.session_bus import ENOUGH_S, wait_until
from tests.fakes.clock import HandClock


class HandEar:
    """Hears what it is told to hear; opens only while it is `there`."""

    tells: Device = "microphone"
    sees_screens = True

    def __init__(self, name: str = "by hand", *, there: bool = True) -> None:
        self.name = name
        self.there = there
        self.opened = 0
        self.uses: tuple[Use, ...] = ()
        self.is_at_fault = False
        self._coming: tuple[Use, ...] = ()
        self._read, self._write = os.pipe()

    def open(self) -> int:
        self.opened += 1
        if not self.there:
            raise EarLost("nobody is there")
        return self._read

    def read(self) -> None:
        os.read(self._read, 1)
        if self.is_at_fault:
            raise KeyError("Audio/Sink")
        if not self.there:
            self.uses = ()
            raise EarLost("it has gone")
        self.uses = self._coming

    def close(self) -> None:
        self.uses = ()

    def hear(self, *uses: Use) -> None:
        self._coming = uses
        os.write(self._write, b"x")


class Desk:
    """A call context over ears that are moved by hand."""

    def __init__(self, *ears: HandEar) -> None:
        self.clock = HandClock()
        self.facts: Queue[Fact] = Queue()
        self.share = ShareContext(self.clock, is_wayland=True)
        self.context = CallContext(self.clock, ears, self.share)
        self.share.open(self.facts.put)
        self.context.open(self.facts.put)

    def next(self) -> Fact:
        return self.facts.get(timeout=ENOUGH_S)

    def pass_time(self, seconds: float) -> None:
        self.clock.go_on(seconds)
        self.context.rest(is_resting=False)

    def until(self, words: str) -> None:
        wait_until(lambda: words in self.context.finding.why)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "SETTLE_S", 0.01)


CAMERA, MICROPHONE = Use("camera", "zoom"), Use("microphone", "zoom")
SCREEN = Use("screen", "gnome-shell")


def test_a_call_tells_what_was_used_when_it_began() -> None:
    ear = HandEar()
    desk = Desk(ear)
    with closing(desk.context):
        ear.hear(CAMERA, MICROPHONE)
        desk.until("they tell")
        wait_until(lambda: ear.uses != ())
        desk.pass_time(61)
        began = desk.next()
        assert isinstance(began, CallBegan)
        assert (began.camera, began.microphone) == (True, True)
        ear.hear()
        ended = desk.next()
        assert isinstance(ended, CallEnded)


def test_a_shared_screen_is_told_beside_calls() -> None:
    ear = HandEar("PipeWire")
    desk = Desk(ear)
    with closing(desk.context):
        ear.hear(SCREEN, MICROPHONE)
        wait_until(lambda: ear.uses != ())
        desk.pass_time(6)
        assert isinstance(desk.next(), ShareBegan)
        assert desk.share.finding.used == "PipeWire"
        ear.hear(MICROPHONE)
        assert isinstance(desk.next(), ShareEnded)
        desk.pass_time(61)
        assert isinstance(desk.next(), CallBegan)


def test_any_of_several_ears_may_tell_and_the_finding_says_what_is_missing() -> None:
    one, other = HandEar("one", there=False), HandEar("other")
    desk = Desk(one, other)
    with closing(desk.context):
        desk.until("one: nobody is there")
        assert desk.context.finding.used == "other"
        assert desk.context.finding.remedy == ""
        other.hear(CAMERA)
        wait_until(lambda: other.uses != ())
        desk.pass_time(6)
        assert isinstance(desk.next(), CallBegan)


def test_an_ear_that_is_lost_ends_the_call_and_is_opened_again() -> None:
    ear = HandEar()
    desk = Desk(ear)
    with closing(desk.context):
        ear.hear(CAMERA)
        wait_until(lambda: ear.uses != ())
        desk.pass_time(6)
        assert isinstance(desk.next(), CallBegan)
        ear.there = False
        ear.hear()
        assert isinstance(desk.next(), CallEnded)
        assert desk.context.finding.used == ""
        assert desk.context.finding.remedy
        desk.pass_time(60)
        desk.until("nobody is there")
        ear.there = True
        desk.pass_time(600)
        desk.until("they tell")


def test_while_it_rests_no_lost_ear_is_looked_for() -> None:
    ear = HandEar(there=False)
    desk = Desk(ear)
    with closing(desk.context):
        desk.until("nobody is there")
        desk.context.rest(is_resting=True)
        opened = ear.opened
        desk.clock.go_on(600)
        desk.context.rest(is_resting=True)
        assert ear.opened == opened
        desk.context.rest(is_resting=False)
        wait_until(lambda: ear.opened > opened)


def test_what_was_never_opened_can_be_closed() -> None:
    context = CallContext(HandClock(), ())
    context.close()
    context.close()


@pytest.mark.logs
def test_a_fault_of_ours_ends_the_call_and_is_said_and_the_ears_are_opened_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listening, "SETTLE_S", 0.01)
    ear = HandEar()
    desk = Desk(ear)
    with closing(desk.context):
        ear.hear(Use("camera", "zoom"))
        wait_until(lambda: bool(ear.uses))
        desk.pass_time(10)
        assert type(desk.next()) is CallBegan
        ear.is_at_fault = True
        ear.hear()
        wait_until(lambda: "a fault of sitwatch" in desk.context.finding.why)
        desk.pass_time(1)
        assert type(desk.next()) is CallEnded
        opened, ear.is_at_fault = ear.opened, False
        desk.pass_time(30)
        assert ear.opened == opened
        desk.pass_time(60)
        wait_until(lambda: bool(desk.context.finding.used))
