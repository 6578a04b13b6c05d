"""Days in virtual time: the very `advance` that runs live, fed from a trace.

Between two facts the bells ring that the core asked for; input that lasts is cut where
a bell falls into it, which changes nothing of the estimate (splitting input never
does). Facts are taken one at a time and only verdicts are kept, so that a year of
one-second facts needs little memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.advance.lasting import with_lasting
from sitwatch.core.orders import ShowPrompt
from sitwatch.core.policy import Policy, changed, clock_offset
from sitwatch.core.programme.catalogue import NO_EXERCISES, Catalogue
from sitwatch.core.sitting.answers import Answer
from sitwatch.core.sitting.verdicts import Report
from sitwatch.core.timeline.days import Calendar
from sitwatch.core.timeline.line import labels_at, moment_at, place
from sitwatch.core.timeline.spans import Span
from sitwatch.runtime.digest import open_from
from sitwatch.runtime.harvest import EVER, Harvest
from sitwatch.runtime.replies import Answering, answers_of, hush_before
from sitwatch.runtime.turns import before, in_turn, split, with_next

FIRST_BIT = timedelta(seconds=2)
"""After this much of a long input, which is no bump any more, the core knows what bells
it wants within the rest."""


def replay(
    facts: Iterable[f.Recorded],
    policy: Policy,
    *,
    reply: Answering = "ignore",
    until: datetime | None = None,
    catalogue: Catalogue = NO_EXERCISES,
) -> Report:
    """Return what a trace comes to, prompts raised and answered in virtual time.

    Their exercises are those of the `catalogue`, as the programme picks them. `until`
    leaves out what was seen from then on.
    """
    player = Player(policy, catalogue, reply)
    for fact, then in with_next(in_turn(before(facts, until))):
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
    player = Player(policy, NO_EXERCISES, None)
    for fact in lasting:
        player.recall(fact)
    for fact in in_turn(facts):
        player.play(fact)
    return player.report(until, now)


class Player:
    """Plays facts one by one; `reply` None raises no prompts."""

    def __init__(
        self, policy: Policy, catalogue: Catalogue, reply: Answering | None
    ) -> None:
        """Begin with nothing known."""
        self.state = State(catalogue=catalogue)
        self.policy = policy
        self._harvest = Harvest()
        self._reply = reply
        self._replies: list[tuple[datetime, f.Fact]] = []
        self._hushed: datetime | None = None

    def learn(self, answers: tuple[Answer, ...]) -> None:
        """Take these for all that the user has answered so far."""
        learnt = msgspec.structs.replace(self.state.learnt, answers=answers)
        self.state = msgspec.structs.replace(self.state, learnt=learnt)

    def closed_before(self) -> date | None:
        """Return the first day that may still change; None before the first fact."""
        calendar = Calendar(self.state.changes, clock_offset(self.policy.day.rollover))
        return open_from(self.state, calendar)

    def recall(self, fact: f.Recorded) -> None:
        """Take what lasts of a fact from before those that are played."""
        if isinstance(fact, f.PolicyChanged):
            self.policy = changed(self.policy, fact.changes)
        self.state = with_lasting(self.state, fact, self.policy)
        self._harvest.recall(fact)

    def play(self, fact: f.Recorded, then: f.Recorded | None = None) -> None:
        """Take one recorded fact, after all bells that ring before it.

        A prompt that comes `then` was raised by a bell; it does not ring again here.
        """
        if isinstance(fact, f.Unknown):
            self._harvest.pass_over()
        elif self._reply is None:
            self._take(fact)
        else:
            self._play_with_bells(fact, then)

    def _play_with_bells(self, fact: f.Fact, then: f.Recorded | None) -> None:
        at = place(self.state.anchors, fact).at
        if self._was_off(fact):
            self._replies = []
        else:
            self._ring_until(at)
        self._hushed = hush_before(fact, at, then)
        if isinstance(fact, f.Input):
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
            replies = answers_of(self.state, asking.since, asked.prompt, self._reply)
            self._replies = [*replies]

    def _next_bell(self) -> datetime | None:
        if self._reply is None:
            return None
        bells = [at for at, _ in self._replies]
        if self.state.bell is not None and not self._is_paused():
            bells.append(self.state.bell)
        first = min(bells, default=None)
        if first is None or self._hushed is None or first < self._hushed:
            return first
        return None

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
        self,
        until: datetime | None = None,
        heard: datetime | None = None,
        since: datetime = EVER,
    ) -> Report:
        """Return everything so far; the open pause counts up to `until` where given.

        The user's words count up to `heard`, if that is later; what was before `since`
        is left out.
        """
        now = self.state.now
        if now is not None:
            self._ring_until(now)
        if now is not None and until is not None:
            now = max(now, moment_at(self.state.anchors, until))
            self._begin_day(now)
        if now is not None and heard is not None:
            heard = moment_at(self.state.anchors, heard)
        if now is None:
            return self._harvest.nothing()
        past = Span(since.astimezone(UTC), max(now, heard or now))
        return self._harvest.report(self.state, now, self.policy, past)

    def _begin_day(self, now: datetime) -> None:
        """Let the day begin that `now` lies in, where no fact has begun it yet."""
        if self.state.day_end is not None and now >= self.state.day_end:
            labels = labels_at(self.state.anchors, now, self.state.offset)
            self._take(f.Unknown(**labels))
