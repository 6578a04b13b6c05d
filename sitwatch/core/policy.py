"""The one table of settings: type, default, range, unit and words of each.

The form, the settings file, its validation, `--help` and the documentation all read this
table; nothing about a setting is written down twice. Where the defaults come from: 45
minutes and a break of about a minute, Gao 2024 and Cooley 2013; the bounded wait for a
good moment, Iqbal 2008; the notice line of six seated hours, Patterson 2018.
"""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Annotated, Any, Literal, TypeAlias

import msgspec

Unit = Literal["min", "s", "h", "times", "clock", "ranges", "choice"]
InputChoice = Literal["auto", "counters", "pynput"]
Scheme = Literal["auto", "light", "dark"]
IconStyle = Literal["colour", "symbolic"]


class BadPolicy(Exception):
    """Settings that cannot be used; the message says what, where and what is allowed."""


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


HourRange = Annotated[
    str,
    msgspec.Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d-(([01]\d|2[0-3]):[0-5]\d|24:00)$"),
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
            pattern=r"^([01]\d|2[0-3]):[0-5]\d$",
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
            N_("How often you may be asked what a pause was; 0 means never."),
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
            N_("Counters of the X server, a listener (pynput), or whichever works."),
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


class Policy(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All settings, grouped as in the settings file."""

    breaks: Breaks = Breaks()
    day: Day = Day()
    estimate: Estimate = Estimate()
    hours: Hours = Hours()
    input: InputSensing = InputSensing()
    look: Look = Look()


class Setting(msgspec.Struct, frozen=True):
    """One row of the table, for forms, `--help` and documents.

    `name` is dotted (`breaks.after_min`); `low`/`high` bound numbers, `usual` is the span
    a slider offers; `choices` lists the words of an enumeration.
    """

    name: str
    title: str
    help: str
    unit: Unit
    default: Any
    low: float | None = None
    high: float | None = None
    usual: tuple[float, float] | None = None
    choices: tuple[str, ...] = ()


@cache
def settings() -> tuple[Setting, ...]:
    """Return the table, a row per setting, in the order of the settings file."""
    groups = msgspec.structs.fields(Policy)
    return tuple(
        _row(group.name, field)
        for group in groups
        for field in msgspec.structs.fields(group.type)
    )


def _row(group: str, field: msgspec.structs.FieldInfo) -> Setting:
    described = msgspec.inspect.type_info(field.type)
    assert isinstance(described, msgspec.inspect.Metadata)  # noqa: S101 - for the types
    words, inner = described.extra_json_schema or {}, described.type
    extra = described.extra or {}
    return Setting(
        name=f"{group}.{field.name}",
        title=words["title"],
        help=words["description"],
        unit=extra["unit"],
        default=field.default,
        low=getattr(inner, "ge", None),
        high=getattr(inner, "le", None),
        usual=extra["usual"],
        choices=tuple(getattr(inner, "values", ())),
    )


def policy_from(tables: object) -> Policy:
    """Read settings out of plain tables (as TOML gives them).

    Raises `BadPolicy` naming the setting, what is wrong with it and what is allowed.
    """
    try:
        return msgspec.convert(tables, Policy, strict=True)
    except msgspec.ValidationError as error:
        raise BadPolicy(_in_words(str(error))) from None


def _in_words(error: str) -> str:
    """Turn `Expected ... - at `$.breaks.after_min`` into `breaks.after_min: ...`."""
    what, _, where = error.partition(" - at `$.")
    return f"{where.rstrip('`')}: {what}" if where else f"settings: {what}"


def changed(policy: Policy, changes: dict[str, Any]) -> Policy:
    """Return the policy with dotted names set anew; unknown names are left alone.

    Raises `BadPolicy` where a known name is given a value out of its range.
    """
    tables = msgspec.to_builtins(policy)
    for name, value in changes.items():
        group, _, field = name.partition(".")
        if field in tables.get(group, {}):
            tables[group][field] = value
    return policy_from(tables)


def differences(old: Policy, new: Policy) -> dict[str, Any]:
    """Return what `new` says otherwise than `old`, by dotted name."""
    before, after = msgspec.to_builtins(old), msgspec.to_builtins(new)
    return {
        row.name: value
        for row in settings()
        for group, field in [row.name.split(".")]
        if (value := after[group][field]) != before[group][field]
    }


@cache
def clock_offset(text: str) -> timedelta:
    """Return `"04:30"` as the time since midnight; `"24:00"` is the next midnight."""
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
