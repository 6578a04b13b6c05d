"""Reports and looks as somebody would note them down, and what is told of input."""

from __future__ import annotations

from typing import Literal

import msgspec
import pytest

from sitwatch.adapters.input import stretches
from sitwatch.adapters.input.stretches import Reports, Stretch

Turn = Literal["idled", "resumed"]

EXACT = Reports(timeout_s=1.0, is_exact=True)
INHIBITED = Reports(timeout_s=1.0, is_exact=False)


class Noted:
    """A compositor that answers at once, looked at every second."""

    def __init__(self, reports: Reports) -> None:
        self.reports = reports
        self.now_s = 100.0
        self.stretch = stretches.begun(self.now_s)
        self.told: list[float] = []

    def look(self, *turns: Turn, after_s: float = 1, answers: bool = True) -> Stretch:
        """Look, with these reports since the last time; note what is told."""
        self.now_s += after_s
        before = stretch = self.stretch
        if answers:
            stretch = stretches.answered(stretch)
        for turn in turns:
            is_active = turn == "resumed"
            stretch = stretches.turned(
                stretch, self.now_s, self.reports, is_active=is_active
            )
        stretch = stretches.looked(stretch, self.now_s, self.reports)
        self._note(before, stretch)
        if stretch.is_active and stretch.asked_s is None:
            stretch = msgspec.structs.replace(stretch, asked_s=self.now_s)
        self.stretch = stretch
        return stretch

    def _note(self, before: Stretch, after: Stretch) -> None:
        if after.told_s > before.told_s:
            self.told.append(after.told_s - 100)


@pytest.mark.parametrize("reports", [EXACT, INHIBITED])
def test_a_bump_is_told_once_and_stays_a_moment(reports: Reports) -> None:
    noted = Noted(reports)
    noted.look("idled")
    noted.look("resumed")
    noted.look("idled")
    for _ in range(5):
        noted.look()
    assert noted.told == [2]


@pytest.mark.parametrize("reports", [EXACT, INHIBITED])
def test_input_is_told_while_it_goes_on_and_no_longer(reports: Reports) -> None:
    noted = Noted(reports)
    noted.look("idled")
    noted.look("resumed")
    for _ in range(4):
        noted.look()
    noted.look("idled")
    noted.look()
    # It resumed in the 2nd second and rested from the 6th on: a second after the last.
    assert noted.told == [2, 3, 4, 5]


def test_a_burst_between_two_looks_is_told_at_the_second() -> None:
    noted = Noted(EXACT)
    noted.look("idled")
    noted.look("resumed", "idled")
    assert noted.told == [2]


def test_a_rest_between_two_looks_interrupts_nothing() -> None:
    noted = Noted(EXACT)
    noted.look("idled")
    noted.look("resumed")
    noted.look("idled", "resumed")
    assert noted.told == [2, 3]


def test_nothing_is_told_of_what_the_compositor_has_not_vouched_for() -> None:
    noted = Noted(EXACT)
    noted.look("idled")
    noted.look("resumed")
    for _ in range(4):
        noted.look(answers=False)
    assert noted.told == [2]
    assert not stretches.is_silent(noted.stretch, noted.now_s)
    for _ in range(6):
        noted.look(answers=False)
    assert stretches.is_silent(noted.stretch, noted.now_s)
    noted.look()
    assert not stretches.is_silent(noted.stretch, noted.now_s)


def test_hands_already_at_work_are_seen_where_input_cannot_be_feigned() -> None:
    noted = Noted(EXACT)
    for _ in range(4):
        noted.look()
    assert noted.told == [1, 2]


def test_elsewhere_they_are_seen_from_their_first_rest_on() -> None:
    noted = Noted(INHIBITED)
    for _ in range(4):
        noted.look()
    assert noted.told == []
    noted.look("idled", "resumed")
    assert noted.told == [5]


