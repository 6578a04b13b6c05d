"""What was done of the programme: a fold of `prompted`, `answered` and `profile` facts.

Every question about steps, doses, sides and weeks is asked of this value, so that each
of them can be answered from the journal alone, live or long afterwards.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal, TypeAlias, assert_never

import msgspec

from sitwatch.core.facts import Answered, Control, Effort, ProfileChanged, Prompted
from sitwatch.core.programme.flags import Flags, flags_after
from sitwatch.core.programme.self_test import SelfTests, measured_after
from sitwatch.core.timeline.days import day_of

OFFERS_KEPT = 60
"""How many offers are remembered; an answer belongs to one of them."""

Telling: TypeAlias = Prompted | Answered | ProfileChanged
"""Kinds of facts that the history is made of."""

replace = msgspec.structs.replace


class Exposure(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """An exercise that was done, whole or in part.

    `at` carries the local offset; `day` is the day it counts for. Repetitions are per
    side and set, `reps_other` -1 where there are no sides. What was not told is None.
    `was_asked_after`: on the next morning, also where no answer was given.
    """

    exercise: str
    at: datetime
    day: date
    prompt: str = ""
    outcome: Literal["done", "partial"] = "done"
    reps_work: int | None = None
    reps_other: int | None = None
    hold_s: float | None = None
    lower_s: float | None = None
    load_kg: float | None = None
    band_level: int | None = None
    effort: Effort | None = None
    control: Control | None = None
    pain: int | None = None
    sets: int | None = None
    worse_next_morning: bool | None = None
    was_asked_after: bool = False

    @property
    def has_sides(self) -> bool:
        """Whether both sides were counted."""
        both = self.reps_work, self.reps_other
        return all(reps is not None and reps >= 0 for reps in both)

    @property
    def reps(self) -> int | None:
        """The repetitions that count: those of the side that did fewer."""
        if self.reps_work is None or self.reps_other is None or not self.has_sides:
            return self.reps_work
        return min(self.reps_work, self.reps_other)

    @property
    def is_clean(self) -> bool:
        """Done whole, and whoever told of the effort did not call it shaky."""
        told = self.control == "clean" or self.effort is not None
        return self.outcome == "done" and told and self.control != "shaky"

    @property
    def is_easy_enough(self) -> bool:
        """Effort right or easier: three repetitions or more were left."""
        return self.effort in {"easy", "right"}


class FormerFlags(msgspec.Struct, frozen=True, gc=False):
    """What the user had told of themselves until something of it was told anew."""

    until: datetime
    day: date
    flags: Flags


class StepChoice(msgspec.Struct, frozen=True):
    """The user chose a step themselves; None: the programme decides again."""

    at: datetime
    day: date
    step: int | None


class History(msgspec.Struct, frozen=True):
    """All that was done and offered (latest last), and told; days begin at `rollover`.

    `exposures` stand in the order of their times, also where a clock was set; `offered`
    holds prompts with their exercises; `alarmed` is the day on which a red
    flag was told last, `line_checked` the one on which the line of the knees was looked
    at last, `sore` and `tight` the last ones on which the user said that they are.
    `tests` are those that people make of themselves. `former` are the flags of earlier
    times, each in force until its moment, `flags` those in force since the last one.
    """

    exposures: tuple[Exposure, ...] = ()
    offered: tuple[tuple[str, str], ...] = ()
    flags: Flags = Flags()
    choices: tuple[StepChoice, ...] = ()
    alarmed: date | None = None
    line_checked: date | None = None
    sore: date | None = None
    tight: date | None = None
    tests: SelfTests = ()
    rollover: timedelta = timedelta(hours=4)
    former: tuple[FormerFlags, ...] = ()

    def day_of(self, moment: datetime) -> date:
        """Return the day of a moment that carries its own local offset."""
        offset = moment.utcoffset() or timedelta(0)
        return day_of(moment.astimezone(UTC), offset, self.rollover)

    def of(self, *exercises: str) -> tuple[Exposure, ...]:
        """Return what was done of these exercises."""
        return tuple(one for one in self.exposures if one.exercise in exercises)

    def since(self, moment: datetime) -> tuple[Exposure, ...]:
        """Return what was done after a moment."""
        return self.exposures[bisect_right(self.exposures, moment, key=_at) :]


def history_after(history: History, fact: Telling) -> History:
    """Return the history after one more fact; facts come as they were written."""
    match fact:
        case Prompted():
            return _offered(history, (fact.prompt, fact.exercise))
        case Answered():
            return _answered(history, fact)
        case ProfileChanged():
            return _changed(history, fact)
        case _:
            assert_never(fact)


def _offered(history: History, one: tuple[str, str]) -> History:
    """Return the history with an offer; one that was made anew counts once."""
    others = tuple(each for each in history.offered if each[0] != one[0])
    return replace(history, offered=(*others, one)[-OFFERS_KEPT:])


def _at(one: Exposure) -> datetime:
    return one.at


def _answered(history: History, fact: Answered) -> History:
    exercise = dict(history.offered).get(fact.prompt)
    if not exercise or not _was_done(fact):
        return history
    one = Exposure(
        exercise=exercise,
        at=fact.at,
        day=history.day_of(fact.at),
        prompt=fact.prompt,
        outcome="done" if fact.reply == "done" else "partial",
        reps_work=fact.reps_work,
        reps_other=fact.reps_other,
        hold_s=fact.hold_s,
        lower_s=fact.lower_s,
        load_kg=fact.load_kg,
        band_level=fact.band_level,
        effort=fact.effort,
        control=fact.control,
        pain=fact.pain,
        sets=fact.sets,
    )
    return replace(history, exposures=_with(history.exposures, one))


def _was_done(fact: Answered) -> bool:
    """Tell whether anything was: pain counts, also before the first repetition."""
    most = max(fact.reps_work or 0, fact.reps_other or 0)
    is_empty = fact.reps_work is not None and most <= 0 and fact.pain is None
    return fact.reply == "done" or (fact.reply == "partial" and not is_empty)


def _with(done: tuple[Exposure, ...], one: Exposure) -> tuple[Exposure, ...]:
    """Return what was done with one more, in place of an earlier word on its prompt."""
    recent = done[-OFFERS_KEPT:]
    if any(each.prompt == one.prompt for each in recent):
        others = (each for each in recent if each.prompt != one.prompt)
        done = (*done[:-OFFERS_KEPT], *others)
    if not done or done[-1].at <= one.at:
        return (*done, one)
    place = bisect_right(done, one.at, key=_at)
    return (*done[:place], one, *done[place:])


def _changed(history: History, fact: ProfileChanged) -> History:
    day, changes = history.day_of(fact.at), fact.changes
    flags, former = flags_after(history.flags, changes), history.former
    if flags != history.flags:
        former = (*former, FormerFlags(fact.at, day, history.flags))
    alarmed = day if changes.get("red_flags") else history.alarmed
    checked = day if "knee_line" in changes else history.line_checked
    tests = measured_after(history.tests, changes.get("self_test"), day)
    history = replace(
        history, flags=flags, former=former, alarmed=alarmed, line_checked=checked
    )
    history = replace(history, tests=tests)
    history = replace(
        history,
        sore=_felt_after(history.sore, changes.get("sore"), day),
        tight=_felt_after(history.tight, changes.get("tight"), day),
    )
    if "step" in changes and _is_step(changes["step"]):
        choice = StepChoice(fact.at, day, changes["step"])
        history = replace(history, choices=(*history.choices, choice))
    morning = changes.get("morning")
    return _woken(history, morning) if isinstance(morning, Mapping) else history


def _felt_after(felt: date | None, told: object, day: date) -> date | None:
    """Return the last day on which the user said that they feel so."""
    match told:
        case True:
            return day
        case False:
            return None
        case _:
            return felt


def _is_step(value: object) -> bool:
    return value is None or (type(value) is int and value in range(1, 5))


def _woken(history: History, morning: Mapping[str, Any]) -> History:
    """Return the history with how prompts' exercises felt on the next morning."""
    exposures = tuple(
        _asked_after(one, morning[one.prompt]) if one.prompt in morning else one
        for one in history.exposures
    )
    return replace(history, exposures=exposures)


def _asked_after(one: Exposure, worse: object) -> Exposure:
    told = worse if isinstance(worse, bool) else None
    return replace(one, worse_next_morning=told, was_asked_after=True)
