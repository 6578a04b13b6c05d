"""What was taught, kept as a list: in order of time, taken back, forgotten."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given

from sitwatch.core.sitting.answers import (
    MEMORY,
    UNTAUGHT,
    Answer,
    Audit,
    audited,
    remembered,
    with_answer,
    with_audit,
    without,
)
from tests.core.sitting.taught import ANSWERS, answer, taught
from tests.daylight import MONDAY, at

INSTANT = timedelta(microseconds=1)


@given(ANSWERS)
def test_answers_lie_in_order_of_time_however_they_come(answers: list[Answer]) -> None:
    assert taught(*answers) == taught(*reversed(answers))


def test_one_fact_teaches_once() -> None:
    once = taught(answer(4, sat=True))
    assert with_answer(once, answer(4, sat=True)) is once


@given(ANSWERS)
def test_what_is_taken_back_was_never_taught(answers: list[Answer]) -> None:
    word = at("Sun 12:00") + INSTANT
    learnt = taught(*answers)
    more = with_answer(learnt, answer(3, sat=True, at=word))
    assert without(more, word) == learnt
    assert without(learnt, word) is learnt


def test_an_answer_is_remembered_for_so_long() -> None:
    learnt = taught(answer(4, sat=True))
    assert remembered(learnt, MONDAY - INSTANT) == ()
    assert remembered(learnt, MONDAY) == learnt.answers
    assert remembered(learnt, MONDAY + MEMORY) == learnt.answers
    assert remembered(learnt, MONDAY + MEMORY + INSTANT) == ()


def test_the_latest_audit_by_then_holds() -> None:
    first, then = Audit(at("Tue 09:00"), 0.8), Audit(at("Fri 09:00"), 0.5)
    learnt = with_audit(with_audit(UNTAUGHT, then), first)
    shares = [audited(learnt, at(f"{day} 12:00")) for day in ("Mon", "Tue", "Fri")]
    assert shares == [None, 0.8, 0.5]
