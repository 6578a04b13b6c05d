"""The words with which a break is left out: how, why, and the way out in haste.

A reason is an offer to the program, never asked for twice; "no reason" is as good.
"""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.facts import Reason

URGENT_KEYS = 3
"""How often Escape is pressed to get past a card to which one has committed oneself."""


class ReasonChoice(msgspec.Struct, frozen=True):
    """One reason why a break does not suit."""

    reason: Reason
    words: str


def reason_choices() -> tuple[ReasonChoice, ...]:
    """Return the reasons, in the order of their keys from 1 on."""
    return (
        ReasonChoice("call", _("On a call")),
        ReasonChoice("flow", _("In flow")),
        ReasonChoice("place", _("Wrong place")),
        ReasonChoice("sore", _("Sore")),
    )


def reason_title() -> str:
    """Return what is said when a break is left out."""
    return _("All right, not this time")


def reason_words() -> str:
    """Return what a reason is good for."""
    return _("If you like, say why: later breaks take it into account")


def no_reason_words() -> str:
    """Return the answer of whoever has no reason to give."""
    return _("No reason")


def hold_words() -> tuple[str, str]:
    """Return what the button says that is held down, and what it tells of itself."""
    return _("Hold to skip"), _("Hold for three seconds to leave this break out")


def urgent_words() -> str:
    """Return how to get past the card at once."""
    return _("Urgent? Click here and press Esc three times, or pause in the tray")


def nudge_words() -> str:
    """Return what the small card says of how a break begins."""
    return _("Get up when it suits you: the break begins by itself")
