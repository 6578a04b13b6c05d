"""The question on the morning after: "more pain than yesterday?", yes or no.

    answered  changes of a profile: {"morning": {prompt: true}}, or false
    left out                        {"morning": {prompt: null}}

It is asked only after hard work or pain of 3 and more, on the next day, and once: on
the first card of a break or in the window, whichever is met first. A worse morning
turns the light of the day before (see `pain`).
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sitwatch.core.programme.history import Exposure, History
from sitwatch.core.programme.pain import GREEN_MOST
from sitwatch.core.timeline.days import DAY


def morning_question(history: History, now: datetime) -> Exposure | None:
    """Return what to ask after this morning, None where there is nothing to ask.

    One question a day: about what hurt most on the day before, of these the latest.
    """
    yesterday = history.day_of(now) - DAY
    asked = [one for one in history.exposures if one.day == yesterday]
    if any(one.was_asked_after for one in asked):
        return None
    told = [one for one in asked if _was_much(one)]
    return max(told, key=lambda one: (one.pain or 0, one.at), default=None)


def morning_changes(prompt: str, *, worse: bool | None) -> dict[str, Any]:
    """Return the change of the profile that an answer makes; None: it was left out.

    `prompt` is that of the exercise which was asked after.
    """
    return {"morning": {prompt: worse}}


def _was_much(one: Exposure) -> bool:
    return one.effort in {"hard", "too_hard"} or (one.pain or 0) >= GREEN_MOST
