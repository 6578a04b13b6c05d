"""The words with which desktops say that less movement is wanted.

all of late   org.freedesktop.appearance      reduced-motion           1
GNOME         org.gnome.desktop.interface     enable-animations        false
KDE           org.kde.kdeglobals.KDE          AnimationDurationFactor  "0"
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any

Settings = Mapping[str, Mapping[str, tuple[str, Any]]]
"""Values with their signatures, by namespace and key, as the portal has them."""


def _is_zero(factor: object) -> bool:
    with suppress(ValueError):
        return float(str(factor)) == 0
    return False


_WISHES: dict[tuple[str, str], Callable[[object], bool]] = {
    ("org.freedesktop.appearance", "reduced-motion"): lambda value: value == 1,
    ("org.gnome.desktop.interface", "enable-animations"): lambda value: value is False,
    ("org.kde.kdeglobals.KDE", "AnimationDurationFactor"): _is_zero,
}

NAMESPACES = tuple(namespace for namespace, _key in _WISHES)


def is_less_wanted(settings: Settings) -> bool:
    """Tell whether any of the words says so."""
    return any(
        means(settings[namespace][key][1])
        for (namespace, key), means in _WISHES.items()
        if key in settings.get(namespace, {})
    )


def concerns(namespace: str, key: str) -> bool:
    """Tell whether a setting is one of these words."""
    return (namespace, key) in _WISHES
