"""The first two weeks, in which muscles may feel sore: told before it happens.

    done        x  x   x      |  ... more than four weeks ...  |  x   x
    new         [ two weeks ) |                                [ two weeks )

Soreness after new work peaks after 24 to 72 hours and is gone in a week (general pages
on exercise); two weeks, and four without any, are our decision.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from sitwatch.core.programme.history import History

NEW_FOR = timedelta(days=14)
NEW_AFTER = timedelta(days=28)
"""Time off after which it is new again."""


def is_new(history: History, now: datetime) -> bool:
    """Tell whether exercising is new to the user, or new again after time off."""
    today = history.day_of(now)
    begun, last = today, None
    for one in history.exposures:
        if last is None or one.day - last > NEW_AFTER:
            begun = one.day
        last = one.day
    is_back = last is not None and today - last > NEW_AFTER
    return is_back or today - begun < NEW_FOR
