"""The pages that need no more than the source, each loaded when it is first turned to.

Those on the user themself lead to another page when they are left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias

from sitwatch.ports import Page
from sitwatch.presenters.about import Product
from sitwatch.ui.sources import Attempt, WindowSource

from PySide6.QtWidgets import QWidget

OfUser = Literal["programme", "session", "measure", "you", "care", "welcome"]
Plain = Literal["whole", "settings", "why", "about"] | OfUser
Made: TypeAlias = tuple[QWidget, Callable[[], None]]
"""A page, and what reads it anew."""

TurnTo: TypeAlias = Callable[[Page], None]


def made_page(
    page: Plain,
    source: WindowSource,
    attempt: Attempt,
    product: Product,
    turn_to: TurnTo,
) -> Made:
    """Return a page and what reads it anew; `turn_to` turns to another one."""
    match page:
        case "whole":
            from sitwatch.ui.whole_day_page import WholeDayPage

            whole = WholeDayPage(source, attempt)
            return whole, whole.refresh
        case "settings":
            from sitwatch.ui.settings_page import SettingsPage

            settings = SettingsPage(source)
            return settings, settings.refresh
        case "why":
            from sitwatch.ui.evidence_page import EvidencePage

            why = EvidencePage(source)
            return why, why.refresh
        case "about":
            from sitwatch.ui.about_page import AboutPage

            about = AboutPage(product)
            return about, about.refresh
        case _:
            return _OF_USER[page](source, attempt, turn_to)


def _welcome(source: WindowSource, attempt: Attempt, turn_to: TurnTo) -> Made:
    from sitwatch.ui.welcome_page import WelcomePage

    page = WelcomePage(source, attempt)
    page.left.connect(lambda: turn_to("today"))
    return page, page.refresh


def _care(source: WindowSource, attempt: Attempt, turn_to: TurnTo) -> Made:
    from sitwatch.ui.care_page import CarePage

    page = CarePage(source, attempt)
    page.left.connect(lambda: turn_to("you"))
    return page, page.refresh


def _you(source: WindowSource, attempt: Attempt, turn_to: TurnTo) -> Made:
    from sitwatch.ui.you_page import YouPage

    page = YouPage(source, attempt)
    page.page_wanted.connect(turn_to)
    return page, page.refresh


def _programme(source: WindowSource, _attempt: Attempt, turn_to: TurnTo) -> Made:
    from sitwatch.ui.progress_page import ProgressPage

    page = ProgressPage(source)
    page.page_wanted.connect(turn_to)
    return page, page.refresh


def _session(source: WindowSource, attempt: Attempt, turn_to: TurnTo) -> Made:
    from sitwatch.ui.session_page import SessionPage

    page = SessionPage(source, attempt)
    page.left.connect(lambda: turn_to("programme"))
    page.care_wanted.connect(lambda: turn_to("care"))
    return page, page.refresh


def _measure(source: WindowSource, attempt: Attempt, turn_to: TurnTo) -> Made:
    from sitwatch.ui.measure_page import MeasurePage

    page = MeasurePage(source, attempt)
    page.left.connect(lambda: turn_to("programme"))
    return page, page.refresh


_OF_USER: dict[OfUser, Callable[[WindowSource, Attempt, TurnTo], Made]] = {
    "programme": _programme,
    "session": _session,
    "measure": _measure,
    "you": _you,
    "care": _care,
    "welcome": _welcome,
}
