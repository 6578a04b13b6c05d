"""The question on return: its words, its answers, and the facts that they make."""

from __future__ import annotations

from gettext import gettext as _
from typing import Literal

import msgspec

from sitwatch.core.facts import Corrected, Declared, Fact, Posture, QuestionsStopped
from sitwatch.core.orders import ShowQuestion
from sitwatch.core.timeline.ticks import Reading
from sitwatch.presenters.durations import duration

Answer = Literal["sitting", "standing", "away", "elsewhere", "stop"]

ELSEWHERE = "elsewhere"
"""The label of sitting that the user tells of in answer to a question."""


class AnswerChoice(msgspec.Struct, frozen=True):
    """One answer to what a pause was."""

    answer: Answer
    words: str


def question_words(order: ShowQuestion) -> str:
    """Return `10:02 – 10:31, 29 min without input`."""
    words = _("{start} – {end}, {length} without input")
    return words.format(
        start=f"{order.start:%H:%M}",
        end=f"{order.end:%H:%M}",
        length=duration(order.end - order.start),
    )


def spoken_question(order: ShowQuestion) -> str:
    """Return the question in full, for whoever hears it."""
    return _("What was this? {pause}").format(pause=question_words(order))


def answer_choices() -> tuple[AnswerChoice, ...]:
    """Return the four answers, in the order of their keys from 1 on."""
    return (
        AnswerChoice("sitting", _("Sat here")),
        AnswerChoice("standing", _("Stood")),
        AnswerChoice("away", _("Was away")),
        AnswerChoice("elsewhere", _("Sat elsewhere")),
    )


def stop_choice() -> AnswerChoice:
    """Return what ends the questions of the day."""
    return AnswerChoice("stop", _("Don't ask again today"))


def facts_of(order: ShowQuestion, answer: Answer, now: Reading) -> tuple[Fact, ...]:
    """Return what an answer comes to, seen now.

    Whoever sat elsewhere was away from here, and declares the sitting; both words carry
    the same moment, so that they are taken back together.
    """
    if answer == "stop":
        return (QuestionsStopped(**now.stamp),)
    start, end = order.start, order.end
    if answer == "elsewhere":
        elsewhere = Declared(**now.stamp, start=start, end=end, label=ELSEWHERE)
        return _corrected(order, "away", now), elsewhere
    return (_corrected(order, answer, now),)


def _corrected(order: ShowQuestion, posture: Posture, now: Reading) -> Corrected:
    return Corrected(
        **now.stamp, start=order.start, end=order.end, posture=posture, asked=True
    )
