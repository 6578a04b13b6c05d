"""A minute at two desks: at one somebody types, at the other one somebody exercises.

It is lived once, because it takes so long; each test looks at one side of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import msgspec
import pytest

from tests.desktop.card import BUTTONS, CONTROLS, EFFORTS, Card
from tests.desktop.desk import Desk, running_desk
from tests.desktop.hands import Hands
from tests.desktop.notepad import open_notepad
from tests.desktop.program import (
    Sitwatch,
    minutes_of_typing,
    now,
    running_sitwatch,
)
from tests.desktop.waiting import steadily, until

pytestmark = pytest.mark.desktop

MINUTE_S = 64.0
TYPISTS_SIT = 0.94
"""The share of their typing that people sit, as long as nothing else is known."""

NEAR_S = 5.0
LINE = "the quick brown fox jumps over the lazy dog "
SHORTEST, ITS_NAME, ITS_REPS = "half-squat", "Half squat", 12
BEFORE = ("seated-squeeze", "hip-hinge", "wall-sit", "squat", "chair-rise", "hip-hinge")
"""After these it is a squat's turn, and all the others came lately."""


class Typed(msgspec.Struct, frozen=True):
    """What somebody typed within a minute, and what became of it."""

    began: datetime
    ended: datetime
    keys: str
    arrived: str
    focused: frozenset[str]
    card: str
    facts: list[dict[str, Any]]
    today: dict[str, Any]
    replayed: dict[str, Any]

    @property
    def length_s(self) -> float:
        return (self.ended - self.began).total_seconds()


class Minute(msgspec.Struct, frozen=True):
    """What happened at both desks; the exercise's facts, and its card in the end."""

    typed: Typed
    exercised: list[dict[str, Any]]
    is_card_gone: bool


@contextmanager
def desk_with_sitwatch() -> Iterator[tuple[Desk, Sitwatch]]:
    with (
        running_desk() as desk,
        running_sitwatch(desk, desk.folder / "sitwatch") as sitwatch,
    ):
        sitwatch.set(breaks="after_min = 1\nwindow_min = 0")
        yield desk, sitwatch


def typed(desk: Desk, sitwatch: Sitwatch) -> Typed:
    """Type for a minute, up to when a break is due and a little longer."""
    hands, lines, focused = Hands(desk), [], set()

    def work() -> None:
        hands.type(LINE)
        hands.move()
        lines.append(LINE)
        focused.add(hands.focus())

    with open_notepad(desk) as file:
        sitwatch.start()
        began = now()
        steadily(work, MINUTE_S)
        return Typed(
            began=began,
            ended=now(),
            today=sitwatch.today(),
            keys="".join(lines),
            arrived=file.read_text(),
            focused=frozenset(focused),
            card=Card(desk, sitwatch).words(),
            facts=sitwatch.facts(),
            replayed=sitwatch.replayed(),
        )


def begin_exercise(sitwatch: Sitwatch, card: Card) -> None:
    """Begin the shortest one, whose turn it is after some others."""
    sitwatch.remember(*minutes_of_typing(1, BEFORE))
    sitwatch.start()
    sitwatch.ask("break")
    card.click(BUTTONS, 0)
    until(lambda: card.words().startswith(ITS_NAME))


def end_exercise(sitwatch: Sitwatch, card: Card) -> None:
    """Say that it was right, and clean."""
    until(lambda: "How was that?" in card.words())
    card.click(EFFORTS, 1)
    card.click(CONTROLS, 0)
    sitwatch.fact("answered")


@pytest.fixture(scope="module")
def minute() -> Iterator[Minute]:
    with desk_with_sitwatch() as here, desk_with_sitwatch() as there:
        card = Card(*there)
        begin_exercise(there[1], card)
        work = typed(*here)
        end_exercise(there[1], card)
        yield Minute(work, there[1].facts(), not card.is_up())


def test_the_day_agrees_with_the_time_typed(minute: Minute) -> None:
    length_s, today = minute.typed.length_s, minute.typed.today
    seated_s = length_s * TYPISTS_SIT
    assert today["seated_s"] == pytest.approx(seated_s, abs=NEAR_S)
    assert today["seated_low_s"] < seated_s < today["seated_high_s"]
    assert today["longest_bout_s"] == pytest.approx(length_s, abs=NEAR_S)


def test_the_trace_replays_to_the_time_typed(minute: Minute) -> None:
    spans = minute.typed.replayed["spans"]
    lengths = [
        datetime.fromisoformat(span["end"]) - datetime.fromisoformat(span["start"])
        for span in spans
        if span["because"] == "input"
    ]
    seated_s = sum(length.total_seconds() for length in lengths)
    assert seated_s == pytest.approx(minute.typed.length_s, abs=NEAR_S)


def test_the_break_is_offered_when_it_is_due(minute: Minute) -> None:
    facts = minute.typed.facts
    told = (fact for fact in facts if fact["fact"] in {"started", "prompted"})
    started, prompted = told
    began, offered = (
        datetime.fromisoformat(fact["at"]) for fact in (started, prompted)
    )
    assert (offered - began).total_seconds() == pytest.approx(60, abs=NEAR_S)
    assert prompted["why"] == "seated 1 min"
    assert minute.typed.card.startswith("You have been sitting for 1 min")


def test_every_key_goes_where_it_was_going(minute: Minute) -> None:
    assert minute.typed.arrived == minute.typed.keys
    assert len(minute.typed.focused) == 1


def test_an_exercise_is_led_through_and_judged(minute: Minute) -> None:
    last = {fact["fact"]: fact for fact in minute.exercised}
    assert last["prompted"]["exercise"] == SHORTEST
    told = {key: last["answered"][key] for key in ("reply", "reps_work", "effort")}
    assert told == {"reply": "done", "reps_work": ITS_REPS, "effort": "right"}
    prompts = {last[kind]["prompt"] for kind in ("prompted", "began", "answered")}
    assert len(prompts) == 1
    assert minute.is_card_gone
