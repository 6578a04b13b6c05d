"""A longer session: 10 to 15 minutes set apart, on two or three days of a week.

    warm up      two exercises without a load, one set each
    lift         the strongest of each group that can be done now, two or three sets
    tire first   in place of the lift of its family, for who asked for the fourth step
    burn out     one at the very end, for who asked for it

Two to three days a week, one to three sets and a minute or more of rest between them
are the ACSM's advice for beginners (2009). A session of a quarter of an hour, which
group comes when and what may stand last are our decisions; that tiring the muscle first
is no better than plain sets is known (Keskin 2024), so it comes twice a week at most.

What is done of it is told as any break is: each exercise is a prompt of its own, whose
name begins with `SESSION`, and its answer tells the `sets`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import islice

import msgspec

from sitwatch.core.facts import SESSION
from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.core.programme.dose import Coach, NextDose, next_dose
from sitwatch.core.programme.fitting import BURN_OUT, Situation
from sitwatch.core.programme.history import History
from sitwatch.core.programme.items import Item, fitted, item_of
from sitwatch.core.programme.pick import Wishes, may_come
from sitwatch.core.programme.red_flags import lock_of
from sitwatch.core.programme.steps import step_status
from sitwatch.core.programme.terms import Family
from sitwatch.core.programme.week import DAYS_AIM, is_rested, weekly
from sitwatch.core.timeline.days import DAY, week_of

NEVER = datetime.min.replace(tzinfo=UTC)
FROM_STEP = 3
"""Sessions are proposed from this step on; whoever wants one may have it before."""

GROUPS: tuple[tuple[Family, ...], ...] = (
    ("squat", "rise"),
    ("hinge",),
    ("thrust", "bridge"),
    ("lunge", "march"),
    ("abduction", "extension"),
)
"""What a session goes through in this order: large movements first. There is not time
for all: those come that came longest ago, the last ones only where others are missing.
"""

WARMING: tuple[tuple[Family, ...], ...] = (
    ("squat", "rise"),
    ("hinge", "march", "squeeze", "bridge"),
)
"""What warms up, the families in the order in which they are thought of."""

replace = msgspec.structs.replace


def plan_session(
    history: History, catalogue: Catalogue, moment: Situation
) -> tuple[Item, ...]:
    """Return a session for that moment, in order; empty where there is to be none.

    There is none while anything is to be looked at by a clinician, on a sore day, in a
    call, and where nothing can be lifted that is not at rest.
    """
    if lock_of(history.flags) != "open" or moment.is_sore or moment.is_calling:
        return ()
    moment = replace(moment, is_session=True, again="")
    status = step_status(history, catalogue, moment.now)
    planner = _Planner(Coach(history, catalogue, status, moment.now), moment)
    lifts, last = planner.lifts(), planner.burn_out()
    if not lifts:
        return ()
    warm = planner.warm_up([one.dose.exercise for one in lifts])
    chosen = fitted(lifts, (*warm, *last))
    return (*warm, *sorted(chosen, key=planner.place), *last)


def session_days(history: History) -> tuple[date, ...]:
    """Return the days on which something of a session was done, in order."""
    done = (one for one in history.exposures if one.prompt.startswith(SESSION))
    return tuple(dict.fromkeys(one.day for one in done))


def is_session_due(coach: Coach, *, a_week: int) -> bool:
    """Tell whether a session is to be proposed today: so many a week, a day between.

    In a week that has had plenty of sets there are two, however many were wanted: they
    are what strength comes from, and breaks stay light beside them.
    """
    history, step = coach.history, coach.status.step
    today = history.day_of(coach.now)
    days = session_days(history)
    of_week = set(days) & set(week_of(today))
    is_fresh = not days or today - days[-1] > DAY
    week = weekly(history, coach.catalogue, step, coach.now)
    most = min(a_week, DAYS_AIM) if week.is_full else a_week
    return step >= FROM_STEP and is_fresh and len(of_week) < most


class _Planner:
    """Chooses what a session is made of."""

    def __init__(self, coach: Coach, moment: Situation) -> None:
        self._coach = coach
        self._wishes = Wishes(coach, moment)
        every = coach.catalogue.exercises
        self._fitting = [one for one in every if may_come(one, coach, moment)]

    def lifts(self) -> tuple[Item, ...]:
        """Return the strongest of each group, what came longest ago first."""
        groups = sorted(
            GROUPS, key=lambda group: (group == GROUPS[-1], self._last(group))
        )
        chosen = [one for group in groups for one in self._of_group(group)]
        return self._tiring(tuple(chosen))

    def warm_up(self, lifts: Sequence[str]) -> tuple[Item, ...]:
        """Return two light exercises other than the lifts, one set of each."""
        warm = (self._warming(group, lifts) for group in WARMING)
        return tuple(item for items in warm for item in items)

    def place(self, item: Item) -> int:
        """Return where a lift stands in the session."""
        family = self._family(item)
        return next(n for n, group in enumerate(GROUPS) if family in group)

    def burn_out(self) -> tuple[Item, ...]:
        """Return what a session may close with: the one that came longest ago."""
        last = (one for one in self._of_last_step() if not self._tires_first(one))
        doses = ((next_dose(self._coach, one), one) for one in last)
        items = (item_of("burn_out", dose, one) for dose, one in doses if dose.may_go)
        return tuple(islice(items, 1))

    def _of_group(self, group: Sequence[Family]) -> Iterator[Item]:
        """Yield the one of these families that asks for most and is not at rest.

        What comes in the place of one that was too hard may be no lift: it is left out.
        """
        coach = self._coach
        ready = [
            one
            for one in self._fitting
            if one.family in group
            and one.step < BURN_OUT
            and is_rested(coach.history, one.family, coach.catalogue, coach.now)
        ]
        ready.sort(key=lambda one: (-one.step, not one.core, self._wishes.rank(one)))
        items = (
            item_of("lift", dose, of)
            for dose, of in map(self._dose, ready)
            if dose and of.family in group
        )
        yield from islice(items, 1)

    def _last(self, group: Sequence[Family]) -> datetime:
        """Return when something of these families was last lifted in a session.

        Of what warms up or burns out there is one set.
        """
        known = self._coach.catalogue
        return max(
            (
                one.at
                for one in self._coach.history.exposures
                if one.prompt.startswith(SESSION)
                and one.sets != 1
                and (exercise := known.find(one.exercise)) is not None
                and exercise.family in group
            ),
            default=NEVER,
        )

    def _warming(self, group: Sequence[Family], lifts: Sequence[str]) -> Iterator[Item]:
        light = [
            one
            for one in self._fitting
            if one.family in group and one.step == 1 and not one.equipment
        ]
        light.sort(key=lambda one: (group.index(one.family), one.demand))
        doses = (
            (next_dose(self._coach, one), one) for one in light if one.id not in lifts
        )
        items = (
            item_of("warm_up", replace(dose, sets=1, extra_set=False), one)
            for dose, one in doses
            if dose.may_go
        )
        yield from islice(items, 1)

    def _tiring(self, lifts: tuple[Item, ...]) -> tuple[Item, ...]:
        """Return the lifts, one of them in a form that tires the muscle first."""
        for one in self._of_last_step():
            dose = next_dose(self._coach, one)
            families = [self._family(item) for item in lifts]
            if self._tires_first(one) and dose.may_go and one.family in families:
                place = families.index(one.family)
                tiring = item_of("tire_first", dose, one)
                return (*lifts[:place], tiring, *lifts[place + 1 :])
        return lifts

    def _of_last_step(self) -> list[Exercise]:
        last = [one for one in self._fitting if one.step == BURN_OUT]
        return sorted(last, key=self._wishes.rank)

    def _tires_first(self, one: Exercise) -> bool:
        """Tell whether it ends in the lift of its own family; else it is a finisher."""
        known = self._coach.catalogue
        return bool(one.sequence) and known[one.sequence[-1].id].family == one.family

    def _dose(self, one: Exercise) -> tuple[NextDose | None, Exercise]:
        """Return the dose, and the exercise that it is of: an easier one at times."""
        dose = self._wishes.dose(one)
        return dose, one if dose is None else self._coach.catalogue[dose.exercise]

    def _family(self, item: Item) -> Family:
        return self._coach.catalogue[item.dose.exercise].family
