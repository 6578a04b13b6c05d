"""What the user has to exercise with: troubles, places, kit, work; in words.

Each is a choice of names that the programme knows; weights are typed as a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from gettext import gettext as _

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.flags import BESIDE_A_DESK, TROUBLES, Flags
from sitwatch.core.programme.terms import Equipment, Place
from sitwatch.presenters.health import Ask

MOST_BANDS = 5
MOST_KG = 200.0
"""Nobody lifts more than this beside a desk: it is a slip of the finger."""

_TROUBLES: dict[str, tuple[str, str]] = {
    "knee": (N_("A knee"), ""),
    "ankle": (N_("An ankle"), ""),
    "hip": (N_("A hip"), ""),
    "back_acute": (N_("The low back, at present"), N_("No load and no deep bends.")),
    "pregnancy": (
        N_("Pregnant"),
        N_("Nothing flat on the back. If the pelvis hurts, nothing on one leg."),
    ),
    "balance": (
        N_("Balance"),
        N_("Keep a hand on the desk. Every second break is a rise or a squeeze."),
    ),
    "blood_pressure": (
        N_("High blood pressure"),
        N_("Holds stay short, and you keep breathing."),
    ),
    "standing": (N_("Standing up"), N_("Seated exercises only.")),
}
_PLACES: dict[Place, tuple[str, str]] = {
    "chair": (N_("A chair"), ""),
    "desk_standing": (N_("Room to stand at the desk"), ""),
    "wall": (N_("A free wall"), ""),
    "floor": (N_("A floor to lie on"), N_("A mat or a carpet, and somewhere private.")),
}
_KIT: dict[Equipment, tuple[str, str]] = {
    "band": (N_("An elastic band"), N_("A loop for above the knees.")),
    "weight": (N_("A weight"), N_("A kettlebell, a dumbbell, a filled backpack.")),
    "bench": (N_("A bench or a sofa edge"), N_("To lean the shoulders on.")),
}
_AROUND: dict[str, tuple[str, str]] = {
    "office_clothes": (
        N_("I wear office clothes"),
        N_("Lying down and lunges wait for a longer session."),
    ),
    "shared_room": (
        N_("Others sit near me"),
        N_("Exercises that make a noise wait for a longer session."),
    ),
}


class UnreadableWeights(Exception):
    """A line of weights cannot be read; the message says what is wrong."""


class Kit(msgspec.Struct, frozen=True):
    """All that is said of places and kit; `weights` is the line as it is typed.

    `shared_room`: others sit near, and hear a weight that is put down.
    """

    places: tuple[str, ...]
    equipment: tuple[str, ...]
    bands: int
    weights: str
    office_clothes: bool
    shared_room: bool = False


def troubles() -> tuple[Ask, ...]:
    """Return the troubles that exercises are chosen by."""
    return tuple(_ask(name, *_TROUBLES[name]) for name in TROUBLES)


def places() -> tuple[Ask, ...]:
    """Return the places that there may be."""
    return tuple(_ask(name, *words) for name, words in _PLACES.items())


def equipment() -> tuple[Ask, ...]:
    """Return the kit that there may be."""
    return tuple(_ask(name, *words) for name, words in _KIT.items())


def surroundings() -> tuple[Ask, ...]:
    """Return what it may be like at work: clothes, and who is near."""
    return tuple(_ask(name, *words) for name, words in _AROUND.items())


def kit_of(flags: Flags) -> Kit:
    """Return what was told of places and kit."""
    return Kit(
        places=flags.places,
        equipment=flags.equipment,
        bands=flags.bands,
        weights=weights_words(flags.load_steps_kg),
        office_clothes=flags.office_clothes,
        shared_room=flags.shared_room,
    )


def wanted_kit(flags: Flags, step: int) -> str:
    """Return what a step is done with that the user does not have; empty: nothing."""
    if step == 2 and not flags.has_band:  # noqa: PLR2004 - the one with bands
        return _(
            "This step is done with a light band. Without one it goes on all the same,"
            " with plain squats and marches; a band is marked under “About you”."
        )
    if step > 2 and "weight" not in flags.equipment:  # noqa: PLR2004 - and then weights
        return _(
            "This step is done with a weight; a filled backpack will do. Mark it under"
            " “About you”."
        )
    return ""


def kit_changes(kit: Kit) -> dict[str, object]:
    """Return the changes of the profile that say so; raises `UnreadableWeights`.

    Without a place there would be nothing to offer: then it is beside the desk.
    """
    has_weight = "weight" in kit.equipment
    return {
        "places": list(kit.places or BESIDE_A_DESK),
        "equipment": list(kit.equipment),
        "bands": kit.bands,
        "load_steps_kg": list(read_weights(kit.weights)) if has_weight else [],
        "office_clothes": kit.office_clothes,
        "shared_room": kit.shared_room,
    }


def weights_words(weights: Iterable[float]) -> str:
    """Return `4, 7.5, 12`."""
    return ", ".join(f"{weight:g}" for weight in weights)


def read_weights(line: str) -> tuple[float, ...]:
    """Return the weights of a line in kg, lightest first; raises `UnreadableWeights`.

    Commas part them only where a space follows: `7,5` is seven and a half.
    """
    words = re.split(r"[;\s]+|,\s+|,$", line.replace("kg", " ").strip())
    found = {_weight(word.rstrip(",")) for word in words if word.rstrip(",")}
    return tuple(sorted(found))


def _weight(word: str) -> float:
    try:
        weight = float(word.replace(",", "."))
    except ValueError:
        weight = 0.0
    if not 0 < weight <= MOST_KG:
        words = _("“{word}” is no weight in kg. Write them like this: 4, 7.5, 12")
        raise UnreadableWeights(words.format(word=word))
    return weight


def _ask(name: str, words: str, note: str) -> Ask:
    return Ask(name, _(words), _(note) if note else "")
