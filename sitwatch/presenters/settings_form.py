"""The table of settings as a form: groups of fields, each with its words and bounds.

A field has the kind that its unit asks for. Nothing about a setting is known here but
what people call its choices and its unit: the rest comes from the table.
"""

from __future__ import annotations

from gettext import gettext as _
from typing import Any, TypeAlias, assert_never

import msgspec

from sitwatch.core.policy import N_, BadPolicy, Policy, Setting, settings
from sitwatch.presenters.hour_ranges import hours_words
from sitwatch.presenters.settings_sections import Section, sections

_CHOICES = {
    "breaks.style=two_steps": N_("First small, then the whole card"),
    "breaks.style=small": N_("A small card only"),
    "breaks.style=card": N_("The whole card at once"),
    "hold": N_("Wait until it is over"),
    "soften": N_("Ask in the tray only"),
    "ignore": N_("Ask as ever"),
    "input.source=auto": N_("Whichever works"),
    "input.source=counters": N_("Counters of the X server"),
    "input.source=wayland": N_("Idle reports of the Wayland compositor"),
    "input.source=mutter": N_("Idle monitor of GNOME"),
    "input.source=windows": N_("Time of the last input (Windows)"),
    "input.source=macos": N_("Time of the last input (macOS)"),
    "input.source=pynput": N_("A listener (pynput)"),
    "keys.anywhere=off": N_("Off"),
    "keys.anywhere=on": N_("On"),
    "look.above_full_screen=no": N_("No"),
    "look.above_full_screen=yes": N_("Yes"),
    "look.scheme=auto": N_("As the desktop"),
    "look.scheme=light": N_("Light"),
    "look.scheme=dark": N_("Dark"),
    "look.icon=colour": N_("In colour"),
    "look.icon=symbolic": N_("Symbolic"),
    "look.prompt=card": N_("A card in a corner"),
    "look.prompt=message": N_("A message of the desktop"),
    "look.screen=pointer": N_("The screen with the pointer"),
    "look.screen=primary": N_("The main screen"),
    "look.screen=every": N_("Every screen"),
    "look.motion=auto": N_("As the desktop"),
    "look.motion=reduced": N_("Poses that stand still"),
    "sound.counting=off": N_("Not at all"),
    "sound.counting=beeps": N_("A beep"),
    "sound.counting=spoken": N_("A spoken number"),
}
_COARSE_STEP = 10
_FRACTION_STEP = 0.5


class Words(msgspec.Struct, frozen=True):
    """What is said of a setting beside its field; `default` is that of its default."""

    title: str
    help: str
    default: str


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What every field has.

    `value` is what the editor shows, `default` the plain value that the settings file
    would hold.
    """

    name: str
    words: Words
    value: Any
    default: Any
    is_default: bool


class Number(Row, frozen=True, kw_only=True):
    """A number: `low`..`high` may be typed, `slider` is the usual span.

    `step` is what an arrow adds; `is_whole` where there are no fractions.
    """

    unit: str
    low: float
    high: float
    slider: tuple[float, float]
    step: float
    is_whole: bool


class ClockTime(Row, frozen=True, kw_only=True):
    """A time of day, `HH:MM`."""


class Choice(Row, frozen=True, kw_only=True):
    """One of a few: pairs of value and words."""

    choices: tuple[tuple[str, str], ...]


class HourSpans(Row, frozen=True, kw_only=True):
    """Spans of time in a day, one line of text; `none` is what an empty one means."""

    none: str


class Phone(Row, frozen=True, kw_only=True):
    """A telephone number, one line of text."""


Field: TypeAlias = Number | ClockTime | Choice | HourSpans | Phone


class Group(msgspec.Struct, frozen=True):
    """Fields of one section. `help` is what all of them would say alike."""

    name: str
    title: str
    help: str
    fields: tuple[Field, ...]


class Problem(msgspec.Struct, frozen=True):
    """What is wrong with a setting; `name` is empty where no single one is at fault."""

    name: str
    words: str


def form_of(policy: Policy) -> tuple[Group, ...]:
    """Return the whole form, filled with the settings in force."""
    return tuple(_group(section, rows, policy) for section, rows in sections())


def problem_of(error: BadPolicy) -> Problem:
    """Tell a refused setting in words, and which one it was."""
    row = next((row for row in settings() if row.name == error.where), None)
    if row is None:
        return Problem("", str(error))
    what = str(error).partition(": ")[2]
    return Problem(row.name, _("This cannot be used: {what}").format(what=what))


def _group(section: Section, rows: tuple[Setting, ...], policy: Policy) -> Group:
    shared = {row.help for row in rows}
    is_shared = len(rows) > 1 and len(shared) == 1
    return Group(
        name=section.name,
        title=_(section.title),
        help=_(rows[0].help) if is_shared else "",
        fields=tuple(_field(row, policy, is_helped=not is_shared) for row in rows),
    )


def _field(setting: Setting, policy: Policy, *, is_helped: bool) -> Field:
    row = _row(setting, policy, is_helped=is_helped)
    asked = msgspec.structs.asdict(row)
    match setting.unit:
        case "min" | "s" | "h" | "times" | "percent":
            return Number(**asked, **_bounds(setting))
        case "clock":
            return ClockTime(**asked)
        case "phone":
            return Phone(**asked)
        case "choice":
            return Choice(**asked, choices=_choices(setting))
        case "ranges":
            value, none = hours_words(row.value), _no_hours(setting)
            return HourSpans(**asked | {"value": value}, none=none)
        case unit:
            assert_never(unit)


def _row(setting: Setting, policy: Policy, *, is_helped: bool) -> Row:
    group, _dot, field = setting.name.partition(".")
    value = getattr(getattr(policy, group), field)
    return Row(
        name=setting.name,
        words=Words(
            title=_(setting.title),
            help=_(setting.help) if is_helped else "",
            default=_default_words(setting),
        ),
        value=value,
        default=msgspec.to_builtins(setting.default),
        is_default=value == setting.default,
    )


def _bounds(setting: Setting) -> dict[str, Any]:
    low, high = setting.low or 0, setting.high or float("inf")
    is_whole = isinstance(setting.default, int)
    return {
        "unit": _unit_words(setting),
        "low": low,
        "high": high,
        "slider": setting.usual or (low, high),
        "step": _step(setting, is_whole=is_whole),
        "is_whole": is_whole,
    }


def _step(setting: Setting, *, is_whole: bool) -> float:
    if not is_whole:
        return _FRACTION_STEP
    return _COARSE_STEP if setting.unit in {"s", "percent"} else 1


def _no_hours(setting: Setting) -> str:
    is_day = setting.name.startswith("hours.")
    return _("no breaks on this day") if is_day else _("never")


def _choices(setting: Setting) -> tuple[tuple[str, str], ...]:
    return tuple((value, _choice_words(setting, value)) for value in setting.choices)


def _choice_words(setting: Setting, value: str) -> str:
    return _(_CHOICES.get(f"{setting.name}={value}") or _CHOICES.get(value, value))


def _unit_words(setting: Setting) -> str:
    return {"min": _("min"), "s": _("s"), "h": _("h"), "percent": _("%")}.get(
        setting.unit, ""
    )


def _default_words(setting: Setting) -> str:
    match setting.unit:
        case "min" | "s" | "h" | "times" | "percent":
            return f"{setting.default:g} {_unit_words(setting)}".strip()
        case "clock" | "phone":
            return str(setting.default)
        case "choice":
            return _choice_words(setting, setting.default)
        case "ranges":
            return hours_words(setting.default) or _no_hours(setting)
        case unit:
            assert_never(unit)
