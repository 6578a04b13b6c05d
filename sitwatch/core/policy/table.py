"""The one table of settings: type, default, range, unit and words of each.

The form, the settings file, its validation, `--help` and the documentation all read
this table; nothing about a setting is written down twice. Where the defaults come from:
45 minutes and a break of about a minute, Gao 2024 and Cooley 2013; the bounded wait for
a good moment, Iqbal 2008; the notice line of six seated hours, Patterson 2018.
"""

from __future__ import annotations

from typing import Annotated, Literal

import msgspec

from sitwatch.core.policy.breaks import Breaks
from sitwatch.core.policy.keys import Keys
from sitwatch.core.policy.programme import Programme
from sitwatch.core.policy.saying import ALL_DAY, CLOCK, N_, HourRanges, said
from sitwatch.core.policy.sound import Sound

InputChoice = Literal[
    "auto", "counters", "wayland", "mutter", "windows", "macos", "pynput"
]
Scheme = Literal["auto", "light", "dark"]
IconStyle = Literal["colour", "symbolic"]
PromptKind = Literal["card", "message"]
ScreenChoice = Literal["pointer", "primary", "every"]
Motion = Literal["auto", "reduced"]
AboveFullScreen = Literal["no", "yes"]


class Day(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where one day ends and the next begins, and what it aims at."""

    rollover: Annotated[
        str,
        said(
            N_("A new day begins at"),
            N_("Local time at which the day's totals start again."),
            "clock",
            pattern=rf"^{CLOCK}\Z",
        ),
    ] = "04:00"
    goal_h: Annotated[
        float,
        said(
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
        said(
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
    return said(title, help_, "ranges")


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
        said(
            N_("See input by"),
            N_("auto takes the best that works; any other is taken or none."),
            "choice",
        ),
    ] = "auto"


class Look(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What sitwatch looks like."""

    scheme: Annotated[
        Scheme,
        said(N_("Colours"), N_("Light, dark, or as the desktop says."), "choice"),
    ] = "auto"
    icon: Annotated[
        IconStyle,
        said(
            N_("Tray icon"), N_("In colour, or symbolic to match the panel."), "choice"
        ),
    ] = "colour"
    prompt: Annotated[
        PromptKind,
        said(
            N_("Offer a break by"),
            N_("A card in a corner, or a message of the desktop with buttons."),
            "choice",
        ),
    ] = "card"
    screen: Annotated[
        ScreenChoice,
        said(
            N_("Show cards on"),
            N_("The screen with the pointer, the main one, or every screen."),
            "choice",
        ),
    ] = "pointer"
    above_full_screen: Annotated[
        AboveFullScreen,
        said(
            N_("Cards above full screen"),
            N_("Where breaks are offered while a window fills the screen."),
            "choice",
        ),
    ] = "no"
    motion: Annotated[
        Motion,
        said(
            N_("Movement"),
            N_("Figures that move, or poses that stand still and change."),
            "choice",
        ),
    ] = "auto"


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings, grouped as in the settings file."""

    breaks: Breaks = Breaks()
    day: Day = Day()
    estimate: Estimate = Estimate()
    hours: Hours = Hours()
    input: InputSensing = InputSensing()
    keys: Keys = Keys()
    look: Look = Look()
    programme: Programme = Programme()
    sound: Sound = Sound()
