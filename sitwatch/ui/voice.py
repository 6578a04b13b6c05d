"""What is heard, as the settings want it: silence, cues, or a voice that counts."""

from __future__ import annotations

from sitwatch.core.policy import Sound
from sitwatch.ports import Sounds
from sitwatch.presenters.hearing import heard_between
from sitwatch.presenters.pacing import Pace
from sitwatch.presenters.stages import Plan


class Voice:
    """Turns what happens on the card into sounds; at volume 0 into none."""

    def __init__(self, sounds: Sounds) -> None:
        self._sounds = sounds
        self._wanted = Sound()

    def obey(self, wanted: Sound) -> None:
        """Take on settings."""
        self._wanted = wanted

    def tell_offer(self) -> None:
        """Let it be heard that a break is on offer."""
        if self._wanted.volume:
            self._sounds.play("offer", self._wanted.volume)

    def tell_end(self) -> None:
        """Let it be heard that the exercise is done."""
        if self._wanted.volume:
            self._sounds.play("end", self._wanted.volume)

    def count(self, plan: Plan, before: Pace | None, now: Pace) -> None:
        """Let it be heard what begins with a moment of the pacer."""
        volume, counting = self._wanted.volume, self._wanted.counting
        if not volume or counting == "off":
            return
        heard = heard_between(plan, before, now)
        if heard is None:
            return
        if counting == "spoken" and self._sounds.can_speak:
            self._sounds.say(heard.words, volume)
        else:
            self._sounds.play("rep" if heard.is_rep else "turn", volume)
