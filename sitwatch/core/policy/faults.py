"""What is wrong with settings, in words of the settings themselves.

msgspec says where a value does not fit; the row of the table says what would.
"""

from __future__ import annotations

import re
from typing import Any

import msgspec

from sitwatch.core.policy.rows import Setting, settings
from sitwatch.core.policy.saying import Unit

UNKNOWN = re.compile(r"Object contains unknown field `(?P<name>.*)`\Z", re.DOTALL)
PATH = re.compile(r" - at `\$\.?(?P<path>[^`]*)`\Z")
UNITS: dict[Unit, str] = {"min": "minutes", "s": "seconds", "h": "hours"}
EXAMPLES: dict[Unit, str] = {
    "clock": '"04:00"',
    "ranges": '"09:00-17:30"',
    "phone": '"112"',
}
SHOWN_AT_MOST = 40


class BadPolicy(Exception):
    """Settings that cannot be used; the message says what, where and what is allowed.

    `where` is the dotted name of the setting or its group, empty where it is neither.
    """

    def __init__(self, message: str, where: str = "") -> None:
        super().__init__(message)
        self.where = where


def describe_fault(error: str, tables: object) -> tuple[str, str]:
    """Return the message and the dotted name for an error of msgspec about `tables`."""
    found = PATH.search(error)
    path = found["path"] if found else ""
    what = error[: found.start()] if found else error
    if unknown := UNKNOWN.match(what):
        return _describe_stranger(path, unknown["name"])
    name, bracket, index = path.partition("[")
    row = next((row for row in settings() if row.name == name), None)
    if row is None:
        return _describe_shape(name), name
    value = _value(tables, name)
    if bracket:
        value = value[int(index.rstrip("]"))]
    return f"{path}: {_describe_value(row, value, inside=bool(bracket))}", name


def _describe_stranger(group: str, name: str) -> tuple[str, str]:
    """Name what stands where no setting is, and what could stand there."""
    if not group:
        groups = ", ".join(dict.fromkeys(f"[{_group(row)}]" for row in settings()))
        return f"settings: no group {_shown(name)}; there are {groups}", name
    there = ", ".join(_field(row) for row in settings() if _group(row) == group)
    return f"{group}: no setting {_shown(name)}; there are {there}", f"{group}.{name}"


def _describe_shape(group: str) -> str:
    """Say how a group, or the whole, is written."""
    if group:
        return f"{group}: write it as a table, headed [{group}]"
    return "settings: write them as tables, headed [breaks] and so on"


def _describe_value(row: Setting, value: object, *, inside: bool) -> str:
    """Say what is wrong with a value, and what the row allows."""
    if row.choices:
        return f"{_shown(value)} is not one of {', '.join(row.choices)}"
    if row.unit in EXAMPLES:
        example = EXAMPLES[row.unit]
        listed = f"a list, like [{example}]" if row.unit == "ranges" else example
        return f"write it as {example if inside else listed}, not {_shown(value)}"
    return _describe_number(row, value)


def _describe_number(row: Setting, value: object) -> str:
    allowed = f"{row.low:g}..{row.high:g} ({UNITS.get(row.unit, row.unit)})"
    if isinstance(value, bool) or not isinstance(value, int | float):
        return f"{_shown(value)} is not a number; write one in {allowed}"
    if isinstance(row.default, int) and isinstance(value, float):
        return f"{_shown(value)} is not a whole number; write one in {allowed}"
    return f"{_shown(value)} is outside {allowed}"


def _value(tables: Any, name: str) -> Any:
    group, _, field = name.partition(".")
    return tables[group][field]


def _group(row: Setting) -> str:
    return row.name.partition(".")[0]


def _field(row: Setting) -> str:
    return row.name.partition(".")[2]


def _shown(value: object) -> str:
    """Return a value on one line, short, and as TOML writes it."""
    plain = not isinstance(value, str | bool)
    text = str(value) if plain else msgspec.json.encode(value).decode()
    return text if len(text) <= SHOWN_AT_MOST else f"{text[:SHOWN_AT_MOST]}..."
