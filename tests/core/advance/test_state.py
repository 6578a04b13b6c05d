"""A state is one frozen value; a new one knows nothing."""

from __future__ import annotations

import pytest

from sitwatch.core.advance import State
from tests.core.advance.lived import after
from tests.daylight import typing
from tests.shipped import shipped_catalogue


def test_a_new_state_knows_nothing_and_wants_no_bell() -> None:
    state = State()
    assert (state.sitting, state.sat, state.day, state.now) == (None,) * 4
    assert state.bell is None
    assert not any([state.anchors, state.changes, state.today, state.said])


def test_a_step_leaves_the_state_before_it_as_it_was() -> None:
    before = after(typing("09:00", "09:10"))
    kept = before.anchors, before.sitting, before.today
    after(typing("09:40", "09:50"), begin=before)
    assert (before.anchors, before.sitting, before.today) == kept
    with pytest.raises(AttributeError):
        before.bell = None  # type: ignore[misc]


def test_the_catalogue_stays_what_it_was() -> None:
    begin = State(catalogue=shipped_catalogue())
    state = after(typing("09:00", "09:10"), begin=begin)
    assert state.catalogue is begin.catalogue
    assert State().catalogue.exercises == ()
