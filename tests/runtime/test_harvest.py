"""What a replay gathers: verdicts, prompts, words; and what they sum up to."""

from __future__ import annotations

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.facts import Fact
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.layers import seen_of
from sitwatch.core.sitting.verdicts import Report
from sitwatch.core.timeline.spans import Span
from sitwatch.runtime.harvest import EVER, Harvest
from tests.daylight import at, corrected, lines_of, offer_line, typing

POLICY = Policy()
WORK = typing("09:00", "09:30")


def report(*facts: Fact, end: str) -> Report:
    harvest, state = Harvest(), State()
    for fact in facts:
        state, _ = advance(state, fact, POLICY)
        harvest.gather(state, fact)
    return harvest.report(state, at(end), POLICY, Span(EVER, at(end)))


def test_nothing_comes_to_nothing() -> None:
    harvest = Harvest()
    harvest.pass_over()
    nothing = Report((), (), (), (), unknown_facts=1)
    assert harvest.nothing() == nothing
    assert harvest.report(State(), at("09:00"), POLICY, Span(EVER, EVER)) == nothing


def test_what_was_before_is_left_out() -> None:
    harvest, state = Harvest(), State()
    drive = f.RoutineSet(
        at=at("08:00"), label="", days=("mon",), begins="08:10", ends="09:10"
    )
    for fact in (WORK, drive, corrected("away", "09:00", "09:15", "09:30")):
        state, _ = advance(state, fact, POLICY)
        harvest.gather(state, fact)
    since, end = at("09:10"), at("09:30")
    later = harvest.report(state, end, POLICY, Span(since, end))
    assert lines_of(later.stretches) == [
        "Mon 09:10:00 Mon 09:15:00 away 0.00 corrected",
        "Mon 09:15:00 Mon 09:30:00 seated 0.94 input",
    ]
    assert later.days[0].declared == at("09:00") - at("09:00")
    nobody = harvest.report(state, end, POLICY, Span(at("Tue 04:00"), at("Tue 09:00")))
    assert nobody.stretches == ()


def test_what_is_open_counts_up_to_the_end() -> None:
    assert lines_of(report(WORK, end="09:40").stretches) == [
        "Mon 09:00:00 Mon 09:30:00 seated 0.94 input",
        "Mon 09:30:00 Mon 09:40:00 away 0.25 long_gap",
    ]


def test_stretches_are_clipped_to_the_trace_and_days_are_not() -> None:
    word = corrected("sitting", "08:00", "09:00", "09:30")
    both = report(WORK, word, end="09:30")
    assert lines_of(seen_of(both)) == ["Mon 09:00:00 Mon 09:30:00 seated 0.94 input"]
    assert both.days[0].corrected == at("09:00") - at("08:00")
    assert both.bouts[0].start == at("08:00")


def test_a_prompt_that_is_up_at_the_end_is_told() -> None:
    prompted = f.Prompted(at=at("09:30"), prompt="p", exercise="squat", why="due")
    (offer,) = report(WORK, prompted, end="09:31").offers
    assert offer_line(offer) == "Mon 09:30:00 asking"
    assert (offer.exercise, offer.why) == ("squat", "due")
