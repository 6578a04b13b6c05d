from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import timedelta

import pytest

from sitwatch import __version__
from sitwatch.core.facts import Locked, PolicyChanged, Slept, Started, Woke
from sitwatch.core.policy import Policy
from sitwatch.ports import Finding
from sitwatch.runtime import channel
from sitwatch.runtime.resident import House, Outside, own_command
from tests.runtime.desk import Desk

TRAY = Finding("tray", "icon", "the panel shows it")


class World:
    """What lies outside the engine, and what was asked of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.obeyed: list[Policy] = []
        self.launched: list[Sequence[str]] = []
        self.has_quit = False
        outside = Outside(
            obey=self.obeyed.append,
            findings=lambda: iter([TRAY]),
            forget=self.forget,
            launch=self.launched.append,
            quit=self.quit,
        )
        self.house = House(desk.engine, outside)

    def forget(self, _asked: channel.Forget) -> int:
        count = len(self.desk.journal.on_disk)
        self.desk.journal.forget()
        return count

    def quit(self) -> None:
        self.has_quit = True


@pytest.fixture
def world(desk: Desk) -> World:
    return World(desk)


def changed(desk: Desk, **changes: object) -> PolicyChanged:
    named = {name.replace("__", "."): value for name, value in changes.items()}
    return PolicyChanged(**desk.clock.read().stamp, changes=named)


def test_the_status_tells_of_sensor_and_face(world: World, desk: Desk) -> None:
    status = world.house.handle(channel.AskStatus())
    face = desk.engine.face()
    assert status == channel.Status(__version__, desk.source.finding, face)


def test_the_status_tells_of_a_lock(world: World, desk: Desk) -> None:
    world.house.post(Locked(**desk.clock.read().stamp))
    status = world.house.handle(channel.AskStatus())
    assert isinstance(status, channel.Status)
    assert status.is_locked


def test_findings_are_those_of_the_outside(world: World) -> None:
    assert world.house.handle(channel.AskFindings()) == channel.Findings((TRAY,))


def test_the_outlook_is_that_of_the_moment(world: World, desk: Desk) -> None:
    desk.type_for(60)
    reply = world.house.handle(channel.AskOutlook())
    assert isinstance(reply, channel.Outlook)
    assert reply.forecast is not None
    first, *_rest = reply.forecast.breaks
    assert first.at == desk.clock.wall + timedelta(minutes=44)


def test_a_client_s_fact_is_on_disk_before_it_is_done(world: World, desk: Desk) -> None:
    locked = Locked(**desk.clock.read().stamp)
    assert world.house.handle(channel.PostFact(locked)) == channel.Done()
    assert desk.kept(Locked) == [locked]
    assert desk.face.held == "locked"


def test_input_goes_before_what_was_told_after_it(world: World, desk: Desk) -> None:
    desk.idle_for(1)
    desk.source.keys = 1
    desk.clock.go_on(0.5)
    world.house.post(Slept(**desk.clock.read().stamp))
    desk.clock.sleep(600)
    world.house.post(Woke(**desk.clock.read().stamp))
    desk.idle_for(1)
    assert desk.kinds == ["Started", "Input", "Slept", "Woke"]


def test_a_fact_that_the_disk_does_not_take_is_refused_kept_and_written_later(
    world: World, desk: Desk
) -> None:
    desk.journal.fault = "the disk is full"
    locked = Locked(**desk.clock.read().stamp)
    refused = channel.Refused("the disk is full")
    assert world.house.handle(channel.PostFact(locked)) == refused
    assert world.house.handle(channel.Flush()) == refused
    desk.journal.fault = ""
    flushed = channel.Flushed(desk.clock.wall)
    assert world.house.handle(channel.Flush()) == flushed
    assert desk.kept(Locked) == [locked]


def test_new_settings_reach_everybody(world: World, desk: Desk) -> None:
    news = changed(desk, breaks__after_min=30)
    assert world.house.handle(channel.PostFact(news)) == channel.Done()
    assert [policy.breaks.after_min for policy in world.obeyed] == [30]
    assert desk.engine.policy.breaks.after_min == 30


def test_bad_settings_are_refused_before_anything_is_written(
    world: World, desk: Desk
) -> None:
    news = changed(desk, breaks__after_min="soon")
    reply = world.house.handle(channel.PostFact(news))
    assert isinstance(reply, channel.Refused)
    assert "breaks.after_min" in reply.why
    assert desk.kept(PolicyChanged) == []
    assert world.obeyed == []


def test_what_is_forgotten_is_forgotten_at_once(world: World, desk: Desk) -> None:
    desk.type_for(600)
    count = len(desk.journal.on_disk)
    reply = world.house.handle(channel.Forget(None, None))
    assert reply == channel.Forgotten(count)
    face = desk.engine.face()
    assert face is not None
    assert not face.seated
    assert len(desk.kept(Started)) == 1


def test_errands_are_done(world: World, desk: Desk) -> None:
    for errand in (
        channel.OfferBreak(),
        channel.RaiseWindow("settings"),
        channel.Quit(),
    ):
        assert world.house.handle(errand) == channel.Done()
    assert len(desk.screen.cards) == 1
    assert world.launched == [[*own_command(), "open", "settings"]]
    assert world.has_quit


def test_a_program_starts_itself_by_its_interpreter_or_as_a_bundle(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert own_command() == [sys.executable, "-m", "sitwatch"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert own_command() == [sys.executable]
