from __future__ import annotations

from typing import get_args

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.presenters.signs import AT_MOST, signs_of, word_on
from tests.daylight import CET, at, corrected, told, typing


def stretch(start: str, end: str, because: Because, state: State = "away") -> Stretch:
    return Stretch(at(start), at(end), state, 0.05, because)


def lines(piece: Stretch, *facts: f.Recorded) -> list[str]:
    return [f"{sign.clock} {sign.words}" for sign in signs_of(piece, facts, CET)]


TYPED = typing("10:00", "10:18:45"), typing("10:25:10", "11:00")


def test_a_lock_is_told_with_how_long_after_the_last_input_it_came() -> None:
    locked, unlocked = f.Locked(at=at("10:19:05")), f.Unlocked(at=at("10:25:08"))
    piece = stretch("10:18:45", "10:25:10", "locked")
    assert lines(piece, TYPED[0], locked, unlocked, TYPED[1]) == [
        "10:18:45 last input",
        "10:19:05 screen locked, 20 s after the last input",
        "10:25:08 screen unlocked, 6 min after the last input",
        "10:25:10 input again",
    ]


def test_a_call_may_have_begun_long_before() -> None:
    call, end = f.CallBegan(at=at("09:00")), f.CallEnded(at=at("10:30"))
    piece = stretch("10:18:45", "10:25:10", "call", "seated")
    assert lines(piece, call, *TYPED, end) == [
        "09:00:00 camera or microphone came into use",
        "10:18:45 last input",
        "10:25:10 input again",
    ]


def test_what_begins_in_the_pause_itself_is_told_once() -> None:
    media = [f.MediaBegan(at=at("09:00")), f.MediaBegan(at=at("10:20"))]
    piece = stretch("10:18:45", "10:25:10", "media", "seated")
    assert lines(piece, media[0], TYPED[0], media[1], TYPED[1])[1].startswith(
        "10:20:00 a video or presentation began, 1 min 15 s"
    )


def test_without_input_around_what_was_seen_is_told_plainly() -> None:
    stopped, started = f.Stopped(at=at("10:00")), f.Started(at=at("11:00"))
    assert lines(stretch("10:00", "11:00", "off", "unknown"), stopped, started) == [
        "10:00:00 sitwatch stopped",
        "11:00:00 sitwatch started",
    ]


def test_too_many_signs_tell_nobody_why() -> None:
    locks = [f.Locked(at=at(f"10:19:{second:02}")) for second in range(10, 40)]
    found = lines(stretch("10:18:45", "10:25:10", "locked"), TYPED[0], *locks, TYPED[1])
    assert len(found) == AT_MOST
    assert found[-1] == "10:25:10 input again"


@pytest.mark.parametrize("because", ["input", "short_gap"])
def test_work_needs_no_signs(because: Because) -> None:
    assert lines(stretch("10:00", "10:18:45", because, "seated"), *TYPED) == []


def test_a_word_is_told_with_when_it_was_said() -> None:
    word = corrected("away", "10:18", "10:25", "12:04")
    piece = stretch("10:18", "10:25", "corrected")
    assert lines(piece, word) == ["12:04:00 your word on 10:18 – 10:25"]
    late = msgspec.structs.replace(word, at=at("Wed 08:00"))
    assert lines(piece, late) == ["2026-03-04 08:00 your word on 10:18 – 10:25"]
    assert lines(piece) == []


def test_the_latest_word_that_holds_is_the_one_behind_a_stretch() -> None:
    first = corrected("away", "10:00", "11:00", "12:00")
    last = corrected("standing", "10:00", "11:00", "12:01")
    piece = stretch("10:00", "11:00", "corrected", "standing")
    assert word_on(piece, [first, last]) == last
    assert (
        word_on(piece, [first, last, f.Undone(at=at("12:02"), word=last.at)]) == first
    )
    assert word_on(stretch("08:00", "09:00", "corrected"), [first, last]) is None


def test_a_declared_stretch_goes_by_its_name() -> None:
    drive = f.Declared(
        at=at("12:00"), start=at("07:00"), end=at("08:00"), label="drive"
    )
    usual = f.RoutineSet(
        at=at("Tue 12:00"), label="drive", days=("mon",), begins="07:00", ends="08:00"
    )
    ended = msgspec.structs.replace(usual, at=at("Wed 12:00"), share=0.0)
    piece = msgspec.structs.replace(
        stretch("07:00", "08:00", "declared"), label="drive"
    )
    assert word_on(piece, [drive]) == drive
    assert word_on(piece, [usual, ended]) == usual
    assert lines(piece, usual) == ["2026-03-03 12:00 set as part of your whole day"]
    other = msgspec.structs.replace(piece, label="sofa")
    assert word_on(other, [drive, usual]) is None


def test_a_posture_told_holds_from_then_on() -> None:
    piece = stretch("10:00", "11:00", "said", "standing")
    words = told("standing", "10:00"), told("sitting", "09:00")
    assert lines(piece, *words) == ["10:00:00 your word, from then on"]
    assert word_on(piece, [told("standing", "10:30")]) is None


def test_an_exercise_is_what_the_user_began() -> None:
    began = f.Began(at=at("10:18:40"), prompt="one")
    piece = stretch("10:18:45", "10:25:10", "said")
    assert lines(piece, began, TYPED[0])[0] == "10:18:40 you began an exercise"


@pytest.mark.parametrize("because", get_args(Because))
def test_every_reason_can_be_told_from_nothing(because: Because) -> None:
    assert lines(stretch("10:00", "11:00", because)) == []
