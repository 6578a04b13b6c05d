"""A world lived through by every method: the same days for all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from operator import attrgetter
from random import Random
from typing import TypeAlias

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import Policy, changed
from tests.accuracy.asking import answers
from tests.accuracy.guesses import RULES, Guess, by_program, by_rule
from tests.accuracy.lives import Life, draw_life
from tests.accuracy.people import World
from tests.accuracy.returning import Conversation
from tests.accuracy.saying import spoken
from tests.accuracy.scores import DayScore, Named, score_of
from tests.accuracy.telling import told_of

SILENT, ASKED = "ours", "ours, asked"
"""This program without any answers, and with labels and questions."""


class Trial(msgspec.Struct, frozen=True):
    """What is tried: a world, how many live in it for how long, and the seed."""

    world: World
    people: int
    days: int
    questions: int = 3
    is_own_choice: bool = False
    rest_s: int = 120
    seed: int = 1

    @property
    def policy(self) -> Policy:
        """The settings under which it is lived."""
        changes = {
            "estimate.questions_per_day": self.questions,
            "breaks.rest_s": self.rest_s,
        }
        return changed(Policy(), changes)


Outcome: TypeAlias = dict[str, list[tuple[DayScore, Guess]]]
"""By method: days of people, in the same order for all."""


FEW = 100
"""So few days are lived through sooner than other processors have been called."""


def lived(trial: Trial) -> Outcome:
    """Return what the methods make of everybody's days, on all processors."""
    seeds = [1000 * trial.seed + number for number in range(trial.people)]
    live = partial(lived_through, trial)
    if trial.people * trial.days < FEW:
        return _together(map(live, seeds))
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as pool:
        return _together(pool.map(live, seeds))


def _together(outcomes: Iterable[Outcome]) -> Outcome:
    every: Outcome = {}
    for outcome in outcomes:
        for method, days in outcome.items():
            every.setdefault(method, []).extend(days)
    return every


def lived_through(trial: Trial, seed: int) -> Outcome:
    """Return what the methods make of one person's days."""
    life, rest_s = draw_life(trial.world, trial.days, seed), trial.rest_s
    guesses: dict[str, Sequence[Guess]] = {
        rule: [by_rule(day, rule, rest_s) for day in life.days] for rule in RULES
    }
    guesses[SILENT] = by_program(life.days, silent_facts(life), trial.policy)
    if trial.questions:
        facts = asked_facts(life, trial)
        guesses[ASKED] = by_program(life.days, facts, trial.policy)
    return {method: [*_scored(life, told, rest_s)] for method, told in guesses.items()}


def _scored(
    life: Life, told: Sequence[Guess], rest_s: float
) -> Iterator[tuple[DayScore, Guess]]:
    for day, guess in zip(life.days, told, strict=True):
        named = Named(life.seed, day.number, rest_s)
        yield score_of(named, day.true, guess), guess


def silent_facts(life: Life) -> list[f.Recorded]:
    """Return the journal of a life that is never asked anything."""
    lots = Random(life.seed + 1)
    return [
        fact
        for day in life.days
        for fact in told_of(*spoken(day, lots, is_asked=False))
    ]


def asked_facts(life: Life, trial: Trial) -> list[f.Recorded]:
    """Return the journal of a life with labels and answers.

    What is asked was drawn by lot, or chosen by the program itself.
    """
    lots = Random(life.seed + 1)
    talk = Conversation(trial.policy, lots)
    facts: list[f.Recorded] = []
    for day in life.days:
        clicked, said = spoken(day, lots, is_asked=True)
        if trial.is_own_choice:
            told = told_of(clicked, said)
            told += talk.answers(day, told)
        else:
            told = told_of(
                clicked, [*said, *answers(clicked, said, trial.questions, lots)]
            )
        facts += sorted(told, key=attrgetter("at"))
    return facts


def of_days(every: Outcome, split: str, since: int) -> Outcome:
    """Return what befell from day `since` (1 is the first) on even, odd or all days."""
    wanted = {"even": (0,), "odd": (1,), "all": (0, 1)}[split]
    return {
        method: [
            (score, guess)
            for score, guess in days
            if score.number + 1 >= since and (score.number + 1) % 2 in wanted
        ]
        for method, days in every.items()
    }
