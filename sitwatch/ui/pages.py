"""The pages that need no more than the source, each loaded when it is first turned to.

Those on the user themself lead to another page when they are left.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, TypeAlias, assert_never

from sitwatch.ports import Page
from sitwatch.presenters.about import Product
from sitwatch.ui.sources import Attempt, WindowSource

from PySide6.QtWidgets import QWidget

Plain = Literal["whole", "you", "settings", "why", "about", "welcome", "care"]
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
            return _of_user(page, source, attempt, turn_to)


def _of_user(
    page: Literal["you", "care", "welcome"],
    source: WindowSource,
    attempt: Attempt,
    turn_to: TurnTo,
) -> Made:
    match page:
        case "welcome":
            from sitwatch.ui.welcome_page import WelcomePage

            welcome = WelcomePage(source, attempt)
            welcome.left.connect(lambda: turn_to("today"))
            return welcome, welcome.refresh
        case "care":
            from sitwatch.ui.care_page import CarePage

            care = CarePage(source, attempt)
            care.left.connect(lambda: turn_to("you"))
            return care, care.refresh
        case "you":
            from sitwatch.ui.you_page import YouPage

            you = YouPage(source, attempt)
            you.page_wanted.connect(turn_to)
            return you, you.refresh
        case _:
            assert_never(page)
