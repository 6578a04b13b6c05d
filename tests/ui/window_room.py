"""The window of somebody in memory, and the ways to what is in it."""

from __future__ import annotations

from sitwatch.presenters.about import Product
from sitwatch.ui.day_page import DayPage
from sitwatch.ui.window import Window

PRODUCT = Product("1.2.3", "/data", "/config", "/state", "/cache")
TROUBLE = "The journal cannot be read: it is locked. It is tried again."


def shown_today(window: Window) -> DayPage:
    assert isinstance(window.page, DayPage)
    return window.page
