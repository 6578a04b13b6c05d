from __future__ import annotations

from datetime import timedelta
from typing import Any, get_args

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.policy import Policy
from sitwatch.core.sitting.habits import Heard
from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.core.sitting.why import Reason, reason_at
from sitwatch.presenters.why import why_of, why_row
from sitwatch.runtime.replay import history
from tests.daylight import CET, at, corrected, told, typing

MINUTE = timedelta(minutes=1)


def reason(
    because: Because, state: State = "seated", p_seated: float = 0.54, **more: Any
) -> Reason:
    piece = Stretch(at("10:18"), at("10:25"), state, p_seated, because)
    return msgspec.structs.replace(Reason(piece), **more)


def sentence(of: Reason, *facts: f.Recorded) -> str:
    return why_of(of, facts, CET).sentence


PAUSE: dict[str, Any] = {"pause": 7 * MINUTE, "usual": 0.33}


def test_a_pause_is_told_with_its_length_its_share_and_what_taught_it() -> None:
    of = reason("long_gap", **PAUSE, heard=Heard(12, 7.5))
    told = why_of(of, (), CET)
    assert told.title == "10:18 – 10:25: seated, 7 min"
    assert told.sentence == (
        "No input for 7 min, screen not locked: 54 % sitting here, "
        "learnt from 12 of your answers."
    )


@pytest.mark.parametrize(
    ("of", "words"),
    [
        (
            reason("long_gap", **PAUSE, heard=Heard(1, 1.0)),
            (
                "No input for 7 min, screen not locked: 54 % sitting here, "
                "learnt from one of your answers."
            ),
        ),
        (
            reason("short_gap", pause=80 * timedelta(seconds=1), usual=0.75),
            (
                "No input for 1 min 20 s, screen not locked: 54 % sitting "
                "here, as for most people."
            ),
        ),
        (
            reason("locked", **PAUSE),
            (
                "No input for 7 min, and the screen locked itself: 54 % "
                "sitting here, as for most people."
            ),
        ),
        (
            reason("locked", "away", 0.05, usual=0.05),
            "The screen was locked by hand: 5 % sitting here, as for most people.",
        ),
        (
            reason("slept", "away", 0.0),
            "The computer went to sleep: too long to have been sitting here.",
        ),
        (
            reason("input", p_seated=0.94, usual=0.94),
            "Keyboard or mouse was in use: 94 % sitting here, as for most people.",
        ),
        (
            reason("short_gap", p_seated=0.9, usual=0.94),
            (
                "Keyboard or mouse was in use, with short pauses: 90 % "
                "sitting here, as for most people."
            ),
        ),
        (
            reason("media", p_seated=0.95, usual=0.95),
            (
                "A video or presentation was running: 95 % sitting here, as "
                "for most people."
            ),
        ),
        (
            reason("call", p_seated=0.93, usual=0.93),
            "Camera or microphone was in use: 93 % sitting here, as for most people.",
        ),
        (
            reason("off", "unknown", 0.0),
            "sitwatch was not running: nothing is known of this time.",
        ),
        (
            reason("blind", "unknown", 0.0),
            "Input could not be seen: nothing is known of this time.",
        ),
        (reason("said", "away", 0.0), "You took the break that was on offer."),
        (reason("said", "standing", 0.0), "You said so at the time."),
        (reason("corrected"), "You said so afterwards."),
        (reason("declared"), "You added it."),
    ],
)
def test_every_rule_has_its_sentence(of: Reason, words: str) -> None:
    assert sentence(of) == words


@pytest.mark.parametrize(
    ("of", "fact", "words"),
    [
        (
            reason("said", "standing", 0.0),
            told("standing", "10:18"),
            "You said that you stand.",
        ),
        (
            reason("said", "away", 0.0),
            told("away", "10:18"),
            "You said that you are away.",
        ),
        (
            reason("corrected", "standing", 0.0),
            corrected("standing", "10:00", "11:00", "12:00"),
            "You said afterwards that you stood.",
        ),
        (
            reason("declared", p_seated=0.75),
            f.Declared(at=at("12:00"), start=at("10:00"), end=at("11:00"), share=0.75),
            "You added sitting elsewhere: most of it.",
        ),
    ],
)
def test_the_users_word_is_told_as_it_was_said(
    of: Reason, fact: f.Recorded, words: str
) -> None:
    assert sentence(of, fact) == words


@pytest.mark.parametrize("because", get_args(Because))
@pytest.mark.parametrize("state", get_args(State))
def test_no_reason_is_left_without_words(because: Because, state: State) -> None:
    told = why_of(reason(because, state, 0.0), (), CET)
    assert len(told.sentence) > 10
    assert told.title.startswith("10:18 – 10:25: ")


def test_a_reason_is_one_object_for_scripts() -> None:
    facts: list[f.Fact] = [typing("10:00", "10:18"), typing("10:25", "11:00")]
    of = reason_at(history(facts, Policy()), at("10:20"))
    assert of is not None
    row = why_row(of, why_of(of, facts, CET), CET)
    assert (row.start, row.end) == (at("10:18"), at("10:25"))
    assert row.start.utcoffset() == CET.utcoffset(None)
    assert (row.state, row.because, row.pause_s, row.answers) == (
        "away",
        "long_gap",
        420,
        0,
    )
    assert row.usual == row.p_seated == pytest.approx(0.33, abs=0.02)
    assert [sign.words for sign in row.facts] == ["last input", "input again"]
    assert why_row(Reason(of.stretch), why_of(of, facts, CET), CET).pause_s is None
