"""Days in virtual time: the very `advance` that runs live, fed from a trace.

Between two facts the bells ring that the core asked for; input that lasts is cut where
a bell falls into it, which changes nothing of the estimate (splitting input never
does). Facts are taken one at a time and only verdicts are kept, so that a year of
one-second facts needs little memory.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import Literal

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.advance.lasting import with_lasting
from sitwatch.core.orders import ShowPrompt
from sitwatch.core.policy import Policy, changed
from sitwatch.core.programme.pick import Menu
from sitwatch.core.sitting.verdicts import Report
from sitwatch.core.timeline.line import Labels, labels_at, moment_at, place
from sitwatch.runtime.harvest import Harvest
from sitwatch.runtime.turns import in_turn, split

Answering = Literal["ignore", "done", "skip"]
"""How the replayed user answers the prompts that the replay raises."""

FIRST_BIT = timedelta(seconds=2)
"""After this much of a long input, which is no bump any more, the core knows what bells
it wants within the rest."""

EXERCISE = timedelta(seconds=60)
"""How long the replayed user is at an exercise; the catalogue's last 48 to 80 s."""

RECORDED = timedelta(seconds=5)
"""A bell this shortly before a recorded prompt is the one that raised it then: it was
heard with the next beat."""


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
    for fact, then in _with_next(in_turn(_before(facts, until))):
        player.play(fact, then)
    return player.report()


def history(
    facts: Iterable[f.Recorded],
    policy: Policy,
    *,
    lasting: Iterable[f.Recorded] = (),
    until: datetime | None = None,
    now: datetime | None = None,
) -> Report:
    """Return what a journal comes to, raising nothing.

    `lasting` are facts from before those, of which only what lasts is taken. `until` is
    the moment up to which the recorder is known to run (now, where it does): the pause
    that is open then counts up to it. None: up to the last fact. Words of the user
    count up to `now`, whether or not anybody was looking.
    """
    player = Player(policy, (), None)
    for fact in lasting:
        player.recall(fact)
    for fact in in_turn(facts):
        player.play(fact)
    return player.report(until, now)


def _before(
    facts: Iterable[f.Recorded], until: datetime | None
) -> Iterator[f.Recorded]:
    for fact in facts:
        if until is None:
            yield fact
        elif fact.at < until:
            yield _shortened(fact, until)


