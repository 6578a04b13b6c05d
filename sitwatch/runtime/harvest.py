"""What a replay gathers on its way, and how it sums up."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sitwatch.core import facts as f
from sitwatch.core.advance import State
from sitwatch.core.advance.wording import Spoken
from sitwatch.core.policy import Policy, clock_offset
from sitwatch.core.sitting.beliefs import beliefs_of, judged_by_day
from sitwatch.core.sitting.bouts import bouts_of
from sitwatch.core.sitting.estimate import open_stretches
from sitwatch.core.sitting.layers import within
from sitwatch.core.sitting.routines import routines_after, usual_within
from sitwatch.core.sitting.said import Said, said_after, with_said
from sitwatch.core.sitting.summaries import Ground, days_of, one_after_another
from sitwatch.core.sitting.verdicts import Offer, Report, Stretch
from sitwatch.core.timeline.days import Calendar
from sitwatch.core.timeline.spans import Span

EVER = datetime.min.replace(tzinfo=UTC)


class Harvest:
    """Gathers what the steps settled; only verdicts are kept."""

    def __init__(self) -> None:
        """Begin empty."""
        self._unknown = 0
        self._first: datetime | None = None
        self._stretches: list[Stretch] = []
        self._offers: list[Offer] = []
        self._said: tuple[Said, ...] = ()
        self._routines: tuple[f.RoutineSet, ...] = ()

    def pass_over(self) -> None:
        """Count a fact of a kind that nobody knows."""
        self._unknown += 1

    def gather(self, state: State, step: f.Step) -> None:
        """Take what one step settled."""
        if self._first is None:
            self._first = state.anchors[step.device].at
        self._stretches.extend(state.settled)
        self._offers.extend(state.offered)
        if not isinstance(step, f.Input):
            self.recall(step)

    def recall(self, step: f.Step | f.Recorded) -> None:
        """Take the user's words, however long ago they were said."""
        if isinstance(step, Spoken):
            self._said = said_after(self._said, step)
            self._routines = routines_after(self._routines, step)

    def nothing(self) -> Report:
        """Return the report of no facts at all."""
        return Report((), (), (), (), unknown_facts=self._unknown)

    def report(self, state: State, end: datetime, policy: Policy, past: Span) -> Report:
        """Return what was gathered, with what is open as if it ended at `end`.

        All of it that lies within `past`, to whose end the user's words count.
        """
        if state.sitting is None or self._first is None:
            return self.nothing()
        opened = open_stretches(state.sitting, end)
        calendar = Calendar(state.changes, clock_offset(policy.day.rollover))
        begun = min(max(self._first, past.start), end)
        beliefs = beliefs_of(state.learnt, calendar, begun, end)
        measured = judged_by_day([*self._stretches, *opened], beliefs)
        seen = within(one_after_another(measured), past.start, past.end)
        usual = usual_within(self._routines, past, calendar)
        said = [word for word in self._said if past.start < word.end]
        told = with_said(tuple(seen), said, usual)
        told = tuple(within(told, past.start, past.end))
        rest = timedelta(seconds=policy.breaks.rest_s)
        offers = (*self._offers, *_open_offer(state))
        return Report(
            days=days_of(told, offers, Ground(calendar, rest, beliefs)),
            stretches=told,
            bouts=bouts_of(told, rest),
            offers=offers,
            unknown_facts=self._unknown,
            beliefs=beliefs,
            seen=Span(self._first, max(self._first, end)),
        )


def _open_offer(state: State) -> Iterator[Offer]:
    """Yield the prompt that is still on screen where the facts end."""
    asking = state.breaks.asking
    if asking is not None:
        yield Offer(
            asking.prompt, asking.since, asking.why, asking.exercise, "asking", None
        )
