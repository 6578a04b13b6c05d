"""Measures of one's own: chair rises in half a minute, steps and holds of each side.

The chair stand in 30 seconds is a usual simple test; its norms are made for people over
60, so it is held against the user's own past and nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from gettext import gettext as _
from math import ceil

import msgspec

from sitwatch.core.policy import N_
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.programme.self_test import Compared, compared, is_test_due
from sitwatch.core.programme.self_test import Measure as Compares
from sitwatch.core.programme.trials import DONE_AS, Hindrance, Trial, trials_for
from sitwatch.presenters.dates import short_date
from sitwatch.presenters.feeling import BodyQuestion, waiting_words
from sitwatch.presenters.stages import READY_S

LENGTH_S = 30.0
MOST = 60
"""More than two rises a second is a slip of the finger."""


_NAMES: dict[Compares, str] = {
    "chair_stands": N_("Chair rises in 30 s"),
    "hold_left_s": N_("Level bridge on the left leg"),
    "hold_right_s": N_("Level bridge on the right leg"),
    "march_left": N_("Marching steps, left"),
    "march_right": N_("Marching steps, right"),
}


class TimerView(msgspec.Struct, frozen=True):
    """The timer at a moment: its figure, what is done now, the share that is gone."""

    figure: str
    line: str
    gone: float

    @property
    def is_over(self) -> bool:
        """Whether the time is up."""
        return self.gone >= 1


class Measure(msgspec.Struct, frozen=True):
    """What was counted, 0: not measured.

    Steps of the left and the right, and seconds for which a bridge on that leg was held
    level.
    """

    rises: int = 0
    left: int = 0
    right: int = 0
    hold_left_s: float = 0.0
    hold_right_s: float = 0.0


class MeasureView(msgspec.Struct, frozen=True):
    """What can be measured today, in a sentence, and what to mind with each measure.

    `notes` holds the measures that suit, with an empty note where nothing is to be
    minded; none of them: the line says why.
    """

    line: str
    notes: Mapping[Trial, str]


def measure_view(history: History, catalogue: Catalogue, now: datetime) -> MeasureView:
    """Return what somebody may measure at `now`, which carries the local offset."""
    trials = trials_for(history, catalogue, now)
    noted = {trial: catalogue[DONE_AS[trial]].safety.note for trial in trials.careful}
    notes = {
        trial: _(noted[trial]) if noted.get(trial) else "" for trial in trials.suiting
    }
    line = _hindrance_words(trials.hindrance) or measure_line(history, now)
    return MeasureView(line, notes)


def timer_before() -> TimerView:
    """Return the timer before it is started."""
    return TimerView(
        f"{LENGTH_S:.0f}", _("Arms crossed. Rise all the way, sit gently."), 0.0
    )


def timer_at(gone_s: float) -> TimerView:
    """Return the timer so many seconds after its start: get ready, rise, over."""
    if gone_s < READY_S:
        left = ceil(READY_S - gone_s)
        return TimerView(str(left), _("Get ready, seated"), 0.0)
    moving_s = gone_s - READY_S
    if moving_s >= LENGTH_S:
        return TimerView("0", _("Stop. How many did you do?"), 1.0)
    left = ceil(LENGTH_S - moving_s)
    line = _("Stand up and sit down, and count")
    return TimerView(str(left), line, moving_s / LENGTH_S)


def measure_changes(measure: Measure) -> dict[str, object]:
    """Return the change of the profile that a measure makes, none without figures."""
    named = {
        "chair_stands": measure.rises,
        "march_left": measure.left,
        "march_right": measure.right,
        "hold_left_s": measure.hold_left_s,
        "hold_right_s": measure.hold_right_s,
    }
    told = {name: count for name, count in named.items() if count > 0}
    return {"self_test": told} if told else {}


def measure_line(history: History, now: datetime) -> str:
    """Return whether four weeks have gone by, in a sentence; never a verdict."""
    begun = history.exposures[0].day if history.exposures else None
    if is_test_due(history.tests, begun, history.day_of(now)):
        return _("Four weeks have gone by: a good time to measure again.")
    measured = [one for one in history.tests if one.is_measured]
    if measured:
        last = short_date(measured[-1].day)
        return _("Measured on {date}; every four weeks is enough.").format(date=last)
    return _("A measure now makes it easy to see later what has changed.")


def measure_question(
    history: History, catalogue: Catalogue, now: datetime
) -> BodyQuestion | None:
    """Return what to ask every four weeks, None: it is not time, or nothing suits."""
    begun = history.exposures[0].day if history.exposures else None
    is_due = is_test_due(history.tests, begun, history.day_of(now))
    if not is_due or not trials_for(history, catalogue, now).suiting:
        return None
    return BodyQuestion(
        title=_("Four weeks have gone by"),
        question=_(
            "A good time to measure again, beside your own past: on the page"
            " “Programme”, under “Self-test”."
        ),
        answers=(
            (_("I will"), {}),
            (_("Not this time"), {"self_test": {"left_out": True}}),
        ),
    )


def compared_rows(history: History) -> tuple[tuple[str, str], ...]:
    """Return each measure with its latest figure, beside one's own past alone."""
    return tuple(
        (_(_NAMES[one.measure]), _compared_words(one))
        for one in compared(history.tests)
    )


def _hindrance_words(hindrance: Hindrance) -> str:
    """Say why nothing is measured; empty: nothing hinders."""
    words: dict[Hindrance, str] = {
        "held": waiting_words(),
        "sore": _("Better measured on a day when nothing hurts."),
        "seated": _("All that is measured here is done standing or lying down."),
        "": "",
    }
    return words[hindrance]


def held_words(gone_s: float) -> str:
    """Return the seconds of a hold, as they are counted."""
    return _("{seconds:.0f} s").format(seconds=gone_s)


def _compared_words(one: Compared) -> str:
    unit = _("{figure:.0f} s") if one.measure.startswith("hold") else "{figure:.0f}"
    now = unit.format(figure=one.now)
    if one.before is None or one.first is None:
        return now
    before, first = unit.format(figure=one.before), unit.format(figure=one.first)
    words = _("{now} · last time {before}, first time {first}")
    return words.format(now=now, before=before, first=first)
