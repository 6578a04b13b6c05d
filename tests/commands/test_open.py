from __future__ import annotations

from typing import get_args

import pytest

from sitwatch.commands.open import PAGES
from sitwatch.ports import Page
from tests.commands.conftest import FakeCompose, Typed


@pytest.mark.parametrize(
    ("words", "page"),
    [((), "today"), (("week",), "week"), (("settings",), "settings")],
)
def test_this_process_is_the_window(
    typed: Typed, compose: FakeCompose, words: tuple[str, ...], page: str
) -> None:
    assert typed("open", *words) == (0, "", "")
    assert compose.calls == [f"window {page}"]


def test_its_status_is_that_of_the_window(typed: Typed, compose: FakeCompose) -> None:
    compose.status = 3
    assert typed("open", "about").status == 3


def test_a_page_that_is_none_is_misuse(typed: Typed, compose: FakeCompose) -> None:
    outcome = typed("open", "diary")
    assert outcome.status == 2
    assert "'diary'" in outcome.err
    assert compose.calls == []


def test_every_page_can_be_named() -> None:
    assert get_args(Page) == PAGES
