from __future__ import annotations

import msgspec
import pytest

from sitwatch.ports import Finding
from sitwatch.runtime.channel import AskStatus, Message, Refused, Reply, Status
from tests.commands.conftest import SENSOR, Reside, Typed
from tests.fakes.clock import MONDAY
from tests.fakes.face import FACE


def test_a_running_resident_is_told_field_by_field(
    typed: Typed, reside: Reside
) -> None:
    def handle(message: Message) -> Reply:
        assert message == AskStatus()
        return Status("1.0.0", SENSOR, FACE)

    reside(handle)
    assert typed("status", "--json").json == {
        "running": True,
        "version": "1.0.0",
        "sensor": "counters",
        "sensor_why": "the X server counts idle time",
        "mood": "growing",
        "load": 0.5,
        "held": "",
        "next_break_s": 1500,
        "paused": False,
        "paused_until": None,
        "seated_s": 5700,
        "seated_low_s": 4800,
        "seated_high_s": 6600,
        "bout_s": 1200,
    }


def test_without_a_resident_it_says_so_with_the_same_keys(typed: Typed) -> None:
    outcome = typed("status", "--json")
    assert outcome.status == 0
    told = outcome.json
    assert told.pop("running") is False
    assert set(told.values()) == {None}
    assert typed("status").out == "sitwatch is not running; start it with: sitwatch\n"


def test_people_read_what_it_sees_and_what_comes(typed: Typed, reside: Reside) -> None:
    reside(lambda _: Status("1.0.0", SENSOR, FACE))
    assert typed("status").out.splitlines() == [
        "sitwatch 1.0.0 is running.",
        "Input: counters (the X server counts idle time)",
        "Sat today 1 h 35 (1 h 20 – 1 h 50)",
        "Since the last rest 20 min, 50 % of the time until a break",
        "Next break in 25 min",
    ]


def test_a_pause_and_a_blind_sensor_are_said(typed: Typed, reside: Reside) -> None:
    blind = Finding("input", "", "no permission", "Allow it in the settings.")
    face = msgspec.structs.replace(
        FACE, held="paused", due_in=None, paused_until=MONDAY.replace(hour=15)
    )
    reside(lambda _: Status("1.0.0", blind, face))
    lines = typed("status").out.splitlines()
    assert lines[1] == "Input: cannot be seen (no permission)"
    assert lines[2] == "Allow it in the settings."
    assert lines[-1] == "Prompts are paused until 15:00"


def test_one_that_has_only_begun_is_running(typed: Typed, reside: Reside) -> None:
    reside(lambda _: Status("1.0.0", SENSOR, None))
    assert len(typed("status").out.splitlines()) == 2


@pytest.mark.parametrize("options", [(), ("--json",)])
def test_one_that_refuses_is_a_failure(
    typed: Typed, reside: Reside, options: tuple[str, ...]
) -> None:
    reside(lambda _: Refused("not now"))
    assert typed("status", *options) == (3, "", "sitwatch: not now\n")
