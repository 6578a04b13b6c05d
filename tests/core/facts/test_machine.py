from __future__ import annotations

from datetime import timedelta

import msgspec
import pytest

from sitwatch.core.facts import Input
from tests.core.facts.published import fact_of


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("input", "for_s", -0.1),
        ("input", "keys", -1),
        ("input", "pointer", 0.5),
        ("call_on", "camera", "yes"),
    ],
)
def test_a_value_out_of_range_is_refused(kind: str, key: str, value: object) -> None:
    with pytest.raises(msgspec.ValidationError, match=rf"`\$\.{key}`"):
        fact_of(kind, **{key: value})


def test_input_knows_its_length() -> None:
    fact = fact_of("input", for_s=1.5)
    assert isinstance(fact, Input)
    assert fact.length == timedelta(seconds=1.5)
