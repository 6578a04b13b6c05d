"""One life of a program on a desk of its own, measured."""

from __future__ import annotations

from time import monotonic, sleep

import msgspec

from tests.bench.gauges import Memory, count, memory
from tests.bench.programs import Program, Running, running
from tests.bench.strokes import Kind, keys, motion, striking
from tests.desktop.desk import Desk, running_desk

MINUTE_S = 60.0

SETTLED_AFTER_S = 15.0
"""By then every program has done what it does once, after its start."""

GREETINGS_AFTER_S = 2.0
GREETINGS = 2
"""RSIBreak greets, and asks something, at its first start; Return closes both."""


class Scenario(msgspec.Struct, frozen=True):
    """What somebody does at the desk meanwhile."""

    name: str
    kind: Kind | None
    rate_hz: float


SCENARIOS = (
    Scenario("nobody there", None, 0),
    Scenario("5 keys/s", keys, 5),
    Scenario("mouse 125 Hz", motion, 125),
    Scenario("mouse 1000 Hz", motion, 1000),
)


class Life(msgspec.Struct, frozen=True):
    """What a program cost; `cpu_s` and `switches` per scenario."""

    icon_s: float
    start_cpu_s: float
    cpu_s: tuple[float, ...]
    switches: tuple[float, ...]
    memory: Memory


def measured(program: Program, seconds: float, memory_after_s: float) -> Life:
    """Start a program on a fresh desk, measure it, and end it.

    `memory_after_s` is how long after its start memory is read, at the earliest.
    """
    with running_desk() as desk, running(program, desk) as ran:
        began = monotonic()
        start_cpu_s = count(ran.process).cpu_s
        _settle(desk)
        spent = [_spent(each, ran, desk, seconds) for each in SCENARIOS]
        sleep(max(0.0, began + memory_after_s - monotonic()))
        cpu_s, switches = zip(*spent, strict=True)
        return Life(ran.icon_s, start_cpu_s, cpu_s, switches, memory(ran.process))


def warm_up(program: Program) -> None:
    """Start a program once, so that what it loads is in the disk's cache."""
    with running_desk() as desk, running(program, desk):
        pass


def _settle(desk: Desk) -> None:
    sleep(GREETINGS_AFTER_S)
    for _ in range(GREETINGS):
        _press_return(desk)
        sleep(GREETINGS_AFTER_S)
    sleep(SETTLED_AFTER_S - GREETINGS_AFTER_S * (GREETINGS + 1))


def _press_return(desk: Desk) -> None:
    desk.ask("xdotool", "key", "Return")


def _spent(
    scenario: Scenario, ran: Running, desk: Desk, seconds: float
) -> tuple[float, float]:
    """Return processor seconds a minute, and waits a second."""
    display = desk.surroundings["DISPLAY"]
    with striking(display, scenario.kind, scenario.rate_hz):
        before, began = count(ran.process), monotonic()
        sleep(seconds)
        after, took = count(ran.process), monotonic() - began
    cpu_s = (after.cpu_s - before.cpu_s) / took * MINUTE_S
    return cpu_s, after.switches_since(before) / took
