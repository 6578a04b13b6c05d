"""What Hypothesis draws: lives at a computer, as a recorder would tell them.

Facts come in order, with gaps about every border that the rules know of, and now and
then a clock that is set, a recorder that dies, or words about the past.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import timedelta, timezone
from functools import partial
from typing import Any

import msgspec
from hypothesis import strategies as st

from sitwatch.core import facts as f
from tests.daylight import MONDAY

Labels = dict[str, Any]
Spoken = Callable[[Labels], f.Fact]
"""A fact but for its labels."""

Moment = tuple[float, int, int, Spoken]
"""Seconds since the last fact, hours by which the clock is set, offset, the fact."""

PLAIN: tuple[type[f.Fact], ...] = (
    f.Started,
    f.Stopped,
    f.Locked,
    f.Unlocked,
    f.Slept,
    f.Woke,
    f.UserLeft,
    f.UserReturned,
    f.MediaBegan,
    f.MediaEnded,
    f.CallBegan,
    f.CallEnded,
    f.ShareBegan,
    f.ShareEnded,
    f.FullScreenBegan,
    f.FullScreenEnded,
    f.Blinded,
    f.Sighted,
    f.Resumed,
)
POSTURES = st.sampled_from(["sitting", "standing", "away"])
GAPS_S = st.sampled_from(
    [0, 0.2, 5, 8.9, 9, 14.9, 15, 29.9, 30, 60, 119, 120, 179, 180, 700, 8000, 4e4]
)
LENGTHS_S = st.sampled_from([0, 0.2, 1, 1.1, 5, 31, 61, 400, 3000])


def _said(kind: type[f.Fact], labels: Labels, **rest: Any) -> f.Fact:
    return kind(**labels, **rest)


def _word(
    labels: Labels, past: tuple[int, int], posture: f.Posture, share: float | None
) -> f.Fact:
    """Say something of the hour and a half before, or of what is just ahead."""
    start, end = (labels["at"] + timedelta(minutes=each) for each in sorted(past))
    if share is None:
        return f.Corrected(**labels, start=start, end=end, posture=posture)
    return f.Declared(**labels, start=start, end=end, share=share)


def _answer(labels: Labels, minutes: int, posture: f.Posture) -> f.Fact:
    """Answer a question about the last minutes."""
    start, end = labels["at"] - timedelta(minutes=minutes), labels["at"]
    return f.Corrected(**labels, start=start, end=end, posture=posture, asked=True)


def _pause(labels: Labels, minutes: int | None) -> f.Fact:
    until = None if minutes is None else labels["at"] + timedelta(minutes=minutes)
    return f.Paused(**labels, until=until)


def _spoken(say: Callable[..., f.Fact], **drawn: st.SearchStrategy[Any]) -> Any:
    return st.fixed_dictionaries(drawn).map(lambda rest: partial(say, **rest))


INPUT = _spoken(
    partial(_said, f.Input),
    for_s=LENGTHS_S,
    keys=st.sampled_from([None, 0, 1, 2]),
    injected=st.sampled_from([None, None, None, True]),
)


def _usual(labels: Labels, minutes: tuple[int, int], share: float) -> f.Fact:
    """Say what returns on workdays at about this time of day."""
    begins, ends = (labels["at"] + timedelta(minutes=each) for each in minutes)
    return f.RoutineSet(
        **labels,
        label="drive",
        days=("mon", "tue", "wed", "thu", "fri"),
        begins=f"{begins:%H:%M}",
        ends=f"{ends:%H:%M}",
        share=share,
    )


def _undone(labels: Labels, back_s: float) -> f.Fact:
    """Take back what was said just now, or nothing."""
    return f.Undone(**labels, word=labels["at"] - timedelta(seconds=back_s))


POSTURE = _spoken(partial(_said, f.PostureTold), posture=POSTURES)
WORD = _spoken(
    _word,
    past=st.tuples(st.integers(-90, 20), st.integers(-90, 20)),
    posture=POSTURES,
    share=st.sampled_from([None, 1.0, 0.3]),
)
ANSWER = _spoken(_answer, minutes=st.integers(1, 60), posture=POSTURES)
AUDIT = _spoken(
    partial(_said, f.ProfileChanged),
    changes=st.sampled_from([{"desk_share": 0.4}, {"desk_share": 0.9}]),
)
ROUTINE = _spoken(
    _usual,
    minutes=st.tuples(st.integers(-90, 90), st.integers(-90, 90)),
    share=st.sampled_from([1.0, 0.8, 0.3, 0.0]),
)
UNDONE = _spoken(_undone, back_s=st.sampled_from([0, 5, 30, 60, 120]))
PROMPT = st.sampled_from(["one", "two"])
REPLY = st.sampled_from(["done", "snoozed", "skipped", "ignored"])
CARD = st.one_of(
    _spoken(partial(_said, f.Prompted), prompt=PROMPT),
    _spoken(partial(_said, f.Began), prompt=PROMPT),
    _spoken(partial(_said, f.Answered), prompt=PROMPT, reply=REPLY),
)
PAUSE = _spoken(_pause, minutes=st.sampled_from([None, -5, 30, 600]))
PLAINLY = st.sampled_from(PLAIN).map(lambda kind: partial(_said, kind))
TAUGHT = st.one_of(*[ANSWER] * 3, AUDIT)
SAID = st.one_of(POSTURE, WORD, ROUTINE, UNDONE, TAUGHT)
ANYTHING = st.one_of(*[INPUT] * 4, *[PLAINLY] * 2, *[SAID] * 3, CARD, PAUSE)
STEADY = st.tuples(GAPS_S, st.just(0), st.just(1), ANYTHING)
SET = st.tuples(
    GAPS_S, st.sampled_from([0, 0, 0, -3, -1, 1]), st.sampled_from([1, 1, 2]), ANYTHING
)


def _lived(
    moments: Iterable[Moment], device: str | None, *, has_up: bool
) -> list[f.Fact]:
    """Put moments one after another, with labels by both clocks."""
    wall, up, facts = MONDAY + timedelta(hours=9), 1000.0, []
    for gap, step, offset, spoken in moments:
        wall, up = wall + timedelta(seconds=gap, hours=step), up + gap
        local = wall.astimezone(timezone(timedelta(hours=offset)))
        told = {"at": local, "up": up if has_up else None, "device": device}
        fact = spoken(told)
        length = fact.for_s if isinstance(fact, f.Input) else 0.0
        wall, up = wall + timedelta(seconds=length), up + length
        facts.append(fact)
    return facts


def lives(
    device: str | None = None, *, is_steady: bool = False, has_up: bool = True
) -> st.SearchStrategy[list[f.Fact]]:
    """Draw up to thirty facts of one computer; a steady one has no clock set."""
    moments = STEADY if is_steady else st.one_of(STEADY, STEADY, STEADY, SET)
    lived = st.lists(moments, max_size=30)
    return lived.map(partial(_lived, device=device, has_up=has_up))


def cut_up(facts: list[f.Fact], shares: list[float]) -> list[f.Fact]:
    """Return the same facts with their input cut, each at one of the shares."""
    cut: list[f.Fact] = []
    for number, fact in enumerate(facts):
        if isinstance(fact, f.Input) and fact.for_s >= 1:
            cut += _halves(fact, round(fact.for_s * shares[number % len(shares)], 1))
        else:
            cut.append(fact)
    return cut


def _halves(fact: f.Input, seconds: float) -> tuple[f.Input, f.Input]:
    rest = msgspec.structs.replace(
        fact,
        at=fact.at + timedelta(seconds=seconds),
        up=None if fact.up is None else fact.up + seconds,
        for_s=round(fact.for_s - seconds, 1),
        keys=None if fact.keys is None else 0,
    )
    return msgspec.structs.replace(fact, for_s=seconds), rest
