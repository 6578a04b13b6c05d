"""Another source, a source at fault, what was forgotten, and the end."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from tests.fakes.input import FakeInput
from tests.runtime.desk import Desk

MINUTE = 60


def test_another_source_takes_over(desk: Desk) -> None:
    other = FakeInput()
    desk.engine.see_by(other)
    assert desk.source.is_closed
    desk.idle_for(1)
    other.keys = 3
    desk.idle_for(5)
    assert desk.kept(f.Input)[0].keys == 3
    assert desk.kept(f.Sighted) == []
    assert desk.engine.sensor == other.finding


def test_another_source_ends_the_blindness_of_the_one_before(desk: Desk) -> None:
    desk.source.is_lost = True
    desk.idle_for(1)
    assert desk.face.mood == "blind"
    desk.engine.see_by(FakeInput())
    assert desk.face.mood != "blind"
    assert len(desk.kept(f.Sighted)) == 1


def test_where_all_was_forgotten_the_record_begins_anew(desk: Desk) -> None:
    desk.type_for(10 * MINUTE)
    desk.engine.forget(desk.journal.forget)
    assert desk.kinds == ["Started"]
    assert desk.face.seated == timedelta(0)
    desk.engine.want_break()
    assert len(desk.screen.cards) == 1


def test_what_was_forgotten_does_not_make_the_blind_see(desk: Desk) -> None:
    desk.source.is_lost = True
    desk.idle_for(1)
    desk.engine.forget(desk.journal.forget)
    assert desk.kinds == ["Started", "Blinded"]
    assert desk.face.mood == "blind"


def test_where_some_was_forgotten_the_rest_is_thought_of_again(desk: Desk) -> None:
    desk.type_for(20 * MINUTE)
    desk.engine.forget(lambda: 0)
    assert desk.kinds.count("Started") == 1
    face = desk.engine.face()
    assert face is not None
    assert face.bout == timedelta(minutes=20)


def test_the_end_is_recorded_last_and_lets_go_of_everything(desk: Desk) -> None:
    desk.type_for(2)
    faces = len(desk.screen.faces)
    desk.engine.stop()
    assert desk.kinds == ["Started", "Input", "Stopped"]
    assert desk.source.is_closed
    assert desk.journal.is_closed
    assert len(desk.screen.faces) == faces


def test_what_keeps_facts_from_the_disk_is_told(desk: Desk) -> None:
    assert desk.engine.trouble == ""
    desk.journal.fault = "the disk is full"
    desk.engine.take(f.Locked(**desk.clock.read().stamp))
    assert desk.engine.trouble == "the disk is full"


@pytest.mark.logs
def test_a_source_at_fault_is_blind_and_the_day_goes_on(desk: Desk) -> None:
    desk.engine.see_by(Faulty())
    desk.idle_for(3)
    assert desk.kinds == ["Started", "Blinded"]
    assert desk.face.mood == "blind"
    assert "ZeroDivisionError" in desk.engine.sensor.why


class Faulty(FakeInput):
    """A source with a fault of ours."""

    def look(self, reading: object) -> tuple[f.Fact, ...]:
        raise ZeroDivisionError
