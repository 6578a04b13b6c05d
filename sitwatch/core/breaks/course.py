"""The course of breaks: what the facts make of it.

    sitting --due--> waiting --good moment--> asking --answer--> sitting
                        |                        |--lock--> hidden, asked again after
                        +--rest--> sitting       +--silence--> sitting, a while of peace

Facts move it along; what to do next is `plan`'s to say.
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.breaks.due import ZERO, Presence
from sitwatch.core.breaks.moment import Context
from sitwatch.core.breaks.taken import Outcome, judge_taken
from sitwatch.core.policy import Policy

replace = msgspec.structs.replace

SNOOZES = 2
"""How often one prompt may be put off before it ends quietly."""

SNOOZE = timedelta(minutes=5)
"""For how long, where the answer does not say."""


class Asking(msgspec.Struct, frozen=True):
    """A prompt that waits for its answer.

    Offered at `since`, its card is up since `shown`, or `hidden` by a lock since then;
    `rested` is its longest quiet so far.
    """

    prompt: str
    exercise: str
    why: str
    since: datetime
    shown: datetime
    hidden: datetime | None = None
    begun: datetime | None = None
    rested: timedelta = ZERO


class Ended(msgspec.Struct, frozen=True):
    """A prompt that is over, with what became of it."""

    asking: Asking
    outcome: Outcome
    until: datetime


class Breaks(msgspec.Struct, frozen=True):
    """Where the course of breaks stands."""

    context: Context = Context()
    answered: datetime | None = None
    snoozed_until: datetime | None = None
    snoozes: int = 0
    waiting_since: datetime | None = None
    asking: Asking | None = None
    ended: Ended | None = None


def heard(breaks: Breaks, fact: f.Step, presence: Presence, policy: Policy) -> Breaks:
    """Return the course of breaks after a fact."""
    match fact:
        case f.Prompted():
            return _asked(_dropped(breaks, presence.now), fact, presence.now)
        case f.Started():
            fresh = _dropped(breaks, presence.now)
            return replace(fresh, context=_seen(fresh.context, fact))
        case f.Began() | f.Answered():
            return _replied(breaks, fact, presence, policy)
        case f.Paused() | f.Resumed():
            context = paused(breaks.context, fact, presence.now)
            return replace(breaks, context=context)
        case _:
            return replace(breaks, context=_seen(breaks.context, fact))


def _asked(breaks: Breaks, fact: f.Prompted, now: datetime) -> Breaks:
    asking = Asking(fact.prompt, fact.exercise, fact.why, since=now, shown=now)
    return replace(breaks, asking=asking, waiting_since=None, snoozed_until=None)


def _dropped(breaks: Breaks, now: datetime) -> Breaks:
    """Return the course without a prompt whose answer nobody will ever know."""
    if breaks.asking is None:
        return breaks
    return replace(breaks, asking=None, ended=Ended(breaks.asking, "ignored", now))


def _replied(
    breaks: Breaks, fact: f.Began | f.Answered, presence: Presence, policy: Policy
) -> Breaks:
    """Return the course after a reply; one to a prompt that is over comes too late."""
    asking = breaks.asking
    if asking is None or asking.prompt != fact.prompt:
        return breaks
    if isinstance(fact, f.Began):
        begun = replace(asking, begun=presence.now, rested=ZERO)
        return replace(breaks, asking=begun)
    ended = Ended(asking, _outcome(asking, fact, presence, policy), presence.now)
    return _over(replace(breaks, asking=None, ended=ended), fact, presence.now)


def _outcome(
    asking: Asking, fact: f.Answered, presence: Presence, policy: Policy
) -> Outcome:
    return judge_taken(
        fact.reply,
        rested=longest_rest(asking, presence),
        counts=timedelta(seconds=policy.breaks.rest_s),
        is_explained=presence.is_explained,
    )


def _over(breaks: Breaks, fact: f.Answered, now: datetime) -> Breaks:
    """Return the course after a prompt: put off, or an interval of peace."""
    if fact.reply != "snoozed" or breaks.snoozes >= SNOOZES:
        return replace(breaks, answered=now, snoozes=0)
    until = fact.until or fact.at + SNOOZE
    return replace(
        breaks,
        snoozes=breaks.snoozes + 1,
        snoozed_until=now + max(ZERO, until - fact.at),
    )


def longest_rest(asking: Asking, presence: Presence) -> timedelta:
    """Return the longest quiet since the prompt (or its exercise) began."""
    start = max(presence.last_input, asking.begun or asking.since)
    return max(asking.rested, presence.now - start)


def paused(context: Context, fact: f.Paused | f.Resumed, now: datetime) -> Context:
    """Return the context under the user's pause, which ends at a place on the line."""
    if isinstance(fact, f.Resumed):
        return replace(context, paused=False, paused_until=None)
    until = None if fact.until is None else now + (fact.until - fact.at)
    return replace(context, paused=True, paused_until=until)


def _seen(context: Context, fact: f.Step) -> Context:
    match fact:
        case f.FullScreenBegan() | f.FullScreenEnded():
            return replace(context, fullscreen=isinstance(fact, f.FullScreenBegan))
        case f.QuietBegan() | f.QuietEnded():
            return replace(context, quiet=isinstance(fact, f.QuietBegan))
        case f.Started():
            return replace(context, fullscreen=False, quiet=False)
        case _:
            return context


def typed(breaks: Breaks, start: datetime, last_input: datetime) -> Breaks:
    """Return the course after input that began at `start`: it ends a quiet."""
    asking = breaks.asking
    if asking is None:
        return breaks
    quiet = start - max(last_input, asking.begun or asking.since)
    return replace(breaks, asking=replace(asking, rested=max(asking.rested, quiet)))


def hidden(breaks: Breaks, now: datetime, *, is_hidden: bool) -> Breaks:
    """Return the course with the card at hand hidden by a lock, or up (again)."""
    asking = breaks.asking
    if asking is None or is_hidden == (asking.hidden is not None):
        return breaks
    shown = asking.shown if is_hidden else now
    changed = replace(asking, hidden=now if is_hidden else None, shown=shown)
    return replace(breaks, asking=changed)
