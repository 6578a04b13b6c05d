from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitwatch.adapters.input.trail import CONTINUOUS, Sample, Trail
from sitwatch.core.facts import Input
from tests.fakes.clock import HandClock

SECOND = timedelta(seconds=1)


def ago(seconds: float) -> Sample:
    return Sample(ago=timedelta(seconds=seconds))


def followed(
    clock: HandClock, *samples: Sample | None, beat_s: float = 1
) -> list[Input]:
    """Return the facts of beats so far apart; None is a beat without input."""
    trail = Trail()
    trail.begin(clock.read())
    facts = []
    for sample in samples:
        clock.go_on(beat_s)
        trail.begin(clock.read())
        if sample is not None:
            facts.append(trail.input(sample))
    return facts


def test_a_lone_event_is_told_where_it_was() -> None:
    clock = HandClock()
    (fact,) = followed(clock, ago(0.25))
    assert fact.at == clock.wall - timedelta(seconds=0.25)
    assert fact.up == pytest.approx(clock.up_s - 0.25)
    assert fact.for_s == 0


def test_input_in_beats_that_follow_each_other_adjoins() -> None:
    first, then, last = followed(HandClock(), ago(0.9), ago(0.1), ago(0.5))
    assert then.at == first.at + first.length
    assert last.at == then.at + then.length
    assert [first.for_s, then.for_s, last.for_s] == [0, 1.8, 0.6]


def test_looks_four_seconds_apart_make_one_stretch() -> None:
    first, *rest = followed(HandClock(), ago(3.9), ago(0.1), ago(4.1), beat_s=4.2)
    assert first.for_s == 0
    assert [fact.for_s for fact in rest] == [8.0, 0.2]


def test_after_a_pause_a_new_stretch_begins_at_its_own_event() -> None:
    clock = HandClock()
    _, then = followed(clock, ago(0.5), None, None, ago(0.25))
    assert then.at == clock.wall - timedelta(seconds=0.25)
    assert then.for_s == 0


def test_input_before_and_after_hours_without_a_look_is_not_joined() -> None:
    clock = HandClock()
    first, then = followed(clock, ago(0), ago(0.25), beat_s=3600)
    assert (first.for_s, then.for_s) == (0, 0)
    assert then.at == clock.wall - timedelta(seconds=0.25)


def test_what_was_told_before_hours_without_a_look_is_not_carried_on() -> None:
    clock, trail = HandClock(), Trail()
    trail.begin(clock.read())
    clock.go_on(1)
    trail.begin(clock.read())
    trail.input(ago(0))
    for seconds in (3600, 1):
        clock.go_on(seconds)
        trail.begin(clock.read())
    assert trail.input(ago(0.5)).for_s == 0


def test_what_a_source_vouches_for_makes_the_first_fact_that_long() -> None:
    clock = HandClock()
    (fact,) = followed(clock, Sample(vouched=SECOND))
    assert (fact.at, fact.for_s) == (clock.wall - SECOND, 1)


def test_nothing_is_vouched_for_before_the_beat_began() -> None:
    clock = HandClock()
    trail = Trail()
    trail.begin(clock.read())
    clock.go_on(0.25)
    trail.begin(clock.read())
    assert trail.input(Sample(vouched=SECOND)).for_s == 0.25


def test_the_first_beat_has_no_beginning() -> None:
    assert Trail().begin(HandClock().read()) is False


def test_input_cannot_be_placed_beside_a_suspend() -> None:
    clock = HandClock()
    trail = Trail()
    trail.begin(clock.read())
    clock.sleep(3600)
    clock.go_on(1)
    assert trail.begin(clock.read()) is False
    clock.go_on(1)
    assert trail.begin(clock.read()) is True


def test_a_clock_set_back_makes_no_input_of_an_hour() -> None:
    clock = HandClock()
    trail = Trail()
    trail.begin(clock.read())
    clock.go_on(1)
    trail.begin(clock.read())
    trail.input(ago(0))
    clock.wall -= timedelta(hours=1)
    clock.go_on(1)
    assert trail.begin(clock.read()) is True
    fact = trail.input(ago(0.5))
    assert (fact.at, fact.for_s) == (clock.wall - timedelta(seconds=0.5), 0)


def test_an_input_without_a_beat_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="begin"):
        Trail().input(ago(0))


BEATS = st.lists(
    st.tuples(
        st.floats(0.001, 20),
        st.none() | st.floats(0, 1),
        st.sampled_from([timedelta(0), SECOND]),
    )
)


@given(BEATS)
def test_facts_never_overlap_and_never_pass_the_reading(
    beats: list[tuple[float, float | None, timedelta]],
) -> None:
    clock = HandClock()
    trail = Trail()
    trail.begin(clock.read())
    end = clock.wall
    last_s = 0.0
    for seconds, share, vouched in beats:
        clock.go_on(seconds)
        two_beats, last_s = timedelta(seconds=last_s + seconds), seconds
        trail.begin(clock.read())
        if share is None:
            continue
        fact = trail.input(Sample(timedelta(seconds=seconds * share), vouched))
        assert end <= fact.at <= fact.at + fact.length <= clock.wall
        was = clock.wall - timedelta(seconds=seconds * share) - end
        if was > max(CONTINUOUS, two_beats):
            assert fact.length <= vouched
        end = fact.at + fact.length
