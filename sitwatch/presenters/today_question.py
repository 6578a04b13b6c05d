"""The one question on the page of today: the morning after, the knees, a measure."""

from __future__ import annotations

from datetime import datetime

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.history import History
from sitwatch.core.programme.red_flags import lock_of
from sitwatch.core.programme.steps import step_status
from sitwatch.presenters.feeling import BodyQuestion, morning_view
from sitwatch.presenters.knees import knee_question
from sitwatch.presenters.self_test import measure_question


def today_question(
    history: History, catalogue: Catalogue, now: datetime
) -> BodyQuestion | None:
    """Return what to ask now, None: nothing. What is held back is not asked about."""
    morning = morning_view(history, catalogue, now)
    if morning is not None or lock_of(history.flags) != "open":
        return morning
    status = step_status(history, catalogue, now)
    knees = knee_question(history, status, now)
    return knees or measure_question(history, catalogue, now)
