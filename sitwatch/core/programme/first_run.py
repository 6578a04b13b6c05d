"""Whether the first run was ever offered: it opens by itself once, and never again.

offered by itself   changes of a profile: {"welcome": "offered"}
how far it has come {"welcome": the station's name}, "declined" or "done"
"""

from __future__ import annotations

from collections.abc import Iterable

from sitwatch.core.facts import ProfileChanged, Recorded

WELCOME = "welcome"
"""The profile's name for how far the first run has come."""

OFFERED: dict[str, object] = {WELCOME: "offered"}
"""The change of the profile after which it does not open by itself any more."""


def is_offered(told: Iterable[Recorded]) -> bool:
    """Tell whether any of these facts speaks of the first run."""
    profiles = (fact for fact in told if isinstance(fact, ProfileChanged))
    return any(WELCOME in fact.changes for fact in profiles)
