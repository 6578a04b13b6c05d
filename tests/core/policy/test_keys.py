"""Keys that work in every program are nobody's who did not ask for them."""

from __future__ import annotations

import pytest

from sitwatch.core.policy import BadPolicy, Policy, policy_from


def test_no_desktop_is_asked_for_keys_unless_the_user_wants_it() -> None:
    assert Policy().keys.anywhere == "off"
    assert policy_from({"keys": {"anywhere": "on"}}).keys.anywhere == "on"


@pytest.mark.parametrize("value", ["yes", True])
def test_keys_are_on_or_off(value: object) -> None:
    with pytest.raises(BadPolicy, match=r"keys\.anywhere"):
        policy_from({"keys": {"anywhere": value}})
