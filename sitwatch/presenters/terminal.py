"""The week's bars as characters, for a terminal; no colour is needed to read them.

██████████████████████▓▓▓░░░░   │        5 h 20, likely 4 h 40 – 6 h 05
seen at this computer  |  |     the line of the settings
            added by you  as much as it may be
"""

from __future__ import annotations

from sitwatch.presenters.week import Bar, Week

SEEN, ADDED, PERHAPS, GOAL, EMPTY = "█▓░│ "


def bar_text(bar: Bar, week: Week, cells: int) -> str:
    """Return one day of the week as `cells` characters on the week's axis.

    The line of the settings is drawn over the bar, so it is seen wherever it lies.
    """

    def cell(hours: float) -> int:
        return round(hours / week.top_h * cells)

    seen, total = cell(bar.here_h), cell(bar.here_h + bar.elsewhere_h)
    perhaps = max(cell(bar.high_h), total)
    drawn = SEEN * seen + ADDED * (total - seen) + PERHAPS * (perhaps - total)
    goal = min(cell(week.goal.at_h), cells - 1)
    filled = drawn.ljust(cells, EMPTY)
    return f"{filled[:goal]}{GOAL}{filled[goal + 1 :]}"
