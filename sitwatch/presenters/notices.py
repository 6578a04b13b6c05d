"""The messages of the desktop: an offered break, and a trouble."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.presenters.durations import duration
from sitwatch.presenters.prompt import offer_of

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


def trouble_message(trouble: str) -> Message:
    """Return a trouble as a message."""
    return Message(title=_("sitwatch needs you"), body=trouble)
