"""The page about the user: everything that was asked in the first run, and the step."""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.history import History
from sitwatch.core.programme.red_flags import Lock, lock_of
from sitwatch.core.programme.steps import StepStatus, step_status
from sitwatch.presenters.feeling import (
    SoreView,
    TightView,
    looking_words,
    sore_view,
    tight_view,
)
from sitwatch.presenters.kit import Kit, kit_of
from sitwatch.presenters.knees import KneeView, knee_view
from sitwatch.presenters.profile import StepView, step_view


class YouView(msgspec.Struct, frozen=True):
    """All that the page shows.

    `held` says that exercises are held back, `look` that pain comes often; empty where
    it is not so. `status` is what going up is judged by. `may_opt_in`: the fourth step
    is near enough to speak of.
    """

    step: StepView
    status: StepStatus
    held: str
    look: str
    sore: SoreView
    tight: TightView
    troubles: tuple[str, ...]
    knees: KneeView
    kit: Kit
    opted_in: bool
    may_opt_in: bool


_OPT_IN_FROM = 3
"""From this step on the last one may be asked for."""


def you_view(history: History, catalogue: Catalogue, now: datetime) -> YouView:
    """Return the page at `now`, which carries the local offset."""
    status, flags = step_status(history, catalogue, now), history.flags
    return YouView(
        step=step_view(status, catalogue),
        status=status,
        held=held_words(flags),
        look=looking_words(history, now),
        sore=sore_view(history, now),
        tight=tight_view(history, now),
        troubles=flags.troubles,
        knees=knee_view(history, status, now),
        kit=kit_of(flags),
        opted_in=flags.opted_in,
        may_opt_in=status.step >= _OPT_IN_FROM or flags.opted_in,
    )


def held_words(flags: Flags) -> str:
    """Say that exercises are held back, and until when; empty: they are not."""
    words: dict[Lock, str] = {
        "locked": _("Exercises wait until a clinician has looked."),
        "gentle": _("Only squeezes and standing, until a clinician has been asked."),
        "open": "",
    }
    return words[lock_of(flags)]
