from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from sitwatch.core import facts as f
from sitwatch.presenters.whole_day import (
    WEEK,
    WORKDAYS,
    Domain,
    Routine,
    WholeDay,
    days_words,
    refusal_of,
    summary_of,
    whole_day_of,
)
from tests.daylight import MONDAY, at

DRIVE = Routine("drive", WORKDAYS, "08:10", "08:45", 1.0)


def drive(clock: str = "08:00", **changes: Any) -> f.RoutineSet:
    word = f.RoutineSet(
        at=at(clock), label="drive", days=WORKDAYS, begins="08:10", ends="08:45"
    )
    return msgspec.structs.replace(word, **changes)


def named(view: WholeDay, label: str) -> Domain:
    (found,) = [each for each in view.domains if each.shown.label == label]
    return found


def test_at_first_every_domain_is_asked_for_and_none_is_set() -> None:
    view = whole_day_of(())
    assert [domain.title for domain in view.domains] == [
        "The drive",
        "Meals",
        "Meetings away from the desk",
        "The sofa",
    ]
    assert not any(domain.is_set or domain.summary for domain in view.domains)
    assert all(domain.question.endswith("?") for domain in view.domains)
    assert (view.desk.share, view.total) == (None, "")
    assert view.intro.count(". ") == 1


def test_what_was_set_is_shown_in_words_and_added_up() -> None:
    view = whole_day_of((drive(),))
    domain = named(view, "drive")
    assert (domain.is_set, domain.shown) == (True, DRIVE)
    assert domain.summary == "Mon – Fri, 08:10 – 08:45, all of it: 2 h 55 a week"
    assert view.total == "About 25 min a day, beside what is seen at this computer."


def test_the_last_word_on_a_domain_holds_and_a_share_of_nothing_ends_it() -> None:
    shorter = drive("09:00", share=0.5)
    assert named(whole_day_of((drive(), shorter)), "drive").shown.share == 0.5
    ended = drive("10:00", share=0.0)
    view = whole_day_of((drive(), ended))
    assert (named(view, "drive").is_set, view.total) == (False, "")
    back = f.Undone(at=at("10:01"), word=ended.at)
    assert named(whole_day_of((drive(), ended, back)), "drive").is_set


def test_what_the_user_named_themself_comes_last() -> None:
    choir = drive(label="Bo's choir")
    view = whole_day_of((choir,))
    assert view.domains[-1].title == "Bo's choir"
    assert view.domains[-1].question == "How much of that time do you sit?"
    ended = drive("10:00", label="Bo's choir", share=0.0)
    assert len(whole_day_of((choir, ended)).domains) == 4


def test_the_share_of_the_desk_is_the_last_one_said() -> None:
    def said(**changes: Any) -> f.ProfileChanged:
        return f.ProfileChanged(at=MONDAY, changes=changes)

    facts = (said(desk_share=0.5), said(desk_share=0.75), said(places=["home"]))
    assert whole_day_of(facts).desk.share == 0.75
    assert whole_day_of((*facts, said(desk_share="much"))).desk.share == 0.75
    assert whole_day_of((*facts, said(desk_share=None))).desk.share is None
    assert whole_day_of((said(desk_share="much"),)).desk.share is None


@pytest.mark.parametrize(
    ("begins", "ends", "share", "days", "a_week"),
    [
        ("08:10", "08:45", 1.0, WORKDAYS, 175),
        ("20:30", "22:30", 0.75, WEEK, 630),
        ("23:00", "01:00", 1.0, ("sat",), 120),
        ("08:00", "09:00", 1.0, (), 0),
    ],
)
def test_a_week_of_it_is_its_length_by_its_share_by_its_days(
    begins: str, ends: str, share: float, days: tuple[f.Weekday, ...], a_week: int
) -> None:
    routine = Routine("any", days, begins, ends, share)
    assert routine.a_week == timedelta(minutes=a_week)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (WEEK, "Every day"),
        (WORKDAYS, "Mon – Fri"),
        (("sat", "sun"), "Sat, Sun"),
        (("mon", "wed", "fri"), "Mon, Wed, Fri"),
        (("tue",), "Tue"),
        ((), "No day"),
    ],
)
def test_days_are_told_as_people_say_them(
    days: tuple[f.Weekday, ...], words: str
) -> None:
    assert days_words(days) == words


def test_what_cannot_be_set_is_refused_in_words() -> None:
    assert refusal_of(DRIVE) == ""
    replace = msgspec.structs.replace
    assert refusal_of(replace(DRIVE, days=())) == "Choose at least one day."
    assert refusal_of(replace(DRIVE, ends="08:10")) == "It ends when it begins."


def test_a_share_of_ones_own_is_told_in_percent() -> None:
    routine = msgspec.structs.replace(DRIVE, share=0.8)
    assert summary_of(routine) == "Mon – Fri, 08:10 – 08:45, 80 % of it: 2 h 20 a week"
