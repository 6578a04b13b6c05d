"""The rest of the day on paper: when breaks would fall if one stays seated.

A plan says what would be, never what must be: who gets up earlier has had the break.
"""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _

import msgspec

from sitwatch.core.breaks.forecast import Cause, Forecast, Planned
from sitwatch.core.orders import Held
from sitwatch.core.policy import N_
from sitwatch.presenters.dates import clock

_CAUSES: dict[Cause, str] = {
    "load": N_("after sitting for a while"),
    "lunch": N_("the first one after lunch"),
    "snoozed": N_("the one that you put off"),
    "hours": N_("when your hours begin"),
    "pause": N_("when your pause of prompts ends"),
}
_HELD: dict[Held, str] = {
    "away": N_("Counted as if you sat down now."),
    "locked": N_("Counted as if you sat down now."),
    "call": N_("You are in a call: breaks wait for its end."),
    "media": N_("A video is on: breaks wait for its end."),
    "share": N_("You share your screen: breaks wait until you do not."),
    "fullscreen": N_("A window fills the screen: breaks wait until it does not."),
    "quiet": N_("Do-not-disturb is on: breaks wait until it is off."),
    "standing": N_("You stand: breaks wait until you sit again."),
    "hours": N_("These are not your hours for breaks."),
    "paused": N_("Prompts are paused."),
}


class Entry(msgspec.Struct, frozen=True):
    """A break to come: `14:10`, at a good moment by `14:15`, and why then."""

    at: str
    latest: str
    why: str


class PlanView(msgspec.Struct, frozen=True):
    """The plan in words; `note` is empty where nothing stands in its way."""

    title: str
    entries: tuple[Entry, ...]
    note: str


class PlannedRow(msgspec.Struct, frozen=True):
    """A break to come, for scripts."""

    at: datetime
    latest: datetime
    cause: Cause


class PlanRows(msgspec.Struct, frozen=True, kw_only=True):
    """The whole answer of `plan --json`; `held` is what holds breaks back now."""

    as_of: datetime
    held: Held
    breaks: tuple[PlannedRow, ...]


def plan_view(forecast: Forecast | None) -> PlanView:
    """Return the plan in words; None where nothing was ever seen.

    Each break has the offset that the clock on the wall has then.
    """
    if forecast is None:
        return PlanView(_("Nothing was seen yet"), (), "")
    breaks, held = forecast.breaks, forecast.held
    return PlanView(
        title=_("If you stay seated") if breaks else _("No more breaks today"),
        entries=tuple(map(_entry, breaks)),
        note=_(_HELD[held]) if held else "",
    )


def plan_rows(forecast: Forecast | None, as_of: datetime) -> PlanRows:
    """Return the plan for scripts."""
    breaks = forecast.breaks if forecast is not None else ()
    return PlanRows(
        as_of=as_of,
        held=forecast.held if forecast is not None else "",
        breaks=tuple(PlannedRow(each.at, each.latest, each.cause) for each in breaks),
    )


def _entry(planned: Planned) -> Entry:
    return Entry(
        at=clock(planned.at, planned.at.tzinfo),
        latest=clock(planned.latest, planned.latest.tzinfo),
        why=_(_CAUSES[planned.cause]),
    )
