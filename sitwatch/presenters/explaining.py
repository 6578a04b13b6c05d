"""Why an exercise, and what to look at: for whoever asks, behind the offer."""

from __future__ import annotations

from gettext import gettext as _

import msgspec

from sitwatch.core.programme.catalogue import Catalogue, Exercise
from sitwatch.presenters.contrast import Ways, ways_of
from sitwatch.presenters.evidence import plain_reason

MOST_MISTAKES = 3


class Explanation(msgspec.Struct, frozen=True):
    """What is told of an exercise: pairs of a heading and its lines.

    `ways` are the right and the wrong way beside each other, None where none is drawn.
    """

    title: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]
    ways: Ways | None = None


def why_words() -> str:
    """Return what asks for the explanation."""
    return _("Why this?")


def explanation_of(catalogue: Catalogue, exercise: Exercise) -> Explanation:
    """Return why an exercise is offered, how it should feel, and what often goes wrong.

    The sources stand on the page on evidence.
    """
    mistakes = tuple(
        _("{fault}: {fix}").format(fault=_(each.fault), fix=_lowered(_(each.fix)))
        for each in exercise.faults[:MOST_MISTAKES]
    )
    parts = [
        (_("Why"), (_(exercise.summary), _reason(catalogue, exercise))),
        (_("You should feel"), (_(exercise.feel),)),
    ]
    ways = ways_of(catalogue, exercise)
    if mistakes and ways is None:
        parts.append((_("What often goes wrong"), mistakes))
    if exercise.safety.note:
        parts.append((_("Good to know"), (_(exercise.safety.note),)))
    return Explanation(_(exercise.name), tuple(parts), ways)


def _reason(catalogue: Catalogue, exercise: Exercise) -> str:
    return plain_reason(_(exercise.evidence), catalogue.sources)


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
