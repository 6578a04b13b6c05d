"""What can be heard, if anything."""

from __future__ import annotations

import pytest

from sitwatch.core.policy import BadPolicy, Policy, policy_from


def test_nothing_is_heard_that_nobody_asked_for() -> None:
    assert Policy().sound.volume == 0


@pytest.mark.parametrize("volume", [-1, 101, 0.5])
def test_a_volume_is_a_whole_percentage(volume: float) -> None:
    with pytest.raises(BadPolicy, match=r"sound\.volume"):
        policy_from({"sound": {"volume": volume}})
