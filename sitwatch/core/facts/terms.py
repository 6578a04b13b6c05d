"""What facts are made of: measures, words, and what each of them carries."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Literal

import msgspec

Share = Annotated[float, msgspec.Meta(ge=0, le=1)]
Seconds = Annotated[float, msgspec.Meta(ge=0, le=1e9)]
Count = Annotated[int, msgspec.Meta(ge=0)]
Posture = Literal["sitting", "standing", "away"]
Reply = Literal["done", "partial", "snoozed", "skipped", "ignored"]
Reason = Literal["call", "flow", "place", "sore"]
"""Why a prompt did not suit: in a call, in the middle of something, not here, sore."""

Advice = Literal["sooner", "rarer", "lighter", "hours", "fading"]
"""What a look back on the last weeks may come to."""

Effort = Literal["easy", "right", "hard", "too_hard"]
Control = Literal["clean", "shaky"]
Moment = Annotated[datetime, msgspec.Meta(tz=True)]
Weekday = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
TimeOfDay = Annotated[str, msgspec.Meta(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]\Z")]


YEARS = range(1970, 2201)
"""What a computer's clock may show: outside, sums of time would leave the calendar."""


def check_years(*moments: datetime | None) -> None:
    """Raise `ValueError` where a moment lies outside `YEARS`; None is no moment."""
    for moment in moments:
        if moment is not None and moment.year not in YEARS:
            years = f"{YEARS[0]} to {YEARS[-1]}"
            raise ValueError(f"{moment.isoformat()} is not in the years {years}")


class Seen(
    msgspec.Struct,
    frozen=True,
    tag_field="fact",
    kw_only=True,
    gc=False,
    omit_defaults=True,
):
    """What every fact carries.

    `at` is the wall clock with its offset; `up` is seconds on the sleep-inclusive
    clock; `device` names the recording computer where several are merged.
    """

    at: Moment
    up: Seconds | None = None
    device: str | None = None

    def __post_init__(self) -> None:
        """Refuse a moment that no clock shows."""
        check_years(self.at)
