from __future__ import annotations

import pytest

from sitwatch.core.policy import Policy, changed
from sitwatch.presenters.hour_presets import HOUR_PRESETS, preset_changes


@pytest.mark.parametrize("name", [preset.name for preset in HOUR_PRESETS])
def test_every_preset_can_be_set(name: str) -> None:
    hours = changed(Policy(), preset_changes(name)).hours
    (preset,) = (each for each in HOUR_PRESETS if each.name == name)
    assert (hours.mon, hours.fri) == (preset.workdays, preset.workdays)
    assert (hours.sat, hours.sun) == (preset.others, preset.others)


def test_the_first_one_is_the_default() -> None:
    assert changed(Policy(), preset_changes("always")) == Policy()
