"""Answers that end exercising until a clinician has looked: the lock.

The names stand for the questions of two published cards on the spine (Greenhalgh,
Mercer and Finucane on cauda equina; NHS Gloucestershire on spinal red flags) and of the
usual readiness questions (PAR-Q). Single ones are often false alarms: the words around
them stay calm, and nothing here is a diagnosis.
"""

from __future__ import annotations

from typing import Literal, get_args

from sitwatch.core.programme.flags import Flags

Emergency = Literal[
    "saddle_numbness",
    "bladder_change",
    "bowel_change",
    "sexual_numbness",
    "both_legs_weak",
    "chest_pain",
    "collapse",
    "one_sided_weakness",
]
Soon = Literal[
    "after_a_fall",
    "fever_or_infection",
    "cancer_or_weight_loss",
    "night_pain",
    "new_pain_at_this_age",
    "no_better_in_four_weeks",
    "new_deformity",
    "leg_numb_or_weak",
    "hot_swollen_calf",
]
Readiness = Literal[
    "heart_condition",
    "chest_pain_before",
    "dizziness",
    "heart_medicine",
    "bone_or_joint",
    "pregnancy_or_birth",
    "recent_surgery",
    "other_reason",
]
Urgency = Literal["emergency", "soon"]
Lock = Literal["open", "gentle", "locked"]
"""What may be done: everything, only squeezes and standing, or nothing."""

EMERGENCIES: tuple[str, ...] = get_args(Emergency)
SOON: tuple[str, ...] = get_args(Soon)
READINESS: tuple[str, ...] = get_args(Readiness)


def urgency_of(flags: Flags) -> Urgency | None:
    """Return how soon a clinician should look, None where no red flag stands.

    A flag that this version does not know is one to have looked at soon.
    """
    if not flags.red_flags:
        return None
    is_urgent = any(flag in EMERGENCIES for flag in flags.red_flags)
    return "emergency" if is_urgent else "soon"


def lock_of(flags: Flags) -> Lock:
    """Return how far exercises are held back until the user was checked."""
    if flags.red_flags:
        return "locked"
    return "gentle" if flags.readiness else "open"
