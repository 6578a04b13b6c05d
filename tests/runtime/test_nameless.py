"""Nothing that a person wrote, or that is called after one, leaves the computer."""

from __future__ import annotations

import re
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.core import facts as f
from sitwatch.core.policy import settings
from sitwatch.ports import Reach
from sitwatch.runtime.day_trace import day_trace
from sitwatch.runtime.nameless import Numbers, nameless
from tests.daylight import at
from tests.runtime.test_day_trace import POLICY
from tests.strategies import FACTS, KINDS

WORDS = (f.Posture, f.Reply, f.Weekday, f.Advice)
OURS = {
    *(kind.__struct_config__.tag for kind in KINDS),
    *(name for kind in KINDS for name in kind.__struct_encode_fields__),
    *(word for kind in WORDS for word in get_args(kind)),
    *(setting.name for setting in settings()),
    "desk_share",
    "fact",
}
"""The words of the format itself."""

STAMP = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)|\d\d:\d\d|\d*")
"""Moments, times of day, and the numbers that stand for names."""


def texts(value: Any) -> list[str]:
    """Return every string within plain values, names of keys among them."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for pair in value.items() for text in texts([*pair])]
    return [t for each in value for t in texts(each)] if isinstance(value, list) else []


def foreign(fact: f.Recorded) -> list[str]:
    """Return the strings of a fact as a line that the format does not know."""
    plain = msgspec.json.decode(msgspec.json.encode(fact))
    words = [text for text in texts(plain) if text not in OURS]
    return [word for word in words if not STAMP.fullmatch(word)]


@given(FACTS)
def test_no_word_of_a_person_is_left(fact: f.Recorded) -> None:
    if not isinstance(fact, f.Unknown):
        assert foreign(nameless(fact, Numbers())) == []


NAMES = st.sampled_from(["ada@work", "drive to Bo", "chair-rise", "1.2.3", "x\ty"])
NAMED = st.one_of(
    *(
        st.builds(kind, at=st.just(at(clock)), device=st.none() | NAMES, **fields)
        for kind, clock, fields in (
            (f.Started, "08:00", {"version": NAMES}),
            (f.Blinded, "08:10", {"source": NAMES}),
            (f.Prompted, "08:20", {"prompt": NAMES, "exercise": NAMES, "why": NAMES}),
            (f.Paused, "08:30", {"why": NAMES}),
            (f.ProfileChanged, "08:40", {"changes": st.dictionaries(NAMES, NAMES)}),
            (f.PolicyChanged, "08:50", {"changes": st.dictionaries(NAMES, NAMES)}),
        )
    )
)


@given(st.lists(NAMED, max_size=9))
def test_no_word_of_a_person_is_in_a_days_trace(facts: list[f.Fact]) -> None:
    unknown = f.Unknown(at=at("09:00"), body={"fact": "yawned", "why": "Bo"})
    trace = day_trace(Reach((), [*facts, unknown]), POLICY, at("08:00").date())
    assert [word for fact in trace for word in foreign(fact)] == []


@pytest.mark.parametrize(("keys", "left"), [(None, None), (0, 0), (1, 1), (431, 2)])
def test_keys_are_counted_up_to_two(keys: int | None, left: int | None) -> None:
    fact = nameless(
        f.Input(at=at("08:00"), for_s=9, keys=keys, pointer=keys), Numbers()
    )
    assert isinstance(fact, f.Input)
    assert (fact.keys, fact.pointer) == (left, left)


def test_what_was_answered_is_left_and_not_how_well_it_went() -> None:
    done = f.Answered(at=at("08:00"), prompt="p", reply="done", reps_work=12, pain=3)
    assert nameless(done, Numbers()) == f.Answered(
        at=at("08:00"), prompt="1", reply="done"
    )


def test_a_name_keeps_its_number() -> None:
    numbers = Numbers()
    assert [numbers.of(name) for name in ("b", "", "a", "b")] == ["1", "", "2", "1"]


def test_the_share_of_sitting_is_left_where_it_is_a_number() -> None:
    changes = {"desk_share": 0.75, "places": ["home"]}
    fact = nameless(f.ProfileChanged(at=at("08:00"), changes=changes), Numbers())
    assert fact == f.ProfileChanged(at=at("08:00"), changes={"desk_share": 0.75})
    taken_back = f.ProfileChanged(at=at("08:00"), changes={"desk_share": None})
    assert nameless(taken_back, Numbers()) == taken_back
    odd = f.ProfileChanged(at=at("08:00"), changes={"desk_share": True})
    assert nameless(odd, Numbers()) == f.ProfileChanged(at=at("08:00"), changes={})


def test_settings_that_decide_no_figure_are_left_out() -> None:
    changes = {"breaks.rest_s": 60, "look.scheme": "dark", "hours.mon": ["09:00-17:00"]}
    fact = nameless(f.PolicyChanged(at=at("08:00"), changes=changes), Numbers())
    kept = f.PolicyChanged(at=at("08:00"), changes={"breaks.rest_s": 60})
    assert fact == kept
