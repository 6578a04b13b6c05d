"""The messages of the desktop: an offered break, and a trouble."""

from __future__ import annotations

from gettext import gettext as _

from sitwatch.core.orders import ShowPrompt
from sitwatch.core.programme.catalogue import Exercise
from sitwatch.ports import Notice
from sitwatch.presenters.durations import duration
from sitwatch.presenters.prompt import offer_of

TROUBLE = "trouble"
"""The key of the one message about what is amiss."""


def offer_notice(order: ShowPrompt, exercise: Exercise | None) -> Notice:
    """Return the offer of a break as a message; its answers: start, later, skip."""
    offer = offer_of(order, exercise)
    later = [
        ("later", _("In {length}").format(length=duration(length)))
        for length in offer.snoozes[:1]
    ]
    return Notice(
        key=order.prompt,
        title=offer.title,
        body="\n".join((offer.sat, *offer.cues)),
        buttons=(("start", offer.start), *later, ("skip", _("Not now"))),
    )


def trouble_notice(trouble: str) -> Notice:
    """Return a trouble as a message."""
    return Notice(key=TROUBLE, title=_("sitwatch needs you"), body=trouble)
