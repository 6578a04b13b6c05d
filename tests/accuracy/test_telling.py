"""Simulated journals are such as the program itself would have written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random

import pytest

from sitwatch.core import facts as f
from sitwatch.core.merging import is_joined, joined
from sitwatch.core.policy import Policy
from sitwatch.runtime.replay import history, replay
from tests.accuracy.asking import answers, recalled
from tests.accuracy.lives import Life, draw_life
from tests.accuracy.people import MIXED, READERS
from tests.accuracy.pieces import common, covers, length
from tests.accuracy.saying import spoken
from tests.accuracy.trial import (
    ASKED,
    SILENT,
    Trial,
    asked_facts,
    lived_through,
    silent_facts,
)


@pytest.fixture(scope="module")
def life() -> Life:
    return draw_life(READERS, 5, 33)


def each_second(moments: Iterable[float], life: Life) -> Iterator[f.Input]:
    """Yield input as it is seen, second by second."""
    day = life.days[0]
    for second in sorted({int(at) for at in moments}):
        at = day.clock(second)
        yield f.Input(at=at, up=1000.0 + (at - day.midnight).total_seconds(), for_s=1)


def kept(inputs: Iterable[f.Input]) -> list[f.Input]:
    """Return input as the journal keeps it."""
    found: list[f.Input] = []
    for fact in inputs:
        if found and is_joined(found[-1], fact):
            found[-1] = joined(found[-1], fact)
        else:
            found.append(fact)
    return found


def test_input_is_kept_as_the_journal_keeps_it(life: Life) -> None:
    day = life.days[0]
    told = kept(each_second(day.moments, life))
    assert [(x.at, x.for_s) for x in told] == [
        (day.clock(start), end - start) for start, end in day.seen
    ]


def test_keeping_it_so_changes_nothing(life: Life) -> None:
    single = [*each_second(life.days[0].moments, life)]
    whole, parts = (history(x, Policy()).days[0] for x in (kept(single), single))
    assert whole == parts


def test_prompts_raised_on_the_way_change_no_minute(life: Life) -> None:
    facts = silent_facts(life)
    silent, prompted = history(facts, Policy()), replay(facts, Policy())
    assert prompted.offers
    assert [x.seated for x in silent.days] == [x.seated for x in prompted.days]


def test_facts_come_in_order_and_nobody_asks_in_vain(life: Life) -> None:
    facts = asked_facts(life, Trial(READERS, 1, 5))
    assert [x.at for x in facts] == sorted(x.at for x in facts)
    asked = [x for x in facts if isinstance(x, f.Corrected)]
    assert 10 <= len(asked) <= 15
    assert all(x.asked and x.start < x.end <= x.at for x in asked)
    prompts = [x for x in facts if isinstance(x, f.Prompted)]
    replies = [x for x in facts if isinstance(x, f.Answered)]
    labels = [x for x in facts if isinstance(x, f.PostureTold)]
    assert 5 * 6 <= len(prompts) == len(replies) <= 5 * 8
    assert len(labels) >= 5 * 2


def test_only_long_quiet_pauses_are_asked_about(life: Life) -> None:
    for day in life.days:
        clicked, said = spoken(day, Random(1), is_asked=True)
        for _, fact in answers(clicked, said, 3, Random(1)):
            word = fact(at=day.midnight)
            assert isinstance(word, f.Corrected)
            start, end = day.seconds(word.start), day.seconds(word.end)
            assert end - start >= 180
            assert length(common(((start, end),), day.true.calls)) == 0
            assert not covers(day.locked, start + 60) or covers(day.locked, start)


def test_most_of_a_pause_is_what_is_recalled(life: Life) -> None:
    true = life.days[0].true
    for part in true.parts:
        told = recalled(true, (part.start, part.end))
        words = {"chair": "sitting", "feet": "standing"}
        assert told == words.get(part.place, "away")


def test_the_program_answers_as_many_days_as_were_lived() -> None:
    outcome = lived_through(Trial(MIXED, 1, 3, is_own_choice=True), 5)
    assert {len(days) for days in outcome.values()} == {3}
    silent, asked = (outcome[method] for method in (SILENT, ASKED))
    assert [s.truth for s, _ in silent] == [s.truth for s, _ in asked]
    assert [g.total for _, g in silent] != [g.total for _, g in asked]


def test_the_program_s_own_questions_are_answered() -> None:
    life = draw_life(READERS, 5, 34)
    facts = asked_facts(life, Trial(READERS, 1, 5, is_own_choice=True))
    asked = [x for x in facts if isinstance(x, f.Corrected)]
    assert 5 <= len(asked) <= 15
    none = asked_facts(life, Trial(READERS, 1, 5, questions=0, is_own_choice=True))
    assert not any(isinstance(x, f.Corrected) for x in none)
