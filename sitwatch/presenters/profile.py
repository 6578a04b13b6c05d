"""The step of the programme on the page about the user, and what changes it.

A step can be chosen at any time. Going down asks nothing; going up before the programme
would is confirmed once, with what it means.
"""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.programme.catalogue import Catalogue
from sitwatch.core.programme.flags import Flags
from sitwatch.core.programme.red_flags import lock_of
from sitwatch.core.programme.steps import LAST, StepStatus
from sitwatch.presenters.about import disclaimer

PROGRAMME = "programme"
"""The choice that leaves the step to the programme."""

Changes = tuple[dict[str, object], ...]
"""Changes of the profile, each told on its own, in this order."""


class StepView(msgspec.Struct, frozen=True):
    """The step as the page shows it; `chosen` names one of `step_choices`."""

    title: str
    line: str
    chosen: str


class Confirmation(msgspec.Struct, frozen=True):
    """What is asked once before something is done; `yes` and `no` are buttons."""

    title: str
    lines: tuple[str, ...]
    yes: str
    no: str


def step_view(status: StepStatus, catalogue: Catalogue) -> StepView:
    """Return the step, in words, and what may be chosen in its place."""
    steps = catalogue.meta.steps
    if status.is_chosen:
        line = _("You stay here because you chose to. It goes on when you say so.")
    elif status.step == LAST:
        line = _("The last step. Weights and repetitions go on growing.")
    else:
        line = _("It goes on to the next step when this one is steady.")
    return StepView(
        title=_("Step {number}: {name}").format(
            number=status.step, name=_(steps[status.step - 1])
        ),
        line=line,
        chosen=str(status.step) if status.is_chosen else PROGRAMME,
    )


def step_choices() -> tuple[tuple[str, str], ...]:
    """Return what may be chosen: pairs of name and words."""
    numbers = ((str(n), _("Step {n}").format(n=n)) for n in range(1, LAST + 1))
    return (PROGRAMME, _("As the programme says")), *numbers


def step_changes(choice: str) -> Changes:
    """Return the changes of the profile that a choice of step makes.

    Who chooses the last one wants what belongs to it.
    """
    if choice == PROGRAMME:
        return ({"step": None},)
    wish = {"opted_in": True} if int(choice) == LAST else {}
    return ({"step": int(choice), **wish},)


def going_up(choice: str, status: StepStatus, flags: Flags) -> Confirmation | None:
    """Return what is asked before a choice of step; None: nothing has to be.

    The last step was asked for by choosing it: it needs no other opting in.
    """
    if choice == PROGRAMME or int(choice) <= status.step:
        return None
    lines = [
        _(
            "The programme would wait until the step before is steady. Muscles grow"
            " strong in weeks, tendons and joints take longer."
        ),
        _("Begin with less than you could do. You can go back down at any time."),
    ]
    if lock_of(flags) != "open":
        lines.append(_("What a clinician should look at first stays left out."))
    if int(choice) > 2:  # noqa: PLR2004 - weights begin with the third step
        lines.extend(disclaimer()[1:])
    return Confirmation(
        title=_("Go up to step {number} now?").format(number=choice),
        lines=tuple(lines),
        yes=_("Yes, go up"),
        no=_("Stay"),
    )


def starting_over() -> Confirmation:
    """Return what is asked before the programme begins anew."""
    return Confirmation(
        title=_("Start the programme over?"),
        lines=(
            _("It begins with step 1 again, with its first repetitions."),
            _("What you did stays in your record, and so do your answers here."),
        ),
        yes=_("Start over"),
        no=_("Leave it"),
    )


def fresh_start() -> Changes:
    """Return the changes of the profile that lead back to the first step.

    The choice is let go of at once, so that the programme leads on from there.
    """
    return {"step": 1}, {"step": None}
