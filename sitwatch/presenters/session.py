"""A longer session in words: what it is made of, how far it is, what was done.

Warm-up     Chair rise ......... 10 times           done
Strength    Goblet squat ....... 2 sets of 8, 8 kg  now
Close       Band bridge ........ 20 times           to come
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from gettext import gettext as _
from gettext import ngettext
from math import ceil
from typing import Literal

import msgspec

from sitwatch.core.advance.coaching import portion_of
from sitwatch.core.facts import SESSION, Answered, Prompted
from sitwatch.core.orders import Portion, ShowPrompt
from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.dose import Coach
from sitwatch.core.programme.first_weeks import is_new
from sitwatch.core.programme.fitting import Situation, is_cautious
from sitwatch.core.programme.history import History
from sitwatch.core.programme.items import Item, length_of
from sitwatch.core.programme.items import Part as Kind
from sitwatch.core.programme.red_flags import lock_of
from sitwatch.core.programme.session import is_session_due, plan_session
from sitwatch.core.programme.steps import step_status
from sitwatch.core.timeline.ticks import Reading
from sitwatch.presenters.amounts import dose_words
from sitwatch.presenters.answers import Reaction, answer_of
from sitwatch.presenters.durations import countdown, duration
from sitwatch.presenters.efforts import takes_weight
from sitwatch.presenters.feeling import sore_view, tight_view, waiting_words
from sitwatch.presenters.pacing import Reps
from sitwatch.presenters.prompt import caution_words

Fate = Literal["ahead", "now", "done", "skipped"]
"""What became of a part."""

BETWEEN_S = 60.0
"""Rest before the next exercise; whoever is ready goes on sooner."""


class Part(msgspec.Struct, frozen=True):
    """An exercise of a session with how much of it; `kind` is what it is there for.

    `caution` is what to mind with the user's own trouble, before the first time.
    """

    kind: Kind
    exercise: Exercise
    portion: Portion
    caution: str = ""

    @property
    def is_loaded(self) -> bool:
        """Whether there is a weight to be told of."""
        return takes_weight(self.exercise, self.portion)


class Session(msgspec.Struct, frozen=True):
    """The parts, about how long they take, and why there are none (else empty)."""

    parts: tuple[Part, ...]
    length: timedelta
    why_none: str = ""
    asks_pain: bool = False
    is_new: bool = False


class Row(msgspec.Struct, frozen=True):
    """One line of the list."""

    kind: str
    name: str
    dose: str
    fate: Fate
    words: str


def session_of(history: History, catalogue: Catalogue, now: datetime) -> Session:
    """Plan a session for now, with the local offset."""
    moment = Situation(
        now=now,
        in_office_clothes=history.flags.office_clothes,
        is_session=True,
        is_sore=sore_view(history, now).is_sore,
        is_tight=tight_view(history, now).is_tight,
    )
    items = plan_session(history, catalogue, moment)
    return Session(
        parts=tuple(_part(item, catalogue, history) for item in items),
        length=length_of(items),
        why_none="" if items else _why_none(history, moment),
        asks_pain=bool(history.flags.troubles),
        is_new=is_new(history, now),
    )


def invitation_words(
    history: History, catalogue: Catalogue, now: datetime, a_week: int
) -> str:
    """Return one line on whether this is a good day for a session."""
    status = step_status(history, catalogue, now)
    coach = Coach(history, catalogue, status, now)
    if is_session_due(coach, a_week=a_week):
        return _("Today would be a good day for a longer session.")
    return _("A longer session, 10 to 15 minutes, is there whenever you like.")


def session_title(session: Session) -> str:
    """Return the line over the list."""
    if not session.parts:
        return _("No session today")
    words = ngettext(
        "{count} exercise, about {length}",
        "{count} exercises, about {length}",
        len(session.parts),
    )
    return words.format(count=len(session.parts), length=duration(session.length))


def progress_words(session: Session, at: int) -> tuple[str, str]:
    """Return how far a session has come that is under way: a headline and a line."""
    title = _("Exercise {number} of {count}")
    left = _("about {length} left").format(length=duration(length_from(session, at)))
    return title.format(number=at + 1, count=len(session.parts)), left


def rows_of(session: Session, fates: Sequence[Fate]) -> tuple[Row, ...]:
    """Return the list, as far as the session has come."""
    words: dict[Fate, str] = {
        "ahead": "",
        "now": _("now"),
        "done": _("done"),
        "skipped": _("left out"),
    }
    return tuple(
        Row(
            kind=kind_words(part.kind),
            name=_(part.exercise.name),
            dose=dose_words(part.exercise, part.portion),
            fate=fate,
            words=words[fate],
        )
        for part, fate in zip(session.parts, fates, strict=True)
    )


def kind_words(kind: Kind) -> str:
    """Return what an exercise is there for."""
    return {
        "warm_up": _("Warm-up"),
        "lift": _("Strength"),
        "tire_first": _("Tire first, then lift"),
        "burn_out": _("To close"),
    }[kind]


def rest_words(left: timedelta) -> str:
    """Return how long to rest before the next exercise; nobody is hurried."""
    if left <= timedelta():
        return _("Ready when you are")
    return _("Rest, and breathe: {left}").format(left=countdown(left))


def end_words(fates: Sequence[Fate], spent: timedelta) -> tuple[str, ...]:
    """Return what is said at the end."""
    done = fates.count("done")
    if not done:
        return (_("Nothing was done this time. That is all right."),)
    words = ngettext(
        "{count} exercise in {length}", "{count} exercises in {length}", done
    )
    length = duration(timedelta(minutes=ceil(spent / timedelta(minutes=1))))
    return (
        words.format(count=done, length=length),
        _("Stand tall, squeeze once more, and let a day pass before the next session."),
    )


def order_of(session: Session, at: int, begun: datetime) -> ShowPrompt:
    """Return what brings up the card of a part, of a session begun then."""
    part = session.parts[at]
    return ShowPrompt(
        prompt=f"{SESSION}{begun:%Y%m%dT%H%M%S}-{at + 1}",
        exercise=part.exercise.id,
        why="session",
        seated=timedelta(),
        snoozes_left=0,
        portion=part.portion,
        asks_pain=session.asks_pain,
        is_new=session.is_new,
    )


def length_from(session: Session, at: int) -> timedelta:
    """Return about how long it takes from a part on, that part included."""
    return session.length * (len(session.parts) - at) / len(session.parts)


def facts_of(
    order: ShowPrompt, reaction: Reaction, now: Reading
) -> tuple[Prompted, Answered] | tuple[()]:
    """Return what a part that was done comes to; empty: nothing of it was."""
    is_done = reaction.reply in {"done", "partial"} and _has_any(reaction.reps)
    if not is_done or order.portion is None:
        return ()
    prompted = Prompted(
        **now.stamp, prompt=order.prompt, exercise=order.exercise, why=order.why
    )
    sets = order.portion.sets if reaction.reply == "done" else reaction.sets or 1
    answer = answer_of(order.prompt, reaction, now)
    return prompted, msgspec.structs.replace(answer, sets=sets)


def with_load(session: Session, at: int, load_kg: float) -> Session:
    """Return the session with another weight for one of its parts."""
    part = session.parts[at]
    portion = msgspec.structs.replace(part.portion, load_kg=load_kg)
    changed = msgspec.structs.replace(part, portion=portion)
    parts = (*session.parts[:at], changed, *session.parts[at + 1 :])
    return msgspec.structs.replace(session, parts=parts)


def _part(item: Item, catalogue: Catalogue, history: History) -> Part:
    portion = msgspec.structs.replace(portion_of(item.dose), rest_s=item.rest_s)
    exercise = catalogue[item.dose.exercise]
    caution = caution_words(exercise) if is_cautious(exercise, history) else ""
    return Part(item.part, exercise, portion, caution)


def _has_any(reps: Reps | None) -> bool:
    """Tell whether a repetition was done; where they were not counted, all were."""
    return reps is None or max(reps.work, reps.other) > 0


def _why_none(history: History, moment: Situation) -> str:
    if lock_of(history.flags) != "open":
        return waiting_words()
    if moment.is_sore:
        return _("You said that you are sore today. Gentle breaks are enough.")
    return _("All that you could train is at rest after hard work. Tomorrow is better.")
