"""How many sets were finished, which a count of repetitions alone does not tell.

|--set 1--| rest |--set 2--| rest |--set 3--|
                          ^ two, whatever is under way of the third
"""

from __future__ import annotations

from sitwatch.presenters.stages import Plan

_HAIR = 1e-6
"""Seconds that a sum of fractions may miss its whole by."""


def sets_done(plan: Plan, gone_s: float) -> int:
    """Return the sets that were finished `gone_s` seconds after Start, of those asked.

    A set of both sides is finished with its second side; an extra one counts for none.
    """
    ends = {
        stage.number: since + stage.length_s
        for stage, since in plan.timed
        if stage.kind == "work" and stage.number <= plan.portion.sets
    }
    return sum(end <= gone_s + _HAIR for end in ends.values())
