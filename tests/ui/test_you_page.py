"""The page about the user: every answer can be changed, and what is grave is asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.core.programme.flags import Flags
from sitwatch.ui.you_page import YouPage
from tests.fakes.window_source import ValueSource
from tests.ui.attempts import Attempts
from tests.ui.gestures import put_away
from tests.ui.page_room import put_up
from tests.ui.pains import pains

from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


@pytest.fixture
def page(qapp: QApplication, source: ValueSource) -> Iterator[YouPage]:
    made = YouPage(source, Attempts())
    with put_up(qapp, made, made.refresh):
        yield made


def flags(source: ValueSource) -> Flags:
    return source.history().flags


def test_troubles_are_kept_as_they_are_marked(
    page: YouPage, source: ValueSource
) -> None:
    page.troubles.ticks["knee"].box.click()
    page.troubles.ticks["balance"].box.click()
    assert flags(source).troubles == ("knee", "balance")
    page.troubles.ticks["knee"].box.click()
    assert flags(source).troubles == ("balance",)


def test_kit_is_kept_when_it_can_be_read(page: YouPage, source: ValueSource) -> None:
    form = page.kit
    form.equipment.ticks["weight"].box.click()
    assert form.weights.isVisible()
    form.weights.setText("heavy")
    form.weights.editingFinished.emit()
    assert form.problem.isVisible()
    assert flags(source).load_steps_kg == ()
    form.weights.setText("8, 4")
    form.weights.editingFinished.emit()
    assert (form.problem.isVisible(), flags(source).load_steps_kg) == (False, (4, 8))
    told = len(source.tellings)
    form.weights.editingFinished.emit()
    assert len(source.tellings) == told


def test_places_bands_and_clothes_are_kept(page: YouPage, source: ValueSource) -> None:
    page.kit.places.ticks["floor"].box.click()
    page.kit.equipment.ticks["band"].box.click()
    page.kit.bands.setValue(3)
    page.kit.around.ticks["office_clothes"].box.click()
    page.kit.around.ticks["shared_room"].box.click()
    kept = flags(source)
    assert "floor" in kept.places
    assert (kept.equipment, kept.bands, kept.office_clothes) == (("band",), 3, False)
    assert kept.shared_room


def test_going_up_early_is_confirmed_once(page: YouPage, source: ValueSource) -> None:
    page.step.chips.buttons["2"].click()
    assert page.step.asking.frame.isVisible()
    assert page.step.chips.buttons["programme"].isChecked()
    assert source.tellings == []
    page.step.asking.no.click()
    assert source.tellings == []
    page.step.chips.buttons["2"].click()
    page.step.asking.yes.click()
    assert source.tellings == [{"step": 2}]
    assert page.step.title.text() == "Step 2: bands"


def test_going_down_asks_nothing(page: YouPage, source: ValueSource) -> None:
    source.tell({"step": 3})
    page.refresh()
    page.step.chips.buttons["1"].click()
    assert not page.step.asking.frame.isVisible()
    assert source.tellings[-1] == {"step": 1}
    assert page.step.chips.buttons["1"].isChecked()


def test_the_last_step_is_asked_for(page: YouPage, source: ValueSource) -> None:
    assert not page.step.opting.isVisible()
    source.tell({"step": 3})
    page.refresh()
    assert page.step.opting.isVisible()
    page.step.opting.ticks["opted_in"].box.click()
    assert flags(source).opted_in


def test_starting_over_is_confirmed(page: YouPage, source: ValueSource) -> None:
    source.tell({"step": 3})
    page.refresh()
    page.step.over.click()
    page.step.asking.yes.click()
    assert source.tellings[-2:] == [{"step": 1}, {"step": None}]
    assert page.step.title.text() == "Step 1: basics"


def test_the_knee_line_is_kept(page: YouPage, source: ValueSource) -> None:
    assert not page.knees.due.isVisible()
    source.tell({"troubles": ["knee"]})
    page.refresh()
    assert page.knees.due.isVisible()
    page.knees.chips.buttons["inward"].click()
    assert (flags(source).knee_line, page.knees.due.isVisible()) == ("inward", False)


def test_a_sore_day_is_told_and_taken_back(page: YouPage, source: ValueSource) -> None:
    page.care.sore.click()
    assert source.history().sore is not None
    assert page.care.note.isVisible()
    assert page.care.sore.text() == "Not sore any more"
    page.care.sore.click()
    assert source.history().sore is None


def test_a_tight_day_is_told_and_taken_back(page: YouPage, source: ValueSource) -> None:
    page.care.tight.click()
    assert source.history().tight is not None
    assert "a step easier" in page.care.note.text()
    assert page.care.tight.text() == "Not tight any more"
    page.care.sore.click()
    assert len(page.care.note.text().splitlines()) == 2
    page.care.tight.click()
    assert source.history().tight is None


def test_buttons_lead_to_other_pages(page: YouPage, source: ValueSource) -> None:
    wanted: list[str] = []
    page.page_wanted.connect(wanted.append)
    page.care.wrong.click()
    page.care.again.click()
    assert wanted == ["care", "welcome"]
    assert source.tellings == [{"welcome": "why"}]


def test_what_is_held_back_is_said(page: YouPage, source: ValueSource) -> None:
    assert not page.care.held.isVisible()
    source.tell({"red_flags": ["collapse"]})
    page.refresh()
    assert page.care.held.isVisible()
    assert page.care.wrong.text() == "What to do now"


def test_pain_that_comes_often_is_to_be_looked_at(
    page: YouPage, source: ValueSource
) -> None:
    assert not page.care.look.isVisible()
    source.trained = pains()
    page.refresh()
    assert page.care.look.isVisible()
    assert page.care.wrong.text() == "Something feels wrong?"


def test_before_it_was_read_a_choice_changes_nothing(source: ValueSource) -> None:
    page = YouPage(source, Attempts())
    page.on_step("3")
    assert source.tellings == []
    put_away(page)
