"""How an exercise looks: key poses as angles, furniture, and the body they are for."""

from __future__ import annotations

from typing import Annotated, Protocol

import msgspec

from sitwatch.core.programme.terms import (
    Angle,
    Angles,
    Furniture,
    Gear,
    Landmark,
    Length,
    Percent,
    Position,
    View,
    Words,
)


class Prop(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A piece of furniture; `x` and `y` in body heights, meaning told in the file."""

    kind: Furniture
    x: Position
    y: Position


class Pose(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A key pose as angles in degrees; `s` seconds lead into it from the one before."""

    label: Words
    s: Annotated[float, msgspec.Meta(gt=0, le=60)]
    lean: Angle
    neck: Angle
    hip: Angles
    knee: Angles
    ankle: Angles
    shoulder: Angles
    elbow: Angles
    abd: Angles
    shin: Angles
    curve: Percent
    glute: tuple[Percent, Percent]
    fixed: Landmark


class Picture(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A picture of the user's own that stands for a key pose; `s` seconds lead to it.

    `file` is told from the folder of the pack, and once it was read from the root.
    """

    file: Annotated[str, msgspec.Meta(min_length=1, max_length=300)]
    label: Words
    s: Annotated[float, msgspec.Meta(gt=0, le=60)] = 1.5


Poses = Annotated[tuple[Pose, ...], msgspec.Meta(min_length=2)]


class Body(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Lengths of the drawn body in body heights; the poses are solved for these."""

    foot_fwd: Length
    foot_back: Length
    ankle_h: Length
    shank: Length
    thigh: Length
    trunk: Length
    neck: Length
    head_r: Length
    upper_arm: Length
    forearm: Length
    hand: Length
    hip_half: Length
    shoulder_half: Length


class Movement(Protocol):
    """What can be drawn: an exercise, or the wrong way of one."""

    @property
    def view(self) -> View:
        """From where it is seen."""
        ...

    @property
    def anchor_y(self) -> float:
        """Height of the first pose's fixed landmark above the floor, body heights."""
        ...

    @property
    def gear(self) -> tuple[Gear, ...]:
        """What is worn or held."""
        ...

    @property
    def props(self) -> tuple[Prop, ...]:
        """The furniture around."""
        ...

    @property
    def poses(self) -> tuple[Pose, ...]:
        """The key poses of one cycle, two or more."""
        ...

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What is shown in place of the body, one for each pose; empty: the body."""
        ...
