"""The course of breaks: what the facts make of it.

    sitting --due--> waiting --good moment--> asking --answer--> sitting
                        |                        |--hold--> hidden, asked again after
                        +--rest--> sitting       +--silence--> sitting, a while of peace

Facts move it along; what to do next is `plan`'s to say. After a break that was taken
the next interval begins with the first real input; nobody has to say "I am back".
"""

from __future__ import annotations

from datetime import datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.breaks.asking import (
    Asking,
    length_since,
    longest_left,
    longest_rest,
    quiet_since,
)
from sitwatch.core.breaks.circumstances import told
from sitwatch.core.breaks.due import ZERO, Presence, Quiet
from sitwatch.core.breaks.holds import Context
from sitwatch.core.breaks.length import Kept, kept_after
from sitwatch.core.breaks.load import SHORTEST
from sitwatch.core.breaks.moment import MINUTE
from sitwatch.core.breaks.taken import TAKEN, Outcome, judge_taken
from sitwatch.core.breaks.training import Given, with_reason
from sitwatch.core.orders import Held, Phase, Portion, Urgency
from sitwatch.core.policy import Policy

replace = msgspec.structs.replace

SNOOZES = 2
"""How often one prompt may be put off before it ends quietly."""

SNOOZE = timedelta(minutes=5)
"""For how long, where the answer does not say."""


class Ended(msgspec.Struct, frozen=True):
    """A prompt that is over, with what became of it."""

    asking: Asking
    outcome: Outcome
    until: datetime


class Breaks(msgspec.Struct, frozen=True, gc=False):
    """Where the course of breaks stands.

    Sitting counts from `answered` on; while `is_resting` it does not count at all: a
    break was taken, and nobody has touched anything since.
    """

    context: Context = Context()
    answered: datetime | None = None
    is_resting: bool = False
    snoozed_until: datetime | None = None
    snoozes: int = 0
    waiting_since: datetime | None = None
    asking: Asking | None = None
    ended: Ended | None = None
    kept: Kept = Kept()

    @property
    def is_watching(self) -> bool:
        """Whether it matters just when there is input."""
        return self.asking is not None or self.is_resting


def heard(breaks: Breaks, fact: f.Step, presence: Presence, policy: Policy) -> Breaks:
    """Return the course of breaks after a fact."""
    match fact:
        case f.Prompted() if fact.is_of_session:
            return breaks
        case f.Prompted():
            return _asked(breaks, fact, presence.now)
        case f.Started():
            fresh = _begun_anew(breaks, presence.now)
            return replace(fresh, context=told(fresh.context, fact, presence.now))
        case f.Began() | f.Answered():
            return _replied(breaks, fact, presence, policy)
        case _:
            context = told(breaks.context, fact, presence.now)
            return replace(breaks, context=context)


def _asked(breaks: Breaks, fact: f.Prompted, now: datetime) -> Breaks:
    """Return the course with a new offer, or with the one at hand made anew."""
    at_hand = breaks.asking
    if at_hand is not None and at_hand.prompt == fact.prompt:
        return replace(breaks, asking=replace(at_hand, exercise=fact.exercise))
    breaks = _dropped(breaks, now)
    asking = Asking(fact.prompt, fact.exercise, fact.why, since=now, shown=now)
    return replace(breaks, asking=asking, waiting_since=None, snoozed_until=None)


def _begun_anew(breaks: Breaks, now: datetime) -> Breaks:
    """Return the course after a new start: a card that was up does not jump back.

    Where it is due still, it is offered anew after a minute of peace.
    """
    asking = breaks.asking
    if asking is None or asking.is_wished:
        return _dropped(breaks, now)
    return replace(_dropped(breaks, now), snoozed_until=now + MINUTE)


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
        begun = replace(asking, begun=presence.now, rested=ZERO, left=ZERO)
        return replace(breaks, asking=begun)
    ended = Ended(asking, _outcome(asking, fact, presence, policy), presence.now)
    breaks = replace(breaks, asking=None, ended=ended)
    return _over(_reasoned(breaks, fact, presence.now), fact, ended)


def _outcome(
    asking: Asking, fact: f.Answered, presence: Presence, policy: Policy
) -> Outcome:
    return judge_taken(
        fact.reply,
        rested=longest_rest(asking, presence),
        left=longest_left(asking, presence),
        counts=timedelta(seconds=policy.breaks.rest_s),
    )


def _reasoned(breaks: Breaks, fact: f.Answered, now: datetime) -> Breaks:
    """Return the course with the reason why the prompt did not suit, if any."""
    if fact.because is None:
        return breaks
    given = Given(fact.because, now, fact.at)
    context = breaks.context
    reasons = with_reason(context.reasons, given)
    return replace(breaks, context=replace(context, reasons=reasons))


def _over(breaks: Breaks, fact: f.Answered, ended: Ended) -> Breaks:
    """Return the course after a prompt: put off, or an interval of peace."""
    now = ended.until
    if ended.outcome in TAKEN:
        breaks = replace(breaks, kept=kept_after(breaks.kept, fact.at.date()))
    if fact.reply != "snoozed" or breaks.snoozes >= SNOOZES:
        rests = ended.outcome in TAKEN
        return replace(breaks, answered=now, is_resting=rests, snoozes=0)
    until = fact.until or fact.at + SNOOZE
    return replace(
        breaks,
        snoozes=breaks.snoozes + 1,
        snoozed_until=now + max(ZERO, until - fact.at),
    )


def typed(
    breaks: Breaks, start: datetime, last_input: datetime, unexplained: Quiet
) -> Breaks:
    """Return the course after input that began at `start`: it ends a quiet.

    `unexplained` are the parts of that quiet which nothing but leaving explains.
    """
    if breaks.is_resting:
        breaks = replace(breaks, answered=_resumed(breaks, start), is_resting=False)
    asking = breaks.asking
    if asking is None:
        return breaks
    since = quiet_since(asking, last_input)
    rested = max(asking.rested, start - since)
    left = max(asking.left, length_since(unexplained, since))
    return replace(breaks, asking=replace(asking, rested=rested, left=left))


def _resumed(breaks: Breaks, start: datetime) -> datetime | None:
    """Return from when on sitting counts again after a break that was taken.

    Input that follows at once leaves no gap between the two.
    """
    answered = breaks.answered
    is_at_once = answered is not None and start - answered < SHORTEST
    return answered if is_at_once else start


def hidden(breaks: Breaks, now: datetime, held: Held) -> Breaks:
    """Return the course with the offer hidden by what holds it, or up (again)."""
    asking = breaks.asking
    if asking is None or bool(held) == (asking.hidden is not None):
        return breaks
    if held:
        changed = replace(asking, hidden=now, held=held, phase=None)
    else:
        changed = replace(asking, hidden=None, held="", shown=now)
    return replace(breaks, asking=changed)


def wished(breaks: Breaks) -> Breaks:
    """Return the course with the offer at hand wanted by the user themself."""
    if breaks.asking is None:
        return breaks
    return replace(breaks, asking=replace(breaks.asking, wished=True))


def shown_as(breaks: Breaks, phase: Phase | None) -> Breaks:
    """Return the course with the offer as loud as it is shown; None: as before."""
    if breaks.asking is None or phase is None:
        return breaks
    return replace(breaks, asking=replace(breaks.asking, phase=phase))


def served(breaks: Breaks, portion: Portion | None, urgency: Urgency | None) -> Breaks:
    """Return the course with what the offer at hand is shown with, each time alike."""
    if breaks.asking is None:
        return breaks
    asking = replace(breaks.asking, portion=portion, urgency=urgency)
    return replace(breaks, asking=asking)
