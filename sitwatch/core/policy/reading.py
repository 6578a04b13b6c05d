"""Settings out of plain tables, changed by name, and compared."""

from __future__ import annotations

from datetime import timedelta
from functools import cache
from typing import Any

import msgspec

from sitwatch.core.policy.faults import BadPolicy, describe_fault
from sitwatch.core.policy.rows import settings
from sitwatch.core.policy.table import Policy


def policy_from(tables: object) -> Policy:
    """Read settings out of plain tables (as TOML gives them).

    Raises `BadPolicy` naming the setting, what is wrong with it and what is allowed.
    """
    try:
        return msgspec.convert(tables, Policy, strict=True)
    except msgspec.ValidationError as error:
        raise BadPolicy(*describe_fault(str(error), tables)) from None


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
def seconds(count: int) -> timedelta:
    """Return a setting's seconds as a length; every step of a day asks for some."""
    return timedelta(seconds=count)


@cache
def minutes(count: int) -> timedelta:
    """Return a setting's minutes as a length."""
    return timedelta(minutes=count)


@cache
def clock_offset(text: str) -> timedelta:
    """Return `"04:30"` as the time since midnight; `"24:00"` is the next midnight."""
    hours, minutes = text.split(":")
    return timedelta(hours=int(hours), minutes=int(minutes))
