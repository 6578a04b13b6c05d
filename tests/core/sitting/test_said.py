"""The user's words on the past: corrections replace, declarations fill."""

from __future__ import annotations

import pytest

from sitwatch.core import facts as f
from sitwatch.core.sitting.said import Said, layers_of, said_after, with_said
from sitwatch.core.sitting.verdicts import Because, State, Stretch
from tests.core.sitting.fold import short
from tests.daylight import at, corrected

EVENING = at("20:00")


def was(
    start: str, end: str, state: State = "seated", because: Because = "input"
) -> Stretch:
    p_seated = 0.94 if state == "seated" else 0.0
    return Stretch(at(start), at(end), state, p_seated, because)


def declared(start: str, end: str, share: float = 1.0) -> f.Declared:
    return f.Declared(at=EVENING, start=at(start), end=at(end), share=share)


MORNING = (
    was("09:00", "10:00"),
    was("10:00", "11:00", "away", "long_gap"),
    was("11:00", "12:00"),
)


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        (
            [corrected("sitting", "10:00", "11:00", "12:00")],
            [
                "09:00:00 10:00:00 seated 0.94 input",
                "10:00:00 11:00:00 seated 1.00 corrected",
                "11:00:00 12:00:00 seated 0.94 input",
            ],
        ),
        (
            [corrected("standing", "09:20", "09:40", "12:00")],
            [
                "09:00:00 09:20:00 seated 0.94 input",
                "09:20:00 09:40:00 standing 0.00 corrected",
                "09:40:00 10:00:00 seated 0.94 input",
                "10:00:00 11:00:00 away 0.00 long_gap",
                "11:00:00 12:00:00 seated 0.94 input",
            ],
        ),
        (
            [corrected("away", "09:30", "11:30", "12:00")],
            [
                "09:00:00 09:30:00 seated 0.94 input",
                "09:30:00 11:30:00 away 0.00 corrected",
                "11:30:00 12:00:00 seated 0.94 input",
            ],
        ),
        (
            [
                corrected("away", "09:00", "12:00", "12:10"),
                corrected("sitting", "10:00", "10:30", "12:20"),
            ],
            [
                "09:00:00 10:00:00 away 0.00 corrected",
                "10:00:00 10:30:00 seated 1.00 corrected",
                "10:30:00 12:00:00 away 0.00 corrected",
            ],
        ),
        (
            [
                corrected("sitting", "10:00", "10:30", "12:10"),
                corrected("away", "09:00", "12:00", "12:20"),
            ],
            ["09:00:00 12:00:00 away 0.00 corrected"],
        ),
    ],
    ids=[
        "a whole stretch",
        "inside a stretch",
        "across stretches",
        "a part put right again",
        "the latest word on all",
    ],
)
def test_a_correction_is_the_last_word(words: list[Said], lines: list[str]) -> None:
    assert short(with_said(MORNING, words)) == lines


def test_a_correction_outside_what_was_seen_stands_by_itself() -> None:
    words = [corrected("sitting", "07:00", "08:00", "12:00")]
    assert short(with_said(MORNING, words))[0] == (
        "07:00:00 08:00:00 seated 1.00 corrected"
    )


