"""The messages of the desktop: an offered break, and a trouble."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.orders import ShowPrompt, ShowQuestion
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.durations import duration
from sitwatch.presenters.prompt import offer_of
from sitwatch.presenters.question import answer_choices, question_words, stop_choice

TROUBLE = "trouble"
"""The key of the one message about what is amiss."""


class Message(msgspec.Struct, frozen=True):
    """What a message says; `buttons` are (answer, words) pairs."""

    title: str
    body: str
    buttons: tuple[tuple[str, str], ...] = ()


def offer_message(order: ShowPrompt, exercise: Exercise | None) -> Message:
    """Return the offer of a break as a message; its answers: start, later, skip."""
    offer = offer_of(order, exercise)
    later = [
        ("later", _("In {length}").format(length=duration(length)))
        for length in offer.snoozes[:1]
    ]
    return Message(
        title=offer.title,
        body="\n".join((offer.sat, *offer.cues)),
        buttons=(("start", offer.start), *later, ("skip", _("Not now"))),
    )


def question_message(order: ShowQuestion) -> Message:
    """Return the question about a pause as a message, its answers as buttons."""
    choices = (*answer_choices(), stop_choice())
    return Message(
        title=_("What was this?"),
        body=question_words(order),
        buttons=tuple((choice.answer, choice.words) for choice in choices),
    )


def trouble_message(trouble: str) -> Message:
    """Return a trouble as a message."""
    return Message(title=_("sitwatch needs you"), body=trouble)
