"""Bars and rows of tables as plain text, for a terminal; no colour is needed.

██████████████████████▓▓▓░░░░   │        5 h 20, likely 4 h 40 – 6 h 05
seen at this computer  |  |     the line of the settings
            added by you  as much as it may be
"""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.policy import N_
from sitwatch.core.sitting.verdicts import DaySummary, Offer
from sitwatch.presenters.bars import Bar
from sitwatch.presenters.dates import short_weekday
from sitwatch.presenters.durations import duration, spread
from sitwatch.presenters.report import Localise
from sitwatch.presenters.week import Week

SEEN, ADDED, PERHAPS, GOAL, EMPTY = "█▓░│ "

DAY_TITLES = (
    N_("Day"),
    N_("Seated"),
    N_("Likely"),
    N_("Sat down"),
    N_("Longest"),
    N_("Rises"),
    N_("Breaks"),
    N_("Prompts"),
)
"""What `day_cells` gives, to be translated."""

PROMPT_TITLES = (N_("Prompt"), N_("Why"), N_("Exercise"), N_("What became of it"))
"""What `prompt_cells` gives, to be translated."""

_OUTCOMES = {
    "asking": N_("still on screen"),
    "done": N_("done"),
    "partial": N_("done in part"),
    "typed_through": N_("said to be done, while input went on"),
    "natural": N_("you were up already"),
    "snoozed": N_("put off"),
    "skipped": N_("skipped"),
    "ignored": N_("not answered"),
}


def bar_text(bar: Bar, week: Week, cells: int) -> str:
    """Return one day of the week as `cells` characters on the week's axis.

    The line of the settings is drawn over the bar, so it is seen wherever it lies.
    """

    def cell(hours: float) -> int:
        return round(hours / week.top_h * cells)

    seen, total = cell(bar.here_h), cell(bar.seated_h)
    perhaps = max(cell(bar.high_h), total)
    drawn = SEEN * seen + ADDED * (total - seen) + PERHAPS * (perhaps - total)
    goal = min(cell(week.goal.at_h), cells - 1)
    filled = drawn.ljust(cells, EMPTY)
    return f"{filled[:goal]}{GOAL}{filled[goal + 1 :]}"


def day_cells(day: DaySummary) -> tuple[str, ...]:
    """Return a day as the cells of a row: `Mon 2026-03-02`, `5 h 20`, ..."""
    return (
        f"{short_weekday(day.day)} {day.day.isoformat()}",
        duration(day.seated),
        spread(day.low, day.high),
        str(day.bouts),
        duration(day.longest_bout),
        str(day.rises),
        str(day.breaks),
        str(day.prompts),
    )


def prompt_cells(offer: Offer, local: Localise) -> tuple[str, ...]:
    """Return a prompt as the cells of a row, in the local time of the trace."""
    moment, outcome = f"{local(offer.at):%Y-%m-%d %H:%M}", _(_OUTCOMES[offer.outcome])
    return moment, offer.why, offer.exercise, outcome
