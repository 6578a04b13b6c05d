"""The rows of the table of settings, for whoever shows or explains them.

The structs of `table` are the one place where a setting is declared; a row is what can
be read off its declaration.
"""

from __future__ import annotations

from functools import cache
from typing import Any, get_args

import msgspec

from sitwatch.core.policy.saying import Unit
from sitwatch.core.policy.table import Policy


class Setting(msgspec.Struct, frozen=True):
    """One row of the table, for forms, `--help` and documents.

    `name` is dotted (`breaks.after_min`); `low`/`high` bound numbers, `usual` is the
    span a slider offers; `choices` lists the words of an enumeration as declared.
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
        choices=_choices(field.type) if extra["unit"] == "choice" else (),
    )


def _choices(described: Any) -> tuple[str, ...]:
    """Return the words of an annotated Literal, in their order (msgspec sorts them)."""
    literal, *_ = get_args(described)
    return get_args(literal)
