"""Hours that many people work, to be set with one tap."""

from __future__ import annotations

import msgspec

from sitwatch.core.policy import ALL_DAY, N_, HourRanges
from sitwatch.presenters.whole_day import WEEK, WORKDAYS


class HourPreset(msgspec.Struct, frozen=True):
    """The hours of workdays and of the other days, under a name."""

    name: str
    words: str
    workdays: HourRanges
    others: HourRanges


HOUR_PRESETS = (
    HourPreset("always", N_("Whenever I am here"), ALL_DAY, ALL_DAY),
    HourPreset("early", N_("Mon – Fri, 8 to 17"), ("08:00-17:00",), ()),
    HourPreset("late", N_("Mon – Fri, 9 to 18"), ("09:00-18:00",), ()),
)


def preset_changes(name: str) -> dict[str, object]:
    """Return the settings that a preset of that name makes."""
    (preset,) = (each for each in HOUR_PRESETS if each.name == name)
    return {
        f"hours.{day}": list(preset.workdays if day in WORKDAYS else preset.others)
        for day in WEEK
    }
