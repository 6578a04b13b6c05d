"""What a look back on the last weeks offers, in words; letting it be is one of them.

Nothing here counts what was missed: an advice is about the prompts, not about the user.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, tzinfo
from gettext import gettext as _

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.breaks.review import Choice, Heard, Review, Took
from sitwatch.core.policy import N_, settings
from sitwatch.core.sitting.verdicts import Offer
from sitwatch.core.timeline.days import DAY
from sitwatch.presenters.hour_ranges import hours_words

_BODIES: dict[f.Advice, str] = {
    "sooner": N_("Most breaks of the last two weeks suited you. Would you like more?"),
    "rarer": N_("Few breaks of the last two weeks suited you. What would suit better?"),
    "lighter": N_("Few breaks of the last two weeks suited you. Ask more quietly?"),
    "hours": N_("At some hours breaks hardly ever suit you. Leave those hours out?"),
    "fading": N_("Breaks suit you less than they did. Keep, lighten or move them?"),
}
_CHOICES: dict[f.Advice, str] = {
    "sooner": N_("Every 30 minutes"),
    "rarer": N_("Every 60 minutes"),
    "lighter": N_("A small card only"),
    "hours": N_("Leave those hours out"),
}
_WEEKDAYS = {row.name: row.title for row in settings() if row.name.startswith("hours.")}


class AdviceChoice(msgspec.Struct, frozen=True):
    """One thing to try: words for a button, and what `advice` and settings come of it.

    `changes` are empty where all stays as it is.
    """

    words: str
    name: str
    changes: dict[str, object]


class AdviceView(msgspec.Struct, frozen=True):
    """An advice in words, with its buttons; the last one lets it be.

    `note` says what a choice would come to, where its button cannot.
    """

    advice: f.Advice
    title: str
    body: str
    note: str
    choices: tuple[AdviceChoice, ...]


def took_of(offers: Iterable[Offer], zone: tzinfo | None) -> Iterator[Took]:
    """Yield what became of offers, by the day and hour of the wall; those over."""
    for offer in offers:
        if offer.outcome != "asking":
            local = offer.at.astimezone(zone)
            yield Took(local.date(), local.hour, offer.outcome)


def heard_of(facts: Iterable[f.Recorded]) -> Iterator[Heard]:
    """Yield the advices that were answered."""
    for fact in facts:
        if isinstance(fact, f.AdviceAnswered):
            yield Heard(fact.advice, fact.at.date())


def first_day(today: date) -> date:
    """Return the day from which offers are looked at."""
    return today - 28 * DAY


def advice_view(review: Review) -> AdviceView:
    """Return an advice in words."""
    return AdviceView(
        advice=review.advice,
        title=_("How do your breaks suit you?"),
        body=_(_BODIES[review.advice]),
        note="".join(map(_note, review.choices)),
        choices=(*map(_choice, review.choices), _left_alone()),
    )


def answered_words(choice: AdviceChoice) -> str:
    """Return what comes of an answer; empty where all stays as it is."""
    if not choice.changes:
        return ""
    words = _("Done: {choice}. The settings can change it at any time.")
    return words.format(choice=choice.words)


def _note(choice: Choice) -> str:
    """Say which hours would be left; nothing of any other choice."""
    lines = [
        (_WEEKDAYS[name], hours_words(tuple(ranges)))
        for name, ranges in choice.changes.items()
        if name in _WEEKDAYS and isinstance(ranges, tuple | list)
    ]
    spoken = [(day, hours) for day, hours in lines if hours]
    if not spoken:
        return ""
    words = _("With those hours left out, breaks are offered at {hours}.")
    if len(lines) == len(_WEEKDAYS) and len({hours for _day, hours in lines}) == 1:
        return words.format(hours=spoken[0][1])
    each = "; ".join(f"{_(day)} {hours}" for day, hours in spoken)
    return words.format(hours=each)


def _choice(choice: Choice) -> AdviceChoice:
    return AdviceChoice(_(_CHOICES[choice.name]), choice.name, choice.changes)


def _left_alone() -> AdviceChoice:
    return AdviceChoice(_("Leave it as it is"), "", {})
