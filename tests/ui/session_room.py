"""A room for the page of a session: somebody who owns weights, and clicks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from sitwatch.core.facts import ProfileChanged
from sitwatch.presenters.answers import Reaction
from sitwatch.presenters.pacing import Reps
from sitwatch.ui import style
from sitwatch.ui.invitation import Invitation
from sitwatch.ui.session_page import SessionPage
from sitwatch.ui.sources import Attempt
from tests.fakes.window_source import ValueSource
from tests.ui.gestures import put_away
from tests.ui.window_days import NOW, fortnight

from PySide6.QtWidgets import QApplication

LIFTER = ProfileChanged(
    at=NOW - timedelta(days=30),
    changes={
        "step": 3,
        "equipment": ["band", "weight", "bench"],
        "places": ["chair", "desk_standing", "wall", "floor"],
        "load_steps_kg": [4.0, 8.0],
        "office_clothes": False,
    },
)
DONE = Reaction("done", reps=Reps(10, -1), effort="right", control="clean")


def attempt(*steps: Attempt) -> None:
    for step in steps:
        step()


def lifting() -> ValueSource:
    """Return a source whose user trains at the third step."""
    source = ValueSource(fortnight(), NOW)
    source.trained = (LIFTER,)
    return source


@contextmanager
def shown_page(app: QApplication, source: ValueSource) -> Iterator[SessionPage]:
    """Show the page."""
    style.apply(app, "light")
    page = SessionPage(source, attempt)
    page.resize(800, 700)
    page.refresh()
    page.show()
    QApplication.processEvents()
    yield page
    put_away(page)
    style.apply(app, "system")


def do(page: SessionPage, reaction: Reaction = DONE) -> None:
    page.next.start.click()
    card_of(page).answered.emit(reaction)


def card_of(page: SessionPage) -> Invitation:
    assert page.under_way is not None
    return page.under_way.invitation


def is_on_card(page: SessionPage) -> bool:
    return page.under_way is not None


def skip_to_load(page: SessionPage) -> None:
    while page.next.load.isHidden():
        page.next.skip.click()
