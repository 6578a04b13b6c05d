"""The page for when something feels wrong: what it shows, and what an answer makes.

First the signs that ask for help at once, then those that ask for a look within days. A
yes holds the exercises back until the user says that somebody has looked.
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import gettext as _
from typing import Literal

import msgspec

from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.red_flags import EMERGENCIES, SOON
from sitwatch.presenters.health import (
    Ask,
    Clinician,
    clinician_of,
    emergencies,
    soon,
)
from sitwatch.presenters.profile import Confirmation

Scene = Literal["now", "soon", "clear", "held"]
"""What is asked now, what is asked next, that nothing was found, or the card."""


class CareView(msgspec.Struct, frozen=True):
    """A scene: words above, what can be marked, and the buttons' words.

    `card` is set where exercises are held back.
    """

    scene: Scene
    title: str
    lines: tuple[str, ...]
    asks: tuple[Ask, ...] = ()
    onward: str = ""
    back: str = ""
    card: Clinician | None = None


def scene_first(flags: Flags) -> Scene:
    """Return where the page begins: with the card, where something was told."""
    return "held" if flags.red_flags or flags.readiness else "now"


def scene_after(scene: Scene, marked: Iterable[str]) -> Scene:
    """Return what follows when the user goes on with these marked."""
    if tuple(marked):
        return "held"
    return "soon" if scene == "now" else "clear"


def care_view(
    scene: Scene, flags: Flags, number: str, *, has_marks: bool = False
) -> CareView:
    """Return a scene; `number` is that of the local emergency service."""
    card = clinician_of(flags, number)
    if scene == "held" and card is not None:
        return CareView(
            "held", card.title, card.lines, back=_("Something else"), card=card
        )
    onward = _("This is so") if has_marks else _("None of these")
    match scene:
        case "soon":
            line = _("And these? They may also be true of the last weeks.")
            return CareView("soon", _title(), (line,), soon(), onward, _("Back"))
        case "clear":
            return CareView("clear", _("Nothing of that kind"), _clear(), (), _("Done"))
        case _:
            line = _("Mark what is true now, or has been true lately.")
            return CareView("now", _title(), (line,), emergencies(), onward)


def care_changes(marked: Iterable[str], flags: Flags) -> dict[str, object]:
    """Return the change of the profile that an answer makes; told before stays told."""
    told = {*marked, *flags.red_flags}
    known = [one for one in (*EMERGENCIES, *SOON) if one in told]
    return {"red_flags": known + sorted(told - set(known))}


def checked() -> dict[str, object]:
    """Return the change of the profile after which exercises are offered again."""
    return {"checked": True}


def checking(card: Clinician) -> Confirmation:
    """Return what is asked once before exercises are offered again."""
    return Confirmation(
        title=card.confirm,
        lines=(_("It begins gently again. What they told you counts most."),),
        yes=_("Yes, that is so"),
        no=_("Not yet"),
    )


def _title() -> str:
    return _("Something feels wrong?")


def _clear() -> tuple[str, ...]:
    return (
        _(
            "Leave out what hurts for two days. Walking and standing are fine as far as"
            " they feel fine."
        ),
        _("Stiff or sore muscles on both sides, one to three days after, are usual."),
        _("If you are in doubt, ask a clinician. You know yourself best."),
    )
