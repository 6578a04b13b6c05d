"""Orders are values: they travel over the line to clients, and never change."""

from __future__ import annotations

from datetime import timedelta
from typing import get_args

import msgspec
import pytest

from sitwatch.core.orders import Order, ShowFace, WakeAt
from tests.daylight import at

FACE = ShowFace(
    mood="paused",
    held="paused",
    filled=0.25,
    seated=timedelta(hours=3, minutes=20),
    low=timedelta(hours=3),
    high=timedelta(hours=3, minutes=40),
    bout=timedelta(minutes=12),
    due_in=None,
    paused_until=at("11:00"),
    is_standing=False,
)


def test_a_face_arrives_as_it_was_sent() -> None:
    sent = msgspec.json.encode(FACE)
    assert msgspec.json.decode(sent, type=ShowFace) == FACE


def test_an_order_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        WakeAt(None).at = at("11:00")  # type: ignore[misc]


def test_equal_faces_need_no_repainting() -> None:
    assert msgspec.structs.replace(FACE) == FACE
    assert msgspec.structs.replace(FACE, filled=0.28125) != FACE


def test_every_order_says_what_it_is_for() -> None:
    orders = get_args(Order)
    assert len(orders) == 7
    assert [order for order in orders if not order.__doc__] == []
