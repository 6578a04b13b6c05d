"""The palettes are complete, and what is written in them can be read."""

from __future__ import annotations

import re

import msgspec
import pytest

from sitwatch.presenters.colours import (
    DARK,
    LIGHT,
    Palette,
    contrast,
    palette_of,
    scheme_for_ground,
)

READABLE = 4.5  # WCAG 2.2, 1.4.3: text of ordinary size
VISIBLE = 3.0  # WCAG 2.2, 1.4.11: marks that carry a meaning
BOTH = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
WRITTEN = [
    (role, ground)
    for role in ("text", "muted", "accent", "good", "notice", "high")
    for ground in ("surface", "raised", "sunken")
] + [
    ("on_accent", "accent"),
    ("on_accent", "accent_raised"),
    ("text", "accent_soft"),
    ("muted", "accent_soft"),
]


@BOTH
def test_every_role_is_a_hex_colour(palette: Palette) -> None:
    roles = msgspec.structs.asdict(palette)
    del roles["scheme"]
    assert [
        role
        for role, colour in roles.items()
        if not re.fullmatch("#[0-9a-f]{6}", colour)
    ] == []


@BOTH
@pytest.mark.parametrize(("role", "ground"), WRITTEN)
def test_text_can_be_read_on_its_ground(
    palette: Palette, role: str, ground: str
) -> None:
    assert contrast(getattr(palette, role), getattr(palette, ground)) >= READABLE


@BOTH
def test_the_glow_stands_out_from_the_clothes(palette: Palette) -> None:
    assert contrast(palette.glow_core, palette.trousers) >= VISIBLE - 0.2
    assert contrast(palette.glow_core, palette.trousers) > contrast(
        palette.glow_core, palette.shirt
    )


@BOTH
def test_the_near_leg_stands_out_from_the_far_one(palette: Palette) -> None:
    assert contrast(palette.trousers, palette.trousers_far) >= 1.25


def test_contrast_spans_the_whole_scale() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#777777") == 1.0
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


def test_a_palette_is_found_by_its_scheme() -> None:
    assert palette_of("light") is LIGHT
    assert palette_of("dark") is DARK


@pytest.mark.parametrize(
    ("ground", "scheme"),
    [
        ("#ffffff", "light"),
        ("#f5f2ec", "light"),
        ("#000000", "dark"),
        ("#11242a", "dark"),
        ("#3c3c3c", "dark"),
    ],
)
def test_the_scheme_follows_the_ground(ground: str, scheme: str) -> None:
    assert scheme_for_ground(ground) == scheme
