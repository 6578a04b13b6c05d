"""What the tray shows of a state at a moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec

from sitwatch.core.advance.sight import presence_of, rest_of
from sitwatch.core.advance.state import State
from sitwatch.core.breaks.due import Presence, interval_of
from sitwatch.core.breaks.holds import Hold, find_hold, is_paused
from sitwatch.core.breaks.plan import target_of
from sitwatch.core.orders import Mood, Pulse, ShowFace
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.sitting.estimate import ABSENT, Sitting, kind_now, open_stretches
from sitwatch.core.sitting.habits import Belief, believed
from sitwatch.core.sitting.layers import within
from sitwatch.core.sitting.pauses import judged
from sitwatch.core.sitting.said import laid
from sitwatch.core.sitting.summaries import Ground, days_of
from sitwatch.core.sitting.verdicts import DaySummary
from sitwatch.core.timeline.days import Calendar, day_of
from sitwatch.core.timeline.line import labels_at

ZERO = timedelta(0)
MINUTE = timedelta(minutes=1)
EVER = datetime.min.replace(tzinfo=UTC)

STEPS = 32
"""How finely the ring fills: finer steps cannot be seen at 16 pixels."""

FRESH_FOR = 0.5
"""Up to this share of the interval a bout counts as fresh."""


def face_of(state: State, now: datetime, policy: Policy) -> ShowFace | None:
    """Return the face at `now` (on the line); None before the first fact."""
    if state.sitting is None:
        return None
    presence = presence_of(state, state.sitting, now, policy)
    context, history = state.breaks.context, state.programme
    held = find_hold(presence, context, _wall(state, now), policy)
    share = presence.load / interval_of(presence, policy)
    due = None if held is not None else target_of(state.breaks, presence, policy)
    today = _today(state, state.sitting, now, policy)
    until = context.paused_until if is_paused(context, now) else None
    return ShowFace(
        mood=_mood(state, state.sitting, presence, share),
        held=held.cause if held is not None else "",
        filled=_filled(share),
        seated=_minutes(today.seated if today else ZERO),
        low=_minutes(today.low if today else ZERO),
        high=_minutes(today.high if today else ZERO),
        bout=_minutes(now - presence.bout if presence.bout else ZERO),
        due_in=_due_in(state, presence, held, policy),
        paused_until=None if until is None else _wall(state, until),
        is_standing=state.sitting.told == "standing",
        pulse=_pulse(state, now, due, policy),
        is_sore=history.sore == history.day_of(_wall(state, now)),
    )


def is_locked(state: State) -> bool:
    """Tell whether nobody can be there: locked, asleep, or another user's turn."""
    return state.sitting is not None and kind_now(state.sitting) in ABSENT


def _wall(state: State, at: datetime) -> datetime:
    """Return what the clock on the wall shows at a moment of the line."""
    return labels_at(state.anchors, at, state.offset)["at"]


def _today(
    state: State, sitting: Sitting, now: datetime, policy: Policy
) -> DaySummary | None:
    rollover = clock_offset(policy.day.rollover)
    habits = believed(state.learnt, now)
    measured = (*state.today, *open_stretches(sitting, now))
    usual = tuple(within(state.layers.usual, EVER, now))
    layers = msgspec.structs.replace(state.layers, usual=usual)
    told = laid([judged(stretch, habits) for stretch in measured], layers)
    ground = Ground(
        Calendar(state.changes, rollover), rest_of(policy), (Belief(now, habits),)
    )
    days = days_of(told, (), ground)
    today = day_of(now, state.offset, rollover)
    return next((day for day in days if day.day == today), None)


def _pulse(state: State, now: datetime, due: datetime | None, policy: Policy) -> Pulse:
    """Return what the tray draws attention to: an offer, or one within seconds."""
    asking = state.breaks.asking
    if asking is not None:
        return "asking" if asking.phase in ("tray", "small") else ""
    if due is None:
        return ""
    ahead = timedelta(seconds=policy.breaks.heads_up_s)
    return "soon" if ahead > ZERO and due - ahead <= now else ""


def _mood(state: State, sitting: Sitting, presence: Presence, share: float) -> Mood:
    if kind_now(sitting) == "blind":
        return "blind"
    if is_paused(state.breaks.context, presence.now):
        return "paused"
    if state.breaks.asking is not None:
        return "asking"
    if sitting.told == "standing":
        return "standing"
    return _mood_of_load(presence, share)


def _mood_of_load(presence: Presence, share: float) -> Mood:
    if presence.bout is None:
        return "away"
    if share >= 1:
        return "due"
    return "fresh" if share < FRESH_FOR else "growing"


def _filled(share: float) -> float:
    return min(STEPS, int(share * STEPS)) / STEPS


def _minutes(length: timedelta) -> timedelta:
    return MINUTE * int(length / MINUTE)


def _due_in(
    state: State, presence: Presence, held: Hold | None, policy: Policy
) -> timedelta | None:
    """Return the whole minutes until the next prompt, rounded up; None: none coming."""
    if held is not None and held.cause != "away":
        return None
    target = target_of(state.breaks, presence, policy)
    if target is None:
        return None
    return max(ZERO, _minutes(target - presence.now + MINUTE - timedelta(seconds=1)))
