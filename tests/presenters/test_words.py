from __future__ import annotations

from datetime import timedelta

import pytest

from sitwatch.core import facts as f
from sitwatch.presenters.question import ELSEWHERE
from sitwatch.presenters.words import (
    LAST,
    label_words,
    last_words,
    said_words,
    share_words,
)
from tests.daylight import CET, at, corrected, told


def declared(start: str, end: str, clock: str, **what: object) -> f.Declared:
    plain = {"at": at(clock), "start": at(start), "end": at(end)}
    return f.Declared(**plain, **what)  # type: ignore[arg-type]


def test_each_kind_of_word_is_told_in_a_sentence() -> None:
    asked = f.Corrected(
        at=at("11:00"), start=at("09:00"), end=at("10:00"), posture="away", asked=True
    )
    usual = f.RoutineSet(
        at=at("08:00"), label="choir", days=("tue",), begins="19:30", ends="21:30"
    )
    words = (
        told("standing", "09:00"),
        corrected("sitting", "09:00", "10:00", "11:00"),
        asked,
        declared("07:00", "08:00", "09:00", label="drive", share=0.5),
        usual,
    )
    assert [said_words(word) for word in words] == [
        "You said that you stand",
        "You said afterwards that you sat",
        "You answered that you were away",
        "You added the drive: half of it",
        "Part of your whole day, choir: all of it",
    ]


@pytest.mark.parametrize(
    ("share", "words"),
    [
        (1.0, "all of it"),
        (0.75, "most of it"),
        (0.5, "half of it"),
        (0.3, "30 % of it"),
    ],
)
def test_a_share_is_told_as_people_say_it(share: float, words: str) -> None:
    assert share_words(share) == words


@pytest.mark.parametrize(
    ("label", "words"),
    [("sofa", "the sofa"), ("", "sitting elsewhere"), ("Bo's car", "Bo's car")],
)
def test_names_of_the_users_own_stay_as_they_are(label: str, words: str) -> None:
    assert label_words(label) == words


def test_the_last_words_on_a_day_come_latest_first() -> None:
    words = [corrected("away", "09:00", "10:00", f"1{n}:00") for n in range(6)]
    said = last_words(words, at("04:00"), at("Tue 04:00"), CET)
    assert [word.word for word in said] == [at(f"1{5 - n}:00") for n in range(LAST)]
    assert said[0].words == "09:00 – 10:00: You said afterwards that you were away"
    assert (said[0].start, said[0].end) == (at("09:00"), at("10:00"))


def test_what_was_taken_back_or_is_about_another_day_is_not_told() -> None:
    word = corrected("away", "09:00", "10:00", "11:00")
    undone = f.Undone(at=at("11:05"), word=word.at)
    usual = f.RoutineSet(
        at=at("08:00"), label="sofa", days=("mon",), begins="20:00", ends="21:00"
    )
    day = at("04:00"), at("Tue 04:00")
    assert last_words([word, undone, usual], *day, CET) == ()
    later = tuple(edge + timedelta(days=2) for edge in day)
    assert last_words([word], later[0], later[1], CET) == ()


def test_what_was_said_in_one_breath_is_one_word() -> None:
    away = corrected("away", "09:00", "10:00", "11:00")
    sat = declared("09:00", "10:00", "11:00", label=ELSEWHERE)
    (said,) = last_words([away, sat], at("04:00"), at("Tue 04:00"), CET)
    assert said.words == "09:00 – 10:00: You added sitting elsewhere: all of it"
