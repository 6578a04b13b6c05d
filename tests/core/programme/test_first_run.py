from __future__ import annotations

import pytest

from sitwatch.core.facts import ProfileChanged, Recorded, Started
from sitwatch.core.programme.first_run import OFFERED, is_offered
from tests.daylight import at


def told(changes: dict[str, object]) -> ProfileChanged:
    return ProfileChanged(at=at("09:00"), changes=changes)


@pytest.mark.parametrize(
    ("facts", "is_so"),
    [
        ([], False),
        ([Started(at=at("09:00"))], False),
        ([told({"troubles": []})], False),
        ([told(OFFERED)], True),
        ([told({"welcome": "declined"}), told({"troubles": []})], True),
    ],
)
def test_it_is_offered_once(facts: list[Recorded], *, is_so: bool) -> None:
    assert is_offered(facts) is is_so
