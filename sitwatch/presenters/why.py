"""Why a stretch of time counts as it does: the rule in a sentence, and what was seen.

10:18 – 10:25: seated, 7 min
No input for 7 min, screen not locked: 54 % sitting here, learnt from 12 of your
answers.
    10:18:02  last input
    10:25:10  input again
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, tzinfo
from gettext import gettext as _
from gettext import ngettext

import msgspec

from sitwatch.core import facts as f
from sitwatch.core.policy import N_
from sitwatch.core.sitting.verdicts import Because, State, Stretch
from sitwatch.core.sitting.why import Reason
from sitwatch.presenters.dates import clock
from sitwatch.presenters.durations import brief, duration, whole_seconds
from sitwatch.presenters.signs import Sign, signs_of, word_on
from sitwatch.presenters.words import said_words

STATES: dict[State, str] = {
    "seated": N_("seated"),
    "standing": N_("standing"),
    "away": N_("away"),
    "unknown": N_("unknown"),
}
"""What a stretch was, to be translated."""

_RULES: dict[Because, str] = {
    "input": N_("Keyboard or mouse was in use"),
    "short_gap": N_("Keyboard or mouse was in use, with short pauses"),
    "long_gap": N_("A long pause without input"),
    "media": N_("A video or presentation was running"),
    "call": N_("Camera or microphone was in use"),
    "said": N_("You said so at the time"),
    "corrected": N_("You said so afterwards"),
    "declared": N_("You added it"),
    "locked": N_("The screen was locked by hand"),
    "slept": N_("The computer went to sleep"),
    "off": N_("sitwatch was not running"),
    "blind": N_("Input could not be seen"),
}
_UNKNOWN: tuple[Because, ...] = ("off", "blind")
_TOLD: tuple[Because, ...] = ("said", "corrected", "declared")


class Why(msgspec.Struct, frozen=True):
    """The reason for a stretch in words, and the facts that mattered, in order."""

    title: str
    sentence: str
    signs: tuple[Sign, ...] = ()


def why_of(reason: Reason, facts: Sequence[f.Recorded], zone: tzinfo | None) -> Why:
    """Tell why; `facts` are those around the stretch, `zone` is local time there."""
    stretch = reason.stretch
    return Why(
        title=title_of(stretch, zone),
        sentence=_("{sentence}.").format(sentence=_sentence(reason, facts)),
        signs=signs_of(stretch, facts, zone),
    )


class SignRow(msgspec.Struct, frozen=True):
    """A fact that mattered, for scripts."""

    at: datetime
    fact: str
    words: str


class WhyRow(msgspec.Struct, frozen=True):
    """The reason for a stretch, for `why --json`; half-open.

    `pause_s` is how long the pause is whose length judged it, `usual` the probability
    for somebody of whom nothing is known; both None where they were not drawn on.
    `answers` counts the answers that the figure was learnt from.
    """

    start: datetime
    end: datetime
    state: State
    p_seated: float
    because: Because
    pause_s: int | None
    usual: float | None
    answers: int
    words: str
    facts: tuple[SignRow, ...]


def why_row(reason: Reason, told: Why, zone: tzinfo | None) -> WhyRow:
    """Return the reason for a stretch as one JSON object."""
    stretch, pause = reason.stretch, reason.pause
    return WhyRow(
        start=stretch.start.astimezone(zone),
        end=stretch.end.astimezone(zone),
        state=stretch.state,
        p_seated=round(stretch.p_seated, 6),
        because=stretch.because,
        pause_s=None if pause is None else whole_seconds(pause),
        usual=reason.usual,
        answers=reason.heard.answers,
        words=told.sentence,
        facts=tuple(
            SignRow(sign.at.astimezone(zone), sign.fact, sign.words)
            for sign in told.signs
        ),
    )


def title_of(stretch: Stretch, zone: tzinfo | None) -> str:
    """Return `10:18 – 10:25: seated, 7 min`."""
    return _("{start} – {end}: {state}, {length}").format(
        start=clock(stretch.start, zone),
        end=clock(stretch.end, zone),
        state=_(STATES[stretch.state]),
        length=duration(stretch.length),
    )


def _sentence(reason: Reason, facts: Sequence[f.Recorded]) -> str:
    because = reason.stretch.because
    if because in _TOLD:
        word = word_on(reason.stretch, facts)
        return said_words(word) if word is not None else _unnamed(reason.stretch)
    if because in _UNKNOWN:
        words = _("{rule}: nothing is known of this time")
        return words.format(rule=_(_RULES[because]))
    words = _("{rule}: {share}{learnt}")
    return words.format(
        rule=_rule(reason), share=_share(reason), learnt=_learnt(reason)
    )


def _unnamed(stretch: Stretch) -> str:
    """Tell of a word that is not among the facts, or of a break, which is one too."""
    if stretch.because == "said" and stretch.state == "away":
        return _("You took the break that was on offer")
    return _(_RULES[stretch.because])


def _rule(reason: Reason) -> str:
    if reason.pause is None:
        return _(_RULES[reason.stretch.because])
    length = brief(reason.pause)
    if reason.stretch.because == "locked":
        return _("No input for {length}, and the screen locked itself").format(
            length=length
        )
    return _("No input for {length}, screen not locked").format(length=length)


def _share(reason: Reason) -> str:
    percent = round(reason.stretch.p_seated * 100)
    if not percent:
        return _("too long to have been sitting here")
    return _("{percent} % sitting here").format(percent=percent)


def _learnt(reason: Reason) -> str:
    """Say where the figure comes from, where there is one."""
    if not reason.usual or not reason.stretch.p_seated:
        return ""
    count = reason.heard.answers
    if not count:
        return _(", as for most people")
    words = ngettext(
        ", learnt from one of your answers",
        ", learnt from {count} of your answers",
        count,
    )
    return words.format(count=count)
