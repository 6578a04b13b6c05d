"""What the exercises need to know of the place and the week."""

from __future__ import annotations

import pytest

from sitwatch.core.policy import BadPolicy, policy_from


@pytest.mark.parametrize("number", ["112", "911", "+49 30 19222", "1-800-273-8255"])
def test_telephone_numbers_are_written_as_people_do(number: str) -> None:
    policy = policy_from({"programme": {"emergency_number": number}})
    assert policy.programme.emergency_number == number


@pytest.mark.parametrize(
    "number", ["", "1", "a doctor", "112\n", "1" * 30, "112;rm", 3]
)
def test_what_is_none_is_refused(number: object) -> None:
    with pytest.raises(BadPolicy, match="emergency_number"):
        policy_from({"programme": {"emergency_number": number}})
