"""Days in virtual time: the very `advance` that runs live, fed from a trace.

Between two facts the bells ring that the core asked for; input that lasts is cut where
a bell falls into it, which changes nothing of the estimate (splitting input never
does). Facts are taken one at a time and only verdicts are kept, so that a year of
one-second facts needs little memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Literal

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.orders import ShowPrompt
from sitwatch.core.policy import Policy, changed, clock_offset
from sitwatch.core.programme.pick import Menu
from sitwatch.core.sitting.bouts import bouts_of
from sitwatch.core.sitting.estimate import open_stretches
from sitwatch.core.sitting.said import Said, with_said
from sitwatch.core.sitting.summaries import days_of, one_after_another
from sitwatch.core.sitting.verdicts import Offer, Report, Stretch
from sitwatch.core.timeline.line import labels_at, place
from sitwatch.core.timeline.spans import Span, clip

Answering = Literal["ignore", "done", "skip"]
"""How the replayed user answers the prompts that the replay raises."""

FIRST_BIT = timedelta(seconds=1)
"""After this much of a long input the core knows what bells it wants within the
rest."""

EXERCISE = timedelta(seconds=60)
"""How long the replayed user is at an exercise; the catalogue's last 48 to 80 s."""

RECORDED = timedelta(seconds=1)
"""A bell this shortly before a recorded prompt is the one that raised it then."""


def replay(
    facts: Iterable[f.Recorded],
    policy: Policy,
    *,
    reply: Answering = "ignore",
    until: datetime | None = None,
    menu: Menu = (),
) -> Report:
    """Return what a trace comes to, prompts raised and answered in virtual time.

    `until` leaves out what was seen from then on.
    """
    player = Player(policy, menu, reply)
    for fact in _before(facts, until):
        player.play(fact)
    return player.report()


def history(
    facts: Iterable[f.Recorded], policy: Policy, *, until: datetime | None = None
) -> Report:
    """Return what a journal comes to, raising nothing.

    `until` is the moment up to which the recorder is known to run (now, where it does):
    the pause that is open then counts up to it. None: up to the last fact.
    """
    player = Player(policy, (), None)
    for fact in facts:
        player.play(fact)
    return player.report(until)


def _before(
    facts: Iterable[f.Recorded], until: datetime | None
) -> Iterator[f.Recorded]:
    for fact in facts:
        if until is None:
            yield fact
        elif fact.at < until:
            yield _shortened(fact, until)


def _shortened(fact: f.Recorded, until: datetime) -> f.Recorded:
    if not isinstance(fact, f.Input) or fact.at + fact.length <= until:
        return fact
    return msgspec.structs.replace(fact, for_s=(until - fact.at).total_seconds())


class Player:
    """Plays facts one by one; `reply` None raises no prompts."""

    def __init__(self, policy: Policy, menu: Menu, reply: Answering | None) -> None:
        """Begin with nothing known."""
        self.state = State(menu=menu)
        self.policy = policy
        self.harvest = Harvest()
        self._reply = reply
        self._replies: list[tuple[datetime, f.Fact]] = []

    def play(self, fact: f.Recorded) -> None:
        """Take one recorded fact, after all bells that ring before it."""
        if isinstance(fact, f.Unknown):
            self.harvest.unknown += 1
            return
        at = place(self.state.anchors, fact).at
        self.harvest.begin(at)
        self._ring_until(at - RECORDED * isinstance(fact, f.Prompted))
        if isinstance(fact, f.Input) and self._reply is not None:
            self._play_input(fact, at)
        else:
            self._take(fact)

    def _play_input(self, fact: f.Input, start: datetime) -> None:
        """Play input in bits, so that bells can ring while it lasts."""
        bit = FIRST_BIT
        while bit < fact.length:
            self._take(_first_of(fact, bit))
            fact, start = _rest_of(fact, bit), start + bit
            self._ring_until(start)
            bell = self._next_bell()
            bit = max(FIRST_BIT, bell - start) if bell is not None else FIRST_BIT
        self._take(fact)

    def _take(self, step: f.Step) -> None:
        if isinstance(step, f.PolicyChanged):
            self.policy = changed(self.policy, step.changes)
        self.state, orders = advance(self.state, step, self.policy)
        self.harvest.gather(self.state, step)
        for order in orders:
            if isinstance(order, ShowPrompt):
                self._answer(order)

    def _answer(self, asked: ShowPrompt) -> None:
        """Answer a prompt as the replayed user would; shown again, it is answered."""
        asking = self.state.breaks.asking
        if asking is None or asking.begun is not None or self._replies:
            return
        self._replies = [*_answers(self.state, asking.since, asked, self._reply)]

    def _next_bell(self) -> datetime | None:
        if self._reply is None:
            return None
        bells = [at for at, _ in self._replies]
        if self.state.bell is not None:
            bells.append(self.state.bell)
        return min(bells, default=None)

    def _ring_until(self, limit: datetime) -> None:
        """Ring every bell up to a moment; one that changes nothing rings only once."""
        rung: tuple[datetime, int] | None = None
        while (bell := self._next_bell()) is not None and bell <= limit:
            at = max(bell, self.state.now or bell)
            if rung == (at, len(self._replies)):
                return
            rung = (at, len(self._replies))
            self._ring(at)

    def _ring(self, at: datetime) -> None:
        due = [fact for when, fact in self._replies if when <= at]
        self._replies = [reply for reply in self._replies if reply[0] > at]
        for fact in due:
            self._take(fact)
        if not due:
            self._take(f.Ticked(**labels_at(self.state.anchors, at, self.state.offset)))

    def report(self, until: datetime | None = None) -> Report:
        """Return everything so far; the open pause counts up to `until` where given."""
        now = self.state.now
        if now is not None and until is not None:
            now = max(now, until.astimezone(UTC))
        return self.harvest.report(self.state, now, self.policy)


