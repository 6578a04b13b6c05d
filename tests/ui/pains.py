"""Three days of a week on which an exercise hurt much."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.facts import Answered, Prompted
from tests.ui.window_days import NOW


def pains() -> tuple[Prompted | Answered, ...]:
    """Return what was offered and answered, the last of it yesterday."""
    return tuple(fact for days in (3, 2, 1) for fact in _hurt(days))


def _hurt(days: int) -> tuple[Prompted | Answered, ...]:
    at, prompt = NOW - timedelta(days=days), f"hurt-{days}"
    return (
        Prompted(at=at, prompt=prompt, exercise="squat"),
        Answered(at=at, prompt=prompt, reply="done", reps_work=10, pain=8),
    )
