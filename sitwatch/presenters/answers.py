"""What the user did with a card, and the fact that it makes."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from sitwatch.core.facts import Answered, Control, Effort, Reason, Reply
from sitwatch.core.timeline.ticks import Reading
from sitwatch.presenters.pacing import Reps


class Reaction(msgspec.Struct, frozen=True):
    """An answer to a card; `snooze` says for how long it was put off.

    `because` is why it did not suit, where the user said so. The rest is known only
    where an exercise was begun, and None else; so are `sets` where none is missing.
    """

    reply: Reply
    snooze: timedelta | None = None
    reps: Reps | None = None
    hold_s: float | None = None
    lower_s: float | None = None
    load_kg: float | None = None
    band_level: int | None = None
    effort: Effort | None = None
    control: Control | None = None
    pain: int | None = None
    because: Reason | None = None
    sets: int | None = None


def answer_of(prompt: str, reaction: Reaction, now: Reading) -> Answered:
    """Return the fact of a reaction to a prompt, seen now."""
    reps, snooze = reaction.reps, reaction.snooze
    return Answered(
        **now.stamp,
        prompt=prompt,
        reply=reaction.reply,
        until=None if snooze is None else now.wall + snooze,
        reps_work=None if reps is None else reps.work,
        reps_other=None if reps is None else reps.other,
        hold_s=reaction.hold_s,
        lower_s=reaction.lower_s,
        load_kg=reaction.load_kg,
        band_level=reaction.band_level,
        effort=reaction.effort,
        control=reaction.control,
        pain=reaction.pain,
        because=reaction.because,
        sets=reaction.sets,
    )