class Harvest:
    """Gathers what the steps settled, and sums it up."""

    def __init__(self) -> None:
        """Begin empty."""
        self.unknown = 0
        self._first: datetime | None = None
        self._stretches: list[Stretch] = []
        self._offers: list[Offer] = []
        self._said: list[Said] = []

    def begin(self, at: datetime) -> None:
        """Note where the first fact lies; later calls change nothing."""
        if self._first is None:
            self._first = at

    def gather(self, state: State, step: f.Step) -> None:
        """Take what one step settled."""
        if state.settled:
            self._stretches.extend(state.settled)
        if state.offered:
            self._offers.extend(state.offered)
        if isinstance(step, f.Corrected | f.Declared):
            self._said.append(step)

    def report(self, state: State, end: datetime | None, policy: Policy) -> Report:
        """Return what was gathered, with what is open as if it ended at `end`."""
        if state.sitting is None or end is None or self._first is None:
            return Report((), (), (), (), unknown_facts=self.unknown)
        opened = open_stretches(state.sitting, end)
        measured = tuple(one_after_another([*self._stretches, *opened]))
        told = with_said(measured, self._said)
        rest = timedelta(seconds=policy.breaks.rest_s)
        rollover = clock_offset(policy.day.rollover)
        offers = (*self._offers, *_open_offer(state))
        return Report(
            days=days_of(told, offers, state.changes, rollover, rest),
            stretches=tuple(_within(told, Span(self._first, end))),
            bouts=bouts_of(told, rest),
            offers=offers,
            unknown_facts=self.unknown,
        )


def _answers(
    state: State, at: datetime, asked: ShowPrompt, reply: Answering | None
) -> Iterator[tuple[datetime, f.Fact]]:
    """Yield what the replayed user says to a prompt, and when."""
    prompt = asked.prompt
    if reply == "skip":
        yield (
            at,
            f.Answered(
                prompt=prompt,
                reply="skipped",
                **labels_at(state.anchors, at, state.offset),
            ),
        )
    elif reply == "done":
        end = at + EXERCISE
        yield at, f.Began(prompt=prompt, **labels_at(state.anchors, at, state.offset))
        yield (
            end,
            f.Answered(
                prompt=prompt,
                reply="done",
                **labels_at(state.anchors, end, state.offset),
            ),
        )


def _first_of(fact: f.Input, bit: timedelta) -> f.Input:
    return msgspec.structs.replace(fact, for_s=bit.total_seconds())


def _rest_of(fact: f.Input, bit: timedelta) -> f.Input:
    seconds = bit.total_seconds()
    return msgspec.structs.replace(
        fact,
        at=fact.at + bit,
        up=None if fact.up is None else fact.up + seconds,
        for_s=max(0.0, fact.for_s - seconds),
    )


def _within(stretches: Iterable[Stretch], whole: Span) -> Iterator[Stretch]:
    """Yield the stretches clipped to the trace; words about other times stay out."""
    for stretch in stretches:
        part = clip(Span(stretch.start, stretch.end), whole)
        if part is not None:
            yield msgspec.structs.replace(stretch, start=part.start, end=part.end)


def _open_offer(state: State) -> Iterator[Offer]:
    """Yield the prompt that is still on screen where the facts end."""
    asking = state.breaks.asking
    if asking is not None:
        yield Offer(
            asking.prompt, asking.since, asking.why, asking.exercise, "asking", None
        )
