"""The page of the whole day: said once, changed and ended at any time."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
import pytest

from sitwatch.core.facts import RoutineSet
from sitwatch.presenters.whole_day import WORKDAYS, Routine
from sitwatch.ui.routine_card import RoutineCard
from sitwatch.ui.whole_day_page import WholeDayPage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.page_room import put_up
from tests.ui.window_days import ROUTINES

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[WholeDayPage]:
    made = WholeDayPage(source, Attempts())
    with put_up(qapp, made, made.refresh):
        yield made


def shown(card: RoutineCard) -> list[bool]:
    """Tell whether the times, what keeps them and what ends them are to be seen."""
    return [each.isVisible() for each in (card.when, card.keep, card.end)]


def test_at_first_every_domain_asks_and_hides_what_is_not_needed(
    page: WholeDayPage,
) -> None:
    assert [*page.all.cards] == ["drive", "meals", "meetings", "sofa"]
    assert all(shown(card) == [False] * 3 for card in page.all.cards.values())
    assert page.all.intro.text().startswith("Sitting does not end at this computer.")
    assert not page.all.total.isVisible()
    assert page.all.desk.shares.share is None


def test_a_domain_is_added_with_two_clicks(
    page: WholeDayPage, source: ValueSource
) -> None:
    card = page.all.cards["drive"]
    card.shares.buttons[4].click()
    assert shown(card) == [True, True, False]
    card.keep.click()
    assert source.routines == [Routine("drive", WORKDAYS, "08:10", "08:45", 1.0)]
    assert card.summary.text().startswith("Mon – Fri, 08:10 – 08:45, all of it")
    assert shown(card) == [True, False, True]
    assert page.all.total.text().startswith("About 25 min a day")


def test_a_domain_is_changed_and_ended(page: WholeDayPage, source: ValueSource) -> None:
    source.told = ROUTINES
    page.refresh()
    card = page.all.cards["drive"]
    card.days["sat"].click()
    card.begins.setTime(QTime(8, 0))
    assert (card.keep.text(), shown(card)) == ("Change", [True] * 3)
    card.keep.click()
    (changed,) = source.routines
    assert (changed.days, changed.begins) == ((*WORKDAYS, "sat"), "08:00")
    card.end.click()
    assert source.routines[-1].share == 0
    assert shown(card) == [False] * 3


def test_no_share_at_all_ends_what_was_set(
    page: WholeDayPage, source: ValueSource
) -> None:
    card = page.all.cards["sofa"]
    card.shares.buttons[0].click()
    assert (source.routines, shown(card)) == ([], [False] * 3)
    source.told = ROUTINES
    page.refresh()
    page.all.cards["drive"].shares.buttons[0].click()
    assert [routine.share for routine in source.routines] == [0.0]


def test_what_means_nothing_is_refused_in_words(
    page: WholeDayPage, source: ValueSource
) -> None:
    card = page.all.cards["drive"]
    card.shares.buttons[2].click()
    card.ends.setTime(card.begins.time())
    card.keep.click()
    assert card.problem.text() == "It ends when it begins."
    for day in WORKDAYS:
        card.days[day].click()
    assert not card.problem.isVisible()
    card.keep.click()
    assert card.problem.text() == "Choose at least one day."
    assert source.routines == []


def test_what_the_user_named_has_a_card_while_it_holds(
    page: WholeDayPage, source: ValueSource
) -> None:
    source.told = ROUTINES
    page.refresh()
    assert page.all.cards["choir"].title.text() == "Choir"
    page.all.cards["choir"].end.click()
    assert "choir" not in page.all.cards


def test_what_is_being_edited_stays_while_nothing_changes(page: WholeDayPage) -> None:
    card = page.all.cards["meals"]
    card.shares.buttons[1].click()
    page.refresh()
    assert card.shares.share == 0.25
    assert card.when.isVisible()


def test_a_change_elsewhere_leaves_other_cards_as_they_are(
    page: WholeDayPage, source: ValueSource
) -> None:
    page.all.cards["meals"].shares.buttons[1].click()
    (drive, *_rest) = ROUTINES
    assert isinstance(drive, RoutineSet)
    source.told = (msgspec.structs.replace(drive, share=0.5),)
    page.refresh()
    assert page.all.cards["drive"].shares.share == 0.5
    assert page.all.cards["meals"].shares.share == 0.25


def test_the_share_of_the_desk_is_passed_on_and_shown(
    page: WholeDayPage, source: ValueSource
) -> None:
    page.all.desk.shares.buttons[3].click()
    assert source.desk_shares == [0.75]
    assert page.all.desk.shares.share == 0.75
    assert page.all.desk.take_back.isVisible()


def test_the_share_of_the_desk_can_be_taken_back(
    page: WholeDayPage, source: ValueSource
) -> None:
    page.all.desk.shares.buttons[3].click()
    page.all.desk.take_back.click()
    assert source.desk_shares == [0.75, None]
    assert page.all.desk.shares.share is None
    assert not page.all.desk.take_back.isVisible()
