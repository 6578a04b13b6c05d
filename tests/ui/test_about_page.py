"""The page about sitwatch shows what there is to know, and opens the folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from sitwatch.presenters.about import Product, about_of
from sitwatch.ui.about_page import AboutPage
from tests.ui.gestures import put_away

from PySide6.QtWidgets import QApplication, QLabel, QPushButton

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")

PRODUCT = Product("1.2.3", "/data", "/config", "/state", "/cache")


@pytest.fixture
def opened() -> list[str]:
    return []


@pytest.fixture
def page(qapp: QApplication, opened: list[str]) -> Iterator[AboutPage]:
    made = AboutPage(PRODUCT, on_folder=opened.append)
    made.resize(900, 700)
    made.refresh()
    made.show()
    qapp.processEvents()
    yield made
    put_away(made)


def test_every_section_is_shown(page: AboutPage) -> None:
    shown = {label.text() for label in page.findChildren(QLabel)}
    told = {words for each in about_of(PRODUCT) for words in (each.title, *each.lines)}
    assert told <= shown


def test_the_folder_of_the_records_can_be_opened(
    page: AboutPage, opened: list[str]
) -> None:
    (button,) = page.findChildren(QPushButton)
    button.click()
    assert opened == ["/data"]


@pytest.mark.parametrize(("width", "columns"), [(900, 2), (460, 1)])
def test_cards_stand_side_by_side_where_there_is_room(
    page: AboutPage, width: int, columns: int
) -> None:
    page.resize(width, 700)
    QApplication.processEvents()
    assert len({card.x() for card in page.cards}) == columns
