from __future__ import annotations

import msgspec
import pytest

from tests.core.facts.published import fact_of


@pytest.mark.parametrize(
    ("kind", "key", "value"),
    [
        ("declared", "share", 1.1),
        ("answered", "pain", 11),
        ("answered", "reps_other", -2),
        ("answered", "reply", "maybe"),
        ("posture", "is", "kneeling"),
        ("corrected", "start", "2026-03-02T09:00:01"),
        ("policy", "changes", []),
        ("routine", "days", "mon"),
        ("routine", "begins", "24:00"),
        ("undone", "word", "2026-03-02T09:00:01"),
    ],
)
def test_a_value_out_of_range_is_refused(kind: str, key: str, value: object) -> None:
    with pytest.raises(msgspec.ValidationError, match=rf"`\$\.{key}`"):
        fact_of(kind, **{key: value})
