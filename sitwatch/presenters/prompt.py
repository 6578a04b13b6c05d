"""The words of the card that offers a break.

Every word invites; none of them counts what was missed.
"""

from __future__ import annotations

from datetime import timedelta
from gettext import gettext as _

import msgspec

from sitwatch.core.facts import SESSION
from sitwatch.core.orders import Portion, ShowPrompt, Urgency
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.core.programme.portion import usual_portion
from sitwatch.presenters.about import disclaimer
from sitwatch.presenters.amounts import because_words, dose_words
from sitwatch.presenters.durations import MINUTE, duration
from sitwatch.presenters.health import clinician_words

SNOOZES = (timedelta(minutes=5), timedelta(minutes=10))
"""How long a break can be put off, the usual length first."""

MOST_CUES = 3


class Offer(msgspec.Struct, frozen=True):
    """What the card offers; `exercise` is None where there is none to be paced.

    `dose` says how much and `because` why, where that is not as it was to be expected.
    `snoozes` are the lengths by which it may still be put off, in minutes; whoever has
    committed themself (`is_committed`) holds a button down to leave it out. Where there
    is `urgency`, it is the card that sends to a clinician: `cues` are its lines.
    `caution` is what to mind with the user's own trouble, before the first time;
    `afterwards` how long to stay up once the exercise is done.
    """

    sat: str
    title: str
    dose: str
    cues: tuple[str, ...]
    start: str
    exercise: Exercise | None
    snoozes: tuple[timedelta, ...]
    is_committed: bool = False
    caution: str = ""
    because: str = ""
    portion: Portion | None = None
    urgency: Urgency | None = None
    afterwards: str = ""


def offer_of(order: ShowPrompt, exercise: Exercise | None) -> Offer:
    """Return what the card says; without an exercise it invites to stand up."""
    sat = _sat(order.seated)
    snoozes = SNOOZES if order.snoozes_left > 0 else ()
    if order.urgency is not None:
        return _clinician(sat, order.urgency, order.emergency_number)
    if exercise is None:
        walk = _walk(sat, snoozes, is_long=order.is_long)
        return msgspec.structs.replace(walk, is_committed=order.commitment)
    portion = order.portion or usual_portion(exercise)
    return Offer(
        sat=sat,
        title=_(exercise.name),
        dose=dose_words(exercise, portion),
        cues=_cues(exercise, portion, is_warm=order.prompt.startswith(SESSION)),
        start=_("Start"),
        exercise=exercise,
        snoozes=snoozes,
        is_committed=order.commitment,
        because=because_words(portion.because),
        caution=caution_words(exercise) if order.is_cautious else "",
        portion=portion,
        afterwards=_afterwards(is_long=order.is_long),
    )


def _cues(exercise: Exercise, portion: Portion, *, is_warm: bool) -> tuple[str, ...]:
    """Return a few cues; a break has no warm-up, so the first one is without a load."""
    cues = tuple(_(cue) for cue in exercise.cues)
    if portion.load_kg and not is_warm:
        cues = (_("Do the first one without the weight"), *cues)
    return cues[:MOST_CUES]


def caution_words(exercise: Exercise) -> str:
    """Return the exercise's own note, how to hold what is held, and when to stop."""
    notes = [_(exercise.safety.note)] if exercise.safety.note else []
    if exercise.progress == "hold":
        notes.append(_("Keep breathing while you hold."))
    if "weight" in exercise.equipment:
        notes.append(disclaimer()[-1])
    return " ".join(notes) or _("Go gently the first time, and stop if it hurts.")


def _sat(seated: timedelta) -> str:
    """Return for how long they have been sitting; before that is a minute: a wish."""
    if seated < MINUTE:
        return _("A break, as you wished")
    return _("You have been sitting for {length}").format(length=duration(seated))


def _afterwards(*, is_long: bool) -> str:
    """Return how long to stay up: a minute, in every third break longer."""
    if is_long:
        return _("Then stay up for three to five minutes, if you can: walk, or stand.")
    return _("Then walk or stand for a minute, if you can.")


def _walk(sat: str, snoozes: tuple[timedelta, ...], *, is_long: bool) -> Offer:
    brief, long = _("Stand up for a minute"), _("Stand up for three to five minutes")
    return Offer(
        sat=sat,
        title=long if is_long else brief,
        dose="",
        cues=(
            _("Walk a few steps, or just stand"),
            _("Stand tall and let the hips straighten"),
            _("Squeeze the buttocks a few times"),
        ),
        start=_("I am up"),
        exercise=None,
        snoozes=snoozes,
    )


def _clinician(sat: str, urgency: Urgency, number: str) -> Offer:
    """Return the card in place of an exercise; no need to hold anything to close it."""
    card = clinician_words(urgency, number or _("the local emergency number"))
    return Offer(
        sat=sat,
        title=card.title,
        dose="",
        cues=(*card.lines, _("When you were checked, say so in the window.")),
        start=_("All right"),
        exercise=None,
        snoozes=(),
        urgency=urgency,
    )
