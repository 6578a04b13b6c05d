"""The settings: one table of them, and what may be done with it.

Everybody else imports from here; the parts know each other.
"""

from __future__ import annotations

from sitwatch.core.policy.breaks import Breaks, Manner, Style
from sitwatch.core.policy.faults import BadPolicy
from sitwatch.core.policy.keys import Anywhere, Keys
from sitwatch.core.policy.programme import Programme
from sitwatch.core.policy.reading import (
    changed,
    clock_offset,
    differences,
    minutes,
    policy_from,
    seconds,
)
from sitwatch.core.policy.rows import Setting, settings
from sitwatch.core.policy.saying import ALL_DAY, N_, HourRange, HourRanges, Unit
from sitwatch.core.policy.sound import Counting, Sound
from sitwatch.core.policy.table import (
    AboveFullScreen,
    Day,
    Estimate,
    Hours,
    IconStyle,
    InputChoice,
    InputSensing,
    Look,
    Motion,
    Policy,
    Scheme,
    ScreenChoice,
)

__all__ = [
    "ALL_DAY",
    "N_",
    "AboveFullScreen",
    "Anywhere",
    "BadPolicy",
    "Breaks",
    "Counting",
    "Day",
    "Estimate",
    "HourRange",
    "HourRanges",
    "Hours",
    "IconStyle",
    "InputChoice",
    "InputSensing",
    "Keys",
    "Look",
    "Manner",
    "Motion",
    "Policy",
    "Programme",
    "Scheme",
    "ScreenChoice",
    "Setting",
    "Sound",
    "Style",
    "Unit",
    "changed",
    "clock_offset",
    "differences",
    "minutes",
    "policy_from",
    "seconds",
    "settings",
]
