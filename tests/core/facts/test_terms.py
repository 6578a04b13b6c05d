from __future__ import annotations

import msgspec
import pytest

from tests.core.facts.published import fact_of


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("locked", "at", "2026-03-02T09:00:01"),
        ("locked", "up", -1),
        ("locked", "device", 7),
    ],
)
def test_a_value_out_of_range_is_refused(kind: str, key: str, value: object) -> None:
    with pytest.raises(msgspec.ValidationError, match=rf"`\$\.{key}`"):
        fact_of(kind, **{key: value})


def test_further_keys_of_a_later_version_are_passed_over() -> None:
    assert fact_of("locked", colour="red") == fact_of("locked")
