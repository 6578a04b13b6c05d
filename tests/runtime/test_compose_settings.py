"""The settings file as the resident lives by it: from the start, edited, and broken."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.facts import PolicyChanged
from sitwatch.core.policy import BadPolicy, Breaks, Policy
from sitwatch.runtime import channel
from sitwatch.runtime.compose import Assembly
from sitwatch.runtime.settled import settled
from tests.runtime.dwelling import House

from PySide6.QtWidgets import QApplication

pytestmark = [
    pytest.mark.usefixtures("launched"),
    pytest.mark.qt_log_ignore(
        "This plugin does not support raise", "systemTrayWindowChanged"
    ),
]

HALF = Policy(breaks=Breaks(after_min=30))


def test_what_the_settings_file_says_anew_is_recorded_and_heeded(
    app: QApplication,
) -> None:
    house = House(app)
    house.world = msgspec.structs.replace(
        house.world, settled=settled(lambda: HALF, Policy()), reread=Policy
    )
    house.resident = Assembly(app, house.world)
    house.live(house.resident.watch.changed.emit)
    told = [fact for fact in house.journal.on_disk if isinstance(fact, PolicyChanged)]
    minutes = [fact.changes for fact in told]
    assert minutes == [{"breaks.after_min": 30}, {"breaks.after_min": 45}]
    assert house.resident.engine.policy == Policy()


def test_a_slip_in_the_settings_file_is_said_and_stops_nothing(
    app: QApplication,
) -> None:
    def unreadable() -> Policy:
        raise BadPolicy("settings.toml:2: not TOML")

    house, told = House(app), []
    house.world = msgspec.structs.replace(
        house.world, settled=settled(unreadable, HALF), reread=lambda: HALF
    )
    house.resident = Assembly(app, house.world)

    def ask() -> None:
        told.append(house.handled(channel.AskFindings()))

    house.live(ask, house.resident.watch.changed.emit, ask)
    ill, well = (
        reply.findings for reply in told if isinstance(reply, channel.Findings)
    )
    assert (ill[-1].part, ill[-1].used) == ("settings", "")
    assert "before stay in force" in ill[-1].remedy
    assert well[-1].part != "settings"
    assert [notice.body for notice in house.notifier.history] == [ill[-1].remedy]
    assert house.kinds == ["Started", "Stopped"]
    assert house.resident.engine.policy == HALF
