"""The entry of the menu that makes today a gentle day, and takes it back."""

from __future__ import annotations

import msgspec
import pytest

from sitwatch.core.facts import ProfileChanged
from sitwatch.ui.tray import Tray
from tests.fakes.clock import HandClock
from tests.fakes.resident import RecordingResident
from tests.ui.test_tray import SITTING as FACE

pytestmark = [
    pytest.mark.usefixtures("qapp"),
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
]


def test_a_sore_day_is_told_with_one_click() -> None:
    resident, clock = RecordingResident(), HandClock()
    tray = Tray(resident, clock)
    (entry,) = [a for a in tray.menu.actions() if a.text() == "Sore today"]
    entry.trigger()
    stamp = clock.read().stamp
    assert resident.posted == [ProfileChanged(**stamp, changes={"sore": True})]
    tray.close()


def test_it_is_taken_back_with_one_click() -> None:
    resident, clock = RecordingResident(), HandClock()
    tray = Tray(resident, clock)
    tray.show(msgspec.structs.replace(FACE, is_sore=True))
    assert tray.menu.sore.text() == "Not sore any more"
    tray.menu.sore.trigger()
    stamp = clock.read().stamp
    assert resident.posted == [ProfileChanged(**stamp, changes={"sore": False})]
    tray.show(FACE)
    assert tray.menu.sore.text() == "Sore today"
    tray.close()
