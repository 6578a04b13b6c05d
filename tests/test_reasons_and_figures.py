"""The figures that the page on reasons names are those that the program goes by."""

from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.adapters.catalogue_files.rules import read_rules
from sitwatch.core.breaks.course import SNOOZES
from sitwatch.core.breaks.goal import FIRST, FULL
from sitwatch.core.policy import Policy
from sitwatch.core.programme.ladder import LEAST_JUMP, MOST_JUMP
from sitwatch.core.programme.pain import AMBER_MOST, GREEN_MOST
from sitwatch.core.programme.pick import BURN_OUTS_A_WEEK
from sitwatch.core.programme.progression import IN_A_ROW
from sitwatch.core.programme.sides import CHECKS, UNEVEN_ABOVE
from sitwatch.core.programme.week import DAYS_AIM, HARD_APART, SETS_AIM
from sitwatch.core.sitting.pauses import PAUSE
from sitwatch.presenters.totals import HIGH_FROM, NOTICE_FROM
from tests.shipped import shipped_catalogue
from tests.tracked import TOP

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TIMES = ("never", "once", "twice")

BREAKS = Policy().breaks
HOUR = timedelta(hours=1)
FRACTIONS = {timedelta(seconds=15): "a quarter of", timedelta(seconds=30): "half"}

FIGURES = {
    "after-45": (f"after {BREAKS.after_min} minutes",),
    "rest-by-dose": (f"{WORDS[BREAKS.rest_s // 60]} minutes pay all",),
    "good-moment": (f"{WORDS[BREAKS.window_min]} minutes at most",),
    "no-lock": (f"put off {TIMES[SNOOZES]}",),
    "four-a-day": (f"{WORDS[FIRST]} breaks", f"{WORDS[FULL]} on a full day"),
    "day-scale": (
        f"below {WORDS[NOTICE_FROM // HOUR]} hours",
        f"from {WORDS[HIGH_FROM // HOUR]} hours on",
    ),
    "pauses": (f"{FRACTIONS[PAUSE]} a minute without input",),
    "dose": (
        f"feel easy {TIMES[IN_A_ROW]}",
        f"{100 * LEAST_JUMP:.0f} to {100 * MOST_JUMP:.0f} percent",
    ),
    "week": (
        f"{WORDS[DAYS_AIM]} or more days",
        f"of {SETS_AIM[1]} sets, later {SETS_AIM[3]}",
    ),
    "rest-days": (f"{HARD_APART // HOUR} hours",),
    "burn-out": (f"{TIMES[BURN_OUTS_A_WEEK]} a week at most",),
    "sides": (f"over {UNEVEN_ABOVE:.0f} percent", f"in {WORDS[CHECKS]} checks"),
    "pain-light": (
        f"up to {GREEN_MOST} of 10",
        f"up to {AMBER_MOST} go easier, above {AMBER_MOST} stop",
    ),
}


@pytest.mark.parametrize("rule", FIGURES)
def test_a_rule_names_the_figures_that_hold(rule: str) -> None:
    rules = read_rules(TOP / "resources" / "evidence.toml", shipped_catalogue())
    told = next(each for each in rules.rules if each.id == rule)
    whole = f"{told.title} {told.reason} {told.limit}".casefold()
    assert [each for each in FIGURES[rule] if each not in whole] == []