@pytest.mark.parametrize(
    ("seen", "words", "lines"),
    [
        ([], [declared("08:00", "09:00")], ["08:00:00 09:00:00 seated 1.00 declared"]),
        (
            [was("09:00", "10:00", "away", "long_gap")],
            [declared("09:00", "10:00")],
            ["09:00:00 10:00:00 seated 1.00 declared"],
        ),
        (
            [was("09:00", "10:00", "unknown", "off")],
            [declared("09:15", "09:30")],
            [
                "09:00:00 09:15:00 unknown 0.00 off",
                "09:15:00 09:30:00 seated 1.00 declared",
                "09:30:00 10:00:00 unknown 0.00 off",
            ],
        ),
        (
            [was("09:00", "10:00")],
            [declared("08:30", "10:30")],
            [
                "08:30:00 09:00:00 seated 1.00 declared",
                "09:00:00 10:00:00 seated 0.94 input",
                "10:00:00 10:30:00 seated 1.00 declared",
            ],
        ),
        (
            [was("09:00", "10:00", "standing", "said")],
            [declared("09:00", "10:00")],
            ["09:00:00 10:00:00 standing 0.00 said"],
        ),
        (
            [],
            [declared("08:00", "09:00", 0.4), declared("08:30", "09:30")],
            [
                "08:00:00 09:00:00 away 0.40 declared",
                "09:00:00 09:30:00 seated 1.00 declared",
            ],
        ),
        (
            [],
            [declared("08:00", "09:00", 0.49), declared("09:00", "10:00", 0.5)],
            [
                "08:00:00 09:00:00 away 0.49 declared",
                "09:00:00 10:00:00 seated 0.50 declared",
            ],
        ),
        (
            [was("09:00", "10:00", "away", "long_gap")],
            [declared("09:00", "10:00"), corrected("away", "09:00", "09:30", "20:00")],
            [
                "09:00:00 09:30:00 away 0.00 corrected",
                "09:30:00 10:00:00 seated 1.00 declared",
            ],
        ),
    ],
    ids=[
        "time that nobody recorded",
        "an absence",
        "time of which nothing is known",
        "around sitting that was seen",
        "not over standing that was said",
        "the first of two that overlap",
        "seated for less than half, and for half",
        "not over a later correction",
    ],
)
def test_a_declaration_fills_what_is_free(
    seen: list[Stretch], words: list[Said], lines: list[str]
) -> None:
    assert short(with_said(seen, words)) == lines


@pytest.mark.parametrize(
    "word",
    [
        corrected("away", "09:30", "09:30", "12:00"),
        corrected("away", "11:30", "09:30", "12:00"),
        declared("10:30", "10:30"),
        declared("11:00", "10:00"),
    ],
    ids=["corrected nothing", "corrected backwards", "declared nothing", "backwards"],
)
def test_words_about_no_time_at_all_say_nothing(word: Said) -> None:
    assert with_said(MORNING, [word]) == MORNING


def test_saying_the_same_again_changes_nothing() -> None:
    words: list[Said] = [
        corrected("away", "09:10", "09:50", "12:00"),
        declared("08:00", "11:30", 0.5),
        corrected("standing", "09:40", "10:10", "12:10"),
    ]
    once = with_said(MORNING, words)
    assert with_said(once, words) == once


ELSEWHERE = f.Declared(
    at=at("12:00"), start=at("10:00"), end=at("10:40"), label="meeting room"
)


def test_a_stretch_corrected_to_away_has_room_for_a_later_declaration() -> None:
    words: list[Said] = [corrected("away", "10:00", "11:00", "12:00"), ELSEWHERE]
    told = with_said(MORNING, words)
    assert short(told) == [
        "09:00:00 10:00:00 seated 0.94 input",
        "10:00:00 10:40:00 seated 1.00 declared",
        "10:40:00 11:00:00 away 0.00 corrected",
        "11:00:00 12:00:00 seated 0.94 input",
    ]
    assert [stretch.label for stretch in told] == ["", "meeting room", "", ""]


def test_a_stretch_corrected_to_sitting_has_none() -> None:
    words: list[Said] = [corrected("sitting", "10:00", "11:00", "12:00"), ELSEWHERE]
    assert with_said(MORNING, words) == with_said(MORNING, words[:1])


def test_a_word_taken_back_was_never_said() -> None:
    away, sat = (
        corrected("away", "09:00", "10:00", "12:00"),
        corrected("sitting", "10:00", "11:00", "12:10"),
    )
    said = said_after(said_after((), away), sat)
    assert said == (away, sat)
    assert said_after(said, f.Undone(at=at("12:20"), word=sat.at)) == (away,)
    assert said_after(said, f.Undone(at=at("12:20"), word=at("12:05"))) == said
    assert said_after(said, f.Locked(at=at("12:20"))) == said


def test_two_words_of_one_moment_are_taken_back_together() -> None:
    away = corrected("away", "10:00", "11:00", "12:00")
    undone = f.Undone(at=at("12:20"), word=at("12:00"))
    assert said_after((away, ELSEWHERE), undone) == ()


def test_there_is_nothing_to_lay_over_without_words() -> None:
    assert not layers_of(())
    assert layers_of([declared("08:00", "09:00")])
    assert layers_of((), [declared("08:00", "09:00")])
    assert layers_of([corrected("away", "09:10", "09:50", "12:00")])
