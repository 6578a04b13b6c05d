"""What holds for any day, whatever happens in it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import reduce
from heapq import merge
from itertools import pairwise

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sitwatch.core import facts as f
from sitwatch.core.advance import folding
from sitwatch.core.merging import is_joined, joined
from sitwatch.core.policy import Policy, policy_from
from sitwatch.core.sitting.layers import seen_of
from sitwatch.core.sitting.summaries import one_after_another
from sitwatch.core.sitting.verdicts import Report, Stretch
from sitwatch.runtime.replay import history, replay
from sitwatch.runtime.replies import Answering
from tests.daylight import MONDAY
from tests.lives import cut_up, lives
from tests.strategies import FACTS

POLICY = Policy()
HASTY = policy_from({"breaks": {"after_min": 5, "window_min": 1, "rest_s": 60}})
ANY_LIFE = lives() | lives(is_steady=True, has_up=False)
REPLIES: st.SearchStrategy[Answering] = st.sampled_from(["ignore", "done", "skip"])


def joined_up(report: Report) -> tuple[Stretch, ...]:
    """Return the stretches with cuts between equal ones taken out."""
    return tuple(one_after_another(seen_of(report)))


def check(report: Report) -> None:
    """Hold a report to what every report promises."""
    for one, next_one in pairwise(seen_of(report)):
        assert one.end == next_one.start
    assert all(stretch.start < stretch.end for stretch in report.stretches)
    assert all(0 <= stretch.p_seated <= 1 for stretch in report.stretches)
    for bout, later in pairwise(report.bouts):
        assert bout.end < later.start
    for day in report.days:
        assert timedelta(0) <= day.low <= day.seated <= day.high
        assert day.rises <= max(0, day.bouts - 1)
        assert day.breaks <= day.rises


@given(ANY_LIFE | lives(has_up=False), REPLIES)
def test_spans_are_whole_and_figures_in_order(
    facts: list[f.Fact], reply: Answering
) -> None:
    check(replay(facts, HASTY, reply=reply))


@given(lives(is_steady=True))
def test_spans_cover_from_the_first_fact_to_the_last(facts: list[f.Fact]) -> None:
    report = replay(facts, POLICY)
    ends = [x.at + x.length if isinstance(x, f.Input) else x.at for x in facts]
    if facts and max(ends) > facts[0].at:
        assert seen_of(report)[0].start == facts[0].at
        assert seen_of(report)[-1].end == max(ends)


def brought_near(fact: f.Fact) -> f.Fact:
    """Return any fact at all within one fortnight, input within one day."""

    def near(value: object) -> object:
        if isinstance(value, datetime):
            since = value - MONDAY.astimezone(value.tzinfo)
            return MONDAY.astimezone(value.tzinfo) + since % timedelta(days=14)
        return value % 1e5 if isinstance(value, float) else value

    moved = {name: near(getattr(fact, name)) for name in fact.__struct_fields__}
    return msgspec.structs.replace(fact, **moved)


@given(st.lists(FACTS.map(brought_near), max_size=15), REPLIES)
def test_no_order_of_facts_breaks_anything(
    facts: list[f.Fact], reply: Answering
) -> None:
    known = [fact for fact in facts if not isinstance(fact, f.PolicyChanged)]
    report = replay(known, POLICY, reply=reply)
    for one, next_one in pairwise(seen_of(report)):
        assert one.end == next_one.start
    history(known, POLICY)


@given(ANY_LIFE)
def test_a_day_read_again_has_the_same_stretches(facts: list[f.Fact]) -> None:
    # Replies to prompts that this replay does not raise, or ends by a tick; a word on
    # posture answers the prompt that is up, too.
    cards = f.Prompted | f.Began | f.Answered | f.PostureTold
    facts = [fact for fact in facts if not isinstance(fact, cards)]
    lived, read = replay(facts, HASTY), history(facts, HASTY)
    assert joined_up(lived) == joined_up(read)


@given(ANY_LIFE, st.lists(st.floats(0, 1), min_size=1, max_size=9))
def test_cutting_input_changes_nothing(
    facts: list[f.Fact], shares: list[float]
) -> None:
    whole, cut = history(facts, POLICY), history(cut_up(facts, shares), POLICY)
    assert joined_up(whole) == joined_up(cut)


def merged(facts: list[f.Fact]) -> list[f.Fact]:
    """Merge input as a journal does: with the last fact written, if that is input."""

    def add(kept: list[f.Fact], fact: f.Fact) -> list[f.Fact]:
        last = kept[-1] if kept else None
        if (
            isinstance(last, f.Input)
            and isinstance(fact, f.Input)
            and is_joined(last, fact)
        ):
            return [*kept[:-1], joined(last, fact)]
        return [*kept, fact]

    return reduce(add, facts, [])


@given(ANY_LIFE)
def test_merging_input_changes_nothing(facts: list[f.Fact]) -> None:
    assert joined_up(history(merged(facts), POLICY)) == joined_up(
        history(facts, POLICY)
    )


@given(ANY_LIFE)
def test_the_short_cut_changes_nothing(facts: list[f.Fact]) -> None:
    quick = replay(facts, HASTY)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(folding, "sat_on", lambda *_: None)
        slow = replay(facts, HASTY)
    assert quick == slow


@given(lives("desk", is_steady=True), lives("lap", is_steady=True))
def test_two_computers_never_live_longer_than_time(
    desk: list[f.Fact], lap: list[f.Fact]
) -> None:
    facts = list(merge(desk, lap, key=lambda fact: fact.at))
    report = replay(facts, HASTY)
    check(report)
    assert all(day.high <= timedelta(days=1) for day in report.days)


@given(ANY_LIFE)
def test_saying_the_same_twice_changes_nothing(facts: list[f.Fact]) -> None:
    # Between two words a bell can ring; before a start, when nothing ran, none does.
    facts = [fact for fact in facts if not isinstance(fact, f.Started)]
    words = f.Corrected | f.Declared | f.RoutineSet | f.Undone
    twice = [each for fact in facts for each in [fact] * (1 + isinstance(fact, words))]
    assert replay(twice, HASTY) == replay(facts, HASTY)


def is_answer(fact: f.Fact) -> bool:
    return isinstance(fact, f.Corrected) and fact.asked


@given(lives(is_steady=True))
def test_an_answer_taken_back_was_never_given(facts: list[f.Fact]) -> None:
    assume(len({fact.at for fact in facts}) == len(facts))
    end = {"at": facts[-1].at, "up": facts[-1].up} if facts else {"at": MONDAY}
    nothing = f.QuestionsStopped(**end)
    words = [f.Undone(**end, word=fact.at) for fact in facts if is_answer(fact)]
    never = [
        msgspec.structs.replace(nothing, at=fact.at, up=fact.up)
        if is_answer(fact)
        else fact
        for fact in facts
    ]
    taken_back = history([*facts, *words, nothing], POLICY)
    assert taken_back == history([*never, nothing], POLICY)


def unsaid(fact: f.Fact) -> f.Fact:
    """Return a fact of the same moment that declares nothing."""
    if not isinstance(fact, f.Declared | f.RoutineSet):
        return fact
    return f.QuestionsStopped(at=fact.at, up=fact.up, device=fact.device)


@given(ANY_LIFE)
def test_words_never_lie_over_sitting_that_was_seen(facts: list[f.Fact]) -> None:
    """What was seen without them is what is seen with them."""
    seen = history([unsaid(fact) for fact in facts], POLICY)
    told = history(facts, POLICY)
    check(told)
    sat = [s for s in seen_of(seen) if s.state in ("seated", "standing")]
    for one in seen_of(told):
        if one.because == "declared":
            assert not any(s.start < one.end and one.start < s.end for s in sat)


@given(lives(is_steady=True, has_up=False))
def test_prompts_keep_an_interval_of_sitting_between_them(
    facts: list[f.Fact],
) -> None:
    """One is asked at a time, and the next not before an interval after its end."""
    others = f.Prompted | f.Began | f.Answered | f.Started
    offers = replay([each for each in facts if not isinstance(each, others)], HASTY)
    for one, later in pairwise(offers.offers):
        assert one.until is not None
        assert later.at - one.until >= timedelta(minutes=HASTY.breaks.after_min)


def journal_of(facts: list[f.Fact], report: Report) -> list[f.Fact]:
    """Return what a recorder would have written: the facts, prompts among them."""
    prompts: list[f.Fact] = []
    for offer in report.offers:
        prompts.append(f.Prompted(at=offer.at, prompt=offer.prompt, why=offer.why))
        if offer.until is not None:
            answered = f.Answered(at=offer.until, prompt=offer.prompt, reply="ignored")
            prompts.append(answered)
    return list(merge(facts, prompts, key=lambda fact: fact.at))


@given(lives(is_steady=True, has_up=False))
def test_a_journal_comes_to_the_day_that_was_lived(facts: list[f.Fact]) -> None:
    cards = f.Prompted | f.Began | f.Answered | f.Started
    facts = [fact for fact in facts if not isinstance(fact, cards)]
    lived = replay(facts, HASTY)
    prompted = {each for offer in lived.offers for each in (offer.at, offer.until)}
    assume(not prompted & {fact.at for fact in facts})  # else their order is open
    journal = journal_of(facts, lived)
    assert history(journal, HASTY).offers == lived.offers
    assert replay(journal, HASTY).offers == lived.offers
