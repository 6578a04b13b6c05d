"""A fact taken apart into a row, and put together again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from functools import cache
from typing import Any, get_args

import msgspec

from sitwatch.core.facts import Fact, Recorded, Unknown

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
PER_SECOND = 1_000_000
KINDS: dict[object, type[Recorded]] = {
    kind.__struct_config__.tag: kind for kind in get_args(Fact)
}
COLUMNS = ("at", "up", "device", "fact")
"""What has a column of its own, by its name in the trace format."""


class Row(msgspec.Struct, frozen=True, gc=False):
    """A fact as it lies in the table, in the order of the columns."""

    at_us: int
    offset_s: int
    up_s: float | None
    kind: str
    device: str | None
    body: str


def row_of(fact: Recorded) -> Row:
    """Take a fact apart."""
    plain = _plain_of(fact)
    offset = fact.at.utcoffset() or timedelta(0)
    return Row(
        at_us=instant_of(fact.at),
        offset_s=int(offset.total_seconds()),
        up_s=fact.up,
        kind=plain["fact"],
        device=fact.device,
        body=_body_of(plain),
    )


def body_of(fact: Recorded) -> str:
    """Return what of a fact has no column of its own."""
    return _body_of(_plain_of(fact))


def _plain_of(fact: Recorded) -> dict[str, Any]:
    if isinstance(fact, Unknown):
        return fact.body
    plain: dict[str, Any] = msgspec.to_builtins(fact)
    return plain


def _body_of(plain: dict[str, Any]) -> str:
    body = {key: value for key, value in plain.items() if key not in COLUMNS}
    return msgspec.json.encode(body).decode()


def fact_of(row: Row) -> Recorded:
    """Put a fact together; what this version cannot read comes back as `Unknown`."""
    at, body = moment_of(row), _plain(row.body)
    kind = KINDS.get(row.kind, Unknown)
    if kind is not Unknown:
        try:
            labels = {"at": at, "up": row.up_s, "device": row.device}
            return msgspec.convert({**body, **labels}, kind)
        except msgspec.ValidationError:
            # Written by a later version, which knows more values of this kind.
            pass
    body = {"fact": row.kind, **body}
    return Unknown(at=at, up=row.up_s, device=row.device, body=body)


def instant_of(moment: datetime) -> int:
    """Return a moment as microseconds since 1970 in UTC."""
    return (moment - EPOCH) // MICROSECOND


def moment_of(row: Row) -> datetime:
    """Return when a row's fact was seen, to the microsecond, in its own offset."""
    seconds, micros = divmod(row.at_us, PER_SECOND)
    return datetime.fromtimestamp(seconds, _zone(row.offset_s)).replace(
        microsecond=micros
    )


@cache
def _zone(offset_s: int) -> timezone:
    return timezone(timedelta(seconds=offset_s))


def _plain(body: str) -> dict[str, Any]:
    """Return a body as plain values; a damaged one is kept as its text."""
    try:
        return msgspec.json.decode(body, type=dict[str, Any])
    except msgspec.DecodeError:
        return {"damaged": body}
