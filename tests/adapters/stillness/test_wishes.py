"""Each desktop's own words for less movement."""

from __future__ import annotations

from typing import Any

import pytest

from sitwatch.adapters.stillness.wishes import concerns, is_less_wanted

ALL, GNOME = "org.freedesktop.appearance", "org.gnome.desktop.interface"
KDE = "org.kde.kdeglobals.KDE"


@pytest.mark.parametrize(
    ("namespace", "key", "value", "is_less"),
    [
        (ALL, "reduced-motion", ("u", 1), True),
        (ALL, "reduced-motion", ("u", 0), False),
        (ALL, "contrast", ("u", 1), False),
        (GNOME, "enable-animations", ("b", False), True),
        (GNOME, "enable-animations", ("b", True), False),
        (KDE, "AnimationDurationFactor", ("s", "0"), True),
        (KDE, "AnimationDurationFactor", ("s", "0.0"), True),
        (KDE, "AnimationDurationFactor", ("d", 0.5), False),
        (KDE, "AnimationDurationFactor", ("s", "slow"), False),
    ],
)
def test_a_word_says_so_or_not(
    namespace: str, key: str, value: tuple[str, Any], *, is_less: bool
) -> None:
    assert is_less_wanted({namespace: {key: value}}) is is_less
    assert concerns(namespace, key) is (key != "contrast")


def test_one_word_is_enough_and_none_is_none() -> None:
    still = {ALL: {"reduced-motion": ("u", 1)}}
    assert is_less_wanted({GNOME: {"enable-animations": ("b", True)}, **still})
    assert not is_less_wanted({})