def _with_next(
    facts: Iterable[f.Recorded],
) -> Iterator[tuple[f.Recorded, f.Recorded | None]]:
    """Pair each fact with the one after it."""
    last: f.Recorded | None = None
    for fact in facts:
        if last is not None:
            yield last, fact
        last = fact
    if last is not None:
        yield last, None


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
        self._harvest = Harvest()
        self._reply = reply
        self._replies: list[tuple[datetime, f.Fact]] = []
        self._hushed: datetime | None = None

    def recall(self, fact: f.Recorded) -> None:
        """Take what lasts of a fact from before those that are played."""
        if isinstance(fact, f.PolicyChanged):
            self.policy = changed(self.policy, fact.changes)
        self.state = with_lasting(self.state, fact)
        self._harvest.recall(fact)

    def play(self, fact: f.Recorded, then: f.Recorded | None = None) -> None:
        """Take one recorded fact, after all bells that ring before it.

        A prompt that comes `then` was raised by a bell; it does not ring again here.
        """
        if isinstance(fact, f.Unknown):
            self._harvest.pass_over()
            return
        at = place(self.state.anchors, fact).at
        self._harvest.begin(at)
        if self._was_off(fact):
            self._replies = []
        else:
            self._ring_until(at)
        self._hushed = _hush(fact, at, then)
        if isinstance(fact, f.Input) and self._reply is not None:
            self._play_input(fact, at)
        else:
            self._take(fact)

    def _was_off(self, fact: f.Fact) -> bool:
        """Tell whether nothing ran before a start, so that no bell was heard."""
        return isinstance(fact, f.Started) and {*self.state.anchors} <= {fact.device}

    def _play_input(self, fact: f.Input, start: datetime) -> None:
        """Play input in bits, so that bells can ring while it lasts."""
        bit = min(FIRST_BIT, self._next_bit(start, FIRST_BIT))
        while bit < fact.length:
            piece, fact = split(fact, bit)
            self._take(piece)
            start += bit
            self._ring_until(start)
            bit = self._next_bit(start, bit)
        self._take(fact)

    def _next_bit(self, start: datetime, bit: timedelta) -> timedelta:
        """Return how long to play on: to the next bell, else twice the last bit."""
        bell = self._next_bell()
        return bell - start if bell is not None and bell > start else 2 * bit

    def _take(self, step: f.Step) -> None:
        if isinstance(step, f.PolicyChanged):
            self.policy = changed(self.policy, step.changes)
        self.state, orders = advance(self.state, step, self.policy)
        self._harvest.gather(self.state, step)
        for order in orders:
            if isinstance(order, ShowPrompt):
                self._answer(order)

    def _answer(self, asked: ShowPrompt) -> None:
        """Answer a prompt as the replayed user would; shown again, it is answered."""
        asking = self.state.breaks.asking
        if asking is not None and not self._replies:
            replies = _answers(self.state, asking.since, asked.prompt, self._reply)
            self._replies = [*replies]

    def _next_bell(self) -> datetime | None:
        if self._reply is None:
            return None
        bells = [at for at, _ in self._replies]
        if self.state.bell is not None and not self._is_paused():
            bells.append(self.state.bell)
        heard = (at for at in bells if self._hushed is None or at < self._hushed)
        return min(heard, default=None)

    def _is_paused(self) -> bool:
        """Tell whether nothing is to be raised: what is up then ends as recorded."""
        context = self.state.breaks.context
        return context.paused and context.paused_until is None

    def _ring_until(self, limit: datetime) -> None:
        """Ring every bell up to a moment."""
        while (bell := self._next_bell()) is not None and bell <= limit:
            self._ring(max(bell, self.state.now or bell))

    def _ring(self, at: datetime) -> None:
        due = [fact for when, fact in self._replies if when <= at]
        self._replies = [reply for reply in self._replies if reply[0] > at]
        for fact in due:
            self._take(fact)
        if not due:
            self._take(f.Ticked(**labels_at(self.state.anchors, at, self.state.offset)))

    def report(
        self, until: datetime | None = None, heard: datetime | None = None
    ) -> Report:
        """Return everything so far; the open pause counts up to `until` where given.

        The user's words count up to `heard`, if that is later.
        """
        now = self.state.now
        if now is not None:
            self._ring_until(now)
        if now is not None and until is not None:
            now = max(now, moment_at(self.state.anchors, until))
            self._begin_day(now)
        if now is not None and heard is not None:
            heard = moment_at(self.state.anchors, heard)
        return self._harvest.report(self.state, now, self.policy, heard)

    def _begin_day(self, now: datetime) -> None:
        """Let the day begin that `now` lies in, where no fact has begun it yet."""
        if self.state.day_end is not None and now >= self.state.day_end:
            labels = labels_at(self.state.anchors, now, self.state.offset)
            self._take(f.Unknown(**labels))


def _hush(fact: f.Recorded, at: datetime, then: f.Recorded | None) -> datetime | None:
    """Return from when on a bell is the one that raised the recorded prompt `then`."""
    if not isinstance(then, f.Prompted):
        return None
    return at + (then.at - fact.at) - RECORDED


def _answers(
    state: State, at: datetime, prompt: str, reply: Answering | None
) -> Iterator[tuple[datetime, f.Fact]]:
    """Yield what the replayed user says to a prompt, and when."""

    def labels(at: datetime) -> Labels:
        return labels_at(state.anchors, at, state.offset)

    if reply == "skip":
        yield at, f.Answered(prompt=prompt, reply="skipped", **labels(at))
    elif reply == "done":
        end = at + EXERCISE
        yield at, f.Began(prompt=prompt, **labels(at))
        yield end, f.Answered(prompt=prompt, reply="done", **labels(end))
