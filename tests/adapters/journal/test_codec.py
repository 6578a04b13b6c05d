"""Facts go into rows and come back; an instant is exact to the microsecond."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.adapters.journal.codec import Row, fact_of, instant_of, moment_of, row_of
from sitwatch.core.facts import Input, Locked, PostureTold, Recorded, Unknown
from tests.strategies import FAR_AHEAD, LONG_AGO, RECORDED

BERLIN = timezone(timedelta(hours=1))
NINE = datetime(2026, 3, 2, 9, tzinfo=BERLIN)


def test_what_has_a_column_is_not_in_the_body() -> None:
    fact = Input(at=NINE, up=5.5, device="desk", for_s=1.0, keys=3, pointer=0)
    assert row_of(fact) == Row(
        at_us=1_772_438_400_000_000,
        offset_s=3600,
        up_s=5.5,
        kind="input",
        device="desk",
        body='{"for_s":1.0,"keys":3,"pointer":0}',
    )


def test_an_unknown_kind_lies_in_the_table_like_any_other() -> None:
    row = row_of(Unknown(at=NINE, body={"fact": "leaned", "by": 3}))
    assert (row.kind, row.body) == ("leaned", '{"by":3}')


@given(RECORDED)
def test_every_fact_comes_back_from_its_row(fact: Recorded) -> None:
    again = fact_of(row_of(fact))
    assert again == fact
    assert again.at.utcoffset() == fact.at.utcoffset()


@given(st.datetimes(LONG_AGO, FAR_AHEAD, timezones=st.just(UTC)))
def test_every_instant_is_exact(moment: datetime) -> None:
    row = row_of(Locked(at=moment))
    assert moment_of(row) == moment
    assert row.at_us == instant_of(moment)


def test_an_instant_is_the_same_in_every_offset() -> None:
    assert instant_of(NINE) == instant_of(NINE.astimezone(UTC))


@pytest.mark.parametrize(
    ("fact", "kind", "body"),
    [
        (PostureTold(at=NINE, posture="sitting"), "posture", '{"is":"kneeling"}'),
        (Input(at=NINE, for_s=1.0), "input", '{"for_s":-1}'),
        (Locked(at=NINE), "leaned", '{"by":3}'),
    ],
)
def test_what_only_a_later_version_can_read_is_kept(
    fact: Recorded, kind: str, body: str
) -> None:
    row = msgspec.structs.replace(row_of(fact), kind=kind, body=body)
    kept = fact_of(row)
    assert isinstance(kept, Unknown)
    assert kept.body == {"fact": kind, **msgspec.json.decode(body)}
    assert row_of(kept) == row


@pytest.mark.parametrize("body", ['{"torn', "[]", ""])
def test_a_damaged_body_is_kept_as_its_text(body: str) -> None:
    row = msgspec.structs.replace(row_of(Input(at=NINE, for_s=1.0)), body=body)
    kept = fact_of(row)
    assert isinstance(kept, Unknown)
    assert kept.body == {"fact": "input", "damaged": body}
