"""Points and directions in the room around the drawn body, in body heights.

`forward` is where the body faces when it stands, `up` is height above the floor, and
`aside` grows towards the working side.
"""

from __future__ import annotations

from math import cos, hypot, radians, sin, sqrt

import msgspec


class Vector(msgspec.Struct, frozen=True, gc=False):
    """A point or a direction."""

    forward: float
    up: float
    aside: float = 0.0

    def __add__(self, other: Vector) -> Vector:
        return Vector(
            self.forward + other.forward, self.up + other.up, self.aside + other.aside
        )

    def __sub__(self, other: Vector) -> Vector:
        return Vector(
            self.forward - other.forward, self.up - other.up, self.aside - other.aside
        )

    def __mul__(self, factor: float) -> Vector:
        return Vector(self.forward * factor, self.up * factor, self.aside * factor)

    @property
    def length(self) -> float:
        """Its length."""
        return hypot(self.forward, self.up, self.aside)

    def dot(self, other: Vector) -> float:
        """Return the scalar product."""
        return (
            self.forward * other.forward + self.up * other.up + self.aside * other.aside
        )


_TINY = 1e-9  # body heights: what is shorter has no direction

ORIGIN = Vector(0.0, 0.0)
FORWARD = Vector(1.0, 0.0)


def hanging(angle: float, aside: float = 0.0) -> Vector:
    """Return the unit vector that hangs down at 0 degrees and points forward at 90.

    `aside` tilts it out of that plane, degrees, + towards the working side.
    """
    swing, tilt = radians(angle), radians(aside)
    return Vector(sin(swing) * cos(tilt), -cos(swing) * cos(tilt), sin(tilt))


def rising(angle: float) -> Vector:
    """Return the unit vector that points up at 0 degrees and forward at 90."""
    return Vector(sin(radians(angle)), cos(radians(angle)))


def between(first: Vector, second: Vector, share: float) -> Vector:
    """Return the point that lies `share` (0 to 1) of the way."""
    return first + (second - first) * share


def bend(
    root: Vector, tip: Vector, lengths: tuple[float, float], hint: Vector
) -> Vector:
    """Return the joint of two segments from `root` to `tip`, on the side of `hint`.

    Both segments keep their lengths; a tip out of reach is pointed at.
    """
    upper, lower = lengths
    way = tip - root
    along = way * (1 / way.length) if way.length > _TINY else hanging(0)
    span = min(max(way.length, abs(upper - lower), _TINY), upper + lower)
    reach = (upper**2 - lower**2 + span**2) / (2 * span)
    height = sqrt(max(upper**2 - reach**2, 0.0))
    return root + along * reach + _square_to(along, hint - root) * height


def _square_to(along: Vector, hint: Vector) -> Vector:
    """Return the unit vector square to `along` nearest to `hint`, forward if none."""
    for wish in (hint, FORWARD):
        off = wish - along * along.dot(wish)
        if off.length > _TINY:
            return off * (1 / off.length)
    return Vector(0.0, 1.0)
