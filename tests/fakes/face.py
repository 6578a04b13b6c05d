"""What the tray shows in tests: 95 minutes seated, the next break in 25."""

from __future__ import annotations

from datetime import timedelta

from sitwatch.core.orders import ShowFace

FACE = ShowFace(
    mood="growing",
    held="",
    filled=0.5,
    seated=timedelta(minutes=95),
    low=timedelta(minutes=80),
    high=timedelta(minutes=110),
    bout=timedelta(minutes=20),
    due_in=timedelta(minutes=25),
    paused_until=None,
    is_standing=False,
)
