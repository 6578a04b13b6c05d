"""The entry of the menu that makes today a gentle day."""

from __future__ import annotations

import pytest

from sitwatch.core.facts import ProfileChanged
from sitwatch.ui.tray import Tray
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_sore_day_is_told_with_one_click() -> None:
    resident, clock = RecordingResident(), HandClock()
    tray = Tray(resident, clock)
    (entry,) = [a for a in tray.menu.actions() if a.text() == "Sore today"]
    entry.trigger()
    stamp = clock.read().stamp
    assert resident.posted == [ProfileChanged(**stamp, changes={"sore": True})]
    tray.close()