def test_a_film_that_begins_with_nobody_there_is_no_return() -> None:
    noted = Noted(INHIBITED)
    noted.look("idled")
    for _ in range(60):
        noted.look()
    noted.look("resumed")  # the inhibitor
    doubted = [
        stretches.is_doubted(noted.look(), noted.now_s, INHIBITED) for _ in range(200)
    ]
    assert noted.told == []
    assert doubted.index(True) == stretches.DOUBTED_S - 1
    noted.look("idled")  # the film is over
    assert not stretches.is_doubted(noted.stretch, noted.now_s, INHIBITED)
    noted.look("resumed")
    assert noted.told == [264]


def test_a_film_that_somebody_starts_is_doubted_after_two_minutes() -> None:
    noted = Noted(INHIBITED)
    noted.look("idled")
    noted.look("resumed")
    for _ in range(400):
        noted.look()
    assert noted.told[-1] == pytest.approx(stretches.DOUBTED_S, abs=3)
    assert stretches.is_doubted(noted.stretch, noted.now_s, INHIBITED)


def test_a_person_who_returns_is_told_from_their_second_burst_on() -> None:
    noted = Noted(INHIBITED)
    noted.look("idled")
    noted.look(after_s=600)
    noted.look("resumed")
    noted.look("idled")
    noted.look("resumed")
    assert noted.told == [604]


def test_a_return_is_told_at_once_where_it_cannot_be_feigned() -> None:
    noted = Noted(EXACT)
    noted.look("idled")
    noted.look(after_s=600)
    noted.look("resumed")
    assert noted.told == [602]


def test_half_an_hour_without_a_rest_is_nobodys_work() -> None:
    noted = Noted(EXACT)
    for _ in range(1799):
        noted.look()
    assert not stretches.is_doubted(noted.stretch, noted.now_s, EXACT)
    noted.look()
    assert stretches.is_doubted(noted.stretch, noted.now_s, EXACT)


def test_waking_is_no_input_and_who_goes_on_is_seen() -> None:
    noted = Noted(EXACT)
    noted.look("idled")
    noted.stretch = stretches.slept(noted.stretch, noted.now_s)
    noted.look("resumed")
    noted.look("idled")
    assert noted.told == []
    noted.look("resumed")
    for _ in range(3):
        noted.look()
    assert noted.told == [5]


def begin_trial(noted: Noted) -> None:
    noted.stretch = msgspec.structs.replace(noted.stretch, tried_s=noted.now_s)


def is_to_be_tried(noted: Noted) -> bool:
    return stretches.is_to_be_tried(noted.stretch, noted.now_s, noted.reports)


def is_to_be_tried_next(noted: Noted) -> bool:
    noted.look()
    return is_to_be_tried(noted)


def test_a_pause_is_tried_now_and_then_where_its_end_may_be_hidden() -> None:
    noted = Noted(INHIBITED)
    noted.look("idled")
    tried = [is_to_be_tried_next(noted) for _ in range(31)]
    assert tried == [False] * 29 + [True] * 2
    begin_trial(noted)
    assert not is_to_be_tried(noted)
    noted.look()
    noted.stretch = stretches.fell_idle(noted.stretch, noted.now_s)
    tried = [is_to_be_tried_next(noted) for _ in range(31)]
    assert tried == [False] * 29 + [True] * 2


def test_elsewhere_nothing_is_tried() -> None:
    noted = Noted(EXACT)
    noted.look("idled")
    noted.look(after_s=600)
    assert not is_to_be_tried(noted)


def test_a_trial_that_does_not_fall_idle_in_a_pause_tells_of_an_inhibitor() -> None:
    noted = Noted(INHIBITED)
    noted.look("idled")
    begin_trial(noted)
    hidden = [
        stretches.is_hidden(noted.look(), noted.now_s)
        for _ in range(round(stretches.TRIAL_S) + 1)
    ]
    assert hidden == [False, False, True, True]
    noted.stretch = stretches.fell_idle(noted.stretch, noted.now_s)
    assert not stretches.is_hidden(noted.stretch, noted.now_s)


def test_a_trial_that_input_keeps_awake_tells_of_none() -> None:
    noted = Noted(INHIBITED)
    noted.look("idled")
    begin_trial(noted)
    noted.look("resumed")
    for _ in range(9):
        assert not stretches.is_hidden(noted.look(), noted.now_s)
    assert not stretches.is_hidden(noted.look("idled"), noted.now_s)
