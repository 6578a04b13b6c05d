"""The colours of every surface as named roles, light and dark.

Widgets ask for a role, never for a colour: so the drawn figure, the charts and the
buttons change together, and a test can hold every pair of text and ground to the
contrast that people need to read it. The idea of the palette: deep teal on warm paper,
and one warm coral that belongs to the working muscle alone.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

import msgspec

Scheme = Literal["light", "dark"]
_BLACK_KNEE = 0.04045  # below it sRGB is a straight line (IEC 61966-2-1)


class Palette(msgspec.Struct, frozen=True, gc=False):
    """One hex string `#rrggbb` per role; `on_x` is for text on a ground of `x`."""

    scheme: Scheme

    surface: str
    """Ground of a window."""
    raised: str
    """Ground of a card, a menu or a button on the surface."""
    sunken: str
    """Ground of an input field, a track or an empty chart."""
    line: str
    """Hairlines, borders and chart grids: seen, never read."""
    text: str
    muted: str
    """Second-rank text; still readable on surface, raised and sunken."""
    accent: str
    """Primary buttons, links, focus and selection."""
    accent_raised: str
    """The accent under the pointer."""
    accent_soft: str
    """A tint of the accent behind chosen rows and badges."""
    on_accent: str
    good: str
    """Done, kept, better: as text or as a mark."""
    notice: str
    """Worth a look: as text or as a mark. Sitting is never shown in red."""
    high: str
    """The upper end of a scale: as text or as a mark."""

    seated: str
    """Chart: time sat."""
    up: str
    """Chart: time known to be up."""
    reported: str
    """Chart: sitting away from the computer, as told by the user."""
    unknown: str
    """Chart: time that nobody knows about."""
    exercise: str
    """Chart: glute work."""

    glow: str
    """The working muscle in the drawn figure, and nothing else."""
    glow_core: str
    """The bright middle of the glow."""
    skin: str
    skin_far: str
    hair: str
    shirt: str
    shirt_far: str
    trousers: str
    trousers_far: str
    shoe: str
    shoe_far: str
    sole: str
    band: str
    weight: str
    weight_far: str
    floor: str
    shadow: str
    """The contact shadow under feet, drawn half transparent."""
    prop: str
    """Chair, desk, bench and wall: the lit side."""
    prop_far: str
    """Chair, desk, bench and wall: legs and the side away from the light."""


LIGHT = Palette(
    scheme="light",
    surface="#f5f2ec",
    raised="#fffdf9",
    sunken="#ebe6dc",
    line="#d9d3c6",
    text="#14323a",
    muted="#4b636a",
    accent="#0f6b72",
    accent_raised="#0b575d",
    accent_soft="#d6e8e5",
    on_accent="#ffffff",
    good="#2a7048",
    notice="#87540a",
    high="#84446b",
    seated="#2f7d84",
    up="#8fc7a4",
    reported="#a9c9cb",
    unknown="#bfb6a4",
    exercise="#f2784b",
    glow="#ff6f47",
    glow_core="#ffc38f",
    skin="#d99f7c",
    skin_far="#bd8362",
    hair="#3b2a26",
    shirt="#5aaea6",
    shirt_far="#43958e",
    trousers="#2f3857",
    trousers_far="#1e253d",
    shoe="#e4b26a",
    shoe_far="#c4954f",
    sole="#fffaf0",
    band="#e2a32c",
    weight="#3c4f56",
    weight_far="#2b3a40",
    floor="#d2cabb",
    shadow="#14323a",
    prop="#cdbfa7",
    prop_far="#a99a80",
)

DARK = Palette(
    scheme="dark",
    surface="#11242a",
    raised="#1a323a",
    sunken="#0c1b20",
    line="#2f4b54",
    text="#edf3f0",
    muted="#a3b8bb",
    accent="#5cc2c0",
    accent_raised="#7fd6d2",
    accent_soft="#1f4a50",
    on_accent="#08211f",
    good="#7ccb9a",
    notice="#e8b55f",
    high="#d79cc0",
    seated="#4fa9ac",
    up="#7cc799",
    reported="#417a83",
    unknown="#52676f",
    exercise="#ff8a5c",
    glow="#ff7a50",
    glow_core="#ffd2a3",
    skin="#d9a382",
    skin_far="#a87a60",
    hair="#4a3732",
    shirt="#63b8b0",
    shirt_far="#43928c",
    trousers="#46598a",
    trousers_far="#33426c",
    shoe="#e9bd7c",
    shoe_far="#b38d58",
    sole="#fff6e6",
    band="#edb541",
    weight="#8298a0",
    weight_far="#5f747c",
    floor="#35525b",
    shadow="#030a0c",
    prop="#7d7464",
    prop_far="#5a5449",
)


def palette_of(scheme: Scheme) -> Palette:
    """Return the palette of a scheme."""
    return DARK if scheme == "dark" else LIGHT


def contrast(first: str, second: str) -> float:
    """Return the contrast ratio of two `#rrggbb` colours, 1.0 to 21.0.

    Formula: WCAG 2.2, contrast ratio of relative luminances.
    """
    darker, lighter = sorted((_luminance(first), _luminance(second)))
    return (lighter + 0.05) / (darker + 0.05)


@lru_cache
def scheme_for_ground(ground: str) -> Scheme:
    """Return the scheme whose drawings are readable on a ground of colour `#rrggbb`."""
    return (
        "light"
        if contrast(ground, LIGHT.text) >= contrast(ground, DARK.text)
        else "dark"
    )


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    if channel <= _BLACK_KNEE:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
