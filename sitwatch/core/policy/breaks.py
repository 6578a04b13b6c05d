"""The rows of the table that say when and how a break is offered.

What holds a prompt back can be told to soften it instead (the tray alone asks) or to be
ignored. A locked screen, an empty chair and the user's own pause only ever hold.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sitwatch.core.policy.saying import N_, HourRanges, said

Manner = Literal["hold", "soften", "ignore"]
"""What a circumstance does to a due prompt: keep it, leave it to the tray, nothing."""

Style = Literal["two_steps", "small", "card"]
"""How loud a prompt grows: small then whole, small only, whole at once."""


def _manner(title: str) -> msgspec.Meta:
    help_ = N_("Wait until it is over, ask in the tray only, or ask as ever.")
    return said(title, help_, "choice")


class Breaks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a break is offered and what counts as one."""

    after_min: Annotated[
        int,
        said(
            N_("Offer a break after"),
            N_("Minutes of sitting until a break is due."),
            "min",
            ge=1,
            le=180,
            usual=(20, 90),
        ),
    ] = 45
    rest_s: Annotated[
        int,
        said(
            N_("Shortest rest that counts"),
            N_("Time off the chair, in seconds, after which the count starts again."),
            "s",
            ge=30,
            le=900,
            usual=(60, 300),
        ),
    ] = 120
    window_min: Annotated[
        int,
        said(
            N_("Wait for a good moment"),
            N_("Minutes that a due prompt may wait for a pause in your typing."),
            "min",
            ge=0,
            le=30,
            usual=(0, 15),
        ),
    ] = 5
    ask_s: Annotated[
        int,
        said(
            N_("Keep the offer up for"),
            N_("Seconds after which an unanswered offer goes away quietly."),
            "s",
            ge=20,
            le=600,
            usual=(30, 300),
        ),
    ] = 90
    lunch_min: Annotated[
        int,
        said(
            N_("First break after lunch"),
            N_("Minutes of sitting after a midday gap; 0 means as at any other time."),
            "min",
            ge=0,
            le=60,
            usual=(20, 45),
        ),
    ] = 30
    heads_up_s: Annotated[
        int,
        said(
            N_("Announce it in the tray"),
            N_("Seconds before a break is due; 0 means not at all."),
            "s",
            ge=0,
            le=120,
            usual=(0, 60),
        ),
    ] = 30
    style: Annotated[
        Style,
        said(
            N_("Size of the card"),
            N_("In two steps, only small, or as the whole card at once."),
            "choice",
        ),
    ] = "two_steps"
    soft_s: Annotated[
        int,
        said(
            N_("Keep it small for"),
            N_("Seconds after which a small card grows into the whole one."),
            "s",
            ge=10,
            le=300,
            usual=(15, 120),
        ),
    ] = 30
    on_call: Annotated[Manner, _manner(N_("During a call"))] = "hold"
    on_media: Annotated[Manner, _manner(N_("During a video or presentation"))] = (
        "ignore"
    )
    on_fullscreen: Annotated[Manner, _manner(N_("While a window fills the screen"))] = (
        "hold"
    )
    on_share: Annotated[Manner, _manner(N_("While you share your screen"))] = "hold"
    on_quiet: Annotated[Manner, _manner(N_("While do-not-disturb is on"))] = "hold"
    on_hours: Annotated[Manner, _manner(N_("Outside your hours"))] = "hold"
    on_standing: Annotated[Manner, _manner(N_("While you stand"))] = "hold"
    commit_hours: Annotated[
        HourRanges,
        said(
            N_("Commitment mode"),
            N_(
                "Hours in which the card stays for ten minutes, and is left out by"
                " holding a button; no hours: never."
            ),
            "ranges",
        ),
    ] = ()
