"""The program's own questions: asked by the fold, answered by the simulated person.

    facts      input ....|       |input ..
    orders                        ShowQuestion
    answer                              corrected, asked

The day is played into `advance` as it would be lived, input a few seconds at a time, so
that an answer comes before whatever is seen after it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from heapq import heapify, heappop, heappush
from itertools import count
from random import Random
from typing import TypeAlias

from sitwatch.core import facts as f
from sitwatch.core.advance import State, advance
from sitwatch.core.orders import ShowQuestion
from sitwatch.core.policy import Policy
from sitwatch.runtime.turns import split
from tests.accuracy.asking import answered
from tests.accuracy.telling import LivedDay, labels

BIT = timedelta(seconds=4)
"""So much of input is played at a time: more than a bump, less than it takes to
answer."""


Queue: TypeAlias = list[tuple[datetime, int, f.Recorded]]


class Conversation:
    """One life as the program hears it, and what it asks on the way."""

    def __init__(self, policy: Policy, lots: Random) -> None:
        """Begin with nothing known."""
        self._state = State()
        self._policy = policy
        self._lots = lots

    def answers(self, day: LivedDay, facts: Iterable[f.Recorded]) -> list[f.Recorded]:
        """Play a day's facts; return the answers to what was asked."""
        given: list[f.Recorded] = []
        number = count()
        queue: Queue = [(fact.at, next(number), fact) for fact in facts]
        heapify(queue)
        while queue:
            _, _, fact = heappop(queue)
            if isinstance(fact, f.Input) and fact.length > BIT:
                fact, rest = split(fact, BIT)
                heappush(queue, (rest.at, next(number), rest))
            for question in self._heard(fact):
                answer = self._answer(day, question)
                heappush(queue, (answer.at, next(number), answer))
                given.append(answer)
        return given

    def _heard(self, fact: f.Recorded) -> list[ShowQuestion]:
        self._state, orders = advance(self._state, fact, self._policy)
        return [order for order in orders if isinstance(order, ShowQuestion)]

    def _answer(self, day: LivedDay, asked: ShowQuestion) -> f.Recorded:
        pause = (day.seconds(asked.start), day.seconds(asked.end))
        at, fact = answered(day, pause, self._lots)
        return fact(**labels(day, at))
