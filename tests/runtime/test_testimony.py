from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.runtime.testimony import Testimony, heard, is_contradicted, is_deed
from tests.fakes.clock import MONDAY, HandClock

INPUT, DEED, NOTHING = "input", "deed", ""
STAMP = HandClock().read().stamp


@pytest.mark.parametrize(
    ("course", "is_blind"),
    [
        pytest.param({}, False, id="nothing"),
        pytest.param({0: DEED}, False, id="one deed, for an hour"),
        pytest.param({0: DEED, 600: DEED}, True, id="two deeds, far apart"),
        pytest.param({0: DEED, 11: DEED}, True, id="two deeds, close"),
        pytest.param({0: DEED, 9: DEED}, False, id="one deed that took a while"),
        pytest.param({0: DEED, 600: DEED, 625: INPUT}, False, id="input after both"),
        pytest.param({0: DEED, 300: INPUT, 600: DEED}, False, id="input between them"),
        pytest.param({0: DEED, 5: INPUT, 600: DEED}, False, id="input after the first"),
        pytest.param({0: INPUT, 4: DEED, 600: DEED}, False, id="input did the first"),
        pytest.param({0: INPUT, 6: DEED, 600: DEED}, True, id="input long before both"),
        pytest.param(
            {0: DEED, 600: INPUT, 604: DEED, 900: DEED}, False, id="one without input"
        ),
        pytest.param(
            {0: DEED, 60: DEED, **dict.fromkeys(range(71, 90, 11), DEED)},
            True,
            id="hands that never rest do not put it off",
        ),
    ],
)
def test_a_source_is_contradicted(course: dict[int, str], *, is_blind: bool) -> None:
    testimony = Testimony()
    for second in range(3600):
        what = course.get(second, NOTHING)
        testimony = heard(
            testimony, second, is_input=what == INPUT, is_deed=what == DEED
        )
    assert is_contradicted(testimony, 3600) is is_blind


def test_a_source_has_time_to_tell() -> None:
    testimony = Testimony(deeds_s=(0.0, 100.0))
    assert not is_contradicted(testimony, 129.9)
    assert is_contradicted(testimony, 130.0)


@pytest.mark.parametrize(
    ("fact", "takes_a_hand"),
    [
        (f.Unlocked(**STAMP), True),
        (f.UserReturned(**STAMP), True),
        (f.Began(**STAMP, prompt="p"), True),
        (f.Answered(**STAMP, prompt="p", reply="snoozed"), True),
        (f.Answered(**STAMP, prompt="p", reply="skipped"), True),
        (f.Answered(**STAMP, prompt="p", reply="done"), False),
        (f.Answered(**STAMP, prompt="p", reply="ignored"), False),
        (f.PostureTold(**STAMP, posture="standing"), True),
        (f.Paused(**STAMP), True),
        (f.Resumed(**STAMP), True),
        (f.ProfileChanged(**STAMP, changes={"sore": True}), True),
        (f.QuestionsStopped(**STAMP), True),
        (f.Locked(**STAMP), False),
        (f.Woke(**STAMP), False),
        (f.MediaEnded(**STAMP), False),
    ],
    ids=str,
)
def test_a_fact_takes_a_hand(fact: f.Fact, *, takes_a_hand: bool) -> None:
    assert is_deed(fact) is takes_a_hand


@pytest.mark.parametrize("is_asked", [True, False])
def test_a_correction_takes_a_hand_where_it_answers_a_question(
    *, is_asked: bool
) -> None:
    start = MONDAY - timedelta(minutes=10)
    corrected = f.Corrected(
        **STAMP, start=start, end=MONDAY, posture="sitting", asked=is_asked
    )
    assert is_deed(corrected) is is_asked
