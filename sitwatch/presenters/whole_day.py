"""The page of the whole day: sitting away from the computer, by domain, said once.

For each domain: when it usually is, and which share of that time one sits. A share can
be told, hours cannot (Workforce Sitting Questionnaire); the domains are those of the
Sitting Questionnaire (SIT-Q).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from gettext import gettext as _

import msgspec

from sitwatch.core.facts import ProfileChanged, Recorded, RoutineSet, Weekday
from sitwatch.core.policy import N_, clock_offset
from sitwatch.core.sitting.lessons import DESK_SHARE, share_of
from sitwatch.core.timeline.days import DAY
from sitwatch.presenters.durations import duration
from sitwatch.presenters.spoken import DAY_GROUPS, words_held
from sitwatch.presenters.words import label_words, share_words

SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
"""What may be said of a time; 0 ends it."""

WEEK = DAY_GROUPS["daily"]
WORKDAYS = DAY_GROUPS["weekdays"]
DAYS_NAMED: dict[Weekday, str] = {
    "mon": N_("Mon"),
    "tue": N_("Tue"),
    "wed": N_("Wed"),
    "thu": N_("Thu"),
    "fri": N_("Fri"),
    "sat": N_("Sat"),
    "sun": N_("Sun"),
}
INTRO = N_(
    "Sitting does not end at this computer. Say once when you usually drive, eat, meet"
    " or rest, and how much of that time you sit: it is added where you were not seen"
    " here, shown apart, and can be changed or ended at any time."
)


class Routine(msgspec.Struct, frozen=True):
    """What returns: on which days, from when to when, and the share of it sat."""

    label: str
    days: tuple[Weekday, ...]
    begins: str
    ends: str
    share: float

    @property
    def a_week(self) -> timedelta:
        """How much sitting it comes to in a week."""
        length = clock_offset(self.ends) - clock_offset(self.begins)
        length += DAY if length <= timedelta() else timedelta()
        return length * self.share * len(self.days)


class Domain(msgspec.Struct, frozen=True):
    """A domain as its card shows it.

    `shown` is what holds, or what would be proposed; `is_set` tells which. `summary`
    says what holds, in words, and is empty where nothing does.
    """

    title: str
    question: str
    shown: Routine
    is_set: bool
    summary: str


class Desk(msgspec.Struct, frozen=True):
    """The share of time at the desk that the user says they sit; None: not said."""

    title: str
    question: str
    share: float | None


class WholeDay(msgspec.Struct, frozen=True):
    """The page: its introduction, the desk, the other domains, what they come to."""

    intro: str
    desk: Desk
    domains: tuple[Domain, ...]
    total: str


_PROPOSED: tuple[tuple[Routine, str], ...] = (
    (
        Routine("drive", WORKDAYS, "08:10", "08:45", 1.0),
        N_("Car, train or bus: how much of the way do you sit?"),
    ),
    (
        Routine("meals", WEEK, "12:30", "13:00", 1.0),
        N_("Lunch and other meals: how much of them do you sit?"),
    ),
    (
        Routine("meetings", WORKDAYS, "14:00", "15:00", 0.5),
        N_("Meetings without this computer: how much of that time do you sit?"),
    ),
    (
        Routine("sofa", WEEK, "20:30", "22:30", 0.75),
        N_("Television, reading, resting: how much of that time do you sit?"),
    ),
)


def whole_day_of(facts: Iterable[Recorded]) -> WholeDay:
    """Tell what the user has said of their whole day; `facts` are all that last."""
    said = tuple(facts)
    held = {
        word.label: word for word in words_held(said) if isinstance(word, RoutineSet)
    }
    known = {label: _routine(word) for label, word in held.items() if word.share > 0}
    proposed = {routine.label: question for routine, question in _PROPOSED}
    own = [routine for label, routine in known.items() if label not in proposed]
    return WholeDay(
        intro=_(INTRO),
        desk=_desk(said),
        domains=(
            *(_domain(each, _(words), known) for each, words in _PROPOSED),
            *(_domain(each, "", known) for each in own),
        ),
        total=_total(known.values()),
    )


def _routine(word: RoutineSet) -> Routine:
    return Routine(word.label, word.days, word.begins, word.ends, word.share)


def _domain(proposed: Routine, question: str, known: dict[str, Routine]) -> Domain:
    held = known.get(proposed.label)
    title = label_words(proposed.label)
    return Domain(
        title=f"{title[:1].upper()}{title[1:]}",
        question=question or _("How much of that time do you sit?"),
        shown=held or proposed,
        is_set=held is not None,
        summary="" if held is None else summary_of(held),
    )


def summary_of(routine: Routine) -> str:
    """Return `Mon – Fri, 08:10 – 08:45, all of it: 2 h 55 a week`."""
    return _("{days}, {begins} – {ends}, {share}: {length} a week").format(
        days=days_words(routine.days),
        begins=routine.begins,
        ends=routine.ends,
        share=share_words(routine.share),
        length=duration(routine.a_week),
    )


def days_words(days: tuple[Weekday, ...]) -> str:
    """Return `Every day`, `Mon – Fri`, or the days one by one."""
    places = [n for n, day in enumerate(WEEK) if day in days]
    if len(places) == len(WEEK):
        return _("Every day")
    names = [_(DAYS_NAMED[WEEK[place]]) for place in places]
    is_run = len(places) > 2 and places[-1] - places[0] == len(places) - 1  # noqa: PLR2004 - two days are listed
    if is_run:
        return _("{first} – {last}").format(first=names[0], last=names[-1])
    return ", ".join(names) or _("No day")


def refusal_of(routine: Routine) -> str:
    """Say why a routine cannot be set; empty: it can."""
    if not routine.days:
        return _("Choose at least one day.")
    if routine.begins == routine.ends:
        return _("It ends when it begins.")
    return ""


def _desk(facts: Iterable[Recorded]) -> Desk:
    share: float | None = None
    for fact in facts:
        if isinstance(fact, ProfileChanged):
            said = fact.changes.get(DESK_SHARE, share)
            share = share if said is not None and share_of(said) is None else said
    return Desk(
        title=_("The desk"),
        question=_(
            "Of your time at the desk, how much do you sit? The rest you stand, or walk"
            " on the spot."
        ),
        share=share,
    )


def _total(routines: Iterable[Routine]) -> str:
    """Say what all of them come to, on an average day."""
    week = sum((routine.a_week for routine in routines), timedelta())
    if not week:
        return ""
    words = _("About {length} a day, beside what is seen at this computer.")
    return words.format(length=duration(week / len(WEEK)))
