"""The one table of settings: type, default, range, unit and words of each.

The form, the settings file, its validation, `--help` and the documentation all read
this table; nothing about a setting is written down twice. Where the defaults come from:
45 minutes and a break of about a minute, Gao 2024 and Cooley 2013; the bounded wait for
a good moment, Iqbal 2008; the notice line of six seated hours, Patterson 2018.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal, TypeAlias

import msgspec

Unit = Literal["min", "s", "h", "times", "clock", "ranges", "choice"]
InputChoice = Literal[
    "auto", "counters", "wayland", "mutter", "windows", "macos", "pynput"
]
Scheme = Literal["auto", "light", "dark"]
IconStyle = Literal["colour", "symbolic"]
PromptKind = Literal["card", "message"]


def N_(words: str) -> str:  # noqa: N802 - gettext's own name for "extract only"
    """Mark words for translation; whoever shows them translates them."""
    return words


def _said(title: str, help_: str, unit: Unit, **rest: Any) -> msgspec.Meta:
    """Return the words and bounds of one setting as msgspec keeps them.

    `usual` is the span that the form's slider offers; `ge`, `le` and `pattern` are what
    the file may say at all.
    """
    usual = rest.pop("usual", None)
    extra = {"unit": unit, "usual": usual}
    return msgspec.Meta(title=title, description=help_, extra=extra, **rest)


CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]"
"""A time of day as a pattern, 00:00 to 23:59."""

HourRange = Annotated[
    str,
    msgspec.Meta(pattern=rf"^{CLOCK}-({CLOCK}|24:00)\Z"),
]
HourRanges: TypeAlias = tuple[HourRange, ...]
ALL_DAY: HourRanges = ("00:00-24:00",)


class Breaks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When a break is offered and what counts as one."""

    after_min: Annotated[
        int,
        _said(
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
        _said(
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
        _said(
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
        _said(
            N_("Keep the card up for"),
            N_("Seconds after which an unanswered card goes away quietly."),
            "s",
            ge=20,
            le=600,
            usual=(30, 300),
        ),
    ] = 90


class Day(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where one day ends and the next begins, and what it aims at."""

    rollover: Annotated[
        str,
        _said(
            N_("A new day begins at"),
            N_("Local time at which the day's totals start again."),
            "clock",
            pattern=rf"^{CLOCK}\Z",
        ),
    ] = "04:00"
    goal_h: Annotated[
        float,
        _said(
            N_("Line in the week chart"),
            N_("Seated hours at which the week chart draws its line."),
            "h",
            ge=1,
            le=16,
            usual=(4, 10),
        ),
    ] = 6.0


class Estimate(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the estimate may ask for help."""

    questions_per_day: Annotated[
        int,
        _said(
            N_("Questions a day"),
            N_(
                "The most you may be asked what a pause was; after two weeks of "
                "answers it is once a day. 0 means never."
            ),
            "times",
            ge=0,
            le=20,
            usual=(0, 5),
        ),
    ] = 3


def _weekday(title: str) -> msgspec.Meta:
    help_ = N_("When prompts may appear, as 09:00-17:30; may pass midnight.")
    return _said(title, help_, "ranges")


class Hours(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When prompts may appear; tracking always runs."""

    mon: Annotated[HourRanges, _weekday(N_("Monday"))] = ALL_DAY
    tue: Annotated[HourRanges, _weekday(N_("Tuesday"))] = ALL_DAY
    wed: Annotated[HourRanges, _weekday(N_("Wednesday"))] = ALL_DAY
    thu: Annotated[HourRanges, _weekday(N_("Thursday"))] = ALL_DAY
    fri: Annotated[HourRanges, _weekday(N_("Friday"))] = ALL_DAY
    sat: Annotated[HourRanges, _weekday(N_("Saturday"))] = ALL_DAY
    sun: Annotated[HourRanges, _weekday(N_("Sunday"))] = ALL_DAY

    def of(self, weekday: int) -> HourRanges:
        """Return the ranges of a weekday; 0 is Monday."""
        ranges: HourRanges = getattr(self, self.__struct_fields__[weekday])
        return ranges


class InputSensing(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How input is seen."""

    source: Annotated[
        InputChoice,
        _said(
            N_("See input by"),
            N_("auto takes the best that works; any other is taken or none."),
            "choice",
        ),
    ] = "auto"


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What sitwatch looks like."""

    scheme: Annotated[
        Scheme,
        _said(N_("Colours"), N_("Light, dark, or as the desktop says."), "choice"),
    ] = "auto"
    icon: Annotated[
        IconStyle,
        _said(
            N_("Tray icon"), N_("In colour, or symbolic to match the panel."), "choice"
        ),
    ] = "colour"
    prompt: Annotated[
        PromptKind,
        _said(
            N_("Offer a break by"),
            N_("A card in a corner, or a message of the desktop with buttons."),
            "choice",
        ),
    ] = "card"


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings, grouped as in the settings file."""

    breaks: Breaks = Breaks()
    day: Day = Day()
    estimate: Estimate = Estimate()
    hours: Hours = Hours()
    input: InputSensing = InputSensing()
    look: Look = Look()
