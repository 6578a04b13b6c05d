"""The settings: one table of them, and what may be done with it.

Everybody else imports from here; the parts know each other.
"""

from __future__ import annotations

from sitwatch.core.policy.faults import BadPolicy
from sitwatch.core.policy.reading import (
    changed,
    clock_offset,
    differences,
    policy_from,
)
from sitwatch.core.policy.rows import Setting, settings
from sitwatch.core.policy.table import (
    ALL_DAY,
    N_,
    Breaks,
    Day,
    Estimate,
    HourRange,
    HourRanges,
    Hours,
    IconStyle,
    InputChoice,
    InputSensing,
    Look,
    Policy,
    Scheme,
    Unit,
)

__all__ = [
    "ALL_DAY",
    "N_",
    "BadPolicy",
    "Breaks",
    "Day",
    "Estimate",
    "HourRange",
    "HourRanges",
    "Hours",
    "IconStyle",
    "InputChoice",
    "InputSensing",
    "Look",
    "Policy",
    "Scheme",
    "Setting",
    "Unit",
    "changed",
    "clock_offset",
    "differences",
    "policy_from",
    "settings",
]
