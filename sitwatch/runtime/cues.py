"""The cues that are shipped, and what plays them on this machine."""

from __future__ import annotations

from sitwatch.adapters.places import resources
from sitwatch.adapters.sound.pick import pick_sounds
from sitwatch.ports import Sounds


def cue_sounds() -> Sounds:
    """Return what plays the cues that are shipped; raises `ResourcesMissing`."""
    return pick_sounds(resources() / "sounds")
