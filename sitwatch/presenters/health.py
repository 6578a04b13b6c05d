"""The questions on health in plain words, and the card that sends to a clinician.

The names of the questions are those of `core/programme/red_flags`, where their sources
stand. Nothing here judges: one sign is often a false alarm, so the words stay calm.
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext as _

import msgspec

from sitwatch.core.orders import Urgency
from sitwatch.core.policy import N_
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.red_flags import (
    EMERGENCIES,
    READINESS,
    SOON,
    lock_of,
    urgency_of,
)

_WORDS: dict[str, str] = {
    "saddle_numbness": N_(
        "Numbness or tingling between the legs or buttocks, also felt when wiping"
    ),
    "bladder_change": N_(
        "New trouble starting, stopping or feeling water pass, feeling full, or leaking"
    ),
    "bowel_change": N_("The bowel leaks, or you do not feel it empty"),
    "sexual_numbness": N_("New numbness during sex, or something no longer works"),
    "both_legs_weak": N_("Both legs weak or numb, or getting weaker"),
    "chest_pain": N_("Pain or pressure in the chest"),
    "collapse": N_("Fainting or collapse, during or after exercise"),
    "one_sided_weakness": N_(
        "Sudden weakness on one side, a drooping face, or trouble speaking"
    ),
    "after_a_fall": N_(
        "Back pain after a fall or accident; or a knock, with weak bones or steroid use"
    ),
    "fever_or_infection": N_(
        "Fever, chills, a recent infection, injected drugs, or a weak immune system"
    ),
    "cancer_or_weight_loss": N_(
        "Cancer, now or in the past, or losing weight without a reason"
    ),
    "night_pain": N_("Pain at night that no position makes better"),
    "new_pain_at_this_age": N_("The first back pain, and you are under 20 or over 50"),
    "no_better_in_four_weeks": N_("No better after four weeks"),
    "new_deformity": N_("The back has changed its shape"),
    "leg_numb_or_weak": N_("One leg growing numb or weak"),
    "hot_swollen_calf": N_("One calf swollen, hot and painful"),
    "heart_condition": N_("A heart condition"),
    "chest_pain_before": N_("Chest pain, resting or moving"),
    "dizziness": N_("Dizziness or black-outs"),
    "heart_medicine": N_("Medicine for the heart or for blood pressure"),
    "bone_or_joint": N_("A bone or joint problem that exercise makes worse"),
    "pregnancy_or_birth": N_("Pregnant, or a birth in the last six months"),
    "recent_surgery": N_("An operation lately"),
    "other_reason": N_("Any other reason to ask first"),
}

HALF = 4
"""So many readiness questions stand on one screen."""


class Ask(msgspec.Struct, frozen=True):
    """One thing that can be marked; `note` says what follows from it, or nothing."""

    name: str
    words: str
    note: str = ""


class Clinician(msgspec.Struct, frozen=True):
    """The card that sends to a clinician; `told` is what the user answered yes to.

    `unlock` asks to be let go on, `confirm` what has to be true for that.
    """

    title: str
    lines: tuple[str, ...]
    told: tuple[str, ...] = ()
    unlock: str = ""
    confirm: str = ""


def asks_of(names: Iterable[str]) -> tuple[Ask, ...]:
    """Return questions by name; one that this version does not know is not asked."""
    return tuple(Ask(name, _(_WORDS[name])) for name in names if name in _WORDS)


def emergencies() -> tuple[Ask, ...]:
    """Return what asks for help at once."""
    return asks_of(EMERGENCIES)


def soon() -> tuple[Ask, ...]:
    """Return what asks for a look within days."""
    return asks_of(SOON)


def readiness() -> tuple[tuple[Ask, ...], tuple[Ask, ...]]:
    """Return what asks for a word with a clinician before starting, in two halves."""
    return asks_of(READINESS[:HALF]), asks_of(READINESS[HALF:])


def clinician_of(flags: Flags, number: str) -> Clinician | None:
    """Return the card for what was told, None where nothing was.

    `number` is that of the local emergency service.
    """
    urgency = urgency_of(flags)
    if urgency is not None:
        card, told = clinician_words(urgency, number), asks_of(flags.red_flags)
    elif lock_of(flags) == "gentle":
        card, told = _ask_first(), asks_of(flags.readiness)
    else:
        return None
    return msgspec.structs.replace(
        card,
        told=tuple(ask.words for ask in told),
        unlock=_("I was checked"),
        confirm=_("A clinician has looked at this and says that I may exercise."),
    )


def clinician_words(urgency: Urgency, number: str) -> Clinician:
    """Return the card without what was told: fit for a screen that others see."""
    if urgency == "emergency":
        return Clinician(
            _("Please get help now"),
            (
                _(
                    "What you told should be looked at today. Call {number}, or go to"
                    " an emergency department."
                ).format(number=number),
                _("It may turn out to be harmless. Somebody should look all the same."),
                _("Until then there are no exercises here."),
            ),
        )
    return Clinician(
        _("Please have this looked at"),
        (
            _(
                "What you told should be looked at by a clinician, today or in the next"
                " days. If it gets worse quickly, call {number}."
            ).format(number=number),
            _("One sign alone is often a false alarm."),
            _("Until then there are no exercises here."),
        ),
    )


def _ask_first() -> Clinician:
    return Clinician(
        _("Ask a clinician first"),
        (
            _("You said yes to something that is worth a question before you start."),
            _(
                "Until they say that exercise suits you, a break offers squeezes and"
                " standing, nothing more."
            ),
        ),
    )
