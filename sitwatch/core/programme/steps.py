"""Which of the four steps the user is in, and what is missing for the next one.

A fold over what was done and told: a step begins on the day on which the gate before
it was passed, time off leads back, and the user's own choice comes before both. Nobody
is moved up in a week with pain above 3, a red flag or the return from a long gap. A
gate is that of the kit, the places and the knees of its time: what is told later takes
no step back, but the wish for the last one can be taken back at any time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import reduce
from typing import Literal, assert_never

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.gates import (
    GATES,
    Need,
    Tallies,
    Tally,
    needs_of,
    tallied,
)
from sitwatch.core.programme.history import Exposure, History, StepChoice
from sitwatch.core.programme.pain import GREEN_MOST
from sitwatch.core.programme.week import lapse_action

LAST = 4
WEEK_DAYS = 7
LONG_GAP = 14
"""More days off than these, and nobody is moved up in the week of the return."""

EARLY_BAND = 7
"""After so many days whose knees drift or trouble them is offered the light band."""

What = Literal["days", "exposures", "clean_days", "knee_line", "opt_in", "calm_week"]


class Missing(msgspec.Struct, frozen=True):
    """Something between here and the next step; `of` is the need's name, or empty.

    `reps` are those that are to be clean, 0: all that the exercise has. The line of the
    knees is that in the squat that is needed.
    """

    what: What
    of: str = ""
    have: int = 0
    need: int = 1
    reps: int = 0


class StepStatus(msgspec.Struct, frozen=True):
    """The step, since when, and what is missing for the next one.

    `is_fast` halves the exposures that are asked for, after a long time off;
    `is_chosen` says that the user stays here by their own choice.
    """

    step: int = 1
    since: date | None = None
    missing: tuple[Missing, ...] = ()
    is_fast: bool = False
    is_chosen: bool = False
    offers_band: bool = False


class Stage(msgspec.Struct, frozen=True):
    """Where the fold stands; `uneasy` and `alarmed` are days that hold it down."""

    step: int = 1
    since: date | None = None
    last: date | None = None
    uneasy: date | None = None
    alarmed: date | None = None
    is_fast: bool = False
    ceiling: int = LAST
    flags: Flags = Flags()
    tallies: Tallies = msgspec.field(default_factory=dict)


class _Told(msgspec.Struct, frozen=True):
    """From a moment on the user's flags are these."""

    at: datetime
    day: date
    flags: Flags


EVER = datetime.min.replace(tzinfo=UTC), date.min
_Event = Exposure | StepChoice | _Told

replace = msgspec.structs.replace


def step_status(history: History, catalogue: Catalogue, now: datetime) -> StepStatus:
    """Return the step of `now` and what is missing for the one after it."""
    today, told = history.day_of(now), tuple(_told(history))
    events: list[_Event] = [*history.exposures, *history.choices, *told[1:]]
    events.sort(key=lambda event: event.at)
    start = Stage(alarmed=history.alarmed, flags=told[0].flags)

    def step(stage: Stage, event: _Event) -> Stage:
        return _after(stage, event, catalogue)

    stage = replace(reduce(step, events, start), flags=told[-1].flags)
    stage = _moved_up(_lapsed(stage, today), today)
    return StepStatus(
        step=stage.step,
        since=stage.since,
        missing=tuple(_missing(stage, today)),
        is_fast=stage.is_fast,
        is_chosen=stage.step == stage.ceiling < LAST,
        offers_band=_offers_band(stage, today),
    )


def _told(history: History) -> Iterator[_Told]:
    """Yield the flags in the order in which they came into force, those of now last.

    The wish for the last step is everywhere that of now.
    """
    flags = (*(one.flags for one in history.former), history.flags)
    moments = (EVER, *((one.until, one.day) for one in history.former))
    for (at, day), each in zip(moments, flags, strict=True):
        yield _Told(at, day, replace(each, opted_in=history.flags.opted_in))


def _after(stage: Stage, event: _Event, catalogue: Catalogue) -> Stage:
    match event:
        case StepChoice():
            return _chosen(stage, event)
        case _Told():
            return _retold(stage, event)
        case Exposure():
            return _exposed(stage, event, catalogue)
        case _:
            assert_never(event)


