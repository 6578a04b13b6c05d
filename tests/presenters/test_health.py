from __future__ import annotations

import pytest

from sitwatch.core.orders import Urgency
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.red_flags import EMERGENCIES, READINESS, SOON
from sitwatch.presenters.health import (
    HALF,
    Ask,
    asks_of,
    clinician_of,
    clinician_words,
    emergencies,
    readiness,
    soon,
)

LONGEST = 80
"""A question is read at a glance."""


def names(asks: tuple[Ask, ...]) -> tuple[str, ...]:
    return tuple(ask.name for ask in asks)


def test_every_question_of_the_programme_is_asked_in_words() -> None:
    assert names(emergencies()) == EMERGENCIES
    assert names(soon()) == SOON
    first, second = readiness()
    assert names(first + second) == READINESS
    assert len(first) == len(second) == HALF


def test_every_question_is_short() -> None:
    asked = (*emergencies(), *soon(), *readiness()[0], *readiness()[1])
    assert [ask.words for ask in asked if len(ask.words) > LONGEST] == []
    assert len({ask.words for ask in asked}) == len(asked)


def test_a_question_that_is_not_known_is_not_asked() -> None:
    assert names(asks_of(("chest_pain", "from_a_later_version"))) == ("chest_pain",)


def test_without_an_answer_there_is_no_card() -> None:
    assert clinician_of(Flags(), "112") is None


@pytest.mark.parametrize(
    ("flags", "title"),
    [
        (Flags(red_flags=("chest_pain", "fever_or_infection")), "Please get help now"),
        (Flags(red_flags=("night_pain",)), "Please have this looked at"),
        (Flags(red_flags=("from_a_later_version",)), "Please have this looked at"),
        (Flags(readiness=("dizziness",)), "Ask a clinician first"),
        (
            Flags(red_flags=("night_pain",), readiness=("dizziness",)),
            "Please have this looked at",
        ),
    ],
)
def test_the_card_is_that_of_the_most_urgent_answer(flags: Flags, title: str) -> None:
    card = clinician_of(flags, "112")
    assert card is not None
    assert card.title == title
    assert (card.unlock, bool(card.confirm)) == ("I was checked", True)


def test_the_card_tells_back_what_was_answered() -> None:
    card = clinician_of(Flags(red_flags=("night_pain", "collapse")), "112")
    assert card is not None
    assert card.told == (
        "Pain at night that no position makes better",
        "Fainting or collapse, during or after exercise",
    )


@pytest.mark.parametrize("urgency", ["emergency", "soon"])
def test_the_card_names_the_local_number_and_no_answer(urgency: Urgency) -> None:
    card = clinician_words(urgency, "911")
    assert "911" in card.lines[0]
    assert (card.told, card.unlock) == ((), "")
