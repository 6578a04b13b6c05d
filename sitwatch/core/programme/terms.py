"""The closed sets and the ranges that the catalogue is written in."""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

Step = Literal[1, 2, 3, 4]
Place = Literal["chair", "desk_standing", "wall", "floor"]
Equipment = Literal["band", "weight", "bench"]
SideMode = Literal["symmetric", "per_side", "alternating"]
Visibility = Literal["invisible", "subtle", "visible"]
Progress = Literal["reps", "hold", "tempo", "depth", "band", "load"]
Gear = Literal[
    "band_above_knees", "weight_at_chest", "weight_in_hands", "weight_on_lap"
]
Furniture = Literal["chair", "wall", "desk", "bench"]
Family = Literal[
    "squeeze",
    "rise",
    "squat",
    "hinge",
    "bridge",
    "march",
    "extension",
    "abduction",
    "thrust",
    "lunge",
]
Muscle = Literal[
    "gluteus_maximus", "gluteus_medius", "quadriceps", "hamstrings", "calves", "trunk"
]
View = Literal["side", "front"]
Landmark = Literal["feet", "work_foot", "other_foot", "toes", "seat", "shoulders"]
SafetyLevel = Literal["ok", "caution", "avoid"]
SafetyKey = Literal["knee", "ankle", "hip", "back_acute", "pregnancy", "balance"]
EmgKind = Literal["measured", "proxy", "unverified"]

Id = Annotated[str, msgspec.Meta(pattern="^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
Words = Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
Cue = Annotated[str, msgspec.Meta(min_length=1, max_length=74)]
Count = Annotated[int, msgspec.Meta(ge=1, le=100)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=600)]
Percent = Annotated[float, msgspec.Meta(ge=0, le=100)]
Angle = Annotated[float, msgspec.Meta(ge=-180, le=180)]
Length = Annotated[float, msgspec.Meta(gt=0, lt=1)]
Position = Annotated[float, msgspec.Meta(ge=-1, le=1)]
Activity = Annotated[float, msgspec.Meta(ge=0, le=250)]
Angles = tuple[Angle, Angle]
"""Degrees of the working and of the other side."""