def _retold(stage: Stage, event: _Told) -> Stage:
    """Return the stage with other flags; after a long gap they move nobody up."""
    stage = replace(stage, flags=event.flags)
    is_going_on = _lapsed(stage, event.day) is stage
    return _moved_up(stage, event.day) if is_going_on else stage


def _exposed(stage: Stage, event: Exposure, catalogue: Catalogue) -> Stage:
    if event.day != stage.last:
        stage = _moved_up(_lapsed(stage, event.day), event.day)
    is_sore = (event.pain or 0) > GREEN_MOST
    uneasy = event.day if is_sore else stage.uneasy
    needs = needs_of(stage.step, stage.flags)
    tallies = tallied(stage.tallies, event, needs, catalogue)
    since = stage.since or event.day
    is_further = tallies is not stage.tallies
    stage = replace(stage, since=since, last=event.day, uneasy=uneasy, tallies=tallies)
    return _moved_up(stage, event.day) if is_further else stage


def _chosen(stage: Stage, choice: StepChoice) -> Stage:
    """Return the stage that the user chose: who goes down stays until they say more."""
    if choice.step is None:
        return replace(stage, ceiling=LAST)
    ceiling = choice.step if choice.step <= stage.step else LAST
    stage = replace(stage, ceiling=ceiling)
    return stage if choice.step == stage.step else _at(stage, choice.step, choice.day)


def _at(stage: Stage, step: int, day: date) -> Stage:
    return replace(stage, step=step, since=day, is_fast=False, tallies={})


def _lapsed(stage: Stage, day: date) -> Stage:
    """Return the stage after the days since the last exercise."""
    if stage.last is None:
        return stage
    off = (day - stage.last).days
    stage = replace(stage, uneasy=day) if off > LONG_GAP else stage
    match lapse_action(off):
        case "restart":
            return replace(_at(stage, 1, day), is_fast=True, last=None)
        case "step_back" if stage.step > 1:
            return replace(_at(stage, stage.step - 1, day), last=None)
        case _:
            return stage


def _moved_up(stage: Stage, day: date) -> Stage:
    is_stopped = stage.step >= stage.ceiling or any(_missing(stage, day))
    return stage if is_stopped else _at(stage, stage.step + 1, day)


def _missing(stage: Stage, day: date) -> Iterator[Missing]:
    """Yield what keeps the stage from the next step on that day."""
    wanted = _wanted(stage, day)
    return (each for each in wanted if each.have < each.need)


def _wanted(stage: Stage, day: date) -> Iterator[Missing]:
    """Yield all that the gate asks for, met or not; the first often answers for all."""
    gate, flags = GATES.get(stage.step), stage.flags
    if gate is None:
        return
    gone = (day - stage.since).days if stage.since else 0
    yield Missing("days", have=gone, need=gate.days)
    needs = needs_of(stage.step, flags)
    for need in needs:
        yield from _lacks(stage, need)
    if gate.in_line:
        yield Missing("knee_line", needs[0].name, have=flags.is_in_line)
    yield Missing("opt_in", have=not gate.opt_in or flags.opted_in)
    yield Missing("calm_week", have=_is_calm(stage, day))


def _lacks(stage: Stage, need: Need) -> tuple[Missing, Missing]:
    tally = stage.tallies.get(need.name, Tally())
    exposures = -(-need.exposures // 2) if stage.is_fast else need.exposures
    return (
        Missing("exposures", need.name, tally.exposures, exposures),
        Missing("clean_days", need.name, len(tally.days), need.days, need.reps),
    )


def _is_calm(stage: Stage, day: date) -> bool:
    if stage.flags.red_flags and stage.alarmed is not None and stage.alarmed <= day:
        return False
    troubled = (stage.uneasy, stage.alarmed)
    return not any(
        one is not None and 0 <= (day - one).days < WEEK_DAYS for one in troubled
    )


def _offers_band(stage: Stage, day: date) -> bool:
    """Tell whether the light band comes early, for knees and ankles."""
    is_troubled = bool({"knee", "ankle"} & set(stage.flags.troubles))
    has_reason = is_troubled or stage.flags.knee_line in {"inward", "inward_both_ways"}
    is_time = stage.since is not None and (day - stage.since).days >= EARLY_BAND
    return stage.step == 1 and has_reason and is_time
