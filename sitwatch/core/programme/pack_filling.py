"""What an exercise of a pack may leave out, and what stands there instead.

Where safety is concerned the usual word is a cautious one.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, get_args

from sitwatch.core.programme.motion import PAIRS, SINGLES
from sitwatch.core.programme.terms import SafetyKey

USUAL: Mapping[str, Any] = {
    "core": False,
    "equipment": [],
    "visibility": "visible",
    "quiet": True,
    "office_clothes": False,
    "demand": 2,
    "progress": "reps",
    "faults": [],
    "easier": [],
    "harder": [],
    "gate": "Clean and steady on two different days",
    "sequence": [],
    "evidence": "The pack names no source.",
    "emg": [],
    "view": "side",
    "anchor_y": 0.039,
    "gear": [],
    "props": [],
}
"""What an exercise of a pack is where it does not say otherwise."""

USUAL_SAFETY: Mapping[str, Any] = {
    **dict.fromkeys(get_args(SafetyKey), "caution"),
    "note": "",
}
USUAL_DOSE: Mapping[str, Any] = {"sets": 1, "rest_s": 0, "rpe_max": 7}

_STANDING: Mapping[str, Any] = {
    **dict.fromkeys(SINGLES, 0),
    **dict.fromkeys(PAIRS, (0, 0)),
    "fixed": "feet",
}
"""The pose behind a picture: nobody sees it, but it keeps the time."""


def filled(raw: Mapping[str, Any]) -> dict[str, Any]:
    """Return the tables of a pack with what goes without saying; faults stay in."""
    entries = raw.get("exercise")
    if not isinstance(entries, list):
        return dict(raw)
    return {**raw, "exercise": [_filled_entry(entry) for entry in entries]}


def _filled_entry(entry: Any) -> Any:
    if not isinstance(entry, Mapping):
        return entry
    filled = {**USUAL, **entry}
    filled["safety"] = _over(USUAL_SAFETY, entry.get("safety", {}))
    dose = _over(USUAL_DOSE, entry.get("dose"))
    filled["dose"] = _timed(dose, entry) if isinstance(dose, Mapping) else dose
    pictures = entry.get("pictures")
    if "poses" not in entry and isinstance(pictures, list) and pictures:
        filled["pictures"] = pictures = pictures * 2 if len(pictures) == 1 else pictures
        filled["poses"] = [_behind(picture) for picture in pictures]
    return filled


def _over(usual: Mapping[str, Any], given: Any) -> Any:
    return {**usual, **given} if isinstance(given, Mapping) else given


def _timed(dose: Mapping[str, Any], entry: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a dose that says how long it takes and whether it is for each side."""
    is_sided = entry.get("side_mode") != "symmetric"
    timed = {"per_side": is_sided, **dose}
    try:
        length = dose["sets"] * dose["reps"] * sum(dose["tempo_s"])
    except (KeyError, TypeError):
        return timed
    return {"est_s": length * (2 if is_sided else 1), **timed}


def _behind(picture: Any) -> Any:
    """Return the pose that keeps the time of a picture."""
    if not isinstance(picture, Mapping):
        return picture
    told = {key: picture[key] for key in ("label", "s") if key in picture}
    return {"s": 1.5, **_STANDING, **told}
