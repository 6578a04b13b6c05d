"""The stations of the first run, in their order, and what each of them says."""

from __future__ import annotations

from gettext import gettext as _
from typing import Literal, get_args

from sitwatch.core.policy import N_
from sitwatch.presenters.about import disclaimer

Station = Literal[
    "why",
    "health",
    "body",
    "troubles",
    "kit",
    "sitting",
    "hours",
    "rise",
    "test",
    "done",
]
STATIONS: tuple[Station, ...] = get_args(Station)

_BEFORE = (
    N_("Before you start"),
    (N_("Mark what is true for you. If something is, ask first."),),
)
WORDS: dict[Station, tuple[str, tuple[str, ...]]] = {
    "why": (
        N_("Welcome to sitwatch"),
        (
            N_("It counts how long you sit, from when keyboard and mouse are used."),
            N_(
                "At a good moment it offers a break of about a minute, with one"
                " exercise for the glutes: the muscles that rest while you sit."
            ),
            N_(
                "The exercises begin with movements of daily life and grow with you,"
                " over weeks. A missed day does not matter."
            ),
            N_(
                "Two minutes now fit it to you. Each step can be skipped, and changed"
                " later."
            ),
        ),
    ),
    "health": _BEFORE,
    "body": _BEFORE,
    "troubles": (
        N_("Does any of these trouble you?"),
        (N_("Mark what is true now. Exercises that do not suit are left out."),),
    ),
    "kit": (
        N_("Where, and with what?"),
        (N_("Only what you have is offered. Nothing has to be bought."),),
    ),
    "sitting": (
        N_("How much do you sit?"),
        (
            N_(
                "Sitting does not end at this computer. Add what is true; leave out"
                " the rest."
            ),
        ),
    ),
    "hours": (
        N_("When may it ask?"),
        (
            N_("Breaks are offered in these hours. What you sit is always counted."),
            N_("A gap is a quiet time: 9-12, 13-17."),
        ),
    ),
    "rise": (
        N_("Your first chair rise"),
        (N_("Do two or three, slowly. Both feet stay on the floor."),),
    ),
    "test": (
        N_("Where do you stand today?"),
        (
            N_(
                "A measure of today, to be held against your own later ones. Leave it"
                " out if you like."
            ),
            N_("Stop when something hurts, or when you feel dizzy."),
        ),
    ),
    "done": (
        N_("That is all"),
        (
            N_("From now on sitwatch waits in the tray, and asks at a good moment."),
            N_("What you told stands under “About you”: change it when it changes."),
            N_("In the first days muscles may feel stiff or sore. That passes."),
            N_("If something feels wrong, “About you” has a button for it."),
        ),
    ),
}
"""The title and the lines of each, untranslated."""


def small_print() -> tuple[str, ...]:
    """Return what has to be said before the first exercise, and what is kept."""
    privacy = _("Input is counted, never its content. It stays on this computer.")
    return (*disclaimer(), privacy)
