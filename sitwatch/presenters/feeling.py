"""How the user feels: sore or tight today, pain of late, the morning after."""

from __future__ import annotations

from datetime import datetime
from gettext import gettext as _

import msgspec

from sitwatch.core.orders import ShowPrompt, Yesterday
from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.first_weeks import is_new
from sitwatch.core.programme.history import History
from sitwatch.core.programme.morning import morning_changes, morning_question
from sitwatch.core.programme.pain import wants_looking_at

SORE = "sore"
"""The profile's name for a day on which the user is sore."""


class SoreView(msgspec.Struct, frozen=True):
    """What being sore changes today, and the button that says so or takes it back."""

    is_sore: bool
    note: str
    words: str


TIGHT = "tight"
"""The profile's name for a day on which the user feels tight."""


class TightView(msgspec.Struct, frozen=True):
    """What feeling tight changes today, and the button for it, which takes it back."""

    is_tight: bool
    note: str
    words: str


class BodyQuestion(msgspec.Struct, frozen=True):
    """A question about the body, and its answers: words, and changes of the profile."""

    title: str
    question: str
    answers: tuple[tuple[str, dict[str, object]], ...]


def waiting_words() -> str:
    """Say that something told of the body comes before all that is on a page."""
    return _("Please have what you told looked at first; then there is more here.")


def sore_view(history: History, now: datetime) -> SoreView:
    """Return what was said of today; `now` carries the local offset."""
    if history.sore != history.day_of(now):
        return SoreView(is_sore=False, note="", words=_("Sore today"))
    note = _("Today: squeezes, half squats and bridges. Tomorrow goes on as before.")
    return SoreView(is_sore=True, note=note, words=_("Not sore any more"))


def sore_changes(*, is_sore: bool) -> dict[str, object]:
    """Return the change of the profile that says so."""
    return {SORE: is_sore}


def tight_view(history: History, now: datetime) -> TightView:
    """Return what was said of today; `now` carries the local offset."""
    if history.tight != history.day_of(now):
        return TightView(is_tight=False, note="", words=_("I feel tight"))
    note = _(
        "Today: the same kinds of exercises, a step easier. Studies suggest that"
        " strength work makes people as flexible as stretching does."
    )
    return TightView(is_tight=True, note=note, words=_("Not tight any more"))


def tight_changes(*, is_tight: bool) -> dict[str, object]:
    """Return the change of the profile that says so."""
    return {TIGHT: is_tight}


def looking_words(history: History, now: datetime) -> str:
    """Say that somebody should look at pain that comes often; empty: it does not."""
    if not wants_looking_at(history, now):
        return ""
    return _("Strong pain on three days within a week: please have it looked at.")


def early_words(history: History, now: datetime) -> str:
    """Return what to expect while exercising is new; empty later on."""
    if not is_new(history, now):
        return ""
    return _(
        "In the first two weeks muscles may feel sore for one to three days, on both"
        " sides; it passes. Sharp pain is something else: say so after the exercise."
    )


def morning_view(
    history: History, catalogue: Catalogue, now: datetime
) -> BodyQuestion | None:
    """Return what to ask this morning, None where there is nothing to ask."""
    one = morning_question(history, now)
    if one is None:
        return None
    return question_after(Yesterday(one.prompt, one.exercise), catalogue)


def question_of(order: ShowPrompt, catalogue: Catalogue) -> BodyQuestion | None:
    """Return what the card of an order asks of yesterday, None: nothing."""
    asked = order.yesterday
    return None if asked is None else question_after(asked, catalogue)


def question_after(yesterday: Yesterday, catalogue: Catalogue) -> BodyQuestion:
    """Return how it is asked after an exercise; the last answer leaves it out."""
    prompt, exercise = yesterday.prompt, catalogue.find(yesterday.exercise)
    name = yesterday.exercise if exercise is None else _(exercise.name)
    return BodyQuestion(
        title=_("After yesterday: {exercise}").format(exercise=name),
        question=_(
            "More pain than yesterday? Muscles that feel sore on both sides are usual."
        ),
        answers=(
            (_("No"), morning_changes(prompt, worse=False)),
            (_("Yes, more pain"), morning_changes(prompt, worse=True)),
            (_("Leave it out"), morning_changes(prompt, worse=None)),
        ),
    )


def heard_words(changes: dict[str, object]) -> str:
    """Return what is said to an answer about the morning, on the card that asked."""
    told = changes.get("morning")
    if isinstance(told, dict) and True in told.values():
        return _("Noted: what comes next is gentler. Stop if it hurts.")
    return _("Noted, thank you.")
