"""What the user told of themselves: troubles, kit, places, and what holds them back.

Read from `profile` facts, whose values come from a file that anybody may have written:
what cannot be read is left as it was, and a word that is not known is passed over. Only
a red flag counts whatever it is called: this version may be older than the question.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, get_args

import msgspec

from sitwatch.core.programme.terms import Equipment, Place, SafetyKey

Trouble = SafetyKey | Literal["blood_pressure", "standing"]
KneeLine = Literal[
    "unknown",
    "in_line",
    "inward",
    "inward_both_ways",
    "inward_with_band",
    "in_line_without_band",
]
"""How the knees track in a squat: looked at once without and once with the band. Both
ways: no more so with it; with band: more so than without, where they may be in line."""

TROUBLES: tuple[Trouble, ...] = (
    *get_args(SafetyKey),
    "blood_pressure",
    "standing",
)
"""`standing`: to get up at all; whoever marks it stays seated."""

BESIDE_A_DESK: tuple[Place, ...] = ("chair", "desk_standing", "wall")


class Flags(msgspec.Struct, frozen=True):
    """The programme's side of the profile; each field is a name in its `changes`.

    `load_steps_kg` are the weights that can be had, lightest first; `bands` how many
    bands, each stronger than the one before, of which the knees were looked at up to
    that of `band_checked`. `opted_in` is the wish for the fourth
    step. In `office_clothes` nobody lies down, and in a `shared_room` nothing is put
    down with a noise, but in a session. `red_flags` and `readiness` name the
    questions that were answered with yes and were not looked at by a clinician since
    (`checked` in the changes empties both).
    """

    troubles: tuple[Trouble, ...] = ()
    equipment: tuple[Equipment, ...] = ()
    places: tuple[Place, ...] = BESIDE_A_DESK
    load_steps_kg: tuple[float, ...] = ()
    bands: int = 1
    band_checked: int = 1
    knee_line: KneeLine = "unknown"
    opted_in: bool = False
    office_clothes: bool = True
    shared_room: bool = False
    red_flags: tuple[str, ...] = ()
    readiness: tuple[str, ...] = ()

    @property
    def has_band(self) -> bool:
        """Whether there is a band that does not draw the knees inward."""
        drawn = {"inward_with_band", "in_line_without_band"}
        return "band" in self.equipment and self.knee_line not in drawn

    @property
    def is_in_line(self) -> bool:
        """Whether the knees stay in line, with the band where one is used."""
        return self.knee_line in {"in_line", "in_line_without_band"}

    @property
    def may_lie(self) -> bool:
        """Whether one lies down in a break: place, clothes and back allow it."""
        is_fine = "pregnancy" not in self.troubles and not self.office_clothes
        return "floor" in self.places and is_fine

    @property
    def safety_keys(self) -> tuple[SafetyKey, ...]:
        """The troubles that exercises have a word on."""
        told = (one for one in self.troubles if one != "blood_pressure")
        return tuple(one for one in told if one != "standing")

    @property
    def stays_seated(self) -> bool:
        """Whether the user does not get up, and has a chair wherever they are."""
        return "standing" in self.troubles


def flags_after(flags: Flags, changes: Mapping[str, Any]) -> Flags:
    """Return the flags after the `changes` of a profile; never raises."""
    told: dict[str, Any] = {}
    for field in msgspec.structs.fields(Flags):
        value = _read(field, changes.get(field.name))
        if value is not None:
            told[field.name] = value
    if changes.get("checked") is True:
        told |= {"red_flags": (), "readiness": ()}
    return msgspec.structs.replace(flags, **told)


def _read(field: msgspec.structs.FieldInfo, value: Any) -> Any:
    """Return the value of that field's kind, None where it cannot be read."""
    known = _KNOWN.get(field.name)
    if known is not None and isinstance(value, list | tuple):
        return tuple(word for word in known if word in value)
    try:
        found = msgspec.convert(value, field.type)
    except msgspec.ValidationError:
        return None
    return _ladder(found) if field.name == "load_steps_kg" else found


def _ladder(weights: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(sorted({weight for weight in weights if 0 < weight < float("inf")}))


_KNOWN: dict[str, tuple[str, ...]] = {
    "troubles": TROUBLES,
    "equipment": get_args(Equipment),
    "places": get_args(Place),
}
